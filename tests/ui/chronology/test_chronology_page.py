"""The chronology under real keys and clicks."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QStyleOptionViewItem

from argmap.case.plan_caption import plan_caption
from argmap.ui.chronology.event_model import CONFLICT, EVENT, STANDING, WHEN
from argmap.ui.wrapping_tip import wrapping_tip

Key = Qt.Key


def rows_of(page):
    model = page.model
    return [
        tuple(model.index(row, column).data() for column in (WHEN, EVENT))
        for row in range(model.rowCount())
    ]


def editor_of(page):
    return next(one for one in page.table.findChildren(QLineEdit) if one.isVisible())


def type_over(page, words):
    editor = editor_of(page)
    editor.selectAll()
    QTest.keyClick(editor, Key.Key_Delete)
    QTest.keyClicks(editor, words)
    QTest.keyClick(editor, Key.Key_Return)
    QApplication.processEvents()


def click_row(page, row, column=EVENT, *, double=False):
    place = page.table.visualRect(page.model.index(row, column)).center()
    click = QTest.mouseDClick if double else QTest.mouseClick
    if double:
        QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    click(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_an_empty_chronology_teaches_and_its_button_adds_the_first_event(
    make_panel, bridge, selection
):
    page = make_panel().page
    assert page.empty_add.isVisible()
    assert not page.table.isVisible()
    QTest.mouseClick(page.empty_add, Qt.MouseButton.LeftButton)
    type_over(page, "The site goes down")
    (event,) = bridge.case_map.ranked_events()
    assert event.text == "The site goes down"
    assert selection.picked.event == event.id
    assert page.table.isVisible()
    bridge.undo()
    bridge.undo()
    assert page.empty_add.isVisible()


def test_events_stand_in_the_order_of_time_with_words_and_what_has_no_time_last(make_panel, desk):
    desk.event("Notice")
    desk.event("Offline", when="2021-01-11T08:00Z", disputed=True)
    desk.event("Reports", when="2020-11-17", until="2021-01-05~")
    desk.event("Evening", when="2021-01-10 evening")
    page = make_panel().page
    assert rows_of(page) == [
        ("17 November 2020 to about 5 January 2021", "Reports"),
        ("10 January 2021, evening", "Evening"),
        ("11 January 2021, 08:00\u00a0UTC", "Offline"),
        ("Time not known", "Notice"),
    ]
    assert page.model.index(2, STANDING).data() == "Disputed"
    assert not page.model.index(2, STANDING).data(Qt.ItemDataRole.DecorationRole).isNull()
    assert [one.row.text for one in page.line.placed] == ["Reports", "Evening", "Offline"]


@pytest.mark.parametrize(
    ("typed", "times"),
    [
        ("10 Jan 2021, evening", ("2021-01-10 evening", "")),
        ("8 a.m. GMT on January 11, 2021", ("2021-01-11T08:00Z", "")),
        ("Nov. 17, 2020 to 5 January 2021", ("2020-11-17", "2021-01-05")),
        ("17 November 2020 to about 5 January 2021", ("2020-11-17", "2021-01-05~")),
        ("the next seven weeks", ("2021-02-01", "2021-03-22~")),
        ("", ("", "")),
    ],
)
def test_a_time_is_written_in_words_over_the_one_that_stands(
    make_panel, desk, bridge, typed, times
):
    event = desk.event("Offline", when="2021-02")
    page = make_panel().page
    click_row(page, 0, WHEN, double=True)
    type_over(page, typed)
    kept = bridge.case_map.events[event]
    assert (kept.when, kept.until) == times
    bridge.undo()
    assert bridge.case_map.events[event].when == "2021-02"


def test_words_that_are_no_one_time_are_not_kept_and_it_is_said(make_panel, desk, bridge):
    event = desk.event("Offline", when="2021-02")
    page = make_panel().page
    said = []
    bridge.said.connect(said.append)
    click_row(page, 0, WHEN, double=True)
    type_over(page, "some Sunday night")
    assert bridge.case_map.events[event].when == "2021-02"
    assert "not read as one time" in said[-1]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("since November 2020", "which is lost here: write the time alone"),
        ("1/10/21", "can be several days"),
    ],
)
def test_why_words_are_no_one_time_is_said_where_it_is_known(make_panel, desk, bridge, typed, told):
    event = desk.event("Offline", when="2021-02")
    page = make_panel().page
    said = []
    bridge.said.connect(said.append)
    click_row(page, 0, WHEN, double=True)
    type_over(page, typed)
    assert bridge.case_map.events[event].when == "2021-02"
    assert told in said[-1]


def test_return_writes_in_an_event_and_delete_takes_it_away_with_undo(
    make_panel, desk, bridge, selection
):
    first, second = desk.event("One", when="2020"), desk.event("Two", when="2021")
    page = make_panel().page
    click_row(page, 0)
    assert selection.picked.event == first
    QTest.keyClick(page.table, Key.Key_Down)
    assert selection.picked.event == second
    QTest.keyClick(page.table, Key.Key_Return)
    type_over(page, "Second")
    assert bridge.case_map.events[second].text == "Second"
    QTest.keyClick(page.table, Key.Key_Delete)
    assert list(bridge.case_map.events) == [first]
    assert selection.picked.event == first
    bridge.undo()
    assert set(bridge.case_map.events) == {first, second}
    assert len(rows_of(page)) == 2


def test_conflicting_times_are_marked_in_table_and_line_with_both_sources(make_panel, desk):
    desk.event("Apart", ("2021-01-10", ""), ("2021-01-12", ""), when="2021-01-10")
    desk.event("Together", ("2021-01-10 evening", ""), when="2021-01-11T08:00Z")
    page = make_panel().page
    at = [row[1] for row in rows_of(page)].index("Apart")
    index = page.model.index(at, CONFLICT)
    assert index.data() == "Conflict"
    tip = index.data(Qt.ItemDataRole.ToolTipRole)
    assert "“Report 1”" in tip
    assert "“Report 2”" in tip
    assert page.model.index(1 - at, CONFLICT).data() == ""
    marked = {one.row.text: len(one.elsewhere) for one in page.line.placed}
    assert marked == {"Apart": 2, "Together": 0}


def test_arrows_walk_the_events_of_the_line_and_say_them(make_panel, desk, selection):
    events = [desk.event(f"On day {day}", when=f"2021-01-0{day}") for day in (1, 2, 3)]
    page = make_panel().page
    page.line.setFocus()
    for key, event in (
        (Key.Key_Right, events[0]),
        (Key.Key_Right, events[1]),
        (Key.Key_End, events[2]),
        (Key.Key_Right, events[2]),
        (Key.Key_Left, events[1]),
        (Key.Key_Home, events[0]),
    ):
        QTest.keyClick(page.line, key)
        assert selection.picked.event == event
    assert page.line.accessibleDescription() == "On day 1, 1 January 2021, 0 cites"
    assert page.line.accessibleName() == "Timeline of 3 events"
    assert page.table.currentIndex().row() == 0
    QTest.keyClick(page.line, Key.Key_Return)
    assert editor_of(page).text() == "On day 1"
    QTest.keyClick(editor_of(page), Key.Key_Escape)
    page.line.setFocus()
    QTest.keyClick(page.line, Key.Key_Escape)
    assert selection.picked.event is None


def test_plus_and_minus_zoom_about_the_picked_event_and_nought_fits_all(make_panel, desk):
    desk.event("Long", when="2020-01-01", until="2021-01-01")
    event = desk.event("Short", when="2020-06-01")
    page = make_panel().page
    whole = page.line.scale.seconds
    page.line.picked.emit(event)
    page.line.setFocus()
    moment = dt.datetime(2020, 6, 1)  # noqa: DTZ001 -- naive, as the line is
    before = page.line.scale.x_of(moment)
    QTest.keyClick(page.line, Key.Key_Plus)
    assert page.line.scale.seconds < whole
    assert page.line.scale.x_of(moment) == pytest.approx(before, abs=1)
    QTest.keyClick(page.line, Key.Key_Minus)
    assert page.line.scale.seconds == pytest.approx(whole)
    QTest.mouseClick(page.bar.zooms[1], Qt.MouseButton.LeftButton)
    QTest.keyClick(page.line, Key.Key_0)
    assert page.line.scale.seconds == pytest.approx(whole)


def test_a_click_on_a_bar_picks_its_event_and_a_drag_on_the_ground_moves_the_line(
    make_panel, desk, selection
):
    desk.event("Early", when="2020-01-01")
    late = desk.event("Late", when="2021-01-01")
    page = make_panel().page
    bar = next(one for one in page.line.placed if one.row.id == late).bar.center().toPoint()
    QTest.mouseClick(page.line, Qt.MouseButton.LeftButton, pos=bar)
    assert selection.picked.event == late
    start = page.line.scale.start
    ground = QPoint(page.line.width() // 2, page.line.height() - 4)
    QTest.mousePress(page.line, Qt.MouseButton.LeftButton, pos=ground)
    QTest.mouseMove(page.line, ground - QPoint(100, 0))
    QTest.mouseRelease(page.line, Qt.MouseButton.LeftButton, pos=ground - QPoint(100, 0))
    assert page.line.scale.start > start
    assert selection.picked.event == late


def test_a_hidden_chronology_takes_in_edits_when_it_is_shown_again(make_panel, desk):
    panel = make_panel()
    panel.hide()
    desk.event("Meanwhile", when="2021")
    assert rows_of(panel.page) == []
    panel.show()
    assert rows_of(panel.page) == [("2021", "Meanwhile")]


def test_as_known_on_a_day_dims_what_was_later_and_says_what_does_not_count(
    make_panel, desk, known_on, bridge
):
    desk.event("Before", ("2021-01-09", "2021-01-10"), when="2021-01-09")
    desk.event("After", ("", "2021-01-12"), ("", ""), when="2021-01-12")
    page = make_panel().page
    steps = len(bridge.case_map.cites)
    field = page.known_bar.field.line
    field.setFocus()
    QTest.keyClicks(field, "January 10, 2021")
    QTest.keyClick(field, Key.Key_Return)
    assert known_on.day == dt.date(2021, 1, 10)
    assert [one.is_later for one in page.model.rows] == [False, True]
    assert [one.cites for one in page.model.rows] == [1, 0]
    assert [page.model.index(row, STANDING).data() for row in (0, 1)] == ["", "Not yet known"]
    assert not page.table.isColumnHidden(STANDING)
    said = "1 of 3 sources counts; 1 without a date tells of later days."
    assert page.said.full_text == f"As known on 10 January 2021: {said}"
    assert page.said.accessibleName() == (
        "As known on 10 January 2021: 1 source is dated later and does not count, with its 1 cite:"
        " “Report 2”. 1 source without a date does not count either, as it tells of what came"
        " later: “Report 3”, which tells of 12 January 2021. No record is changed."
    )
    assert len(bridge.case_map.cites) == steps
    QTest.mouseClick(page.known_bar.everything, Qt.MouseButton.LeftButton)
    assert known_on.day is None
    assert not page.said.isVisible()
    assert not any(one.is_later for one in page.model.rows)


def test_a_line_says_how_many_sources_count_however_many_there_are(make_panel, desk, known_on):
    event = desk.event("Before", when="2021-01-09")
    for number in range(12):
        desk.cite(event, date="2021-01-12" if number else "")
    page = make_panel((420, 700)).page
    known_on.ask(dt.date(2021, 1, 10))
    said = "As known on 10 January 2021: 1 of 12 sources counts, 1 without a date."
    assert page.said.full_text == said
    assert page.said.height() <= 2 * page.said.fontMetrics().height()
    assert "“Report 2”; “Report 3”" in page.said.toolTip()
    assert page.said.toolTip() == wrapping_tip(page.said.accessibleName())


@pytest.mark.parametrize(
    ("times", "words"),
    [
        (["2021-01-10T23:59-08:00", "2021-01-10T09:00-08:00", "2021-01-11T08:00Z"], "UTC\u22128"),
        (["2021-01-11T08:00Z", "2021-01-10 evening"], "UTC"),
        (["2021-01-10T23:59", "2021-01-10 evening"], ""),
    ],
)
def test_the_line_is_drawn_by_the_clocks_of_the_zone_named_most_and_says_so(
    make_panel, desk, times, words
):
    for when in times:
        desk.event(when, when=when)
    page = make_panel().page
    assert page.line.accessibleName().endswith(f"hours of {words}" if words else "events")
    assert (words or "No time names a zone") in page.legend.text()
    spans = {row.text: row.span[0] for row in page.model.rows}
    assert spans[times[0]].isoformat() == times[0][:16] + ":00"


@pytest.mark.parametrize("width", [900, 600, 400])
def test_how_an_event_stands_is_seen_in_full_or_as_an_icon_with_its_words_on_demand(
    make_panel, desk, known_on, width
):
    desk.event("One", when="2021-01-12", disputed=True)
    page = make_panel((width, 700)).page
    known_on.ask(dt.date(2021, 1, 10))
    table, cell = page.table, page.model.index(0, STANDING)
    option = QStyleOptionViewItem()
    option.rect = table.visualRect(cell)
    table.itemDelegate().initStyleOption(option, cell)
    longest = max(map(option.fontMetrics.horizontalAdvance, option.text.split()), default=0)
    assert option.rect.width() >= longest + option.decorationSize.width() + 24
    assert bool(option.text) is (table.width() >= 560)
    assert not cell.data(Qt.ItemDataRole.DecorationRole).isNull()
    assert cell.data(Qt.ItemDataRole.ToolTipRole) == "<qt>Disputed, not yet known</qt>"
    told = cell.data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Standing: Disputed, not yet known"


def test_a_narrow_table_keeps_room_for_words_and_heads_what_is_to_be_looked_at_by_icons(
    make_panel, desk
):
    desk.event("Offline", ("2021-01-11", ""), when="2021-01-12T23:59+05:30", disputed=True)
    page = make_panel((400, 700)).page
    header = page.table.horizontalHeader()
    across, shown = Qt.Orientation.Horizontal, Qt.ItemDataRole
    assert header.sectionSize(EVENT) >= header.sectionSize(WHEN) - 20
    for column, name in ((STANDING, "Standing"), (CONFLICT, "Conflict")):
        assert page.model.headerData(column, across) == ""
        assert page.model.headerData(column, across, shown.AccessibleTextRole) == name
        assert not page.model.headerData(column, across, shown.DecorationRole).isNull()
    metrics = page.table.fontMetrics()
    words = page.model.index(0, WHEN).data().split(" ")
    assert max(map(metrics.horizontalAdvance, words)) < header.sectionSize(WHEN) - 18


def test_no_mark_of_the_line_is_written_over_its_zone_or_cut_at_an_end(
    make_panel, desk, monkeypatch
):
    desk.event("Offline", when="2021-01-11T08:00Z")
    desk.event("Second", when="2021-01-17T08:00Z")
    line = make_panel().page.line
    written = []

    def draw(self, at, *rest):
        if isinstance(at, QPointF):
            written.append((at.x(), self.fontMetrics().horizontalAdvance(rest[0])))
        return drawn(self, at, *rest)

    drawn = QPainter.drawText
    monkeypatch.setattr(QPainter, "drawText", draw)
    zone = line.fontMetrics().horizontalAdvance("UTC")
    for by in range(0, 120, 7):
        line._fits, line._scale = False, line.scale.panned(by)
        line.grab()
        ends = [left + width for left, width in written]
        assert all(left > 0 for left, _ in written)
        assert all(end <= line.width() - zone for end in ends)
        starts = [left for left, _ in written]
        assert all(end <= start for end, start in zip(ends, starts[1:], strict=False))
        written.clear()


def test_a_month_is_no_day_to_ask_for(make_panel, desk, known_on):
    desk.event("Before", when="2021-01-09")
    page = make_panel().page
    field = page.known_bar.field
    field.line.setFocus()
    QTest.keyClicks(field.line, "January 2021")
    QTest.keyClick(field.line, Key.Key_Return)
    assert known_on.day is None
    assert "one day" in field.warning.text()


def test_what_lasts_is_no_day_to_ask_for_and_it_is_said(make_panel, desk, bridge, known_on):
    bridge.edit(plan_caption, filed="2021-01-11")
    desk.event("Before", when="2021-01-09")
    field = make_panel().page.known_bar.field
    field.line.setFocus()
    QTest.keyClicks(field.line, "the next seven weeks")
    QTest.keyClick(field.line, Key.Key_Return)
    assert known_on.day is None
    assert field.warning.text().startswith("This lasts, from 11 January 2021 to about 1 March 2021")


def test_what_is_read_only_can_be_looked_at_and_not_written(make_panel, desk, store, bridge):
    desk.event("One", when="2020")
    store.read_only = "Another window writes this case."
    page = make_panel().page
    assert not page.add.isEnabled()
    click_row(page, 0, double=True)
    assert not [one for one in page.table.findChildren(QLineEdit) if one.isVisible()]


def test_a_day_that_cannot_be_read_moves_nothing_beside_the_field(make_panel, desk, known_on):
    desk.event("Before", ("2021-01-09", "2021-01-10"), when="2021-01-09")
    page = make_panel().page
    bar = page.known_bar
    field = bar.field.line
    known_on.ask(dt.date(2021, 1, 10))
    label = next(one for one in bar.findChildren(QLabel) if one.text() == "As known on")
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "the 45th of Nevember")
    QTest.keyClick(field, Key.Key_Return)
    QApplication.processEvents()
    assert bar.field.warning.isVisible()
    middles = [one.mapTo(page, one.rect().center()).y() for one in (field, label, bar.everything)]
    assert max(middles) - min(middles) <= 3
