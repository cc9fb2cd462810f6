"""A claim where it stands, in words: for those who hear a map or an outline, not see it."""

from __future__ import annotations

from typing import NamedTuple

from argmap.brief.standing import (
    bearing,
    bearing_of_root,
    company,
    label_words,
    standing,
    warning,
    weighing,
)
from argmap.case.case_map import CaseMap
from argmap.case.claims import Claim
from argmap.case.terms import Side
from argmap.case.text_rules import is_seen
from argmap.reasoning.label import LabelMark
from argmap.ui.selection import Use


class Spot(NamedTuple):
    """Where a view shows a claim: its place among its siblings, from 1, and what else it shows.

    `hidden` claims are folded away below it; a reference stands in full elsewhere; what
    is pinned stands where the user put it. What `is_warned_of` has a quote to look at.
    """

    place: int
    siblings: int
    hidden: int = 0
    is_reference: bool = False
    is_pinned: bool = False
    label: LabelMark | None = None
    is_warned_of: bool = False


def words_of(claim: Claim) -> str:
    """Return what a claim says, or that it says nothing yet."""
    return claim.text if is_seen(claim.text) else "Nothing said yet"


def describe(case_map: CaseMap, use: Use, spot: Spot) -> str:
    """Say what a claim says, how it bears on what, and where it stands among its siblings."""
    words = words_of(case_map.claims[use.claim])
    return f"{words.rstrip('.')}. {describe_standing(case_map, use, spot)}"


def describe_standing(case_map: CaseMap, use: Use, spot: Spot) -> str:
    """Say all but a claim's words: whose it is, what it bears on, and where it stands."""
    claim = case_map.claims[use.claim]
    parts = [
        "" if claim.side is Side.NEUTRAL else claim.side.capitalize(),
        bearing(case_map, use.premise) if use.premise else bearing_of_root(case_map, claim.id),
        weighing(case_map, use.premise),
        company(case_map, use.premise),
        *standing(case_map, claim.id),
        warning(case_map, claim.id) if spot.is_warned_of else "",
        label_words(spot.label),
        f"{spot.place} of {spot.siblings}",
        f"{spot.hidden} folded away below" if spot.hidden else "",
        "Stands in full elsewhere" if spot.is_reference else "",
        "Pinned" if spot.is_pinned else "",
    ]
    return ". ".join(part.rstrip(".") for part in parts if part) + "."
