from __future__ import annotations

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from argmap.sources.told_times import Reading
from argmap.ui.time_offers import Offers


@pytest.mark.parametrize("width", [150, 180, 260])
def test_a_time_offered_in_a_narrow_column_loses_no_letter(qtbot, width):
    column = QWidget()
    qtbot.addWidget(column)
    layout = QVBoxLayout(column)
    offers = Offers()
    layout.addWidget(offers)
    how = "the Sunday after 11 January 2021"
    offers.show_readings([Reading("2021-01-17 evening", "", how)])
    column.setFixedWidth(width)
    with qtbot.waitExposed(column):
        column.show()
    (button,) = offers.buttons
    qtbot.waitUntil(lambda: button.height() >= button.sizeHint().height())
    lines = button.text().split("\n")
    assert " ".join(lines) == f"17 January 2021, evening, clocks on the spot ({how})"
    assert max(map(button.fontMetrics().horizontalAdvance, lines)) <= button.width() - 12
    assert len(lines) * button.fontMetrics().lineSpacing() <= button.height()
    assert button.toolTip().endswith(f"({how})")
