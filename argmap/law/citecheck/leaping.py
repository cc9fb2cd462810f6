"""Ellipses that join what a source has in different paragraphs, or what different people say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise, takewhile

from argmap.law.citecheck.held import HeldSource
from argmap.law.citecheck.matching import Match
from argmap.law.citecheck.source_words import SourceWords
from argmap.sources.passages import Span, paragraph_around
from argmap.sources.saying.party_names import names_meet
from argmap.sources.saying.turns import turn_at
from argmap.sources.speakers import suggest_speaker

Joined = Iterable[Sequence[str]]
"""Names that mean one person or thing."""
_FIRST_IN_BRACKETS = re.compile(r"\W*\[(?P<who>[A-Z][^\[\]]{1,40}?)(?:[’']s?)?\](?:[’']s?)?\s")
_ENDED = re.compile(r"[”\"’'»)\]]*[.!?…][”\"’'»)\]]*(?:\s|$)")
_BEGUN = re.compile(r"(?:^|\n|[.!?…][”\"’'»)\]]*\s+)[\s“\"‘'«([]*$")
_MARKS = 12
_NEAR = 1500
"""So much may be left out between two sentences, in characters; more may be anything."""
_NAME = 3
_NO_NAMES = frozenset(
    (
        *(
            "it",
            "he",
            "she",
            "they",
            "we",
            "i",
            "this",
            "that",
            "the",
            "but",
            "and",
            "a",
            "an",
            "its",
        ),
        *("plaintiff", "plaintiffs", "defendant", "defendants", "movant", "respondent", "court"),
    )
)
"""Words with a capital that name nobody, or somebody whom only the document knows."""


def leap_in(match: Match, source: HeldSource, aliases: Joined) -> str:
    """Say that an ellipsis leads out of its paragraph or to another speaker; empty where not."""
    joins = list(aliases)
    bounds = [match.first, *(number for gap in match.gaps for number in gap), match.last]
    pairs = zip(bounds[::2], bounds[1::2], strict=True)
    parts = [source.words.span(min(pair), max(pair)) for pair in pairs]
    for before, after in pairwise(parts):
        told = _leap(source.text, before, after, joins)
        if told:
            return told
    return ""


def replaced_name(printed: str, first: int, words: SourceWords, aliases: Joined) -> str:
    """Say that a bracket before the words names another than their source does right there.

    `first` is the number of the first of the words; empty where the source names nobody there.
    """
    put = _FIRST_IN_BRACKETS.match(printed)
    before = [words.word(at) for at in range(max(0, first - _NAME), first)]
    own = " ".join(takewhile(_is_name, reversed(before)))
    is_start = first and words.text[words.span(first - 1, first).start :][:1].isupper()
    if put is None or not own or not is_start or own.casefold() in _NO_NAMES:
        return ""
    who, joins = put["who"], list(aliases)
    is_known = who in words.text or any(who in names for names in joins)
    is_name = all(map(_is_name, who.split())) and not _NO_NAMES & set(who.casefold().split())
    if not is_known or not is_name or names_meet(who, own, joins):
        return ""
    name = " ".join(reversed(own.split()))
    return f"“{put[0].strip()}” stands where the source has “{name}”."


def _is_name(word: str) -> bool:
    return word[:1].isupper()


def _are_whole(text: str, before: Span, after: Span) -> bool:
    """Tell whether what is left out lies between two sentences (The Bluebook, R. 5.3)."""
    is_ended = _ENDED.match(text, before.end) is not None
    return is_ended and bool(_BEGUN.search(text[max(0, after.start - _MARKS) : after.start]))


def _leap(text: str, before: Span, after: Span, aliases: Sequence[Sequence[str]]) -> str:
    first, second = (suggest_speaker(text, *part) for part in (before, after))
    if first and second and not names_meet(first.name, second.name, aliases):
        return (
            f"The ellipsis joins words of {first.name} with words of {second.name}:"
            " quote each by itself."
        )
    turns = [turn_at(text, part.start) for part in (before, after)]
    if turns[0] != turns[1] and None not in turns:
        return "The ellipsis joins what two people say in a transcript: quote each by itself."
    count = after.start - before.end
    if not paragraph_around(text, *before).meets(paragraph_around(text, *after)):
        if count <= _NEAR and _are_whole(text, before, after):
            return ""
        return (
            f"The ellipsis leaves out {count:,} characters and joins two paragraphs of the source:"
            " quote each by itself, or look whether they belong together."
        )
    return ""
