"""An event in the inspector, under real keys and clicks."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from argmap.case.chronology import Event
from argmap.case.evidence import Source
from argmap.case.plan_caption import plan_caption
from argmap.case.plan_chronology import plan_event
from argmap.case.plan_evidence import plan_quote, plan_source
from argmap.sources.importing import document_from_bytes
from argmap.ui.inspector.worth_row import WorthRow

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
    assert page.when.warning.text() == "“3/4/2021” can be several times. Choose one:"
    offered = [one.text() for one in page.when.offers.buttons]
    assert offered == ["4 March 2021\n(the month first)", "3 April 2021\n(the day first)"]
    type_time(page.when, "whenever")
    QTest.keyClick(page.when.line, Qt.Key.Key_Return)
    assert "not read as a time" in page.when.warning.text()
    QTest.keyClick(page.when.line, Qt.Key.Key_Escape)
    assert page.when.line.text() == ""
    assert not page.when.warning.isVisible()
    assert not page.when.offers.isVisible()


def test_one_of_several_meanings_is_taken_by_a_click_and_by_a_key(panel, bridge, event):
    page = panel.page
    type_time(page.when, "3/4/2021")
    QTest.keyClick(page.when.line, Qt.Key.Key_Return)
    QTest.mouseClick(page.when.offers.buttons[1], Qt.MouseButton.LeftButton)
    assert now(bridge, event).when == "2021-04-03"
    assert not page.when.offers.isVisible()
    type_time(page.when, "5/6/2021")
    QTest.keyClick(page.when.line, Qt.Key.Key_Return)
    QTest.keyClick(page.when.offers.buttons[0], Qt.Key.Key_Space)
    assert now(bridge, event).when == "2021-05-06"
    assert page.when.line.text() == "6 May 2021"


def test_another_beginning_leaves_the_end_and_says_so(panel, bridge, event, qtbot):
    page = panel.page
    type_time(page.when, "4 Jan 2021 to 8 Jan 2021")
    QTest.keyClick(page.when.line, Qt.Key.Key_Return)
    with qtbot.waitSignal(bridge.said) as said:
        type_time(page.when, "5 January 2021")
        QTest.keyClick(page.when.line, Qt.Key.Key_Return)
    assert now(bridge, event).until == "2021-01-08"
    assert said.args == ["It still lasts until 8 January 2021: clear Until if it does not."]


@pytest.mark.parametrize("typed", ["10 Jan 2021 11:59 pm PST", "9 January 2021", "8 January 2021"])
def test_a_beginning_that_the_end_cannot_follow_or_does_not_need_takes_it_away_in_one_step(
    panel, bridge, event, qtbot, typed
):
    page = panel.page
    type_time(page.when, "4 Jan 2021 to 8 Jan 2021")
    QTest.keyClick(page.when.line, Qt.Key.Key_Return)
    with qtbot.waitSignal(bridge.said) as said:
        type_time(page.when, typed)
        QTest.keyClick(page.when.line, Qt.Key.Key_Return)
    assert now(bridge, event).when
    assert now(bridge, event).until == ""
    assert page.until.line.text() == ""
    assert said.args[0].startswith("It lasts until 8 January 2021 no more: Until is cleared.")
    bridge.undo()
    assert (now(bridge, event).when, now(bridge, event).until) == ("2021-01-04", "2021-01-08")


def test_what_is_read_of_words_that_last_is_told_with_what_it_was_counted_from(
    panel, bridge, event, qtbot
):
    page = panel.page
    bridge.edit(plan_caption, filed="2021-01-11")
    with qtbot.waitSignal(bridge.said) as said:
        type_time(page.when, "the next two weeks")
        QTest.keyClick(page.when.line, Qt.Key.Key_Return)
    assert said.args[0].startswith("Read as 11 January 2021 to ")
    assert "(" in said.args[0]


def shown_in(panel, line, width):
    """The words of a line of a panel of a width, and whether none of them is cut."""
    panel.resize(width, 700)
    QApplication.processEvents()
    return line.text(), line.fontMetrics().horizontalAdvance(line.text()) <= line.width() - 20


def test_a_time_too_long_for_its_line_is_shown_with_a_short_month_and_never_cut(
    panel, bridge, event
):
    page = panel.page
    type_time(page.when, "10 December 2021 11:59 pm PST")
    QTest.keyClick(page.when.line, Qt.Key.Key_Return)
    line = page.when.line
    assert shown_in(panel, line, 320) == ("10 December 2021, 23:59 UTC\u22128", True)
    assert shown_in(panel, line, 220) == ("10 Dec 2021, 23:59 UTC\u22128", True)
    assert not page.when.reading.isVisible()
    assert shown_in(panel, line, 320) == ("10 December 2021, 23:59 UTC\u22128", True)
    _, is_whole = shown_in(panel, line, 120)
    assert not is_whole
    assert page.when.reading.text() == "10 December 2021, 23:59 UTC\u22128"
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert now(bridge, event).when == "2021-12-10T23:59-08:00"


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


def press_return(field):
    QTest.keyClick(field.line, Qt.Key.Key_Return)


def times(bridge, event):
    kept = now(bridge, event)
    return kept.when, kept.until


def test_an_end_told_as_weeks_is_counted_from_the_event_and_kept_as_it_was_read_back(
    panel, bridge, event
):
    bridge.edit(plan_caption, filed="2021-01-11")
    page = panel.page
    type_time(page.when, "17 November 2020")
    press_return(page.when)
    type_time(page.until, "the next seven weeks")
    assert page.until.reading.text().startswith("17 November 2020 to about 5 January 2021")
    press_return(page.until)
    assert times(bridge, event) == ("2020-11-17", "2021-01-05~")
    assert page.until.line.text() == "about 5 January 2021"
    bridge.undo()
    assert times(bridge, event) == ("2020-11-17", "")


def test_an_end_keeps_the_part_of_the_day_that_the_event_begins_with(panel, bridge, event):
    page = panel.page
    type_time(page.when, "10 January 2021, evening")
    press_return(page.when)
    type_time(page.until, "the next two days")
    press_return(page.until)
    assert times(bridge, event) == ("2021-01-10 evening", "2021-01-12~")


def test_an_end_told_as_a_weekday_is_the_one_after_the_beginning(panel, bridge, event):
    page = panel.page
    type_time(page.when, "6 January 2021")
    press_return(page.when)
    type_time(page.until, "Sunday")
    press_return(page.until)
    assert times(bridge, event) == ("2021-01-06", "2021-01-10")


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("the next seven weeks", ("2021-01-11", "2021-03-01~")),
        ("17 November 2020 to 5 January 2021", ("2020-11-17", "2021-01-05")),
    ],
)
def test_what_lasts_is_taken_whole_from_one_field_as_one_step(panel, bridge, event, words, kept):
    page = panel.page
    type_time(page.when, "11 January 2021")
    press_return(page.when)
    type_time(page.when, words)
    press_return(page.when)
    assert times(bridge, event) == kept
    bridge.undo()
    assert times(bridge, event) == ("2021-01-11", "")


def test_a_field_for_one_time_says_why_it_does_not_take_what_lasts(panel, bridge, event):
    cite = quote(bridge, source(bridge), "AWS suspended Parler", event)
    (card,) = panel.page.cites.cards
    type_time(card.time.field, "the next seven weeks")
    press_return(card.time.field)
    assert bridge.case_map.cites[cite.id].when == ""
    said = card.time.field.warning.text()
    assert said.startswith("This lasts, from 11 January 2021 to about 1 March 2021;")


def test_words_that_tell_a_time_but_not_which_say_what_is_missing(panel, bridge, event):
    page = panel.page
    type_time(page.when, "for several weeks")
    press_return(page.when)
    assert "how long that is, the words do not say" in page.when.warning.text()


LASTING = (
    "It wrote on November 17th last year. Over the next seven weeks, Amazon said it had"
    " reported more than 100."
)


def lasting(bridge, event, words):
    document = document_from_bytes(LASTING.encode())
    fields = {"title": "Article", "date": "2021-01-11"}
    done = bridge.edit(plan_source, fields, document, new_id=bridge.new_id)
    of, start = added(done, Source), LASTING.index(words)
    bridge.edit(
        plan_quote, of.id, LASTING, start, start + len(words), new_id=bridge.new_id, target=event.id
    )


def test_what_lasts_is_offered_whole_and_once_and_sets_the_time_of_the_event(panel, bridge, event):
    lasting(bridge, event, LASTING)
    (card,) = panel.page.cites.cards
    assert [one.accessibleName() for one in card.time.offers] == [
        "Use 17 November 2020",
        "Use 17 November 2020 to about 5 January 2021",
    ]
    assert card.time.minimumSizeHint().width() < panel.width() * 3 / 4
    QTest.mouseClick(card.time.offers[1], Qt.MouseButton.LeftButton)
    assert times(bridge, event) == ("2020-11-17", "2021-01-05~")
    assert [one.when for one in bridge.case_map.cites_on(event.id)] == ["2020-11-17"]
    bridge.undo()
    assert times(bridge, event) == ("", "")
    assert [one.when for one in bridge.case_map.cites_on(event.id)] == [""]


def test_weeks_without_a_day_are_offered_from_the_words_before_and_from_the_source(
    panel, bridge, event
):
    lasting(bridge, event, "Over the next seven weeks, Amazon said it had reported more than 100")
    (card,) = panel.page.cites.cards
    assert [one.accessibleName() for one in card.time.offers] == [
        "Use 17 November 2020 to about 5 January 2021",
        "Use 11 January 2021 to about 1 March 2021",
    ]


def test_an_event_with_a_time_keeps_it_beside_what_a_source_tells_and_it_is_said(
    panel, bridge, event
):
    type_time(panel.page.when, "2020-12")
    press_return(panel.page.when)
    lasting(bridge, event, LASTING)
    said = []
    bridge.said.connect(said.append)
    (card,) = panel.page.cites.cards
    QTest.mouseClick(card.time.offers[1], Qt.MouseButton.LeftButton)
    assert times(bridge, event) == ("2020-12", "")
    assert "keeps its own time, December 2020" in said[-1]


def test_a_cite_that_was_not_known_on_the_day_asked_for_has_no_worth_then(
    panel, bridge, event, known_on
):
    quote(bridge, source(bridge), "on Sunday evening", event)
    summary = panel.page.cites.cards[0].findChild(WorthRow).summary
    worth = summary.text()
    assert worth.startswith("Worth at this stage")
    known_on.ask(dt.date(2021, 1, 10))
    assert summary.text() == "Not counted: not known yet on 10 January 2021"
    assert "Worth at this stage" not in panel.page.cites.cards[0].accessibleName()
    known_on.forget()
    assert summary.text() == worth


def test_what_a_time_can_mean_is_no_wider_than_the_column(panel, bridge, event):
    page = panel.page
    bridge.edit(plan_caption, filed="2021-01-11")
    type_time(page.when, "Sunday evening")
    before = page.minimumSizeHint().width()
    QTest.keyClick(page.when.line, Qt.Key.Key_Return)
    assert len(page.when.offers.buttons) > 1
    assert page.minimumSizeHint().width() <= max(before, 260)
