"""Cut, copy, paste and duplicate by real keys, on the map and in the outline."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from windows import add, case_map, press

from argmap.case.indented_reading import MOST_LINES
from argmap.case.places import Against, Beside, Under
from argmap.case.plan_weighing import plan_finding, plan_harm
from argmap.case.snippet_json import VERSION
from argmap.case.terms import Side, Stance
from argmap.ui.claim_mime import SNIPPET_MIME, dragged_in, mime_of_drag

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
BOTH = CTRL | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def claims(window):
    root = add(window, "Restore hosting.").id
    harm = add(window, "The business dies.", Under(root)).id
    money = add(window, "Money repairs it.", Under(harm, Stance.CON)).id
    return {"root": root, "harm": harm, "money": money}


def pick(window, claim):
    uses = case_map(window).uses_of(claim)
    window._selection.pick_claim(claim, uses[0].id if uses else None)


def board():
    return QGuiApplication.clipboard()


def texts(window):
    return sorted(one.text for one in case_map(window).claims.values())


@pytest.fixture(params=["map", "outline"])
def panel(request, qtbot, window):
    """The map and the outline alike."""
    made = window.furniture
    widget = made.map if request.param == "map" else made.outline.view
    window.activateWindow()
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    return widget


def test_a_copy_is_pasted_below_the_picked_claim(qtbot, window, claims, panel):
    pick(window, claims["harm"])
    press(qtbot, panel, KEY.Key_C, CTRL)
    assert board().text() == "+ (movant) The business dies.\n  \N{MINUS SIGN} Money repairs it.\n"
    pick(window, claims["money"])
    press(qtbot, panel, KEY.Key_V, CTRL)
    (step,) = case_map(window).arguments_on(claims["money"])
    assert step.stance is Stance.PRO
    copy = case_map(window).premises_of(step.id)[0].claim
    assert window._selection.picked.claim == copy
    assert texts(window).count("Money repairs it.") == 2
    window._bridge.undo()
    assert len(case_map(window).claims) == 3


def test_what_is_cut_is_gone_until_it_is_pasted(qtbot, window, claims, panel):
    pick(window, claims["harm"])
    press(qtbot, panel, KEY.Key_X, CTRL)
    assert texts(window) == ["Restore hosting."]
    assert window._selection.picked.claim == claims["root"]
    assert window._bridge.undo_label.startswith("Cut “The business dies.”")
    press(qtbot, panel, KEY.Key_V, CTRL)
    assert texts(window) == ["Money repairs it.", "Restore hosting.", "The business dies."]


def test_what_a_paste_would_not_bring_back_of_a_cut_is_said(qtbot, window, claims):
    bridge = window._bridge
    new = {"new_id": bridge.new_id}
    bridge.edit(plan_harm, "Ruin", claims=(claims["harm"],), **new)
    bridge.edit(plan_finding, "merits", "weak", scale=("weak",), claim=claims["harm"], **new)
    pick(window, claims["harm"])
    press(qtbot, window.furniture.map, KEY.Key_X, CTRL)
    assert window.message_line.message.endswith("Not copied: 1 finding and 1 link to a harm")
    bridge.undo()
    assert len(case_map(window).harms_of(claims["harm"])) == 1


def test_lines_of_another_program_become_claims_in_one_step(qtbot, window, claims, panel):
    board().setText("1. One\n   - Two\n2. Three")
    pick(window, claims["money"])
    press(qtbot, panel, KEY.Key_V, CTRL)
    assert len(case_map(window).arguments_on(claims["money"])) == 2
    assert len(window._selection.picked.uses) == 2
    window._bridge.undo()
    assert len(case_map(window).claims) == 3


def test_a_paste_with_nothing_picked_stands_alone(qtbot, window, claims, panel):
    board().setText("One\nTwo")
    window._selection.pick_claim(None)
    press(qtbot, panel, KEY.Key_V, CTRL)
    assert len(case_map(window).roots()) == 3


@pytest.mark.parametrize("text", ["", "x\n" * (MOST_LINES + 1)])
def test_what_cannot_be_pasted_is_refused_with_a_sentence(qtbot, window, claims, text):
    board().setText(text)
    with qtbot.waitSignal(window._bridge.failed):
        press(qtbot, window.furniture.map, KEY.Key_V, CTRL)
    assert len(case_map(window).claims) == 3


def test_a_snippet_that_was_tampered_with_is_refused(qtbot, window, claims):
    mime = QMimeData()
    spoilt = {"version": VERSION, "claims": [{"id": "x"}]}
    mime.setData(SNIPPET_MIME, json.dumps(spoilt).encode())
    board().setMimeData(mime)
    with qtbot.waitSignal(window._bridge.failed) as told:
        press(qtbot, window.furniture.map, KEY.Key_V, CTRL)
    assert "not whole" in told.args[0].message


def test_what_is_neither_is_refused(qtbot, window, claims):
    mime = QMimeData()
    mime.setData("image/png", b"x")
    board().setMimeData(mime)
    with qtbot.waitSignal(window._bridge.failed):
        press(qtbot, window.furniture.map, KEY.Key_V, CTRL)


def test_a_duplicate_is_picked_and_undone_in_one_step(qtbot, window, claims, panel):
    pick(window, claims["harm"])
    press(qtbot, panel, KEY.Key_D, BOTH)
    assert len(case_map(window).arguments_on(claims["root"])) == 2
    assert window._selection.picked.claim not in set(claims.values())
    window._bridge.undo()
    assert len(case_map(window).claims) == 3


def test_the_keys_belong_to_the_words_while_they_are_typed(qtbot, window, claims):
    panel = window.furniture.map
    pick(window, claims["harm"])
    panel.edit_claim(claims["harm"])
    panel.editor.selectAll()
    press(qtbot, panel.editor, KEY.Key_X, CTRL)
    assert panel.editor.text == ""
    press(qtbot, panel.editor, KEY.Key_V, CTRL)
    press(qtbot, panel.editor, KEY.Key_Return)
    assert len(case_map(window).claims) == 3
    assert "The business dies." in texts(window)


def test_all_claims_are_picked_by_a_key(qtbot, window, claims, panel):
    pick(window, claims["harm"])
    press(qtbot, panel, KEY.Key_A, CTRL)
    assert {one.claim for one in window._selection.picked.uses} == set(claims.values())
    assert window._selection.picked.claim == claims["harm"]


def test_a_drag_names_its_appearances_and_strangers_are_left_out(window, claims):
    uses = [
        (claims["root"], None),
        (claims["harm"], case_map(window).uses_of(claims["harm"])[0].id),
    ]
    mime = mime_of_drag(case_map(window), uses)
    assert list(dragged_in(mime, case_map(window))) == uses
    mime.setData("application/x-argmap-appearance", f"{'f' * 32}\n\n{claims['root']}".encode())
    assert list(dragged_in(mime, case_map(window))) == [(claims["root"], None)]
    assert list(dragged_in(QMimeData(), case_map(window))) == []


def test_what_a_paste_leaves_behind_is_told(qtbot, window, claims, panel):
    step = case_map(window).uses_of(claims["harm"])[0].argument
    add(window, "Not so.", Against(step))
    pick(window, claims["harm"])
    press(qtbot, panel, KEY.Key_C, CTRL)
    place = Beside(case_map(window).uses_of(claims["money"])[0].argument)
    assert window.furniture.doers["clipboard"].paste_at(place)
    told = window.message_line.message
    assert told.endswith("Left behind: 1 claim, which bore on the step that was copied.")


def told_of(qtbot, window, text, claim=None):
    board().setText(text)
    window._selection.pick_claim(claim)
    before = len(case_map(window).claims)
    press(qtbot, window.furniture.map, KEY.Key_V, CTRL)
    assert len(case_map(window).claims) > before
    assert window.message_line._undo.isVisible()
    told = window.message_line.message
    window.message_line._undo.click()
    assert len(case_map(window).claims) == before, "one step"
    return told


def test_how_lines_were_read_is_told_and_undone_in_one_step(qtbot, window, claims):
    harm = claims["harm"]
    told = told_of(qtbot, window, "- An objection\n- Another", harm)
    assert told == (
        "Paste 2 claims, read as a bulleted list of reasons: a hyphen is an objection only where"
        " another line begins with +, \N{MINUS SIGN}, ! or &."
    )
    told = told_of(qtbot, window, "- An objection\n+ A reason", harm)
    assert told == "Paste 2 claims, read by the signs before the lines."
    told = told_of(qtbot, window, "1. One\n2. Two", harm)
    assert told == "Paste 2 claims, read as a numbered list of reasons."
    told = told_of(qtbot, window, "\N{BULLET} One\n\N{BULLET} Two", harm)
    assert told == "Paste 2 claims, read as a bulleted list of reasons."
    assert told_of(qtbot, window, "One\nTwo", harm) == "Paste 2 claims, each line read as a reason."
    assert told_of(qtbot, window, "One", harm) == "Paste claim"


def test_that_roots_take_no_side_is_told_and_what_has_one_takes_it(qtbot, window, claims):
    told = told_of(qtbot, window, "One\nTwo")
    assert told == (
        "Paste 2 claims, each line read as a claim."
        " Neutral: a root bears on nothing that would give it a side."
    )
    assert "neutral" not in told_of(qtbot, window, "(movant) One\n  - Two").lower()
    board().setText("- One\n  - Two")
    pick(window, claims["money"])
    press(qtbot, window.furniture.map, KEY.Key_V, CTRL)
    sides = {one.text: one.side for one in case_map(window).claims.values()}
    assert sides["One"] is sides["Two"] is sides["Money repairs it."] is Side.RESPONDENT


def test_an_undercut_attacks_the_step_again_or_is_told_to_be_a_root(qtbot, window, claims):
    step = case_map(window).uses_of(claims["harm"])[0].argument
    undercut = add(window, "Not so.", Against(step))
    pick(window, claims["harm"])
    press(qtbot, window.furniture.map, KEY.Key_C, CTRL)
    pick(window, claims["money"])
    press(qtbot, window.furniture.map, KEY.Key_V, CTRL)
    (pasted,) = case_map(window).arguments_on(claims["money"])
    (attack,) = case_map(window).arguments_on(pasted.id)
    (use,) = case_map(window).premises_of(attack.id)
    assert case_map(window).claims[use.claim].text == undercut.text
    assert window.message_line.message == "Paste 3 claims"
    window._selection.pick_claim(None)
    press(qtbot, window.furniture.map, KEY.Key_V, CTRL)
    assert len(case_map(window).roots()) == 3
    assert window.message_line.message == (
        "Paste 3 claims. 1 undercut became a root: pasted below a claim there is a step to attack."
    )


def test_a_long_paste_tells_how_far_it_is_and_a_short_one_does_not(qtbot, window, claims):
    heard = []
    window._bridge.busy.connect(heard.append)
    board().setText("- One\n  - Two")
    pick(window, claims["money"])
    press(qtbot, window.furniture.map, KEY.Key_V, CTRL)
    assert not any(heard)
    board().setText("".join(f"{'  ' * (number % 9)}- claim {number}\n" for number in range(2_500)))
    press(qtbot, window.furniture.map, KEY.Key_V, CTRL)
    told = list(dict.fromkeys(heard))
    for doing in ("Reading 2,500 lines", "Pasting 2,500 claims"):
        steps = [sentence for sentence in told if sentence.startswith(doing)]
        assert steps[0] == f"{doing}… 0 %"
        assert len(steps) > 3
    assert heard[-1] == ""
    assert window.message_line.message.startswith("Paste 2,500 claims, read as a bulleted list")


def test_a_chain_too_deep_for_other_programs_is_copied_for_argmap_alone(
    qtbot, window, claims, monkeypatch
):
    monkeypatch.setattr("argmap.ui.claim_mime._MOST_TEXT", 10)
    pick(window, claims["harm"])
    press(qtbot, window.furniture.map, KEY.Key_C, CTRL)
    assert board().mimeData().hasFormat(SNIPPET_MIME)
    assert not board().mimeData().hasText()
    assert window.message_line.message == (
        "Copied 1 claim with 1 below."
        " For other programs there is no text of it: they stand too deep below each other."
    )
