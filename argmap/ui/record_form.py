"""A form that edits the plain fields of one record of the case."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from argmap.case.plan_claims import plan_amendment
from argmap.case.records import Record
from argmap.ui.bridge import Bridge
from argmap.ui.field_editors import Field
from argmap.ui.form import FieldEdit, FieldForm
from argmap.ui.typing_step import TypingStep


class RecordForm(FieldForm):
    """Shows a record and carries out what is edited in it; all that is typed makes one step."""

    def __init__(
        self, fields: tuple[Field, ...], bridge: Bridge, parent: QWidget | None = None
    ) -> None:
        super().__init__(tuple(replace(field, example="") for field in fields), parent, waits=True)
        self._bridge = bridge
        self._typing = TypingStep(bridge, self)
        self._record: Record | None = None
        self.edited.connect(self._on_edited)
        self.left.connect(self._typing.end)
        self.given_up.connect(self._on_given_up)

    def show_record(self, record: Record) -> None:
        """Show a record's own values and edit that record from now on.

        What is being typed stays where the record is still as it was shown.
        """
        if record != self._record:
            self._record = record
            super().show_record(record)
        self.setEnabled(not self._bridge.read_only)

    @Slot(object)
    def _on_edited(self, edit: FieldEdit) -> None:
        record = self._bridge.case_map.get(self._record) if self._record else None
        if record is None:
            return
        fields = {edit.name: _as_kept(record, edit.name, edit.value)}
        if edit.is_typing:
            key = f"{edit.name} of {record.id}"
            self._typing.write(key, plan_amendment, record, **fields)
        else:
            self._bridge.edit(plan_amendment, record, **fields)

    @Slot()
    def _on_given_up(self) -> None:
        self._typing.give_up()
        record = self._bridge.case_map.get(self._record) if self._record else None
        if record is not None:
            super().show_record(record)


def _as_kept(record: Record, name: str, value: Any) -> Any:
    """Turn what an editor holds into the type the record keeps, as a term of its list."""
    return type(getattr(record, name))(value)
