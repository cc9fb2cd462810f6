"""Where a sitting of drills is begun: what is drilled, how much is due, and what was learnt."""

from __future__ import annotations

import datetime as dt
from collections import Counter

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from argmap.case.counting import counted
from argmap.case.terms import Side
from argmap.debate.drills import Drill, DrillKind
from argmap.debate.schedule import Grade, Schedule
from argmap.debate.sitting import Sitting
from argmap.ui.combo_box import ComboBox
from argmap.ui.debate.drill_plot import DAYS, DrillPlot
from argmap.ui.debate.drill_words import GROUPS, coming_words
from argmap.ui.labels import heading, plain_label
from argmap.ui.settings import Settings
from argmap.ui.spin_box import SpinBox
from argmap.ui.wrapping_tick import WrappingTick

TEACHING = (
    "Short tasks made from this case: answer a claim of the other side against the clock, ask what"
    " a step has to face, say who said a quote and in which words, list what has to be shown."
    " You grade yourself; what you forget comes again soon, what you know comes ever later."
)
_NONE = (
    "Nothing can be drilled yet. Drills are made from claims of the other side that the map"
    " answers, steps that follow a scheme, quotes, causes of action, and the standard of the case."
)
_MAKING = "The drills are being made…"
_SIDES = {Side.MOVANT: "for the movant", Side.RESPONDENT: "for the respondent"}
_BOTH = "for both sides"
_MOST_MINUTES = 60
_WIDEST = 640


class DrillHome(QScrollArea):
    """Asks what is to be drilled and says `begun`; shows what is due and what was done."""

    begun = Signal()
    chosen = Signal()
    """Something else is to be drilled; the settings know what."""

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = settings
        self.waits = True
        """Whether the drills are still being made."""
        self._holder = QWidget(self.viewport())
        body = self._body = QWidget(self._holder)
        self.outcome, self.due = plain_label("", body), plain_label("", body)
        self.learnt = plain_label("", body, muted=True)
        self.side = ComboBox(body)
        self.minutes = SpinBox(body, suffix=" min", minimum=1, maximum=_MOST_MINUTES)
        self.kinds = {name: WrappingTick(name, body) for name in GROUPS}
        self.begin = QPushButton("Begin", body)
        self.begin.setDefault(True)
        self.plot = DrillPlot(body)
        self.due.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._fill()
        self._lay_out()
        self.begin.clicked.connect(self.begun)
        self.side.currentIndexChanged.connect(self._on_chosen)
        self.minutes.valueChanged.connect(self._on_chosen)
        for tick in self.kinds.values():
            tick.toggled.connect(self._on_chosen)

    @property
    def landing(self) -> QWidget:
        """What begins, or where nothing does, what is drilled."""
        return self.begin if self.begin.isEnabled() else self.side

    @property
    def chosen_kinds(self) -> frozenset[DrillKind]:
        """The kinds that are ticked."""
        ticked = (GROUPS[name] for name, tick in self.kinds.items() if tick.isChecked())
        return frozenset(kind for kinds in ticked for kind in kinds)

    def show_drills(
        self,
        drills: list[Drill] | None,
        schedule: Schedule,
        session: list[Drill],
        now: dt.datetime,
    ) -> None:
        """Show what there is to drill; `drills` is None while they are made."""
        has_focus = self.begin.hasFocus()
        self.waits = drills is None
        self.begin.setEnabled(bool(session))
        if has_focus and not session:
            self.side.setFocus()
        counts = Counter(one.kind for one in drills or ())
        for name, tick in self.kinds.items():
            tick.setAccessibleName(f"{name}, {sum(counts[one] for one in GROUPS[name])}")
            tick.setToolTip(counted(sum(counts[one] for one in GROUPS[name]), "drill"))
        chosen = [one for one in drills or () if one.kind in self.chosen_kinds]
        self.due.setText(
            _MAKING if drills is None else _due(drills, chosen, session, schedule, now)
        )
        self.plot.show_days(schedule.days(now, DAYS))
        self.learnt.setText(_learnt(chosen, schedule, now))

    def show_outcome(self, sitting: Sitting | None) -> None:
        """Say what came of a sitting that is over; None of none."""
        self.outcome.setText(outcome_words(sitting) if sitting and sitting.done else "")
        self.outcome.setVisible(bool(self.outcome.text()))

    def _fill(self) -> None:
        for side, words in _SIDES.items():
            self.side.addItem(words, side.value)
        self.side.addItem(_BOTH, Side.NEUTRAL.value)
        self.side.setCurrentIndex(max(0, self.side.findData(self._settings.drilled_side)))
        self.minutes.setValue(self._settings.drill_minutes)
        for name, tick in self.kinds.items():
            tick.setChecked(name not in self._settings.undrilled)

    def _lay_out(self) -> None:
        rows = QFormLayout()
        rows.setHorizontalSpacing(12)
        rows.setVerticalSpacing(8)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for name, part in (("You argue", self.side), ("A sitting takes", self.minutes)):
            part.setAccessibleName(name)
            rows.addRow(name, part)
        ticks = QGridLayout()
        ticks.setHorizontalSpacing(16)
        ticks.setVerticalSpacing(8)
        for at, tick in enumerate(self.kinds.values()):
            ticks.addWidget(tick, *divmod(at, 2))
        ticks.setColumnStretch(2, 1)
        rows.addRow("Drill", ticks)
        rows.addRow("", self.due)
        rows.addRow("", self.begin)
        body = self._body
        body.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 6, 24, 24)
        column.setSpacing(16)
        for words in (self.outcome, heading("Drills", body), plain_label(TEACHING, body)):
            column.addWidget(words)
        column.addLayout(rows)
        column.addWidget(heading("The last four weeks", body))
        column.addWidget(self.plot)
        told = "Full: remembered. Outlined: not remembered."
        column.addWidget(plain_label(told, body, muted=True))
        column.addWidget(self.learnt)
        column.addStretch(1)
        self.outcome.hide()
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        middle = QHBoxLayout(self._holder)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addWidget(body, 1)
        self.setWidget(self._holder)

    @Slot()
    def _on_chosen(self) -> None:
        self._settings.drilled_side = self.side.currentData()
        self._settings.drill_minutes = self.minutes.value()
        left = [name for name, tick in self.kinds.items() if not tick.isChecked()]
        self._settings.undrilled = left
        self.chosen.emit()


