"""A box dragged from the map onto the outline, in a real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from ui_driver import LEFT, NONE, Carrier
from windows import add

from argmap.case.places import Under
from argmap.ui.claim_mime import mime_of_drag
from argmap.ui.selection import Use


@pytest.fixture
def user(home):
    user = home.start(home.new_case())
    user.waits(lambda: user.window._bridge.is_open)
    root = add(user.window, "Root")
    for text in ("First", "Second"):
        add(user.window, text, Under(root.id))
    return user


def row(user, text):
    """The middle of a row of the outline, in the coordinates of the window."""
    view = user.window.furniture.outline.view
    claim = user.claim(text)
    use = user.case_map.uses_of(claim.id)
    found = view._outline.rows.find(Use(claim.id, use[0].id if use else None))
    at = view.visualRect(view._outline.index_at(found)).center()
    return view.viewport().mapTo(user.window, at)


def carry(user, text, to):
    """Take a box, and hold it over a place of the window, as a hand does."""
    handle = user.window.windowHandle()
    start = user.map.mapTo(user.window, user.box(user.claim(text)))
    carrier = Carrier(handle, QPointF(to))
    QApplication.instance().installEventFilter(carrier)
    QTest.mousePress(handle, LEFT, NONE, start)
    QTest.mouseMove(handle, start + QPoint(12, 12))
    assert user.map.ghost is not None
    QTest.mouseMove(handle, to)
    user.waits(lambda: carrier.carried)
    QApplication.instance().removeEventFilter(carrier)
    QTest.mouseRelease(handle, LEFT, NONE, to)


def target_of(user, text):
    (use,) = user.case_map.uses_of(user.claim(text).id)
    return user.case_map.claims[user.case_map.arguments[use.argument].target_claim].text


def test_a_box_is_let_go_on_a_row_of_the_outline(user):
    carry(user, "Second", row(user, "First"))
    assert target_of(user, "Second") == "First"
    assert user.map.ghost is None
    assert user.map.drop is None
    user.map.setFocus()
    user.press("Ctrl+Z")
    assert target_of(user, "Second") == "Root"


def test_the_outline_says_what_letting_go_of_a_box_will_do(user):
    view, handle = user.window.furniture.outline.view, user.window.windowHandle()
    claim = user.claim("Second").id
    mime = mime_of_drag(user.case_map, [(claim, user.case_map.uses_of(claim)[0].id)])
    what = (Qt.DropAction.MoveAction, mime, LEFT, NONE)
    for kind in (QDragEnterEvent, QDragMoveEvent):
        QApplication.sendEvent(handle, kind(row(user, "First"), *what))
    try:
        assert not view.hint.isHidden()
        assert "Reason for “First”" in view.hint.text()
    finally:
        QApplication.sendEvent(handle, QDragLeaveEvent())
    assert view.hint.isHidden()


def test_a_box_held_over_what_takes_no_claims_stays_with_the_map(user):
    handle = user.window.windowHandle()
    start = user.map.mapTo(user.window, user.box(user.claim("Second")))
    QTest.mousePress(handle, LEFT, NONE, start)
    QTest.mouseMove(handle, start + QPoint(12, 12))
    bar = user.window.top_bar
    QTest.mouseMove(handle, bar.mapTo(user.window, bar.rect().center()))
    assert user.map.ghost is not None
    QTest.mouseMove(handle, start)
    QTest.mouseRelease(handle, LEFT, NONE, start)
    assert user.map.ghost is None
    assert target_of(user, "Second") == "Root"
