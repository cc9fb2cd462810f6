"""An event in the inspector, under real keys and clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from argmap.case.chronology import Event
from argmap.case.evidence import Source
from argmap.case.plan_caption import plan_caption
from argmap.case.plan_chronology import plan_event
from argmap.case.plan_evidence import plan_quote, plan_source
from argmap.sources.importing import document_from_bytes

TEXT = "AWS suspended Parler on Sunday evening. It was offline early on Monday, others say."


def added(done, kind):
    return next(change.after for change in done.changes if isinstance(change.after, kind))


def source(bridge, date="2021-01-11"):
    document = document_from_bytes(TEXT.encode())
    fields = {"title": f"Article of {date}", "date": date}
    return added(bridge.edit(plan_source, fields, document, new_id=bridge.new_id), Source)


def quote(bridge, of, words, event):
    start = TEXT.index(words)
    bridge.edit(
        plan_quote, of.id, TEXT, start, start + len(words), new_id=bridge.new_id, target=event.id
    )
    return bridge.case_map.cites_on(event.id)[-1]


@pytest.fixture
def event(bridge, selection, panel):
    event = added(bridge.edit(plan_event, "AWS cuts Parler off", new_id=bridge.new_id), Event)
    selection.pick_event(event.id)
    return event


def now(bridge, event):
    return bridge.case_map.events[event.id]


def type_time(field, words):
    field.line.setFocus()
    field.line.selectAll()
    QTest.keyClick(field.line, Qt.Key.Key_Delete)
    QTest.keyClicks(field.line, words)


def test_a_time_is_read_aloud_while_it_is_typed_and_kept_by_return(panel, bridge, event):
    page = panel.page
    type_time(page.when, "10 Jan 2021 evening")
    assert page.when.reading.text() == "10 January 2021, evening, clocks on the spot"
    assert now(bridge, event).when == ""
    QTest.keyClick(page.when.line, Qt.Key.Key_Return)
    assert now(bridge, event).when == "2021-01-10 evening"
    assert page.when.line.text() == "10 January 2021, evening"
    type_time(page.until, "12 January 2021")
    QTest.keyClick(page.until.line, Qt.Key.Key_Return)
    assert now(bridge, event).until == "2021-01-12"
    bridge.undo()
    assert page.until.line.text() == ""


def test_words_of_several_meanings_are_not_kept_and_each_is_said(panel, bridge, event):
    page = panel.page
    type_time(page.when, "3/4/2021")
    QTest.keyClick(page.when.line, Qt.Key.Key_Return)
    assert now(bridge, event).when == ""
    assert "4 March 2021 (the month first); or 3 April 2021" in page.when.warning.text()
    type_time(page.when, "whenever")
    QTest.keyClick(page.when.line, Qt.Key.Key_Return)
    assert "not read as a time" in page.when.warning.text()
    QTest.keyClick(page.when.line, Qt.Key.Key_Escape)
    assert page.when.line.text() == ""
    assert not page.when.warning.isVisible()


def test_an_end_before_the_beginning_is_refused_and_taken_back(panel, bridge, event, failures):
    page = panel.page
    type_time(page.when, "2021-01-10")
    QTest.keyClick(page.when.line, Qt.Key.Key_Return)
    type_time(page.until, "2021-01-01")
    QTest.keyClick(page.until.line, Qt.Key.Key_Return)
    assert "before it begins" in str(failures[-1])
    assert page.until.line.text() == ""


def test_the_other_fields_of_an_event_are_edited_and_it_is_deleted_with_undo(panel, bridge, event):
    page = panel.page
    tick = page.form.editor("disputed").focusProxy()
    tick.setFocus()
    QTest.keyClick(tick, Qt.Key.Key_Space)
    assert now(bridge, event).disputed
    field = page.words.field
    field.selectAll()
    QTest.keyClicks(field, "AWS suspends Parler")
    field.flush()
    assert now(bridge, event).text == "AWS suspends Parler"
    QTest.mouseClick(page.remove, Qt.MouseButton.LeftButton)
    assert event.id not in bridge.case_map.events
    bridge.undo()
    assert event.id in bridge.case_map.events


def test_the_time_a_quote_tells_is_offered_from_its_words_and_confirmed(panel, bridge, event):
    cite = quote(bridge, source(bridge), "on Sunday evening", event)
    (card,) = panel.page.cites.cards
    assert card.time.field.value == ""
    assert [one.text() for one in card.time.offers] == [
        "Use 10 January 2021, evening",
        "Use 17 January 2021, evening",
    ]
    assert "the Sunday before 11 January 2021" in card.time.offers[0].toolTip()
    QTest.mouseClick(card.time.offers[0], Qt.MouseButton.LeftButton)
    assert bridge.case_map.cites[cite.id].when == "2021-01-10 evening"
    assert card.time.field.line.text() == "10 January 2021, evening"
    assert card.time.offers == []
    bridge.undo()
    assert len(card.time.offers) == 2


def test_words_around_a_quote_are_read_where_its_own_tell_no_time(panel, bridge, event):
    quote(bridge, source(bridge), "AWS suspended Parler", event)
    (card,) = panel.page.cites.cards
    assert card.time.offers[0].text() == "Use 10 January 2021, evening"


def test_without_a_date_of_the_source_it_is_said_that_the_day_of_filing_counts(
    panel, bridge, event
):
    bridge.edit(plan_caption, filed="2021-01-11")
    quote(bridge, source(bridge, date=""), "on Sunday evening", event)
    (card,) = panel.page.cites.cards
    assert "counted from the day of filing" in card.time.about.text()


def test_times_that_cannot_be_one_are_said_on_the_cards_with_both_sources(panel, bridge, event):
    first, second = source(bridge), source(bridge, date="2021-01-13")
    for of, words, when in (
        (first, "Sunday evening", "2021-01-10 evening"),
        (second, "on Monday", "2021-01-12"),
    ):
        cite = quote(bridge, of, words, event)
        card = next(one for one in panel.page.cites.cards if one.cite.id == cite.id)
        type_time(card.time.field, when)
        QTest.keyClick(card.time.field.line, Qt.Key.Key_Return)
    sentence = (
        "“Article of 2021-01-11” tells 10 January 2021, evening, but “Article of 2021-01-13”"
        " tells 12 January 2021: both cannot hold."
    )
    assert panel.page.clashes.text() == sentence
    assert all(sentence in card.accessibleName() for card in panel.page.cites.cards)
    assert panel.page.clashes.isVisible()
