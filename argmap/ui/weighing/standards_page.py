"""All standards side by side on the same findings, and the explanation of the one picked."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from argmap.case.plan_caption import plan_standard
from argmap.drawing.fonts import sans_font
from argmap.law.answer import Answer
from argmap.law.deciding import decided_by, verdict_words
from argmap.ui.bridge import Bridge
from argmap.ui.labels import plain_label
from argmap.ui.theme import Theme
from argmap.ui.weighing.answer_view import AnswerView, mark_of
from argmap.ui.weighing.asked import Asked
from argmap.ui.weighing.gates_view import GatesView
from argmap.ui.weighing.labels import link_button, note_label
from argmap.ui.weighing.plain_table import Cell, PlainTable
from argmap.ui.weighing.points_table import PointsTable
from argmap.ui.weighing.who_found import reader_label

_HOW = (
    "What each test answers on the same findings. Where a court balances, the points are a "
    "teaching model of ours, and the answer is one “on this model”."
)


class StandardsPage(QWidget):
    """Lists what each standard answers; a click or Return explains one."""

    shown = Signal(object)
    """The explanation, which is to be scrolled into view."""
    wanted = Signal(object)
    """The `Link` of a record to go to."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._asked: Asked | None = None
        self._answers: list[Answer] = []
        self._picked = ""
        self.title = plain_label()
        self.title.setFont(sans_font(semibold=True))
        self.table = PlainTable("Standards and what each answers")
        self.table.take_columns("Standard", "Answer", "What it turns on")
        self.table.opened.connect(self._on_opened)
        self.table.currentCellChanged.connect(self._on_current)
        self.points = PointsTable()
        self.explanation = AnswerView()
        self.gates = GatesView(bridge)
        self.gates.wanted.connect(self.wanted)
        self.adopt = link_button("")
        self.adopt.clicked.connect(self._on_adopt)
        self._explained = QWidget()
        parts = (self.title, note_label(_HOW), self.table, self.points, self._explained)
        for whole, inside in (
            (self, parts),
            (self._explained, (self.explanation, self.gates, self.adopt)),
        ):
            column = QVBoxLayout(whole)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(6)
            for part in inside:
                column.addWidget(part)
            column.addStretch(1)

    def set_theme(self, theme: Theme) -> None:
        """Take on another look: all of it is the style sheet's."""

    def refresh(self, asked: Asked | None) -> None:
        """Weigh the motion under every standard."""
        self._asked = asked
        self._answers = [] if asked is None else self._weighed(asked)
        whose = reader_label(asked.reader).lower() if asked else ""
        self.title.setText(f"All standards on the same findings: {whose}" if asked else "")
        own = self._bridge.case_map.case.standard
        cells = [_cells(one, is_own=one.standard.id == own) for one in self._answers]
        self.table.show_cells(cells)
        self.points.setVisible(bool(self._answers))
        for answer in self._answers[:1]:
            remedy = (answer.posture or answer.standard).remedy
            self.points.show_points(answer.standard.scales, remedy)
        self._show_picked()

    def _weighed(self, asked: Asked) -> list[Answer]:
        return [asked.answer(standard) for standard in asked.known.standards.values()]

    def _show_picked(self) -> None:
        answer = next((one for one in self._answers if one.standard.id == self._picked), None)
        self.explanation.setVisible(answer is not None)
        own = self._bridge.case_map.case.standard
        can_adopt = answer is not None and answer.standard.id != own and not self._bridge.read_only
        self.adopt.setVisible(can_adopt)
        self._show_gates(answer)
        if answer is not None:
            self.explanation.show_answer(answer)
            self.adopt.setText(f"Weigh this motion by {answer.standard.test}")

    def _show_gates(self, answer: Answer | None) -> None:
        asked = self._asked
        if asked is not None and answer is not None:
            motion = asked.motion._replace(standard=answer.standard)
            self.gates.show_asked(asked._replace(motion=motion))
        else:
            self.gates.show_asked(None)

    @Slot(int, int, int, int)
    def _on_current(self, row: int, _column: int, _row_before: int, _column_before: int) -> None:
        if 0 <= row < len(self._answers):
            self._picked = self._answers[row].standard.id
            self._show_picked()

    @Slot(int)
    def _on_opened(self, row: int) -> None:
        self._on_current(row, 0, -1, -1)
        self.shown.emit(self._explained)

    @Slot()
    def _on_adopt(self) -> None:
        if self._asked is not None:
            self._bridge.edit(plan_standard, self._picked, self._asked.known.standards)


def _cells(answer: Answer, *, is_own: bool) -> tuple[Cell, ...]:
    standard = answer.standard
    mark, role = mark_of(answer)
    # On a line of its own: the column is as wide as its longest line.
    named = f"{standard.name}\nthe test here" if is_own and answer.fits else standard.name
    return (
        Cell(named, standard.court),
        Cell(verdict_words(answer), "", mark, role),
        Cell(decided_by(answer)),
    )
