from __future__ import annotations

import pytest
from drafts import Draft

from argmap.case.places import Alone, Under
from argmap.case.plan_moves import plan_move
from argmap.case.plan_removals import plan_removal
from argmap.case.terms import Stance
from argmap.drawing.arrays import EDGE_KINDS
from argmap.drawing.faces import Measures
from argmap.drawing.index import PictureIndex
from argmap.drawing.live import LiveDrawing
from argmap.drawing.pairing import inverse, pair_boxes, pair_edges
from argmap.drawing.picture import EdgeKind


@pytest.fixture
def draft():
    draft = Draft()
    draft.root = draft.claim("Root")
    draft.one = draft.claim("One", Under(draft.root, Stance.PRO))
    draft.two = draft.claim("Two", Under(draft.root, Stance.CON))
    draft.below = draft.claim("Below", Under(draft.two, Stance.PRO))
    return draft


@pytest.fixture
def shown(draft, qapp):
    live = LiveDrawing(Measures())

    def draw():
        return PictureIndex(live.draw(draft.map, since=draft.done[-1]))

    draw.live = live
    return draw


def names(index):
    return [index.boxes.ids.name(number) for number in index.boxes.claim.tolist()]


def test_boxes_are_known_again_whatever_is_new_beside_them(draft, shown):
    before = shown()
    new = draft.claim("New", Under(draft.root, Stance.PRO))
    after = shown()
    old = pair_boxes(before.boxes, after.boxes).tolist()
    found = dict(zip(names(after), old, strict=True))
    assert found.pop(new) == -1
    assert found == {claim: names(before).index(claim) for claim in found}


def test_what_is_gone_is_nothing_afterwards(draft, shown):
    before = shown()
    draft.do(plan_removal(draft.map, draft.two))
    after = shown()
    old = pair_boxes(before.boxes, after.boxes)
    new = inverse(old, len(before.boxes)).tolist()
    gone = [claim for claim, at in zip(names(before), new, strict=True) if at < 0]
    assert gone == [draft.two, draft.below]


@pytest.mark.parametrize("to", ["one", "alone"])
def test_a_claim_that_moves_is_the_same_claim(draft, shown, to):
    before = shown()
    place = Under(draft.one, Stance.PRO) if to == "one" else Alone()
    use = draft.map.uses_of(draft.below)[0].id
    draft.do(plan_move(draft.map, draft.below, use, place, new_id=draft.new_id))
    after = shown()
    old = pair_boxes(before.boxes, after.boxes).tolist()
    assert [names(before)[at] for at in old] == names(after)


def test_a_claim_used_twice_is_told_apart_by_its_uses(draft, shown):
    draft.reuse(draft.below, Under(draft.one, Stance.PRO))
    before = shown()
    draft.claim("New", Under(draft.root, Stance.PRO))
    after = shown()
    old = pair_boxes(before.boxes, after.boxes)
    kept = old >= 0
    assert (before.boxes.premise[old[kept]] == after.boxes.premise[kept]).all()
    assert sorted(old[kept].tolist()) == list(range(len(before.boxes)))


def test_lines_are_paired_with_their_own(draft, shown):
    before = shown()
    draft.claim("New", Under(draft.root, Stance.PRO))
    after = shown()
    old = pair_boxes(before.boxes, after.boxes)
    new = inverse(old, len(before.boxes))
    sides = range(len(before.edges)), range(len(after.edges))
    pairs = pair_edges(before.edges, after.edges, sides, (old, new))
    trunk = EDGE_KINDS.index(EdgeKind.TRUNK)
    for one, another in pairs:
        if min(one, another) < 0:
            continue
        assert before.edges[one].kind == after.edges[another].kind
        assert before.edges[one].argument == after.edges[another].argument
        if after.edges.kind[another] == trunk:
            assert old[after.edges.bearer[another]] == before.edges.bearer[one]
    assert sorted(one for one, _ in pairs if one >= 0) == list(sides[0])
    assert sorted(one for _, one in pairs if one >= 0) == list(sides[1])
