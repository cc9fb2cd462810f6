"""How many words of a quote were given as they stand."""

from __future__ import annotations

from typing import NamedTuple

from argmap.sources.word_alignment import Change, blocks_of
from argmap.sources.word_differences import written_words


class Given(NamedTuple):
    """Of a quote's words, how many were given in their places; and how many were added."""

    kept: int
    of: int
    added: int

    @property
    def is_exact(self) -> bool:
        """Whether every word was given, and none besides."""
        return self.kept == self.of and not self.added


def given_words(typed: str, exact: str) -> Given:
    """Count words as they are written; capitals and punctuation are not asked for."""
    mine, theirs = [*written_words(typed)], [*written_words(exact)]
    equal = (one for one in blocks_of(mine, theirs) if one.change is Change.EQUAL)
    kept = sum(block.other[1] - block.other[0] for block in equal)
    return Given(kept, len(theirs), len(mine) - kept)
