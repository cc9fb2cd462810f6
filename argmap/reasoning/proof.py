"""Standards of proof: when the arguments for a claim outweigh those against it.

After Gordon and Walton, “Proof Burdens and Standards”, in Rahwan and Simari (eds.),
Argumentation in Artificial Intelligence (2009), pp. 239–258. The strongest argument counts,
never the sum: ten weak ones do not beat a strong one.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class ProofStandard(StrEnum):
    """How much has to be shown for a claim, from least; `DIALECTICAL` stands apart."""

    SCINTILLA = "scintilla"
    PREPONDERANCE = "preponderance"
    CLEAR_AND_CONVINCING = "clear and convincing"
    BEYOND_REASONABLE_DOUBT = "beyond reasonable doubt"
    DIALECTICAL = "dialectical validity"


USUAL_PROOF = ProofStandard.PREPONDERANCE
"""What a civil claim has to meet where nobody says."""


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The parameters of the stricter standards; the theory leaves them open.

    Clear and convincing asks for more than `strength` and a lead of more than `lead`;
    beyond reasonable doubt also that what is against is below `doubt`.
    """

    strength: float = 0.4
    lead: float = 0.3
    doubt: float = 0.2


USUAL_THRESHOLDS = Thresholds()


MEANINGS = {
    ProofStandard.SCINTILLA: "At least one argument for it holds.",
    ProofStandard.PREPONDERANCE: "What is for it is stronger than what is against it.",
    ProofStandard.CLEAR_AND_CONVINCING: (
        f"What is for it weighs more than {USUAL_THRESHOLDS.strength:g}, "
        f"and leads by more than {USUAL_THRESHOLDS.lead:g}."
    ),
    ProofStandard.BEYOND_REASONABLE_DOUBT: (
        "It is clear and convincing, and what is against it weighs less than "
        f"{USUAL_THRESHOLDS.doubt:g}."
    ),
    ProofStandard.DIALECTICAL: "An argument for it holds, and none against it does.",
}
"""What each asks for, in a sentence; the thresholds are a model’s."""


class Sides(NamedTuple):
    """The applicable arguments for a claim and against it: the strongest of each.

    `for_it` and `against` are weights from 0 to 1, 0 where there is none; `any_for` and
    `any_against` say whether there is one at all, which may weigh 0.
    """

    for_it: float
    against: float
    any_for: bool
    any_against: bool


def is_met(
    standard: ProofStandard, sides: Sides, thresholds: Thresholds = USUAL_THRESHOLDS
) -> bool:
    """Tell whether a standard of proof is met; a tie does not meet a preponderance."""
    if standard is ProofStandard.SCINTILLA:
        return sides.any_for
    if standard is ProofStandard.DIALECTICAL:
        return sides.any_for and not sides.any_against
    if standard is ProofStandard.PREPONDERANCE:
        return sides.for_it > sides.against
    lead = sides.for_it - sides.against
    convincing = sides.for_it > thresholds.strength and lead > thresholds.lead
    if standard is ProofStandard.CLEAR_AND_CONVINCING:
        return convincing
    return convincing and sides.against < thresholds.doubt
