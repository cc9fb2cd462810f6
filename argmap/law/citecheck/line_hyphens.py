"""Hyphens at the ends of the lines of a plain text: whether a quoted word has one of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from argmap.law.citecheck.held import HeldSource
from argmap.law.citecheck.source_words import SourceWords
from argmap.sources.normalising import HYPHENS, normal_form

_AT_END = re.compile(
    rf"(?P<left>[^\W_]+(?:[{HYPHENS}’'][^\W_]+)*)[{HYPHENS}][^\S\n]*\n[^\S\n]*"
    rf"(?P<right>[^\W_]+(?:[{HYPHENS}’'][^\W_]+)*)"
)


def with_own_hyphens(words: str, sources: Sequence[HeldSource]) -> str:
    """Join each word that ends a line at its hyphen as a source has it, with the hyphen or without.

    What no source has with its hyphen is left as it stands, and read as one word.
    """

    def joined(match: re.Match[str]) -> str:
        left, right = match["left"], match["right"]
        own, whole = normal_form(f"{left}-{right}"), normal_form(left + right)
        before = SourceWords(words[: match.start()]).keys[-1:]
        is_own = _has([*before, own], sources)
        is_own = is_own or (_has([own], sources) and not _has([whole], sources))
        return f"{left}-{right}" if is_own else match[0]

    return _AT_END.sub(joined, words)


def _has(keys: list[str], sources: Sequence[HeldSource]) -> bool:
    return any(next(one.words.occurrences(keys), None) is not None for one in sources)
