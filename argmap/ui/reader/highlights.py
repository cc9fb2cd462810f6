"""Which words of a source are quoted, for whose claims, and how marks of them overlap."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from argmap.case.case_map import CaseMap
from argmap.case.evidence import Cite, Layer, Quote
from argmap.case.ids import ClaimId, QuoteId, SourceId
from argmap.case.terms import Holder, Side

LANES = 3
"""How many underlines are told apart one below the other."""

_SIDE_OF_HOLDER = {Holder.MOVANT: Side.MOVANT, Holder.RESPONDENT: Side.RESPONDENT}


@dataclass(frozen=True, slots=True)
class Highlight:
    """A stretch of the kept text that a quote covers; offsets are code points.

    `sides` are those of what the quote is brought to bear on, each once;
    neutral where it bears on nothing yet. `layers` are in code points from its
    start, and belong to a quote's first stretch. Highlights that overlap have
    different lanes, as far as there are lanes.
    """

    quote: QuoteId
    start: int
    end: int
    sides: tuple[Side, ...]
    lane: int = 0
    layers: tuple[Layer, ...] = ()

    def holds(self, offset: int) -> bool:
        """Tell whether the character at an offset is quoted."""
        return self.start <= offset < self.end


def highlights_of(case_map: CaseMap, source: SourceId, text: str) -> list[Highlight]:
    """List the highlights of a source in the order of its text.

    A quote whose words no longer stand at its place is left out: marking other
    words would be a silent misquotation. `strays_of` lists those.
    """
    stretches = [
        (start, end, quote)
        for quote in case_map.quotes_of(source)
        if _stands(quote, text)
        for start, end in _spans(quote)
    ]
    stretches.sort(key=lambda one: (one[0], -one[1], one[2].id))
    lanes = _lanes([(start, end) for start, end, _ in stretches])
    return [
        Highlight(
            *(quote.id, start, end, sides_of(case_map, quote.id), lane),
            layers=quote.layers if start == quote.start else (),
        )
        for (start, end, quote), lane in zip(stretches, lanes, strict=True)
    ]


def strays_of(case_map: CaseMap, source: SourceId, text: str) -> list[Quote]:
    """List the quotes of a source whose words do not stand where they were taken."""
    return [quote for quote in case_map.quotes_of(source) if not _stands(quote, text)]


def sides_of(case_map: CaseMap, quote: QuoteId) -> tuple[Side, ...]:
    """List the sides of what a quote is brought to bear on, the movant's first."""
    sides = {side_of(case_map, cite) for cite in case_map.cites_of(quote)}
    return tuple(side for side in Side if side in sides) or (Side.NEUTRAL,)


def claims_of(case_map: CaseMap, quotes: Iterable[QuoteId]) -> list[tuple[QuoteId, ClaimId | None]]:
    """List each quote with each claim it bears on, or with None where it bears on none."""
    pairs: list[tuple[QuoteId, ClaimId | None]] = []
    for quote in quotes:
        claims = [cite.claim for cite in case_map.cites_of(quote) if cite.claim]
        pairs += [(quote, claim) for claim in claims] or [(quote, None)]
    return pairs


def _stands(quote: Quote, text: str) -> bool:
    return text[quote.start : quote.end] == quote.exact


def _spans(quote: Quote) -> list[tuple[int, int]]:
    spans = [(quote.start, quote.end)]
    if quote.second_start is not None and quote.second_end is not None:
        spans.append((quote.second_start, quote.second_end))
    return spans


def side_of(case_map: CaseMap, cite: Cite) -> Side:
    """Return whose what a cite bears on is: a claim's side, or who is hurt."""
    if cite.claim:
        return case_map.claims[cite.claim].side
    if cite.harm:
        return _SIDE_OF_HOLDER.get(case_map.harms[cite.harm].holder, Side.NEUTRAL)
    return Side.NEUTRAL


def _lanes(spans: Sequence[tuple[int, int]]) -> list[int]:
    """Give each span, in order of its start, the first lane that is free there."""
    ends = [0] * LANES
    lanes = []
    for start, end in spans:
        free = (lane for lane in range(LANES) if ends[lane] <= start)
        lane = next(free, LANES - 1)
        ends[lane] = max(ends[lane], end)
        lanes.append(lane)
    return lanes
