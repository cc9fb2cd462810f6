"""Words of a PDF divided by a hyphen at the end of a line: joined, and told."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from argmap.sources.reading.pdf_lines import Line

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SHOWN = 8
_FEW = 0.03
"""Where words are divided, more lines than this share of all end in a hyphen."""
_HEADS = frozenset(
    ("anti", "cross", "ex", "multi", "neo", "non", "quasi", "self", "semi", "ultra", "vice", "well")
)
"""What stands before a hyphen and is no word of its own."""
_TAILS = re.compile(
    r"backed|based|controlled|driven|elect|focused|friendly|funded|minded|oriented|owned|related|"
    r"sponsored|wing"
)
"""What stands behind a hyphen of its own after a whole word, and ends no divided word."""
_LONG, _LEAST = 4, 3
_JOINED = re.compile(
    r"an?|any|as|at|be|by|can|do|down|every|for|go|he|her|him|how|if|in|is|it|may|me|my|no|now|of|"
    r"on|or|out|over|per|so|some|there|to|under|up|us|we|what|when|where|which|who|with"
)
"""Words with which others begin that are written as one: with-out, some-thing, there-fore."""
_SMALL = frozenset(("all", "and", "are", "but", "had", "has", "not", "one", "our", "the", "was"))
"""Words that stand before any other without being one with it."""
_OWN = re.compile(
    r"as-applied|at-(?:issue|large|risk|will)|by-(?:elections?|laws?|lines?|products?)|"
    r"far-(?:fetched|flung|left|off|reaching|right)|hard-(?:left|line|right)|"
    r"(?:high|low)-(?:end|level|profile|quality|ranking|risk|tech)|long-(?:lasting|running)|"
    r"(?:long|short)-(?:lived|term)|(?:full|part|real)-time|"
    r"(?:first|second|third)-(?:class|degree|largest|party|rate)|so-called"
)
"""Compounds that mostly have a hyphen."""


def known_words(lines: Sequence[Line]) -> Counter[str]:
    """Count the whole words of a text, lower case, and each two that stand side by side.

    The halves of those that a line end divides are none.
    """
    found: Counter[str] = Counter()
    is_half = False
    for line in lines:
        words = list(_WORD.finditer(line.words))
        whole = words[is_half : len(words) - line.divided]
        found.update(one[0].casefold() for one in whole)
        found.update(
            f"{one[0]} {other[0]}".casefold()
            for one, other in pairwise(whole)
            if line.words[one.end() : other.start()] == " "
        )
        is_half = line.divided
    return found


def divides_words(halves: Sequence[tuple[str, str]], lines: int, known: Mapping[str, int]) -> bool:
    """Say whether a text of so many lines divides words at their ends.

    `halves` are what stands around each hyphen at the end of a line. Where words are not divided
    hyphens are few but for those that are likely to be a word’s own, and no word stands elsewhere
    without it.
    """
    if any(known.get(f"{left}{right}".casefold()) for left, right in halves):
        return True
    unlikely = [one for one in halves if one[0].casefold() in _HEADS or _TAILS.fullmatch(one[1])]
    return len(halves) - len(unlikely) > max(1, _FEW * lines)


def keeps_hyphen(left: str, right: str, known: Mapping[str, int], *, divides: bool = True) -> bool:
    """Say whether the hyphen between two halves of a word is its own.

    `known` is what `known_words` tells of the text; `divides` says whether it has divided words
    at all.
    """
    if not left or not right:
        return True
    if not right[0].islower() or left.isupper() or left.isdigit():
        return True
    first = left.casefold()
    if known.get(f"{first}{right.casefold()}"):
        return False
    if known.get(f"{first}-{right.casefold()}") or (
        _TAILS.fullmatch(right) and len(first) >= _LONG
    ):
        return True
    if _OWN.fullmatch(f"{first}-{right}") or _stand_side_by_side(first, right, known):
        return True
    return (
        not divides and not _JOINED.fullmatch(first) and (first in _HEADS or bool(known.get(first)))
    )


def _stand_side_by_side(first: str, right: str, known: Mapping[str, int]) -> bool:
    """Say whether a text has two halves as words of their own, one behind the other.

    So “the far right” tells of “far-right”.
    """
    is_other = first in _SMALL or _JOINED.fullmatch(first)
    return min(len(first), len(right)) >= _LEAST and not is_other and f"{first} {right}" in known


def told_of_hyphens(
    joined: Sequence[str], hyphened: Sequence[str], known: Mapping[str, int]
) -> list[str]:
    """Say which divided words were joined, first all those that the text does not bear out.

    They stand nowhere else in it, or with a hyphen too.
    """
    told = []
    if joined:
        dashed = {word.replace("-", "") for word in known if "-" in word}
        only = [
            word for word in joined if not known.get(word.casefold()) or word.casefold() in dashed
        ]
        doubtful = set(only)
        sure = [word for word in joined if word not in doubtful]
        what = "1 word" if len(joined) == 1 else f"{len(joined):,} words"
        verb = "was" if len(joined) == 1 else "were"
        shown = _listed(only, sure)
        told.append(f"{what} divided by a hyphen at the end of a line {verb} joined: {shown}.")
        if only and sure:
            verb = "stands" if len(sure) == 1 else "stand"
            told[0] += f" {len(sure):,} of them {verb} elsewhere in the text as joined."
        elif sure:
            told[0] += " The text has them elsewhere as joined."
        if only:
            told[0] += " A word that has a hyphen of its own may have lost it."
    if hyphened:
        told.append(f"Kept with the hyphen at which a line ends: {_listed(hyphened, ())}.")
    return told


def _listed(doubtful: Sequence[str], sure: Sequence[str]) -> str:
    """Name all that is doubtful, and as many others as there is room for."""
    first = list(dict.fromkeys(doubtful))
    rest = list(dict.fromkeys(sure))
    room = max(0, _SHOWN - len(first))
    shown = ", ".join(f"“{word}”" for word in [*first, *rest[:room]])
    more = len(rest) - room
    return f"{shown} and {more:,} more" if more > 0 else shown
