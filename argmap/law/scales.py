"""Factors and their levels, the flags of a motion, and what merges under a flag.

All of it is read from `resources/standards/factors.toml`; nothing here knows
the name of a factor.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from argmap.case.errors import RuleError


@dataclass(frozen=True, slots=True)
class Level:
    """One step of a scale.

    `found` and `needed` complete the sentence "… is found `found`; the test
    needs it `needed`".
    """

    id: str
    label: str
    found: str
    needed: str


@dataclass(frozen=True, slots=True)
class Factor:
    """Something a court looks at, on a scale from worst to best for the movant.

    `points`, one a level, is empty for a factor that balancing does not count.
    """

    id: str
    name: str
    help: str
    subject: str
    levels: tuple[Level, ...]
    points: tuple[int, ...] = ()

    @property
    def scale(self) -> tuple[str, ...]:
        """The ids of the levels, worst for the movant first."""
        return tuple(level.id for level in self.levels)

    @property
    def top(self) -> int:
        """The rank of the best level."""
        return len(self.levels) - 1

    def rank(self, level: str) -> int:
        """Return the place of a level on the scale, 0 the worst; raise `RuleError` if none."""
        for rank, one in enumerate(self.levels):
            if one.id == level:
                return rank
        raise RuleError(
            f"“{level}” is not a level of “{self.name}”.",
            f"Its levels are {', '.join(self.scale)}.",
        )


@dataclass(frozen=True, slots=True)
class Flag:
    """A fact about the motion that raises a standard or merges factors.

    `because` opens the sentence that tells what the flag changes.
    """

    id: str
    name: str
    text: str
    because: str


@dataclass(frozen=True, slots=True)
class Merge:
    """Two factors that are one inquiry under a flag.

    An adverse finding on one, at `cap` or lower, caps the other at `cap` where
    the other is absent (Nken v. Holder, 556 U.S. at 435).
    """

    flag: str
    factors: tuple[str, str]
    cap: str
    cite: str
    law: str
    checked: bool


@dataclass(frozen=True, slots=True)
class Remedy:
    """What can be asked for: an order before judgment, a stay, an order after judgment.

    `test` names the test for it in a sentence, `standard` is its id, empty where each court has
    its own. `withheld` are levels, by factor, that nobody can find before such an order.
    """

    id: str
    name: str
    standard: str
    test: str
    cite: str
    withheld: Mapping[str, str]

    def top(self, factor: Factor) -> int:
        """Return the rank of the best level that can be found before such an order."""
        level = self.withheld.get(factor.id)
        return factor.top if level is None else factor.rank(level) - 1


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two findings that cannot both be right: one at a level or better, one at another or worse."""

    better: Minimum
    worse: Minimum
    text: str


@dataclass(frozen=True, slots=True)
class Scales:
    """The factors, flags and merge that every standard shares.

    `by_cause` is the factor found once for each cause of action. `sworn` is the
    factor that a sworn source cited for an immediate harm answers where no
    reader has (Fed. R. Civ. P. 65(b)(1)(A)).
    """

    factors: Mapping[str, Factor]
    flags: Mapping[str, Flag]
    merge: Merge | None
    by_cause: str
    sworn: str
    points_note: str
    closing: str
    contradictions: tuple[Contradiction, ...] = ()
    remedies: Mapping[str, Remedy] = field(default_factory=lambda: MappingProxyType({}))

    def called(self, names: Mapping[str, tuple[str, str]]) -> Scales:
        """Return the scales of a court that calls some factors otherwise: by name and subject."""
        factors = {
            key: replace(one, name=names[key][0], subject=names[key][1]) if key in names else one
            for key, one in self.factors.items()
        }
        return replace(self, factors=factors)

    def factor(self, factor_id: str) -> Factor:
        """Return a factor; raise `RuleError` where there is none of that id."""
        if factor_id not in self.factors:
            raise RuleError(
                f"There is no factor “{factor_id}”.", f"Factors are {', '.join(self.factors)}."
            )
        return self.factors[factor_id]

    def flag(self, flag_id: str) -> Flag:
        """Return a flag; raise `RuleError` where there is none of that id."""
        if flag_id not in self.flags:
            raise RuleError(f"There is no flag “{flag_id}”.", f"Flags are {', '.join(self.flags)}.")
        return self.flags[flag_id]


@dataclass(frozen=True, slots=True)
class Minimum:
    """A gate as the standard states it: the lowest rank of a factor that passes."""

    factor: Factor
    rank: int

    @property
    def level(self) -> Level:
        """The level that passes."""
        return self.factor.levels[self.rank]
