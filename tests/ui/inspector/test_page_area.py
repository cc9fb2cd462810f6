from __future__ import annotations

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from argmap.ui.inspector.page_area import PageArea
from argmap.ui.labels import plain_label


@pytest.mark.parametrize("times", [1, 200])
def test_a_page_is_laid_out_once_where_it_needs_a_bar_and_has_none_where_it_does_not(qtbot, times):
    area, page = PageArea(), QWidget()
    qtbot.addWidget(area)
    label = plain_label("The order binds the parties and their officers. " * times)
    column = QVBoxLayout(page)
    column.addWidget(label)
    column.addStretch(1)
    area.setWidget(page)
    area.resize(300, 240)
    widths, really = [], page.resizeEvent

    def resized(event):
        widths.append(event.size().width())
        really(event)

    page.resizeEvent = resized
    area.show()
    qtbot.waitExposed(area)
    needs_bar = times > 1
    assert area.verticalScrollBar().isVisible() is needs_bar
    assert widths[-1] == area.viewport().width()
    assert (len(set(widths)) == 1) is needs_bar
