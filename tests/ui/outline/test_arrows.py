"""The arrows of the outline, where levels stand close."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from windows import plant

from argmap.case.places import Under
from argmap.ui.outline.arrow_view import ARROW


@pytest.fixture
def planted(store):
    """Plant a chain of sixty levels."""
    made = [plant(store, "Root")]
    for level in range(60):
        made.append(plant(store, f"Level {level}", Under(made[-1].id)))
    return made


def index_of(outline, claim):
    return outline.model.index_at(outline.model.rows.home(claim.id))


@pytest.mark.parametrize("level", [0, 1, 30])
def test_a_deep_map_keeps_arrows_that_are_seen_and_hit(window, planted, level):
    outline = window.furniture.outline
    view = outline.view
    assert view.indentation() < ARROW // 2
    index = index_of(outline, planted[level])
    view.scrollTo(index)
    arrow, row = view.arrow_rect(index), view.visualRect(index)
    assert arrow.width() >= ARROW
    assert arrow.left() >= row.left() - view.indentation()
    drawn = view.viewport().grab(arrow).toImage()
    ground = drawn.pixelColor(0, 0)
    dark = sum(
        abs(drawn.pixelColor(x, y).lightness() - ground.lightness()) > 100
        for x in range(drawn.width())
        for y in range(drawn.height())
    )
    assert dark >= 8
    for part in (0.5, 0.9):
        was, arrow = view.isExpanded(index), view.arrow_rect(index)
        at = QPoint(round(arrow.left() + part * arrow.width()) - 1, arrow.center().y())
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert view.isExpanded(index) is not was
    assert not window._selection.picked.uses, "an arrow selects nothing"


def test_a_row_without_anything_below_has_no_arrow(window, planted):
    outline = window.furniture.outline
    assert outline.view.arrow_rect(index_of(outline, planted[-1])).isEmpty()
