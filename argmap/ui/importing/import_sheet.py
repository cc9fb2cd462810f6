"""The dialog in which an import is agreed to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from argmap.ui.bridge import Bridge
from argmap.ui.dialogs.sheet import Sheet
from argmap.ui.importing.offers import Offer
from argmap.ui.importing.preview import ImportPreview
from argmap.ui.labels import plain_label
from argmap.ui.overriding import override

_SIZE = (1240, 740)
_SINGLE = (940, 740)


class ImportSheet(Sheet):
    """The dialog round the preview; its verb says how many documents are imported."""

    def __init__(self, bridge: Bridge, offers: Sequence[Offer], parent: QWidget) -> None:
        self.preview = ImportPreview(bridge, offers)
        title = f"Import {offers[0].name}" if len(offers) == 1 else f"Import {len(offers)} files"
        super().__init__(title, self.preview, "Import", parent)
        self.take_size(*(_SIZE if len(offers) > 1 else _SINGLE))
        # What is made last, the page of a document, would else come after the buttons.
        # Qt moves nothing behind what is the last already: the list goes there in two steps.
        for button in (self.verb, self.buttons.button(self.buttons.StandardButton.Cancel)):
            self.setTabOrder(button, self.preview.list)
        self.preview.changed.connect(self._on_changed)
        self._on_changed()

    @Slot()
    def _on_changed(self) -> None:
        number = self.preview.number
        self.say_verb(f"Import {number}" if number > 1 else "Import")
        self.verb.setEnabled(number > 0)

    @override
    def accept(self) -> None:
        """Import, unless something that is filled in cannot be."""
        if not self.preview.say_faults():
            super().accept()

    @override
    def reject(self) -> None:
        """Close without importing; what was typed is not thrown away unasked."""
        if not self.preview.is_typed or _ask_to_leave(self):
            super().reject()


def ask_import(bridge: Bridge, offers: Sequence[Offer], parent: QWidget) -> bool:
    """Let the user correct and decide on offers; tell whether they are to be imported."""
    sheet = ImportSheet(bridge, offers, parent)
    try:
        is_agreed = sheet.ask()
        sheet.preview.save()
    finally:
        sheet.preview.close_aside()
    return is_agreed


def _ask_to_leave(parent: QWidget) -> bool:
    words = "Nothing is imported then, and what you have typed or cut here is lost."
    return Sheet("Leave this import?", plain_label(words), "Leave", parent).ask()
