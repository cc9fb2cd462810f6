"""Characters that print spells by their numbers, as [U+2693], because no font had them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from argmap.law.citecheck.items import PaperText

_GAP = r"[\s\u200b]{0,2}"
"""A line may be broken there."""
_SPELLED = re.compile(
    rf"\[{_GAP}U{_GAP}\+{_GAP}(?P<number>10[0-9A-F]{{4}}|[0-9A-F]{{4,5}}){_GAP}\]"
)
_UNSEEN = "\u200b"


def unspelled(paper: PaperText, known: Iterable[str]) -> PaperText:
    """Return a paper with the characters themselves, where one of the texts `known` has them.

    The rest of their room is filled with what is not seen: every place in the paper stays.
    """
    if not _SPELLED.search(paper.text):
        return paper
    characters = frozenset().union(*known)

    def meant(one: re.Match[str]) -> str:
        character = chr(int(one["number"], 16))
        return character.ljust(len(one[0]), _UNSEEN) if character in characters else one[0]

    return paper._replace(text=_SPELLED.sub(meant, paper.text))
