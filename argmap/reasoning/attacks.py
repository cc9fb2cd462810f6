"""Which attacks on a claim nobody has answered.

An attack on a claim is an objection to it, an undercut of a step that supports it, or one
of the attack that the claim itself makes: so each is some claim's mark (Pollock, “Defeasible
Reasoning”, Cognitive Science 11 (1987): rebutting and undercutting defeaters). It is answered
once something attacks it in turn: an undercut of the attack, or an objection to one of its
premises (Dung, Artificial Intelligence 77 (1995), definition 6: a position is defended by
attacking each of its attackers). Only this one turn is asked:
whether the answer is itself met is the answering claim's own mark.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.case.case_map import CaseMap
from argmap.case.claims import Argument, Premise
from argmap.case.ids import ArgumentId, ClaimId
from argmap.case.records import Record
from argmap.case.terms import Stance


def unanswered_attacks(case_map: CaseMap, claim: ClaimId) -> list[Argument]:
    """List the attacks on a claim that nothing attacks in turn, in the order of the map.

    Looks no further than the claim's attackers and what bears on them.
    """
    return [one for one in _attacks_on(case_map, claim) if not is_answered(case_map, one)]


def has_unanswered_attack(case_map: CaseMap, claim: ClaimId) -> bool:
    """Tell whether an attack on a claim is unanswered."""
    return any(not is_answered(case_map, one) for one in _attacks_on(case_map, claim))


def is_answered(case_map: CaseMap, attack: Argument) -> bool:
    """Tell whether something attacks an attack in turn: its step, or one of its premises."""
    if case_map.arguments_on(attack.id):
        return True
    return any(
        argument.stance is Stance.CON
        for premise in case_map.premises_of(attack.id)
        for argument in case_map.arguments_on(premise.claim)
    )


def claims_marked_by(case_map: CaseMap, record: Record) -> set[ClaimId]:
    """Return the claims whose unanswered attacks an argument or a premise may have changed.

    Ask it of a record added, changed or removed, on a map that holds what it points at;
    nothing else than these two kinds of record bears on the mark.
    """
    if isinstance(record, Premise):
        argument = case_map.arguments.get(record.argument)
        return {record.claim} | (_attacked_by(case_map, argument) if argument else set())
    if not isinstance(record, Argument):
        return set()
    met = _used_in(case_map, record.id) if case_map.arguments_on(record.id) else set()
    return _attacked_by(case_map, record) | _answered_by(case_map, record) | met


def _attacks_on(case_map: CaseMap, claim: ClaimId) -> Iterator[Argument]:
    for argument in case_map.arguments_on(claim):
        if argument.stance is Stance.CON:
            yield argument
        else:
            yield from case_map.arguments_on(argument.id)
    for use in case_map.uses_of(claim):
        if case_map.arguments[use.argument].stance is Stance.CON:
            yield from case_map.arguments_on(use.argument)


def _attacked_by(case_map: CaseMap, argument: Argument) -> set[ClaimId]:
    """Return the claims that an argument attacks or, being a reason, leaves open to undercuts."""
    if argument.target_claim is not None:
        return {argument.target_claim}
    step = _target_step(case_map, argument)
    if step is None:
        return set()
    if step.stance is Stance.PRO and step.target_claim is not None:
        return {step.target_claim}
    return _used_in(case_map, step.id)


def _answered_by(case_map: CaseMap, argument: Argument) -> set[ClaimId]:
    """Return the claims that have an attack which an argument may answer."""
    step = _target_step(case_map, argument)
    if step is not None:
        return _attacked_by(case_map, step)
    claim = argument.target_claim
    uses = case_map.uses_of(claim) if claim is not None else []
    steps = (case_map.arguments.get(use.argument) for use in uses)
    return {found for step in steps if step for found in _attacked_by(case_map, step)}


def _used_in(case_map: CaseMap, argument: ArgumentId) -> set[ClaimId]:
    return {premise.claim for premise in case_map.premises_of(argument)}


def _target_step(case_map: CaseMap, argument: Argument) -> Argument | None:
    target = argument.target_argument
    return case_map.arguments.get(ArgumentId(target)) if target is not None else None
