"""The one real editor of the map: it is laid over a box while its words are typed."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QFrame, QWidget

from argmap.case.ids import ClaimId
from argmap.case.plan_claims import plan_reword
from argmap.case.terms import Stance
from argmap.drawing.faces import prose_font
from argmap.drawing.few_words import bar_width
from argmap.drawing.fonts import BASE_SIZE, LINE_HEIGHT
from argmap.drawing.picture import PictureBox
from argmap.drawing.sizes import PAD_Y
from argmap.ui.bridge import Bridge
from argmap.ui.overriding import override
from argmap.ui.text_field import TextField
from argmap.ui.typing_step import TypingStep, words_of

_LEAST_SIZE = 12.0
"""Words are typed at least this large, in pixels, however small the map is."""
_LEAST_WIDTH = 170.0
_BORDER = 2
_PADDING = 3
"""At least so much is kept free around the words."""


class BoxEditor(TextField):
    """Edits the words of one claim in place, keeping them at each pause.

    Enter and leaving it end the editing, Esc takes back what was typed, Tab and
    Shift+Tab end it and ask for a reason or an objection. Undo stays inside the words; of a new
    claim without any it takes back the claim.
    """

    checks_spelling = True
    build_asked = Signal(object)
    """The `Stance` of the claim to add below the one just typed."""
    finished = Signal(object)
    """The claim whose editing is over; its editor is hidden."""
    abandoned = Signal(object)
    """The claim whose editing was given up with Esc, before `finished`."""

    def __init__(self, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent, one_paragraph=True)
        self._bridge = bridge
        self._step = TypingStep(bridge, self)
        self._is_writing = False
        self._begun_with = ""
        self.claim: ClaimId | None = None
        self.setObjectName("boxEditor")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName("Words of the claim")
        self.typed.connect(self._on_typed)
        self.left.connect(self.finish)
        self.given_up.connect(self._on_given_up)
        self.hide()

    def open(self, claim: ClaimId, text: str) -> None:
        """Begin to edit the words of a claim, the caret at their end; `place` says where."""
        self.finish()
        self.claim, self._begun_with = claim, text
        self.show_text(text)
        self.document().clearUndoRedoStacks()
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self, rect: QRectF, box: PictureBox, scale: float) -> None:
        """Lay the editor over the words of a box that stands at `rect` of the parent."""
        font = prose_font(max(BASE_SIZE * scale, _LEAST_SIZE), semibold=box.semibold)
        if font != self.font():
            self.setFont(font)
        self._pad(max(PAD_Y * scale, _PADDING))
        left = round(rect.left() + bar_width(scale) * scale)
        width = round(max(rect.right() - left, _LEAST_WIDTH))
        self.setFixedWidth(width)
        parent = self.parentWidget()
        if parent is not None and width > rect.right() - left:  # wider than its box: all in view
            left = max(0, min(left, parent.width() - width))
        self.move(left, round(rect.top()) - _BORDER)
        covered = len(box.lines) * BASE_SIZE * LINE_HEIGHT * scale
        self.set_least_rows(max(2, ceil(covered / self.fontMetrics().lineSpacing())))

    def _pad(self, padding: float) -> None:
        if padding == self.document().documentMargin():
            return
        self.document().setDocumentMargin(padding)
        if self.text == self._begun_with:  # to Qt the margin is something to undo, too
            self.document().clearUndoRedoStacks()

    def dress(self, *, ground: str, ink: str, ring: str) -> None:
        """Take the colours of a theme, given as `#RRGGBB`."""
        self.setStyleSheet(
            f"#boxEditor {{ background: {ground}; color: {ink}; border: {_BORDER}px solid {ring};"
            " border-radius: 4px; padding: 0; }"
        )

    def refresh(self) -> None:
        """Show the words as the map has them now, after an edit made elsewhere; end if gone."""
        claim = self._bridge.case_map.claims.get(self.claim) if self.claim else None
        if claim is None:
            self._end()
        elif not self._is_writing:
            self.show_text(claim.text)

    def covers(self) -> QRect:
        """Return what of the parent the editor covers, empty while nothing is edited."""
        return self.geometry() if self.claim is not None else QRect()

    @Slot()
    def finish(self) -> None:
        """Keep what was typed and end the editing; without one, do nothing."""
        if self.claim is not None:
            self.flush()
            self._end()

    @override
    def event(self, event: QEvent) -> bool:
        """Keep undo inside the words: what was done before them is not taken back unseen."""
        if event.type() == QEvent.Type.ShortcutOverride:
            assert isinstance(event, QKeyEvent)
            if event.matches(QKeySequence.StandardKey.Undo):
                event.accept()
                return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_undo = event.matches(QKeySequence.StandardKey.Undo)
        if not is_undo or self.document().isUndoAvailable():
            super().keyPressEvent(event)
        elif self.text:
            self._bridge.said.emit("There is nothing more to undo in these words.")
        else:
            self.given_up.emit()

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        if self.claim is None:
            return False
        self.finish()
        self.build_asked.emit(Stance.PRO if next else Stance.CON)
        return True

    @Slot(object)
    def _on_typed(self, text: str) -> None:
        if self.claim is not None:
            self._is_writing = True
            try:
                self._step.write(words_of(self.claim), plan_reword, self.claim, text)
            finally:
                self._is_writing = False

    @Slot()
    def _on_given_up(self) -> None:
        claim = self.claim
        if claim is None:
            return
        self.claim = None
        self._step.give_up()
        self.abandoned.emit(claim)
        self.claim = claim
        self._end()

    def _end(self) -> None:
        claim, self.claim = self.claim, None
        if claim is None:
            return
        self._step.end()
        parent = self.parentWidget()
        if self.hasFocus() and parent is not None:
            # First: Qt moves the focus on by itself from a widget that hides.
            parent.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        self.finished.emit(claim)
