from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from argmap.ui import next_turn
from argmap.ui.next_turn import NextTurn


@pytest.fixture(autouse=True)
def _waiting(monkeypatch):
    monkeypatch.setattr(next_turn, "may_wait", lambda: True)


class Painted(QWidget):
    """Notes when it is painted, and when what waited is done."""

    def __init__(self):
        super().__init__()
        self.done = []
        self.later = NextTurn(self)
        self.later.due.connect(lambda: self.done.append("later"))

    def paintEvent(self, event):  # noqa: N802 -- an override of Qt
        self.done.append("painted")


@pytest.fixture
def widget(qtbot):
    widget = Painted()
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitExposed(widget)
    qtbot.waitUntil(lambda: "painted" in widget.done)
    widget.done.clear()
    return widget


def test_what_waits_is_done_once_after_the_window_has_painted(qtbot, widget):
    for _ in range(3):
        widget.later.want()
        widget.update()
    assert widget.done == []
    qtbot.waitUntil(lambda: "later" in widget.done)
    assert widget.done == ["painted", "later"]


def test_what_somebody_needs_is_done_at_once_and_not_again(qtbot, widget):
    widget.later.hurry()
    assert widget.done == []
    widget.later.want()
    widget.later.hurry()
    assert widget.done == ["later"]
    widget.update()
    qtbot.waitUntil(lambda: "painted" in widget.done)
    qtbot.wait(1)
    assert widget.done == ["later", "painted"]


def test_what_was_done_already_is_not_done_again(qtbot, widget):
    widget.later.want()
    widget.later.drop()
    widget.later.hurry()
    widget.update()
    qtbot.waitUntil(lambda: "painted" in widget.done)
    qtbot.wait(1)
    assert widget.done == ["painted"]


def test_nothing_waits_where_nothing_may(qapp, monkeypatch):
    monkeypatch.setattr(next_turn, "may_wait", lambda: False)
    parent, done = QObject(), []
    later = NextTurn(parent)
    later.due.connect(lambda: done.append("now"))
    later.want()
    assert done == ["now"]


@pytest.mark.parametrize(("place", "done"), [((150, 10), ["later"]), ((10, 10), [])])
def test_a_press_on_what_waits_finds_it_done(qtbot, place, done):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(200, 100)
    part = Painted()
    part.setParent(window)
    part.setGeometry(100, 0, 100, 100)
    window.show()
    qtbot.waitUntil(lambda: "painted" in part.done)
    part.done.clear()
    part.later.want()
    at, left = QPointF(*place), Qt.MouseButton.LeftButton
    there = (at, window.mapToGlobal(at), left, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window.windowHandle(), QMouseEvent(QEvent.Type.MouseButtonPress, *there))
    assert part.done == done
