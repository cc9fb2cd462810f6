"""A walk read again only where an edit touches it; all else is cut and joined."""

from __future__ import annotations

from collections.abc import Sequence
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
_FEW = 4
"""So many claims are looked up one by one."""
_DEEP = 200
"""So many levels are climbed one by one."""
_ROOT = -1
Run: TypeAlias = tuple[int, int]
"""Nodes that are kept, from the first to before the second; (-1, count) for new ones."""
Piece: TypeAlias = Run | Walk


class _Entangled(Exception):  # noqa: N818 -- nothing went wrong: all must be read again
    """Claims used more than once are concerned: where they stand in full may change."""


def walk_again(
    walk: Walk, case_map: CaseMap, ids: Ids, touched: Touched
) -> tuple[Walk, Runs | None]:
    """Return the walk of a map after an edit, as `walk_map` would, and what of it was kept.

    Of the nodes kept that tells which they were: all else was walked anew. None where all
    was.
    """
    if len(touched) > _MOST or not len(walk.own):
        return walk_map(case_map, ids), None
    try:
        after, kept = _Splice(walk, case_map, ids).again(touched)
    except _Entangled:
        return walk_map(case_map, ids), None
    return (after, kept) if _is_whole(after, case_map) else (walk_map(case_map, ids), None)


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

    def again(self, touched: Touched) -> tuple[Walk, Runs | None]:
        """Return the walk after an edit, and what was kept, as `walk_again` does.

        Raise `_Entangled` where all must be read again.
        """
        walk = self._walk
        for claim in touched.bearing:
            self._replace(walk.home(self._ids.find(claim)), claim, claim)
        for step in touched.steps:
            node = first_of(walk.own == self._ids.find(step))
            self._replace(node, step, None)
        if touched.roots:
            self._set(_ROOT, self._roots(touched.roots))
        if not self._replaced:
            return walk, None
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
        _require_single(self._walk, self._walk.claim[start:end])

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

    def _join(self) -> tuple[Walk, Runs]:
        walk = self._walk
        runs = Runs(self._origin())
        news, place = runs.news, np.append(runs.places(len(walk.own)), _ROOT)
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
        _require_single(after, after.claim[news])
        return after, runs

    def _grown_size(self) -> Integers:
        size, parent = self._walk.size.copy(), self._walk.parent
        for node, growth in self._growth:
            at = node
            for _ in range(_DEEP):
                if at < 0:
                    break
                size[at] += growth
                at = int(parent[at])
            else:
                above = np.arange(at + 1) + self._walk.size[: at + 1] > at
                size[: at + 1][above] += growth
        return size

    def _origin(self) -> Integers:
        parts = [
            np.full(end, -1, dtype=np.int64) if start < 0 else np.arange(start, end)
            for start, end in self._slices
        ]
        return np.concatenate(parts) if parts else np.zeros(0, dtype=np.int64)


def _require_single(walk: Walk, claims: Integers) -> None:
    """Raise `_Entangled` where a walk shows any of some claims in more than one box."""
    claims = claims[claims >= 0]
    if len(claims) <= _FEW:
        entangled = any(np.count_nonzero(walk.claim == one) > 1 for one in claims.tolist())
    else:
        entangled = bool((np.bincount(walk.claim + 1, minlength=1)[claims + 1] > 1).any())
    if entangled:
        raise _Entangled
