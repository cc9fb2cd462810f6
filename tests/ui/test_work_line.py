"""Long work is told at the foot of the window, and can be cancelled there and by a key."""

from __future__ import annotations

import pytest
from exchanged_methods import exchange
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from argmap.ui.work import Work


@pytest.fixture
def work(window):
    return Work(window)


def test_work_is_told_until_it_is_over(window, work):
    line = window.message_line.work_line
    window._bridge.working.emit(work)
    work.told.emit("Reading 3 of 12: a.txt")
    assert line.isVisible()
    assert line.sentence == "Reading 3 of 12: a.txt"
    said = window.message_line.message
    work.over.emit()
    assert not line.isVisible()
    assert line.sentence == ""
    assert window.message_line.message == said


def test_the_button_cancels(qtbot, window, work):
    window._bridge.working.emit(work)
    with qtbot.waitSignal(work.cancel_wanted):
        qtbot.mouseClick(window.message_line.work_line.cancel_button, Qt.MouseButton.LeftButton)


def test_the_key_cancels_wherever_nobody_types(qtbot, window, work):
    window.activateWindow()
    window.furniture.map.setFocus()
    window._bridge.working.emit(work)
    with qtbot.waitSignal(work.cancel_wanted):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
    work.over.emit()
    with qtbot.assertNotEmitted(work.cancel_wanted):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape)


def test_the_key_that_ends_typing_cancels_nothing(qtbot, window, work):
    window.activateWindow()
    field = QLineEdit(window)
    field.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    window._bridge.working.emit(work)
    with qtbot.assertNotEmitted(work.cancel_wanted):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape)


def test_of_two_works_the_last_is_told_and_cancelled_first(qtbot, window, work):
    other = Work(window)
    for one in (work, other):
        window._bridge.working.emit(one)
    line = window.message_line.work_line
    other.told.emit("Comparing…")
    work.told.emit("Reading…")
    assert line.sentence == "Comparing…"
    with qtbot.assertNotEmitted(work.cancel_wanted), qtbot.waitSignal(other.cancel_wanted):
        line.cancel()
    other.over.emit()
    assert line.isVisible()
    work.told.emit("Reading…")
    assert line.sentence == "Reading…"


def test_the_key_cancels_before_whoever_has_the_focus_takes_it_and_goes_there_again_afterwards(
    qtbot, window, work
):
    window.activateWindow()
    map_, taken = window.furniture.map, []
    window._selection.changed.connect(taken.append)
    map_.setFocus()
    before = window._selection.picked
    for _ in range(2):
        window._bridge.working.emit(work)
        with qtbot.waitSignal(work.cancel_wanted):
            QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
        assert window._selection.picked == before
        work.over.emit()
        assert not window.message_line.work_line.isVisible()
    assert window.message_line.work_line._watched is None


def test_while_work_goes_on_not_every_event_of_the_application_is_handed_over(
    qtbot, window, work, monkeypatch
):
    handed = []
    exchange(
        monkeypatch,
        type(window.message_line.work_line),
        "eventFilter",
        lambda _self, watched, _event: bool(handed.append(watched)),
    )
    window._bridge.working.emit(work)
    field = QLineEdit(window)
    field.show()
    qtbot.keyClicks(field, "words")
    assert set(handed) <= {window.windowHandle()}
