"""A box carried off the map, to where claims can be let go as well: outline and inspector."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QAbstractItemView, QApplication

from argmap.case.lookups import title_of
from argmap.ui.claim_mime import TAKES_CLAIMS, mime_of_drag
from argmap.ui.drag_chip import ABOVE_POINTER, chip_of

if TYPE_CHECKING:
    from argmap.ui.canvas.case_canvas import CaseCanvas
    from argmap.ui.drop_plans import Dragged


def is_over_takers(canvas: CaseCanvas, at: QPointF) -> bool:
    """Tell whether a point is off the canvas, on what claims can be let go on."""
    if canvas.rect().contains(at.toPoint()):
        return False
    window, point = canvas.window(), at.toPoint()
    there = QApplication.widgetAt(canvas.mapToGlobal(point))
    # Of a window that reaches beyond the screen the system knows no more than Qt does.
    there = there or window.childAt(canvas.mapTo(window, point))
    while there is not None:
        is_rows = isinstance(there, QAbstractItemView) and there.acceptDrops()
        if is_rows or there.property(TAKES_CLAIMS):
            return True
        there = there.parentWidget()
    return False


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
