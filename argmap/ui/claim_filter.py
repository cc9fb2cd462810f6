"""The one filter for all views: which claims are asked for, and which of them match."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from PySide6.QtCore import QObject, Signal, Slot

from argmap.case.changes import ChangeSet
from argmap.case.ids import ClaimId
from argmap.reasoning.filtering import Facet, FilterIndex, Trait
from argmap.ui.bridge import Bridge
from argmap.ui.known_on import KnownOn


class ClaimFilter(QObject):
    """Holds the traits asked for and tells every view when the claims that match change.

    Where a day is asked for (`known_on`), claims that rest on nothing known then do not match.

    Views dim what does not match and hide nothing. The claims are sorted out when the
    first filter is set, or `prepare` is called.
    """

    changed = Signal()
    """Other traits are asked for, or an edit has touched what matches."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._index: FilterIndex | None = None
        self._wanted: frozenset[Trait] = frozenset()
        self._left: AbstractSet[ClaimId] | None = None
        self.known_on = KnownOn(bridge, self)
        self.known_on.changed.connect(self._on_known)
        bridge.opened.connect(self._on_opened)
        bridge.changed.connect(self._on_changed)

    @property
    def wanted(self) -> frozenset[Trait]:
        """The traits asked for; empty where nothing is filtered."""
        return self._wanted

    @property
    def matches(self) -> AbstractSet[ClaimId] | None:
        """The claims that match, None where nothing is filtered.

        Not to be kept: the next edit may change it.
        """
        known = self.known_on.known
        if known is None:
            return self.index.matching(self._wanted) if self._wanted else None
        if self._left is None:
            self._left = self.index.matching(self._wanted) - known.claims
        return self._left

    @property
    def index(self) -> FilterIndex:
        """The claims of the open case by their traits."""
        if self._index is None:
            self._index = FilterIndex(self._bridge.case_map)
        return self._index

    def toggle(self, trait: Trait) -> None:
        """Ask for a trait too, or no more."""
        self.ask_for(self._wanted ^ {trait})

    def ask_for(self, traits: Iterable[Trait]) -> None:
        """Ask for these traits and no others."""
        wanted = frozenset(traits)
        if wanted != self._wanted:
            self._wanted = wanted
            self._left = None
            self.changed.emit()

    def counts(self, facet: Facet) -> dict[str, int]:
        """Count the claims of the open case for every value that a facet takes."""
        return self.index.counts(facet)

    def prepare(self) -> None:
        """Sort the claims out before anybody filters."""
        self.index  # noqa: B018 -- made when asked for

    @Slot()
    def clear(self) -> None:
        """Filter nothing, and let everything count that is known now."""
        self.known_on.forget()
        self.ask_for(())

    @Slot()
    def _on_opened(self) -> None:
        self._index = None
        self._wanted = frozenset()
        self._left = None
        self.changed.emit()

    @Slot()
    def _on_known(self) -> None:
        self._left = None
        self.changed.emit()

    @Slot(object)
    def _on_changed(self, change_set: ChangeSet) -> None:
        self._left = None
        if change_set.outweighs(len(self._bridge.case_map.claims)):
            self._index = None
            if self._wanted or self.known_on.day:
                self.changed.emit()
        elif self._index is not None or self._wanted:
            touched = self.index.update(self._bridge.case_map, change_set)
            if touched and (self._wanted or self.known_on.day):
                self.changed.emit()
