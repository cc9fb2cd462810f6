"""The names of a case: words that no dictionary has, and that are right nevertheless."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal, Slot

from argmap.case.caption import Case
from argmap.case.changes import Change, ChangeSet
from argmap.case.evidence import Quote, Source
from argmap.case.records import Record
from argmap.spelling.words import words_to_check
from argmap.ui.bridge import Bridge


class CaseNames(QObject):
    """The words of the parties' names, the speakers of quotes and the authors of sources."""

    changed = Signal()
    """There are other names."""

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._words: frozenset[str] | None = None
        bridge.opened.connect(self._on_opened)
        bridge.changed.connect(self._on_changed)

    @property
    def words(self) -> frozenset[str]:
        """Each word of a name as it is written there."""
        if self._words is None:
            self._words = frozenset(_words_in(self._names()))
        return self._words

    def _names(self) -> Iterable[str]:
        case_map = self._bridge.case_map
        records: list[Record] = [
            case_map.case,
            *case_map.quotes.values(),
            *case_map.sources.values(),
        ]
        return {name for record in records for name in _names_in(record)}

    @Slot()
    def _on_opened(self) -> None:
        self._words = None
        self.changed.emit()

    @Slot(object)
    def _on_changed(self, change_set: ChangeSet) -> None:
        if any(_renames(change) for change in change_set.changes):
            self._words = None
            self.changed.emit()


def _renames(change: Change) -> bool:
    return _names_in(change.before) != _names_in(change.after)


def _names_in(record: Record | None) -> tuple[str, ...]:
    if isinstance(record, Case):
        return record.movant, record.respondent
    if isinstance(record, Quote):
        return (record.speaker,) if record.speaker else ()
    if isinstance(record, Source):
        return (record.author,) if record.author else ()
    return ()


def _words_in(names: Iterable[str]) -> Iterable[str]:
    for name in names:
        for word in words_to_check(name):
            yield from (word.text.replace("’", "'"), word.stem)
