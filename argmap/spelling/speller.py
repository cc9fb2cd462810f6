"""Spelling as a user sees it: a dictionary, the words they have added, and a case's names."""

from __future__ import annotations

from argmap.spelling.dictionary import Dictionary
from argmap.spelling.own_words import OwnWords
from argmap.spelling.suggesting import suggest
from argmap.spelling.words import Word


class Speller:
    """Tells which words are misspelt, and remembers what it has found."""

    def __init__(self, dictionary: Dictionary, own: OwnWords) -> None:
        self._dictionary = dictionary
        self._own = own
        self._names: frozenset[str] = frozenset()
        self._found: dict[str, bool] = {}

    def take_names(self, names: frozenset[str]) -> None:
        """Take these words for right, written just so, and no longer those taken before."""
        if names != self._names:
            self._names = names
            self._found.clear()

    def is_misspelt(self, word: Word) -> bool:
        """Tell whether neither the dictionary nor the user knows a word."""
        found = self._found.get(word.text)
        if found is None:
            found = self._found[word.text] = not self._is_known(word)
        return found

    def suggest(self, word: Word) -> list[str]:
        """Return what may have been meant, likeliest first."""
        return suggest(self._dictionary, word.text)

    def add(self, word: Word) -> None:
        """Take a word for right from now on; raise OSError where it cannot be kept for long."""
        self._found.clear()
        self._own.add(word.stem)

    def _is_known(self, word: Word) -> bool:
        plain = word.text.replace("’", "'")
        forms = dict.fromkeys((plain, word.stem))
        if not self._names.isdisjoint(forms):
            return True
        return any(self._dictionary.knows(form) or self._own.knows(form) for form in forms)
