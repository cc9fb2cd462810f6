"""What is wrong with the evidence of a case: how much it matters, where, and in which words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from argmap.case.ids import SourceId


class Grade(StrEnum):
    """How much a problem matters: an error makes `argmap check` fail."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class RecordPlace:
    """A record that a problem is about."""

    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class TextPlace:
    """A span of a source that a problem is about."""

    source: SourceId
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with the evidence: a kind for programs, a sentence for people.

    `told` is what is wrong without the passages it is about, for where they are
    shown beside it; empty where the sentence does not repeat them. `also` are further
    kinds of what is told in the one sentence.
    """

    kind: str
    grade: Grade
    where: tuple[RecordPlace | TextPlace, ...]
    message: str
    told: str = ""
    also: tuple[str, ...] = ()
