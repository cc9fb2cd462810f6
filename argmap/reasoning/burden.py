"""Who would lose if the debate stopped here, and the moves that would change that.

The tactical burden (Prakken and Sartor, “A logical analysis of burdens of proof”, in Kaptein,
Prakken and Verheij (eds.), Legal Evidence and Proof (2009)): it is on the side that the label of
the claim goes against as the map stands. Persuasion is on one side throughout: that side wins
only by the proof that the claim needs, and loses on a tie.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from argmap.case.case_map import CaseMap
from argmap.case.claims import Claim
from argmap.case.ids import ArgumentId, ClaimId
from argmap.case.terms import Side
from argmap.reasoning.factors import rests_on_factors
from argmap.reasoning.label import Label
from argmap.reasoning.labels import Labels
from argmap.reasoning.proof import ProofStandard

TRIED = 2_000
"""How many moves are tried at most, of a large map."""

_OTHER = {Side.MOVANT: Side.RESPONDENT, Side.RESPONDENT: Side.MOVANT, Side.NEUTRAL: Side.NEUTRAL}


class Move(StrEnum):
    """Something a side can do next."""

    SUPPORT = "support"
    ATTACK = "attack"
    UNDERCUT = "undercut"


@dataclass(frozen=True, slots=True)
class Way:
    """One move that would turn a claim's label: on a claim, or an undercut of an argument.

    `depth` is how far below the claim it is made, 0 on the claim itself.
    """

    move: Move
    claim: ClaimId | None
    argument: ArgumentId | None
    depth: int

    @property
    def target(self) -> ClaimId | ArgumentId:
        """What it is made on."""
        target = self.claim or self.argument
        assert target is not None
        return target


@dataclass(frozen=True, slots=True)
class Burden:
    """How a claim stands: who persuades, whether it is a tie, and who has to move.

    `persuades` is the side that has the burden of persuasion, which `refutes` where it has to
    show the contrary of what the other side claims; `loses` is the side that would lose now,
    `Side.NEUTRAL` where nobody's claim it is. `standard` is the proof that is needed.
    """

    label: Label
    is_tie: bool
    persuades: Side
    loses: Side
    refutes: bool
    standard: ProofStandard


def burden_of(
    case_map: CaseMap, labels: Labels, claim: ClaimId, persuades: Side | None = None
) -> Burden:
    """Tell who would lose on a claim if the debate stopped.

    Persuasion is on whom the law says, where that is handed in; else on whom the claim says,
    else on the side whose claim it is. That side wins only where it has shown the claim, or the
    contrary of a claim of the other side, by the proof that the claim needs.
    """
    record = case_map.claims[claim]
    found = labels.of(claim)
    persuades = _persuading(record) if persuades is None else persuades
    bears = persuades if persuades is not Side.NEUTRAL else record.side
    refutes = record.side is _OTHER[bears] is not bears
    loses = _OTHER[bears] if _is_shown(labels, claim, refutes=refutes) else bears
    return Burden(found.label, found.is_tie, persuades, loses, refutes, found.standard)


def _is_shown(labels: Labels, claim: ClaimId, *, refutes: bool) -> bool:
    return labels.is_refuted(claim) if refutes else labels.label(claim) is Label.IN


def _persuading(claim: Claim) -> Side:
    named = {side.value: side for side in (Side.MOVANT, Side.RESPONDENT)}
    return named.get(claim.burden, claim.side)


def ways_to_turn(
    case_map: CaseMap,
    labels: Labels,
    claim: ClaimId,
    *,
    tried: int = TRIED,
    refutes: bool = False,
) -> Iterator[Way]:
    """Yield the single moves that would turn how a claim stands, the nearest to it first.

    A move is one new argument of the usual weight that applies: for a claim, against it, or
    against a step. Each is tried on the labels themselves, so what is listed does turn it: into
    *in* where it is not, else out of it; with `refutes`, into refuted or out of that. At most
    `tried` claims and steps below are looked at.
    A reason for what rests on several factors together is no move: it would pass them by.
    """
    for way in islice(ways_below(case_map, claim), tried):
        if turns(labels, claim, (way,), refutes=refutes):
            yield way


def turns(labels: Labels, claim: ClaimId, ways: Sequence[Way], *, refutes: bool = False) -> bool:
    """Tell whether moves made together turn how a claim stands; see `ways_to_turn`."""
    moves = [(one.target, one.move is Move.SUPPORT) for one in ways]
    before = _is_shown(labels, claim, refutes=refutes)
    with labels.supposing(moves):
        return _is_shown(labels, claim, refutes=refutes) != before


def ways_below(case_map: CaseMap, root: ClaimId) -> Iterator[Way]:
    """Yield every move on a claim and on what bears on it, level by level."""
    pending: deque[tuple[ClaimId | ArgumentId, int]] = deque([(root, 0)])
    seen: set[str] = {root}
    while pending:
        one, depth = pending.popleft()
        if one in case_map.claims:
            if not rests_on_factors(case_map, ClaimId(one)):
                yield Way(Move.SUPPORT, ClaimId(one), None, depth)
            yield Way(Move.ATTACK, ClaimId(one), None, depth)
        else:
            yield Way(Move.UNDERCUT, None, ArgumentId(one), depth)
        for argument in case_map.arguments_on(one):
            below: list[ClaimId | ArgumentId] = [
                argument.id,
                *(use.claim for use in case_map.premises_of(argument.id)),
            ]
            new = [other for other in below if other not in seen]
            seen.update(new)
            pending += [(other, depth + 1) for other in new]
