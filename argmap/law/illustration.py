"""The inequality of Leubsdorf and Posner: an illustration, no court's test.

Leubsdorf, The Standard for Preliminary Injunctions, 91 Harv. L. Rev. 525 (1978); American
Hospital Supply v. Hospital Products, 780 F.2d 589, 593–94 (7th Cir. 1986), which says that it
distils the factors and does not replace them. A label of the map is no probability: the
chance of winning is what the user moves a slider to.
"""

from __future__ import annotations

from dataclasses import dataclass

from argmap.case.errors import RuleError

NOTE = (
    "An illustration. The Seventh Circuit itself says that the inequality distils the factors "
    "and does not replace them; nothing here bears on the answer."
)


@dataclass(frozen=True, slots=True)
class Stakes:
    """What is at stake, in any one unit, none less than 0.

    `to_movant` and `to_others_if_denied` is the harm of a wrong denial that money cannot make
    good, `to_respondent` and `to_others_if_granted` that of a wrong grant.
    """

    to_movant: float
    to_respondent: float
    to_others_if_denied: float = 0.0
    to_others_if_granted: float = 0.0

    def __post_init__(self) -> None:
        if min(self.to_movant, self.to_respondent) < 0 or min(self._others) < 0:
            raise RuleError("A harm is not less than nothing.")

    @property
    def _others(self) -> tuple[float, float]:
        return self.to_others_if_denied, self.to_others_if_granted

    @property
    def of_denial(self) -> float:
        """The harm of a wrong denial: Hp + Xp."""
        return self.to_movant + self.to_others_if_denied

    @property
    def of_grant(self) -> float:
        """The harm of a wrong grant: Hd + Xd."""
        return self.to_respondent + self.to_others_if_granted

    @property
    def break_even(self) -> float | None:
        """The chance of winning at which the two sides are equal; None where nothing is at stake.

        (Hd + Xd) / (Hp + Xp + Hd + Xd).
        """
        whole = self.of_denial + self.of_grant
        return self.of_grant / whole if whole else None

    def favours_grant(self, chance: float) -> bool:
        """Tell whether P (Hp + Xp) > (1 - P) (Hd + Xd), for a chance of winning from 0 to 1.

        Raises `RuleError` for a chance outside that.
        """
        if not 0.0 <= chance <= 1.0:
            raise RuleError("A chance lies between 0 and 1.")
        return chance * self.of_denial > (1.0 - chance) * self.of_grant
