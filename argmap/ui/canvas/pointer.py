"""The mouse on the map: what is pressed, rested on or dragged in becomes gesture, card or drop."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Slot
from PySide6.QtGui import (
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)

from argmap.ui.canvas.carrying_away import carry_away, is_over_takers
from argmap.ui.canvas.gestures import Band, Carry, Gesture, Pan, PinDown
from argmap.ui.canvas.hand import Hand
from argmap.ui.canvas.picked_boxes import PickedBoxes
from argmap.ui.drop_plans import is_welcome
from argmap.ui.overriding import override

REST_MS = 600
"""How long the pointer rests on a box before its card is shown."""
AFTER_MOTION_MS = 1000
"""How long it rests there after the map has moved under it: notches of a wheel come slowly."""
_EDGE = 28
"""A box held this near to the edge of the canvas pushes the map along, in pixels."""
_PUSH_MS = 30
_PUSH = 14.0
_BANDING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
_PANNING = {Qt.MouseButton.MiddleButton}

_ANSWERS = {
    QEvent.Type.MouseButtonPress: "_press",
    QEvent.Type.MouseMove: "_move",
    QEvent.Type.MouseButtonRelease: "_release",
    QEvent.Type.MouseButtonDblClick: "_double_click",
    QEvent.Type.Wheel: "_wheel",
    QEvent.Type.Leave: "_leave",
    QEvent.Type.KeyPress: "_key",
    QEvent.Type.KeyRelease: "_key",
    QEvent.Type.DragEnter: "_drag",
    QEvent.Type.DragMove: "_drag",
    QEvent.Type.DragLeave: "_leave",
    QEvent.Type.Drop: "_drop",
}
"""Which method answers which event."""


class Pointer(QObject):
    """Watches the mouse events of the map's canvas."""

    def __init__(self, hand: Hand, picked: PickedBoxes) -> None:
        canvas = hand.canvas
        super().__init__(canvas)
        self._hand = hand
        self._picked = picked
        self._canvas = canvas
        self._gesture: Gesture | None = None
        self._at = QPointF()
        self._space_is_down = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._on_rest)
        self._push = QTimer(self)
        self._push.setInterval(_PUSH_MS)
        self._push.timeout.connect(self._on_push)
        canvas.moved.connect(self._on_map_moved)
        canvas.setAcceptDrops(True)
        canvas.installEventFilter(self)

    def rest(self) -> None:
        """Give up the gesture under way and hide the card: the map has changed."""
        self._rest.stop()
        self._push.stop()
        self._hand.tell_about(-1, self._at)
        if self._gesture is not None:
            self._gesture.cancel()
            self._gesture = None

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A table of the class: Qt may still ask when Python has let go of this object's own.
        name = _ANSWERS.get(event.type())
        return bool(name and getattr(self, name)(event))

    def _press(self, event: QMouseEvent) -> bool:
        at = event.position()
        self.rest()
        self._canvas.setFocus(Qt.FocusReason.MouseFocusReason)
        if event.button() in _PANNING or self._space_is_down:
            self._gesture = Pan(self._hand, at, picks=False)
        elif event.button() is Qt.MouseButton.LeftButton:
            self._press_left(at, event.modifiers())
        return True

    def _press_left(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        scene, point = self._canvas.scene, self._canvas.view.to_map(at)
        index = scene.box_at(point)
        handle = self._handle_at(point)
        if handle >= 0:
            self._hand.toggled.emit(handle)
        elif index < 0 and modifiers & _BANDING:
            self._gesture = Band(self._hand, self._picked, at)
        elif index < 0:
            self._gesture = Pan(self._hand, at, picks=True)
        elif scene.arrow_at(index, point):
            self._hand.go_home(index)
        elif modifiers & Qt.KeyboardModifier.AltModifier:
            self._gesture = PinDown(self._hand, at, index)
        else:
            self._gesture = Carry(self._hand, at, index, modifiers)

    def _handle_at(self, point: QPointF) -> int:
        canvas = self._canvas
        near = {canvas.hovered, canvas.selected, canvas.scene.box_at(point)}
        near |= set(canvas.folded_near(point))
        for index in near:
            if index < 0 or not canvas.scene.boxes[index].foldable:
                continue
            if canvas.handle_of(index).adjusted(-3, -3, 3, 3).contains(point):
                return index
        return -1

    def _move(self, event: QMouseEvent) -> bool:
        self._at = event.position()
        if self._gesture is not None:
            self._gesture.move(self._at, event.modifiers())
            if self._has_gone_to_takers():
                return True
            if self._gesture.pushes_edges and not self._edge_push().isNull():
                self._push.start()
            return True
        point = self._canvas.view.to_map(self._at)
        index = self._canvas.scene.box_at(point)
        handle = self._handle_at(point)
        hovered = handle if index < 0 else index
        if hovered != self._canvas.hovered:
            self._canvas.hovered = hovered
            self._canvas.update()
            self._hand.tell_about(-1, self._at)
        if handle >= 0:
            self._rest.stop()
        elif index >= 0:
            self._rest.start(REST_MS)
        return True

    def _has_gone_to_takers(self) -> bool:
        """Hand what is carried to the system where the pointer is over what takes it."""
        carried = self._gesture.dragged if isinstance(self._gesture, Carry) else None
        if carried is None or not is_over_takers(self._canvas, self._at):
            return False
        self.rest()
        carry_away(self._canvas, carried)
        return True

    def _release(self, event: QMouseEvent) -> bool:
        self._push.stop()
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            gesture.release(event.position(), event.modifiers())
        return True

    def _double_click(self, event: QMouseEvent) -> bool:
        point = self._canvas.view.to_map(event.position())
        index = self._canvas.scene.box_at(point)
        if self._handle_at(point) < 0 <= index:
            self.rest()
            self._hand.open_box(index)
        return True

    def _wheel(self, event: QWheelEvent) -> bool:
        """Turn to the next words of a long claim on its card; else the map moves."""
        by, card = event.angleDelta().y(), self._hand.card
        return bool(by and card.isVisible() and not event.modifiers() & _BANDING and card.turn(by))

    def _leave(self, _event: QEvent) -> bool:
        self._rest.stop()
        self._hand.tell_about(-1, self._at)
        self._canvas.hovered = -1
        if self._gesture is None:
            self._canvas.drop = None
        self._canvas.update()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space_is_down = event.type() == QEvent.Type.KeyPress
            return True
        if self._gesture is None:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.rest()
        else:
            self._gesture.move(self._at, event.modifiers())
        return True

    def _drag(self, event: QDragMoveEvent) -> bool:
        if not is_welcome(event.mimeData()):
            event.ignore()
            return True
        at = event.position()
        drop = self._hand.arrival_for(event.mimeData(), at, event.modifiers())
        self._canvas.drop, self._canvas.drop_at = drop, at
        self._canvas.update()
        event.acceptProposedAction()
        return True

    def _drop(self, event: QDropEvent) -> bool:
        self._canvas.drop = None
        self._canvas.update()
        if self._hand.take_in(event.mimeData(), event.position(), event.modifiers()):
            event.acceptProposedAction()
        else:
            event.ignore()
        return True

    def _edge_push(self) -> QPointF:
        """Return how far the map moves along while a box is held at the edge."""
        room = self._canvas.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        x = (self._at.x() < room.left()) - (self._at.x() > room.right())
        y = (self._at.y() < room.top()) - (self._at.y() > room.bottom())
        return QPointF(x, y) * _PUSH

    @Slot()
    def _on_push(self) -> None:
        by = self._edge_push()
        if self._gesture is None or by.isNull() or not self._gesture.pushes_edges:
            self._push.stop()
            return
        self._canvas.pan(by)
        self._gesture.move(self._at, QGuiApplication.queryKeyboardModifiers())

    @Slot()
    def _on_map_moved(self) -> None:
        """Let the card that is due wait until the map has come to rest."""
        if self._rest.isActive():
            self._rest.start(AFTER_MOTION_MS)

    @Slot()
    def _on_rest(self) -> None:
        if self._gesture is None and self._canvas.hovered >= 0:
            index = self._canvas.scene.box_at(self._canvas.view.to_map(self._at))
            self._hand.tell_about(index, self._at)
