"""Moving and reusing claims without a mouse, by real keys in a real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from windows import add, case_map, press

from argmap.case.places import Beside, Under
from argmap.case.terms import Stance

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def claims(window):
    root = add(window, "Restore hosting.").id
    harm = add(window, "The business dies.", Under(root)).id
    other = add(window, "Money repairs it.", Under(root, Stance.CON)).id
    return {"root": root, "harm": harm, "other": other}


def use_of(window, claim):
    return case_map(window).uses_of(claim)[0]


def argument_of(window, claim):
    return case_map(window).arguments[use_of(window, claim).argument]


def pick(window, claim):
    uses = case_map(window).uses_of(claim)
    window._selection.pick_claim(claim, uses[0].id if uses else None)


def choose(qtbot, window, words):
    """Answer the palette's question by typing and Enter."""
    line = window.palette_opener.palette.line
    qtbot.waitUntil(line.hasFocus)
    qtbot.keyClicks(line, words)
    press(qtbot, line, Qt.Key.Key_Return)


def test_a_claim_moves_below_another_and_bears_on_it_as_before(qtbot, window, claims):
    pick(window, claims["other"])
    press(qtbot, window.furniture.map, Qt.Key.Key_M, CTRL)
    choose(qtbot, window, "business")
    argument = argument_of(window, claims["other"])
    assert (argument.target_claim, argument.stance) == (claims["harm"], Stance.CON)
    assert window._selection.picked.claim == claims["other"]


def test_a_claim_is_reused_as_a_reason_for_the_picked_one(qtbot, window, claims):
    pick(window, claims["other"])
    press(qtbot, window.furniture.map, Qt.Key.Key_R, CTRL)
    choose(qtbot, window, "business")
    targets = {
        case_map(window).arguments[use.argument].target_claim
        for use in case_map(window).uses_of(claims["harm"])
    }
    assert targets == {claims["root"], claims["other"]}


def test_an_objection_is_reused_as_one(qtbot, window, claims):
    pick(window, claims["harm"])
    press(qtbot, window.furniture.map, Qt.Key.Key_R, CTRL)
    choose(qtbot, window, "money")
    found = case_map(window)
    steps = [found.arguments[use.argument] for use in found.uses_of(claims["other"])]
    assert {step.target_claim for step in steps} == {claims["root"], claims["harm"]}
    assert {step.stance for step in steps} == {Stance.CON}


def test_a_claim_becomes_a_co_premise_or_an_undercut_of_another(qtbot, window, claims):
    pick(window, claims["other"])
    window.actions_["move_against"].trigger()
    choose(qtbot, window, "business")
    step = use_of(window, claims["harm"]).argument
    assert argument_of(window, claims["other"]).target_argument == step
    window.actions_["move_beside"].trigger()
    choose(qtbot, window, "business")
    assert use_of(window, claims["other"]).argument == step


def test_what_bears_on_nothing_has_no_step_to_join(qtbot, window, claims):
    pick(window, claims["other"])
    before = argument_of(window, claims["other"])
    for action in ("move_beside", "move_against"):
        window.actions_[action].trigger()
        with qtbot.waitSignal(window._bridge.failed) as told:
            choose(qtbot, window, "restore")
        assert "bears on nothing" in told.args[0].message
    assert argument_of(window, claims["other"]) == before


def test_escape_asks_no_more_and_changes_nothing(qtbot, window, claims):
    pick(window, claims["other"])
    before = list(case_map(window).records())
    press(qtbot, window.furniture.map, Qt.Key.Key_M, CTRL)
    qtbot.waitUntil(window.palette_opener.palette.line.hasFocus)
    press(qtbot, window.palette_opener.palette.line, Qt.Key.Key_Escape)
    assert not window.palette_opener.palette.isVisible()
    window.palette_opener.open_palette()
    choose(qtbot, window, "business")
    assert window._selection.picked.claim == claims["harm"]
    assert list(case_map(window).records()) == before


def test_a_move_to_where_a_claim_stands_makes_no_step_and_says_so(qtbot, window, claims):
    pick(window, claims["harm"])
    before, label = list(case_map(window).records()), window._bridge.undo_label
    press(qtbot, window.furniture.map, Qt.Key.Key_M, CTRL)
    choose(qtbot, window, "hosting")
    assert list(case_map(window).records()) == before
    assert window._bridge.undo_label == label
    assert window.message_line.message == "It stands there already: nothing is moved."


def test_a_co_premise_leaves_its_frame_for_the_claim_it_bears_on(qtbot, window, claims):
    step = argument_of(window, claims["harm"]).id
    beside = add(window, "No time is left.", Beside(step)).id
    pick(window, beside)
    press(qtbot, window.furniture.map, Qt.Key.Key_M, CTRL)
    choose(qtbot, window, "hosting")
    argument = argument_of(window, beside)
    assert argument.target_claim == claims["root"]
    assert argument.id != step
