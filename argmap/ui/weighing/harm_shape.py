"""How a harm is drawn and described: an ordinal picture, not a measurement."""

from __future__ import annotations

from argmap.case.case_map import CaseMap
from argmap.case.records import Harm
from argmap.case.terms import Degree, HarmTime, Holder, Likelihood, Severity

HOLDER_NAMES = {
    Holder.MOVANT: "Movant",
    Holder.RESPONDENT: "Respondent",
    Holder.THIRD_PARTY: "Third parties",
    Holder.PUBLIC: "Public",
}
"""What the ledger calls those who are hurt, in its order."""

_MONEY = {
    Degree.UNSAID: "",
    Degree.NO: "money cannot repair",
    Degree.PARTLY: "money repairs part",
    Degree.YES: "money can repair",
}
_TIME = {
    HarmTime.PAST: "past, so it does not count",
    HarmTime.BEFORE_JUDGMENT: "",
    HarmTime.AFTER: "after judgment, so it does not count",
}
_LIKELIHOODS, _SEVERITIES = list(Likelihood), list(Severity)


def share_of_length(harm: Harm) -> float:
    """Return how long a harm's bar is, as a share of the longest: severity times likelihood.

    Ranks, not measurements: the longest is a harm both certain and grave.
    """
    likelihood = _LIKELIHOODS.index(harm.likelihood) + 1
    severity = _SEVERITIES.index(harm.severity) + 1
    return likelihood * severity / (len(_LIKELIHOODS) * len(_SEVERITIES))


def share_faded(case_map: CaseMap, harm: Harm) -> float:
    """Return which share of a harm's bar is faded.

    What money can repair is, and all of it where nothing supports the harm.
    """
    if not is_supported(case_map, harm) or harm.reparable_by_money is Degree.YES:
        return 1.0
    return 0.5 if harm.reparable_by_money is Degree.PARTLY else 0.0


def is_supported(case_map: CaseMap, harm: Harm) -> bool:
    """Tell whether a claim alleges a harm or something is cited for it."""
    return bool(harm.claims) or bool(case_map.cites_on(harm.id))


def describe(case_map: CaseMap, harm: Harm) -> str:
    """Say in words what a harm's bar shows."""
    support = "" if is_supported(case_map, harm) else "nothing supports it"
    parts = [f"{harm.likelihood}, {harm.severity}", _MONEY[harm.reparable_by_money]]
    return "; ".join(part for part in (*parts, support, _TIME[harm.when]) if part)
