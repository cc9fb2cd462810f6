"""A document beside the one it is nearly the same as, with the sentences that differ marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QWidget

from argmap.case.counting import counted
from argmap.drawing.fonts import sans_font, serif_font
from argmap.sources.line_pairs import Likeness, LinePair
from argmap.sources.word_differences import written_runs
from argmap.ui.icon_label import IconLabel
from argmap.ui.importing.offers import Near
from argmap.ui.labels import SMALL, heading, plain_label
from argmap.ui.marking.legend import Legend
from argmap.ui.marking.marks import Mark, marks_of_both
from argmap.ui.marking.words_view import WordsView

_MOST = 60
"""How many pairs are shown: what differs more is no copy, and each pair costs time."""
_MARKS = {
    Likeness.DIFFERENT: ("equal-not", "Differs"),
    Likeness.FIRST_ONLY: ("plus", "Only in this one"),
    Likeness.SECOND_ONLY: ("minus", "Only in the other"),
}
_PIXELS = 14


class NearView(QScrollArea):
    """Two columns of sentences; what is the same is passed over, what differs has a mark."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Both texts, with what differs")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_near(self, name: str, near: Near) -> None:
        """Show what a document of a name has otherwise than what it is nearly the same as."""
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(4, 4, 12, 4)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.addWidget(heading(f"This one: {name}"), 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(heading(f"The other: {near.name}"), 0, 1, Qt.AlignmentFlag.AlignTop)
        if any(pair.likeness is Likeness.DIFFERENT for pair in near.pairs[:_MOST]):
            grid.addWidget(Legend(), 1, 0, 1, 2)
        for row, pair in enumerate(near.pairs[:_MOST], 2):
            _add(grid, row, pair)
        last = _ending(near)
        if last:
            grid.addWidget(plain_label(last, muted=True), _MOST + 2, 0, 1, 2)
        grid.setRowStretch(_MOST + 3, 1)
        self.setWidget(page)


def _add(grid: QGridLayout, row: int, pair: LinePair) -> None:
    if pair.likeness is Likeness.SKIPPED:
        words = f"… {counted(pair.skipped, 'sentence')} the same …"
        grid.addWidget(plain_label(words, muted=True), row, 0, 1, 2)
        return
    marks: tuple[Sequence[Mark], Sequence[Mark]] = ((), ())
    if pair.likeness is Likeness.DIFFERENT:
        marks = marks_of_both(written_runs(pair.first, pair.second), pair.first, pair.second)
    for column, words in enumerate((pair.first, pair.second)):
        if words:
            grid.addWidget(_cell(words, pair.likeness, marks[column]), row, column)


def _cell(words: str, likeness: Likeness, marks: Sequence[Mark]) -> QWidget:
    if likeness is Likeness.SAME:
        label = plain_label(words, muted=True)
        label.setFont(serif_font(_PIXELS))
        return label
    view = WordsView(_PIXELS)
    view.show_words(words, marks)
    icon_name, told = _MARKS[likeness]
    cell = QFrame()
    cell.setProperty("ground", "box")
    grid = QGridLayout(cell)
    grid.setContentsMargins(8, 6, 8, 6)
    grid.setVerticalSpacing(2)
    head = QHBoxLayout()
    head.addWidget(IconLabel(icon_name, told))
    said = QLabel(told)
    said.setFont(sans_font(SMALL, semibold=True))
    head.addWidget(said, 1)
    grid.addLayout(head, 0, 0)
    grid.addWidget(view, 1, 0)
    grid.setRowStretch(2, 1)
    return cell


def _ending(near: Near) -> str:
    if not any(pair.likeness in _MARKS for pair in near.pairs):
        return "The sentences are the same; only what stands around them differs."
    rest = sum(1 for pair in near.pairs[_MOST:] if pair.likeness in _MARKS)
    return f"And {counted(rest, 'more difference')}." if rest else ""
