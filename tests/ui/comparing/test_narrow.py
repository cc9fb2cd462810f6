from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from two_reports import pick


@pytest.mark.parametrize("recorded", [False, True])
def test_in_a_narrow_pane_every_card_is_whole(two, make_panel, show, qtbot, recorded):
    page = show(make_panel((320, 700)))
    pick(page, "number")
    if recorded:
        record = page.entry_page.recording.record
        qtbot.mouseClick(record, Qt.MouseButton.LeftButton)
    area = page.entry_page
    qtbot.waitUntil(lambda: area.cards[0].width() > 0)
    assert area.widget().width() <= area.viewport().width(), [
        (type(one).__name__, one.minimumSizeHint().width())
        for one in area.widget().findChildren(QWidget)
        if one.isVisible() and one.minimumSizeHint().width() > 200
    ]
