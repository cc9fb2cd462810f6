"""Tab goes through a page in the order in which its parts stand, whenever they were made."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLayout, QLayoutItem, QScrollArea, QWidget

from argmap.ui.flow_row import FlowRow
from argmap.ui.overriding import override
from argmap.ui.questioning.coming_forward import keep_in_view


class OrderedArea(QScrollArea):
    """A page that scrolls; left to Qt, what was made last would be the last stop of Tab."""

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        page = self.widget()
        if page is not None:
            for before, after in pairwise(stops_in(page)):
                QWidget.setTabOrder(before, after)
        has_moved = super().focusNextPrevChild(next)
        focus = page.focusWidget() if page is not None else None
        if has_moved and focus is not None and focus.hasFocus():
            # Qt leaves what is just in view where it is, though tabs may lie over it.
            keep_in_view(focus, focus.rect())
        return has_moved


def stops_in(part: QWidget) -> Iterator[QWidget]:
    """List what Tab can stop at, in the order of the layouts; what floats over a part first."""
    layout = part.layout()
    if layout is None and not isinstance(part, FlowRow):
        return  # what has no layout is one control, whatever it is made of
    laid_out = list(widgets_in(layout)) if layout is not None else []
    ids = {id(one) for one in laid_out}
    floating = [one for one in part.children() if isinstance(one, QWidget) and id(one) not in ids]
    for child in (*(one for one in floating if not one.isWindow()), *laid_out):
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield child
        yield from stops_in(child)


def widgets_in(layout: QLayout) -> Iterator[QWidget]:
    """List what a layout and those within it hold, in their order."""
    for item in _items_in(layout):
        widget = item.widget() if item is not None else None
        inner = item.layout() if item is not None else None
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from widgets_in(inner)


def _items_in(layout: QLayout) -> Iterator[QLayoutItem | None]:
    if not isinstance(layout, QFormLayout):
        yield from (layout.itemAt(at) for at in range(layout.count()))
        return
    # A row that was put between others is the last that a form counts.
    for row in range(layout.rowCount()):
        yield from (layout.itemAt(row, role) for role in QFormLayout.ItemRole)
