"""Recording that passages report one statement, which is best and why."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout, QWidget

from argmap.case.evidence import Statement
from argmap.case.plan_statements import plan_best_report, plan_statement_removal
from argmap.ui.bridge import Bridge
from argmap.ui.icons import icon
from argmap.ui.labels import heading, plain_label
from argmap.ui.text_field import TextField
from argmap.ui.typing_step import TypingStep

_HOW = (
    "Record this to keep the comparison: the passages become quotes where they are none yet, "
    "and you can say which report is best and why."
)
_CHOOSE = "Choose the best report above, and say here why it is to be relied on."


class Recording(QWidget):
    """The foot of a comparison: records it; or says why the best is best, and takes it back."""

    wanted = Signal()
    """The user says that these passages report one statement."""
    deleted = Signal()
    """The comparison was deleted; its passages stay on the page."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._statement: Statement | None = None
        self._typing = TypingStep(bridge, self)
        self.record = QPushButton("These report one statement")
        self.record.setIcon(icon("link"))
        self.record.clicked.connect(self.wanted)
        self._how = plain_label(_HOW, muted=True)
        self._about = heading("Why this report is best")
        self.why = TextField()
        self.why.setAccessibleName("Why this report is best")
        self.why.setPlaceholderText(_CHOOSE)
        self.why.checks_spelling = True
        self.why.set_least_rows(2)
        self.why.typed.connect(self._on_typed)
        self.why.left.connect(self._typing.end)
        self.why.given_up.connect(self._on_given_up)
        self.take_back = QPushButton("Take the choice back")
        self.take_back.clicked.connect(self._on_take_back)
        self.delete = QPushButton("Delete comparison")
        self.delete.setIcon(icon("trash-2"))
        self.delete.setToolTip("Its quotes stay in the case")
        self.delete.clicked.connect(self._on_delete)
        self._lay_out()

    def show_statement(self, statement: Statement | None, *, editable: bool) -> None:
        """Show what is recorded; None where nothing is yet."""
        self.flush()
        self._statement = statement
        recorded = statement is not None
        before: tuple[QWidget, ...] = (self.record, self._how)
        since: tuple[QWidget, ...] = (self._about, self.why, self.take_back, self.delete)
        for one in (*before, *since):
            one.setVisible((one in since) == recorded)
        self.record.setEnabled(editable)
        self.why.setReadOnly(not editable)
        self.delete.setEnabled(editable)
        if statement:
            known = self._known()  # what was being typed is kept by now
            self.why.show_text(known.why if known else "")
            chosen = statement.best is not None
            self.take_back.setEnabled(editable and (chosen or bool(statement.why)))

    def flush(self) -> None:
        """Keep what is being typed before something else is recorded."""
        self.why.flush()

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Put the buttons one below the other, or beside each other."""
        ways = QBoxLayout.Direction
        self._buttons.setDirection(ways.TopToBottom if is_narrow else ways.LeftToRight)

    def _lay_out(self) -> None:
        buttons = self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        buttons.setSpacing(8)
        buttons.addWidget(self.record)
        buttons.addWidget(self.take_back)
        buttons.addWidget(self.delete)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._how)
        column.addWidget(self._about)
        column.addWidget(self.why)
        column.addLayout(buttons)
        column.addStretch(1)

    @Slot(object)
    def _on_typed(self, words: str) -> None:
        known = self._known()
        if known:
            key = f"why of {known.id}"
            self._typing.write(key, plan_best_report, known.id, known.best, words)

    @Slot()
    def _on_given_up(self) -> None:
        self._typing.give_up()
        known = self._known()
        if known:
            self.why.show_text(known.why)

    @Slot()
    def _on_take_back(self) -> None:
        self.flush()
        known = self._known()
        if known:
            self._bridge.edit(plan_best_report, known.id, None, "")

    @Slot()
    def _on_delete(self) -> None:
        known = self._known()
        if known and self._bridge.edit(plan_statement_removal, known.id):
            self.deleted.emit()

    def _known(self) -> Statement | None:
        """Return the statement as the case has it now."""
        statements = self._bridge.case_map.statements
        return statements.get(self._statement.id) if self._statement else None
