"""Whether a quotation goes on from another name than it does in its source: Bezos “accused them”.

Who does what a quotation begins with stands before its marks: the words are the source's, and what
the sentence says is not.
"""

from __future__ import annotations

import re

from argmap.law.citecheck.held import HeldSource
from argmap.law.citecheck.quotations import FoundQuotation
from argmap.sources.passages import Span, sentence_around
from argmap.sources.saying.names_in import names_in
from argmap.sources.saying.one_speaker import Speakers
from argmap.sources.saying.speaker_of_verb import TITLE
from argmap.sources.saying.speaker_phrases import Named, subject_of
from argmap.sources.wording import english

_REACH = 160
_NAME = r"[A-Z][\w&-]*\.?"
_RIGHT_BEFORE = re.compile(rf"(?:^|[^\w’'])(?P<who>{_NAME}(?:\s{_NAME}){{0,3}})\s[“\"‘«„]$")
_OWN = re.compile(
    rf"(?P<who>{_NAME}(?:\s{_NAME}){{0,3}})\s"
    r"(?:(?:has|have|had|is|was|also|then|later|already|[a-z]+ly)\s){0,3}$"
)
_LEAST = 3
"""Words; fewer are a term that may stand anywhere."""


def other_subject(
    one: FoundQuotation, paper: str, place: tuple[HeldSource, Span], speakers: Speakers
) -> str:
    """Say that a document puts another name before words than their source does; or nothing.

    `paper` is the document without the words that it quotes. Only where a name stands right
    before the words in both, and none of its sentence in the source may be the document's.
    """
    source, span = place
    ahead = paper[max(0, one.span.start - _REACH) : one.span.start]
    printed = _RIGHT_BEFORE.search(TITLE.sub("", ahead))
    own = _OWN.search(source.text[max(0, span.start - _REACH) : span.start])
    if one.is_block or printed is None or own is None or not _is_fragment(one.words):
        return ""
    if set(printed["who"].casefold().split()) & english().function:
        return ""
    told = subject_of(printed["who"])
    start = sentence_around(source.text, span.start, span.start).start
    if own["who"].casefold() in english().function:
        start = max(0, start - _REACH)  # “Both argued”: who, stands in the sentence before
    others = names_in(source.text[start : span.start]).names or (own["who"],)
    if told is None or not told.names:
        return ""
    is_titled = re.search(rf"{TITLE.pattern}\s+{re.escape(printed['who'])}\s\W$", ahead)
    if not is_titled and not _is_known(told, source, speakers):
        return ""
    if any(speakers.may_be(told, name) for name in (*others, own["who"])):
        return ""
    return f"The document says it of {printed['who']}, the source of {own['who']}."


def _is_fragment(words: str) -> bool:
    return words[:1].islower() and len(words.split()) >= _LEAST


def _is_known(told: Named, source: HeldSource, speakers: Speakers) -> bool:
    """Say whether a name is one: of several words, a party's, or somebody's in the source."""
    name = told.names[0]
    is_there = bool(re.search(rf"[a-z,] {re.escape(name)}\b", source.text))
    return " " in name or speakers.is_joined(name) or is_there
