"""One critical question: how it stands, and the menu that changes it."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from argmap.case.lookups import title_of
from argmap.case.terms import QuestionKind
from argmap.reasoning.critical_questions import CriticalQuestion, QuestionStands
from argmap.ui.icon_label import IconLabel
from argmap.ui.labels import plain_label
from argmap.ui.questioning.coming_forward import bring_forward
from argmap.ui.questioning.edits import QuestionEdits
from argmap.ui.questioning.menu import Move, question_menu
from argmap.ui.questioning.press_row import PressRow
from argmap.ui.questioning.words import KINDS, STANDS, meaning_words, standing_words
from argmap.ui.text_field import TextField

_ROLE = QPalette.ColorRole


class QuestionRow(QWidget):
    """Shows a question with its answer and note; pressed, it offers what can be said of it."""

    claim_wanted = Signal(object)
    """The id of the claim that answers, which the user wants to see."""

    def __init__(
        self, edits: QuestionEdits, question: CriticalQuestion, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._edits = edits
        self.question = question
        """The question shown."""
        self.menu: QMenu | None = None
        """What can be said of it, while that is asked."""
        self.face = PressRow(self)
        self._words = plain_label()
        self._stands = plain_label(muted=True)
        self._stands.setProperty("rank", "small")
        self._state_icon = IconLabel("circle-dashed", "")
        self._kind_icon = IconLabel("corner-down-left", "", _ROLE.PlaceholderText)
        self._answer_words = plain_label()
        self.answer = PressRow(self)
        self._fields: list[TextField] = []
        """Those that were asked for: to make one takes as long as the rest of the row."""
        self._lay_out()
        self.face.pressed.connect(self.open_menu)
        self.answer.pressed.connect(self._on_answer)
        self.setFocusProxy(self.face)
        self.show_question(question)

    @cached_property
    def new_claim(self) -> TextField:
        """Where the claim that answers it is typed."""
        field = self._field("The claim that answers it: one sentence")
        self._below.insertWidget(self._below.indexOf(self.answer) + 1, field)
        field.checks_spelling = True
        field.left.connect(self._on_new_claim)
        field.given_up.connect(self._on_given_up)
        return field

    @cached_property
    def note(self) -> TextField:
        """What is noted of it."""
        field = self._field("Note. Not printed")
        self._below.addWidget(field)
        field.setReadOnly(bool(self._edits.bridge.read_only))
        field.typed.connect(self._on_note)
        field.left.connect(self._on_note_left)
        field.given_up.connect(self._on_note_given_up)
        return field

    def show_question(self, question: CriticalQuestion) -> None:
        """Show a question as it stands."""
        self.question = question
        case_map = self._edits.bridge.case_map
        sign, kind = STANDS[question.stands], KINDS[question.kind]
        told = standing_words(case_map, question)
        self._words.setText(question.text)
        self._stands.setText(told)
        self._state_icon.show_icon(sign.icon, sign.word, _role_of(question))
        self._kind_icon.show_icon(kind.icon, kind.word, _ROLE.PlaceholderText)
        claim = case_map.claims.get(question.claim) if question.claim else None
        self.answer.setVisible(claim is not None)
        self._answer_words.setText(f"By: {title_of(claim)}" if claim else "")
        self.answer.setAccessibleName(
            f"Show the claim that answers it: {title_of(claim)}" if claim else ""
        )
        self.answer.setToolTip("Show the claim that answers it")
        self._show_note(question.record.note if question.record else "")
        self.face.setToolTip(meaning_words(question))
        by = f", by {title_of(claim)}" if claim else ""
        self.face.setAccessibleName(f"{question.text} {told}{by}")
        self.face.setEnabled(not self._edits.bridge.read_only)

    def _show_note(self, note: str) -> None:
        if not note and not self._fields:
            return
        if not self.note.hasFocus():
            self.note.show_text(note)
            self.note.setVisible(bool(note))
        self.note.setReadOnly(bool(self._edits.bridge.read_only))

    @property
    def is_as_new(self) -> bool:
        """Whether no field and no menu of it was ever asked for."""
        return not self._fields and self.menu is None

    @property
    def has_focus(self) -> bool:
        """Whether the keyboard is in the row."""
        parts = (self.face, self.answer, *self._fields)
        return any(part.hasFocus() for part in parts)

    def come_forward(self) -> None:
        """Take the focus, and come into view."""
        bring_forward(self.face)

    @Slot()
    def open_menu(self) -> None:
        """Offer what can be said of the question."""
        menu = self.menu = question_menu(self.question, self)
        menu.triggered.connect(self._on_chosen)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.face.mapToGlobal(self.face.rect().bottomLeft()))

    @Slot(QAction)
    def _on_chosen(self, action: QAction) -> None:
        self.do(action.data())

    def do(self, move: Move) -> None:
        """Say something of the question, or begin to."""
        edits, question = self._edits, self.question
        if move is Move.NEW_CLAIM:
            self._open(self.new_claim)
        elif move is Move.NOTE:
            self._open(self.note)
        elif move is Move.ANSWER:
            edits.answer(question)
            self._open(self.note)
        elif move in _KINDS:
            edits.turn(question, _KINDS[move])
        else:
            {
                Move.WITHDRAW: edits.withdraw,
                Move.ASK: edits.ask,
                Move.CLAIM: edits.choose_answer,
                Move.CONCEDE: edits.concede,
            }[move](question)

    @Slot()
    def _on_answer(self) -> None:
        self.claim_wanted.emit(self.question.claim)

    @Slot()
    def _on_new_claim(self) -> None:
        text = self.new_claim.text.strip()
        self.new_claim.show_text("")  # it is left once more as it is hidden
        self._close(self.new_claim)
        if text:
            self._edits.answer_newly(self.question, text)

    @Slot()
    def _on_given_up(self) -> None:
        self.new_claim.show_text("")
        self._close(self.new_claim)

    @Slot(object)
    def _on_note(self, text: str) -> None:
        self._edits.note(self.question, text)

    @Slot()
    def _on_note_left(self) -> None:
        if not self.note.text:
            self._close(self.note)

    @Slot()
    def _on_note_given_up(self) -> None:
        record = self.question.record
        self.note.show_text(record.note if record else "")
        self._close(self.note, hide=not self.note.text)

    def _field(self, hint: str) -> TextField:
        field = TextField(self, one_paragraph=True)
        field.setPlaceholderText(hint)
        field.setAccessibleName(hint.partition(".")[0].partition(":")[0])
        field.hide()
        self._fields.append(field)
        return field

    def _open(self, field: TextField) -> None:
        field.show()
        bring_forward(field)

    def _close(self, field: TextField, *, hide: bool = True) -> None:
        had = field.hasFocus()
        field.setVisible(not hide)
        if had:
            self.face.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._words)
        told = QHBoxLayout()
        told.setSpacing(4)
        told.addWidget(self._kind_icon, alignment=Qt.AlignmentFlag.AlignTop)
        told.addWidget(self._stands, 1)
        words.addLayout(told)
        face = QHBoxLayout(self.face)
        face.setContentsMargins(4, 4, 4, 4)
        face.setSpacing(8)
        face.addWidget(self._state_icon, alignment=Qt.AlignmentFlag.AlignTop)
        face.addLayout(words, 1)
        chevron = IconLabel("chevron-down", "", _ROLE.PlaceholderText)
        face.addWidget(chevron, alignment=Qt.AlignmentFlag.AlignTop)
        answer = QVBoxLayout(self.answer)
        answer.setContentsMargins(4, 2, 4, 2)
        answer.addWidget(self._answer_words)
        below = self._below = QVBoxLayout()
        below.setContentsMargins(24, 0, 4, 0)
        below.setSpacing(4)
        below.addWidget(self.answer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.face)
        column.addLayout(below)


_KINDS = {
    Move.ASSUMPTION: QuestionKind.ASSUMPTION,
    Move.EXCEPTION: QuestionKind.EXCEPTION,
}


def _role_of(question: CriticalQuestion) -> QPalette.ColorRole:
    quiet = question.stands is QuestionStands.UNTOUCHED
    return _ROLE.PlaceholderText if quiet else _ROLE.WindowText
