"""The fewest moves that turn a label together, where no single one does.

What rests on several factors, as the relief asked for does, seldom turns by one move: each factor
has to be shown. Sets are tried on the labels themselves, those nearest to the claim first.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, islice
from math import comb

from argmap.case.case_map import CaseMap
from argmap.case.ids import ArgumentId, ClaimId
from argmap.reasoning.burden import TRIED, Move, Way, turns, ways_below
from argmap.reasoning.label import Applies, Label
from argmap.reasoning.labels import Labels

MOST_TOGETHER = 4
"""How many moves are tried together at most."""


def moves_to_turn(
    case_map: CaseMap,
    labels: Labels,
    claim: ClaimId,
    *,
    tried: int = TRIED,
    refutes: bool = False,
) -> Iterator[tuple[Way, ...] | None]:
    """Yield the fewest moves that turn how a claim stands, each set of that size that does.

    With `refutes` they turn whether the contrary of the claim is shown, else its label.

    None stands for each set that was tried in vain, so that a caller may pause. At most `tried`
    single moves are tried, and as many sets of each size: of moves that are not idle by
    themselves, the nearest to the claim first.
    """
    ways = list(islice(ways_below(case_map, claim), tried))
    for size in range(1, MOST_TOGETHER + 1):
        found = False
        for chosen in _sets(ways, size, tried):
            does = turns(labels, claim, chosen, refutes=refutes)
            found |= does
            yield chosen if does else None
        if found:
            return
        if size == 1:
            ways.sort(
                key=lambda way: (
                    not (_is_useful(case_map, labels, way) or (refutes and way.depth == 0))
                )
            )


def _sets(ways: list[Way], size: int, tried: int) -> list[tuple[Way, ...]]:
    """Return the sets of a size of the first ways, so many that no more than `tried` come."""
    count = min(len(ways), size)
    while count < len(ways) and comb(count + 1, size) <= tried:
        count += 1
    sets = list(combinations(ways[:count], size))
    return sorted(sets, key=lambda chosen: sum(way.depth for way in chosen))


def _is_useful(case_map: CaseMap, labels: Labels, way: Way) -> bool:
    """Tell whether a move does something by itself: not what is so already.

    Others may be needed too, as where an objection applies only by a reason that is given.
    """
    if way.argument is not None:
        return labels.applies(ArgumentId(way.argument)) is not Applies.NO
    assert way.claim is not None
    label = labels.label(way.claim)
    if way.move is Move.SUPPORT:
        return label is not Label.IN
    if label is Label.IN or labels.of(way.claim).is_circular:
        return True
    return label is not Label.OUT and any(use.negated for use in case_map.uses_of(way.claim))
