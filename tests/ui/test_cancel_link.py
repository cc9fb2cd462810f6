"""The button that cancels goes with what it cancels, and the focus goes back where it was."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from argmap.ui.cancel_link import CancelLink


class Row(QWidget):
    """Two fields around a part with the button, as the parts of a window."""

    def __init__(self):
        super().__init__()
        self.first, self.typed, self.after = QLineEdit(), QLineEdit(), QLineEdit()
        self.part, self.link = QWidget(), CancelLink()
        QHBoxLayout(self.part).addWidget(self.link)
        row = QHBoxLayout(self)
        for one in (self.first, self.typed, self.part, self.after):
            row.addWidget(one)


@pytest.fixture
def row(qtbot):
    row = Row()
    qtbot.addWidget(row)
    row.show()
    row.activateWindow()
    qtbot.waitUntil(row.isActiveWindow)
    row.typed.setFocus()
    return row


@pytest.mark.parametrize("goes", ["link", "part"])
def test_the_focus_goes_back_to_where_it_was_before(row, goes):
    QTest.keyClick(row.typed, Qt.Key.Key_Tab)
    assert row.link.hasFocus()
    getattr(row, goes).hide()
    assert row.typed.hasFocus()


def test_the_focus_goes_on_where_it_was_before_the_button_came_twice(row):
    row.link.setFocus()
    row.part.hide()
    row.part.show()
    row.after.setFocus()
    row.link.setFocus()
    row.part.hide()
    assert row.after.hasFocus()


def test_the_focus_stays_where_it_is_when_a_button_goes_that_has_it_not(row):
    row.part.hide()
    assert row.typed.hasFocus()


def test_the_focus_goes_nowhere_that_is_gone(row):
    row.link.setFocus()
    row.typed.hide()
    row.part.hide()
    assert not row.typed.hasFocus()
    assert row.first.hasFocus() or row.after.hasFocus()
