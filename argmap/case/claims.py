"""The records of the map: claims, arguments and their premises."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.case.errors import RuleError
from argmap.case.ids import ArgumentId, ClaimId, PremiseId, require_id
from argmap.case.terms import Basis, ClaimRole, Side, Stance, Status
from argmap.case.text_rules import require_text, require_texts


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement someone makes.

    `rank` orders the claims that are nobody's premise; `key` is the short name
    a case's own papers use for it (C0, A1), empty for most. `factor` is the
    factor of the standard that the claim answers, empty for most. `cause` is the
    id, in the data, of the cause of action or the defence that the claim is. `as_question` is
    the claim as the question that it answers (“Whether …”), empty where its words will do.
    """

    id: ClaimId
    text: str = ""
    short_title: str = ""
    as_question: str = ""
    side: Side = Side.NEUTRAL
    status: Status = Status.OPEN
    basis: Basis = Basis.NONE
    factor: str = ""
    role: ClaimRole = ClaimRole.NONE
    cause: str = ""
    burden: str = ""
    proof_standard: str = ""
    tags: tuple[str, ...] = ()
    note: str = ""
    key: str = ""
    rank: float = 0.0
    extra: str = ""

    def __post_init__(self) -> None:
        require_id(self.id)
        require_text(self.text, "claim")
        words = (self.short_title, self.note, self.key, self.extra, self.factor, self.burden)
        require_texts(self.cause, self.as_question, what="claim")
        require_texts(*words, self.proof_standard, *self.tags, what="claim")


USUAL_WEIGHT = 0.5
"""What a step weighs that nobody has weighed."""


@dataclass(frozen=True, slots=True)
class Argument:
    """A step from premises to a target: a claim, or another argument.

    An argument that targets an argument is an undercut; its stance is con.
    `weight` is the user's own, 0 to 1, or None where nobody has weighed it.
    """

    id: ArgumentId
    target_claim: ClaimId | None = None
    target_argument: ArgumentId | None = None
    stance: Stance = Stance.PRO
    scheme: str = ""
    weight: float | None = None
    rank: float = 0.0
    label: str = ""
    note: str = ""
    key: str = ""
    extra: str = ""

    def __post_init__(self) -> None:
        require_id(self.id)
        if (self.target_claim is None) == (self.target_argument is None):
            raise RuleError("An argument bears on one claim or on one other argument.")
        if self.target_argument is not None and self.stance is not Stance.CON:
            raise RuleError("An undercut attacks a step; it cannot support one.")
        if self.weight is not None and not 0.0 <= self.weight <= 1.0:
            raise RuleError("The weight of an argument lies between 0 and 1.")
        require_texts(self.scheme, self.label, self.note, self.key, self.extra, what="argument")

    @property
    def is_undercut(self) -> bool:
        """Whether the argument attacks a step rather than a claim."""
        return self.target_argument is not None

    @property
    def unusual_weight(self) -> float | None:
        """What the user has weighed it at, None where that is the usual weight too."""
        return None if self.weight == USUAL_WEIGHT else self.weight


@dataclass(frozen=True, slots=True)
class Premise:
    """A claim used in an argument; several in one argument are co-premises."""

    id: PremiseId
    argument: ArgumentId
    claim: ClaimId
    role: str = ""
    rank: float = 0.0
    implicit: bool = False
    negated: bool = False
    extra: str = ""

    def __post_init__(self) -> None:
        require_id(self.id)
        require_texts(self.role, self.extra, what="premise")
