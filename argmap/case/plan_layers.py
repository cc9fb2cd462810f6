"""Planning which words of a quote are underlined, highlighted for reading aloud, or stressed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from argmap.case.case_map import CaseMap
from argmap.case.changes import Change, ChangeSet
from argmap.case.errors import RuleError
from argmap.case.evidence import Layer
from argmap.case.ids import QuoteId
from argmap.case.lookups import quote_of

UNDERLINE, HIGHLIGHT, EMPHASIS = "underline", "highlight", "emphasis"
LAYER_KINDS = (UNDERLINE, HIGHLIGHT, EMPHASIS)
"""What can be laid over words of a quote; what is read aloud is highlighted."""

_ADDED = {
    UNDERLINE: "Underline words of a quote",
    HIGHLIGHT: "Highlight words of a quote",
    EMPHASIS: "Stress words of a quote",
}


def plan_layers(case_map: CaseMap, quote_id: QuoteId, layers: Iterable[Layer]) -> ChangeSet:
    """Plan all the layers of a quote; those of one kind that overlap or meet become one.

    Raises `RuleError` for a layer outside the quote's words, and for another kind.
    """
    quote = quote_of(case_map, quote_id)
    given = list(layers)
    for start, end, kind in given:
        _require_layer(start, end, kind, len(quote.exact))
    after = replace(quote, layers=_in_order(given))
    return ChangeSet("Mark words of a quote", (Change(quote, after),) if after != quote else ())


def plan_layer(case_map: CaseMap, quote_id: QuoteId, span: tuple[int, int], kind: str) -> ChangeSet:
    """Plan to lay a kind over a span of a quote's words, or off it where all of it has it.

    The span is in code points of the quote's words, whatever the source says around them.
    """
    start, end = span
    quote = quote_of(case_map, quote_id)
    _require_layer(start, end, kind, len(quote.exact))
    same = [one for one in quote.layers if one[2] == kind]
    others = [one for one in quote.layers if one[2] != kind]
    is_laid = any(first <= start and end <= last for first, last, _ in same)
    if is_laid:
        same = [piece for one in same for piece in _without(one, start, end)]
    else:
        same.append((start, end, kind))
    done = plan_layers(case_map, quote_id, [*others, *same])
    label = f"Take the {kind} off words of a quote" if is_laid else _ADDED[kind]
    return replace(done, label=label)


def _require_layer(start: int, end: int, kind: str, length: int) -> None:
    if kind not in LAYER_KINDS:
        raise RuleError(f"Words are marked by {', '.join(LAYER_KINDS)}, not by “{kind}”.")
    if not 0 <= start < end <= length:
        raise RuleError("Only words of the quote can be marked.", "Select some of its words.")


def _in_order(layers: Iterable[Layer]) -> tuple[Layer, ...]:
    """Join layers of one kind that overlap or meet, and put all in the order of the words."""
    joined: list[Layer] = []
    for start, end, kind in sorted(layers, key=lambda one: (one[2], one[0], one[1])):
        if joined and joined[-1][2] == kind and start <= joined[-1][1]:
            first, last, _ = joined.pop()
            joined.append((first, max(last, end), kind))
        else:
            joined.append((start, end, kind))
    return tuple(sorted(joined))


def _without(layer: Layer, start: int, end: int) -> list[Layer]:
    first, last, kind = layer
    pieces = [(first, min(last, start), kind), (max(first, end), last, kind)]
    return [piece for piece in pieces if piece[0] < piece[1]]
