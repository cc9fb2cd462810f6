"""A walk read again only where an edit touches it; all else is cut and joined."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from typing import TypeAlias

import numpy as np

from argmap.case.case_map import CaseMap
from argmap.case.ids import ArgumentId, ClaimId
from argmap.case.indexes import order_of
from argmap.drawing.ids import Ids
from argmap.drawing.touched import Touched
from argmap.drawing.walk import Child, Integers, Row, Walk, children_of, first_of, walk_map
from argmap.layout.runs import Runs

_MOST = 300
"""An edit that touches more than this is read with the whole map."""
_ROOT = -1
Run: TypeAlias = tuple[int, int]
"""Nodes that are kept, from the first to before the second; (-1, count) for new ones."""
Piece: TypeAlias = Run | Walk


class _Entangled(Exception):  # noqa: N818 -- nothing went wrong: all must be read again
    """Claims used more than once are concerned: where they stand in full may change."""


def walk_again(walk: Walk, case_map: CaseMap, ids: Ids, touched: Touched) -> Walk:
    """Return the walk of a map after an edit, as `walk_map` would."""
    if len(touched) > _MOST or not len(walk.own):
        return walk_map(case_map, ids)
    try:
        after = _Splice(walk, case_map, ids).again(touched)
    except _Entangled:
        return walk_map(case_map, ids)
    return after if _is_whole(after, case_map) else walk_map(case_map, ids)


def _is_whole(walk: Walk, case_map: CaseMap) -> bool:
    """Tell whether each claim stands in full once, and each argument and premise once.

    Where a ring that no root leads to has a root of its own, any edit may give it another.
    """
    roots = (walk.parent == _ROOT).nonzero()[0]
    at_root = np.zeros(int(walk.claim.max(initial=0)) + 2, dtype=np.bool_)  # the last for a step
    at_root[walk.claim[roots]] = True
    if np.count_nonzero(at_root[walk.claim]) > len(roots):
        return False
    boxes = int(np.count_nonzero(walk.claim >= 0))
    homes = boxes - int(np.count_nonzero(walk.reference))
    return (homes, boxes - len(roots), len(walk.own) - boxes) == (
        len(case_map.claims),
        len(case_map.premises),
        len(case_map.arguments),
    )


class _Splice:
    """One edit: nodes whose children are others, and what the walk then is."""

    def __init__(self, walk: Walk, case_map: CaseMap, ids: Ids) -> None:
        self._walk = walk
        self._map = case_map
        self._ids = ids
        self._replaced: dict[int, list[Piece]] = {}
        self._slices: list[Run] = []
        self._joined: list[tuple[int, Walk]] = []
        self._growth: list[tuple[int, int]] = []

    def again(self, touched: Touched) -> Walk:
        """Return the walk after an edit; raise `_Entangled` where all must be read again."""
        walk = self._walk
        for claim in touched.bearing:
            self._replace(walk.home(self._ids.find(claim)), claim, claim)
        for step in touched.steps:
            node = first_of(walk.own == self._ids.find(step))
            self._replace(node, step, None)
        if touched.roots:
            self._set(_ROOT, self._roots(touched.roots))
        if not self._replaced:
            return walk
        if _ROOT in self._replaced:
            self._emit_pieces(_ROOT)
        else:
            self._emit(0, len(walk.own))
        return self._join()

    def _replace(self, node: int, key: str, claim: ClaimId | None) -> None:
        alive = claim in self._map.claims if claim else ArgumentId(key) in self._map.arguments
        if node >= 0 and alive:
            self._set(node, children_of(self._map, key, claim))

    def _roots(self, candidates: set[ClaimId]) -> list[Child]:
        walk, claims = self._walk, self._map.claims
        numbers = walk.claim[walk.parent == _ROOT].tolist()
        roots = {ClaimId(self._ids.name(number)) for number in numbers} - candidates
        if any(self._map.uses_of(one) for one in roots):
            raise _Entangled  # a ring that no root leads to
        roots |= {one for one in candidates if one in claims and not self._map.uses_of(one)}
        ranked = sorted((claims[one] for one in roots if one in claims), key=order_of)
        return [(claim.id, claim.id) for claim in ranked]

    def _set(self, node: int, wanted: Sequence[Child]) -> None:
        """Give a node other children: those it has are kept, others are walked."""
        walk, number = self._walk, self._ids.number
        before = walk.children(node)
        known = dict(zip(walk.own[before].tolist(), before, strict=True))
        pieces: list[int | Walk] = []
        for key, claim in wanted:
            at = known.get(number(key))
            if at is not None and walk.claim[at] == (-1 if claim is None else number(claim)):
                pieces.append(at)
            else:
                pieces.append(self._grown((key, claim)))
        if pieces == before:
            return
        kept = [piece for piece in pieces if isinstance(piece, int)]
        if any(one > other for one, other in pairwise(kept)):
            self._require_single(max(node, 0), self._end(node))
        for at in set(before).difference(kept):
            self._require_single(at, self._end(at))
        self._replaced[node] = self._runs(pieces)

    def _runs(self, pieces: Sequence[int | Walk]) -> list[Piece]:
        runs: list[Piece] = []
        for piece in pieces:
            last = runs[-1] if runs else None
            if isinstance(piece, Walk):
                runs.append(piece)
            elif isinstance(last, tuple) and last[1] == piece:
                runs[-1] = (last[0], self._end(piece))
            else:
                runs.append((piece, self._end(piece)))
        return runs

    def _grown(self, top: Child) -> Walk:
        row = Row(self._map, self._ids)
        row.grow(top)
        return row.walk()

    def _require_single(self, start: int, end: int) -> None:
        claims = self._walk.claim[start:end]
        if (self._uses[claims[claims >= 0] + 1] > 1).any():
            raise _Entangled

    @cached_property
    def _uses(self) -> Integers:
        """How many boxes show each claim, the first entry for none."""
        return np.bincount(self._walk.claim + 1, minlength=1)

    def _end(self, node: int) -> int:
        return len(self._walk.own) if node < 0 else node + int(self._walk.size[node])

    def _emit(self, start: int, end: int) -> None:
        """Keep nodes but for what replaces some of them."""
        for at in sorted(one for one in self._replaced if start <= one < end):
            if at >= start:
                self._slices.append((start, at + 1))
                self._emit_pieces(at)
                start = self._end(at)
        self._slices.append((start, end))

    def _emit_pieces(self, node: int) -> None:
        growth = 1 - int(self._walk.size[node]) if node >= 0 else 0
        for piece in self._replaced[node]:
            if isinstance(piece, Walk):
                self._joined.append((node, piece))
                self._slices.append((-1, len(piece.own)))
                growth += len(piece.own)
            else:
                self._emit(*piece)
                growth += piece[1] - piece[0]
        if node >= 0:
            self._growth.append((node, growth))

    def _join(self) -> Walk:
        walk = self._walk
        origin = self._origin()
        runs, news = Runs(origin), (origin < 0).nonzero()[0]
        place = np.full(len(walk.own) + 1, -1, dtype=np.int64)
        place[origin] = np.arange(len(origin))
        place[-1] = _ROOT
        after = Walk(
            runs.carry(walk.own, -1),
            runs.carry(walk.claim, -1),
            place[runs.carry(walk.parent, -1)],
            runs.carry(self._grown_size(), 0),
            runs.carry(walk.reference, False),
        )
        at = 0
        for node, piece in self._joined:
            count = len(piece.own)
            here = news[at : at + count]
            after.own[here], after.claim[here] = piece.own, piece.claim
            after.size[here], after.reference[here] = piece.size, piece.reference
            after.parent[here] = np.where(
                piece.parent >= 0, piece.parent + here[0], place[node] if node >= 0 else -1
            )
            at += count
        self._require_single_news(after, news)
        return after

    def _grown_size(self) -> Integers:
        size, ends = self._walk.size.copy(), np.arange(len(self._walk.size)) + self._walk.size
        for node, growth in self._growth:
            above = ends[: node + 1] > node
            size[: node + 1][above] += growth
        return size

    def _require_single_news(self, after: Walk, news: Integers) -> None:
        uses = np.bincount(after.claim + 1, minlength=1)
        claims = after.claim[news]
        if (uses[claims[claims >= 0] + 1] > 1).any():
            raise _Entangled

    def _origin(self) -> Integers:
        parts = [
            np.full(end, -1, dtype=np.int64) if start < 0 else np.arange(start, end)
            for start, end in self._slices
        ]
        return np.concatenate(parts) if parts else np.zeros(0, dtype=np.int64)
