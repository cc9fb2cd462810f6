"""A dictionary of English read from the two files of hunspell: which words it knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from argmap.spelling.affixes import Affix, Flags, Rules, read_rules

_MOST_AFFIXES = 2
"""How many affixes a word is made by at most, as in hunspell."""
_ABOUT = re.compile(r"\s+\w\w:.*")
"""What a line says of a word’s grammar."""
_NONE: Flags = frozenset()


class Dictionary:
    """The words of a dictionary, and those that its rules make of them."""

    def __init__(self, rules: Rules, words: dict[str, str]) -> None:
        self.rules = rules
        self.words = words
        """Each word that stands in the file, with the letters of its flags."""
        self._read_flags = lru_cache(maxsize=None)(rules.flags)

    def knows(self, word: str) -> bool:
        """Tell whether a word is spelt right, as it stands or at the head of a sentence."""
        return any(True for _ in self._standings(word))

    def offers(self, word: str) -> bool:
        """Tell whether a word is spelt right and no slur that nobody should be offered."""
        standings = list(self._standings(word))
        return bool(standings) and not any(
            self.rules.bears(flags, "not_offered") for flags in standings
        )

    def _standings(self, word: str) -> Iterator[Flags]:
        for form in in_each_case(word):
            own = self._flags_of(form)
            if own is not None and self.rules.bears(own, "forbidden"):
                return
            yield from self._roots(form, _NONE, ())

    def _roots(self, form: str, carried: Flags, outer: tuple[Affix, ...]) -> Iterator[Flags]:
        """Give the flags of every entry that the form comes of and that bears `carried`."""
        flags = self._flags_of(form)
        if flags is not None and carried <= flags and self._may_stand(flags, outer):
            yield flags
        if len(outer) == _MOST_AFFIXES:
            return
        for affix, base in self.rules.affixes_on(form):
            left = carried - affix.more
            if not left or _cross(affix, outer):
                yield from self._roots(base, left | {affix.flag}, (*outer, affix))

    def _may_stand(self, flags: Flags, outer: tuple[Affix, ...]) -> bool:
        if self.rules.bears(flags, "in_compounds"):
            return False
        return bool(outer) or not self.rules.bears(flags, "needs_affix")

    def _flags_of(self, form: str) -> Flags | None:
        text = self.words.get(form)
        return None if text is None else self._read_flags(text)


def read_dictionary(path: Path) -> Dictionary:
    """Read the dictionary of an `.aff` file.

    Raises OSError where it cannot be read, ValueError or LookupError where it is none.
    """
    rules = read_rules(path)
    lines = path.with_suffix(".dic").read_bytes().decode(rules.encoding).splitlines()
    between = "," if rules.flag_type == "num" else ""
    words: dict[str, str] = {}
    for line in lines[1:]:  # the first says how many there are
        told = _ABOUT.sub("", line) if ":" in line else line
        word, _, flags = told.strip().partition("/")
        if word in words and flags:  # of two words spelt alike either may bear an affix
            flags = between.join(filter(None, (words[word], flags)))
        elif word in words:
            continue
        words[word] = flags
    return Dictionary(rules, words)


def in_each_case(word: str) -> tuple[str, ...]:
    """Return a word as it stands and, where a sentence may begin with it, in small letters."""
    if word[:1].isupper() and word[1:] == word[1:].lower():
        return word, word.lower()
    return (word,)


def _cross(affix: Affix, outer: tuple[Affix, ...]) -> bool:
    """Tell whether a root may bear the flags of both a prefix and a suffix."""
    return all(affix.crosses and one.crosses and affix.is_prefix != one.is_prefix for one in outer)
