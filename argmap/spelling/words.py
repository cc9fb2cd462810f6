"""The words of a line that a dictionary can be asked about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_PASSED_OVER = re.compile(
    r"""
      “[^”]*(?:”|$) | "[^"]*(?:"|$)                  # what is quoted stands as its author wrote it
    | (?:https?://|www\.)\S+ | \S+@\S+               # addresses
    | \w+(?:\.\w{2,})+                               # names of sites and files
    | §+\s*\S+
    """,
    re.VERBOSE,
)
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_POSSESSIVE = re.compile(r"['’]s$")
_LAST_LATIN = "\u024f"


class Word(NamedTuple):
    """A word and where it stands, in code points of its line."""

    text: str
    start: int
    end: int

    @property
    def stem(self) -> str:
        """The word without the ending of a possessive, with a plain apostrophe."""
        return _POSSESSIVE.sub("", self.text).replace("’", "'")


def words_to_check(line: str) -> Iterator[Word]:
    """Give the words of a line, but for names in capitals, numbers, addresses and quoted words."""
    passed = [found.span() for found in _PASSED_OVER.finditer(line)]
    for found in _WORD.finditer(line):
        word = Word(found[0], *found.span())
        if _can_be_checked(word) and not any(a <= word.start < b for a, b in passed):
            yield word


def word_at(line: str, at: int) -> Word | None:
    """Return the word to check that stands at, or ends at, a code point of a line."""
    return next((one for one in words_to_check(line) if one.start <= at <= one.end), None)


def _can_be_checked(word: Word) -> bool:
    plain = word.stem.replace("'", "")
    return len(plain) > 1 and plain.isalpha() and not plain.isupper() and max(plain) <= _LAST_LATIN
