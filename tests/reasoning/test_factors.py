from __future__ import annotations

import pytest
from labelled_worlds import World

from argmap.reasoning.burden import Move, ways_to_turn
from argmap.reasoning.linter import structural_faults

FACTORS = ("merits", "irreparable", "balance", "public")


@pytest.fixture
def world():
    return World()


@pytest.fixture
def joined(world):
    """A root that rests on the four factors in one step; the claims of the factors."""
    root = world.claim("Restore hosting.")
    first = world.reason(root, "merits.", factor="merits")
    others = [world.beside(first, f"{factor}.") for factor in FACTORS[1:]]
    for claim, factor in zip(others, FACTORS[1:], strict=True):
        world.amend(claim, factor=factor)
    return root, [first, *others]


def told(world):
    return [
        fault.message
        for fault in structural_faults(world.map, world.labels())
        if fault.kind == "factors not joined"
    ]


def test_factors_in_one_step_are_as_they_should_be(world, joined):
    _, factors = joined
    world.reason(factors[0], "A cause of action.", factor="merits")
    world.reason(factors[0], "Another.", factor="merits")
    assert told(world) == []


def test_a_reason_beside_the_factors_is_told_for_it_would_carry_the_relief_alone(world, joined):
    root, _ = joined
    world.reason(root, "Parler is sympathetic.")
    assert told(world) == [
        (
            "“Restore hosting.” rests on several factors, all of which must be shown, but “Parler"
            " is sympathetic.” would carry it alone: join it with the claims of the factors in one"
            " step, or put it below one of these."
        )
    ]


def test_an_objection_beside_the_factors_is_none_of_them(world, joined):
    root, _ = joined
    world.objection(root, "Unclean hands.")
    assert told(world) == []


def test_factors_as_separate_reasons_are_told_each(world):
    root = world.claim("Restore hosting.")
    for factor in FACTORS[:2]:
        world.reason(root, f"{factor}.", factor=factor)
    assert told(world) == [
        (
            "“Restore hosting.” rests on several factors, all of which must be shown, but each of"
            " “merits.” and “irreparable.” would carry it alone: join them with the claims of the"
            " factors in one step, or put them below one of these."
        )
    ]


def test_no_reason_beside_the_factors_is_advised_as_a_move(world, joined):
    root, factors = joined
    for claim in factors[1:]:
        world.given(claim)
    ways = {(way.move, way.claim) for way in ways_to_turn(world.map, world.labels(), root)}
    assert (Move.SUPPORT, factors[0]) in ways
    assert (Move.SUPPORT, root) not in ways
