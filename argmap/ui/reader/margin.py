"""Right of the text: what each quoted passage is used for, beside the passage.

Where there is room a note is the side's letter and a short title; where there
is little, the letter alone, and its name shows when it is pointed at or reached
by key. Several on one passage stand one below the other.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from html import escape
from typing import NamedTuple, cast

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from argmap.case.ids import QuoteId
from argmap.ui.overriding import override
from argmap.ui.reader.beside import Passages
from argmap.ui.reader.note_painting import LETTER_HEIGHT, NoteLook, NotePainter
from argmap.ui.reader.stacking import stacked
from argmap.ui.reader.uses import PassageUse
from argmap.ui.theme import Theme

_GAP = 3.0
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
_PICKING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class PlacedNote(NamedTuple):
    """A note that can be seen, and where."""

    rank: int
    box: QRectF


class Margin(QWidget):
    """The notes beside a text: clicked, or walked by arrows and picked by Enter."""

    use_picked = Signal(object)
    """The `PassageUse` that the user wants to see."""
    left = Signal()
    """Esc was pressed: back to the text."""

    def __init__(self, passages: Passages, parent: QWidget) -> None:
        super().__init__(parent)
        self._passages = passages
        self._uses: Sequence[PassageUse] = ()
        self._starts: list[int] = []
        self._picked: tuple[QuoteId | None, object] = (None, None)
        self._current = 0
        self._hovered = -1
        self._painter: NotePainter | None = None
        self.setMouseTracking(True)
        self._name()

    @property
    def uses(self) -> Sequence[PassageUse]:
        """All uses, in the order of the text."""
        return self._uses

    @property
    def current(self) -> PassageUse | None:
        """The use that Enter picks."""
        return self._uses[self._current] if self._uses else None

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self._painter = NotePainter(theme)
        self.update()

    def show_uses(self, uses: Sequence[PassageUse]) -> None:
        """Show other uses, in the order of the text."""
        self._uses = uses
        self._starts = [use.start for use in uses]
        self._current = min(self._current, max(len(uses) - 1, 0))
        self._hovered = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if uses else Qt.FocusPolicy.NoFocus)
        self._name()
        self.update()

    @property
    def picked(self) -> tuple[QuoteId | None, object]:
        """The quote that is picked, and what it is picked for."""
        return self._picked

    def show_picked(self, quote: QuoteId | None, target: object) -> None:
        """Mark the use that is picked everywhere: a quote, for what is picked with it."""
        self._picked = (quote, target)
        self.update()

    def notes(self) -> list[PlacedNote]:
        """List the notes that can be seen, from top to bottom."""
        if self._painter is None or not self._uses:
            return []
        near = self._passages.span_near
        first, last = bisect_left(self._starts, near.start), bisect_right(self._starts, near.end)
        tops = {start: self._passages.top_of(start) for start in set(self._starts[first:last])}
        # On a page in columns the text goes up again.
        ranks = sorted(range(first, last), key=lambda rank: tops[self._starts[rank]])
        titles = [self._uses[rank].title for rank in ranks]
        highs = [self._painter.height(title, self.width()) for title in titles]
        wanted = [tops[self._starts[rank]] for rank in ranks]
        stood = stacked(zip(wanted, highs, strict=True), _GAP)
        return self._reached(
            [
                PlacedNote(rank, QRectF(0, top, self.width() - 2, high))
                for rank, top, high in zip(ranks, stood, highs, strict=True)
            ]
        )

    def _reached(self, placed: list[PlacedNote]) -> list[PlacedNote]:
        """Lift the notes where the current one would be below the view, and drop those unseen."""
        below = 0.0
        if self.hasFocus():
            bottoms = [note.box.bottom() for note in placed if note.rank == self._current]
            below = max([0.0, *(bottom - self.height() for bottom in bottoms)])
        lifted = [PlacedNote(note.rank, note.box.translated(0, -below)) for note in placed]
        view = QRectF(self.rect())
        return [note for note in lifted if note.box.intersects(view)]

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._painter is None:
            return
        painter = QPainter(self)
        for note in self.notes():
            use = self._uses[note.rank]
            look = NoteLook(
                is_picked=self._is_picked(use),
                is_hovered=note.rank == self._hovered,
                is_current=self.hasFocus() and note.rank == self._current,
            )
            self._painter.paint(painter, note.box, use, look)
        painter.end()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._rank_at(event.position()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        rank = self._rank_at(event.position())
        if rank >= 0 and event.button() is Qt.MouseButton.LeftButton:
            self._current = rank
            self._name()
            self.use_picked.emit(self._uses[rank])

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the text beside it scrolls

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, last = Qt.Key(event.key()), len(self._uses) - 1
        if key in _STEPS:
            self._go_to(min(max(self._current + _STEPS[key], 0), last))
        elif key in _ENDS:
            self._go_to(_ENDS[key] % len(self._uses))
        elif key in _PICKING:
            self.use_picked.emit(self._uses[self._current])
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        seen = [note.rank for note in self.notes()]
        if event.reason() is not Qt.FocusReason.MouseFocusReason and self._current not in seen:
            self._current = seen[0] if seen else self._current
        self._go_to(self._current)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._passages.show_hinted(None)
        QToolTip.hideText()
        self.update()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip:
            place = cast("QHelpEvent", event).pos()
            self._tell(self._rank_at(QPointF(place)))
            return True
        return super().event(event)

    def _go_to(self, rank: int) -> None:
        if not self._uses:
            return
        self._current = rank
        self._name()
        use = self._uses[rank]
        if rank not in [note.rank for note in self.notes()]:
            self._passages.scroll_to(use.start)
        self._passages.show_hinted(use.quote)
        if self.width() < LETTER_HEIGHT * 3:
            self._tell(rank)
        self.update()

    def _hover(self, rank: int) -> None:
        if rank == self._hovered:
            return
        self._hovered = rank
        shape = Qt.CursorShape.PointingHandCursor if rank >= 0 else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        self._passages.show_hinted(self._uses[rank].quote if rank >= 0 else None)
        self.update()

    def _tell(self, rank: int) -> None:
        """Name a note beside it, in full; escaped, so that words are never markup."""
        boxes = [note.box for note in self.notes() if note.rank == rank]
        if not boxes:
            QToolTip.hideText()
            return
        place = self.mapToGlobal(boxes[0].bottomLeft().toPoint())
        QToolTip.showText(place, f"<qt>{escape(self._uses[rank].told)}</qt>", self)

    def _rank_at(self, place: QPointF) -> int:
        return next((note.rank for note in self.notes() if note.box.contains(place)), -1)

    def _is_picked(self, use: PassageUse) -> bool:
        quote, target = self._picked
        return use.quote == quote and target in {use.target, None}

    def _name(self) -> None:
        use = self.current
        told = f"{use.told}, {self._current + 1} of {len(self._uses)}" if use else "none"
        self.setAccessibleName(f"Uses of the quoted passages: {told}")
