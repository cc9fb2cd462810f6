"""The strip that says what is wrong with the case just opened, though it could be."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from argmap.case.caption import Case
from argmap.case.changes import ChangeSet
from argmap.case.evidence import Source
from argmap.case.weighing import Finding
from argmap.law.standard import StandardSet
from argmap.law.unread import unread_records
from argmap.sources.checking import changed_text
from argmap.ui.bridge import Bridge
from argmap.ui.labels import plain_label
from argmap.ui.warning_row import warning_row

SHOWN = 3
"""How many warnings the strip says; the others it counts."""


class OpeningWarnings(QWidget):
    """Says what the file of a case holds that no edit of argmap's can have written.

    The kept texts are looked at while nothing else is done, one at a time, for
    each has to be read whole. It stays until it is hidden or all is mended.
    """

    def __init__(
        self, bridge: Bridge, law: Callable[[], StandardSet], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._law = law
        self._words = plain_label()
        self._found: list[str] = []
        self._pending: list[Source] = []
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._look_on)
        hide = QPushButton("Hide")
        hide.setFlat(True)
        hide.setAccessibleName("Hide the warnings about this case")
        hide.clicked.connect(self._on_hidden)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.addWidget(warning_row(self._words), 1)
        row.addWidget(hide, alignment=Qt.AlignmentFlag.AlignTop)
        bridge.opened.connect(self._on_opened)
        bridge.changed.connect(self._on_changed)
        self._on_opened()

    @property
    def words(self) -> str:
        """What the strip says; empty while it is hidden."""
        return self._words.text()

    @property
    def is_looking(self) -> bool:
        """Whether something is still to be looked at."""
        return self._idle.isActive()

    @Slot()
    def _on_opened(self) -> None:
        self._say([])
        self._begin()

    @Slot(object)
    def _on_changed(self, change_set: ChangeSet) -> None:
        kinds = (Case, Finding, Source)
        if self.words and any(isinstance(change.record, kinds) for change in change_set.changes):
            self._begin()

    @Slot()
    def _on_hidden(self) -> None:
        self._idle.stop()
        self._say([])

    def _begin(self) -> None:
        self._found = [self._bridge.notice] if self._bridge.notice else []
        self._pending = []
        if not self._bridge.is_open:
            self._idle.stop()
            return
        case_map = self._bridge.case_map
        self._found += [str(mistake) for mistake in self._law().mistakes]
        self._found += [one.message for one in unread_records(case_map, self._law())]
        self._pending = [one for one in case_map.ranked_sources() if one.document]
        self._idle.start()

    @Slot()
    def _look_on(self) -> None:
        if not self._pending:
            self._idle.stop()
            self._say(self._found)
            return
        source = self._pending.pop(0)
        if source.id not in self._bridge.case_map.sources:
            return
        document = self._bridge.document_of(source.id)
        changed = changed_text(source, document) if document else None
        if changed is not None:
            self._found.append(changed.message)

    def _say(self, warnings: list[str]) -> None:
        lines = warnings[:SHOWN]
        if len(warnings) > SHOWN:
            lines.append(f"And {len(warnings) - SHOWN} more: “argmap check” lists them all.")
        self._words.setText("\n".join(lines))
        self.setVisible(bool(lines))
