"""The way to the fields of a source, whatever else is picked."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from argmap.case.ids import SourceId
from argmap.ui.inspector.panel import InspectorPanel
from argmap.ui.selection import Selection


class SourceFields(QObject):
    """Turns the inspector to a source and goes to its title."""

    wanted = Signal()
    """The inspector is to be seen."""

    def __init__(self, selection: Selection, inspector: InspectorPanel) -> None:
        super().__init__(inspector)
        self._selection = selection
        self._inspector = inspector

    @Slot()
    def edit_source(self) -> None:
        """Go to the fields of the source that is open."""
        if self._selection.picked.source is not None:
            self.edit_fields_of(self._selection.picked.source)

    @Slot(object)
    def edit_fields_of(self, source: SourceId) -> None:
        """Go to the fields of a source; what was picked on the map is no longer."""
        self._selection.pick_source_alone(source)
        self.wanted.emit()
        QTimer.singleShot(0, self, self._go)  # once the inspector is shown

    @Slot()
    def _go(self) -> None:
        self._inspector.later.hurry()
        title = self._inspector.source_page.form.editor("title")
        title.setFocus(Qt.FocusReason.ShortcutFocusReason)
