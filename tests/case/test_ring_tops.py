"""Which claims stand at the top where claims attack one another in a ring."""

from __future__ import annotations

from random import Random

import pytest
from drafts import Draft

from argmap.case.errors import RuleError
from argmap.case.homes import home_use
from argmap.case.ids import keyed_id
from argmap.case.places import Against, Under
from argmap.case.ring_tops import claims_below
from argmap.case.terms import Stance
from argmap.case.tree import build_tree
from argmap.drawing.ids import Ids
from argmap.drawing.walk import walk_map
from argmap.ui.outline.rows import Rows


class Shuffled(Draft):
    """A draft whose ids tell nothing of the order in which things were made."""

    def __init__(self, seed):
        super().__init__()
        self._seed = seed

    def new_id(self):
        return keyed_id(str(self._seed), str(next(self._numbers)))


def ringed(seed):
    """Build a map of rings, with claims below them, some of them below several."""
    random, draft = Random(seed), Shuffled(seed)
    made = []
    for number in range(random.randint(1, 3)):
        first = last = draft.claim(f"Ring {number}")
        for answer in range(random.randint(1, 4)):
            last = draft.objection(last, f"Answer {number}.{answer}")
            made.append(last)
        draft.reuse(first, Under(last, Stance.CON))
        made.append(first)
    for number in range(10):
        steps = list(draft.map.arguments)
        place = Under(random.choice(made), random.choice(list(Stance)))
        if random.random() < 0.3:
            place = Against(random.choice(steps))
        made.append(draft.claim(f"Below {number}", place))
        if random.random() < 0.4:
            try:
                draft.reuse(made[-1], Under(random.choice(made), Stance.CON))
            except RuleError:
                continue
    if random.random() < 0.5:
        draft.reason(draft.claim("Root"), "Reason")
    return draft.map


def below(case_map, claim):
    """Return all claims that one comes to from a claim, itself only if it stands in a ring."""
    found, waiting = set(), [claim]
    while waiting:
        fresh = set(claims_below(case_map, waiting.pop())) - found
        found |= fresh
        waiting += fresh
    return found


@pytest.mark.parametrize("seed", range(60))
def test_what_hangs_below_a_ring_never_stands_at_the_top(seed):
    case_map = ringed(seed)
    tree = build_tree(case_map)
    assert set(tree.homes) == set(case_map.claims)
    tops = [box.claim for box in tree.roots if case_map.uses_of(box.claim.id)]
    for top in tops:
        ring = {one for one in case_map.claims if top.id in below(case_map, one)}
        assert top.id in ring  # and no claim outside leads to it
        assert all(one in below(case_map, top.id) for one in ring)
        assert min(ring, key=lambda one: (case_map.claims[one].rank, one)) == top.id
    assert [one.id for one in tops] == sorted(
        (one.id for one in tops), key=lambda one: (case_map.claims[one].rank, one)
    )


@pytest.mark.parametrize("seed", range(60))
def test_the_tree_the_map_the_outline_and_the_homes_agree_on_rings(seed):
    case_map = ringed(seed)
    tree = build_tree(case_map)
    read = [(box.claim.id, box.is_reference) for box in tree.boxes()]
    rows = [(row.claim, row.is_reference) for row in Rows(case_map).top.walk() if row.parent]
    assert rows == read
    ids = Ids()
    walk = walk_map(case_map, ids)
    drawn = [
        (ids.name(claim), bool(again))
        for claim, again in zip(walk.claim.tolist(), walk.reference.tolist(), strict=True)
        if claim >= 0
    ]
    assert sorted(drawn) == sorted(read)
    for claim, home in tree.homes.items():
        uses = case_map.uses_of(claim)
        known = home.premise and home.premise.id
        assert home_use(case_map, claim) == known or (len(uses) == 1 and known is None)
