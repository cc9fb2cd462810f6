"""Each fault of structure beside a map that nearly has it."""

from __future__ import annotations

import pytest
from labelled_worlds import World

from argmap.case.caption import Case
from argmap.case.case_map import CaseMap
from argmap.case.claims import Argument, Claim, Premise
from argmap.case.evidence import Cite
from argmap.case.ids import keyed_id
from argmap.case.places import Under
from argmap.case.plan_evidence import plan_cite
from argmap.case.terms import Side, Signal, Stance, Status
from argmap.reasoning.labels import Labels
from argmap.reasoning.linter import structural_faults


def told(world, kind):
    faults = structural_faults(world.map, world.labels())
    return [fault.message for fault in faults if fault.kind == kind]


def ring(*, status=Status.OPEN, stance=Stance.PRO, negated=False):
    """Two claims each of which is a premise on the other, as no planner makes them."""
    one, other = (
        Claim(keyed_id(text), text, status=status) for text in ("The law is so.", "It was held.")
    )
    root = Claim(keyed_id("root"), "Keep the lights on.")
    steps = [
        Argument(keyed_id("one"), target_claim=one.id),
        Argument(keyed_id("other"), target_claim=other.id, stance=stance),
        Argument(keyed_id("top"), target_claim=root.id),
    ]
    uses = [
        Premise(keyed_id("use one"), steps[1].id, one.id, negated=negated),
        Premise(keyed_id("use other"), steps[0].id, other.id),
        Premise(keyed_id("use top"), steps[2].id, one.id),
    ]
    case_map = CaseMap([Case(keyed_id("case")), one, other, root, *steps, *uses])
    faults = structural_faults(case_map, Labels(case_map, lambda _: True))
    return [fault.message for fault in faults if fault.kind == "circular support"]


def test_a_ring_of_reasons_is_told_though_its_claims_are_assumed():
    assert ring(status=Status.ASSUMED) == [
        (
            "“The law is so.” and “It was held.” are reasons for each other in a ring: none"
            " supports another by that."
        )
    ]


def test_a_ring_that_nothing_settles_is_told_once():
    (message,) = ring()
    assert "depend on each other in a circle" in message


@pytest.mark.parametrize("nearly", [{"stance": Stance.CON}, {"negated": True}])
def test_a_settled_circle_that_is_not_all_reasons_is_a_debate(nearly):
    assert ring(status=Status.ASSUMED, **nearly) == []


def test_a_claim_for_one_thing_and_against_another_goes_one_way_each():
    world = World()
    root, other = world.claim("Root."), world.claim("Other root.")
    reason = world.reason(root, "Reason.")
    world.reuse(reason, Under(other, Stance.CON))
    assert told(world, "both ways") == []
    world.reuse(reason, Under(root, Stance.CON))
    assert told(world, "both ways") == ["“Reason.” supports “Root.” and attacks it as well."]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("It was promised.", "it  was: PROMISED!", True),
        ("It was “promised”.", "It was 'promised'", True),
        ("It was prom\u00adised.", "It was promised.", True),
        ("The loss is > 5 days.", "The loss is < 5 days.", False),
        ("It costs 5 %.", "It costs 5.", False),
        ("It costs $5.", "It costs €5.", False),
        ("It was promised.", "It was not promised.", False),
        ("कामी", "कीमा", False),
    ],
)
def test_claims_say_the_same_but_for_what_changes_nothing(one, other, same):
    world = World()
    for words in (one, other):
        world.given(world.claim(words))
    assert bool(told(world, "duplicate claims")) is same


def test_an_attack_is_answered_by_an_undercut_or_an_objection_and_not_by_a_rival_reason():
    for answer in ("undercut", "objection"):
        world = World()
        attack = world.objection(world.claim("Root."), "Attack.")
        assert len(told(world, "unanswered attack")) == 1
        getattr(world, answer)(attack, "Answer.")
        assert not any("“Attack.” attacks" in one for one in told(world, "unanswered attack"))
    world = World()
    root = world.claim("Root.")
    world.objection(root, "Attack.")
    world.given(world.reason(root, "Reason."))
    assert told(world, "unanswered attack") == [
        "“Attack.” attacks “Root.”, and nothing answers it."
    ]


def cited(signal, status=Status.OPEN):
    world = World()
    claim = world.claim("It was promised.", status=status)
    quote = world.quote(world.source(), "Parler is down")
    world.do(plan_cite(world.map, quote, claim, new_id=world.new_id, signal=signal))
    assert any(isinstance(one, Cite) for one in world.map.cites_on(claim))
    return world, claim


@pytest.mark.parametrize("signal", [Signal.BUT_SEE, Signal.CONTRA])
def test_a_claim_against_which_all_is_cited_rests_on_nothing(signal):
    world, claim = cited(signal)
    assert told(world, "leaf without a cite") == [
        (
            "“It was promised.” rests on nothing: what is cited for it is cited as speaking"
            " against it."
        )
    ]
    world.given(world.reason(claim, "Reason."))
    assert told(world, "leaf without a cite") == []


@pytest.mark.parametrize(
    ("signal", "status"), [(Signal.NONE, Status.OPEN), (Signal.BUT_SEE, Status.ADMITTED)]
)
def test_a_claim_that_is_cited_or_admitted_is_no_bare_leaf(signal, status):
    world, _ = cited(signal, status)
    assert told(world, "leaf without a cite") == []


@pytest.mark.parametrize(
    ("side", "signal", "counted"),
    [
        (Side.RESPONDENT, Signal.NONE, True),
        (Side.RESPONDENT, Signal.BUT_SEE, False),
        (Side.MOVANT, Signal.NONE, False),
        (Side.NEUTRAL, Signal.NONE, False),
    ],
)
def test_a_quote_is_counted_on_both_sides_where_it_is_cited_for_a_claim_of_each(
    side, signal, counted
):
    world = World()
    quote = world.quote(
        world.source(), "Parler is down", target=world.claim("Mine.", side=Side.MOVANT)
    )
    other = world.claim("Another.", side=side)
    world.do(plan_cite(world.map, quote, other, new_id=world.new_id, signal=signal))
    assert bool(told(world, "counted on both sides")) is counted
