"""How a quotation and a citation stand beside each other: in a sentence, a bracket, a row."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from argmap.law.citations.found_citation import FoundCitation
from argmap.law.citations.name_reach import is_abbreviation, without_lead
from argmap.law.citecheck.around_quotations import SIGNALS
from argmap.law.citecheck.quotations import FoundQuotation
from argmap.sources.saying.speaker_of_verb import TITLE

AFTER = 500
_BEFORE = 250
_ABOUT = (
    r"[(\[](?=[^()\[\]]*\b(?:emphasis|italics|omitted|added|cleaned up|alterations?|in original"
    r"|translat\w+|internal|brackets?|capitali[sz]ation|footnotes?|paraphras\w+)\b)"
    r"[^()\[\]]{1,100}[)\]]"
)
"""What students put between a quotation and its citation: how it is quoted."""
_DIRECT = re.compile(
    rf"[\s.,;:!?”\"’')\]—–*_-]*(?:{_ABOUT}[\s.,;:*_]*){{0,3}}"
    rf"(?:\d{{1,3}}|\[\^\w+\])?[\s(*_]*{SIGNALS}(?:the )?[(*_]*",
    re.IGNORECASE,
)
ENDS = re.compile(r"[.!?…][”\"’)]*\s")
ENDED = re.compile(r"[”\"’)\]*_]*\d{0,3}(?:\s*\n\s*\n|\s+[(\[*_]*(?:[“\"‘'«»„]|[^\W_a-z]))")
"""What follows a full stop that ends a sentence."""
_LEADS_UP = re.compile(
    r"(?:[:,—–]|\bthat)[”\"’*_]*(?: ?(?:\d{1,3}|\[\^?\w{1,4}\]|\(\d{1,3}\)))?\s*\n\n[\s>]*$"
)
"""How a paragraph ends that a block quote goes on with."""
_NEXT = re.compile(rf"[.!?][”\"’)]*\s+[*_]*{SIGNALS}[(*_“\"‘]*$", re.IGNORECASE)
_STANDS_ALONE = re.compile(
    r"(?:\.|.[*_]*(?: ?\([^()]*\))*(?:[.;)]|$))(?=\s|$|[)\]*_”\"])", re.DOTALL
)
"""How a citation ends that is a sentence of its own, which cites for the one before it."""
_PHRASE = 3
"""Fewer words are a name or a term as often as a quotation."""
_BRACKET_OPENS = re.compile(
    r"[\s*_)]*(?:,? (?:at )?\d+)?(?:,? (?:¶¶?|§§?|cmts?\.|nn?\.|art\.) ?\w[\w.]*)?[\s*_]*"
    r"(?:,? (?:& |and )?Exs?\. ?[A-Z0-9]{1,4}[\s*_]*)?"
    r"(?:,? [*_]*(?:aff'?’?d|rev'?’?d|vacated|overruled|abrogated|superseded|cert\. denied|amended"
    r"|modified)\b[^;]{1,160})?\("
)
"""How a bracket opens behind a citation, its place, and what came of the case."""
_WHOLE_BRACKET = re.compile(r"\([^()]*\)")
_NOT_HELD = re.compile(r"[\s.*_]*Text not held\b")
"""What argmap writes behind a citation that stands by itself, for nothing is quoted of it."""
_OF_NAME = re.compile(
    r"[(\[*_]*(?:[A-Z][\w.&’'-]*|\d[\w-]*|of|the|and|for|in|on|at|to|v\.?|vs\.|&|slip|op\.)[)\]*_,]*"
)
_MOST_NAME = 14
_SENTENCE_ENDS = frozenset(".;:!?")
_ABOVE = re.compile(r"[\s.*_>]*(?:\([^()]{0,80}\)[\s.*_>]*)?")


def is_bracketed(blank: str, one: FoundQuotation, citation: FoundCitation) -> bool:
    """Say whether a quotation stands in a bracket behind a citation, and no other sentence does."""
    gap = blank[citation.span.end : one.span.start]
    if citation.span.end > one.span.start or len(gap) > AFTER:
        return False
    while (inner := _WHOLE_BRACKET.sub("", gap)) != gap:
        gap = inner
    opened = _BRACKET_OPENS.match(gap)
    return opened is not None and ")" not in gap and not ENDS.search(gap[opened.end() :])


def heads(blank: str, one: FoundQuotation, citation: FoundCitation) -> bool:
    """Say whether a citation is the whole paragraph right above a block quote, as on a card."""
    start, end = citation.span
    if not one.is_block or end > one.span.start:
        return False
    above = blank[blank.rfind("\n\n", 0, start) + 2 : start] if "\n\n" in blank[:start] else ""
    return not above.strip(" \n*_") and bool(_ABOVE.fullmatch(blank[end : one.span.start]))


def is_run_in(blank: str, one: FoundQuotation, citation: FoundCitation) -> bool:
    """Say whether a citation stands in the last paragraph of a block quote, right behind it."""
    gap = blank[one.span.end : citation.span.start]
    return one.is_block and "\n\n" not in gap and bool(_DIRECT.fullmatch(gap))


def is_parted(one: FoundQuotation, citation: FoundCitation, starts: Sequence[int]) -> bool:
    """Say whether another quotation begins between a block quote and a citation behind it.

    `starts` are where quotations begin, in their order.
    """
    at = bisect_left(starts, one.span.end)
    return one.is_block and at < len(starts) and starts[at] < citation.span.start


def is_below(blank: str, one: FoundQuotation, citation: FoundCitation) -> bool:
    """Say whether a citation is a sentence right below a block quote, which may cite for it."""
    gap = blank[one.span.end : citation.span.start]
    is_ended = _STANDS_ALONE.match(blank, citation.span.end - 1)
    return "\n\n" not in gap or bool(is_ended and (_DIRECT.fullmatch(gap) or _is_begun(gap)))


def belongs(blank: str, one: FoundQuotation, citation: FoundCitation) -> bool:
    """Say whether nothing but its sentence’s end parts a quotation from a citation behind it."""
    gap = blank[one.span.end : citation.span.start]
    if _NOT_HELD.match(blank, citation.span.end):
        return False
    if len(" ".join(gap.split())) > AFTER or ("\n\n" in gap and not one.is_block):
        return False
    if _DIRECT.fullmatch(gap) or (
        _is_begun(gap) and _STANDS_ALONE.match(blank, citation.span.end - 1)
    ):
        return True
    has_stop = not one.is_block and one.words.endswith((".", "!", "?")) and ENDED.match(gap)
    next_sentence = _NEXT.search(gap)
    if next_sentence and _STANDS_ALONE.match(blank, citation.span.end - 1):
        gap = gap[: next_sentence.start()]
    return not has_stop and not _has_end(gap)


def _has_end(gap: str) -> bool:
    """Say whether a sentence ends in a gap: no title, and nothing else that is shortened."""
    return any(
        not is_abbreviation(gap[: one.start() + 1].rsplit(maxsplit=1)[-1])
        for one in ENDS.finditer(TITLE.sub("Mr ", gap))
    )


def is_loose(blank: str, one: FoundQuotation, citation: FoundCitation) -> bool:
    """Say whether a word or two stand within a sentence that only the one behind it cites for."""
    gap = blank[one.span.end : citation.span.start]
    is_few = not one.is_block and len(one.words.split()) < _PHRASE
    return is_few and bool(_NEXT.search(gap)) and not _DIRECT.fullmatch(gap)


def _is_begun(gap: str) -> bool:
    """Say whether a gap holds what the citation behind it may begin with: a name not read."""
    direct = _DIRECT.match(gap)
    words = gap[direct.end() :].split() if direct else gap.split()
    if not words or len(words) > _MOST_NAME or not all(map(_OF_NAME.fullmatch, words)):
        return False
    is_ended = words[-1][-1] in _SENTENCE_ENDS and not is_abbreviation(words[-1])
    return not is_ended and bool(without_lead(f"{words[0]} x") != "x")


def leads(blank: str, one: FoundQuotation, citation: FoundCitation) -> bool:
    """Say whether a citation stands before a quotation in its sentence."""
    end = citation.span.end
    gap = blank[end : one.span.start]
    if end > one.span.start or len(gap) > _BEFORE or ENDS.search(gap):
        return False
    # The full stop of “Id.” is its own, and that of its sentence as well.
    ended = blank[end - 1 : end] in {".", "!", "?"} and ENDED.match(blank, end)
    return not ended and ("\n\n" not in gap or (one.is_block and bool(_LEADS_UP.search(gap))))
