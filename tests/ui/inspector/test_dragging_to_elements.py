"""Claims dragged from the map and the outline onto the element that they meet, in a real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from ui_driver import LEFT, NONE, Carrier

from argmap.case.appearances import Appearance
from argmap.case.terms import ClaimRole
from argmap.ui.claim_mime import mime_of_drag
from argmap.ui.selection import Use

MOVE = Qt.DropAction.MoveAction


@pytest.fixture
def user(home):
    user = home.start(home.new_case(example="parler-v-aws"))
    user.waits(lambda: bool(user.case_map.claims))
    # How claims stand is part of what is shown: until it is known, rows move.
    user.waits(lambda: not user.window.furniture.inspector._labels.making.isActive())
    return user


@pytest.fixture
def drops(user):
    return user.window.furniture.inspector.drops


def keyed(user, key):
    return next(one for one in user.case_map.claims.values() if one.key == key)


def pick(user, key):
    user.window._selection.pick_claim(keyed(user, key).id)


def rows(user):
    return user.window.furniture.inspector.elements.rows


def place_of(user, widget):
    """The middle of a widget, in the coordinates of the window, scrolled well into view."""
    area = user.window.furniture.inspector._pages.currentWidget()
    area.ensureWidgetVisible(widget, 0, area.height() // 3)
    return widget.mapTo(user.window, widget.rect().center())


def send(user, kind, at, *claims):
    uses = [Appearance(one.id, None) for one in claims]
    point = QPointF(at) if kind is QDropEvent else at
    mime = mime_of_drag(user.case_map, uses)  # no event holds what it carries
    event = kind(point, MOVE, mime, LEFT, NONE)
    QApplication.sendEvent(user.window.windowHandle(), event)
    return event.isAccepted()


def hold(user, at, *claims):
    send(user, QDragEnterEvent, at, *claims)
    return send(user, QDragMoveEvent, at, *claims)


def leave(user):
    QApplication.sendEvent(user.window.windowHandle(), QDragLeaveEvent())


def inside(user):
    """A point of the inspector, below its edge: at the edge it scrolls."""
    panel = user.window.furniture.inspector
    return panel.mapTo(user.window, panel.rect().center())


def met_by(user, element):
    cause = keyed(user, "A1").id
    records = [one for one in user.case_map.elements_of(cause) if one.element == element]
    return [user.case_map.claims[one].key for record in records for one in record.claims]


@pytest.fixture
def gap(user):
    """A cause is shown, and the row of its element that nothing meets."""
    pick(user, "A1")
    return next(row for row in rows(user) if row.word.text() == "Gap")


def goal(user):
    """Where the first element stands while a claim is held, and its cause is shown again."""
    claim = keyed(user, "A6")
    pick(user, "A6")
    hold(user, inside(user), claim)
    name = rows(user)[0].name
    place = name.mapTo(user.window, name.rect().center())
    leave(user)
    user.waits(lambda: user.window.furniture.inspector.drops.cause is None)
    return place


def test_a_box_of_the_map_is_let_go_on_an_element(user, gap):
    element, claim = rows(user)[0].edits.state.known.id, keyed(user, "A6")
    before = met_by(user, element)
    to, handle = goal(user), user.window.windowHandle()
    user.waits(lambda: user.map.rect().contains(user.box(claim)))
    start = user.map.mapTo(user.window, user.box(claim))
    carrier = Carrier(handle, QPointF(to))
    QApplication.instance().installEventFilter(carrier)
    QTest.mousePress(handle, LEFT, NONE, start)
    QTest.mouseMove(handle, start + QPoint(12, 12))
    assert user.map.ghost is not None
    QTest.mouseMove(handle, to)
    user.waits(lambda: carrier.carried)
    QApplication.instance().removeEventFilter(carrier)
    QTest.mouseRelease(handle, LEFT, NONE, to)
    assert met_by(user, element) == [*before, "A6"]
    assert user.window._selection.picked.claim == keyed(user, "A1").id
    assert user.map.ghost is None
    user.map.setFocus()
    user.press("Ctrl+Z")
    assert met_by(user, element) == before


def test_a_row_of_the_outline_is_let_go_on_an_element(user, gap):
    element, claim = rows(user)[0].edits.state.known.id, keyed(user, "A6")
    before = met_by(user, element)
    to, inspector = goal(user), user.window.furniture.inspector
    view = user.window.furniture.outline.view
    (use, *_) = user.case_map.uses_of(claim.id)
    index = view._outline.index_at(view._outline.rows.find(Use(claim.id, use.id)))
    view.scrollTo(index)
    start = view.visualRect(index).center()
    user.drag(view.viewport(), start, inspector, inspector.mapFrom(user.window, to))
    assert met_by(user, element) == [*before, "A6"]


def test_held_over_the_inspector_claims_find_the_elements_shown_last(user, drops, gap):
    name = gap.name.text()
    pick(user, "H2")
    assert user.window.furniture.inspector.elements is None
    hold(user, inside(user), keyed(user, "H2"))
    try:
        assert name in [row.name.text() for row in rows(user)]
        assert user.window._selection.picked.claim == keyed(user, "H2").id
        row = next(one for one in rows(user) if one.name.text() == name)
        hold(user, place_of(user, row.name), keyed(user, "H2"))
        assert drops.hint.text() == f"Meets “{name}” of “Sherman Act § 1”"
        assert row._is_aimed
    finally:
        leave(user)
    user.waits(lambda: drops.cause is None)
    assert user.window.furniture.inspector.elements is None
    assert drops.hint.isHidden()
    assert not row._is_aimed


def test_without_a_cause_seen_before_the_one_they_bear_on_is_shown(user, drops):
    pick(user, "B3")
    hold(user, inside(user), keyed(user, "B3"))
    try:
        shown = user.case_map.claims[drops.cause]
        assert shown.role is ClaimRole.CAUSE_OF_ACTION
        assert shown.cause == "contract"
    finally:
        leave(user)
    user.waits(lambda: drops.cause is None)


def test_several_claims_meet_an_element_in_one_step_and_none_of_them_twice(user, drops, gap):
    element, several = gap.edits.state.known.id, [keyed(user, one) for one in ("A6", "H2")]
    hold(user, inside(user), *several)
    at = place_of(user, gap.name)
    hold(user, at, *several)
    assert send(user, QDropEvent, at, *several)
    assert met_by(user, element) == ["A6", "H2"]
    hold(user, inside(user), several[0])
    row = next(one for one in rows(user) if one.name.text() == gap.name.text())
    at = place_of(user, row.name)
    hold(user, at, several[0])
    assert "already" in drops.hint.text()
    assert not send(user, QDropEvent, at, several[0])
    assert met_by(user, element) == ["A6", "H2"]
    user.map.setFocus()
    user.press("Ctrl+Z")
    assert met_by(user, element) == []


def test_a_cause_does_not_meet_its_own_element_and_beside_the_rows_nothing_is_let_go(
    user, drops, gap
):
    before = user.records
    at = place_of(user, gap.name)
    hold(user, at, keyed(user, "H2"))
    assert not send(user, QDropEvent, at, keyed(user, "A1"))
    heading = place_of(user, user.window.furniture.inspector.elements.title)
    pick(user, "A1")
    hold(user, heading, keyed(user, "H2"))
    assert drops.hint.text() == "Let go on the element that is met"
    assert not send(user, QDropEvent, heading, keyed(user, "H2"))
    assert user.records == before
