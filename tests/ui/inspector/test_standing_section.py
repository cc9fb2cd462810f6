"""Where a claim stands, in the inspector: its label, why, the burden, and moves that turn it."""

from __future__ import annotations

import pytest
from inspecting import added
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from argmap.case.claims import Claim
from argmap.case.places import Under
from argmap.case.plan_claims import plan_amendment, plan_claim
from argmap.case.plan_removals import plan_removal
from argmap.case.terms import Side, Stance, Status
from argmap.reasoning.moves_together import MOST_TOGETHER
from argmap.ui.inspector.standing_section import NOTE


@pytest.fixture
def section(qtbot, panel, claim):
    section = panel.claim_page.standing
    qtbot.waitUntil(lambda: section.label.text() in {"In", "Undecided"}, timeout=20_000)
    return section


def bears(bridge, target, text, stance=Stance.PRO):
    done = bridge.edit(plan_claim, text, Under(target, stance), new_id=bridge.new_id)
    made = added(done, Claim)
    bridge.edit(plan_amendment, made, status=Status.ASSUMED)
    return made.id


def choose(section, name, words):
    box = section.form.editor(name).focusProxy()
    assert isinstance(box, QComboBox)
    box.setFocus()
    box.setCurrentIndex(box.findText(words))
    box.activated.emit(box.currentIndex())


def opened(qtbot, section):
    QTest.mouseClick(section.more, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not section.looking.isActive(), timeout=20_000)


def shown(section):
    return [one.words for one in section.moves if one.isVisible()]


def test_the_label_and_its_reason_follow_every_edit(section, bridge, claim):
    assert section.label.text() == "Undecided"
    bears(bridge, claim.id, "The business dies.")
    assert section.label.text() == "In"
    assert section.why.words.startswith("“The business dies.” (0.5) speaks for it")
    bears(bridge, claim.id, "Money repairs it.", Stance.CON)
    assert section.label.text() == "Undecided: a tie"
    bridge.undo()
    bridge.undo()
    assert section.label.text() == "In"


def test_the_screen_says_what_a_label_is_not(section):
    assert section.note.text() == NOTE
    assert section.note.isVisible()
    assert "likelihood is a forecast about trial" in NOTE


def test_a_name_leads_to_its_claim_by_mouse_and_keys(section, bridge, selection, claim):
    reason = bears(bridge, claim.id, "The business dies.")
    section.why.setFocus()
    QTest.keyClick(section.why, Qt.Key.Key_Tab)
    section.why.linkActivated.emit(str(reason))
    assert selection.picked.claim == reason


def test_what_a_user_wrote_never_reads_as_markup(section, bridge, claim):
    bears(bridge, claim.id, "<b>bold</b> & <img src=x>")
    assert "&lt;b&gt;bold&lt;/b&gt; &amp; &lt;img src=x&gt;" in section.why.text()
    assert "“<b>bold</b> & <img src=x>”" in section.why.accessibleName()


def test_who_persuades_who_loses_and_what_would_turn_it(qtbot, section, bridge, claim):
    bridge.edit(plan_amendment, bridge.case_map.claims[claim.id], side=Side.MOVANT)
    bears(bridge, claim.id, "The business dies.")
    opened(qtbot, section)
    assert section.burden.text() == (
        "The movant, whose claim it is, has to persuade, and on a tie loses."
        " If the debate stopped now, the respondent would lose this."
    )
    title = bridge.case_map.claims[claim.id].short_title or claim.text
    assert section.turning.text() == "Any one of these would turn the label, at the usual weight:"
    undercut = f"– Undercut the step from “The business dies.” to “{title}”"
    assert shown(section) == ["– Object to it", undercut]
    bears(bridge, claim.id, "Money repairs it.", Stance.CON)
    qtbot.waitUntil(lambda: not section.looking.isActive(), timeout=20_000)
    assert "on a tie, as this is, loses" in section.burden.text()
    assert "the movant would lose this" in section.burden.text()


def test_where_no_single_move_would_do_it_says_which_together(qtbot, section, bridge, claim):
    for text in ("One.", "Two."):
        bears(bridge, claim.id, text, Stance.CON)
    opened(qtbot, section)
    assert section.label.text() == "Out"
    assert section.turning.text() == (
        "No single move that was tried would turn the label; these together would, at the usual "
        "weight:"
    )
    (line,) = shown(section)
    title = bridge.case_map.claims[claim.id].short_title or claim.text
    assert line == (
        f"– Give a reason for it; undercut the step from “One.” to “{title}”; and undercut the "
        f"step from “Two.” to “{title}”"
    )


