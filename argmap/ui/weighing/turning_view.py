"""What would change the answer: how easily it turns, by which findings, and the way to them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from argmap.drawing.fonts import sans_font
from argmap.law.case_findings import cause_names
from argmap.law.flip_search import ChangedFinding
from argmap.law.flip_words import WhatWouldChange, what_would_change
from argmap.law.flips import Robustness
from argmap.ui.flow_row import FlowRow
from argmap.ui.icon_label import IconLabel
from argmap.ui.labels import plain_label
from argmap.ui.taking_away import take_away
from argmap.ui.weighing.asked import Asked
from argmap.ui.weighing.labels import LinkButton, link_button, note_label, short_note

SHOWN = 3
"""How many ways the answer could turn are shown at first."""
_LONGEST = 44
_TITLE = "What would change it"
BADGE_ICONS = {
    Robustness.ROBUST: "lock",
    Robustness.FRAGILE: "split",
    Robustness.UNDETERMINED: "circle-dashed",
}
"""The icon of each badge; its word always stands beside it."""
_Told: TypeAlias = tuple[str, tuple[tuple[str, str, str | None], ...]]
"""A sentence, and of each finding it names the words of its link, its factor and its cause."""


class FindingLink(LinkButton):
    """A link to the row where a finding is made."""

    wanted = Signal(object)
    """The ids of the factor and of the cause of action, None for the motion."""

    def __init__(self, words: str, factor: str, cause: str | None) -> None:
        super().__init__(words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…")
        self.setToolTip(f"Go to the finding on {words}")
        self.setAccessibleName(f"Go to the finding: {words}")
        self._place = (factor, cause)
        self.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        self.wanted.emit(self._place)


class TurningView(QWidget):
    """Shows how easily an answer turns and what would turn it.

    It is found out in a turn of its own after the answer has been shown.
    """

    finding_wanted = Signal(object)
    """The ids of the factor and of the cause of action, None for the motion."""

    def __init__(self) -> None:
        super().__init__()
        self._asked: Asked | None = None
        self._told: list[_Told] = []
        self._is_whole = False
        self.found: WhatWouldChange | None = None
        """What was found out last; None while nothing was."""
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._find_out)
        self.badge = short_note()
        self.badge.setProperty("tone", "")
        self.badge.setFont(sans_font(semibold=True))
        self.meaning = note_label()
        self._mark = IconLabel("circle-dashed", "")
        self.sentences: list[QLabel] = []
        self.links: list[FindingLink] = []
        self._ways: list[QWidget] = []
        self.more = link_button("")
        self.more.clicked.connect(self._on_more)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self._lay_out()

    def show_asked(self, asked: Asked | None) -> None:
        """Find out in a later turn what would turn the answer; None where there is none."""
        self._asked = asked
        self.setVisible(asked is not None)
        if asked is None:
            self._later.stop()
        else:
            self._later.start()

    def _lay_out(self) -> None:
        title = plain_label(_TITLE)
        title.setFont(sans_font(semibold=True))
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(title, 1)
        head.addWidget(self._mark)
        head.addWidget(self.badge)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.meaning)
        column.addLayout(self._rows)
        column.addWidget(self.more)
        self.more.hide()

    @Slot()
    def _find_out(self) -> None:
        asked = self._asked
        if asked is None:
            return
        names = cause_names(asked.case_map)
        found = self.found = what_would_change(asked.motion, names)
        word = found.robustness.value.capitalize()
        self._mark.show_icon(BADGE_ICONS[found.robustness], word)
        self.badge.setText(word)
        self.meaning.setText(found.meaning)
        told = _told(found, names)
        if told != self._told:
            self._told = told
            self._show_rows()

    def _show_rows(self) -> None:
        for row in self._ways:
            take_away(self._rows, row)
        self._ways, self.sentences, self.links = [], [], []
        for sentence, places in self._told if self._is_whole else self._told[:SHOWN]:
            self._add_row(sentence, places)
        count = len(self._told)
        self.more.setVisible(count > SHOWN)
        self.more.setText("Show fewer ways" if self._is_whole else f"Show all {count} ways")

    def _add_row(self, sentence: str, places: Sequence[tuple[str, str, str | None]]) -> None:
        row = QWidget()
        words = plain_label(sentence)
        links = FlowRow()
        for place in places:
            link = FindingLink(*place)
            link.wanted.connect(self.finding_wanted)
            self.links.append(link)
            links.add(link)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(words)
        column.addWidget(links)
        self.sentences.append(words)
        self._ways.append(row)
        self._rows.addWidget(row)

    @Slot()
    def _on_more(self) -> None:
        self._is_whole = not self._is_whole
        self._show_rows()


def _told(found: WhatWouldChange, names: dict[str, str]) -> list[_Told]:
    flips = (*found.flips, *found.permitting)
    if not flips:
        return [(sentence, ()) for sentence in found.sentences]
    return [
        (sentence, tuple(_place(change, names) for change in flip.changes))
        for sentence, flip in zip(found.sentences, flips, strict=True)
    ]


def _place(change: ChangedFinding, names: dict[str, str]) -> tuple[str, str, str | None]:
    words = names.get(change.cause, "") if change.cause else ""
    return (words or change.factor.name, change.factor.id, change.cause)
