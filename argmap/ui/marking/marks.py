"""What differs in a passage that is set against another, run by run."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from argmap.case.quotation import in_quotes
from argmap.sources.passages import Span
from argmap.sources.word_alignment import Change, WordRun

_LEAST_EQUAL = 0.4
"""The share of equal words below which an alignment says nothing."""


class MarkKind(StrEnum):
    """What a run of words is, seen from the other passage."""

    CHANGED = "other words"
    ONLY_HERE = "only here"
    MISSING = "words missing here"


class Mark(NamedTuple):
    """A run of a passage that differs; `rival` is what the other passage has for it."""

    kind: MarkKind
    start: int
    end: int
    rival: str


_KINDS = {
    Change.CHANGED: MarkKind.CHANGED,
    Change.MISSING: MarkKind.ONLY_HERE,
    Change.ADDED: MarkKind.MISSING,
}


def are_aligned(runs: Sequence[WordRun]) -> bool:
    """Say whether enough of the words of two passages are equal for an alignment to tell."""
    equal = sum(run.one.end - run.one.start for run in runs if run.change is Change.EQUAL)
    whole = [
        sum(side.end - side.start for side in sides)
        for sides in ([run.one for run in runs], [run.other for run in runs])
    ]
    return bool(equal) and equal >= _LEAST_EQUAL * min(whole)


def marks_of(runs: Iterable[WordRun], rival: str) -> tuple[Mark, ...]:
    """Return the marks of the first passage of runs; `rival` are the words of the other."""
    return tuple(
        Mark(_KINDS[run.change], *run.one, rival[run.other.start : run.other.end])
        for run in runs
        if run.change in _KINDS
    )


def marks_of_both(
    runs: Sequence[WordRun], one: str, other: str
) -> tuple[tuple[Mark, ...], tuple[Mark, ...]]:
    """Return the marks of two passages; none where too few of their words are equal."""
    if not are_aligned(runs):
        return (), ()
    return marks_of(runs, other), marks_of([run.turned() for run in runs], one)


def marks_in_words(words: str, marks: Iterable[Mark]) -> str:
    """Say the marks of words, for those who do not see them."""
    return ". ".join(_told(words, mark) for mark in marks)


def marks_within(marks: Iterable[Mark], span: Span, shift: int = 0) -> tuple[Mark, ...]:
    """Keep the marks of a part of the words, cut at its ends, moved on by `shift`."""
    kept = (
        mark._replace(start=max(mark.start, span.start), end=min(mark.end, span.end))
        for mark in marks
        if mark.start <= span.end and span.start <= mark.end
    )
    return tuple(
        mark._replace(start=mark.start + shift, end=mark.end + shift)
        for mark in kept
        if mark.start < mark.end or mark.kind is MarkKind.MISSING
    )


def _told(words: str, mark: Mark) -> str:
    here = in_quotes(words[mark.start : mark.end])
    if mark.kind is MarkKind.CHANGED:
        return f"Other words: {here}" + (f" for {in_quotes(mark.rival)}" if mark.rival else "")
    if mark.kind is MarkKind.ONLY_HERE:
        return f"Only here: {here}"
    return f"Missing here: {in_quotes(mark.rival)}"
