"""What a walk of the whole map tells without the map being read again."""

from __future__ import annotations

from random import Random

import numpy as np
from drafts import Draft
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.case.errors import RuleError
from argmap.case.places import Under
from argmap.case.terms import Stance
from argmap.case.tree import build_tree
from argmap.drawing.faces import Measures
from argmap.drawing.ids import Ids
from argmap.drawing.live import NO_EDIT, LiveDrawing
from argmap.drawing.walk import walk_map

RANDOM = (st.integers(0, 2**32), st.integers(0, 80))


def planted(seed, claims):
    """A map with steps of several premises, undercuts, and claims used again."""
    random, draft = Random(seed), Draft()
    known = [draft.claim("Root")]
    for number in range(claims):
        near = random.choice(known)
        bears = near != known[0] and draft.map.uses_of(near)
        grow = random.choice((draft.beside, draft.undercut) if bears else (draft.reason,))
        grow = random.choice((grow, draft.reason, draft.objection))
        known.append(grow(near, f"Claim {number}"))
    for _ in range(claims // 10):
        try:
            draft.reuse(random.choice(known), Under(random.choice(known), Stance.CON))
        except RuleError:
            continue
    return draft


@settings(max_examples=40, deadline=None)
@given(*RANDOM)
def test_a_branch_cut_out_of_the_walk_is_the_branch_read_by_itself(seed, claims):
    draft, ids = planted(seed, claims), Ids()
    whole = walk_map(draft.map, ids)
    cut = {claim: whole.branch(ids.find(claim)) for claim in draft.map.claims}
    assert any(cut.values())
    for claim, branch in cut.items():
        if branch is not None:
            read = walk_map(draft.map, ids, claim)
            for name in ("own", "claim", "parent", "size", "reference"):
                assert np.array_equal(getattr(branch, name), getattr(read, name)), name


@settings(max_examples=20, deadline=None)
@given(*RANDOM)
def test_claims_have_their_places_in_reading_order_whatever_is_shown(qapp, seed, claims):
    draft, drawing = planted(seed, claims), LiveDrawing(Measures())
    boxes = build_tree(draft.map).boxes()
    order = [box.claim.id for box in boxes if not box.is_reference]
    drawing.draw(draft.map)
    for only in (None, order[len(order) // 2]):
        drawing.draw(draft.map, only=only, since=NO_EDIT)
        numbers = drawing.numbers(draft.map, sorted(order))
        places = drawing.places(draft.map, numbers)
        assert [sorted(order)[at] for at in np.argsort(places)] == order


@settings(max_examples=20, deadline=None)
@given(*RANDOM)
def test_what_is_above_an_appearance_is_known_of_folded_ones_too(qapp, seed, claims):
    draft, drawing = planted(seed, claims), LiveDrawing(Measures())
    drawing.draw(draft.map, collapsed=set(draft.map.claims))
    for box in build_tree(draft.map).boxes():
        use = box.premise.id if box.premise else None
        path, over = [], box.parent
        while over is not None:
            path.append(over.claim.id)
            over = over.parent
        assert drawing.above(box.claim.id, use) == path
