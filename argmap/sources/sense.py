"""Whether a quote says what its source says there: what stands around it, and whose words it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.case.evidence import Quote
from argmap.sources.faults import Fault
from argmap.sources.passages import Span, sentence_around
from argmap.sources.quotation_marks import quotations_around, share_quoted

_NEAR = 4
"""Within how many words of a quote a word is said to turn its sense."""

_BEFORE = re.compile(
    r"\b(?:not|never|no longer|without|unless|if|whether|alleged(?:ly)?|alleging that"
    r"|purported(?:ly)?|supposed(?:ly)?|so-called|reportedly|rumou?red|may|might|could"
    r"|den(?:y|ies|ied|ying)(?: that)?|refus(?:es?|ed|ing) to|fail(?:s|ed|ing)? to"
    r"|reject(?:s|ed|ing)?(?: that)?|doubt(?:s|ed|ing)?(?: that)?|false(?:ly)?"
    r"|threaten(?:s|ed|ing)? to|hardly|barely|rarely)\b|n[’']t\b",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"^\W*(?:\w+\W+)?(?:not|unless|if|only if|provided that|allegedly|supposedly|reportedly"
    r"|(?:is|was|were|are) (?:false|denied|untrue|not)|(?:he|she|it|they|\w+) den(?:y|ies|ied))\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"(?<!un)\bquot(?:ed|ation|ing)\b", re.IGNORECASE)
_NOT_QUOTED = re.compile(r"\b(?:paraphras\w*|without|not|unquoted|reporter\w*)\b", re.IGNORECASE)
_MARKS = re.compile('[“”"«»]')
_PARTLY = re.compile(r"\bpart(?:ly|ially|s)?\b", re.IGNORECASE)


def sense_faults(quote: Quote, text: str, span: Span) -> Iterator[Fault]:
    """Walk what is wrong with quoting a span of a text as `quote` does."""
    yield from _turned(text, span)
    yield from _unbalanced(quote, text, span)
    yield from _reported(quote, text, span)


def _turned(text: str, span: Span) -> Iterator[Fault]:
    """Find words just outside a span, in its sentence, that turn its sense."""
    sentence = sentence_around(text, *span)
    near = _last_words(text, sentence.start, span.start)
    if found := list(_BEFORE.finditer(text, *near)):
        yield _turn(text, Span(*found[-1].span()), "before")
    after = text[span.end : sentence.end]
    if (turn := _AFTER.match(after)) and not _ends_sentence(text, span):
        yield _turn(text, Span(span.end + turn.start(), span.end + turn.end()), "after")


def _turn(text: str, span: Span, side: str) -> Fault:
    words = text[span.start : span.end].strip(" ,;:“”\"'")
    return Fault(
        "sense turned",
        f"Just {side} these words the source has “{words}”, which may turn their sense."
        " Quote it with them, or look whether they can stand alone.",
        *span,
    )


def _last_words(text: str, start: int, end: int) -> Span:
    """Return the last few words before an offset that belong to its clause."""
    words = list(re.finditer(r"[^\s]+", text[start:end]))
    clause = [word.end() for word in words if re.search(r"[,;:.!?]\W*$", word.group())]
    first = words[-_NEAR].start() if len(words) >= _NEAR else 0
    return Span(start + max([first, *clause]), end)


def _ends_sentence(text: str, span: Span) -> bool:
    return bool(re.search(r"[.!?]\W*$", text[span.start : span.end]))


def _unbalanced(quote: Quote, text: str, span: Span) -> Iterator[Fault]:
    """Find that the quotation a span belongs to is not opened and closed as it should be."""
    if not (quote.speaker or _MARKS.search(quote.exact)):
        return
    for one in quotations_around(text, *span):
        if not one.whole and one.start < span.end and span.start < one.end:
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
