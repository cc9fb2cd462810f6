"""The words in which what is printed differs from what its source has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from argmap.case.quotation import in_quotes
from argmap.law.citecheck.items import CiteItem
from argmap.sources.passages import Span
from argmap.sources.word_alignment import Change, WordRun


class Stretch(NamedTuple):
    """A stretch of words, and whether the other side has it otherwise."""

    words: str
    differs: bool


def source_words(item: CiteItem, text: str) -> str:
    """Return the words of the place in its source that an item was set against."""
    return "" if item.source_span is None else text[slice(*item.source_span)]


def printed_stretches(item: CiteItem) -> list[Stretch]:
    """Take the printed words apart into what is as in the source and what is not."""
    return _stretches(item.words, [one.turned() for one in item.runs])


def source_stretches(item: CiteItem, text: str) -> list[Stretch]:
    """Take the words of the source apart into what is printed so and what is not."""
    return _stretches(source_words(item, text), item.runs)


def told_differences(item: CiteItem, text: str) -> list[str]:
    """Say each difference in words: what is printed, and what the source has for it."""
    own = source_words(item, text)
    return [
        _told(one, own[slice(*one.one)], item.words[slice(*one.other)])
        for one in differing_runs(item)
    ]


def differing_runs(item: CiteItem) -> Iterator[WordRun]:
    """Walk the runs of words that the source and the document do not have alike."""
    return (one for one in item.runs if one.change is not Change.EQUAL)


def _told(run: WordRun, own: str, printed: str) -> str:
    if run.change is Change.ADDED:
        return f"{in_quotes(printed)} is not in the source"
    if run.change is Change.MISSING:
        return f"{in_quotes(own)} is left out"
    return f"{in_quotes(printed)} for {in_quotes(own)}"


def _stretches(words: str, runs: Sequence[WordRun]) -> list[Stretch]:
    at, found = 0, list[Stretch]()
    for one in runs:
        if one.change is Change.EQUAL or not _is_within(one.one, at):
            continue
        found += [Stretch(words[at : one.one.start], False), Stretch(words[slice(*one.one)], True)]
        at = one.one.end
    return [one for one in (*found, Stretch(words[at:], False)) if one.words]


def _is_within(span: Span, at: int) -> bool:
    return at <= span.start < span.end
