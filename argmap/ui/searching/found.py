"""What a search asks and what it finds, the same for words, passages and claims."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from argmap.case.ids import ClaimId, SourceId
from argmap.sources.near_search import NearMatch
from argmap.sources.passages import Span
from argmap.sources.support import Support
from argmap.sources.word_search import WordMatch

_SAME = 100.0
_IN_WORD = "The same letters, within a word"
_NEARLY_ALL, _MOST, _SOME = 75, 50, 25


class Way(Enum):
    """How the sources are searched."""

    WORDS = "for words"
    NEAR = "for a passage, word for word or nearly"
    SUPPORT = "for what may support a claim"


@dataclass(frozen=True, slots=True)
class Question:
    """What to look for, and how; `claim` is the one whose words they are."""

    way: Way
    words: str
    claim: ClaimId | None = None


@dataclass(frozen=True, slots=True)
class FoundPassage:
    """A passage of a source, whatever it was found by.

    Offsets are code points of the kept text; `words` are the places in it of
    what was looked for. `note` says how good it is, empty where nothing is to be said.
    """

    source: SourceId
    start: int
    end: int
    text: str
    words: tuple[Span, ...] = ()
    note: str = ""

    @property
    def span(self) -> Span:
        """Where it is in the kept text."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Answer:
    """The passages that answer a question, best first, and what is said of those left out."""

    question: Question
    passages: tuple[FoundPassage, ...] = field(default=())
    left_out: str = ""


def from_words(match: WordMatch) -> FoundPassage:
    """Return what a search for words found."""
    return FoundPassage(match.source, match.start, match.end, match.text, match.words)


def from_near(match: NearMatch) -> FoundPassage:
    """Return what a search for a passage found, and how like it is."""
    note = _IN_WORD if match.in_word else likeness(match.score)
    return FoundPassage(match.source, match.start, match.end, match.text, (), note)


def from_support(support: Support) -> FoundPassage:
    """Return what a search for support found, and which words of the claim it has."""
    found = support
    return FoundPassage(
        found.source, found.start, found.end, found.text, found.words, shared_words(found)
    )


def likeness(score: float) -> str:
    """Say in words how like a passage is, 0 to 100; what is not the same is never called so."""
    if score >= _SAME:
        return "The same words"
    return f"Nearly the same words: {int(score)} %"


def shared_words(support: Support) -> str:
    """Say how much of a claim's words a passage has, and which it lacks."""
    has = ", ".join(support.matched)
    if not support.missed:
        return f"All of its words: {has}"
    return f"{_share(support.score)} of its words: {has}. Missing: {', '.join(support.missed)}"


def _share(score: float) -> str:
    if score >= _NEARLY_ALL:
        return "Nearly all"
    if score >= _MOST:
        return "Most"
    return "Some" if score >= _SOME else "Few"