def outcome_words(sitting: Sitting) -> str:
    """Say what came of a sitting."""
    seconds = round(sum(one.seconds for one in sitting.done))
    minutes, rest = divmod(seconds, 60)
    again = sum(one.grade is Grade.AGAIN for one in sitting.done)
    took = f"{minutes} min {rest} s" if minutes else f"{rest} s"
    answered = counted(len(sitting.done), "answer")
    return f"Done: {answered} in {took}, {len(sitting.done) - again} remembered."


def _due(
    drills: list[Drill],
    chosen: list[Drill],
    session: list[Drill],
    schedule: Schedule,
    now: dt.datetime,
) -> str:
    if not drills:
        return _NONE
    if not chosen:
        return "Tick what is to be drilled: of that there is nothing in this case."
    if not session:
        due = schedule.next_due(chosen)
        when = f" The next comes {coming_words(due, now)}." if due else ""
        return f"You have done what there is to do today.{when}"
    new = sum(schedule.due(one.key) is None for one in session)
    minutes = max(1, round(sum(one.seconds for one in session) / 60))
    parts = [f"{len(session) - new} due"] if len(session) > new else []
    parts += [f"{new} new"] if new else []
    return f"{' and '.join(parts)}: about {counted(minutes, 'minute')}."


def _learnt(chosen: list[Drill], schedule: Schedule, now: dt.datetime) -> str:
    begun = sum(schedule.due(one.key) is not None for one in chosen)
    if not begun:
        return ""
    share = round(100 * schedule.remembered(chosen, now))
    return (
        f"Of {counted(len(chosen), 'drill')} you have begun {begun:,}; by the model of memory you"
        f" would now remember {share} % of them all."
    )
