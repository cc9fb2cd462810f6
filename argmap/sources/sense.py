"""Whether a quote says what its source says there: what stands around it, and whose words it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.case.evidence import Quote
from argmap.sources.faults import Fault
from argmap.sources.passages import Span, sentence_around
from argmap.sources.quotation_marks import quotations_over, share_quoted
from argmap.sources.turning import turn_after, turn_opening, turns_before

_QUOTED = re.compile(r"(?<!un)\bquot(?:ed|ation|ing)\b", re.IGNORECASE)
_NOT_QUOTED = re.compile(r"\b(?:paraphras\w*|without|not|unquoted|reporter\w*)\b", re.IGNORECASE)
_MARKS = re.compile('[“”"«»]')
_PARTLY = re.compile(r"\bpart(?:ly|ially|s)?\b", re.IGNORECASE)


def sense_faults(quote: Quote, text: str, span: Span) -> Iterator[Fault]:
    """Walk what is wrong with quoting a span of a text as `quote` does."""
    yield from _turned(quote, text, span)
    yield from _unbalanced(quote, text, span)
    yield from _reported(quote, text, span)


def _turned(quote: Quote, text: str, span: Span) -> Iterator[Fault]:
    """Find words just outside a span, in its sentence, that turn its sense."""
    sentence = sentence_around(text, *span)
    told = bool(quote.speaker.strip())
    clause = _clause_before(text, sentence.start, span.start)
    turns = max(turns_before(text, clause, told=told), default=None)
    before = turns or turn_opening(text, Span(sentence.start, span.start), told=told)
    if before:
        yield _turn(text, before, "before")
    after = turn_after(text, span.end, sentence.end, told=told)
    if after and not _ends_sentence(text, span):
        yield _turn(text, after, "after")


def _turn(text: str, span: Span, side: str) -> Fault:
    words = text[span.start : span.end].strip(" ,;:“”\"'")
    return Fault(
        "sense turned",
        f"Just {side} these words the source has “{words}”, which may turn their sense."
        " Quote it with them, or look whether they can stand alone.",
        *span,
    )


def _clause_before(text: str, start: int, end: int) -> Span:
    """Return what stands before an offset and belongs to its clause."""
    words = re.finditer(r"[^\s]+", text[start:end])
    clause = [word.end() for word in words if re.search(r"[,;:.!?]\W*$", word.group())]
    return Span(start + max([0, *clause]), end)


def _ends_sentence(text: str, span: Span) -> bool:
    return bool(re.search(r"[.!?]\W*$", text[span.start : span.end]))


def _unbalanced(quote: Quote, text: str, span: Span) -> Iterator[Fault]:
    """Find that the quotation a span belongs to is not opened and closed as it should be."""
    if not (quote.speaker or _MARKS.search(quote.exact)):
        return
    for one in quotations_over(text, span):
        if not one.whole:
            yield Fault(
                "marks do not balance",
                "The quotation marks around these words do not balance in the source:"
                " where the quotation begins or ends is not certain.",
                one.start,
                one.end,
            )
            return


def _reported(quote: Quote, text: str, span: Span) -> Iterator[Fault]:
    """Find that words given as a speaker's are the reporter's."""
    if not quote.speaker or not _is_given_as_quoted(quote.attribution):
        return
    share = share_quoted(text, span)
    if share == 1 or (share and _PARTLY.search(quote.attribution)):
        return
    where = "only a part of them stands" if share else "they do not stand"
    yield Fault(
        "reporter's words",
        f"These words are given as quoted from {quote.speaker}, but {where} within quotation"
        " marks in the source: the reporter may be putting it in other words.",
        *span,
    )


def _is_given_as_quoted(attribution: str) -> bool:
    return bool(_QUOTED.search(attribution)) and not _NOT_QUOTED.search(attribution)
