"""A box carried off the map, to where claims can be let go as well: the outline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QAbstractItemView, QApplication

from argmap.case.lookups import title_of
from argmap.ui.claim_mime import mime_of_drag
from argmap.ui.drag_chip import ABOVE_POINTER, chip_of

if TYPE_CHECKING:
    from argmap.ui.canvas.case_canvas import CaseCanvas
    from argmap.ui.drop_plans import Dragged


def is_over_rows(canvas: CaseCanvas, at: QPointF) -> bool:
    """Tell whether a point is off the canvas, on rows that claims can be let go on."""
    if canvas.rect().contains(at.toPoint()):
        return False
    there = QApplication.widgetAt(canvas.mapToGlobal(at.toPoint()))
    rows = there.parentWidget() if there is not None else None
    return isinstance(rows, QAbstractItemView) and rows.acceptDrops()


def carry_away(canvas: CaseCanvas, dragged: Dragged) -> None:
    """Carry on as the outline carries its rows; whatever it is let go on says what it will do."""
    drag = QDrag(canvas)
    drag.setMimeData(mime_of_drag(canvas.case_map, dragged.uses))
    number = len(dragged.uses)
    title = title_of(canvas.case_map.claims[dragged.claim]) or "Empty claim"
    words = title if number == 1 else f"{number} claims"
    drag.setPixmap(chip_of(words, canvas.theme, canvas.devicePixelRatioF()))
    drag.setHotSpot(-ABOVE_POINTER)
    drag.exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.DropAction.MoveAction)
