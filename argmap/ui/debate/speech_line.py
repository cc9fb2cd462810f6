"""The line in which a card or a claim is looked for, to be put into a speech."""

from __future__ import annotations

from argmap.case.lookups import full_title_of
from argmap.ui.debate.entry_bar import EntryBar
from argmap.ui.keys import key_of
from argmap.ui.overriding import override
from argmap.ui.palette_entries import Entry, EntryKind

_WORDS = 90


class SpeechLine(EntryBar):
    """Offers the claims of the map, and each quote of theirs as a card.

    What is said as words of one's own goes in as words, and what would be a new claim as a
    heading.
    """

    @override
    def claims(self) -> list[Entry]:
        if self._entries is None:
            self._entries = [*self._cards(), *super().claims()]
        return self._entries

    @override
    def allow(self, why_not: str) -> None:
        super().allow(why_not)
        if not why_not:
            words, head = key_of("say_words"), key_of("say_new_claim")
            self.line.setPlaceholderText(
                f"A card or a claim: type letters of it. {words} puts in words, {head} a heading"
            )

    def _cards(self) -> list[Entry]:
        case_map = self._bridge.case_map
        found = []
        for quote in case_map.quotes.values():
            short = " ".join(quote.exact[:_WORDS].split())
            short = short if len(quote.exact) <= _WORDS else f"{short}…"
            claims = [
                case_map.claims[one.claim] for one in case_map.cites_of(quote.id) if one.claim
            ]
            said = " ".join(full_title_of(one) for one in claims)
            found.append(
                Entry(EntryKind.CLAIM, quote.id, f"Card: “{short}”", text=quote.exact, words=said)
            )
        return found
