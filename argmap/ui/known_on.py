"""What was known on a day: one view for all panels, on demand, that changes no record."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from argmap.case.chronology import Event
from argmap.case.claims import Argument, Claim, Premise
from argmap.case.evidence import Cite, Source
from argmap.case.weighing import Finding, Harm
from argmap.ui.bridge import Bridge

if TYPE_CHECKING:  # seldom asked for
    from argmap.case.case_map import CaseMap
    from argmap.case.changes import Change, ChangeSet
    from argmap.reasoning.known_on import AsKnown

_HELD_UP = (Source, Cite, Premise, Argument, Event)
_IN_PART = {Claim: ("factor",), Harm: ("claims",), Finding: ("factor", "claim")}


class KnownOn(QObject):
    """Holds the day asked for and what was known on it, found out when it is first asked for."""

    changed = Signal()
    """Another day is asked for, or an edit has touched what was known on it."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._day: dt.date | None = None
        self._known: AsKnown | None = None
        self._map: CaseMap | None = None
        bridge.opened.connect(self.forget)
        bridge.changed.connect(self._on_changed)

    @property
    def day(self) -> dt.date | None:
        """The day asked for, None where everything counts."""
        return self._day

    @property
    def known(self) -> AsKnown | None:
        """What was not known yet on the day, None where no day is asked for."""
        if self._day is None:
            return None
        if self._known is None:
            from argmap.reasoning.known_on import as_known_on  # noqa: PLC0415 -- on demand

            self._known = as_known_on(self._bridge.case_map, self._day)
        return self._known

    @property
    def case_map(self) -> CaseMap:
        """The map as it was known on the day, to weigh on; the open one where none is asked for."""
        known = self.known
        if known is None:
            return self._bridge.case_map
        if self._map is None:
            from argmap.reasoning.known_on import map_as_known  # noqa: PLC0415 -- on demand

            self._map = map_as_known(self._bridge.case_map, known)
        return self._map

    def ask(self, day: dt.date | None) -> None:
        """Ask for what was known on a day, or for everything."""
        if day != self._day:
            self._day = day
            self._let_go()
            self.changed.emit()

    @Slot()
    def forget(self) -> None:
        """Let everything count again."""
        self._let_go()
        self.ask(None)

    def _let_go(self) -> None:
        self._known = self._map = None

    @Slot(object)
    def _on_changed(self, change_set: ChangeSet) -> None:
        if self._day is None:
            return
        self._map = None
        if any(map(_touches, change_set.changes)):
            self._let_go()
            self.changed.emit()


def _touches(change: Change) -> bool:
    """Tell whether a change bears on what rests on what, more than on words."""
    record = change.record
    if isinstance(record, _HELD_UP) or change.before is None or change.after is None:
        return True
    names = _IN_PART.get(type(record), ())
    return any(getattr(change.before, name) != getattr(change.after, name) for name in names)
