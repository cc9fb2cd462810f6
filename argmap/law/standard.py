"""What a standard is: routes of gates, and raises; and what a posture asks first.

All of it is read from files under `resources/standards/`; nothing here knows
the name of a court.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from argmap.case.errors import FormatError, RuleError
from argmap.law.causes import KnownCause, load_causes
from argmap.law.scales import Factor, Minimum, Remedy, Scales


@dataclass(frozen=True, slots=True)
class Route:
    """One way to meet a standard: every minimum, and the score where there is one.

    `score` is a sum of points above the floors, a model and not law. An open
    route does not permit even when it passes: `why_open` says why.
    """

    id: str
    name: str
    minima: tuple[Minimum, ...]
    score: int | None = None
    open: bool = False
    why_open: str = ""


@dataclass(frozen=True, slots=True)
class Raise:
    """What a flag changes: higher minima for every route, and routes not tried."""

    when: str
    minima: tuple[Minimum, ...]
    drop: tuple[str, ...]
    cite: str
    checked: bool


@dataclass(frozen=True, slots=True, eq=False)
class Standard:
    """The test a court applies to a motion.

    `test` names it inside a sentence ("the Ninth Circuit's test"); `checked`
    is "yes", "partly" or "no", and `source` says against what. `remedy` is what it is the test
    for, `law` whose law it is; `subject` is the subject matter it is for, empty for any.
    """

    id: str
    name: str
    test: str
    court: str
    rule: str
    burden: str
    cite: str
    checked: str
    source: str
    routes: tuple[Route, ...]
    raises: tuple[Raise, ...]
    merges: bool
    scales: Scales
    remedy: Remedy
    law: str
    subject: str = ""
    conditions: tuple[Condition, ...] = ()
    rank: int = 0

    @property
    def balances(self) -> bool:
        """Whether a route adds points, so that the answer rests on our model."""
        return any(route.score is not None for route in self.routes)

    @property
    def factors(self) -> tuple[Factor, ...]:
        """Every factor that can bear on the answer, in the order of the scales."""
        gated = {one.factor.id for route in self.routes for one in route.minima}
        gated |= {one.factor.id for change in self.raises for one in change.minima}
        return tuple(
            factor
            for factor in self.scales.factors.values()
            if factor.id in gated or (self.balances and factor.points)
        )

    def factors_read(self, flags: Collection[str]) -> set[str]:
        """Return the ids of the factors that can bear on the answer of a motion.

        Of two factors that merge under its flags, each is read where the other is.
        """
        read = {factor.id for factor in self.factors}
        merge = self.scales.merge
        if merge and self.merges and merge.flag in flags and read & set(merge.factors):
            read |= set(merge.factors)
        return read

    def reads_flag(self, flag: str) -> bool:
        """Tell whether a flag changes anything under this test."""
        merge = self.scales.merge
        merges = merge is not None and self.merges and merge.flag == flag
        if merge is not None and merges:
            merges = bool({factor.id for factor in self.factors} & set(merge.factors))
        return merges or any(change.when == flag for change in self.raises)

    def fits(self, posture: Posture | None) -> bool:
        """Tell whether it is the test for what a motion at a posture asks for."""
        return posture is None or posture.remedy.id == self.remedy.id

    def is_abroad(self, posture: Posture | None) -> bool:
        """Tell whether what is said of a posture is the law of another country than this test."""
        return posture is not None and posture.law != self.law

    def gates_at(self, posture: Posture | None) -> tuple[PostureGate, ...]:
        """Return what a posture asks for before this test: nothing, where its law is another."""
        return posture.gates if posture and not self.is_abroad(posture) else ()


@dataclass(frozen=True, slots=True)
class PostureGate:
    """Something a motion must bring with it, whatever the findings.

    `missing` says in a clause what it means that the gate is not passed.
    """

    rule: str
    minimum: Minimum
    missing: str
    checked: bool


@dataclass(frozen=True, slots=True)
class Condition:
    """What an order carries with it; never changes the answer."""

    rule: str
    text: str
    checked: bool


@dataclass(frozen=True, slots=True)
class Posture:
    """Where a motion stands: with or without notice, before or after judgment.

    `remedy` is what it asks for; `law` is whose law the gates and conditions are.
    """

    id: str
    name: str
    help: str
    source: str
    checked: bool
    gates: tuple[PostureGate, ...]
    conditions: tuple[Condition, ...]
    remedy: Remedy
    law: str


@dataclass(frozen=True, slots=True)
class StandardSet:
    """Every standard and posture argmap knows, with the scales they share, and every cause.

    `own_causes` are the user's, from the settings. `mistakes` are those in files of the user's
    own, which are left out.
    """

    scales: Scales
    standards: Mapping[str, Standard]
    postures: Mapping[str, Posture]
    mistakes: tuple[FormatError, ...] = ()
    own_causes: Mapping[str, KnownCause] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def causes(self) -> Mapping[str, KnownCause]:
        """Every cause of action and defence by its id: argmap's, then the user's own."""
        return {**load_causes(), **self.own_causes}

    def standard(self, standard_id: str) -> Standard:
        """Return a standard; raise `RuleError` where there is none of that id."""
        if standard_id not in self.standards:
            raise RuleError(
                f"There is no standard “{standard_id}”.",
                f"Standards are {', '.join(self.standards)}.",
            )
        return self.standards[standard_id]

    def fitting(self, standard_id: str, posture_id: str) -> str:
        """Return the standard for a posture: `standard_id` where it fits or either is unknown.

        Where no test governs the remedy in every court, it is the first that is for it.
        """
        posture, standard = self.postures.get(posture_id), self.standards.get(standard_id)
        if posture is None or standard is None or standard.fits(posture):
            return standard_id
        ids = (one.id for one in self.standards.values() if one.fits(posture))
        return posture.remedy.standard or next(ids, standard_id)

    def posture(self, posture_id: str) -> Posture:
        """Return a posture; raise `RuleError` where there is none of that id."""
        if posture_id not in self.postures:
            raise RuleError(
                f"There is no posture “{posture_id}”.",
                f"Postures are {', '.join(self.postures)}.",
            )
        return self.postures[posture_id]
