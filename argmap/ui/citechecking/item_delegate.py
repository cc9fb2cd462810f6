"""Painting a row of the Cite-check tab: the verdict with its icon, the words, the review."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPalette

from argmap.drawing.fonts import sans_font, serif_font
from argmap.law.citecheck.items import ItemKind
from argmap.law.citecheck.reviewed import ReviewedItem, Standing
from argmap.ui.citechecking.items_model import ItemRole, review_line
from argmap.ui.citechecking.kinds import STANDINGS, VERDICTS
from argmap.ui.headed_rows import ROW_GAP, ROW_LINES, HeadedRowDelegate, Index
from argmap.ui.icons import icon
from argmap.ui.labels import BASE, SMALL
from argmap.ui.overriding import override
from argmap.ui.row_painting import ICON, RowPainter

_ROLE = QPalette.ColorRole


class ItemDelegate(HeadedRowDelegate):
    """Sets quoted words in the serif, and below them what was made of the item."""

    @override
    def set_row(self, row: RowPainter, index: Index) -> None:
        one: ReviewedItem = index.data(ItemRole.ITEM)
        kind = VERDICTS[one.item.verdict]
        is_open = one.standing is Standing.TO_LOOK_AT
        grave = is_open and one.item.verdict.accuses
        font = sans_font(BASE, semibold=is_open)
        row.head(kind.icon, kind.word, index.data(ItemRole.PLACE), font=font, is_grave=grave)
        row.top += ROW_GAP
        is_quoted = one.item.kind is ItemKind.QUOTATION
        words = serif_font(BASE) if is_quoted else sans_font(BASE)
        row.lines(index.data(), words, _ROLE.Text, ROW_LINES)
        told = review_line(one)
        if told:
            row.top += ROW_GAP
            _set_review(row, one, told)


def _set_review(row: RowPainter, one: ReviewedItem, told: str) -> None:
    """Set the sign of what was made of an item beside its words."""
    if row.painter is not None:
        sign = icon(STANDINGS[one.standing].icon, _ROLE.PlaceholderText)
        sign.paint(row.painter, QRect(row.left, row.top, ICON, ICON))
    row.left, row.width = row.left + ICON + 4, row.width - ICON - 4
    row.lines(told, sans_font(SMALL), _ROLE.PlaceholderText, ROW_LINES)
    row.left, row.width = row.left - ICON - 4, row.width + ICON + 4
