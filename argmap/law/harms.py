"""What a harm weighs and how it is described, the same on the screen and on paper.

All of it is ordinal: ranks on short scales, never a measurement.
"""

from __future__ import annotations

from enum import Enum

from argmap.case.case_map import CaseMap
from argmap.case.quotation import in_quotes
from argmap.case.terms import (
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
from argmap.case.weighing import Harm
from argmap.law.doctrines import load_doctrines

HOLDER_NAMES = {
    Holder.MOVANT: "Movant",
    Holder.RESPONDENT: "Respondent",
    Holder.THIRD_PARTY: "Third parties",
    Holder.PUBLIC: "Public",
}
"""What the ledger calls those who are hurt, in its order."""

HOW_TO_READ = (
    "Length: how severe and how likely, as ranks and not as a measurement. "
    "Faded: money or security can repair it, or nothing supports it; no money repairs what ends a "
    "business, loses evidence or would not be paid. Dashed and empty: it does not count, because "
    "it is not to come before judgment, its holder causes it or can avoid it, "
    "or no order cures it; where others bring it about, or it is avoided or cured only in part, "
    "it counts a step less grave. Solid: what counts."
)
"""What the bars of the ledger mean."""

NOTHING_SUPPORTS = "nothing supports it"
"""What is said of a harm that no claim alleges and nothing is cited for."""

_LIKELIHOODS, _SEVERITIES = tuple(Likelihood), tuple(Severity)
_IMMINENCE = {
    Imminence.NOW: "at once",
    Imminence.DAYS: "within days",
    Imminence.WEEKS: "within weeks",
    Imminence.MONTHS: "within months",
    Imminence.PAST: "over",
}
_REPAIR = {
    Degree.NO: "money cannot repair it",
    Degree.PARTLY: "money repairs it in part",
    Degree.YES: "money can repair it",
}
_TIMES = {
    HarmTime.PAST: "past",
    HarmTime.AFTER: "after judgment",
}
_CURE = {
    Degree.NO: "the order does not cure it",
    Degree.PARTLY: "the order cures it in part",
    Degree.YES: "the order cures it",
}
_SECURITY = {
    Degree.NO: "no security would pay for it",
    Degree.PARTLY: "security would pay for part of it",
    Degree.YES: "security would pay for it",
}
_AVOIDING = {
    Degree.NO: "its holder cannot avoid it",
    Degree.PARTLY: "its holder can avoid part of it",
    Degree.YES: "its holder can avoid it",
}
_DELAY = {
    Delay.NONE: "no delay",
    Delay.EXPLAINED: "delay explained",
    Delay.UNEXPLAINED: "delay not explained",
}
_FACTS = {
    "threatens_business": "it threatens the existence of the business",
    "payer_insolvent": "a judgment for it would not be paid",
    "loses_evidence": "evidence is lost",
}


class Fading(Enum):
    """How far a harm's bar is faded."""

    NONE = "none"
    PARTLY = "partly"
    WHOLE = "whole"


def bar_length(harm: Harm) -> float:
    """Return how long a harm's bar is, from 1/16 to 1: severity times likelihood.

    The longest is a harm both certain and grave.
    """
    likelihood = _LIKELIHOODS.index(harm.likelihood) + 1
    return likelihood * severity_steps(harm) / (len(_LIKELIHOODS) * len(_SEVERITIES))


def uncredited_of(harm: Harm) -> float:
    """Return which share of a harm an order before judgment does not answer, from 0 to 1.

    All of what is past or comes after judgment, of what its holder causes or can avoid, and of
    what a denial leaves and the order does not cure; a step of its severity for each of what
    others bring about, and what its holder avoids or the order cures in part.
    """
    is_past = harm.when is not HarmTime.BEFORE_JUDGMENT or harm.imminence is Imminence.PAST
    if is_past or harm.cause is Cause.HOLDER:
        return 1.0
    cured = harm.cured_by_order if harm.arises_if is Decision.DENIED else Degree.YES
    if harm.avoidable is Degree.YES or cured is Degree.NO:
        return 1.0
    partly = (harm.avoidable is Degree.PARTLY, cured is Degree.PARTLY)
    return min(sum((*partly, harm.cause is Cause.OTHERS)) / severity_steps(harm), 1.0)


def severity_steps(harm: Harm) -> int:
    """Return how grave a harm is, from 1 to 4."""
    return _SEVERITIES.index(harm.severity) + 1


def repaid(harm: Harm) -> Degree:
    """Tell how far money makes a harm good: of what an order costs, as far as security pays it.

    Nothing of a harm that ends a business, could not be collected or loses evidence. Where
    nothing is said of security, it is taken to pay what money can repair.
    """
    return Degree.NO if load_doctrines().exempting(harm) else _payable(harm)


def _payable(harm: Harm) -> Degree:
    """Tell how much of a harm could be paid in money, whether or not that makes it good."""
    is_granted = harm.arises_if is Decision.GRANTED
    return harm.secured if is_granted and harm.secured else harm.reparable_by_money


def is_unsecured(harm: Harm) -> bool:
    """Tell whether money could repair what an order costs, and no security would pay it."""
    could = harm.reparable_by_money in (Degree.YES, Degree.PARTLY)
    return harm.arises_if is Decision.GRANTED and harm.secured is Degree.NO and could


def is_supported(case_map: CaseMap, harm: Harm) -> bool:
    """Tell whether a claim alleges a harm or something is cited for it."""
    return bool(harm.claims) or bool(case_map.cites_on(harm.id))


def fading_of(case_map: CaseMap, harm: Harm) -> Fading:
    """Tell which share is faded: what money makes good, and all where nothing supports it."""
    if not is_supported(case_map, harm) or repaid(harm) is Degree.YES:
        return Fading.WHOLE
    return Fading.PARTLY if repaid(harm) is Degree.PARTLY else Fading.NONE


def faded_share(case_map: CaseMap, harm: Harm) -> float:
    """Return which share of what is credited fades, from 0 to 1: a step where it is a part."""
    fading = fading_of(case_map, harm)
    if fading is not Fading.PARTLY:
        return float(fading is Fading.WHOLE)
    left = severity_steps(harm) * (1 - uncredited_of(harm))
    return 1 / max(left, 1.0)


def describe_harm(harm: Harm) -> str:
    """Say in clauses what is known of a harm, except what supports it."""
    is_denied = harm.arises_if is Decision.DENIED
    clauses = (
        f"{harm.likelihood} and {harm.severity}, {_IMMINENCE[harm.imminence]}",
        _REPAIR.get(harm.reparable_by_money, ""),
        # Only what an order costs can be secured.
        "" if is_denied else _SECURITY.get(harm.secured, ""),
        *_beyond_money(harm),
        f"caused by {harm.cause}" if harm.cause is not Cause.ACT else "",
        _AVOIDING.get(harm.avoidable, ""),
        _TIMES.get(harm.when, ""),
        # Only what a denial leaves can be cured by the order, or be asked for too late.
        _CURE.get(harm.cured_by_order, "") if is_denied else "",
        _DELAY.get(harm.delay, "") if is_denied else "",
        "so it does not count" if uncredited_of(harm) == 1 else "",
    )
    return "; ".join(clause for clause in clauses if clause)


def _beyond_money(harm: Harm) -> tuple[str, ...]:
    """Say why money does not make a harm good, and that it does not where it could be paid."""
    facts = tuple(words for fact, words in _FACTS.items() if getattr(harm, fact) is Told.YES)
    exempt = load_doctrines().exempting(harm)
    if exempt is None or _payable(harm) not in (Degree.YES, Degree.PARTLY):
        return facts
    doctrine, heard = exempt
    why = " and ".join(facts) or f"it speaks of {in_quotes(heard)} ({doctrine.name.lower()})"
    return (f"but money does not make it good, for {why}",)
