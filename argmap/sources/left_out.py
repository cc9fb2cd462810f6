"""What an ellipsis leaves out that turns the sense of the words it keeps."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from argmap.case.evidence import Quote
from argmap.sources.alterations import TURNED_IN_PRINT
from argmap.sources.faults import Fault
from argmap.sources.inverting import is_denial
from argmap.sources.passages import Span, sentence_around
from argmap.sources.printed_form import ELLIPSIS, placed_words, taken_apart
from argmap.sources.turning import conditions_within, turn_after, turns_in_clause, turns_within

_FEW = 2
"""So few words are left out for nothing but what they say."""
_SHOWN = 60
_JOINS = re.compile(r"\W*(?:and|but|or|nor)\b", re.IGNORECASE)
_ANOTHER = re.compile(r"\s*[,;](?!\s*but\b)", re.IGNORECASE)
"""The beginning of what is another thing in a list than the words before it."""
_RELATIVE = re.compile(r",\s*(?:who|whom|whose|which)\b[^,;]*(?:,|\Z)", re.IGNORECASE)


class LeftOut(NamedTuple):
    """Words that turn the sense of what stands beside the ellipsis which leaves them out.

    `is_plain` says that little else is left out than a denial, so that the sense is
    turned for certain.
    """

    words: str
    is_plain: bool


def turn_left_out(text: str, gap: Span, *, at_end: bool = False) -> LeftOut | None:
    """Find what an ellipsis leaves out that turns the sense; None where it does not.

    `gap` is all that stands in the source between the words it keeps; `at_end` says
    that nothing is kept behind it.
    """
    kept = sentence_around(text, gap.start - 1, gap.start)
    if at_end:
        turn = turn_after(text, gap.start, min(kept.end, gap.end), told=True)
    elif kept.end >= gap.end:
        turn = _turn_within(text, gap)
    else:
        turn = turn_after(text, gap.start, kept.end, told=True) or _turn_ahead(text, gap)
    if turn is None:
        return None
    left_out = " ".join(text[slice(*gap)].split()).strip(" ,;:“”\"'()—–")
    is_plain = len(left_out.split()) <= _FEW and is_denial(left_out)
    shown = left_out if len(left_out) <= _SHOWN else " ".join(text[slice(*turn)].split())
    return LeftOut(shown.strip(" ,;:“”\"'"), is_plain)


def left_out_faults(quote: Quote, text: str, span: Span) -> Iterator[Fault]:
    """Walk the ellipses of a quote that leave out what turns its sense.

    `span` is where the quote's words stand in the text of its source.
    """
    for gap, at_end in _gaps(quote, text, span):
        if found := turn_left_out(text, gap, at_end=at_end):
            kind = TURNED_IN_PRINT if found.is_plain else "sense turned"
            does = "turns" if found.is_plain else "may turn"
            yield Fault(
                kind,
                f"The ellipsis leaves out “{found.words}”, which {does} the sense of the words"
                " it keeps. Print it with them.",
                *gap,
            )


def _gaps(quote: Quote, text: str, span: Span) -> Iterator[tuple[Span, bool]]:
    """Walk what ellipses leave out, and whether it is the end of the quote."""
    second = None
    if quote.second_start is not None and quote.second_end is not None:
        second = Span(quote.second_start, quote.second_end)
    if not quote.printed.strip():
        if second is not None and span.end < second.start:
            yield Span(span.end, second.start), False
        return
    parts = [span] if second is None else [span, second]
    there = [one for part in parts for one in placed_words(text, part)]
    printed = taken_apart(quote.printed).words
    keys = [one.key for one, _ in there], [one.key for one in printed]
    for what, i, j, k, m in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        is_cut = what in {"replace", "delete"} or (second is not None and what == "insert")
        if is_cut and i and any(one.key == ELLIPSIS for one in printed[k:m]):
            end = there[j][1].start if j < len(there) else parts[-1].end
            yield Span(there[i - 1][1].end, end), j == len(there)


def _turn_within(text: str, gap: Span) -> Span | None:
    """Find what turns the sense within a sentence, of which both ends are kept.

    What is told of somebody by the way, or of another thing in a list, turns nothing.
    """
    if _JOINS.match(text, gap.end):
        if _ANOTHER.match(text, *gap):
            return next(conditions_within(text, gap), None)
        first = re.search(r"[,;]", text[slice(*gap)])
        gap = Span(gap.start, gap.start + first.start()) if first else gap
    by_the_way = [
        Span(gap.start + one.start(), gap.start + one.end())
        for one in _RELATIVE.finditer(text[slice(*gap)])
    ]
    turns = turns_within(text, gap)
    return next((one for one in turns if not any(way.holds(one) for way in by_the_way)), None)


def _turn_ahead(text: str, gap: Span) -> Span | None:
    """Find what turns the sense of the words behind a gap, in the sentence they belong to."""
    sentence = sentence_around(text, gap.end, gap.end + 1)
    ahead = Span(max(gap.start, sentence.start), gap.end)
    return max(turns_in_clause(text, ahead, told=True), default=None)
