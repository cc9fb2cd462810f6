"""Figures of a paper: what is drawn of a case, as plain data that says nothing of how."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.brief.runs import Runs
from argmap.case.spans_of_time import Span


@dataclass(frozen=True, slots=True)
class LineEvent:
    """An event of a drawn line of time.

    `span` is all that its time can mean, None where that is not known; `elsewhere` is what
    sources tell that cannot be the same time.
    """

    words: str
    disputed: bool
    span: Span | None
    elsewhere: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class TimeLine:
    """A drawn line of time; `zone` says in words by which clocks it is drawn, empty for none."""

    events: tuple[LineEvent, ...]
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """Something drawn, with its words for whoever cannot see it, and what stands under it."""

    drawing: TimeLine
    alt: str
    caption: Runs
