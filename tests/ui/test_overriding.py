from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from argmap.ui.overriding import override


class Broken(QWidget):
    @override
    def event(self, event):
        return super().event(event)

    @override
    def resizeEvent(self, event):
        return 1 // 0


def test_a_fault_in_an_override_that_another_leads_to_is_told_and_survived(qtbot):
    widget = Broken()
    qtbot.addWidget(widget)
    with pytest.raises(ZeroDivisionError):
        QApplication.sendEvent(widget, QResizeEvent(QSize(2, 2), QSize(1, 1)))


def test_an_override_keeps_its_name_and_what_it_is_given():
    @override
    def named(*values, by=1):
        """Say what was given."""
        return (*values, by)

    assert named(1, 2, by=3) == (1, 2, 3)
    assert named.__name__ == "named"
