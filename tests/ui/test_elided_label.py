"""One line of text that is cut where there is no room for it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from argmap.ui.elided_label import ElidedLabel


class Layouts(QObject):
    """Counts how often a widget is asked to lay itself out."""

    def __init__(self, watched):
        super().__init__()
        self.asked = 0
        watched.installEventFilter(self)

    def eventFilter(self, _watched, event):  # noqa: N802 -- Qt's name
        self.asked += event.type() is QEvent.Type.LayoutRequest
        return False


@pytest.fixture
def held(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    made = ElidedLabel(holder)
    row = QHBoxLayout(holder)
    row.addWidget(made)
    row.addStretch()
    holder.resize(400, 40)
    holder.show()
    return holder, made


def settle():
    """Let layouts be made: what they make wider may ask for another."""
    for _ in range(3):
        QApplication.processEvents()


def test_the_same_text_again_lays_nothing_out_and_another_has_its_width(held):
    holder, label = held
    label.show_text("Some words")
    settle()
    wide, watch = label.width(), Layouts(holder)
    label.show_text("Some words")
    settle()
    assert watch.asked == 0
    label.show_text("Some words and more")
    settle()
    assert watch.asked
    assert label.width() > wide
    assert label.text() == "Some words and more"


def test_more_to_tell_of_the_same_text_is_told(held):
    _, label = held
    label.show_text("Short")
    assert label.accessibleName() == "Short"
    label.show_text("Short", whole="Short for something long")
    assert label.accessibleName() == "Short for something long"
    assert "something long" in label.toolTip()
