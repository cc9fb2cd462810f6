from __future__ import annotations

import shiboken6
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from argmap.ui.focusing import focus_on


def test_the_focus_goes_to_the_first_part_that_takes_it_and_then_where_it_last_was(qtbot):
    panel, first, second = panel_of_two(qtbot)
    first.setEnabled(False)
    focus_on(panel)
    assert panel.focusWidget() is second
    first.setEnabled(True)
    focus_on(panel)
    assert panel.focusWidget() is second


def test_parts_outlive_the_part_that_came_before_them(qtbot):
    panel, first, second = panel_of_two(qtbot)
    action = QMenu(second).addAction("Do")
    focus_on(panel)
    shiboken6.delete(first)
    assert shiboken6.isValid(second)
    assert shiboken6.isValid(action)


def panel_of_two(qtbot):
    panel = QWidget()
    qtbot.addWidget(panel)
    column = QVBoxLayout(panel)
    first, second = QPushButton("One"), QPushButton("Two")
    column.addWidget(first)
    column.addWidget(second)
    panel.show()
    return panel, first, second
