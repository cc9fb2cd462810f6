"""The Cite-check tab where there is little room: nothing that is needed is cut."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics, QPainter, QPixmap

from argmap.drawing.fonts import sans_font
from argmap.law.citecheck.items import Verdict
from argmap.ui.citechecking.item_card import ItemCard
from argmap.ui.citechecking.kinds import VERDICTS
from argmap.ui.labels import BASE
from argmap.ui.row_painting import RowPainter, line_height


@pytest.mark.parametrize("width", [240, 300, 700])
def test_the_buttons_of_an_item_go_on_in_the_next_line(qtbot, width):
    card = ItemCard()
    qtbot.addWidget(card)
    card.resize(width, 400)
    card.show()
    qtbot.waitUntil(lambda: card.show_button.width() > 0)
    shown = [card.confirm_button, card.dismiss_button, card.back_button, card.show_button]
    for one in shown:
        assert one.width() >= one.sizeHint().width()
        assert card.rect().contains(one.mapTo(card, one.rect().bottomRight()))
    boxes = [QRect(one.mapTo(card, one.rect().topLeft()), one.size()) for one in shown]
    assert not any(
        one.intersects(other) for rank, one in enumerate(boxes) for other in boxes[:rank]
    )


def painted_heights(width, word):
    """How high the head of a row is where it is painted, and where it is measured."""
    heights = []
    ground = QPixmap(width, 100)
    for painter in (QPainter(ground), None):
        row = RowPainter(painter, QRect(0, 0, width, 100))
        row.head("check", word, "paragraph 14", font=sans_font(BASE), is_grave=False)
        heights.append(row.top)
        if painter is not None:
            painter.end()
    return heights


@pytest.mark.usefixtures("qtbot")
def test_a_verdict_is_read_whole_and_its_place_goes_below_it():
    word = VERDICTS[Verdict.OTHER_SPEAKER].word
    font = sans_font(BASE)
    one_line = line_height(font)
    assert painted_heights(600, word) == [max(16, one_line)] * 2
    narrow = 22 + QFontMetrics(font).horizontalAdvance(word) + 4
    painted, measured = painted_heights(narrow, word)
    assert painted == measured > one_line
