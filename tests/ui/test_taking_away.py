from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from argmap.ui.taking_away import take_away


def test_a_widget_taken_away_is_unseen_at_once_and_gone_in_the_next_turn(qtbot):
    place = QWidget()
    qtbot.addWidget(place)
    column = QVBoxLayout(place)
    label, other = QLabel("one"), QLabel("other")
    column.addWidget(label)
    column.addWidget(other)
    place.show()
    with qtbot.waitSignal(label.destroyed):
        take_away(column, label)
        assert label.isHidden()
        assert column.count() == 1
    assert other.isVisible()
