"""One finding: the levels to choose from, the reason in a sentence, and what the court found."""

from __future__ import annotations

from string import Template

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from argmap.case.plan_weighing import plan_finding
from argmap.case.terms import COURT
from argmap.case.weighing import Finding
from argmap.drawing.fonts import sans_font
from argmap.law.scales import Factor
from argmap.ui.bridge import Bridge
from argmap.ui.keys import keys_of
from argmap.ui.labels import SMALL, plain_label
from argmap.ui.overriding import override
from argmap.ui.text_field import TextField
from argmap.ui.theme import Theme
from argmap.ui.typing_step import TypingStep
from argmap.ui.weighing.labels import link_button, note_label
from argmap.ui.weighing.level_row import LevelRow
from argmap.ui.weighing.questions import Question
from argmap.ui.weighing.who_found import finding_by, found_label

_NAME_WIDTH, _NARROW_NAME, _NARROW = 132, 88, 410
"""How wide the name of a row is, also in a row that is narrower than this."""
_RANGE, _OTHER_END = "As a range", "Choose its other end"
# Quiet, but seen to be a field before the pointer or the keyboard is there.
_WHY_STYLE = Template(
    "QPlainTextEdit { background: transparent; border: 1px solid $rule; padding: 0 2px; }"
    "QPlainTextEdit:hover { border-color: $muted; }"
    "QPlainTextEdit:focus { background: $box; border: 1px solid $selection; padding: 0 2px; }"
    "QPlainTextEdit:read-only { background: transparent; border-color: transparent; }"
)


class FindingRow(QWidget):
    """Asks for one reader's level on one factor, and why."""

    def __init__(
        self,
        question: Question,
        reader: str,
        bridge: Bridge,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.question = question
        self._reader = reader
        self._bridge = bridge
        self._typing = TypingStep(bridge, self)
        name = ", ".join(part for part in (question.factor.name, question.name) if part)
        self.levels = LevelRow(question.levels or question.factor.levels, theme, name, self)
        self.levels.chosen.connect(self._on_chosen)
        self.levels.ranged.connect(self._on_ranged)
        self.why = TextField(self, one_paragraph=True)
        self.why.checks_spelling = True
        self.why.setFont(sans_font(SMALL))
        self.why.setStyleSheet(_WHY_STYLE.substitute(theme.tokens.colors))
        self.why.setPlaceholderText("Why? One sentence")
        self.why.setAccessibleName(f"Why: {name}")
        self.why.typed.connect(self._on_why_typed)
        self.why.left.connect(self._typing.end)
        self.why.given_up.connect(self._on_given_up)
        self.clear = link_button("Clear")
        self.clear.setAccessibleName(f"Clear: {name}")
        self.clear.setToolTip(f"Take this finding and its reason away ({keys_of('clear_finding')})")
        self.clear.clicked.connect(self._on_clear)
        self.range = link_button(_RANGE)
        self.range.setCheckable(True)
        self.range.setAccessibleName(f"{_RANGE}: {name}")
        self.range.setToolTip(f"Say from which to which level ({keys_of('range_finding')})")
        self.range.toggled.connect(self._on_ranging)
        self.court = note_label()
        self._lay_out()

    @property
    def reader(self) -> str:
        """Whose finding is shown."""
        return self._reader

    def show_found(self, *, with_court: bool) -> None:
        """Show what the case now holds; `with_court` sets the court's finding beside it."""
        question, case_map = self.question, self._bridge.case_map
        found = finding_by(case_map, self._reader, question.factor.id, question.cause)
        self.range.setChecked(False)
        self.levels.show_level(*((found.level, found.level_high) if found else (None,)))
        self.levels.set_fixed(self._is_fixed)
        self.why.show_text(found.why if found else "")
        self.why.setReadOnly(self._is_fixed)
        self.why.setVisible(found is not None and bool(found.why or not self._is_fixed))
        for link in (self.clear, self.range):
            link.setVisible(found is not None and not self._is_fixed)
        court = finding_by(case_map, COURT, question.factor.id, question.cause)
        self.court.setVisible(with_court and self._reader != COURT)
        self.court.setText(_tell_court(question.factor, court, found))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.question.name:
            wide = _NAME_WIDTH if self.width() > _NARROW else _NARROW_NAME
            self._grid.setColumnMinimumWidth(0, wide)

    @property
    def _is_fixed(self) -> bool:
        return self._reader == COURT or bool(self._bridge.read_only)

    def _lay_out(self) -> None:
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        if self.question.name:
            grid.setColumnMinimumWidth(0, _NAME_WIDTH)
            grid.addWidget(plain_label(self.question.name), 0, 0)
        grid.addWidget(self.levels, 0, 1)
        grid.addWidget(self.court, 1, 1)
        reason = QHBoxLayout()
        reason.setSpacing(8)
        reason.addWidget(self.why, 1)
        reason.addWidget(self.range)
        reason.addWidget(self.clear)
        grid.addLayout(reason, 2, 1)

    @Slot(object)
    def _on_chosen(self, level: str | None) -> None:
        self._find(level)

    @Slot(object)
    def _on_ranged(self, ends: tuple[str, str]) -> None:
        self._find(*ends)

    @Slot(bool)
    def _on_ranging(self, ranging: bool) -> None:  # noqa: FBT001 -- as Qt tells it
        self.levels.ranging = ranging
        self.range.setText(_OTHER_END if ranging else _RANGE)

    def _find(self, level: str | None, level_high: str = "") -> None:
        question = self.question
        done = self._bridge.edit(
            plan_finding,
            question.factor.id,
            level,
            scale=question.factor.scale,
            by=self._reader,
            claim=question.cause,
            level_high=level_high,
            new_id=self._bridge.new_id,
        )
        if done is None:
            self.show_found(with_court=self.court.isVisible())

    @Slot()
    def _on_clear(self) -> None:
        self.levels.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self._on_chosen(None)

    @Slot(object)
    def _on_why_typed(self, why: str) -> None:
        question = self.question
        if self.levels.level is not None:
            self._typing.write(
                f"why {question.factor.id} {question.cause} {self._reader}",
                plan_finding,
                question.factor.id,
                self.levels.level,
                scale=question.factor.scale,
                by=self._reader,
                claim=question.cause,
                why=why,
                level_high=self.levels.level_high,
                new_id=self._bridge.new_id,
            )

    @Slot()
    def _on_given_up(self) -> None:
        self._typing.give_up()
        self.show_found(with_court=self.court.isVisible())


def _tell_court(factor: Factor, court: Finding | None, found: Finding | None) -> str:
    if court is None:
        return "The court made no finding here."
    label = found_label(factor, court)
    if found is None:
        return f"The court found: {label}."
    ends = (court.level, court.level_high), (found.level, found.level_high)
    return f"The court found: {label} ({'the same' if ends[0] == ends[1] else 'different'})."
