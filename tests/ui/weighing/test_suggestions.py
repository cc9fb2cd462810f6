from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from argmap.case.terms import Decision, Degree, Holder, Likelihood, Severity
from argmap.ui.theme import load_theme
from argmap.ui.weighing.motion_pages import HARMS, READERS
from tests.ui.weighing.test_comparing_page import turn_to
from tests.ui.weighing.test_weigh_panel import button, card, choose, click


@pytest.fixture
def harmed(desk):
    """A likely harm to the movant that counts, and a slight one to the respondent."""
    claim = desk.cause("Customers leave")
    desk.harm(
        "Customers leave for good",
        likelihood=Likelihood.LIKELY,
        severity=Severity.GRAVE,
        reparable_by_money=Degree.NO,
        claims=(claim.id,),
    )
    desk.harm(
        "Some work",
        arises_if=Decision.GRANTED,
        holder=Holder.RESPONDENT,
        severity=Severity.SLIGHT,
        claims=(claim.id,),
    )
    return desk.harms


def row(panel, factor):
    return next(one for one in panel.ledger.suggested.rows if one.suggestion.factor.id == factor)


def test_without_a_harm_nothing_is_suggested(make_panel, desk):
    assert not make_panel().ledger.suggested.isVisible()


def test_a_suggestion_becomes_a_finding_only_when_it_is_taken_over(
    qtbot, make_panel, desk, harmed, bridge
):
    panel = make_panel()
    shown = row(panel, "irreparable")
    assert shown.title.text() == "Irreparable harm: likely"
    assert shown.state.text() == "not found yet"
    assert desk.found == {}
    assert button(panel, "irreparable", "likely").isChecked() is False
    click(qtbot, shown.adopt)
    assert desk.found == {("me", "irreparable", None): "likely"}
    assert button(panel, "irreparable", "likely").isChecked()
    (finding,) = bridge.case_map.findings.values()
    assert "Customers leave for good" in finding.why
    assert row(panel, "irreparable").state.text() == "found: likely (the same)"
    assert not row(panel, "irreparable").adopt.isVisible()
    bridge.undo()
    assert desk.found == {}
    assert row(panel, "irreparable").adopt.isVisible()


def test_a_reason_already_given_is_kept_when_a_suggestion_is_taken_over(
    qtbot, make_panel, desk, harmed, bridge
):
    desk.find("irreparable", "none", why="My own reason.")
    panel = make_panel()
    assert row(panel, "irreparable").state.text() == "found: none (different)"
    click(qtbot, row(panel, "irreparable").adopt)
    (finding,) = bridge.case_map.findings.values()
    assert (finding.level, finding.why) == ("likely", "My own reason.")


def test_reasons_name_their_doctrine_and_lead_to_their_harms(
    qtbot, make_panel, desk, harmed, selection
):
    panel = make_panel()
    shown = row(panel, "balance")
    assert not shown.reasons.isVisible()
    shown.more.setFocus()
    qtbot.keyClick(shown.more, Qt.Key.Key_Space)
    assert shown.reasons.isVisible()
    link = shown.links[0]
    assert link.text() == "Customers leave for good"
    panel.ensureWidgetVisible(link)
    click(qtbot, link)
    assert selection.picked.harm == harmed[0].id
    assert panel.ledger.editor.harm == harmed[0].id


def test_reasons_stay_open_while_the_harm_is_edited(qtbot, make_panel, desk, harmed, bridge):
    panel = make_panel()
    click(qtbot, row(panel, "irreparable").more)
    before = row(panel, "irreparable")
    click(qtbot, panel.ledger.columns.bar_of(harmed[0].id))
    box = panel.ledger.editor.form.editor("likelihood").focusProxy()
    qtbot.keyClick(box, Qt.Key.Key_Up)
    after = row(panel, "irreparable")
    assert after is not before
    assert after.suggestion.level == "possible"
    assert after.reasons.isVisible()


def test_damages_found_adequate_cap_what_is_suggested(qtbot, make_panel, desk, harmed):
    panel = make_panel()
    damages = panel.ledger.suggested.damages
    adequate = next(one for one in damages.levels.buttons if one.text() == "adequate")
    panel.ensureWidgetVisible(adequate)
    click(qtbot, adequate)
    assert desk.found == {("me", "damages", None): "adequate"}
    assert row(panel, "irreparable").suggestion.level == "possible"
    assert "damages are found to be adequate" in row(panel, "irreparable").why.text()


def test_damages_are_not_asked_twice_where_the_standard_asks(make_panel, desk, harmed, bridge):
    panel = make_panel()
    assert panel.ledger.suggested.damages.isVisible()
    standard = panel.answer.motion.standard
    standard.setCurrentIndex(standard.findData("ca7"))
    standard.activated.emit(standard.currentIndex())
    assert panel.ledger.suggested.damages is None


def test_the_courts_findings_cannot_be_made_from_a_suggestion(qtbot, make_panel, desk, harmed):
    desk.find("irreparable", "possible", by="court")
    panel = make_panel()
    assert row(panel, "irreparable").state.text() == "not found yet"
    click(qtbot, panel.answer.predict.reveal)
    choose(qtbot, panel.answer.motion.reader, "court")
    turn_to(qtbot, panel, HARMS)
    assert row(panel, "irreparable").state.text() == "found: possible (different)"
    assert not row(panel, "irreparable").adopt.isVisible()


def test_what_the_court_found_of_damages_caps_nothing_before_it_is_revealed(
    make_panel, desk, harmed
):
    desk.find("damages", "adequate", by="court")
    panel = make_panel()
    assert row(panel, "irreparable").suggestion.level == "likely"


def test_suggestions_take_on_the_dark_look(make_panel, desk, harmed):
    panel = make_panel()
    panel.set_theme(load_theme("dark"))
    QApplication.processEvents()
    assert panel.ledger.suggested.damages.isVisible()
    assert row(panel, "irreparable").adopt.isVisible()


def test_the_board_names_what_the_harms_suggest_and_leads_to_why(qtbot, make_panel, harmed):
    panel = make_panel()
    turn_to(qtbot, panel, READERS)
    note = card(panel, "irreparable").harms
    assert note.isVisible()
    panel.ensureWidgetVisible(note)
    click(qtbot, note.why)
    shown = row(panel, "irreparable")
    assert panel.pages.page(HARMS).isVisible()
    assert QApplication.focusWidget() is shown.more
    label = shown.title.text().partition(": ")[2]
    assert note.said.text() == f"The harms suggest: {label}."
    assert not card(panel, "merits").harms.isVisible()
