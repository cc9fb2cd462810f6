"""What speaks for a place as that of a quote, and when one place comes before another.

Four witnesses are heard of each place: what stands on its left, what stands on its right,
its words, and whether it is where the quote stood: that tells very words from others as
good, if something is left of what is known to have stood around them, and holds altered
words against others elsewhere. One place comes before another only where witnesses speak
for it and none for the other; and where all that is known of the surroundings speaks for
it, whatever else speaks for one that lacks a side of them. Everything else is a choice,
and the user's.

A side speaks as far as it is more like the quote's than chance makes any other prose. One
that was touched tells nothing by a few characters from another that is surely the quote's.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from argmap.case.evidence import Quote
from argmap.sources.anchor_places import Found
from argmap.sources.frame_edges import SHORT
from argmap.sources.surroundings import LEAD, SAME, Side, nearest_of

_UNTOUCHED = 95.0
"""From this likeness on at most a character or two of a side were changed."""
_FAR = 15.0
"""By how much both sides together must be more like than two that are surely the quote’s too."""
_SET_OTHERWISE, _VERY = 2 * SAME, 3 * SAME


class Witnesses(NamedTuple):
    """What speaks for a place; `words` are more than 100 where they are as they were."""

    left: Side
    right: Side
    words: float
    stood_here: bool

    @property
    def is_whole(self) -> bool:
        """Whether all that is known of the surroundings speaks for the place, and some is."""
        return bool(self._known) and all(side.is_sure for side in self._known)

    def _is_by_far(self, leading: Sequence[Side], other: Witnesses) -> bool:
        """Say whether sides that lead tell a place from another which is surely the quote’s too.

        Where these are touched, all together must be more like by far.
        """
        if not other.is_whole or any(side.like >= _UNTOUCHED for side in leading):
            return True
        return self.left.like + self.right.like > other.left.like + other.right.like + _FAR

    @property
    def _known(self) -> list[Side]:
        return [side for side in (self.left, self.right) if side.is_known]

    def comes_before(self, other: Witnesses) -> bool:
        """Say whether the evidence of two places is for this one, and all on its side."""
        pairs = (self.left, other.left), (self.right, other.right)
        if any(its.is_more(mine) for mine, its in pairs):
            return False
        favours = other.words > self.words + LEAD or other.stood_here
        leading = [mine for mine, its in pairs if mine.leads(its)]
        if leading and self._is_by_far(leading, other):
            return self.is_whole or not favours
        is_bare = bool(self._known) and not any(side.like for side in self._known)
        tells = self.stood_here and self.words >= _VERY and not is_bare
        return not favours and (self.words > other.words + LEAD or tells)


def passed_over(kinds: AbstractSet[Witnesses]) -> set[Witnesses]:
    """Return those before which another comes that is itself passed over by none.

    What only a place speaks against that is none of the quote’s stays.
    """
    before = {kind: {one for one in kinds if one.comes_before(kind)} for kind in kinds}
    passed, standing = set[Witnesses](), set[Witnesses]()
    while first := {kind for kind in before.keys() - standing - passed if before[kind] <= passed}:
        standing |= first
        passed |= {kind for kind in kinds if before[kind] & first}
    return passed


def witnesses_of(quote: Quote, text: str, place: Found, rooms: tuple[int, int]) -> Witnesses:
    """Hear what speaks for a place; very words come before those set another way, and these.

    `rooms` says what an edge of the text leaves of the sides of another place (`rooms_of`).
    """
    words = _VERY if place.verbatim else place.words if place.words < SAME else _SET_OTHERWISE
    # What is beside many places says nothing, in many ways: all of them are heard as one.
    near = nearest_of(quote, text, place.span, rooms) if any(rooms) else (0.0, 0.0)
    left, right = (
        side._replace(whole=0.0, nearest=like) for side, like in zip(place.sides, near, strict=True)
    )
    return Witnesses(left, right, words, _is_here(quote, text, place))


def _is_here(quote: Quote, text: str, place: Found) -> bool:
    """Say whether words stand where the quote stood.

    Altered ones do so about there: they may have run together with what stands before them.
    """
    start, end = place.span
    if place.verbatim:
        return start == quote.start
    first = text[start:end].split(maxsplit=1)[:1]
    return start - SHORT < quote.start < start + SHORT + sum(map(len, first))
