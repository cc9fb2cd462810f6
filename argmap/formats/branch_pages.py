"""The map on pages of a branch each: what stands on each page, and where it goes on.

A page begins with a claim and goes down as many levels as fit. A claim at its foot with more below
it is folded there and has a page of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from argmap.case.case_map import CaseMap
from argmap.case.ids import ClaimId
from argmap.drawing.begun import Begun
from argmap.drawing.ids import Ids
from argmap.drawing.live import LiveDrawing
from argmap.drawing.picture import Picture
from argmap.drawing.sheet import Sheet
from argmap.drawing.walk import Walk, walk_map
from argmap.formats.branch_walks import depths_of, piece_of

_FEW = 14
"""A branch with no more boxes is unfolded beside others where there is room."""
_TRIES = 16
Fits: TypeAlias = Callable[[Picture], bool]
"""Tells whether a picture fits the page that begins with its first box."""


@dataclass(frozen=True)
class BranchPage:
    """A page: the claims it begins with, what is drawn, and the place among those of its claim."""

    tops: tuple[ClaimId, ...]
    picture: Picture
    part: int = 1
    parts: int = 1

    def folded(self) -> Iterator[ClaimId]:
        """Walk the claims that go on on pages of their own."""
        return (ClaimId(box.claim) for box in self.picture.boxes if box.hidden)


class BranchPages:
    """Puts a map on pages; `begin` makes an empty drawing, `fits` tells what a page holds."""

    def __init__(self, case_map: CaseMap, begin: Callable[[], LiveDrawing], fits: Fits) -> None:
        self._map = case_map
        self._begin = begin
        self._fits = fits
        self._ids = Ids()
        self._walk = walk_map(case_map, self._ids)

    def pages(self) -> list[BranchPage]:
        """Return the pages in the order in which the map reads."""
        found: list[BranchPage] = []
        waiting = list(reversed(self._groups()))
        while waiting:
            tops = waiting.pop()
            made = self._pages_from(tops)
            found += made
            below = [claim for page in made for claim in page.folded()]
            homes = self._walk.homes(self._ids.numbers(below)).tolist() if below else []
            waiting += [[home] for home in reversed(homes)]
        return found

    def _groups(self) -> list[list[int]]:
        """Return the roots, those with nothing below them together."""
        groups: list[list[int]] = []
        was_bare = False
        for root in (self._walk.parent < 0).nonzero()[0].tolist():
            is_bare = int(self._walk.size[root]) == 1
            if is_bare and was_bare:
                groups[-1].append(root)
            else:
                groups.append([root])
            was_bare = is_bare
        return groups

    def _pages_from(self, tops: list[int]) -> list[BranchPage]:
        if len(tops) > 1:
            return list(self._bare(tops))
        pictures = list(self._from_steps(tops[0], None))
        claims = self._names(tops)
        return [
            BranchPage(claims, picture, part, len(pictures))
            for part, picture in enumerate(pictures, 1)
        ]

    def _bare(self, tops: list[int]) -> Iterator[BranchPage]:
        """Put roots side by side, as many as fit."""
        picture = self._draw(piece_of(self._walk, tops), frozenset())
        if len(tops) == 1 or self._fits(picture):
            yield BranchPage(self._names(tops), picture)
            return
        half = len(tops) // 2
        yield from self._bare(tops[:half])
        yield from self._bare(tops[half:])

    def _from_steps(self, top: int, steps: Sequence[int] | None) -> Iterator[Picture]:
        """Draw a claim with what bears on it, on several pages where not all of it fits on one."""
        piece = piece_of(self._walk, [top], steps)
        picture = self._deepest(piece)
        row = self._walk.children(top) if steps is None else steps
        if self._fits(picture) or len(row) < 2:  # noqa: PLR2004 -- one cannot be parted
            yield picture
            return
        half = len(row) // 2
        yield from self._from_steps(top, row[:half])
        yield from self._from_steps(top, row[half:])

    def _deepest(self, piece: Walk) -> Picture:
        """Draw as many whole levels of a piece as fit, then small branches where there is room."""
        best = self._draw(piece, frozenset())
        if self._fits(best):
            return best
        depths = depths_of(piece)
        folded: frozenset[ClaimId] = frozenset()
        for depth in range(1, int(depths.max()) + 1):
            deeper = self._at(piece, depths, depth)
            picture = self._draw(piece, deeper)
            if depth > 1 and not self._fits(picture):
                break
            best, folded = picture, deeper
        return self._filled(piece, best, folded) if self._fits(best) else best

    def _filled(self, piece: Walk, best: Picture, folded: frozenset[ClaimId]) -> Picture:
        small = [ClaimId(box.claim) for box in best.boxes if 0 < box.hidden <= _FEW]
        for claim in small[:_TRIES]:
            picture = self._draw(piece, folded - {claim})
            if self._fits(picture):
                best, folded = picture, folded - {claim}
        return best

    def _at(self, walk: Walk, depths: np.ndarray, depth: int) -> frozenset[ClaimId]:
        """Return the claims so many levels down that have anything below them."""
        found = (walk.claim >= 0) & (depths == depth) & ~walk.reference & (walk.size > 1)
        return frozenset(self._names(found.nonzero()[0].tolist(), walk))

    def _names(self, nodes: Sequence[int], walk: Walk | None = None) -> tuple[ClaimId, ...]:
        claims = (walk or self._walk).claim
        return tuple(ClaimId(self._ids.name(int(claims[node]))) for node in nodes)

    def _draw(self, piece: Walk, folded: AbstractSet[ClaimId]) -> Picture:
        drawing = self._begin()
        drawing.begin_with(Begun(self._map, self._ids, piece, Sheet.blank(len(piece.own))))
        return drawing.draw(self._map, collapsed=folded)
