"""The map as a tree for assistive technology: one interface a claim drawn, made when asked for.

Qt asks a factory for the interface of each widget; the canvas is given one whose children are
the claims without a parent, whose children are what bears on them. An interface knows its claim
by its use, not by its place in a picture: it outlives every drawing in which the claim is shown.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject, QPoint, QRect, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget

from argmap.ui.bridge import Bridge
from argmap.ui.canvas.case_canvas import CaseCanvas
from argmap.ui.canvas.describing import describe_standing_of_box
from argmap.ui.describing import words_of
from argmap.ui.overriding import override
from argmap.ui.selection import Picked, Selection, Use

NAME = "Argument map"
"""How the map is called to those who hear it."""


@cache
def offer_maps_to_readers() -> None:
    """Let assistive technology see every map canvas as a tree; once a process."""
    QAccessible.installFactory(_interface_for)


class MapTree(QAccessibleWidget):
    """The map: its children are the claims that bear on nothing."""

    def __init__(self, canvas: CaseCanvas) -> None:
        super().__init__(canvas, QAccessible.Role.Tree, NAME)
        self._canvas = canvas
        self._claims: dict[Use, ClaimItem] = {}

    @property
    def canvas(self) -> CaseCanvas:
        """The widget that draws the map."""
        return self._canvas

    def item(self, index: int) -> ClaimItem | None:
        """Return the interface of a box of the picture shown, always the same for a use."""
        use = use_at(self._canvas, index)
        if use is None:
            return None
        if use not in self._claims:
            self._claims[use] = ClaimItem(self, use)
        return self._claims[use]

    @override
    def childCount(self) -> int:
        return len(self._roots())

    @override
    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return self.item(_at(self._roots(), index))

    @override
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return _place(self._roots(), child)

    @override
    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        point = self._canvas.mapFromGlobal(QPoint(x, y)).toPointF()
        return self.item(self._canvas.scene.box_at(self._canvas.view.to_map(point)))

    @override
    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        return self.item(self._canvas.selected) if self._canvas.hasFocus() else None

    def _roots(self) -> list[int]:
        return self._canvas.scene.children.get(-1, [])


class ClaimItem(QAccessibleInterface):
    """A claim where it is drawn: its text, how it stands, and what bears on it."""

    def __init__(self, tree: MapTree, use: Use) -> None:
        super().__init__()
        self._tree = tree
        self._use = use

    @property
    def place(self) -> int:
        """The box of the picture that shows the use, -1 while none does."""
        scene = self._tree.canvas.scene
        index = scene.find(*self._use)
        return index if use_at(self._tree.canvas, index) == self._use else -1

    @override
    def isValid(self) -> bool:
        return self._tree.isValid() and self.place >= 0

    @override
    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    @override
    def window(self) -> QWindow | None:  # type: ignore[override]
        return self._tree.canvas.window().windowHandle()

    @override
    def role(self) -> QAccessible.Role:
        return QAccessible.Role.TreeItem

    @override
    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        index = self.place
        parent = self._tree.canvas.scene.boxes[index].parent if index >= 0 else -1
        return self._tree.item(parent) if parent >= 0 else self._tree

    @override
    def childCount(self) -> int:
        return len(self._children())

    @override
    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return self._tree.item(_at(self._children(), index))

    @override
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return _place(self._children(), child)

    @override
    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None  # what bears on a claim stands beside its box, never in it

    @override
    def rect(self) -> QRect:
        canvas, index = self._tree.canvas, self.place
        if index < 0:
            return QRect()
        box = canvas.view.rect_to_screen(canvas.scene.rect(index)).toRect()
        return QRect(canvas.mapToGlobal(box.topLeft()), box.size())

    @override
    def text(self, kind: QAccessible.Text) -> str:
        index, case_map = self.place, self._tree.canvas.case_map
        if index < 0 or self._use.claim not in case_map.claims:
            return ""
        if kind is QAccessible.Text.Name:
            return words_of(case_map.claims[self._use.claim])
        if kind is QAccessible.Text.Description:
            return describe_standing_of_box(case_map, self._tree.canvas.scene, index)
        return ""

    @override
    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Leave the claim as it is: it is edited in the editor that F2 opens."""

    @override
    def state(self) -> QAccessible.State:
        canvas, index, state = self._tree.canvas, self.place, QAccessible.State()
        if index < 0:
            state.invalid = True
            return state
        box = canvas.scene.boxes[index]
        state.focusable = state.selectable = state.extSelectable = True
        state.focused = index == canvas.selected and canvas.hasFocus()
        state.selected = self._use in canvas.picked_uses
        state.expandable = box.foldable
        state.collapsed = box.foldable and bool(box.hidden)
        state.expanded = box.foldable and not box.hidden
        state.offscreen = (
            not canvas.rect()
            .toRectF()
            .intersects(canvas.view.rect_to_screen(canvas.scene.rect(index)))
        )
        return state

    def _children(self) -> list[int]:
        index = self.place
        return self._tree.canvas.scene.children.get(index, []) if index >= 0 else []


class Announcer(QObject):
    """Tells assistive technology where on the map the user is, and that the map has changed."""

    def __init__(self, canvas: CaseCanvas, bridge: Bridge, selection: Selection) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        selection.changed.connect(self._on_picked)
        bridge.changed.connect(self._on_changed)
        bridge.opened.connect(self._on_changed)

    @Slot(object)
    def _on_picked(self, _picked: Picked) -> None:
        if self._is_heard() and self._canvas.selected >= 0 and self._canvas.hasFocus():
            tree = QAccessible.queryAccessibleInterface(self._canvas)
            item = tree.item(self._canvas.selected) if isinstance(tree, MapTree) else None
            if item is not None:
                tell(QAccessibleEvent(item, QAccessible.Event.Focus))

    @Slot()
    def _on_changed(self) -> None:
        if self._is_heard():
            tell(QAccessibleEvent(self._canvas, QAccessible.Event.ObjectReorder))

    def _is_heard(self) -> bool:
        return QAccessible.isActive()


def tell(event: QAccessibleEvent) -> None:
    """Hand an event to whoever reads the screen aloud."""
    QAccessible.updateAccessibility(event)


def use_at(canvas: CaseCanvas, index: int) -> Use | None:
    """Return the use that a box of the picture shows; nothing outside the picture."""
    if not 0 <= index < len(canvas.scene.boxes):
        return None
    claim, premise = canvas.scene.appearance(index)
    return Use(claim, premise) if claim else None


def _interface_for(_kind: str, widget: QObject) -> QAccessibleInterface | None:
    return MapTree(widget) if isinstance(widget, CaseCanvas) else None


def _at(indices: list[int], number: int) -> int:
    return indices[number] if 0 <= number < len(indices) else -1


def _place(indices: list[int], child: QAccessibleInterface) -> int:
    wanted = child.place if isinstance(child, ClaimItem) else -1
    return indices.index(wanted) if wanted in indices else -1
