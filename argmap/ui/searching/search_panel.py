"""The search at the top of the sources: the field, and the passages found below it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from argmap.case.changes import ChangeSet
from argmap.case.claims import Claim
from argmap.drawing.fonts import sans_font
from argmap.ui.announcing import announce
from argmap.ui.bridge import Bridge
from argmap.ui.labels import plain_label
from argmap.ui.searching.found import Answer, FoundPassage, Question, Way
from argmap.ui.searching.found_list import FoundList
from argmap.ui.searching.found_model import FoundModel
from argmap.ui.searching.haste import Haste
from argmap.ui.searching.saying import (
    HINT,
    SEARCHING,
    head_of,
    heard_of,
    is_phrase,
    number_of,
    offer_of,
    other_way,
    said_of,
)
from argmap.ui.searching.search import Search
from argmap.ui.searching.search_field import SearchField

_PAUSE_MS = 120
_MARGIN = 12


class SearchPanel(QWidget):
    """Searches while one types; what is found takes the place of the list of sources."""

    turned = Signal(bool)
    """A search was begun, or given up: whether passages take the place of the sources."""
    opened = Signal(object)
    """The `FoundPassage` that the user wants to read."""
    quote_wanted = Signal(object)
    """The `FoundPassage` that the user wants to quote."""
    left = Signal()
    """The user wants the list of sources again."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._was_open = False
        self._tried: set[Question] = set()
        """What was looked for since the user has typed."""
        self.search = Search(bridge, self)
        self.model = FoundModel(self)
        self.list = FoundList(self.model)
        self.field = SearchField(self.list)
        self.pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        """Runs out when the user has typed for now."""
        self.hint = plain_label(HINT, muted=True)
        self.head = plain_label()
        self.head.setFont(sans_font(semibold=True))
        self.said = plain_label(muted=True)
        self.offer = QPushButton()
        self._lay_out()
        self._connect()
        self._show_parts()

    @property
    def is_open(self) -> bool:
        """Whether what is found stands in the place of the sources."""
        return self.search.question is not None

    @property
    def current(self) -> FoundPassage | None:
        """The passage that is chosen."""
        row = self.list.currentIndex()
        return self.model.passage_at(row) if row.isValid() else None

    def support(self, claim: Claim) -> None:
        """Look for passages that may support a claim."""
        self._empty_field()
        self.search.ask(Question(Way.SUPPORT, claim.text, claim.id))

    def leave(self) -> None:
        """Search no more."""
        self._empty_field()
        self.search.give_up()

    def _lay_out(self) -> None:
        self._top = QWidget()
        self._top.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        top = QVBoxLayout(self._top)
        top.setContentsMargins(_MARGIN, 8, _MARGIN, 8)
        top.setSpacing(6)
        for part in (self.field, self.hint, self.head, self.said):
            top.addWidget(part)
        row = QHBoxLayout()
        row.addWidget(self.offer)
        row.addStretch(1)
        top.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top)
        column.addWidget(self.list, 1)
        column.addStretch()

    def _connect(self) -> None:
        self.field.asked.connect(self._on_typed)
        self._haste = Haste(self.field, self.search, self.pause, self._on_paused)
        self.field.entered.connect(self._on_entered)
        self.field.exited.connect(self._show_parts)
        self.pause.timeout.connect(self._on_paused)
        self.offer.clicked.connect(self._on_offer_taken)
        self.list.opened.connect(self._on_row_opened)
        self.list.quote_wanted.connect(self._on_row_quoted)
        self.list.left.connect(self._on_left)
        self.list.selectionModel().currentChanged.connect(self._on_stepped)
        self.search.changed.connect(self._on_asked)
        self.search.answered.connect(self._on_answered)
        self._bridge.changed.connect(self._on_changed)
        self._bridge.opened.connect(self._empty_field)

    @Slot()
    def _empty_field(self) -> None:
        self.field.clear()
        self.pause.stop()

    @Slot()
    def _show_parts(self) -> None:
        question = self.search.question
        self.hint.setVisible(question is None and self.field.hasFocus())
        self.head.setText(head_of(question, self._bridge.case_map))
        self.head.setVisible(bool(self.head.text()))
        self.said.setVisible(question is not None)
        self.list.setVisible(self.is_open and bool(self.model.rowCount()))
        self._say()

    def _say(self) -> None:
        question, rows = self.search.question, self.model.rowCount()
        is_lacking = bool(question and self.search.is_answered and not rows)
        self.offer.setText(offer_of(question) if question else "")
        is_new = question is not None and other_way(question) not in self._tried
        self.offer.setVisible(is_lacking and is_new and bool(self.offer.text()))
        if question is None or not (rows or is_lacking):
            self.said.setText(SEARCHING)
        else:
            left_out = self.search.answer.left_out if self.search.answer else ""
            self.said.setText(said_of(question, self.list.currentIndex().row(), rows, left_out))

    @Slot()
    def _on_typed(self) -> None:
        self.pause.start()

    @Slot()
    def _on_paused(self) -> None:
        words = self.field.words
        if words:
            way = Way.NEAR if self.field.is_passage else Way.WORDS
            self._tried.clear()
            self.search.ask(Question(way, words))
        else:
            self.search.give_up()

    @Slot()
    def _on_entered(self) -> None:
        self.search.prepare()
        self._show_parts()

    @Slot()
    def _on_offer_taken(self) -> None:
        if self.search.question is not None:
            self.search.ask(other_way(self.search.question))

    @Slot()
    def _on_asked(self) -> None:
        if not self.is_open:
            self.model.show_passages(self._bridge.case_map, ())
        self._show_parts()
        if self.is_open != self._was_open:
            self._was_open = self.is_open
            self.turned.emit(self.is_open)

    @Slot()
    def _on_answered(self) -> None:
        answer, before = self.search.answer, self.current
        if answer is None:
            return
        self._tried.add(answer.question)
        if self._goes_on(answer):
            self.search.ask(other_way(answer.question))
            return
        claim = answer.question.claim
        self.model.show_passages(self._bridge.case_map, answer.passages, claim)
        shown = self.model.passages
        row = shown.index(before) if before in shown else 0
        with QSignalBlocker(self.list.selectionModel()):
            self.list.setCurrentIndex(self.model.index(row))
        self.list.viewport().update()
        self._show_parts()
        announce(self, heard_of(answer.question, shown, answer.left_out))
        if self._haste.takes_best() and shown:
            self._on_row_opened(self.model.index(0))
            return
        if claim is not None and self.field.hasFocus():
            self._go_to_list()

    def _goes_on(self, answer: Answer) -> bool:
        """Tell whether a phrase that no source has is to be looked for nearly so."""
        is_asked = answer.question == self.search.question and not answer.passages
        other = other_way(answer.question)
        return is_asked and is_phrase(answer.question) and other not in self._tried

    @Slot(object)
    def _on_changed(self, _change_set: ChangeSet) -> None:
        if self.is_open:
            self.model.refresh(self._bridge.case_map)
            self._show_parts()

    @Slot()
    def _on_stepped(self) -> None:
        self._say()
        row = self.list.currentIndex()
        if row.isValid() and not self.list.hasFocus():  # the list itself tells of its rows
            of = number_of(row.row(), self.model.rowCount())
            announce(self, f"{of}. {row.data(Qt.ItemDataRole.AccessibleTextRole)}")

    @Slot(QModelIndex)
    def _on_row_opened(self, row: QModelIndex) -> None:
        self.opened.emit(self.model.passage_at(row))

    @Slot(QModelIndex)
    def _on_row_quoted(self, row: QModelIndex) -> None:
        # In the field the key that undoes would take back what was typed, not the quote.
        self._go_to_list()
        self.quote_wanted.emit(self.model.passage_at(row))

    def _go_to_list(self) -> None:
        if self.list.isVisible():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_left(self) -> None:
        was_open = self.is_open
        self.leave()
        if not was_open or not self.field.hasFocus():
            self.left.emit()
