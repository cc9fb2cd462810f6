from __future__ import annotations

from itertools import count

from drafts import Draft
from hypothesis import given, settings
from hypothesis import strategies as st
from random_edits import EDITS, Absent, Editor

from argmap.case.errors import RuleError
from argmap.case.plan_claims import plan_amendment, plan_stance
from argmap.case.terms import Side, Stance, Status
from argmap.reasoning.filtering import Facet, FilterIndex, Trait, traits_of

MOVANT, RESPONDENT = Trait(Facet.SIDE, "movant"), Trait(Facet.SIDE, "respondent")
UNSUPPORTED, UNANSWERED, QUOTED = map(Trait, (Facet.UNSUPPORTED, Facet.UNANSWERED, Facet.QUOTED))


def matching(draft, *traits):
    return set(FilterIndex(draft.map).matching(traits))


def test_without_a_filter_every_claim_matches():
    draft = Draft()
    assert matching(draft, *()) == set()
    claim = draft.claim("A")
    assert matching(draft) == {claim}


def test_values_of_one_facet_widen_and_facets_narrow():
    draft = Draft()
    mine = draft.claim("Mine", side=Side.MOVANT, tags=("speech",))
    theirs = draft.claim("Theirs", side=Side.RESPONDENT)
    draft.claim("Nobody’s", side=Side.NEUTRAL, tags=("speech",))
    assert matching(draft, MOVANT, RESPONDENT) == {mine, theirs}
    assert matching(draft, MOVANT, RESPONDENT, Trait(Facet.TAG, "speech")) == {mine}
    assert matching(draft, Trait(Facet.TAG, "no such tag")) == set()


def test_a_claim_without_a_reason_or_a_cite_is_unsupported():
    draft = Draft()
    root = draft.claim("Root")
    reason = draft.reason(root, "Reason")
    quoted = draft.reason(root, "Quoted")
    doubt = draft.objection(quoted, "Doubt")
    draft.quote(draft.source(), "Parler is down", target=quoted)
    assert matching(draft, UNSUPPORTED) == {reason, doubt}
    assert matching(draft, QUOTED) == {quoted}


def test_what_is_admitted_or_assumed_needs_no_support():
    draft = Draft()
    draft.claim("Admitted", status=Status.ADMITTED)
    draft.claim("Assumed", status=Status.ASSUMED)
    disputed = draft.claim("Disputed", status=Status.DISPUTED)
    index = FilterIndex(draft.map)
    assert index.matching({UNSUPPORTED}) == {disputed}
    change_set = plan_amendment(draft.map, draft.map.claims[disputed], status=Status.ADMITTED)
    index.update(draft.map, draft.do(change_set))
    assert index.matching({UNSUPPORTED}) == set()


def test_an_attack_is_answered_by_an_attack_on_its_step_or_on_any_of_its_premises():
    draft = Draft()
    root = draft.claim("Root")
    attack = draft.objection(root, "Attack")
    beside = draft.beside(attack, "Stands with it")
    assert matching(draft, UNANSWERED) == {attack, beside}
    answer = draft.objection(beside, "Answer")
    assert matching(draft, UNANSWERED) == {answer}
    undercut = draft.undercut(answer, "That does not follow")
    assert matching(draft, UNANSWERED) == {undercut}


def test_the_stance_is_how_a_claim_bears_on_others():
    draft = Draft()
    root = draft.claim("Root")
    reason, attack = draft.reason(root, "Reason"), draft.objection(root, "Attack")
    assert matching(draft, Trait(Facet.STANCE, "pro")) == {reason}
    assert matching(draft, Trait(Facet.STANCE, "con")) == {attack}


def test_the_values_a_facet_takes_are_counted():
    draft = Draft()
    draft.claim("A", factor="merits", tags=("b", "a"))
    draft.claim("B", tags=("a",))
    index = FilterIndex(draft.map)
    assert index.counts(Facet.TAG) == {"a": 2, "b": 1}
    assert index.counts(Facet.FACTOR) == {"merits": 1}


def test_an_edit_costs_only_the_claims_it_touches():
    draft = Draft()
    root = draft.claim("Root")
    reasons = [draft.reason(root, f"Reason {number}") for number in range(50)]
    index = FilterIndex(draft.map)
    claim = draft.map.claims[reasons[7]]
    edit = draft.do(plan_amendment(draft.map, claim, side=Side.RESPONDENT))
    assert index.update(draft.map, edit) == {claim.id}
    edit = draft.do(plan_stance(draft.map, draft.step(claim.id).id, Stance.CON))
    assert index.update(draft.map, edit) == {root, claim.id}


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(sorted(EDITS)), st.integers(0, 10_000)), max_size=25))
def test_what_edits_leave_is_what_a_fresh_look_finds(turns):
    draft, numbers = Draft(), count(10_000)
    draft.reason(draft.objection(draft.claim("Root"), "Attack"), "Reason")
    index = FilterIndex(draft.map)
    for name, seed in turns:
        try:
            edit = EDITS[name](Editor(draft.map, seed, numbers))
        except (Absent, RuleError):
            continue
        index.update(draft.map, draft.do(edit))
    assert_same(index, draft.map)
    for edit in reversed(draft.done[2:]):
        back = edit.inverse()
        draft.map.apply(back)
        index.update(draft.map, back)
    assert_same(index, draft.map)


def assert_same(index, case_map):
    fresh = FilterIndex(case_map)
    held = {trait: claims for trait, claims in index._claims.items() if claims}
    assert held == {trait: claims for trait, claims in fresh._claims.items() if claims}
    assert index.matching(()) == case_map.claims.keys()
    for claim in case_map.claims.values():
        assert traits_of(case_map, claim) == {one for one, its in held.items() if claim.id in its}
