"""The fewest moves that turn a label together, against every set of moves tried outright."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from labelled_worlds import World, edited, seeds

from argmap.case.places import Against, Under
from argmap.case.terms import Stance, Status
from argmap.reasoning.burden import Move, ways_below
from argmap.reasoning.label import Label
from argmap.reasoning.labels import Labels
from argmap.reasoning.move_words import together_words
from argmap.reasoning.moves_together import MOST_TOGETHER, moves_to_turn
from argmap.reasoning.why import plain


def found(world, claim):
    sets = moves_to_turn(world.map, world.labels(), claim)
    return [tuple((one.move, one.target) for one in ways) for ways in sets if ways]


def test_a_claim_with_two_strong_reasons_falls_by_undercutting_both():
    world = World()
    root = world.claim("Root.")
    steps = []
    for text in ("One.", "Two."):
        reason = world.given(world.reason(root, text))
        world.weigh(reason, 0.9)
        steps.append(world.step(reason).id)
    assert found(world, root) == [tuple((Move.UNDERCUT, one) for one in steps)]


def test_what_rests_on_several_factors_is_carried_by_moves_on_each():
    world = World()
    root = world.claim("The order should issue.")
    merits = world.reason(root, "Likely to win.")
    harm = world.beside(merits, "Irreparable harm.")
    for claim, factor in ((merits, "merits"), (harm, "irreparable")):
        world.amend(claim, factor=factor)
    assert found(world, root) == [((Move.SUPPORT, merits), (Move.SUPPORT, harm))]
    (ways,) = filter(None, moves_to_turn(world.map, world.labels(), root))
    assert plain(together_words(world.map, ways)) == (
        "Give a reason for “Likely to win.”; and give a reason for “Irreparable harm.”"
    )


def test_where_one_move_would_do_no_set_is_tried():
    world = World()
    root = world.claim("Root.")
    world.given(world.reason(root, "Reason."))
    assert all(len(ways) == 1 for ways in found(world, root))


def test_more_than_four_together_are_not_looked_for():
    world = World()
    root = world.claim("Root.")
    for number in range(MOST_TOGETHER + 1):
        world.weigh(world.given(world.reason(root, f"{number}.")), 0.9)
    assert found(world, root) == []


def made(draft, way):
    """Make a move as a user would: a claim that is assumed."""
    stance = Stance.PRO if way.move is Move.SUPPORT else Stance.CON
    place = Against(way.argument) if way.argument else Under(way.claim, stance)
    draft.claim("A new argument.", place, status=Status.ASSUMED)


def turn(draft, root, ways, shown):
    before = shown(Labels(draft.map, lambda _: True), root)
    for way in ways:
        made(draft, way)
    after = shown(Labels(draft.map, lambda _: True), root)
    for _ in ways:
        draft.map.apply(draft.done.pop().inverse())
    return after != before


@pytest.mark.parametrize(
    ("refutes", "shown"),
    [(False, lambda labels, one: labels.label(one) is Label.IN), (True, Labels.is_refuted)],
)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(turns=seeds)
def test_they_are_the_sets_that_turn_it_when_they_are_made(turns, refutes, shown):
    *_, (draft, _) = [(World(), None), *edited(turns[:8], World())]
    if not draft.map.claims:
        return
    root = min(draft.map.claims)
    labels = Labels(draft.map, lambda _: True)
    before = {one: labels.of(one) for one in draft.map.claims}
    tried = moves_to_turn(draft.map, labels, root, refutes=refutes)
    sets = {frozenset(ways) for ways in tried if ways}
    assert {one: labels.of(one) for one in draft.map.claims} == before
    all_ways = list(ways_below(draft.map, root))
    for size in (1, 2) if len(all_ways) < 16 else (1,):
        wanted = {
            frozenset(ways)
            for ways in combinations(all_ways, size)
            if turn(draft, root, ways, shown)
        }
        assert wanted == {one for one in sets if len(one) == size}
        if wanted:
            return
    assert all(len(one) > 1 for one in sets)
