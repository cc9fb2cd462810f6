"""The drawing that follows edits is the one made anew, whatever was edited."""

from __future__ import annotations

from itertools import count
from random import Random

import numpy as np
import pytest
from drafts import Draft
from hypothesis import example, given, settings
from hypothesis import strategies as st
from random_edits import EDITS, Absent, Editor

from argmap.case.case_map import CaseMap
from argmap.case.errors import RuleError
from argmap.case.ids import random_id
from argmap.case.places import Alone, Under
from argmap.case.plan_claims import plan_claim
from argmap.case.plan_moves import plan_move
from argmap.case.plan_replacement import plan_source_replacement
from argmap.case.terms import Stance
from argmap.case.tree import build_tree
from argmap.drawing import splicing
from argmap.drawing.compose import draw_case
from argmap.drawing.faces import Measures
from argmap.drawing.ids import Ids
from argmap.drawing.live import NO_EDIT, LiveDrawing
from argmap.drawing.picture import FootKind
from argmap.drawing.walk import walk_map
from argmap.sources.importing import document_from_bytes

MAPPING = ("add_claim", "reuse", "reword", "amend", "turn", "move", "reorder", "detach")
REMOVING = ("remove_claim", "remove_use", "remove_cite", "remove_quote", "remove_source")
NAMES = (*MAPPING * 3, *REMOVING, "cite", "quote", "add_source", "replace_source")


@pytest.fixture(scope="module")
def measures(qapp):
    return Measures()


def planted(seed, claims):
    """A map of so many claims with the odd reuse, undercut and frame."""
    random, draft = Random(seed), Draft()
    known = [draft.claim("Root")]
    for number in range(claims):
        near = random.choice(known)
        if near != known[0] and draft.map.uses_of(near) and random.random() < 0.2:
            grow = random.choice((draft.beside, draft.undercut))
            known.append(grow(near, f"Beside {number}"))
        else:
            stance = random.choice(tuple(Stance))
            known.append(draft.claim(f"Claim {number} " * random.randrange(9), Under(near, stance)))
    for _ in range(claims // 20):
        try:
            draft.reuse(random.choice(known), Under(random.choice(known), Stance.CON))
        except RuleError:
            continue
    return draft


def same_places(one, other):
    """Where a layout may keep more of what was than one made anew, all else is the same."""
    assert [box.claim for box in one.boxes] == [box.claim for box in other.boxes]
    for box, another in zip(one.boxes, other.boxes, strict=True):
        assert box.rect[2:] == another.rect[2:]
        assert (box.premise, box.parent, box.lines) == (
            another.premise,
            another.parent,
            another.lines,
        )
        assert (box.foot, box.border, box.side) == (another.foot, another.border, another.side)
        assert (box.hidden, box.foldable, box.semibold, box.is_reference) == (
            another.hidden,
            another.foldable,
            another.semibold,
            another.is_reference,
        )
    assert {(frame.argument, frame.title) for frame in one.frames} == {
        (frame.argument, frame.title) for frame in other.frames
    }
    assert {(edge.argument, edge.kind) for edge in one.edges} == {
        (edge.argument, edge.kind) for edge in other.edges
    }


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32), st.lists(st.sampled_from(NAMES), min_size=1, max_size=12))
@example(37474233, ["reuse", "add_claim", "move"])  # a ring gets another root
def test_a_drawing_that_follows_random_edits_is_the_one_made_anew(measures, seed, names):
    draft, random, numbers = planted(seed, 12), Random(seed), count(1000)
    live = LiveDrawing(measures)
    live.draw(draft.map)
    folded = frozenset()
    for name in names:
        try:
            change_set = EDITS[name](Editor(draft.map, random.random(), numbers))
        except (Absent, RuleError):
            continue
        draft.do(change_set)
        if random.random() < 0.3:
            folded ^= {random.choice([*draft.map.claims, "gone"])}
        followed = live.draw(draft.map, collapsed=folded, since=change_set)
        same_places(followed, draw_case(draft.map, measures=measures, collapsed=folded))
        if random.random() < 0.3:
            draft.do(change_set.inverse())
            followed = live.draw(draft.map, collapsed=folded, since=change_set.inverse())
            same_places(followed, draw_case(draft.map, measures=measures, collapsed=folded))


