"""The map panel: the canvas of the case joined to mouse, keys and the editor of words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QWidget

from argmap.case.changes import ChangeSet
from argmap.case.claims import Argument, Claim, Premise
from argmap.case.evidence import Cite, Quote
from argmap.case.ids import ClaimId
from argmap.case.terms import Stance
from argmap.ui.bridge import Bridge
from argmap.ui.canvas.box_editor import BoxEditor
from argmap.ui.canvas.case_canvas import CaseCanvas
from argmap.ui.canvas.empty_state import EmptyState
from argmap.ui.canvas.hand import Hand
from argmap.ui.canvas.picked_boxes import PickedBoxes
from argmap.ui.canvas.pointer import Pointer
from argmap.ui.canvas.reading_aloud import Announcer, offer_maps_to_readers
from argmap.ui.canvas.returning import Returning
from argmap.ui.canvas.scene import Appearance
from argmap.ui.canvas.walking import WALKING_KEYS, root_of, turn_page, walk
from argmap.ui.editing import Editing
from argmap.ui.newborn import Newborn
from argmap.ui.overriding import override
from argmap.ui.passing_by import PassingBy
from argmap.ui.selection import Picked, Selection
from argmap.ui.theme import Theme

_DRAWN = (Claim, Argument, Premise, Cite, Quote)
"""What the picture depends on."""
_WALK = "walk"
_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class MapPanel(CaseCanvas):
    """The map of the open case, to look at and to build.

    Keys such as Tab, Enter and Delete come from the table of actions; the panel keeps
    them from moving the focus.
    """

    escaped = Signal()
    """Esc was pressed while nothing was being dragged."""
    menu_asked = Signal(object)
    """The place, on the screen, at which the menu of the picked claim is wanted."""

    def __init__(
        self,
        *,
        bridge: Bridge,
        selection: Selection,
        editing: Editing,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(bridge, selection, theme, parent)
        self._editing = editing
        self._newborn = Newborn(bridge, self)
        self.hand = Hand(self, bridge, selection)
        self.editor = BoxEditor(bridge, self)
        self.empty = EmptyState(self)
        self._picked_boxes = PickedBoxes(self, theme)
        self._returning = Returning(self, bridge)
        self._pointer = Pointer(self.hand, self._picked_boxes)
        self._passing_by = PassingBy(self)
        self.setObjectName("map")
        self.setAccessibleName("Map")
        self.set_theme(theme)
        self._connect()
        offer_maps_to_readers()
        Announcer(self, bridge, selection)
        self._on_opened()

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        tokens = theme.tokens
        self.hand.card.dress(tokens)
        self._picked_boxes.set_theme(theme)
        self.editor.dress(ground=tokens["box"], ink=tokens["ink"], ring=tokens["selection"])

    @Slot(object)
    def edit_claim(self, claim: ClaimId) -> None:
        """Open the editor of a claim's text over its picked appearance."""
        if claim not in self._bridge.case_map.claims:
            return
        if self._bridge.read_only:
            self._bridge.said.emit(self._bridge.read_only)
            return
        if self._selection.picked.claim != claim:
            self._selection.pick_claim(claim)
        self.show_picked()
        if self.selected >= 0:
            self.editor.open(claim, self._bridge.case_map.claims[claim].text)
            self._on_view_moved()

    @Slot()
    def tell_about(self) -> None:
        """Show the card of the picked claim beside its box; hide it where it is shown."""
        if self.hand.card.isVisible() or self.selected < 0:
            self.hand.card.hide()
            return
        self.show_box(self.selected)
        box = self.view.rect_to_screen(self.scene.rect(self.selected))
        self.hand.tell_about(self.selected, box.bottomRight())

    @override
    def draw(self, anchor: Appearance | None = None) -> None:
        self._pointer.rest()
        super().draw(anchor)
        self._show_empty()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._passing_by.take(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if not self.scene.boxes and event.text() and not event.modifiers() & _HELD:
            self._begin_with(event.text())
        elif key in WALKING_KEYS and not event.modifiers() & _HELD:
            self._walk(key, extends=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.matches(QKeySequence.StandardKey.MoveToStartOfDocument):
            self._go(root_of(self.scene, self.selected) if self.selected >= 0 else 0)
        elif key == Qt.Key.Key_Escape and self.hand.card.isVisible():
            self.hand.card.hide()
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            self.hand.pick_at(event.pos())
            self.menu_asked.emit(event.globalPos())
            return
        if self.selected >= 0:
            self.show_box(self.selected)
            box = self.view.rect_to_screen(self.scene.rect(self.selected))
            self.menu_asked.emit(self.mapToGlobal(box.center().toPoint()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.empty.setGeometry(self.rect())

    @override
    def _on_view_moved(self) -> None:
        super()._on_view_moved()
        self.hand.card.hide()
        self.is_ringed = self.editor.claim is None
        if self.editor.claim is not None and self.selected >= 0:
            rect = self.view.rect_to_screen(self.scene.rect(self.selected))
            self.editor.place(rect, self.scene.boxes[self.selected], self.view.scale)

    def _connect(self) -> None:
        self._bridge.opened.connect(self._on_opened)
        self._bridge.changed.connect(self._on_changed)
        self._selection.changed.connect(self._on_picked)
        self.empty.begun.connect(self._editing.add_claim)
        self._editing.adding.connect(self.editor.finish)
        self.hand.toggled.connect(self.toggle_box)
        self.hand.edit_asked.connect(self.edit_claim)
        self.editor.build_asked.connect(self._on_build_asked)
        self.editor.abandoned.connect(self._newborn.take_back)
        self.editor.finished.connect(self._on_finished)

    @Slot()
    def _on_opened(self) -> None:
        self.editor.finish()
        self.draw_new()

    @Slot(object)
    def _on_changed(self, change_set: ChangeSet) -> None:
        if any(isinstance(change.record, _DRAWN) for change in change_set.changes):
            self._returning.note(change_set)
            self.take_in(change_set)
            self.draw()
            self.editor.refresh()

    @Slot(object)
    def _on_picked(self, picked: Picked) -> None:
        if self.editor.claim is not None and self.editor.claim != picked.claim:
            self.editor.finish()
        self._picked_boxes.uses = picked.uses
        self.show_picked()

    @Slot(object)
    def _on_build_asked(self, stance: Stance) -> None:
        if stance is Stance.PRO:
            self._editing.add_reason()
        else:
            self._editing.add_objection()

    @Slot(object)
    def _on_finished(self, _claim: ClaimId) -> None:
        self._on_view_moved()

    def _walk(self, key: Qt.Key, *, extends: bool) -> None:
        if self.selected < 0:
            self._go(0)
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            page = self.view.visible().size()
            self._go(turn_page(self.scene, self.selected, key, page), extends=extends)
        else:
            self._go(walk(self.scene, self.selected, key, self.direction), extends=extends)

    def _go(self, index: int, *, extends: bool = False) -> None:
        """Pick a box on the way: a walk is one visit, wherever it ends."""
        if self.scene.boxes:
            self.passing = _WALK
            (self.hand.extend if extends else self.hand.pick)(index)
            self.passing = None

    def _begin_with(self, text: str) -> None:
        """Add the first claim and type its first letter; Enter only opens its editor."""
        if text not in {"\r", "\n"} and not (text.isprintable() and text.strip()):
            return
        self._editing.add_claim()
        if self.editor.claim is not None and text.isprintable():
            self.editor.insertPlainText(text)

    def _show_empty(self) -> None:
        self.empty.show_state(is_open=self._bridge.is_open, read_only=bool(self._bridge.read_only))
        self.empty.setVisible(not self._bridge.case_map.claims)
