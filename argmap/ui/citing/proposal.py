"""The citation that a source's fields propose, to compare and to take over."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from argmap.brief.as_written import proposed_citation
from argmap.brief.citing import proposal_doubts
from argmap.brief.runs import Runs
from argmap.case.errors import RuleError
from argmap.case.evidence import Source
from argmap.case.ids import SourceId, keyed_id
from argmap.case.terms import SourceKind
from argmap.ui.citing.runs_label import RunsLabel
from argmap.ui.first_paint import keep_plain
from argmap.ui.labels import heading
from argmap.ui.overriding import override
from argmap.ui.warning_row import remark_row

IN_USE = "The citation above reads so."
YOURS_STAYS = "Your own citation is printed until you use this one."
_UNBORN = SourceId(keyed_id("import"))
"""What a source is called while nobody has decided to keep it."""
PRINTED = "Printed so, unless you write a citation of your own."


class WholeLabel(QLabel):
    """A wrapped label that a crowded layout cannot make lower than its words are."""

    def __init__(self) -> None:
        super().__init__()
        keep_plain(self)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)

    def show_words(self, words: str) -> None:
        """Show other words."""
        self.setText(words)
        self._keep_height()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_height()

    def _keep_height(self) -> None:
        # Without a width or words a label has no height for its width, which Qt tells as -1.
        self.setMinimumHeight(max(0, self.heightForWidth(self.width())))


class FormRow(QWidget):
    """A form of a citation with what is doubtful in it."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = RunsLabel()
        self.doubts = WholeLabel()
        self._doubts_row = remark_row(self.doubts)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(6)
        for part in (heading(title), self.form, self._doubts_row):
            self.column.addWidget(part)

    def show_form(self, runs: Runs, doubts: tuple[str, ...]) -> None:
        """Show a form and a sentence a doubt."""
        self.form.show_runs(runs)
        self.doubts.show_words("\n".join(doubts))
        self._doubts_row.setVisible(bool(doubts))


class CitationProposal(FormRow):
    """Shows live how a source would be cited; nothing is taken over unasked."""

    wanted = Signal(object)
    """The proposed citation, in words, which the user wants to use."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Proposed citation", parent)
        self.state = WholeLabel()
        self.state.setProperty("tone", "muted")
        self.state.setProperty("rank", "small")
        self.use = QPushButton("Use this")
        self.use.setAccessibleName("Use the proposed citation")
        self.use.setToolTip("Writes it into the field Citation, where you can change it")
        self.use.setAutoDefault(False)  # Enter in a dialog is for its own verb
        self.use.clicked.connect(self._on_use)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.use, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.state, 1)
        self.column.addLayout(row)

    def show_source(self, source: Source, *, read_only: bool = False) -> None:
        """Show what is proposed for a source as it stands."""
        self.show_form(proposed_citation(source), proposal_doubts(source))
        is_used = source.citation == self.form.text
        self.use.setVisible(not is_used)
        self.use.setEnabled(not read_only)
        self.state.show_words(IN_USE if is_used else YOURS_STAYS if source.citation else PRINTED)

    def show_fields(self, fields: Mapping[str, Any]) -> None:
        """Show what is proposed for a source that is not in the case yet, from a form's fields."""
        try:
            source = Source(_UNBORN, **{**fields, "kind": SourceKind(fields["kind"])})
        except RuleError:
            return  # what no case can keep is told when it is to be kept
        self.show_source(source)

    @Slot()
    def _on_use(self) -> None:
        self.wanted.emit(self.form.text)
