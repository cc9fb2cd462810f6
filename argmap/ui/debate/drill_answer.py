"""What was typed in a drill, and beside it what is right."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from argmap.debate.drills import Drill
from argmap.debate.word_for_word import given_words
from argmap.sources.word_differences import written_runs
from argmap.ui.debate.drill_words import RIGHT, given_told
from argmap.ui.labels import BASE, heading, plain_label
from argmap.ui.marking.legend import Legend
from argmap.ui.marking.marks import marks_of_both
from argmap.ui.marking.words_view import WordsView
from argmap.ui.overriding import override

_NOTHING = "You typed nothing."
_NARROW = 560


class DrillAnswer(QWidget):
    """Shows both beside each other, or where it is narrow one above the other."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(24)

    def show_answer(self, drill: Drill, typed: str) -> None:
        """Set what was typed beside what is right; of exact words what differs is marked."""
        while self._row.count():
            item = self._row.takeAt(0)
            part = item.widget() if item else None
            if part is not None:
                part.hide()
                part.deleteLater()
        typed = " ".join(typed.split())
        mine, theirs = _Column("What you said"), _Column(RIGHT[drill.kind])
        if drill.exact:
            _set_words(mine, theirs, drill, typed)
        else:
            mine.add(plain_label(typed or _NOTHING, muted=not typed))
            for line in drill.right:
                theirs.add(plain_label(f"• {line}" if len(drill.right) > 1 else line))
        for column in (mine, theirs):
            column.end()
            self._row.addWidget(column, 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.TopToBottom if self.width() < _NARROW else ways.LeftToRight)


class _Column(QWidget):
    def __init__(self, title: str) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.add(heading(title))

    def add(self, part: QWidget) -> None:
        self._column.addWidget(part)

    def end(self) -> None:
        self._column.addStretch()


def _set_words(mine: _Column, theirs: _Column, drill: Drill, typed: str) -> None:
    own, others = WordsView(BASE), WordsView(BASE)
    marks, rivals = marks_of_both(written_runs(typed, drill.exact), typed, drill.exact)
    own.show_words(typed, marks)
    others.show_words(drill.exact, rivals)
    mine.add(own if typed else plain_label(_NOTHING, muted=True))
    theirs.add(others)
    if not typed:
        return
    given = given_words(typed, drill.exact)
    mine.add(plain_label(given_told(given), muted=True))
    if marks or rivals:
        mine.add(Legend(is_narrow=True))