def some_pins(picture, random):
    """Wishes for a few boxes of a picture, and for one that is not there."""
    boxes = random.sample(list(picture.boxes), min(3, len(picture.boxes)))
    wishes = {box.premise or box.claim: (random.uniform(-90, 90), 80.0) for box in boxes}
    return wishes | {"gone": (9.0, 9.0)}


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**32), st.lists(st.sampled_from(NAMES), min_size=1, max_size=8))
def test_a_drawing_with_pins_that_follows_edits_is_the_one_made_anew(measures, seed, names):
    draft, random, numbers = planted(seed, 12), Random(seed), count(1000)
    live = LiveDrawing(measures)
    pins = some_pins(live.draw(draft.map), random)
    for name in names:
        try:
            change_set = EDITS[name](Editor(draft.map, random.random(), numbers))
        except (Absent, RuleError):
            continue
        draft.do(change_set)
        followed = live.draw(draft.map, since=change_set, pinned=pins)
        anew = LiveDrawing(measures).draw(draft.map, pinned=pins)
        same_places(followed, anew)
        pins = some_pins(followed, random)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 2**32), st.sampled_from(["down", "right"]))
def test_boxes_pinned_after_the_first_drawing_are_drawn_as_if_pinned_at_once(
    measures, seed, direction
):
    draft, random = planted(seed, 12), Random(seed)
    live = LiveDrawing(measures)
    plain = live.draw(draft.map, direction=direction)
    for pins in (some_pins(plain, random), some_pins(plain, random), {}):
        followed = live.draw(draft.map, since=NO_EDIT, direction=direction, pinned=pins)
        once = LiveDrawing(measures).draw(draft.map, direction=direction, pinned=pins)
        same_places(followed, once)


def test_a_pinned_box_stands_where_it_is_wished_folds_or_not(measures):
    draft = Draft()
    root = draft.claim("Root")
    draft.reason(root, "First")
    pinned = draft.reason(root, "Second")
    draft.reason(pinned, "Below")
    wish = {draft.use(pinned).id: (64.0, 32.0)}

    def apart(picture):
        at = {box.claim: box.rect for box in picture.boxes}
        return at[pinned][1] - at[root][1]

    for folded in (frozenset(), {pinned}):
        plain = draw_case(draft.map, measures=measures, collapsed=folded)
        live = LiveDrawing(measures).draw(draft.map, collapsed=folded, pinned=wish)
        assert apart(live) - apart(plain) == 32.0
    hidden = LiveDrawing(measures).draw(draft.map, collapsed={root}, pinned=wish)
    assert len(hidden.boxes) == 1


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32), st.integers(0, 120))
def test_the_walk_is_the_tree_in_reading_order(seed, claims):
    draft, ids = planted(seed, claims), Ids()
    walk = walk_map(draft.map, ids)
    boxes = list(build_tree(draft.map).boxes())
    at = np.flatnonzero(walk.claim >= 0)
    assert [ids.name(one) for one in walk.claim[at]] == [box.claim.id for box in boxes]
    assert walk.reference[at].tolist() == [box.is_reference for box in boxes]
    assert len(walk.own) - len(at) == len(draft.map.arguments)


def test_a_small_edit_does_not_read_the_whole_map_again(measures, monkeypatch):
    draft = planted(3, 60)
    live = LiveDrawing(measures)
    live.draw(draft.map)

    def refuse(*_):
        pytest.fail("the whole map was read again")

    monkeypatch.setattr(splicing, "walk_map", refuse)
    target = next(box.claim for box in live.picture.boxes if not box.is_reference)
    new = draft.reason(target, "A new reason")
    live.draw(draft.map, since=draft.done[-1])
    assert live.picture.boxes[-1].claim == new or new in {b.claim for b in live.picture.boxes}
    draft.do(plan_move(draft.map, new, draft.use(new).id, Alone(), new_id=draft.new_id))
    live.draw(draft.map, since=draft.done[-1])
    assert live.picture.boxes[-1].claim == new
    assert live.picture.boxes[-1].parent == -1


