"""Which finding matters: ranges drawn into shares of each answer, and a tornado of the swings."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from argmap.drawing.fonts import sans_font
from argmap.law.case_findings import cause_names
from argmap.law.many import VERDICTS
from argmap.law.sensitivity import SAMPLES, Shares, shares, swings
from argmap.ui.flow_row import FlowRow
from argmap.ui.icon_label import IconLabel
from argmap.ui.labels import plain_label
from argmap.ui.theme import Theme
from argmap.ui.weighing.answer_view import VERDICT_ICONS, VERDICT_ROLES
from argmap.ui.weighing.asked import Asked
from argmap.ui.weighing.labels import note_label, short_note
from argmap.ui.weighing.sensitivity_words import place_of, share_words, tornado_rows
from argmap.ui.weighing.share_bar import ShareBar
from argmap.ui.weighing.standard_shares import StandardShares
from argmap.ui.weighing.tornado import Tornado

_SHARES = (
    f"How often the ranges come to each answer, in {SAMPLES:,} samples drawn from them, each level "
    "of a range as often as the next. It is no forecast of what the court will do."
)
_NO_RANGE = (
    "No finding is a range, so the answer is one. Where a finding is uncertain, press “As a range” "
    "beside it and choose its other end; the shares then say how often each answer comes."
)
_SWINGS = (
    "Each finding is moved alone, the others as they are: a range to its ends, a level by one to "
    "each side, what is not found over its whole scale. A bar ends at the share of permitted less "
    "the share of denied: the wider it is, the more hangs on the finding."
)
_STILL = "No finding alone, moved like this, changes the answer."
_CANNOT = "This case cannot be weighed."


class _ShareLine(NamedTuple):
    pattern: ShareBar
    words: QLabel


class SensitivityPage(QWidget):
    """Shows what ranges come to and how much each finding matters, a turn after the answer."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._asked: Asked | None = None
        self.bar = ShareBar(theme)
        self.lines = [_ShareLine(ShareBar(theme, only=at), short_note()) for at in range(3)]
        self.about_shares = note_label(_SHARES)
        self.tornado = Tornado(theme)
        self.still = plain_label(_STILL)
        self.everywhere = StandardShares()
        """The shares under every standard."""
        self.shares: Shares | None = None
        """What the ranges came to last."""
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._find_out)
        self._lay_out()

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self._theme = theme
        self.tornado.set_theme(theme)
        for bar in (self.bar, *(line.pattern for line in self.lines)):
            bar.set_theme(theme)

    def refresh(self, asked: Asked | None) -> None:
        """Sample the findings in a later turn; None where they cannot be weighed."""
        self._asked = asked
        self.setEnabled(asked is not None)
        if asked is None:
            self._later.stop()
            self.about_shares.setText(_CANNOT)
            self.tornado.show_rows((), 0.0)
            self.everywhere.hide()
        else:
            self._later.start()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(_title("What the ranges come to"))
        column.addWidget(self.bar)
        column.addWidget(self._legend())
        column.addWidget(self.about_shares)
        column.addSpacing(14)
        column.addWidget(_title("Which finding matters most"))
        column.addWidget(note_label(_SWINGS))
        column.addWidget(self.tornado)
        column.addWidget(self.still)
        column.addSpacing(14)
        column.addWidget(self.everywhere)
        column.addStretch(1)

    def _legend(self) -> FlowRow:
        legend = FlowRow()
        for verdict, line in zip(VERDICTS, self.lines, strict=True):
            mark = IconLabel(VERDICT_ICONS[verdict], verdict.value, VERDICT_ROLES[verdict])
            term = QWidget()
            row = QHBoxLayout(term)
            row.setContentsMargins(0, 0, 14, 0)
            row.setSpacing(6)
            for part in (line.pattern, mark, line.words):
                row.addWidget(part)
            legend.add(term)
        return legend

    @Slot()
    def _find_out(self) -> None:
        asked = self._asked
        if asked is None:
            return
        self.shares = shares(asked.motion)
        self.bar.show_shares(self.shares)
        for verdict, line in zip(VERDICTS, self.lines, strict=True):
            line.words.setText(share_words(verdict, self.shares))
        self.about_shares.setText(_SHARES if asked.has_range else _NO_RANGE)
        rows = tornado_rows(swings(asked.motion), cause_names(asked.case_map))
        self.tornado.show_rows(rows, place_of(self.shares))
        self.still.setVisible(not any(one.is_moving for one in rows))
        self.everywhere.show_asked(asked)


def _title(words: str) -> QLabel:
    title = plain_label(words)
    title.setFont(sans_font(semibold=True))
    return title
