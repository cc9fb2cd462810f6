"""What a report tells by itself of its words: which it writes small, what it abbreviates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

_LINE = re.compile(r"[^\n\u2029]+")
_LOWER_CASE = re.compile(r"\b[^\W\dA-Z_]+\b")
_ADDRESS = re.compile(r"(?<!\S)\S*(?:[@#]|://|www\.|\.(?:com|edu|eu|gov|io|net|org)\b)\S*")
_SIGNS = ("@", "#", "://", "www.", ".com", ".edu", ".eu", ".gov", ".io", ".net", ".org")
"""An address writes names small: *amy@parler.example*."""
_SEQUENCE = re.compile(r"[A-Z][\w’']+(?: [A-Z][\w’']+){2,5}")
_LETTERS = range(3, 7)


class Lexicon(NamedTuple):
    """The words a report writes small, and its abbreviations with the name each begins.

    Both are lower case. A report that has *Amazon Web Services* abbreviates it *aws*.
    """

    common: frozenset[str]
    spelt_out: Mapping[str, str]

    def called(self, bare: str) -> str:
        """Return what a word in capitals is compared by."""
        return self.spelt_out.get(bare, bare)


def lexicon_of(text: str) -> Lexicon:
    """Read from a text which words are no names, and which letters are one."""
    common: set[str] = set()
    for line in _LINE.finditer(text):  # one at a time: every thread waits for a look at words
        common.update(_LOWER_CASE.findall(_without_addresses(line.group())))
    return Lexicon(frozenset(common), dict(_spelt_out(text)))


def lexicon_of_all(lexicons: Iterable[Lexicon]) -> Lexicon:
    """Put together what several reports tell of their words."""
    known = list(lexicons)
    common = frozenset().union(*(one.common for one in known))
    return Lexicon(common, {short: name for one in known for short, name in one.spelt_out.items()})


def _without_addresses(text: str) -> str:
    return _ADDRESS.sub(" ", text) if any(sign in text for sign in _SIGNS) else text


def _spelt_out(text: str) -> Iterator[tuple[str, str]]:
    for words in _SEQUENCE.finditer(text):
        parts = words.group().split()
        initials = "".join(part[0] for part in parts)
        for size in _LETTERS:
            if size <= len(initials):
                yield initials[:size].lower(), parts[0].lower()
