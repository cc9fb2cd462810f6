"""The points of a paper as its headings have them, and the order after one is moved."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from argmap.brief.blocks import Heading
from argmap.brief.paper import Paper
from argmap.case.ids import ClaimId


class Point(NamedTuple):
    """A heading of a paper; `claim` is what it argues, None where it argues none by itself."""

    level: int
    number: str
    text: str
    claim: ClaimId | None


def points_of(paper: Paper) -> tuple[Point, ...]:
    """List the headings of a paper that argue claims, and those under which any is argued."""
    points = tuple(
        Point(one.level, one.number, one.text, _claim_of(one))
        for one in paper.blocks
        if isinstance(one, Heading) and one.listed
    )
    return tuple(
        one
        for at, one in enumerate(points)
        if any(below.claim is not None for below in points[at : _end_of(points, at)])
    )


def moved(points: Sequence[Point], at: int, by: int) -> tuple[ClaimId, ...] | None:
    """Return the claims in the order after the point `at` has gone before its sibling.

    `by` is -1 for the sibling before it, 1 for the one after it. A point takes along what is
    below it. None where there is no such sibling that argues a claim.
    """
    if points[at].claim is None:
        return None
    if by > 0:
        after = _end_of(points, at)
        is_there = after < len(points) and points[after].level == points[at].level
        return moved(points, after, -1) if is_there else None
    before = at - 1
    while before >= 0 and points[before].level > points[at].level:
        before -= 1
    if before < 0 or points[before].level < points[at].level or points[before].claim is None:
        return None
    end = _end_of(points, at)
    order = (*points[:before], *points[at:end], *points[before:at], *points[end:])
    claims = list(dict.fromkeys(one.claim for one in order if one.claim is not None))
    gone, stays = points[at].claim, points[before].claim
    assert gone is not None
    assert stays is not None
    if claims.index(gone) > claims.index(stays):  # one of them stands elsewhere before
        claims.remove(gone)
        claims.insert(claims.index(stays), gone)
    return tuple(claims)


def _end_of(points: Sequence[Point], at: int) -> int:
    """Return where what is below a point ends."""
    end = at + 1
    while end < len(points) and points[end].level > points[at].level:
        end += 1
    return end


def _claim_of(heading: Heading) -> ClaimId | None:
    about = heading.about
    return ClaimId(about.id) if about is not None and about.kind == "claim" else None
