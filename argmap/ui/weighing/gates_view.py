"""Every gate of an answer with its sources, and the whole of it as a memo to paste."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from argmap.ui.bridge import Bridge
from argmap.ui.taking_away import take_away
from argmap.ui.weighing.asked import Asked
from argmap.ui.weighing.labels import link_button, note_label
from argmap.ui.weighing.points_table import PointsTable

_SHOW, _HIDE = "Show every gate and its sources", "Hide the gates"
_COPIED = "The explanation is on the clipboard."


class GatesView(QWidget):
    """Lists the gates when asked for, and copies the explanation."""

    opened = Signal(object)
    """The list, which is to be scrolled into view."""

    wanted = Signal(object)
    """The `Link` of a record to go to."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._asked: Asked | None = None
        self.more = link_button(_SHOW)
        self.more.clicked.connect(self._on_more)
        self.copy = link_button("Copy as a memo")
        self.copy.setToolTip("Copy why the answer is what it is, with every gate and citation")
        self.copy.clicked.connect(self._on_copy)
        self.list = QWidget(self)
        self.list.hide()
        self.rows: list[QWidget] = []
        self.points = note_label()
        self.worth = PointsTable(self.list)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self._lay_out()
        self.hide()

    def show_asked(self, asked: Asked | None) -> None:
        """Show the gates of a motion as it now is; None where it cannot be weighed."""
        self._asked = asked
        self.setVisible(asked is not None)
        if asked is not None and not self.list.isHidden():
            self._fill(asked)

    def _lay_out(self) -> None:
        links = QHBoxLayout()
        links.setSpacing(12)
        links.addWidget(self.more)
        links.addWidget(self.copy)
        links.addStretch(1)
        inner = QVBoxLayout(self.list)
        inner.setContentsMargins(0, 4, 0, 4)
        inner.setSpacing(8)
        inner.addLayout(self._rows)
        inner.addWidget(self.points)
        inner.addWidget(self.worth)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(links)
        column.addWidget(self.list)

    def _fill(self, asked: Asked) -> None:
        from argmap.brief.memo import account_of  # noqa: PLC0415 -- only when it is asked for
        from argmap.law.gate_list import gate_list, point_lines  # noqa: PLC0415 -- as above
        from argmap.ui.weighing.gate_row import GateRow  # noqa: PLC0415 -- as above

        answer = asked.answer()
        accounts = [account_of(asked.case_map, answer, entry) for entry in gate_list(answer)]
        if accounts != [row.account for row in self.rows if isinstance(row, GateRow)]:
            self._clear()
            for account in accounts:
                row = GateRow(asked.case_map, account, self.list)
                row.wanted.connect(self.wanted)
                self.rows.append(row)
                self._rows.addWidget(row)
                row.show()
        lines = point_lines(answer)
        note = [answer.standard.scales.points_note] if lines else []
        self.points.setText(" ".join((*lines, *note)))
        self.points.setVisible(bool(lines))
        self.worth.setVisible(bool(lines))
        remedy = (answer.posture or answer.standard).remedy
        self.worth.show_points(answer.standard.scales, remedy)

    def _clear(self) -> None:
        for row in self.rows:
            take_away(self._rows, row)
        self.rows = []

    @Slot()
    def _on_more(self) -> None:
        is_shown = self.list.isHidden()
        if is_shown and self._asked is not None:
            self._fill(self._asked)
        self.list.setVisible(is_shown)
        self.more.setText(_HIDE if is_shown else _SHOW)
        if is_shown:
            self.opened.emit(self)

    @Slot()
    def _on_copy(self) -> None:
        from argmap.brief.memo import memo  # noqa: PLC0415 -- only when it is asked for
        from argmap.law.case_findings import cause_names  # noqa: PLC0415 -- as above
        from argmap.law.flip_words import what_would_change  # noqa: PLC0415 -- as above

        asked = self._asked
        if asked is None:
            return
        changed = what_would_change(asked.motion, cause_names(asked.case_map))
        told = memo(asked.case_map, asked.answer(), changed, self._bridge.document_of)
        QApplication.clipboard().setText(told.text)
        self._bridge.said.emit(_COPIED)
