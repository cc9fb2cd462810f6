"""A cite in words: what is quoted, who said it, and where it stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from argmap.brief.citing import pinpoint_words, short_citation, signal_words
from argmap.brief.runs import words_of
from argmap.brief.wording import capitalized
from argmap.case.case_map import CaseMap
from argmap.case.evidence import Cite, Layer, Quote
from argmap.case.ids import ClaimId
from argmap.case.lookups import cited_source, is_of_other_text
from argmap.case.terms import OfferedFor
from argmap.sources.printing import laid_on_printed, printed_words


class QuotedWords(NamedTuple):
    """What is quoted, empty where a source is cited as a whole; its origin; why to take care.

    `layers` are what is laid over the words, in code points of them; `found` is what the
    checks find out, where they were asked.
    """

    words: str
    origin: str
    caution: str
    layers: tuple[Layer, ...] = ()
    found: tuple[str, ...] = ()


ToldOf: TypeAlias = Callable[[Quote], tuple[str, ...]]
"""Says what the checks find out about a quote."""


def quoted_words(
    case_map: CaseMap, claim: ClaimId, told_of: ToldOf | None = None
) -> list[QuotedWords]:
    """Return what is brought to bear on a claim: the quotes first, then sources as a whole."""
    cites = case_map.cites_on(claim)
    ordered = sorted(cites, key=lambda cite: cite.quote is None)
    words = [_of_cite(case_map, cite) for cite in ordered]
    if told_of is None:
        return words
    return [
        one._replace(found=told_of(case_map.quotes[cite.quote])) if cite.quote else one
        for one, cite in zip(words, ordered, strict=True)
    ]


def shown_words(quote: Quote) -> tuple[str, tuple[Layer, ...]]:
    """Return the words that are shown of a quote, and what is laid over those.

    Those printed, unless what is laid over the words of the source has no place there.
    """
    laid = laid_on_printed(quote)
    if len(laid) < len(quote.layers):
        return quote.exact, quote.layers
    return printed_words(quote), laid


def _of_cite(case_map: CaseMap, cite: Cite) -> QuotedWords:
    quote = case_map.quotes[cite.quote] if cite.quote else None
    source = cited_source(case_map, cite)
    title = words_of(short_citation(source, pinpoint_words(cite, quote)))
    cited = f"{signal_words(cite)}{title}"
    speaker = capitalized(quote.speaker) if quote else ""
    publisher = source.publisher if source.publisher not in title else ""
    offered = (
        "" if cite.offered_for is OfferedFor.TRUTH else f"offered to show {cite.offered_for.value}"
    )
    parts = [speaker, cited, publisher, cite.parenthetical, offered]
    words, layers = shown_words(quote) if quote else ("", ())
    origin = " · ".join(part for part in parts if part)
    return QuotedWords(words, origin, _caution(case_map, quote) if quote else "", layers)


def _caution(case_map: CaseMap, quote: Quote) -> str:
    """Say why to take care with a quote, its own caution first."""
    other = is_of_other_text(case_map, quote)
    return quote.caution or ("taken from another version of its source" if other else "")
