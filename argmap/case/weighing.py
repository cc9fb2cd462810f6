"""The records of the weighing: harms and findings."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.case.errors import RuleError
from argmap.case.ids import ClaimId, FindingId, HarmId, require_id
from argmap.case.terms import (
    ME,
    Cause,
    Decision,
    Degree,
    Delay,
    HarmTime,
    Holder,
    Imminence,
    Likelihood,
    Severity,
    Told,
)
from argmap.case.text_rules import require_texts


@dataclass(frozen=True, slots=True)
class Harm:
    """Who is hurt, and by which decision on the motion.

    `claims` are the claims that allege or deny it. `secured` is whether security would pay for
    it, `avoidable` whether its holder could avoid it by steps of its own. What
    `threatens_business`, what nobody could pay because of a `payer_insolvent`, and what
    `loses_evidence` money does not make good.
    """

    id: HarmId
    text: str = ""
    holder: Holder = Holder.MOVANT
    arises_if: Decision = Decision.DENIED
    likelihood: Likelihood = Likelihood.POSSIBLE
    severity: Severity = Severity.MODERATE
    imminence: Imminence = Imminence.NOW
    reparable_by_money: Degree = Degree.UNSAID
    cause: Cause = Cause.ACT
    when: HarmTime = HarmTime.BEFORE_JUDGMENT
    cured_by_order: Degree = Degree.UNSAID
    secured: Degree = Degree.UNSAID
    avoidable: Degree = Degree.UNSAID
    delay: Delay = Delay.UNSAID
    threatens_business: Told = Told.UNSAID
    payer_insolvent: Told = Told.UNSAID
    loses_evidence: Told = Told.UNSAID
    claims: tuple[ClaimId, ...] = ()
    note: str = ""
    key: str = ""
    rank: float = 0.0
    extra: str = ""

    def __post_init__(self) -> None:
        require_id(self.id)
        require_texts(self.text, self.note, self.key, self.extra, what="harm")
        for claim in self.claims:
            require_id(claim)


@dataclass(frozen=True, slots=True)
class Finding:
    """A level found on a factor, by somebody.

    `claim` is the cause of action it is about, None where the factor is not
    found cause by cause. Where the finding is a range, `level` is its lower
    end and `level_high` its upper.
    """

    id: FindingId
    factor: str
    level: str
    by: str = ME
    claim: ClaimId | None = None
    level_high: str = ""
    why: str = ""
    extra: str = ""

    def __post_init__(self) -> None:
        require_id(self.id)
        if not (self.factor and self.level and self.by):
            raise RuleError("A finding names a factor, a level and who found it.")
        require_texts(self.factor, self.level, self.level_high, self.by, what="finding")
        require_texts(self.why, self.extra, what="finding")
