"""What is asked of an index of the words of kept texts; the store makes one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias

Progress: TypeAlias = Callable[[int, int], bool]
"""Is told how many of how many texts are done, and says whether to go on."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word or a phrase to look for; with `prefix` its last word may go on.

    It is found in all forms that share its stems, unless it is to be found `as_written`.
    """

    words: str
    prefix: bool = False
    as_written: bool = False


@dataclass(frozen=True, slots=True)
class WordQuery:
    """What to look for: one term of each choice in `every`, and none of `without`.

    A query that only leaves out finds nothing.
    """

    every: tuple[tuple[Term, ...], ...]
    without: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a kept text in which a query was found; a text of usual length is one.

    `document` is the hash of the text and `start` where the part begins in it.
    `found` are the places of what was looked for, start and end in the whole
    text. `score` is greater the better; only those of one query compare.
    """

    document: str
    start: int
    text: str
    score: float
    found: tuple[tuple[int, int], ...]

    def place(self, span: tuple[int, int]) -> tuple[int, int]:
        """Return where a span of this part is in the whole text."""
        return span[0] + self.start, span[1] + self.start


class WordIndex(Protocol):
    """The words of a case's kept texts, found by word, stem, phrase and beginning.

    It may be used from any thread; one waits for another. After it is closed
    it holds nothing and finds nothing.
    """

    @property
    def documents(self) -> frozenset[str]:
        """The hashes of the texts it holds."""
        ...

    @property
    def size(self) -> int:
        """The number of stretches it holds."""
        ...

    def fill(self, documents: Iterable[str], told: Progress | None = None) -> bool:
        """Hold the words of exactly these texts; return whether all are held now.

        It takes as long as reading the texts that are new: this is for a worker.
        What is held when it ends early stays held. Raises `StoreError` when the
        case file cannot be read.
        """
        ...

    def search(self, query: WordQuery, limit: int) -> list[Stretch]:
        """Find the stretches that a query describes, best first; no query is an error."""
        ...

    def count(self, query: WordQuery) -> int:
        """Return in how many stretches what a query describes is found."""
        ...

    def stems(self, words: Sequence[str]) -> list[str]:
        """Return what each is indexed as: its stems with spaces between, empty for no word."""
        ...

    def counts(self, words: Sequence[str]) -> list[int]:
        """Return in how many stretches each stands; the rarest part of what is several words."""
        ...

    def text(self, document: str) -> str:
        """Return a text it holds; empty where it holds none."""
        ...

    def close(self) -> None:
        """Forget everything; a filling under way ends."""
        ...
