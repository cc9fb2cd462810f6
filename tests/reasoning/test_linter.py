from __future__ import annotations

from hypothesis import given
from labelled_worlds import World, edited, seeds

from argmap.case.case_map import CaseMap
from argmap.case.claims import Claim
from argmap.case.places import Under
from argmap.case.plan_claims import plan_amendment
from argmap.case.terms import QuestionKind, QuestionState, Side, Stance, Status
from argmap.reasoning.linter import structural_faults


def kinds(world):
    return [fault.kind for fault in structural_faults(world.map, world.labels())]


def test_a_map_with_everything_answered_and_cited_has_no_fault():
    world = World()
    root = world.claim("Keep the lights on.")
    reason = world.reason(root, "It was promised.")
    objection = world.objection(root, "It costs too much.")
    answer = world.objection(objection, "It costs little.")
    source = world.source()
    for one, words in (
        (reason, "Parler is down"),
        (objection, "back to work"),
        (answer, "It will"),
    ):
        world.quote(source, words, target=one)
    faults = list(structural_faults(world.map, world.labels()))
    assert [fault.message for fault in faults] == [
        "“It costs little.” attacks “It costs too much.”, and nothing answers it."
    ]


def test_the_same_words_but_for_case_and_marks_are_told_once():
    world = World()
    for words in ("It was promised.", "IT WAS, PROMISED", "It was", ""):
        world.given(world.claim(words))
    assert kinds(world) == ["duplicate claims"]


def test_a_reused_claim_that_helps_the_same_root_twice_is_no_fault():
    world = World()
    root = world.claim("Root.")
    reason = world.given(world.reason(root, "Reason."))
    other = world.given(world.reason(root, "Other reason."))
    world.reuse(reason, Under(other, Stance.PRO))
    assert "counted on both sides" not in kinds(world)
    objection = world.given(world.objection(root, "Objection."))
    world.reuse(reason, Under(objection, Stance.PRO))
    assert kinds(world).count("counted on both sides") == 1


def test_an_answer_to_an_attack_by_the_same_claim_helps_on_both_ways():
    world = World()
    root = world.claim("Root.")
    reason = world.given(world.reason(root, "Reason."))
    objection = world.given(world.objection(root, "Objection."))
    world.reuse(reason, Under(objection, Stance.CON))
    assert "counted on both sides" not in kinds(world)


def test_a_quote_for_claims_of_one_side_is_no_fault():
    world = World()
    source = world.source()
    for words in ("One.", "Two."):
        world.quote(source, "Parler is down", target=world.claim(words, side=Side.MOVANT))
    assert kinds(world) == []


def told(world, kind):
    faults = structural_faults(world.map, world.labels())
    return [fault.message for fault in faults if fault.kind == kind]


def quarrel(world, place):
    """Two claims that attack each other, each with a quote; the first at a place."""
    one = world.claim("One.", place)
    other = world.objection(one, "Other.")
    world.reuse(one, Under(other, Stance.CON))
    source = world.source()
    for each, words in ((one, "Parler is down"), (other, "back to work")):
        world.quote(source, words, target=each)
    return one, other


def test_a_circle_is_told_once_and_not_of_what_rests_on_it():
    world = World()
    root = world.claim("Root.")
    quarrel(world, Under(root, Stance.PRO))
    quarrel(world, Under(root, Stance.PRO))
    assert world.labels().of(root).is_circular
    message = (
        "“One.” and “Other.” depend on each other in a circle, and nothing else settles whether"
        " they hold."
    )
    assert told(world, "circular support") == [message, message]


def test_claims_that_support_and_attack_each_other_are_told_before_anything_is_cited():
    world = World()
    root = world.claim("Root.")
    upper = world.claim("Upper.", Under(root, Stance.PRO))
    reason = world.reason(upper, "Reason.")
    assert told(world, "circular support") == []
    world.reuse(upper, Under(reason, Stance.CON))
    (message,) = told(world, "circular support")
    assert message == (
        "“Upper.” and “Reason.” support and attack each other in a circle: neither can be settled"
        " by the other."
    )
    world.quote(world.source(), "Parler is down", target=reason)
    (message,) = told(world, "circular support")
    assert "nothing else settles whether they hold" in message
    world.given(reason)
    assert told(world, "circular support") == []


def test_claims_that_only_attack_each_other_are_a_debate_while_nothing_is_cited():
    world = World()
    one = world.claim("One.", Under(world.claim("Root."), Stance.PRO))
    world.reuse(one, Under(world.objection(one, "Other."), Stance.CON))
    assert told(world, "circular support") == []


