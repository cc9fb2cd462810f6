"""What a case itself answers to the lines of the checklist, before anybody replies."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from argmap.case.case_map import CaseMap, Target
from argmap.case.claims import Claim
from argmap.case.errors import RuleError
from argmap.case.terms import Reply, Stance
from argmap.case.times_in_words import time_in_words
from argmap.law.delays import delay_said
from argmap.law.durations import MOST_DAYS, is_too_long
from argmap.law.harms import is_supported
from argmap.law.looked import Looked
from argmap.law.standard import Posture


@dataclass(frozen=True, slots=True)
class CaseSays:
    """What the case answers: a reply, unknown where only the user can tell, and a sentence."""

    reply: Reply
    text: str


def case_says(looked: Looked, item: str) -> CaseSays:
    """Answer a line of the checklist from the case; unknown for a line that is not known here."""
    answer = _ANSWERS.get(item)
    return answer(looked) if answer else CaseSays(Reply.UNKNOWN, "")


def _notice(looked: Looked) -> CaseSays:
    if looked.posture is None:
        return CaseSays(Reply.UNKNOWN, "The case does not say where the motion stands.")
    if not looked.is_without_notice:
        return CaseSays(Reply.YES, f"{_where(looked.posture)}; the other side is told.")
    certificate = looked.level("certificate")
    missing = []
    if looked.lacks_oath:
        missing.append("no sworn source is cited for an immediate harm to the movant")
    if certificate != "given":
        missing.append("no certificate about notice is found to be given")
    if not missing:
        return CaseSays(Reply.YES, "Without notice: a sworn source and the certificate are there.")
    return CaseSays(Reply.NO, f"Without notice: {' and '.join(missing)}.")


def _order(looked: Looked) -> CaseSays:
    if looked.posture is None:
        return CaseSays(Reply.UNKNOWN, "The case does not say what kind of order is asked for.")
    durations = [one.duration for one in looked.case_map.ranked_reliefs() if one.duration.strip()]
    said = _where(looked.posture)
    if not looked.is_without_notice:
        text = f"{said}; the rule speaks of orders without notice."
        return CaseSays(Reply.NOT_APPLICABLE, text)
    if any(is_too_long(one) for one in durations):
        return CaseSays(Reply.NO, f"{said}; it asks for more than {MOST_DAYS} days.")
    if not durations:
        return CaseSays(Reply.NO, f"{said}; no relief says how long it is to last.")
    return CaseSays(Reply.UNKNOWN, f"{said}; the order has to state its date and hour.")


def _where(posture: Posture) -> str:
    # Without quotation marks: nobody is quoted, and a paper that is checked says what is.
    return f"Where the motion stands: {posture.name[:1].lower()}{posture.name[1:]}"


def _status_quo(looked: Looked) -> CaseSays:
    flags = looked.standards.scales.flags
    named = [flags[one].name for one in looked.case_map.case.flags if one in flags]
    if not named:
        return CaseSays(Reply.UNKNOWN, "The motion is not marked as mandatory or all-relief.")
    return CaseSays(Reply.UNKNOWN, f"The motion is marked: {', '.join(named)}.")


def _claims(looked: Looked) -> CaseSays:
    causes = looked.causes
    if not causes:
        return CaseSays(Reply.NO, "No claim is marked as a cause of action.")
    unnamed = sum(not looked.case_map.elements_of(one.id) and not one.cause for one in causes)
    unfound = sum(not looked.is_merits_found(one) for one in causes)
    holes = sum(looked.gaps_in(one) for one in causes)
    wants = [
        *([f"{_counted(unnamed, 'is', 'are')} without elements"] if unnamed else ()),
        *([f"{_counted(holes, 'element has', 'elements have')} no claim"] if holes else ()),
        *([f"{_counted(unfound, 'has', 'have')} no finding on the merits"] if unfound else ()),
    ]
    said = f"{_counted(len(causes), 'cause', 'causes')} of action"
    if not wants:
        return CaseSays(Reply.YES, f"{said}, each with its elements and a finding.")
    return CaseSays(Reply.NO, f"{said}: {', '.join(wants)}.")


def _defences(looked: Looked) -> CaseSays:
    defences = looked.defences
    if not defences:
        return CaseSays(Reply.UNKNOWN, "No claim is marked as a defence.")
    unmet = sum(not _is_met(looked.case_map, one) for one in defences)
    said = f"{_counted(len(defences), 'defence', 'defences')} in the map"
    if unmet:
        return CaseSays(Reply.NO, f"{said}, {unmet:,} met by no objection and no undercut.")
    return CaseSays(Reply.UNKNOWN, f"{said}, each met by an objection or an undercut.")


def _is_met(case_map: CaseMap, defence: Claim) -> bool:
    """Tell whether something speaks against a defence or against a step that it is used in."""
    steps = (use.argument for use in case_map.uses_of(defence.id))
    targets: tuple[Target, ...] = (defence.id, *steps)
    return any(
        one.stance is Stance.CON for target in targets for one in case_map.arguments_on(target)
    )


def _harms(looked: Looked) -> CaseSays:
    harms = looked.case_map.harms.values()
    if not harms:
        return CaseSays(Reply.NO, "No harm is entered in the ledger.")
    bare = sum(not is_supported(looked.case_map, one) for one in harms)
    said = f"{_counted(len(harms), 'harm is', 'harms are')} in the ledger"
    if bare:
        return CaseSays(Reply.NO, f"{said}, {bare:,} with nothing behind.")
    return CaseSays(Reply.YES, f"{said}, each with a claim or a cite.")


def _delay(looked: Looked) -> CaseSays:
    filed = looked.case_map.case.filed
    said = (
        f"The motion was filed on {_told(filed)}." if filed else "The day of filing is not entered."
    )
    reply, told = delay_said(looked.case_map)
    return CaseSays(reply, f"{said} {told}".strip())


def _told(day: str) -> str:
    """Say a day in words, or as it was entered where it is no date."""
    try:
        return time_in_words(day)
    except RuleError:
        return day


def _factor(factor_id: str) -> Callable[[Looked], CaseSays]:
    def answer(looked: Looked) -> CaseSays:
        factor = looked.standards.scales.factors.get(factor_id)
        level = looked.level(factor_id)
        if factor is None or level not in factor.scale:
            return CaseSays(Reply.UNKNOWN, "You have made no finding on it yet.")
        return CaseSays(Reply.YES, f"Your finding: {factor.levels[factor.rank(level)].label}.")

    return answer


def _security(looked: Looked) -> CaseSays:
    case = looked.case_map.case
    if not case.security.strip():
        return CaseSays(Reply.NO, "No security is offered, nor is it said why there is none.")
    if not case.security_basis.strip():
        return CaseSays(Reply.YES, f"Offered: {case.security}. No basis is given.")
    return CaseSays(Reply.YES, f"Offered: {case.security}, with its basis.")


def _specificity(looked: Looked) -> CaseSays:
    reliefs = looked.case_map.ranked_reliefs()
    if not reliefs:
        return CaseSays(Reply.NO, "No relief is entered.")
    unbound = sum(not one.persons.strip() for one in reliefs)
    said = f"{_counted(len(reliefs), 'order is', 'orders are')} asked for"
    if unbound:
        return CaseSays(Reply.NO, f"{said}; {unbound:,} without the persons bound.")
    return CaseSays(Reply.UNKNOWN, f"{said}, with the persons bound. Read the words aloud.")


def _scope(looked: Looked) -> CaseSays:
    reliefs = looked.case_map.ranked_reliefs()
    narrower = sum(len(one.narrower) for one in reliefs)
    if not narrower:
        return CaseSays(Reply.UNKNOWN, "No narrower order is named.")
    said = _counted(narrower, "narrower order is", "narrower orders are")
    return CaseSays(Reply.UNKNOWN, f"{said} named for the court to prefer.")


def _standard(looked: Looked) -> CaseSays:
    case = looked.case_map.case
    standard = looked.standards.standards.get(case.standard)
    if standard is None:
        return CaseSays(Reply.NO, f"There is no standard “{case.standard}”.")
    court = case.court or "no court"
    return CaseSays(Reply.UNKNOWN, f"Weighed by {standard.test}; the caption names {court}.")


def _counted(count: int, one: str, several: str) -> str:
    return f"{count:,} {one if count == 1 else several}"


_ANSWERS: dict[str, Callable[[Looked], CaseSays]] = {
    "notice": _notice,
    "order": _order,
    "status_quo": _status_quo,
    "claims": _claims,
    "defences": _defences,
    "harms": _harms,
    "delay": _delay,
    "balance": _factor("balance"),
    "public": _factor("public"),
    "security": _security,
    "specificity": _specificity,
    "scope": _scope,
    "standard": _standard,
}
