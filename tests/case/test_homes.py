"""Where a claim stands in full, without reading the whole map."""

from __future__ import annotations

from random import Random

import pytest
from drafts import Draft

from argmap.case.appearances import Appearance, in_reading_order, topmost
from argmap.case.errors import RuleError
from argmap.case.homes import home_use, shown_use
from argmap.case.places import Against, Under
from argmap.case.terms import Stance
from argmap.case.tree import build_tree


def tangle(seed, claims=30):
    """Build a map in which many claims are used again, some in rings of attacks."""
    random, draft = Random(seed), Draft()
    made = [draft.claim("Root"), draft.claim("Other root")]
    for number in range(claims):
        target = random.choice(made)
        stance = random.choice([Stance.PRO, Stance.CON])
        steps = list(draft.map.arguments)
        place = Against(random.choice(steps)) if steps and random.random() < 0.3 else None
        made.append(draft.claim(f"Claim {number}", place or Under(target, stance)))
        for _ in range(2):
            place = Under(random.choice(made), Stance.CON)
            try:
                draft.reuse(random.choice(made), place)
            except RuleError:
                continue
    return draft.map


@pytest.mark.parametrize("seed", range(20))
def test_every_claim_is_at_home_where_the_tree_has_it(seed):
    case_map = tangle(seed)
    homes = build_tree(case_map).homes
    told = {claim: home_use(case_map, claim) for claim in case_map.claims}
    known = {one: box.premise and box.premise.id for one, box in homes.items()}
    for claim, home in told.items():
        uses = case_map.uses_of(claim)
        assert home == known[claim] or (len(uses) == 1 and known[claim] is None)
    assert any(len(case_map.uses_of(claim)) > 1 for claim in told)


def test_a_claim_appears_by_the_use_said_else_at_home_even_at_the_top_of_a_ring():
    draft = Draft()
    root = draft.claim("Root")
    first, second = draft.reason(root, "First"), draft.reason(root, "Second")
    below = draft.reason(first, "Below")
    again = draft.reuse(below, Under(second))
    assert shown_use(draft.map, root) is None
    assert shown_use(draft.map, below, again.id) == again
    assert shown_use(draft.map, below).argument == draft.map.arguments_on(first)[0].id
    one = draft.objection(root, "One")
    ring = draft.claim("Top of a ring")
    draft.reuse(ring, Under(one, Stance.CON))
    draft.reuse(one, Under(ring, Stance.CON))
    assert shown_use(draft.map, ring) is not None


@pytest.mark.parametrize("seed", range(20))
def test_what_is_picked_is_read_as_the_tree_stands(seed):
    random, draft = Random(seed), Draft()
    made = [draft.claim("Root"), draft.claim("Other root")]
    for number in range(25):
        made.append(draft.claim(f"Claim {number}", Under(random.choice(made))))
        try:
            draft.reuse(random.choice(made[2:]), Under(random.choice(made), at=0))
        except RuleError:
            continue
    boxes = list(build_tree(draft.map).boxes())
    uses = [Appearance(one.claim.id, one.premise and one.premise.id) for one in boxes]
    assert in_reading_order(draft.map, random.sample(uses, len(uses))) == uses
    home = {one.claim.id: one for one in boxes if not one.is_reference}
    for box in boxes:
        above, one = set(), box.parent
        while one is not None:
            above.add(one.claim.id)
            one = home[one.claim.id].parent
        own = Appearance(box.claim.id, box.premise and box.premise.id)
        for other in home.values():
            pair = [own, Appearance(other.claim.id, other.premise and other.premise.id)]
            assert (own in topmost(draft.map, pair)) is (other.claim.id not in above)
