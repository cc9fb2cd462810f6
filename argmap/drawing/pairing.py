"""Which box, frame or line of one picture is which of another, drawn after an edit."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import zip_longest
from typing import TypeAlias

import numpy as np

from argmap.drawing.arrays import BoxArray, EdgeArray, FrameArray
from argmap.drawing.walk import Integers

Pair: TypeAlias = tuple[int, int]
"""The same thing in the picture before and in the one after; -1 where it is missing."""


def pair_boxes(before: BoxArray, after: BoxArray) -> Integers:
    """Return for each box of a picture the box it was before, -1 where it is new.

    Both pictures number their ids alike. A use is known again by its premise, a root by
    its claim; a claim that is gone from one place and new at another has moved.
    """
    if not len(before):
        return np.full(len(after), -1, dtype=np.int64)
    numbers = len(after.ids)
    table = _table(_keys(before, numbers), 2 * numbers)
    old = table[_keys(after, numbers)]
    old[before.claim[old] != after.claim] = -1
    free = np.ones(len(before), dtype=np.bool_)
    free[old[old >= 0]] = False
    gone, new = free.nonzero()[0], (old < 0).nonzero()[0]
    found = _table(before.claim[gone], numbers)[after.claim[new]]
    which, first = np.unique(found, return_index=True)
    first = first[which >= 0]
    was, now = gone[found[first]], new[first]
    is_alike = before.reference[was] == after.reference[now]
    old[now[is_alike]] = was[is_alike]
    return old


def inverse(old: Integers, count: int) -> Integers:
    """Return for each of `count` things before what it is after, -1 where it is gone."""
    new = np.full(count, -1, dtype=np.int64)
    kept = (old >= 0).nonzero()[0]
    new[old[kept]] = kept
    return new


def pair_frames(
    before: FrameArray, after: FrameArray, left: Iterable[int], right: Iterable[int]
) -> list[Pair]:
    """Return the pairs of frames of which one is in `left` before, or in `right` after."""
    return _pair_steps(before.argument, after.argument, left, right, len(after.ids))


def pair_edges(
    before: EdgeArray,
    after: EdgeArray,
    sides: tuple[Iterable[int], Iterable[int]],
    boxes: tuple[Integers, Integers],
) -> list[Pair]:
    """Return the pairs of lines of which one is in the one of the `sides` it belongs to.

    `boxes` tells for each box what it was before, and what it is after. The trunks of a
    box are paired in their order.
    """
    left, right = np.array(sides[0], dtype=np.int64), np.array(sides[1], dtype=np.int64)
    own, other = left[before.argument[left] >= 0], right[after.argument[right] >= 0]
    found = _pair_steps(
        before.argument, after.argument, own.tolist(), other.tolist(), len(after.ids)
    )
    if before.bearer is None or after.bearer is None:
        return found
    old, new = boxes
    bearers = np.unique(before.bearer[left[before.argument[left] < 0]])
    borne = np.unique(after.bearer[right[after.argument[right] < 0]])
    owners = {(int(one), int(new[one])) for one in bearers if one >= 0}
    owners |= {(int(old[one]), int(one)) for one in borne if one >= 0}
    was = _trunks(before.bearer, {one for one, _ in owners}, len(new))
    now = _trunks(after.bearer, {one for _, one in owners}, len(old))
    for one, another in owners:
        found += zip_longest(was.get(one, ()), now.get(another, ()), fillvalue=-1)
    return found


def _keys(boxes: BoxArray, numbers: int) -> Integers:
    return np.where(boxes.premise >= 0, boxes.premise, boxes.claim + numbers)


def _table(keys: Integers, size: int) -> Integers:
    """Return where each key stands first, -1 for those that are not there."""
    table = np.full(size, -1, dtype=np.int64)
    table[keys[::-1]] = np.arange(len(keys))[::-1]
    return table


def _pair_steps(
    before: Integers, after: Integers, left: Iterable[int], right: Iterable[int], numbers: int
) -> list[Pair]:
    # What belongs to no step has the number -1, which is the last of the table.
    was, now = _table(before, numbers + 1), _table(after, numbers + 1)
    found = {(one, int(now[before[one]])) for one in left}
    found |= {(int(was[after[one]]), one) for one in right}
    return sorted(found)


def _trunks(bearer: Integers, boxes: set[int], count: int) -> dict[int, list[int]]:
    """Return the trunks of each of some boxes."""
    is_asked = np.zeros(count + 1, dtype=np.bool_)
    is_asked[[one for one in boxes if one >= 0]] = True
    found: dict[int, list[int]] = {}
    for at in is_asked[bearer].nonzero()[0].tolist():
        found.setdefault(int(bearer[at]), []).append(at)
    return found
