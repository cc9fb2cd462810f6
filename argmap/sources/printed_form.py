"""A quote as printed, taken apart: words, brackets, ellipses, and the notes at its end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from argmap.sources.normalising import normal_form
from argmap.sources.passages import Span

_NOTE = re.compile(
    r"\s*\((?P<note>[^()]*\b(?:emphas[ie]s|alterations?|citations?|cleaned up|quotation marks"
    r"|footnotes?)\b[^()]*)\)\s*\.?\s*$",
    re.IGNORECASE,
)
_LETTERS = r"\w+(?:[’'-]\w+)*"
_TOKEN = re.compile(rf"\[[^\]]*\](?:{_LETTERS})?|\.(?:\s?\.){{2,3}}|…|{_LETTERS}(?:\[[^\]]*\])?")
_DOTS = re.compile(r"\.(?:\s?\.){2,3}|…")
ELLIPSIS, PUT_IN, GAP = "\0ellipsis", "\0brackets", "\0gap"
"""Keys of what is no word: dots, what stands in brackets, what stands between two parts."""


class PrintedWord(NamedTuple):
    """A word, a bracket or an ellipsis; `key` is what it is compared by."""

    text: str
    key: str

    @property
    def is_mark(self) -> bool:
        """Whether it stands for words that are left out or put in."""
        return self.key in {ELLIPSIS, PUT_IN}


@dataclass(frozen=True, slots=True)
class Printed:
    """A quote as printed, taken apart: its words, and what the notes at its end say."""

    words: tuple[PrintedWord, ...]
    notes: str


def taken_apart(printed: str) -> Printed:
    """Take the notes at the end of a printed quote from its words."""
    notes: list[str] = []
    while (note := _NOTE.search(printed)) is not None:
        notes.insert(0, note["note"].casefold())
        printed = printed[: note.start()]
    return Printed(tuple(words_of(printed)), "; ".join(notes))


def words_of(printed: str) -> Iterator[PrintedWord]:
    """Walk the words, brackets and ellipses of a text that is printed."""
    return (word for word, _ in placed_words(printed, Span(0, len(printed))))


def placed_words(text: str, span: Span) -> Iterator[tuple[PrintedWord, Span]]:
    """Walk the words, brackets and ellipses of a stretch of a text, and where each stands."""
    for match in _TOKEN.finditer(text, *span):
        yield _printed_word(match.group()), Span(*match.span())


def _printed_word(word: str) -> PrintedWord:
    if _DOTS.fullmatch(word):
        return PrintedWord(word, ELLIPSIS)
    if word.startswith("[") and word.endswith("]"):
        return PrintedWord(word, PUT_IN)
    return PrintedWord(word, normal_form(re.sub(r"[\[\]]", "", word)))
