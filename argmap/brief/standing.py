"""How a claim bears and where it stands, in words: what lines and marks of the map say."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.brief.wording import capitalized
from argmap.case.case_map import CaseMap
from argmap.case.claims import Claim
from argmap.case.counting import counted
from argmap.case.ids import ArgumentId, ClaimId, PremiseId
from argmap.case.lookups import title_of, weight_figure
from argmap.case.quotation import in_quotes
from argmap.case.terms import Side, Stance, Status
from argmap.reasoning.attacks import unanswered_attacks
from argmap.reasoning.label import LabelMark
from argmap.reasoning.support import lacks_support

_LABELS = {
    LabelMark.IN: "in",
    LabelMark.OUT: "out",
    LabelMark.UNDECIDED: "undecided",
    LabelMark.TIE: "undecided, a tie",
}
_OTHERS = {Side.MOVANT: Side.RESPONDENT, Side.RESPONDENT: Side.MOVANT}


def standing(case_map: CaseMap, claim_id: ClaimId) -> list[str]:
    """Say, a mark at a time and in their order, what the marks of a claim mean."""
    claim = case_map.claims[claim_id]
    said = [
        "Nothing supports it yet" if lacks_support(case_map, claim) else "",
        _unanswered(case_map, claim_id),
        _status(case_map, claim),
        *_evidence(case_map, claim_id),
    ]
    return [one for one in said if one]


def bearing(case_map: CaseMap, premise_id: PremiseId | None) -> str:
    """Say what a claim bears on by one of its uses, and how."""
    premise = case_map.premises.get(premise_id) if premise_id else None
    if premise is None:
        return "Bears on nothing yet"
    argument = case_map.arguments[premise.argument]
    if argument.target_claim is None:
        assert argument.target_argument is not None
        return f"Undercuts the step from {_titles(case_map, argument.target_argument)}"
    what = "Reason for" if argument.stance is Stance.PRO else "Objection to"
    return f"{what} {in_quotes(title_of(case_map.claims[argument.target_claim]))}"


def bearing_of_root(case_map: CaseMap, claim_id: ClaimId) -> str:
    """Say of a claim that bears on none whether others bear on it."""
    if not case_map.arguments_on(claim_id):
        return "Bears on nothing yet"
    alone = len(case_map.roots()) == 1
    return "The claim that all others bear on" if alone else "Bears on no other claim"


def company(case_map: CaseMap, premise_id: PremiseId | None) -> str:
    """Say which premises stand or fall together with one; nothing where it stands alone."""
    premise = case_map.premises.get(premise_id) if premise_id else None
    others = _titles(case_map, premise.argument, but=premise.id) if premise else ""
    return f"Together with {others}" if others else ""


def label_words(mark: LabelMark | None) -> str:
    """Say what the map makes of a claim; nothing where that is not known."""
    return "" if mark is None else f"Label: {_LABELS[mark]}"


def weighing(case_map: CaseMap, premise_id: PremiseId | None) -> str:
    """Say what the step by which a claim bears weighs, where the user has said so."""
    premise = case_map.premises.get(premise_id) if premise_id else None
    weight = case_map.arguments[premise.argument].unusual_weight if premise else None
    return "" if weight is None else f"Weighed {weight_figure(weight)} of 1"


def warning(case_map: CaseMap, claim_id: ClaimId) -> str:
    """Say that the checks warn of a quote of a claim, unless a caution beside one does."""
    quotes = [case_map.quotes[cite.quote] for cite in case_map.cites_on(claim_id) if cite.quote]
    return "" if any(quote.caution for quote in quotes) else "The checks warn of a quote"


def party_name(case_map: CaseMap, side: Side) -> str:
    """Return what a party is called: its name in the caption, else "the movant" and so on."""
    case = case_map.case
    name = case.movant if side is Side.MOVANT else case.respondent
    return name or f"the {side}"


def _unanswered(case_map: CaseMap, claim_id: ClaimId) -> str:
    number = len(unanswered_attacks(case_map, claim_id))
    if not number:
        return ""
    return "An attack on it is not answered" if number == 1 else f"{number} attacks not answered"


def _status(case_map: CaseMap, claim: Claim) -> str:
    if claim.status is Status.ADMITTED and claim.side in _OTHERS:
        return f"Admitted by {party_name(case_map, _OTHERS[claim.side])}"
    return "" if claim.status is Status.OPEN else capitalized(claim.status)


def _evidence(case_map: CaseMap, claim_id: ClaimId) -> Iterator[str]:
    cites = case_map.cites_on(claim_id)
    quotes = [case_map.quotes[cite.quote] for cite in cites if cite.quote]
    if quotes:
        yield counted(len(quotes), "quote")
    if len(cites) > len(quotes):
        yield f"{counted(len(cites) - len(quotes), 'source')} cited"
    cautions = sum(1 for quote in quotes if quote.caution)
    if cautions:
        yield f"{counted(cautions, 'quote')} to use with care"


def _titles(case_map: CaseMap, argument: ArgumentId, but: PremiseId | None = None) -> str:
    premises = [one for one in case_map.premises_of(argument) if one.id != but]
    return ", ".join(in_quotes(title_of(case_map.claims[one.claim])) for one in premises)
