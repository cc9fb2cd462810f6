"""What of a harm counts in weighing an order before judgment, and by which doctrine."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.case.case_map import CaseMap
from argmap.case.terms import (
    Cause,
    Decision,
    Degree,
    HarmTime,
    Imminence,
    Likelihood,
    Severity,
)
from argmap.case.weighing import Harm
from argmap.law.doctrines import Doctrine, Doctrines
from argmap.law.harms import is_supported, is_unsecured, repaid

_SEVERITIES, _LIKELIHOODS = tuple(Severity), tuple(Likelihood)


@dataclass(frozen=True, slots=True)
class Credit:
    """What counts of one harm.

    `against` is the doctrine for which it does not count at all, None where it does; `less`
    are those for which it counts a step less grave each. `despite` is the doctrine by which it
    counts although money could repair it. `exempt` is the doctrine by which adequate damages
    do not cap it, and `heard` the words that tell so, empty where its own field does.
    """

    harm: Harm
    against: Doctrine | None = None
    less: tuple[Doctrine, ...] = ()
    exempt: Doctrine | None = None
    heard: str = ""
    despite: Doctrine | None = None

    @property
    def steps(self) -> int:
        """How grave it counts, from 0, nothing, to 4."""
        if self.against is not None:
            return 0
        return max(_SEVERITIES.index(self.harm.severity) + 1 - len(self.less), 0)

    @property
    def severity(self) -> Severity | None:
        """How grave it counts, None where nothing is left of it."""
        return _SEVERITIES[self.steps - 1] if self.steps else None

    @property
    def weight(self) -> int:
        """Severity times likelihood, as ranks from 1: for comparing, never a measurement."""
        return self.steps * (_LIKELIHOODS.index(self.harm.likelihood) + 1)

    @property
    def share(self) -> float:
        """Which share of the harm's own severity counts, from 0 to 1."""
        return self.steps / (_SEVERITIES.index(self.harm.severity) + 1)


def credit_of(case_map: CaseMap, harm: Harm, doctrines: Doctrines) -> Credit:
    """Credit a harm with what an order before judgment could spare its holder, or would cost.

    A harm is left out that is over, falls after judgment, has no support, is brought about by
    its holder or avoidable by it, can be repaired by money, is secured, or is not cured by the
    order.
    """
    exempt, heard = doctrines.exempting(harm) or (None, "")
    paid = Degree.NO if exempt else repaid(harm)
    against = _against(case_map, harm, paid)
    less = () if against else _less(harm, paid)
    known = doctrines.by_id
    despite = known["unsecured"] if is_unsecured(harm) and not (against or exempt) else None
    rule = known[against] if against else None
    return Credit(harm, rule, tuple(known[one] for one in less), exempt, heard, despite)


def _against(case_map: CaseMap, harm: Harm, paid: Degree) -> str:
    is_denied = harm.arises_if is Decision.DENIED
    reasons = {
        "past": harm.when is HarmTime.PAST or harm.imminence is Imminence.PAST,
        "after": harm.when is HarmTime.AFTER,
        "unsupported": not is_supported(case_map, harm),
        "self_inflicted": harm.cause is Cause.HOLDER,
        "avoidable": harm.avoidable is Degree.YES,
        "not_cured": is_denied and harm.cured_by_order is Degree.NO,
        "compensable": is_denied and paid is Degree.YES,
        "secured": not is_denied and paid is Degree.YES,
    }
    return next((name for name, holds in reasons.items() if holds), "")


def _less(harm: Harm, paid: Degree) -> tuple[str, ...]:
    is_denied = harm.arises_if is Decision.DENIED
    is_secured = not is_denied and harm.secured is Degree.PARTLY
    reasons = {
        "partly_compensable": paid is Degree.PARTLY and not is_secured,
        "partly_secured": paid is Degree.PARTLY and is_secured,
        "partly_avoidable": harm.avoidable is Degree.PARTLY,
        "partly_cured": is_denied and harm.cured_by_order is Degree.PARTLY,
        "others": harm.cause is Cause.OTHERS,
    }
    return tuple(name for name, holds in reasons.items() if holds)
