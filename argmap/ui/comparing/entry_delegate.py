"""Painting a row of the Compare tab: the kind with its icon, the words, and what differs."""

from __future__ import annotations

from PySide6.QtGui import QPalette

from argmap.drawing.fonts import sans_font, serif_font
from argmap.ui.comparing.entries_model import EntryRole
from argmap.ui.comparing.kinds import Kind
from argmap.ui.headed_rows import ROW_GAP, ROW_LINES, HeadedRowDelegate, Index
from argmap.ui.labels import BASE, SMALL
from argmap.ui.overriding import override
from argmap.ui.row_painting import RowPainter

_ROLE = QPalette.ColorRole


class EntryDelegate(HeadedRowDelegate):
    """Sets the words that the sources share in the serif, and below them what differs."""

    @override
    def set_row(self, row: RowPainter, index: Index) -> None:
        kind: Kind = index.data(EntryRole.KIND)
        sources = index.data(EntryRole.SOURCES)
        row.head(kind.icon, kind.word, sources, font=sans_font(BASE), is_grave=False)
        row.top += ROW_GAP
        row.line(index.data(), serif_font(BASE), _ROLE.Text)
        told = index.data(EntryRole.TOLD)
        row.top += ROW_GAP * bool(told)
        row.lines(told, sans_font(SMALL), _ROLE.PlaceholderText, ROW_LINES)
