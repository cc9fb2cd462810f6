from __future__ import annotations

import pytest
from inspecting import added
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication

from argmap.case.claims import Claim
from argmap.case.evidence import Source
from argmap.case.places import Alone
from argmap.case.plan_claims import plan_amendment, plan_claim
from argmap.case.plan_evidence import plan_cite, plan_source
from argmap.case.terms import AuthorityWeight, Side, Signal, SourceKind


@pytest.fixture
def case(bridge):
    fields = {"title": "Doe v. Roe", "kind": SourceKind.CASE}
    return added(bridge.edit(plan_source, fields, None, new_id=bridge.new_id), Source)


@pytest.fixture
def section(panel, selection, case):
    selection.pick_source(case.id)
    return panel.source_page.authority


def kept(bridge, source):
    return bridge.case_map.sources[source.id]


def choose(qtbot, form, name, first):
    """Choose a value as the keyboard does: by its first letter."""
    box = form.editor(name)
    box.setFocus()
    qtbot.keyClicks(box.focusProxy(), first)
    qtbot.keyClick(box.focusProxy(), Qt.Key.Key_Return)


def test_what_an_authority_counts_for_is_chosen_by_keys(qtbot, section, bridge, case):
    choose(qtbot, section.form, "weight", "B")
    choose(qtbot, section.form, "adverse_to", "The m")
    source = kept(bridge, case)
    assert (source.weight, source.adverse_to) == (AuthorityWeight.BINDING, Side.MOVANT)
    bridge.undo()
    assert kept(bridge, case).adverse_to is Side.NEUTRAL


def test_the_duty_of_candour_is_told_until_the_case_cites_it(section, bridge, case):
    assert not section.reminder.isVisible()
    fields = {"weight": AuthorityWeight.BINDING, "adverse_to": Side.RESPONDENT}
    bridge.edit(plan_amendment, kept(bridge, case), **fields)
    assert section.reminder.isVisible()
    assert "against the respondent" in section.reminder.text()
    assert "Nothing in this case cites it yet." in section.reminder.text()
    claim = added(bridge.edit(plan_claim, "Root", Alone(), new_id=bridge.new_id), Claim)
    bridge.edit(plan_cite, case.id, claim.id, new_id=bridge.new_id)
    assert "This case cites it." in section.reminder.text()


def test_checked_today_is_one_press_and_asks_by_whom(qtbot, section, bridge, case):
    section.today.setFocus()
    qtbot.keyClick(section.today, Qt.Key.Key_Space)
    assert kept(bridge, case).checked_on == QDate.currentDate().toString(Qt.DateFormat.ISODate)
    by = section.form.editor("checked_by").focusProxy()
    assert by.hasFocus()
    qtbot.keyClicks(by, "K. Bell")
    by.flush()
    assert kept(bridge, case).checked_by == "K. Bell"


def test_a_day_is_typed_in_words_and_what_is_none_is_refused(qtbot, section, bridge, case):
    line = section.day.line
    qtbot.keyClicks(line, "12 Jan 2021")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert kept(bridge, case).checked_on == "2021-01-12"
    line.selectAll()
    qtbot.keyClicks(line, "soon")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert kept(bridge, case).checked_on == "2021-01-12"
    assert section.day.warning.isVisible()


def test_the_card_of_a_cite_says_that_what_it_relies_on_is_overruled(
    qtbot, panel, bridge, claim, case
):
    bridge.edit(plan_cite, case.id, claim.id, new_id=bridge.new_id)
    (card,) = panel.claim_page.cites.cards
    assert not card.notes.isVisible()
    bridge.edit(plan_amendment, case, weight=AuthorityWeight.OVERRULED)
    assert card.notes.warnings.text().startswith("Overruled: it is not good law any more.")
    qtbot.waitUntil(card.notes.isVisible)
    assert "Overruled" in card.accessibleName()
    bridge.edit(plan_amendment, card.cite, signal=Signal.BUT_SEE)
    assert not card.notes.isVisible()


def test_a_source_that_is_no_law_has_no_such_section(panel, section, selection, bridge):
    fields = {"title": "A report"}
    report = added(bridge.edit(plan_source, fields, None, new_id=bridge.new_id), Source)
    assert section.isVisible()
    selection.pick_source(report.id)
    assert not section.isVisible()
    bridge.edit(plan_amendment, report, kind=SourceKind.STATUTE)
    assert section.isVisible()


def test_tab_goes_through_the_section_and_on_to_the_fields_below(qtbot, panel, section):
    stops = section.stops
    stops[0].setFocus()
    for stop in stops[1:]:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is stop
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget().accessibleName() == "Title"
    stops[0].setFocus()
    qtbot.keyClick(stops[0], Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is panel.source_page._proposal.use
