"""What becomes of the quotes of a source when another copy of it takes the place of its text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from argmap.case.counting import counted
from argmap.case.evidence import Document, Quote
from argmap.case.ids import QuoteId
from argmap.case.plan_evidence import CONTEXT_LENGTH
from argmap.case.plan_replacement import Place
from argmap.sources.anchor_words import counted_states
from argmap.sources.anchoring import Anchor, AnchorState, resolve
from argmap.sources.passages import Span
from argmap.sources.surroundings import SAME, sides_of

_HAPPENS = {
    AnchorState.EXACT: "stays: the new text has these words at the same place.",
    AnchorState.MOVED: "moves: the new text has these words at another place.",
    AnchorState.ALTERED: "waits: the new text has other words there. Confirm them, or delete it.",
    AnchorState.AMBIGUOUS: "waits: several places of the new text may be meant. Choose one.",
    AnchorState.LOST: "waits: the new text does not have these words. Quote it anew, or delete it.",
}
_SET_ANEW = "waits: the new text prints these words otherwise. Confirm how it has them."
_SET_OTHERWISE = (
    "waits: the new text has the same words, set otherwise ({}). Take them as it has them."
)
_AROUND = " What stands around them has changed."
_NO_SECOND = "waits: the new text does not have the words after its ellipsis. Quote it anew."


@dataclass(frozen=True, slots=True)
class Reanchored:
    """What becomes of one quote.

    `words` are the quote's, `found` those the new text has in the one place found,
    empty where there is none; `anchor` has the places. `place` is where the quote
    goes, None where it waits for its user.
    """

    quote: QuoteId
    words: str
    anchor: Anchor
    told: str
    place: Place | None = None

    @property
    def state(self) -> AnchorState:
        """The state of the quote in the new text."""
        return self.anchor.state

    @property
    def set_otherwise(self) -> tuple[str, ...]:
        """In what the new text sets the very words of the quote otherwise."""
        return self.anchor.set_otherwise

    @property
    def found(self) -> str:
        """The words of the new text in the one place found."""
        return self.anchor.found_text


@dataclass(frozen=True, slots=True)
class Reanchoring:
    """What becomes of every quote of a source, in the order of its text."""

    quotes: tuple[Reanchored, ...]

    @property
    def places(self) -> Mapping[QuoteId, Place | None]:
        """Where each quote goes, as `plan_source_replacement` asks for it."""
        return {one.quote: one.place for one in self.quotes}

    @property
    def waiting(self) -> tuple[Reanchored, ...]:
        """The quotes that wait for their user to decide."""
        return tuple(one for one in self.quotes if one.place is None)

    @property
    def told(self) -> str:
        """How many quotes end in which state, in a sentence."""
        if not self.quotes:
            return "Nothing is quoted from this source."
        states = counted_states(one.anchor for one in self.quotes)
        return f"{counted(len(self.quotes), 'quote')}: {states}."


def reanchor(
    quotes: Iterable[Quote], document: Document, old: Document | None = None
) -> Reanchoring:
    """Find what becomes of quotes in another copy of their source, changing nothing.

    `old` is the document they were taken from: only it has the words after an
    ellipsis, and without it a quote that has such words waits.
    """
    return Reanchoring(tuple(_reanchored(quote, document, old) for quote in quotes))


def _reanchored(quote: Quote, document: Document, old: Document | None) -> Reanchored:
    anchor = resolve(quote, document.text)
    told = _told(anchor)
    if anchor.state not in {AnchorState.EXACT, AnchorState.MOVED}:
        return Reanchored(quote.id, quote.exact, anchor, told)
    place = Place(anchor.start, anchor.end)
    if quote.second_start is not None:
        second = _second(quote, document.text, old)
        if second is None or second.start < anchor.end:
            return Reanchored(quote.id, quote.exact, anchor, _NO_SECOND)
        place = place._replace(second_start=second.start, second_end=second.end)
    around = sides_of(quote, document.text, Span(anchor.start, anchor.end))
    told = _HAPPENS[anchor.state] + ("" if all(side.whole == SAME for side in around) else _AROUND)
    return Reanchored(quote.id, quote.exact, anchor, told, place)


def _told(anchor: Anchor) -> str:
    if anchor.set_otherwise:
        return _SET_OTHERWISE.format("; ".join(anchor.set_otherwise))
    return _SET_ANEW if anchor.same_words else _HAPPENS[anchor.state]


def _second(quote: Quote, text: str, old: Document | None) -> Anchor | None:
    """Find the very words after the ellipsis in the new text."""
    start, end = quote.second_start, quote.second_end
    if start is None or end is None or old is None or quote.source_hash not in {"", old.hash}:
        return None
    part = replace(
        quote,
        start=start,
        end=end,
        exact=old.text[start:end],
        prefix=old.text[max(0, start - CONTEXT_LENGTH) : start],
        suffix=old.text[end : end + CONTEXT_LENGTH],
    )
    anchor = resolve(part, text)
    return anchor if anchor.state in {AnchorState.EXACT, AnchorState.MOVED} else None
