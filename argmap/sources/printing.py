"""How a quote is printed: its words, those that are stressed, and the note that says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from argmap.case.case_map import CaseMap
from argmap.case.changes import ChangeSet
from argmap.case.evidence import Layer, Quote
from argmap.case.plan_claims import plan_amendment
from argmap.case.plan_layers import EMPHASIS

EMPHASIS_ADDED = "(emphasis added)"


def printed_words(quote: Quote) -> str:
    """Return the words of a quote as a brief has them."""
    return quote.printed or quote.exact


def laid_on_printed(quote: Quote) -> tuple[Layer, ...]:
    """Return the layers of a quote in code points of its printed words.

    What was changed in print keeps a layer only where its words stand once.
    """
    printed = printed_words(quote)
    if printed.startswith(quote.exact):
        return quote.layers
    return tuple(_moved(quote, printed))


def stressed_pieces(quote: Quote) -> Iterator[tuple[str, bool]]:
    """Walk the printed words piece by piece, and whether each is stressed."""
    words = printed_words(quote)
    spans = [(start, end) for start, end, kind in laid_on_printed(quote) if kind == EMPHASIS]
    at = 0
    for start, end in sorted(spans):
        if at < start:
            yield words[at:start], False
        yield words[start:end], True
        at = end
    if at < len(words):
        yield words[at:], False


def is_noted_in_cites(case_map: CaseMap, quote: Quote) -> bool:
    """Tell whether every cite of a quote says in its parenthetical that emphasis was added."""
    cites: Sequence[str] = [cite.parenthetical for cite in case_map.cites_of(quote.id)]
    return bool(cites) and all("emphasis added" in words.casefold() for words in cites)


def plan_emphasis_added(case_map: CaseMap, quote: Quote) -> ChangeSet:
    """Plan to print a quote with “(emphasis added)” at its end."""
    printed = f"{printed_words(quote).rstrip()} {EMPHASIS_ADDED}"
    done = plan_amendment(case_map, quote, printed=printed)
    return replace(done, label=f"Add {EMPHASIS_ADDED}")


def _moved(quote: Quote, printed: str) -> Iterator[Layer]:
    for start, end, kind in quote.layers:
        words = quote.exact[start:end]
        if printed.count(words) == 1:
            at = printed.index(words)
            yield at, at + len(words), kind
