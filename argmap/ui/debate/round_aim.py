"""The entry of a flow sheet that what is said next answers."""

from __future__ import annotations

from argmap.case.ids import FlowEntryId
from argmap.case.quotation import in_quotes
from argmap.ui.bridge import Bridge
from argmap.ui.debate.entry_bar import EntryBar
from argmap.ui.debate.entry_words import words_of
from argmap.ui.debate.held_round import HeldRound

_BEGINS = "Begins a new line of argument"
_ASKS = "Asks about nothing that was said"


class RoundAim:
    """Keeps what is aimed at, and has the bar tell it."""

    def __init__(self, bridge: Bridge, held: HeldRound, bar: EntryBar) -> None:
        self._bridge, self._held, self._bar = bridge, held, bar
        self.entry: FlowEntryId | None = None

    def at(self, entry: FlowEntryId | None) -> None:
        """Join what is said next to an entry, where it is another's; None begins a new line."""
        self.entry = entry if self.is_anothers(entry) else None
        self.show()

    def is_anothers(self, entry: FlowEntryId | None) -> bool:
        """Tell whether an entry is said by somebody else than its user."""
        standing = self._held.flow.standings.get(entry) if entry else None
        return standing is not None and standing.side != self._held.side

    def keep(self, question: FlowEntryId | None) -> None:
        """Go on aiming at what is still said, else at a question of the bench that waits."""
        if self.entry not in self._held.flow.standings:
            self.entry = None
        self.entry = self.entry or question

    def show(self) -> None:
        """Tell what is aimed at; nothing where nobody can speak."""
        entry = self._bridge.case_map.flow_entries.get(self.entry) if self.entry else None
        verb = "Asks about" if self._held.asks else "Answers"
        told = f"{verb} {in_quotes(words_of(self._bridge.case_map, entry))}" if entry else ""
        words = (
            (told or (_ASKS if self._held.asks else _BEGINS)) if self._bar.line.isEnabled() else ""
        )
        self._bar.show_target(words, is_joined=bool(told))
