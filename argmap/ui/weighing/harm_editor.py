"""The fields of one harm, opened under its bar."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from argmap.case.plan_weighing import plan_harm_removal
from argmap.case.weighing import Harm
from argmap.ui.bridge import Bridge
from argmap.ui.grave_button import grave_button
from argmap.ui.harm_fields import harm_fields_without, show_what_bears
from argmap.ui.overriding import override
from argmap.ui.record_form import RecordForm
from argmap.ui.theme import Theme

_FIELDS = harm_fields_without("note")


class HarmEditor(QFrame):
    """Edits all that is weighed of a harm; everything is kept at once."""

    closed = Signal()
    """The user is done with this harm."""
    sized = Signal()
    """The form has taken another height."""

    def __init__(self, harm: Harm, bridge: Bridge, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("harm_editor")
        self.setStyleSheet(
            f"#harm_editor {{ background: {theme.tokens['panel']}; border-radius: 6px;"
            f" border: 1px solid {theme.tokens['selection']}; }}"
            "QPlainTextEdit, QPlainTextEdit:focus { padding: 3px 4px; }"
        )
        self.harm = harm.id
        self._bridge = bridge
        self.form = RecordForm(_FIELDS, bridge)
        self.delete = grave_button("Delete harm")
        self.delete.setEnabled(not bridge.read_only)
        self.delete.clicked.connect(self._on_delete)
        self.done = QPushButton("Done")
        self.done.clicked.connect(self.closed)
        foot = QHBoxLayout()
        foot.addWidget(self.delete)
        foot.addStretch(1)
        foot.addWidget(self.done)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.form)
        column.addLayout(foot)
        self.show_harm(harm)

    def show_harm(self, harm: Harm) -> None:
        """Show the harm as it now is."""
        self.form.show_record(harm)
        show_what_bears(self.form, harm)

    def focus_text(self) -> None:
        """Put the cursor into the words of the harm."""
        self.form.editor("text").setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().height() != event.oldSize().height():
            self.sized.emit()

    @Slot()
    def _on_delete(self) -> None:
        self._bridge.edit(plan_harm_removal, self.harm)
