"""How a flow sheet is painted: its ground, its lines, and the cells that have something.

Most cells of a sheet are empty. A table has its delegate paint each of them all the same, and
that alone takes longer than the rest of an entry; so does all that is below a sheet which does
not say that it covers its ground.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QLineF, QRect
from PySide6.QtGui import QColor, QCursor, QPainter, QPalette, QPen, QRegion
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView

from argmap.ui.debate.entry_words import FlowCell
from argmap.ui.debate.flow_delegate import FlowDelegate
from argmap.ui.debate.flow_model import FlowModel

_OPAQUE = 0xFFFFFFFF
_Place = tuple[int, int]


def paint_sheet(
    table: QTableView, model: FlowModel, rows: FlowDelegate, region: QRegion
) -> QRegion:
    """Paint the ground, the lines and the entries of a region; return what is left to the table.

    That are the cell that is chosen and the one below the pointer, which show that they are, empty
    or not. Where a screen has no whole pixels to copy to, every entry is left.
    """
    viewport, where = table.viewport(), region.boundingRect()
    painter = QPainter(viewport)
    rows.begin(viewport)
    painter.fillRect(where, rows.ground)
    _paint_grid(table, painter, where)
    ratio = painter.deviceTransform().m11()
    marked, option = _marked(table), _option_of(table)
    left = QRegion()
    for row, column in marked:
        left += table.visualRect(model.index(row, column))
    for place, box, cell in _entries_in(table, model, where):
        if place in marked:
            continue
        if ratio.is_integer():
            option.rect = box
            painter.drawPixmap(box.topLeft(), rows.picture_of(option, cell, ratio))
        else:
            left += box
    painter.end()
    return left & region


def _marked(table: QTableView) -> set[_Place]:
    """Return the places of the cells that are chosen or pointed at."""
    viewport = table.viewport()
    marked = [table.currentIndex(), *table.selectedIndexes()]
    if viewport.underMouse():
        marked.append(table.indexAt(viewport.mapFromGlobal(QCursor.pos())))
    return {(one.row(), one.column()) for one in marked if one.isValid()}


def _option_of(table: QTableView) -> QStyleOptionViewItem:
    """Return what a table tells its delegate of a cell in which nothing is chosen."""
    option = QStyleOptionViewItem()
    table.initViewItemOption(option)
    palette = option.palette
    if option.state & QStyle.StateFlag.State_Enabled:
        palette.setCurrentColorGroup(QPalette.ColorGroup.Normal)
    option.palette = palette
    return option


def _entries_in(
    table: QTableView, model: FlowModel, where: QRect
) -> Iterator[tuple[_Place, QRect, FlowCell]]:
    """Walk the entries that may stand in a rectangle, with their places and boxes."""
    lefts = [
        (column, table.columnViewportPosition(column), table.columnWidth(column))
        for column in range(model.columnCount())
    ]
    shown = [one for one in lefts if one[1] <= where.right() and one[1] + one[2] > where.left()]
    for row in _rows_in(table, where):
        if table.isRowHidden(row):
            continue
        top, high = table.rowViewportPosition(row), table.rowHeight(row)
        for column, left, wide in shown:
            cell = model.cell_at(row, column)
            if cell is not None:
                yield (row, column), QRect(left, top, wide - 1, high - 1), cell


def _rows_in(table: QTableView, where: QRect) -> range:
    """Return the rows in a rectangle, none where it is below all.

    One that is hidden has no height, so that its line is the one above it.
    """
    down = table.verticalHeader()
    first, last = down.visualIndexAt(max(where.top(), 0)), down.visualIndexAt(where.bottom())
    if first < 0:
        return range(0)
    return range(first, (last if last >= 0 else down.count() - 1) + 1)


def _paint_grid(table: QTableView, painter: QPainter, where: QRect) -> None:
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
    painter.setPen(QPen(QColor.fromRgba(hint & _OPAQUE), 1, table.gridStyle()))
    painter.drawLines(lines)
