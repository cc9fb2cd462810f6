"""What a standard answers on a set of findings, with every gate it tried."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from argmap.law.scales import Factor, Level, Minimum
from argmap.law.standard import Condition, Posture, PostureGate, Route, Standard


class Verdict(StrEnum):
    """What a standard says of a motion; never what a court must do."""

    DENIED = "denied"
    OPEN = "open"
    PERMITTED = "permitted"


class Result(StrEnum):
    """Whether a gate or a route is passed on the findings there are."""

    FAIL = "fail"
    UNKNOWN = "unknown"
    PASS = "pass"  # noqa: S105 -- a gate, not a password


@dataclass(frozen=True, slots=True)
class Span:
    """What is known of a factor: the ranks it may have, from `low` to `high`.

    `found` is whether somebody made a finding. `capped_by` is the factor whose
    adverse finding caps this one, empty for most; a capped factor is not found.
    """

    low: int
    high: int
    found: bool = False
    capped_by: str = ""


@dataclass(frozen=True, slots=True)
class Gate:
    """One minimum tried against what is known of its factor."""

    minimum: Minimum
    span: Span

    @property
    def factor(self) -> str:
        """The id of the factor."""
        return self.minimum.factor.id

    @property
    def needed(self) -> str:
        """The id of the lowest level that passes."""
        return self.minimum.level.id

    @property
    def found(self) -> str | None:
        """The id of the level found, "low..high" for a range, None where absent."""
        if not self.span.found:
            return None
        levels = self.minimum.factor.levels
        low, high = levels[self.span.low].id, levels[self.span.high].id
        return low if low == high else f"{low}..{high}"

    @property
    def result(self) -> Result:
        """Whether the gate is passed."""
        if self.span.low >= self.minimum.rank:
            return Result.PASS
        return Result.FAIL if self.span.high < self.minimum.rank else Result.UNKNOWN


@dataclass(frozen=True, slots=True)
class Cap:
    """A factor that counts at best at a level, as one inquiry with another found adverse."""

    factor: Factor
    level: Level
    by: Factor


@dataclass(frozen=True, slots=True)
class Score:
    """The points a route needs, and the least and most the findings can give.

    `unsettled` are the factors the difference comes from; `caps` say of which it is known that
    they count for little.
    """

    needed: int
    low: int
    high: int
    unsettled: tuple[Factor, ...] = ()
    caps: tuple[Cap, ...] = ()

    @property
    def result(self) -> Result:
        """Whether the points are reached."""
        if self.low >= self.needed:
            return Result.PASS
        return Result.FAIL if self.high < self.needed else Result.UNKNOWN


@dataclass(frozen=True, slots=True)
class TriedRoute:
    """A route with its gates, as raised by the flags of the motion."""

    route: Route
    gates: tuple[Gate, ...]
    score: Score | None
    result: Result

    @property
    def verdict(self) -> Verdict:
        """What the route alone would answer; an open route never permits."""
        if self.result is Result.FAIL:
            return Verdict.DENIED
        if self.result is Result.UNKNOWN or self.route.open:
            return Verdict.OPEN
        return Verdict.PERMITTED


@dataclass(frozen=True, slots=True)
class WeighedCause:
    """The answer on one cause of action.

    `claim` is the id of its claim, None where no cause is named; `name` is how
    prose calls it.
    """

    claim: str | None
    verdict: Verdict
    routes: tuple[TriedRoute, ...]
    name: str = ""


@dataclass(frozen=True, slots=True)
class TriedPostureGate:
    """A gate of the posture tried against what is known; `is_found` where anybody found on it."""

    gate: PostureGate
    result: Result
    is_found: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """What a standard answers on a motion, and everything it rests on.

    The verdict of a cause is the standard's alone; that of the motion takes in
    the posture as well. `by` is whose findings they are, None where nobody's.
    `unread` are the factors somebody found that nothing here asks for; `contradictions` say,
    a sentence each, which findings cannot both be right.
    """

    standard: Standard
    flags: tuple[str, ...]
    verdict: Verdict
    causes: tuple[WeighedCause, ...]
    posture: Posture | None = None
    posture_gates: tuple[TriedPostureGate, ...] = ()
    by: str | None = None
    unread: tuple[Factor, ...] = ()
    contradictions: tuple[str, ...] = ()

    @property
    def fits(self) -> bool:
        """Whether the standard is the test for what the motion asks for."""
        return self.standard.fits(self.posture)

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """What an order would carry: the posture's where the test is of its law, and the test's."""
        posture = self.posture
        own = posture.conditions if posture and posture.law == self.standard.law else ()
        return (*own, *self.standard.conditions)

    @property
    def permitted_on(self) -> tuple[WeighedCause, ...]:
        """The causes of action on which the standard permits relief."""
        return tuple(one for one in self.causes if one.verdict is Verdict.PERMITTED)
