"""What records are called by their own words, and what stands where there are none."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.case.case_map import CaseMap
from argmap.case.ids import ClaimId
from argmap.case.lookups import full_title_of

NO_WORDS = "(nothing said yet)"
"""What stands on paper where a record has no words."""


def named(words: str) -> str:
    """Return words, or what stands where there are none."""
    return words.strip() or NO_WORDS


def claim_names(case_map: CaseMap, claims: Iterable[ClaimId]) -> list[str]:
    """List what claims are called, without the points at the ends."""
    return [named(full_title_of(case_map.claims[one])).rstrip(".") for one in claims]
