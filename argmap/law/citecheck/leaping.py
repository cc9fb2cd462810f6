"""Ellipses that join what a source has in different paragraphs, or what different people say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from argmap.law.citecheck.held import HeldSource
from argmap.law.citecheck.matching import Match
from argmap.sources.passages import Span, paragraph_around
from argmap.sources.saying.party_names import names_meet
from argmap.sources.speakers import suggest_speaker


def leap_in(match: Match, source: HeldSource, aliases: Iterable[Sequence[str]]) -> str:
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


def _leap(text: str, before: Span, after: Span, aliases: Sequence[Sequence[str]]) -> str:
    first, second = (suggest_speaker(text, *part) for part in (before, after))
    if first and second and not names_meet(first.name, second.name, aliases):
        return (
            f"The ellipsis joins words of {first.name} with words of {second.name}:"
            " quote each by itself."
        )
    if not paragraph_around(text, *before).meets(paragraph_around(text, *after)):
        count = after.start - before.end
        return (
            f"The ellipsis leaves out {count:,} characters and joins two paragraphs of the source:"
            " quote each by itself, or look whether they belong together."
        )
    return ""