def test_it_says_where_no_moves_together_would_do(qtbot, section, bridge, claim):
    for number in range(MOST_TOGETHER + 1):
        bears(bridge, claim.id, f"{number}.", Stance.CON)
    opened(qtbot, section)
    assert section.turning.text().startswith("No move of the usual weight that was tried")
    assert shown(section) == []


def test_what_is_admitted_is_turned_by_no_move_and_says_so(qtbot, section, bridge, claim):
    bears(bridge, claim.id, "The business dies.")
    record = bridge.case_map.claims[claim.id]
    bridge.edit(plan_amendment, record, status=Status.ADMITTED, side=Side.MOVANT)
    opened(qtbot, section)
    assert section.turning.text() == "No move would turn the label while the claim is admitted."
    assert section.burden.text() == (
        "Nobody has to persuade of it while it is admitted."
        " If the debate stopped now, the respondent would lose this."
    )


def test_the_proof_needed_and_who_persuades_are_chosen_and_undone(qtbot, section, bridge, claim):
    bears(bridge, claim.id, "The business dies.")
    bears(bridge, claim.id, "Money repairs it.", Stance.CON)
    opened(qtbot, section)
    choose(section, "proof_standard", "Scintilla")
    assert bridge.case_map.claims[claim.id].proof_standard == "scintilla"
    assert section.label.text() == "In"
    choose(section, "burden", "Respondent")
    assert section.burden.text().startswith("The respondent, as the claim says, has to persuade")
    bridge.undo()
    bridge.undo()
    assert bridge.case_map.claims[claim.id].proof_standard == ""
    assert section.label.text() == "Undecided: a tie"


def test_a_tie_is_lost_by_whom_persuasion_is_set_on_by_hand(qtbot, section, bridge, claim):
    bridge.edit(plan_amendment, bridge.case_map.claims[claim.id], side=Side.MOVANT)
    bears(bridge, claim.id, "The business dies.")
    bears(bridge, claim.id, "Money repairs it.", Stance.CON)
    opened(qtbot, section)
    choose(section, "burden", "Respondent")
    assert section.burden.text() == (
        "The respondent, as the claim says, has to persuade that it is not so, and on a tie, as "
        "this is, loses. If the debate stopped now, the respondent would lose this."
    )
    choose(section, "proof_standard", "Clear and convincing")
    qtbot.waitUntil(lambda: not section.looking.isActive(), timeout=20_000)
    title = bridge.case_map.claims[claim.id].short_title or claim.text
    assert f"– Undercut the step from “The business dies.” to “{title}”" in shown(section)
    assert "– Give a reason for it" not in shown(section)
    bridge.undo()
    assert section.burden.text().endswith("the respondent would lose this.")


@pytest.mark.parametrize(
    ("standard", "words"),
    [
        ("Scintilla", "has to persuade, for which a scintilla is enough."),
        (
            "Clear and convincing",
            "has to persuade, by clear and convincing proof, and short of that loses.",
        ),
        (
            "Beyond reasonable doubt",
            "has to persuade, beyond reasonable doubt, and short of that loses.",
        ),
    ],
)
def test_the_proof_that_whoever_persuades_needs_is_named(section, bridge, claim, standard, words):
    bridge.edit(plan_amendment, bridge.case_map.claims[claim.id], side=Side.MOVANT)
    section.more.click()
    choose(section, "proof_standard", standard)
    assert f"The movant, whose claim it is, {words}" in section.burden.text()


def test_a_claim_that_goes_while_moves_are_looked_for_does_no_harm(qtbot, section, bridge, claim):
    bears(bridge, claim.id, "The business dies.")
    QTest.mouseClick(section.more, Qt.MouseButton.LeftButton)
    assert section.looking.isActive()
    bridge.edit(plan_removal, claim.id)
    qtbot.waitUntil(lambda: not section.looking.isActive(), timeout=20_000)


def test_where_nobody_is_named_to_persuade_it_is_said_what_a_move_would_turn(
    qtbot, section, bridge, claim
):
    bridge.edit(plan_amendment, bridge.case_map.claims[claim.id], side=Side.NEUTRAL)
    bears(bridge, claim.id, "The business dies.")
    opened(qtbot, section)
    assert section.burden.text() == (
        "Nobody is named who has to persuade of it, so nobody would lose it on a tie."
    )
    assert "would turn the label, at" in section.turning.text()
