"""Whether a quote says what its source says there: what stands around it, and whose words it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.case.evidence import Quote
from argmap.sources.faults import Fault
from argmap.sources.passages import Span, sentence_around
from argmap.sources.quotation_marks import Quotation, quotations_over, share_quoted
from argmap.sources.saying.said_behind import end_with_who_says_it
from argmap.sources.turning import turn_after, turn_opening, turns_in_clause

_QUOTED = re.compile(r"(?<!un)\bquot(?:ed|ation|ing)\b", re.IGNORECASE)
_NOT_QUOTED = re.compile(r"\b(?:paraphras\w*|without|not|unquoted|reporter\w*)\b", re.IGNORECASE)
_SAYS_HOW = re.compile(
    r"quot|paraphras|without|\bnot\b|reporter|garbl|translat|indirect|summar|own words",
    re.IGNORECASE,
)
_WHO_REPORTS = re.compile(
    r"(?:the |our )?(?:reporter|author|journalist|writer|editor)s?\b", re.IGNORECASE
)
UNBALANCED = "marks do not balance"
"""The kind of what is wrong where a quotation lacks one of its marks."""
_SHOWN = 60
_MARKS = re.compile('[“”"«»]')
_PARTLY = re.compile(r"\bpart(?:ly|ially|s)?\b", re.IGNORECASE)


def sense_faults(
    quote: Quote, text: str, span: Span, *, is_reported: bool = True
) -> Iterator[Fault]:
    """Walk what is wrong with quoting a span of a text as `quote` does.

    `is_reported` is whether the text is a reporter's, who puts others' words in his own.
    """
    yield from _turned(quote, text, span)
    yield from _unbalanced(quote, text, span)
    yield from _reported(quote, text, span, is_reported=is_reported)


def _turned(quote: Quote, text: str, span: Span) -> Iterator[Fault]:
    """Find words just outside a span, in its sentence, that turn its sense."""
    sentence = sentence_around(text, *span)
    told = bool(quote.speaker.strip())
    ahead = Span(sentence.start, span.start)
    turns = max(turns_in_clause(text, ahead, told=told), default=None)
    before = turns or turn_opening(text, ahead, told=told)
    if before:
        yield _turn(text, before, "before")
    end = end_with_who_says_it(text, span.end)
    after = turn_after(text, span.end, max(sentence.end, end), told=told)
    if after and (end > span.end or not _ends_sentence(text, span)):
        yield _turn(text, after, "after")


def _turn(text: str, span: Span, side: str) -> Fault:
    words = text[span.start : span.end].strip(" ,;:“”\"'")
    return Fault(
        "sense turned",
        f"Just {side} these words the source has “{words}”, which may turn their sense."
        " Quote it with them, or look whether they can stand alone.",
        *span,
    )


def _ends_sentence(text: str, span: Span) -> bool:
    return bool(re.search(r"[.!?]\W*$", text[span.start : span.end]))


def _unbalanced(quote: Quote, text: str, span: Span) -> Iterator[Fault]:
    """Find that a quotation is not opened and closed well, in the source or in the quote."""
    around = [*quotations_over(text, span)]
    said = quote.speaker or _MARKS.search(quote.exact)
    for one in around if said else ():
        if not one.whole:
            yield Fault(
                UNBALANCED,
                "The quotation marks around these words do not balance in the source:"
                " where the quotation begins or ends is not certain.",
                one.start,
                one.end,
            )
            return
    yield from _halved(quote, text, span, around)


def _halved(quote: Quote, text: str, span: Span, around: list[Quotation]) -> Iterator[Fault]:
    """Find that a quote has one of the two marks of a quotation, and part of what they hold."""
    cut = next((one for one in around if one.whole and _is_cut(text, span, one)), None)
    if cut is None or _balances(quote.printed):
        return
    words = " ".join(text[cut.start : cut.end].split())
    shown = words if len(words) <= _SHOWN else words[:_SHOWN].rsplit(" ", 1)[0] + " …"
    if _has_words_outside(text, span, cut):
        told = (
            f"Of the quotation “{shown}” these words have one mark only, and words outside it:"
            " nobody can tell what is quoted."
            " Quote it with both marks, or without what stands outside."
        )
    else:
        has, lacks = ("closing", "opening") if cut.end < span.end else ("opening", "closing")
        told = (
            f"Of the quotation “{shown}” these words have the {has} mark and not the {lacks} one."
            " Quote it with both marks, or with neither."
        )
    yield Fault(UNBALANCED, told, cut.start, cut.end)


def _is_cut(text: str, span: Span, one: Quotation) -> bool:
    """Say whether a span holds one of the marks of a quotation, and words between them."""
    has_open = span.start < one.start < span.end
    has_close = span.start <= one.end < span.end
    within = text[max(span.start, one.start) : min(span.end, one.end)]
    return has_open is not has_close and any(map(str.isalnum, within))


def _has_words_outside(text: str, span: Span, one: Quotation) -> bool:
    outside = text[span.start : max(span.start, one.start)] + text[one.end : span.end]
    return any(map(str.isalnum, outside))


def _balances(printed: str) -> bool:
    """Say whether there are printed words, whose quotation marks are pairs."""
    opened = printed.count("“") + printed.count("«")
    closed = printed.count("”") + printed.count("»")
    return bool(printed) and opened == closed and printed.count('"') % 2 == 0


def _reported(quote: Quote, text: str, span: Span, *, is_reported: bool) -> Iterator[Fault]:
    """Find that words given as a speaker's are the reporter's."""
    given = _is_given_as_quoted(quote.attribution)
    unsaid = is_reported and not _SAYS_HOW.search(quote.attribution)
    unsaid = unsaid and not _WHO_REPORTS.match(quote.speaker)
    if not quote.speaker or not (given or unsaid):
        return
    share = share_quoted(text, span)
    if share == 1 or (share and _PARTLY.search(quote.attribution)):
        return
    where = "only a part of them stands" if share else "they do not stand"
    how = "as quoted from" if given else "as words of"
    more = "" if given else " Say in the attribution whether they are quoted or paraphrased."
    yield Fault(
        "reporter's words",
        f"These words are given {how} {quote.speaker}, but {where} within quotation"
        f" marks in the source: the reporter may be putting it in other words.{more}",
        *span,
    )


def _is_given_as_quoted(attribution: str) -> bool:
    return bool(_QUOTED.search(attribution)) and not _NOT_QUOTED.search(attribution)
