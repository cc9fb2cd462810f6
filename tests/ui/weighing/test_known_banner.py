"""Weighing on what was known on a day."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from argmap.case.evidence import Source
from argmap.case.places import Alone
from argmap.case.plan_caption import plan_caption
from argmap.case.plan_claims import plan_amendment, plan_claim
from argmap.case.plan_evidence import plan_cite, plan_source
from argmap.case.plan_weighing import plan_finding
from argmap.ui.claim_filter import ClaimFilter

DAY = dt.date(2021, 1, 10)


@pytest.fixture
def claim_filter(bridge):
    return ClaimFilter(bridge)


@pytest.fixture
def panel(make_panel, claim_filter):
    return make_panel(known_on=claim_filter.known_on)


@pytest.fixture
def case(desk, bridge):
    """Make a claim, a harm and a finding that all rest on an order of 21 January."""
    new_id = bridge.new_id
    bridge.edit(plan_claim, "Money repairs it", Alone(), factor="irreparable", new_id=new_id)
    claim = bridge.case_map.roots()[0]
    harm = desk.harm("Offline", claims=(claim.id,))
    bridge.edit(plan_source, {"title": "Order", "date": "2021-01-21"}, None, new_id=new_id)
    (source,) = bridge.case_map.sources
    bridge.edit(plan_cite, source, claim.id, new_id=new_id)
    desk.find("irreparable", "likely")
    return claim, harm


def test_the_banner_names_what_rests_on_nothing_and_leads_back(panel, claim_filter, case, desk):
    assert not panel.known.title.isVisible()
    field = panel.known.bar.field.line
    field.setFocus()
    QTest.keyClicks(field, "10 January 2021")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert claim_filter.known_on.day == DAY
    assert panel.known.title.isVisible()
    assert panel.known.title.text() == "Weighed as known on 10 January 2021"
    said = panel.known.said.text()
    assert said.startswith("0 of 1 source count.")
    whole = panel.known.said.toolTip()
    assert "1 source is dated later and does not count, with its 1 cite: “Order”." in whole
    assert "• 1 finding: " in said
    assert "found by me" in said
    assert "• 1 harm: “Offline”." in said
    assert "• 1 claim: “Money repairs it”." in said
    QTest.mouseClick(panel.known.everything, Qt.MouseButton.LeftButton)
    assert not panel.known.title.isVisible()
    assert claim_filter.known_on.day is None


def test_it_is_weighed_without_what_was_not_known_and_no_record_changes(
    panel, claim_filter, case, bridge, store
):
    def bar():
        return panel.ledger.columns.bar_of(case[1].id)

    assert "nothing supports it" not in bar().picture.words
    steps, records = len(store.steps), list(bridge.case_map.records())
    claim_filter.known_on.ask(DAY)
    assert "nothing supports it" in bar().picture.words
    assert not claim_filter.known_on.case_map.findings
    assert len(bridge.case_map.findings) == 1
    assert (len(store.steps), list(bridge.case_map.records())) == (steps, records)
    claim_filter.known_on.ask(dt.date(2021, 1, 21))
    assert "nothing supports it" not in bar().picture.words


def test_claims_that_rest_on_nothing_known_are_left_out_of_every_view(claim_filter, case, bridge):
    assert claim_filter.matches is None
    claim_filter.known_on.ask(DAY)
    assert case[0].id not in claim_filter.matches
    bridge.edit(plan_claim, "Another", Alone(), new_id=bridge.new_id)
    assert len(claim_filter.matches) == 1
    claim_filter.clear()
    assert claim_filter.matches is None
    assert claim_filter.known_on.day is None


def test_an_edit_of_a_date_changes_what_was_known(claim_filter, panel, case, bridge):
    claim_filter.known_on.ask(DAY)
    (source,) = bridge.case_map.sources.values()
    assert isinstance(source, Source)
    bridge.edit(plan_amendment, source, date="2021-01-09")
    assert case[0].id in claim_filter.matches
    assert "No source is dated later." in panel.known.said.toolTip()
    bridge.undo()
    assert case[0].id not in claim_filter.matches


def test_words_alone_do_not_tell_every_view_again(claim_filter, case, bridge):
    claim_filter.known_on.ask(DAY)
    told = []
    claim_filter.known_on.changed.connect(lambda: told.append(1))
    bridge.edit(plan_amendment, case[0], note="A note")
    assert told == []


def test_that_the_court_decided_later_is_said_once_and_its_findings_do_not_count(
    panel, claim_filter, bridge
):
    bridge.edit(plan_caption, decided="2021-01-21")
    for factor, level in (("public", "neutral"), ("balance", "even")):
        fields = {"scale": (level,), "by": "court", "new_id": bridge.new_id}
        bridge.edit(plan_finding, factor, level, **fields)
    claim_filter.known_on.ask(DAY)
    said = panel.known.said.text()
    assert "The court decided later, on 21 January 2021." in said
    assert "found by court" not in said
    assert "All that is found" not in said
    assert len(claim_filter.known_on.known.findings) == 2
