"""What of a flow sheet is painted: the lines between its cells, and the cells that have something.

Most cells of a sheet are empty. A table has its delegate paint each of them all the same, and
that alone takes longer than the rest of an entry.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QLineF, QRect
from PySide6.QtGui import QColor, QCursor, QPainter, QPen, QRegion
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView, QWidget

from argmap.ui.debate.flow_model import FlowModel

_OPAQUE = 0xFFFFFFFF


def shown_in(table: QTableView, viewport: QWidget, model: FlowModel, region: QRegion) -> QRegion:
    """Return what is to be painted of the cells in a region, without those that show nothing.

    The cell that is chosen and the one below the pointer show that they are, empty or not.
    """
    marked = [table.currentIndex(), *table.selectedIndexes()]
    if viewport.underMouse():
        marked.append(table.indexAt(viewport.mapFromGlobal(QCursor.pos())))
    boxes = [table.visualRect(one) for one in marked if one.isValid()]
    boxes += _occupied(table, model, region.boundingRect())
    shown = QRegion()
    for box in boxes:
        shown += box
    return shown & region


def _occupied(table: QTableView, model: FlowModel, where: QRect) -> Iterator[QRect]:
    """Walk the boxes of the entries that may stand in a rectangle."""
    lefts = [
        (column, table.columnViewportPosition(column), table.columnWidth(column))
        for column in range(model.columnCount())
    ]
    shown = [one for one in lefts if one[1] <= where.right() and one[1] + one[2] > where.left()]
    for row in _rows_in(table, where):
        top, high = table.rowViewportPosition(row), table.rowHeight(row)
        for column, left, wide in shown:
            if model.is_taken(row, column):
                yield QRect(left, top, wide, high)


def _rows_in(table: QTableView, where: QRect) -> range:
    """Return the rows in a rectangle, none where it is below all.

    One that is hidden has no height, so that its line is the one above it.
    """
    down = table.verticalHeader()
    first, last = down.visualIndexAt(max(where.top(), 0)), down.visualIndexAt(where.bottom())
    if first < 0:
        return range(0)
    return range(first, (last if last >= 0 else down.count() - 1) + 1)


def paint_grid(table: QTableView, viewport: QWidget, where: QRect) -> None:
    """Paint the lines below and right of every cell in a rectangle, as a table does."""
    across, down = table.horizontalHeader(), table.verticalHeader()
    right = min(where.right(), across.length() - across.offset() - 1)
    bottom = min(where.bottom(), down.length() - down.offset() - 1)
    rows, lines = _rows_in(table, where), []
    if not rows:
        return
    for row in rows:
        y = table.rowViewportPosition(row) + table.rowHeight(row) - 0.5
        lines.append(QLineF(where.left() + 0.5, y, right + 0.5, y))
    for column in range(across.count()):
        x = table.columnViewportPosition(column) + table.columnWidth(column) - 0.5
        lines.append(QLineF(x, where.top() + 0.5, x, bottom + 0.5))
    option = QStyleOptionViewItem()
    option.initFrom(table)
    hint = table.style().styleHint(QStyle.StyleHint.SH_Table_GridLineColor, option, table)
    painter = QPainter(viewport)
    painter.setPen(QPen(QColor.fromRgba(hint & _OPAQUE), 1, table.gridStyle()))
    painter.drawLines(lines)
