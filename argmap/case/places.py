"""Where a claim can go on the map.

Adding, reusing and moving a claim all take a place, so a gesture only has to
say which. `at` is the position among what is already there, 0 first, None last.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from argmap.case.ids import ArgumentId, ClaimId
from argmap.case.terms import Stance


@dataclass(frozen=True, slots=True)
class Alone:
    """A root: bears on nothing yet."""

    at: int | None = None


@dataclass(frozen=True, slots=True)
class Under:
    """The premise of a new reason (pro) or objection (con) on a claim."""

    claim: ClaimId
    stance: Stance = Stance.PRO
    at: int | None = None


@dataclass(frozen=True, slots=True)
class Beside:
    """One more premise of an argument: a co-premise of what is there."""

    argument: ArgumentId
    at: int | None = None


@dataclass(frozen=True, slots=True)
class Against:
    """The premise of a new undercut of an argument."""

    argument: ArgumentId
    at: int | None = None


Place: TypeAlias = Alone | Under | Beside | Against
"""Anywhere a claim can go."""
