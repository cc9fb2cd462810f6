"""What changes over several turns is not seen before all of it is there."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from argmap.ui.unseen import unseen


@pytest.fixture
def area(qtbot):
    area = QWidget()
    qtbot.addWidget(area)
    area.page = QWidget(area)
    column = QVBoxLayout(area.page)
    column.addWidget(QLabel("A claim"))
    return area


def is_seen(area):
    return area.updatesEnabled() and area.page.layout().isEnabled()


def test_a_page_is_seen_when_it_is_whole(area):
    with unseen(area, area.page):
        assert not area.updatesEnabled()
        assert not area.page.layout().isEnabled()
    assert is_seen(area)


def test_a_page_is_seen_after_a_fault(area):
    with pytest.raises(ValueError, match="a fault"), unseen(area, area.page):
        raise ValueError("a fault")
    assert is_seen(area)


def test_nothing_is_seen_between_two_that_overlap(area):
    first, second = unseen(area, area.page), unseen(area, area.page)
    first.__enter__()
    second.__enter__()
    first.__exit__(None, None, None)
    assert not area.updatesEnabled()
    assert not area.page.layout().isEnabled()
    second.__exit__(None, None, None)
    assert is_seen(area)
