"""The chronology in the whole window: its keys, and words quoted for an event."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from argmap.case.evidence import Source
from argmap.case.plan_chronology import plan_event
from argmap.case.plan_evidence import plan_source
from argmap.sources.importing import document_from_bytes
from argmap.ui.chronology.event_model import EVENT, WHEN

TEXT = "AWS suspended Parler on Sunday evening, a spokesperson said."


@pytest.fixture
def user(home):
    user = home.start(home.new_case())
    user.waits(lambda: user.window._bridge.is_open)
    return user


def test_a_key_adds_an_event_from_anywhere_and_its_words_are_typed_at_once(user):
    user.press("Ctrl+Shift+X")
    page = user.window.furniture.chronology.page
    user.waits(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    assert page.isVisible()
    user.type("AWS cuts Parler off")
    user.press("Return")
    user.waits(lambda: bool(user.case_map.events))
    (event,) = user.case_map.events.values()
    assert event.text == "AWS cuts Parler off"


def test_words_are_quoted_for_the_picked_event_by_the_key_of_a_claim(user):
    window, bridge_of = user.window, user.window._bridge
    new_id = bridge_of.new_id
    document = document_from_bytes(TEXT.encode())
    fields = {"title": "Report", "date": "2021-01-11"}
    done = bridge_of.edit(plan_source, fields, document, new_id=new_id)
    source = next(one.after for one in done.changes if isinstance(one.after, Source))
    bridge_of.edit(plan_event, "AWS cuts Parler off", new_id=new_id)
    (event,) = bridge_of.case_map.events
    window._selection.pick_source(source.id)
    window._selection.pick_event(event)
    user.waits(lambda: user.reader.text.kept_text == TEXT)
    user.select(user.reader.text.viewport(), *user.words_at("on Sunday evening"))
    user.press("Ctrl+L")
    user.waits(lambda: bool(bridge_of.case_map.cites_on(event)))
    (cite,) = bridge_of.case_map.cites_on(event)
    assert bridge_of.case_map.quotes[cite.quote].exact == "on Sunday evening"
    (card,) = window.furniture.inspector.event_page.cites.cards
    assert card.time.offers[0].text() == "Use 10 January 2021, evening"
    user.click(card, QPoint(4, 4))
    assert window._selection.picked.event == event
    assert window._selection.picked.quote == cite.quote


def test_a_source_opened_from_the_list_leaves_an_event_that_is_not_seen(user):
    window, bridge_of = user.window, user.window._bridge
    document = document_from_bytes(TEXT.encode())
    bridge_of.edit(plan_source, {"title": "Report"}, document, new_id=bridge_of.new_id)
    bridge_of.edit(plan_event, "AWS cuts Parler off", new_id=bridge_of.new_id)
    (event,), furniture = bridge_of.case_map.events, window.furniture
    rows = furniture.sources.list
    for tab, kept in (("Ctrl+5", event), ("Ctrl+1", None)):
        window._selection.pick_event(event)
        user.press("Ctrl+4")
        user.press(tab)
        user.click(rows.viewport(), rows.visualRect(rows.model().index(0, 0)).center())
        assert window._selection.picked.source in bridge_of.case_map.sources
        assert window._selection.picked.event == kept
        shown = furniture.inspector.page
        page = furniture.inspector.event_page if kept else furniture.inspector.source_page
        assert shown is page


def needed(table, index):
    """How high words of a row are at the width of their column."""
    room = table.visualRect(index).adjusted(12, 0, -12, 0)
    room.setHeight(1000)
    wraps = Qt.TextFlag.TextWordWrap
    return table.fontMetrics().boundingRect(room, wraps, index.data()).height()


def test_the_words_of_events_and_the_day_are_read_and_written_beside_two_panels(home):
    user = home.start(home.new_case(example="parler-v-aws"))
    user.waits(lambda: bool(user.case_map.events))
    user.window._selection.pick_source(next(iter(user.case_map.sources)))  # the reader is wide
    user.press("Ctrl+5")
    page = user.window.furniture.chronology.page
    table = page.table
    user.waits(lambda: table.isVisible() and 400 < table.width() < 560)
    rows = [page.model.index(row, EVENT) for row in range(page.model.rowCount())]
    assert all(table.visualRect(row).width() >= 200 for row in rows)
    cells = rows + [page.model.index(row.row(), WHEN) for row in rows]
    user.waits(lambda: all(table.rowHeight(cell.row()) >= needed(table, cell) for cell in cells))
    user.click(page.known_bar.field.line)
    user.type("27 September 2021")
    user.press("Return")
    line = page.known_bar.field.line
    user.waits(page.known_bar.everything.isVisible)
    for part in (line, page.known_bar.everything):
        assert part.width() >= part.fontMetrics().horizontalAdvance(part.text()) + 16
    user.press("Ctrl+Shift+X")
    user.waits(lambda: bool(table.findChildren(QLineEdit)))
    editor = next(one for one in table.findChildren(QLineEdit) if one.isVisible())
    assert editor.width() >= 200


def test_what_is_written_of_a_new_event_is_in_view_and_tab_leads_on_to_its_time(home):
    user = home.start(home.new_case(example="parler-v-aws"))
    user.waits(lambda: user.window._bridge.is_open and bool(user.case_map.events))
    table = user.window.furniture.chronology.page.table
    before = set(user.case_map.events)
    user.window.resize(1280, 775)  # rows wrap, and not all of them have room
    user.press("Ctrl+Shift+X")
    user.waits(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    user.waits(lambda: not table._fitting.isActive())
    room = table.viewport().rect()
    user.waits(lambda: room.contains(QApplication.focusWidget().geometry()))
    user.type("AWS writes to Parler")
    user.press("Tab")
    user.waits(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    user.type("9 January 2021, evening")
    user.press("Tab")
    (made,) = set(user.case_map.events) - before
    user.waits(lambda: bool(user.case_map.events[made].when))
    event = user.case_map.events[made]
    assert (event.text, event.when) == ("AWS writes to Parler", "2021-01-09 evening")
    user.waits(table.hasFocus)
    user.press("Return")
    user.press("Shift+Tab")
    user.waits(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    user.waits(lambda: table.currentIndex().column() == WHEN)
