"""Findings of several readers side by side: one's own, another's and the court's."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from argmap.case.terms import COURT
from argmap.drawing.fonts import sans_font
from argmap.law.deciding import verdict_words
from argmap.ui.combo_box import ComboBox
from argmap.ui.labels import plain_label
from argmap.ui.theme import Theme
from argmap.ui.weighing.another_reader import ANOTHER
from argmap.ui.weighing.answer_view import mark_of
from argmap.ui.weighing.asked import Asked, ask
from argmap.ui.weighing.labels import link_button, note_label, short_note
from argmap.ui.weighing.plain_table import Cell, PlainTable
from argmap.ui.weighing.predicting import Predicting
from argmap.ui.weighing.questions import Question, questions_of
from argmap.ui.weighing.who_found import (
    finding_by,
    found_label,
    has_court,
    reader_label,
    readers_shown,
)

_NOBODY = "Nobody else has found anything in this case that could be compared."
_NO_FINDING = "no finding"
_MARKS = {"same": "equal", "different": "equal-not", _NO_FINDING: "circle-dashed"}


class _Marked(NamedTuple):
    cell: Cell
    mark: str


class ReadersPage(QWidget):
    """Sets what others found beside what the chosen reader found, differences marked."""

    another_wanted = Signal()
    """Somebody is to be named who is not in the list."""

    def __init__(self) -> None:
        super().__init__()
        self._asked: Asked | None = None
        title = plain_label("Findings side by side")
        title.setFont(sans_font(semibold=True))
        self.other = ComboBox()
        self.other.setAccessibleName("Compare with")
        self.other.activated.connect(self._on_other)
        self._choice = QWidget()
        choice = QHBoxLayout(self._choice)
        choice.setContentsMargins(0, 0, 0, 0)
        choice.addWidget(short_note("Compare with"))
        choice.addWidget(self.other)
        whom = QHBoxLayout()
        whom.setSpacing(8)
        self.another = link_button(ANOTHER)
        self.another.setToolTip("Name somebody else, and enter what they found")
        self.another.clicked.connect(self.another_wanted)
        self.table = PlainTable("Findings of several readers")
        self.agreement = note_label()
        self.predict = Predicting()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        whom.addWidget(self._choice)
        whom.addWidget(self.another)
        whom.addStretch(1)
        column.addWidget(title)
        column.addLayout(whom)
        for part in (self.table, self.agreement, self.predict):
            column.addWidget(part)
        column.addStretch(1)

    @property
    def landing(self) -> QWidget:
        """What one looks at first."""
        return self.table

    def set_theme(self, theme: Theme) -> None:
        """Take on another look: all of it is the style sheet's."""

    def refresh(self, asked: Asked | None) -> None:
        """Show what the readers found, as it now is."""
        self._asked = asked
        self.setEnabled(asked is not None)
        if asked is None:
            self.table.show_cells(())
            return
        self.predict.show_state(has_court=has_court(asked.case_map), shown=asked.court_shown)
        self._offer_others(asked)
        self._show(asked)

    def _offer_others(self, asked: Asked) -> None:
        shown = readers_shown(asked.case_map, with_court=False)
        others = [one for one in shown if one != asked.reader]
        kept = self.other.currentData()
        self.other.clear()
        for one in others:
            self.other.addItem(reader_label(one), one)
        self.other.setCurrentIndex(max(self.other.findData(kept), 0) if others else -1)
        self._choice.setVisible(bool(others))

    def _show(self, asked: Asked) -> None:
        readers = [asked.reader]
        if self.other.currentData():
            readers.append(self.other.currentData())
        if asked.court_shown and COURT not in readers:
            readers.append(COURT)
        cards = questions_of(asked.case_map, asked.known, asked.answer(), asked.reader)
        rows = [question for _, questions in cards for question in questions]
        self.table.take_columns("Finding", *map(reader_label, readers), alike_from=1)
        marked = [[_marked(asked, question, reader) for reader in readers] for question in rows]
        cells = [
            [_title(row), *(one.cell for one in some)]
            for row, some in zip(rows, marked, strict=True)
        ]
        answers = [_answer(asked, reader) for reader in readers]
        about = f"Under {asked.motion.standard.test}"
        self.table.show_cells([*cells, [Cell("Answer", about), *answers]])
        told = [
            _told(readers, at, Counter(some[at].mark for some in marked))
            for at in range(1, len(readers))
        ]
        self.agreement.setText(" ".join(told) or _NOBODY)

    @Slot()
    def _on_other(self) -> None:
        if self._asked is not None:
            self._show(self._asked)


def _title(question: Question) -> Cell:
    factor = question.factor
    return Cell(question.name or factor.name, f"{factor.name}: {factor.help}")


def _marked(asked: Asked, question: Question, reader: str) -> _Marked:
    """Say what a reader found, and mark it against what the chosen one did."""
    case_map, factor = asked.case_map, question.factor
    first = finding_by(case_map, asked.reader, factor.id, question.cause)
    found = finding_by(case_map, reader, factor.id, question.cause)
    words = found_label(factor, found) if found else _NO_FINDING
    why = found.why if found else ""
    mark = _NO_FINDING
    if first and found:
        alike = (first.level, first.level_high) == (found.level, found.level_high)
        mark = "same" if alike else "different"
    if reader == asked.reader:
        return _Marked(Cell(words, why), mark)
    role = QPalette.ColorRole.Link if mark == "different" else QPalette.ColorRole.WindowText
    told = words if mark == _NO_FINDING else f"{words} · {mark}"
    return _Marked(Cell(told, why, _MARKS[mark], role), mark)


def _answer(asked: Asked, reader: str) -> Cell:
    shown = asked.court_shown
    answer = ask(asked.case_map, asked.known, reader, court_shown=shown).answer()
    mark, role = mark_of(answer)
    return Cell(verdict_words(answer), "", mark, role)


def _told(readers: list[str], at: int, marks: Counter[str]) -> str:
    """Say how far a reader and the first one agree."""
    missing = marks[_NO_FINDING]
    tail = f"; on {missing}, one or both found nothing" if missing else ""
    return (
        f"{reader_label(readers[0])} and {reader_label(readers[at]).lower()}: the same on "
        f"{marks['same']} of {marks.total()}, different on {marks['different']}{tail}."
    )
