"""Sentences of the same words in which who does something and to whom have changed places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from argmap.sources.report_words import Word

_HARMLESS = frozenset(
    ("and", "or", "by", "with", "was", "were", "is", "are", "be", "been", "being", "got")
)
"""Words of lists and of the passive, which turn a sentence round and leave it true."""
_ALL_BUT = 1
"""How many words that carry sense one of the sentences may have alone."""


def changed_places(one: Sequence[Word], other: Sequence[Word]) -> tuple[Word, Word] | None:
    """Return the word that begins the one and ends the other, None where none does.

    That is told of *A accused B* and *B accused A*: around a word that is no name everything
    stands the other way round. A part that only moved, as *on Monday* does, is no such thing.
    """
    if any(word.form in _HARMLESS for word in (*one, *other)):
        return None
    ones, others = _once(one), _once(other)
    shared = [key for key in ones if key in others]
    if len(ones) - len(shared) > _ALL_BUT or len(others) - len(shared) > _ALL_BUT:
        return None
    for rank, middle in enumerate(shared):
        if ones[middle].name:
            continue
        place = others[middle].start
        before = [key for key in shared[:rank] if others[key].start > place]
        after = [key for key in shared[rank + 1 :] if others[key].start < place]
        if before and after:
            return ones[before[-1]], others[before[-1]]
    return None


def _once(words: Sequence[Word]) -> dict[str, Word]:
    """Return the words that carry sense and stand there once, by their keys, in order."""
    said = Counter(word.key for word in words)
    return {word.key: word for word in words if word.content and said[word.key] == 1}
