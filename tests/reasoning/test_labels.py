"""Labels against hand-worked examples, and against the definitions written out plainly."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from labelled_worlds import World, edited, seeds

from argmap.case.caption import Case
from argmap.case.case_map import CaseMap
from argmap.case.claims import Argument, Claim, Premise
from argmap.case.ids import keyed_id
from argmap.case.places import Under
from argmap.case.plan_claims import plan_amendment
from argmap.case.terms import QuestionKind, QuestionState, Stance, Status
from argmap.reasoning import labelling
from argmap.reasoning.label import Applies, Label
from argmap.reasoning.label_edits import relabelled_by
from argmap.reasoning.labels import Labels
from argmap.reasoning.proof import ProofStandard

IN, OUT, UNDECIDED = Label.IN, Label.OUT, Label.UNDECIDED


@pytest.fixture
def world():
    return World()


def test_a_leaf_is_in_where_it_is_given_or_its_evidence_stands_and_else_undecided(world):
    bare, cited = world.claim("Bare."), world.claim("Cited.")
    assumed, admitted = world.claim("Assumed."), world.claim("Admitted.")
    world.given(assumed)
    world.amend(admitted, status=Status.ADMITTED)
    world.quote(world.source(), "Parler is down", target=cited)
    labels = world.labels()
    assert [labels.label(one) for one in (bare, cited, assumed, admitted)] == [
        UNDECIDED,
        IN,
        IN,
        IN,
    ]
    assert Labels(world.map, lambda _: False).label(cited) is UNDECIDED


def test_a_reason_counts_only_where_all_its_premises_are_in(world):
    root = world.claim("Root.")
    reason = world.given(world.reason(root, "Reason."))
    assert world.label(root) is IN
    missing = world.beside(reason, "Co-premise.")
    assert world.label(root) is UNDECIDED
    world.given(missing)
    assert world.label(root) is IN


def test_the_stronger_side_is_ahead_and_a_tie_is_a_tie(world):
    root = world.claim("Root.")
    reason = world.given(world.reason(root, "Reason."))
    objection = world.given(world.objection(root, "Objection."))
    tied = world.labels().of(root)
    assert (tied.label, tied.is_tie, tied.for_it, tied.against) == (UNDECIDED, True, 0.5, 0.5)
    world.weigh(objection, 0.8)
    assert world.label(root) is OUT
    world.weigh(reason, 0.9)
    assert world.label(root) is IN
    assert not world.labels().of(root).is_tie


def test_ten_weak_reasons_do_not_beat_a_strong_objection(world):
    root = world.claim("Root.")
    for number in range(10):
        world.given(world.reason(root, f"Reason {number}."))
    world.weigh(world.given(world.objection(root, "Objection.")), 0.6)
    assert world.label(root) is OUT


def test_an_objection_without_support_does_not_count(world):
    root = world.claim("Root.")
    world.given(world.reason(root, "Reason."))
    world.objection(root, "So they say.")
    assert world.label(root) is IN


def test_an_undercut_takes_a_step_out_and_an_undercut_of_it_puts_it_back(world):
    root = world.claim("Root.")
    reason = world.given(world.reason(root, "Reason."))
    undercut = world.given(world.undercut(reason, "That does not follow."))
    labels = world.labels()
    assert labels.label(root) is UNDECIDED
    assert labels.applies(world.step(reason).id) is Applies.NO
    world.given(world.undercut(undercut, "It does here."))
    assert world.label(root) is IN


def test_a_claim_with_evidence_of_its_own_ties_with_a_usual_objection(world):
    root = world.claim("Root.")
    world.quote(world.source(), "Parler is down", target=root)
    world.given(world.objection(root, "Objection."))
    assert world.labels().of(root).is_tie


def test_a_claim_that_reasons_are_given_for_stands_with_them_and_not_with_its_evidence(world):
    root = world.claim("The court should order it.")
    world.quote(world.source(), "Parler is down", target=root)
    reason = world.reason(root, "Reason.")
    assert (world.label(root), world.labels().of(root).evident) == (UNDECIDED, False)
    world.given(reason)
    assert world.label(root) is IN
    world.weigh(world.given(world.objection(root, "Objection.")), 0.6)
    assert world.label(root) is OUT


def test_a_negated_premise_is_met_where_the_claim_is_out(world):
    root = world.claim("Root.")
    reason = world.reason(root, "It was lawful.")
    use = world.use(reason)
    world.do(plan_amendment(world.map, use, negated=True))
    assert world.label(root) is UNDECIDED
    world.weigh(world.given(world.objection(reason, "It was not.")), 0.7)
    assert world.label(reason) is OUT
    assert world.label(root) is IN


@pytest.mark.parametrize(
    ("standard", "pro", "con", "label"),
    [
        ("scintilla", 0.1, 0.9, IN),
        ("preponderance", 0.6, 0.5, IN),
        ("clear and convincing", 0.6, 0.5, UNDECIDED),
        ("clear and convincing", 0.9, 0.5, IN),
        ("beyond reasonable doubt", 0.9, 0.5, UNDECIDED),
        ("beyond reasonable doubt", 0.9, 0.1, IN),
        ("dialectical validity", 0.9, 0.1, UNDECIDED),
        ("clear and convincing", 0.5, 0.6, OUT),
    ],
)
def test_the_claims_own_standard_of_proof_decides(world, standard, pro, con, label):
    root = world.claim("Root.")
    world.amend(root, proof_standard=standard)
    world.weigh(world.given(world.reason(root, "Reason.")), pro)
    world.weigh(world.given(world.objection(root, "Objection.")), con)
    assert world.label(root) is label
    assert world.labels().of(root).standard is ProofStandard(standard)


@pytest.mark.parametrize(
    ("kind", "state", "label"),
    [
        (QuestionKind.ASSUMPTION, QuestionState.OPEN, UNDECIDED),
        (QuestionKind.ASSUMPTION, QuestionState.ANSWERED, IN),
        (QuestionKind.ASSUMPTION, QuestionState.CONCEDED, UNDECIDED),
        (QuestionKind.EXCEPTION, QuestionState.OPEN, IN),
        (QuestionKind.EXCEPTION, QuestionState.ANSWERED, IN),
        (QuestionKind.EXCEPTION, QuestionState.CONCEDED, UNDECIDED),
    ],
)
def test_an_assumption_asked_for_must_be_shown_and_an_exception_by_who_asks(
    world, kind, state, label
):
    root = world.claim("Root.")
    reason = world.given(world.reason(root, "Reason."))
    world.ask(reason, kind, state)
    assert world.label(root) is label


def test_an_answer_counts_only_where_the_claim_that_gives_it_is_in(world):
    root = world.claim("Root.")
    reason = world.given(world.reason(root, "Reason."))
    answer = world.claim("Because of the record.")
    world.ask(reason, QuestionKind.ASSUMPTION, QuestionState.ANSWERED, answer)
    assert world.label(root) is UNDECIDED
    world.given(answer)
    assert world.label(root) is IN


def mutual(world):
    """Two claims that deny each other, each with nothing else."""
    one, other = world.claim("One."), world.claim("Other.")
    world.reuse(one, Under(other, Stance.CON))
    world.reuse(other, Under(one, Stance.CON))
    return one, other


def test_claims_that_only_deny_each_other_are_undecided(world):
    one, other = mutual(world)
    labels = world.labels()
    assert {labels.label(one), labels.label(other)} == {UNDECIDED}


def test_a_circle_of_equal_evidence_stays_open_and_one_with_more_is_settled(world):
    one, other = mutual(world)
    source = world.source()
    world.quote(source, "Parler is down", target=one)
    world.quote(source, "back to work", target=other)
    found = world.labels().of(one)
    assert (found.label, found.is_circular) == (UNDECIDED, True)
    reason = world.given(world.reason(one, "Besides."))
    world.weigh(reason, 0.9)
    labels = world.labels()
    assert (labels.label(one), labels.label(other)) == (IN, UNDECIDED)
    assert labels.of(other).is_tie


def test_a_step_that_undercuts_itself_through_its_claim_settles_nothing(world):
    root = world.claim("Root.")
    reason = world.given(world.reason(root, "Reason."))
    undercut = world.undercut(reason, "Unless the root holds.")
    world.reuse(root, Under(undercut, Stance.PRO))
    found = world.labels().of(root)
    assert (found.label, found.is_circular) == (UNDECIDED, True)


def plainly(case_map):
    """Label a map that has no circle by the definitions alone, from the leaves up."""
    done = {}

    def accepted(claim):
        if claim not in done:
            done[claim] = outcome(case_map.claims[claim])
        return done[claim]

    def blocks(question):
        if question.state is QuestionState.ANSWERED:
            return question.claim is not None and accepted(question.claim) is not IN
        return question.state is QuestionState.CONCEDED or question.kind == "assumption"

    def applies(step):
        met = all(
            accepted(one.claim) is (OUT if one.negated else IN)
            for one in case_map.premises_of(step.id)
        )
        undercut = any(applies(one) for one in case_map.arguments_on(step.id))
        return met and not undercut and not any(map(blocks, case_map.questions_of(step.id)))

    def outcome(claim):
        if claim.status in (Status.ADMITTED, Status.ASSUMED):
            return IN
        there = [one for one in case_map.arguments_on(claim.id) if applies(one)]
        weights = {
            stance: [
                0.5 if one.weight is None else one.weight for one in there if one.stance is stance
            ]
            for stance in Stance
        }
        reasons = [one for one in case_map.arguments_on(claim.id) if one.stance is Stance.PRO]
        evident = [0.5] if case_map.cites_on(claim.id) and not reasons else []
        pro, con = max([0, *weights[Stance.PRO], *evident]), max([0, *weights[Stance.CON]])
        return IN if pro > con else OUT if con > pro else UNDECIDED

    return {claim: accepted(claim) for claim in case_map.claims}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(seeds)
def test_labels_kept_edit_by_edit_are_those_of_the_whole_map(turns):
    labels = None
    for draft, done in edited(turns):
        if labels is None:
            labels = Labels(draft.map, lambda _: True)
            continue
        before = {one: labels.label(one) for one in draft.map.claims if one in labels}
        found = relabelled_by(draft.map, done)
        changed = labels.label_again(found.claims, found.steps)
        anew = Labels(draft.map, lambda _: True)
        for claim in draft.map.claims:
            assert labels.of(claim) == anew.of(claim)
            if before.get(claim) is not labels.label(claim):
                assert claim in changed
        for argument in draft.map.arguments:
            assert labels.applies(argument) is anew.applies(argument)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(seeds)
def test_labels_are_those_of_the_definitions_where_nothing_runs_in_a_circle(turns):
    *_, (draft, _) = [(World(), None), *edited(turns)]
    labels = Labels(draft.map, lambda _: True)
    try:
        plain = plainly(draft.map)
    except RecursionError:
        return  # a circle: there the definitions settle nothing
    assert {one: labels.label(one) for one in draft.map.claims} == plain


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(seeds, st.randoms(use_true_random=False))
def test_labels_do_not_hang_on_the_order_in_which_a_map_is_read(turns, random):
    *_, (draft, _) = [(World(), None), *edited(turns)]
    labels = Labels(draft.map, lambda _: True)
    records = list(draft.map.records())
    random.shuffle(records)
    shuffled = CaseMap(records)
    anew = Labels(shuffled, lambda _: True)
    assert {one: anew.of(one) for one in draft.map.claims} == {
        one: labels.of(one) for one in draft.map.claims
    }
    for step in draft.map.arguments:
        assert anew.applies(step) is labels.applies(step)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(seeds)
def test_circles_are_settled_alike_whether_few_or_many_wait_for_themselves(turns):
    *_, (draft, _) = [(World(), None), *edited(turns)]
    few = Labels(draft.map, lambda _: True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(labelling, "_MANY", -1)
        many = Labels(draft.map, lambda _: True)
    for claim in draft.map.claims:
        assert many.of(claim) == few.of(claim)


@pytest.mark.parametrize("count", [3, 600])
def test_a_ring_of_objections_stays_undecided_until_one_of_its_claims_is_given(world, count):
    ring = [world.claim(f"Claim {number}.") for number in range(count)]
    for at, claim in enumerate(ring):
        world.reuse(claim, Under(ring[at - 1], Stance.CON))
    assert {world.labels().label(one) for one in ring[:3]} == {UNDECIDED}
    world.given(ring[0])
    labels = world.labels()
    # What is given is accepted, so what it denies is out, and so on round the ring.
    assert [labels.label(one) for one in (ring[0], ring[-1], ring[-2])] == [IN, OUT, UNDECIDED]


def test_what_a_circle_leaves_open_is_no_tie(world):
    root = world.claim("Root.")
    world.given(world.reason(root, "Reason."))
    world.given(world.objection(root, "Objection."))
    assert world.labels().of(root).is_tie
    strong = world.reason(root, "A strong reason, on an open ground.")
    world.weigh(strong, 0.9)
    one, other = mutual(world)
    for claim in (one, other):
        world.quote(world.source(), "Parler is down", target=claim)
    world.reuse(one, Under(strong, Stance.PRO))
    found = world.labels().of(root)
    assert (found.label, found.is_circular, found.is_tie) == (UNDECIDED, True, False)


def test_a_step_without_premises_never_applies_not_even_while_its_undercut_is_open():
    claims = [Claim(keyed_id(name), f"{name}.") for name in ("root", "one", "other")]
    root, one, other = (claim.id for claim in claims)
    bare = Argument(keyed_id("bare"), target_claim=root)
    undercut = Argument(keyed_id("undercut"), target_argument=bare.id, stance=Stance.CON)
    circle = [Argument(keyed_id(f"on {on}"), target_claim=on) for on in (one, other)]
    premises = [
        Premise(keyed_id(f"premise {step.id}"), step.id, claim)
        for step, claim in ((undercut, one), (circle[0], other), (circle[1], one))
    ]
    records = [Case(keyed_id("case")), *claims, bare, undercut, *circle, *premises]
    labels = Labels(CaseMap(records), lambda _: True)
    assert labels.applies(undercut.id) is Applies.OPEN
    assert labels.applies(bare.id) is Applies.NO
    assert labels.label(root) is UNDECIDED