def test_another_text_of_a_source_marks_the_claims_whose_quotes_it_leaves_behind(measures):
    draft = planted(6, 12)
    source, claim = draft.source(), next(iter(draft.map.claims))
    quote = draft.quote(source, "Parler is down", claim)
    live = LiveDrawing(measures)
    live.draw(draft.map)
    other = document_from_bytes(b"Nothing of the kind is said here.")
    draft.do(plan_source_replacement(draft.map, source, other, {quote: None}))
    after = live.draw(draft.map, since=draft.done[-1])
    assert FootKind.CAUTION in {mark.kind for box in after.boxes for mark in box.foot}
    same_places(after, draw_case(draft.map, measures=measures))


def test_what_an_edit_leaves_alone_is_the_same_object(measures):
    draft = planted(5, 30)
    live = LiveDrawing(measures)
    before = live.draw(draft.map).boxes
    lines = {box.premise: box.lines for box in before}
    draft.reason(next(iter(draft.map.claims)), "One more")
    after = live.draw(draft.map, since=draft.done[-1]).boxes
    kept = [box for box in after if box.premise in lines]
    assert len(kept) == len(before)
    assert all(box.lines is lines[box.premise] for box in kept)


def test_folding_and_unfolding_is_the_picture_as_it_was(measures):
    draft = planted(7, 40)
    live = LiveDrawing(measures)
    whole = list(live.draw(draft.map).boxes)
    root = next(iter(draft.map.claims))
    folded = live.draw(draft.map, collapsed={root}, since=NO_EDIT)
    assert folded.boxes[0].hidden == sum(_root(whole, at) == 0 for at in range(1, len(whole)))
    same_places(live.draw(draft.map, since=NO_EDIT), draw_case(draft.map, measures=measures))


def _root(boxes, at):
    while boxes[at].parent >= 0:
        at = boxes[at].parent
    return at


def test_a_map_without_claims_and_one_without_a_root_are_drawn(measures):
    assert LiveDrawing(measures).draw(CaseMap(Draft().map.records())).boxes == ()
    draft = Draft()
    first = draft.claim("First")
    second = draft.objection(first, "Second")
    draft.reuse(first, Under(second, Stance.CON))
    assert not draft.map.roots()
    picture = draw_case(draft.map, measures=measures)
    assert [box.is_reference for box in picture.boxes] == [False, False, True]


def test_back_from_a_branch_the_map_is_as_it_was_without_being_read_again(measures, monkeypatch):
    draft = planted(3, 60)
    drawing = LiveDrawing(measures)
    before = drawing.draw(draft.map)
    branch = max(draft.map.claims, key=lambda one: len(draft.map.arguments_on(one)))
    drawing.draw(draft.map, only=branch, since=NO_EDIT)
    monkeypatch.delattr("argmap.drawing.live.walk_map")
    same_places(drawing.draw(draft.map, since=NO_EDIT), before)


def test_back_from_a_branch_the_map_has_what_was_edited_there(measures):
    draft = planted(3, 60)
    drawing = LiveDrawing(measures)
    drawing.draw(draft.map)
    branch = max(draft.map.claims, key=lambda one: len(draft.map.arguments_on(one)))
    drawing.draw(draft.map, only=branch, since=NO_EDIT)
    made = plan_claim(draft.map, "New", Under(branch, Stance.PRO), new_id=random_id)
    draft.map.apply(made)
    drawing.draw(draft.map, only=branch, since=made)
    assert len(drawing.draw(draft.map, since=NO_EDIT).boxes) == len(draw_case(draft.map).boxes)
