"""Forms of the records of one kind under each other, and the button that adds one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from argmap.case.changes import ChangeSet
from argmap.case.motion import Exposure, Relief
from argmap.ui.bridge import Bridge
from argmap.ui.icons import icon
from argmap.ui.questioning.coming_forward import bring_forward
from argmap.ui.weighing.rule65.motion_form import Linking, MotionForm

_LEFT = Qt.AlignmentFlag.AlignLeft
_OTHER = Qt.FocusReason.OtherFocusReason


class RecordStack(QWidget):
    """Keeps a form for each record; those of records that stay are kept."""

    wanted = Signal(object)
    """The `Link` to go to."""

    def __init__(
        self, words: str, planner: Callable[..., ChangeSet], bridge: Bridge, linking: Linking
    ) -> None:
        super().__init__()
        self._linking = linking
        self._bridge = bridge
        self._planner = planner
        self.forms: list[MotionForm] = []
        self.add = QPushButton(icon("plus"), words)
        self.add.clicked.connect(self._on_add)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._rows)
        column.addWidget(self.add)
        column.setAlignment(self.add, _LEFT)

    def show_records(self, records: Sequence[Relief | Exposure]) -> None:
        """Show the records as they now are."""
        self.add.setEnabled(not self._bridge.read_only)
        kept = {form.record.id: form for form in self.forms}
        wanted = [record.id for record in records]
        if list(kept) == wanted:
            for form, record in zip(self.forms, records, strict=True):
                form.show_record(record)
            return
        for form in self.forms:
            self._rows.removeWidget(form)
            if form.record.id not in wanted:
                form.hide()
                form.deleteLater()
        self.forms = [self._form(kept.get(record.id), record) for record in records]
        for form in self.forms:
            self._rows.addWidget(form)

    def _form(self, form: MotionForm | None, record: Relief | Exposure) -> MotionForm:
        if form is None:
            form = MotionForm(record, self._bridge, self._linking)
            form.wanted.connect(self.wanted)
            form.gone.connect(self._on_gone)
        else:
            form.show_record(record)
        return form

    @Slot()
    def _on_add(self) -> None:
        if self._bridge.edit(self._planner, "", new_id=self._bridge.new_id) and self.forms:
            bring_forward(self.forms[-1].form.editor("text"), self.forms[-1])

    @Slot()
    def _on_gone(self) -> None:
        self.add.setFocus(_OTHER)
