"""The entry of a flow sheet that what is said next answers: by the map, else as it was chosen."""

from __future__ import annotations

from argmap.case.ids import ClaimId, FlowEntryId
from argmap.case.quotation import in_quotes
from argmap.debate.aiming import conceded_in, joined_by_map
from argmap.debate.asking import asks
from argmap.ui.bridge import Bridge
from argmap.ui.debate.entry_bar import EntryBar
from argmap.ui.debate.entry_words import words_of
from argmap.ui.debate.held_round import HeldRound

_BY_MAP = "Answers {}, as the map has it"
_CONCEDES = "Concedes {}, which the other side said"
_INSTEAD = "The map has it answer {}, so it was not joined to {}, which was chosen."
_BEGINS = "Begins a new line of argument"
_ASKS = "Asks about nothing that was said"


class RoundAim:
    """Keeps what is aimed at, and has the bar tell it."""

    def __init__(self, bridge: Bridge, held: HeldRound, bar: EntryBar) -> None:
        self._bridge, self._held, self._bar = bridge, held, bar
        self.entry: FlowEntryId | None = None
        self._claim: ClaimId | None = None
        """The claim that is chosen in the bar, to be said by Return."""
        self._waited: FlowEntryId | None = None
        """The question of the bench that is aimed at because it waits for an answer."""

    def at(self, entry: FlowEntryId | None) -> None:
        """Join what is said next to an entry, where it is another's; None begins a new line."""
        self.entry = entry if self.is_anothers(entry) else None
        question = self._held.question()
        self._waited = question.id if question and question.id == self.entry else None
        self.show()

    def is_anothers(self, entry: FlowEntryId | None) -> bool:
        """Tell whether an entry is said by somebody else than its user."""
        standing = self._held.flow.standings.get(entry) if entry else None
        return standing is not None and standing.side != self._held.side

    def keep(self, question: FlowEntryId | None) -> None:
        """Go on aiming at what is still said, else at a question of the bench that waits.

        One that was aimed at as it waited, and waits no more, is let go: a redo has answered it.
        """
        is_answered = self._waited is not None and self.entry == self._waited != question
        if is_answered or self.entry not in self._held.flow.standings:
            self.entry = None
        self.entry = self.entry or question
        self._waited = question if self.entry == question else None

    def consider(self, claim: ClaimId | None) -> None:
        """Tell what a claim would answer if it were said now; None for words of one's own."""
        self._claim = claim
        self.show()

    def joined(self, claim: ClaimId) -> tuple[FlowEntryId | None, str]:
        """Return what a claim that is said now is to be joined to by hand, and what to say of it.

        None where the map knows what it answers; a sentence where that is not what was chosen.
        """
        if self.entry is not None and self.entry == self._conceded(claim):
            standing = self._held.flow.standings[self.entry]
            if not (standing.is_questioning or asks(standing.entry)):
                return None, ""  # who says again what another said concedes it: no answer
        met = self._by_map(claim)
        if not met or self.entry is None:
            return self.entry, ""
        entry = self._bridge.case_map.flow_entries[self.entry]
        chosen = in_quotes(words_of(self._bridge.case_map, entry))
        return None, _INSTEAD.format(self._named(met), chosen)

    def concedes(self, claim: ClaimId) -> bool:
        """Tell whether a claim that is said now concedes what another side said."""
        return self._conceded(claim) is not None

    def _conceded(self, claim: ClaimId) -> FlowEntryId | None:
        held = self._held
        if held.speech is None or not held.side:
            return None
        return conceded_in(held.flow, (held.format, held.speech), held.side, claim)

    def _by_map(self, claim: ClaimId) -> list[FlowEntryId]:
        speech = self._held.speech
        if speech is None or not self._held.side:
            return []
        where = self._held.format, speech
        case_map = self._bridge.case_map
        return joined_by_map(case_map, self._held.flow, where, claim, self.entry)

    def _named(self, entries: list[FlowEntryId]) -> str:
        case_map = self._bridge.case_map
        words = (words_of(case_map, case_map.flow_entries[one]) for one in entries)
        return ", ".join(dict.fromkeys(map(in_quotes, words)))

    def show(self) -> None:
        """Tell what is aimed at; nothing where nobody can speak."""
        conceded = self._conceded(self._claim) if self._claim else None
        if conceded and self._bar.line.isEnabled():
            self._bar.show_target(_CONCEDES.format(self._named([conceded])), is_joined=False)
            return
        met = self._by_map(self._claim) if self._claim else []
        if met and self._bar.line.isEnabled():
            self._bar.show_target(_BY_MAP.format(self._named(met)), is_joined=False)
            return
        entry = self._bridge.case_map.flow_entries.get(self.entry) if self.entry else None
        verb = "Asks about" if self._held.asks else "Answers"
        told = f"{verb} {in_quotes(words_of(self._bridge.case_map, entry))}" if entry else ""
        words = (
            (told or (_ASKS if self._held.asks else _BEGINS)) if self._bar.line.isEnabled() else ""
        )
        self._bar.show_target(words, is_joined=bool(told))