def test_a_circle_runs_through_an_undercut_and_through_the_answer_to_a_question():
    world = World()
    root = world.claim("Root.")
    reason = world.given(world.reason(root, "Reason."))
    undercut = world.given(world.undercut(reason, "Not so."))
    world.amend(undercut, status=Status.OPEN)
    below = world.reason(undercut, "Because of the root.")
    world.reuse(root, Under(below, Stance.PRO))
    (message,) = told(world, "circular support")
    assert "“Root.”" in message
    assert "“Not so.”" in message

    world = World()
    root = world.claim("Root.")
    reason = world.given(world.reason(root, "Reason."))
    world.ask(reason, QuestionKind.ASSUMPTION, QuestionState.ANSWERED, root)
    assert told(world, "circular support") == [
        "Whether “Root.” holds depends, in a circle, on itself."
    ]


def test_the_attacks_that_one_claim_leads_are_told_together_the_nearest_first():
    world = World()
    root = world.claim("Root.")
    reasons = [world.reason(root, f"Reason {one}.") for one in "ABCDEF"]
    deep = world.objection(world.reason(reasons[0], "Below."), "Deep.")
    attack = world.objection(root, "No.")
    for reason in reasons:
        world.reuse(attack, Under(reason, Stance.CON))
    first, second = told(world, "unanswered attack")
    assert first == (
        "“No.” attacks “Root.”, attacks “Reason A.”, attacks “Reason B.” and 4 more, and nothing"
        " answers them."
    )
    assert second == "“Deep.” attacks “Below.”, and nothing answers it."
    world.objection(deep, "Answer.")
    assert len(told(world, "unanswered attack")) == 2


def test_a_claim_that_is_only_attacked_rests_on_nothing_either():
    world = World()
    root = world.claim("Root.")
    world.given(world.objection(root, "No."))
    assert told(world, "leaf without a cite") == [
        "“Root.” rests on nothing: no quote, no source, no reason."
    ]


def test_a_claim_and_its_negation_are_told_apart():
    world = World()
    root = world.claim("Root.")
    claim = world.given(world.reason(root, "It was promised."))
    use = world.reuse(claim, Under(root, Stance.CON))
    assert "both ways" in kinds(world)
    assert "counted on both sides" in kinds(world)
    world.do(plan_amendment(world.map, use, negated=True))
    assert "both ways" not in kinds(world)
    assert "counted on both sides" not in kinds(world)


def test_what_is_below_a_claim_of_both_sides_is_not_told_again():
    world = World()
    root = world.claim("Root.")
    both = world.reason(root, "Both.")
    world.reuse(both, Under(root, Stance.CON))
    below = world.reason(both, "Below.")
    world.reuse(below, Under(world.reason(both, "Between."), Stance.PRO))
    assert told(world, "counted on both sides") == [
        "“Both.” counts for “Root.” in one place and against it in another."
    ]


@given(seeds)
def test_both_sides_are_found_as_by_walking_every_way_up(turns):
    world = World()
    for draft, _ in edited(turns, world):
        world = draft
    expected = set()
    for claim in world.map.claims.values():
        by_use = [walked(world.map, use) for use in world.map.uses_of(claim.id)]
        both = [{root for root, sign in signs if (root, -sign) in signs} for signs in by_use]
        every = set().union(*by_use)
        expected |= {
            (claim.id, root)
            for root, sign in every
            if (root, -sign) in every and not any(root in one for one in both)
        }
    found = {
        tuple(record.id for record in fault.records)
        for fault in structural_faults(world.map, world.labels())
        if fault.kind == "counted on both sides" and isinstance(fault.records[0], Claim)
    }
    assert found == expected


def walked(case_map, use):
    """The roots above a use, each with 1 where it helps and -1 where it hurts, way by way."""
    found, seen, pending = set(), set(), [(use, 1)]
    while pending:
        one, sign = pending.pop()
        if (one.id, sign) in seen:
            continue
        seen.add((one.id, sign))
        step = case_map.arguments[one.argument]
        sign = -sign if one.negated else sign
        sign = sign if step.stance is Stance.PRO else -sign
        while step.target_argument is not None:
            step = case_map.arguments[step.target_argument]
            sign = sign if step.stance is Stance.PRO else -sign
        uses = case_map.uses_of(step.target_claim)
        if not uses:
            found.add((step.target_claim, sign))
        pending += [(above, sign) for above in uses]
    return found


def test_a_deep_map_with_many_claims_used_again_is_walked_once(monkeypatch):
    world, count = World(), 300
    claims = [world.claim("Claim 0.")]
    for number in range(1, count):
        claims.append(world.reason(claims[-1], f"Claim {number}."))
        if number % 2 and number > 2:
            world.reuse(claims[-1], Under(claims[number // 2], Stance.CON))
    asked = 0
    uses_of = CaseMap.uses_of

    def counted(case_map, claim):
        nonlocal asked
        asked += 1
        return uses_of(case_map, claim)

    labels = world.labels()
    monkeypatch.setattr(CaseMap, "uses_of", counted)
    found = {fault.kind for fault in structural_faults(world.map, labels)}
    assert "counted on both sides" in found
    assert asked < 8 * count
