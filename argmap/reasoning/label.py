"""What the map makes of a claim, and whether an argument bears on what it targets."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from argmap.reasoning.proof import ProofStandard


class Label(StrEnum):
    """What the map makes of a claim."""

    IN = "in"
    OUT = "out"
    UNDECIDED = "undecided"


class LabelMark(StrEnum):
    """What a map shows of a label: undecided claims that tie are told apart."""

    IN = "in"
    OUT = "out"
    UNDECIDED = "undecided"
    TIE = "tie"


class Applies(StrEnum):
    """Whether an argument bears on what it targets."""

    YES = "applies"
    NO = "does not apply"
    OPEN = "undecided"


@dataclass(frozen=True, slots=True)
class Labelled:
    """A claim's label and what it comes from.

    `for_it` and `against` are the strongest applying argument on each side, 0 where there is
    none; the evidence of a claim that no reason is given for weighs as a usual argument for it,
    and `evident` says that there is such evidence. `given` says that the claim is admitted or
    assumed, `is_circular` that only a circle of arguments could settle it.
    """

    label: Label
    for_it: float
    against: float
    standard: ProofStandard
    given: bool
    evident: bool
    is_circular: bool

    @property
    def is_tie(self) -> bool:
        """Whether both sides are equally strong: who bears persuasion then loses.

        What a circle leaves open is no tie: there is more that speaks, if the circle is broken.
        """
        is_even = self.for_it == self.against > 0
        return self.label is Label.UNDECIDED and is_even and not self.is_circular

    @property
    def mark(self) -> LabelMark:
        """What a map shows of it."""
        return LabelMark.TIE if self.is_tie else LabelMark(self.label.value)
