from __future__ import annotations

import pytest
from drafts import Draft, same_map

from argmap.case.case_map import CaseMap
from argmap.case.claims import Argument, Premise
from argmap.case.errors import RuleError
from argmap.case.ids import ArgumentId, ClaimId, PremiseId
from argmap.case.places import Against, Alone, Beside, Under
from argmap.case.plan_claims import plan_amendment, plan_claim, plan_reuse, plan_reword, plan_stance
from argmap.case.plan_weighing import plan_harm
from argmap.case.support import require_sound_arguments
from argmap.case.terms import CaseKind, Side, Stance, Status


def test_the_first_claim_of_a_motion_is_the_movants():
    draft = Draft()
    root = draft.claim("Restore hosting.")
    assert draft.map.claims[root].side is Side.MOVANT
    assert draft.map.claims[draft.claim("Another point.")].side is Side.NEUTRAL


def test_the_first_claim_of_a_debate_is_nobodys():
    draft = Draft(kind=CaseKind.DEBATE)
    assert draft.map.claims[draft.claim("This house would.")].side is Side.NEUTRAL


def test_a_reason_takes_the_side_of_its_target_and_an_objection_the_other():
    draft = Draft()
    root = draft.claim("Restore hosting.")
    reason, objection = draft.reason(root, "Harm is likely."), draft.objection(root, "It is not.")
    assert draft.map.claims[reason].side is Side.MOVANT
    assert draft.map.claims[objection].side is Side.RESPONDENT
    assert draft.map.claims[draft.objection(objection, "It is.")].side is Side.MOVANT


def test_a_co_premise_shares_the_side_and_an_undercut_opposes_it():
    draft = Draft()
    root = draft.claim("Restore hosting.")
    reason = draft.reason(root, "Harm is likely.")
    assert draft.map.claims[draft.beside(reason, "And money cannot repair it.")].side is Side.MOVANT
    undercut = draft.undercut(reason, "Others are the cause.")
    assert draft.map.claims[undercut].side is Side.RESPONDENT
    assert draft.step(undercut).is_undercut
    assert draft.step(undercut).stance is Stance.CON


def test_a_side_that_is_given_wins_over_the_usual_one():
    draft = Draft()
    root = draft.claim("Restore hosting.")
    claim = draft.reason(root, "AWS serves all sides.", side=Side.RESPONDENT)
    assert draft.map.claims[claim].side is Side.RESPONDENT


def test_co_premises_stand_in_one_argument():
    draft = Draft()
    root = draft.claim("Breach.")
    reason = draft.reason(root, "It was a termination.")
    other = draft.beside(reason, "Thirty days to cure were due.")
    step = draft.step(reason)
    assert [premise.claim for premise in draft.map.premises_of(step.id)] == [reason, other]
    assert len(draft.map.arguments_on(root)) == 1


@pytest.mark.parametrize(
    ("at", "expected"),
    [(0, ["new", "a", "b"]), (1, ["a", "new", "b"]), (None, ["a", "b", "new"])],
)
def test_a_reason_goes_where_it_is_put_among_its_siblings(at, expected):
    draft = Draft()
    root = draft.claim("root")
    draft.reason(root, "a")
    draft.reason(root, "b")
    draft.claim("new", Under(root, Stance.PRO, at))
    assert draft.reasons(root) == expected


def test_many_insertions_at_one_place_never_run_out_of_room():
    draft = Draft()
    root = draft.claim("root")
    draft.reason(root, "first")
    draft.reason(root, "last")
    for number in range(120):
        draft.claim(str(number), Under(root, Stance.PRO, number + 1))
    assert draft.reasons(root) == ["first", *map(str, range(120)), "last"]
    draft.undo_all()
    assert not draft.map.claims


def test_a_claim_may_be_used_in_several_arguments():
    draft = Draft()
    first, second = draft.claim("Antitrust."), draft.claim("Breach.")
    defence = draft.objection(first, "Section 230 protects it.")
    draft.reuse(defence, Under(second, Stance.CON))
    assert len(draft.map.uses_of(defence)) == 2
    assert draft.reasons(second) == ["Section 230 protects it."]


def test_using_a_claim_twice_in_the_same_place_is_refused():
    draft = Draft()
    root = draft.claim("root")
    reason = draft.reason(root, "a")
    for place in (Under(root, Stance.PRO), Beside(draft.step(reason).id)):
        with pytest.raises(RuleError, match="already used there"):
            plan_reuse(draft.map, reason, place, new_id=draft.new_id)
    undercut = draft.undercut(reason, "u")
    with pytest.raises(RuleError, match="already used there"):
        plan_reuse(draft.map, undercut, Against(draft.step(reason).id), new_id=draft.new_id)


def test_a_claim_cannot_be_reused_alone():
    draft = Draft()
    with pytest.raises(RuleError, match="as a reason"):
        plan_reuse(draft.map, draft.claim("root"), Alone(), new_id=draft.new_id)


def test_a_claim_cannot_support_itself_however_long_the_way():
    draft = Draft()
    root = draft.claim("root")
    claim = root
    for text in "abcd":
        claim = draft.reason(claim, text)
    with pytest.raises(RuleError, match="would then support itself"):
        plan_reuse(draft.map, root, Under(claim, Stance.PRO), new_id=draft.new_id)
    with pytest.raises(RuleError, match="support itself"):
        plan_reuse(draft.map, root, Under(root, Stance.PRO), new_id=draft.new_id)


def test_a_co_premise_cannot_close_a_ring_of_support():
    draft = Draft()
    root = draft.claim("root")
    reason = draft.reason(root, "a")
    with pytest.raises(RuleError, match="support itself"):
        plan_reuse(draft.map, root, Beside(draft.step(reason).id), new_id=draft.new_id)


def test_two_claims_may_attack_each_other():
    draft = Draft()
    root = draft.claim("It was a termination.")
    denial = draft.objection(root, "It was a suspension.")
    draft.reuse(root, Under(denial, Stance.CON))
    assert draft.reasons(denial) == ["It was a termination."]


def test_turning_an_objection_into_a_reason_cannot_close_a_ring():
    draft = Draft()
    root = draft.claim("root")
    reason = draft.reason(root, "a")
    back = draft.reuse(root, Under(reason, Stance.CON))
    with pytest.raises(RuleError, match="support itself"):
        plan_stance(draft.map, back.argument, Stance.PRO)


def test_the_stance_of_a_step_can_be_turned_and_turned_back():
    draft = Draft()
    root = draft.claim("root")
    step = draft.step(draft.reason(root, "a"))
    assert draft.do(plan_stance(draft.map, step.id, Stance.CON)).label == "Make it an objection"
    assert draft.map.arguments[step.id].stance is Stance.CON
    assert draft.do(plan_stance(draft.map, step.id, Stance.PRO)).label == "Make it a reason"
    assert not plan_stance(draft.map, step.id, Stance.PRO)


def test_an_undercut_cannot_be_turned_into_support():
    draft = Draft()
    undercut = draft.undercut(draft.reason(draft.claim("root"), "a"), "u")
    with pytest.raises(RuleError, match="undercut"):
        plan_stance(draft.map, draft.step(undercut).id, Stance.PRO)


def test_rewording_a_claim_rewords_every_use_of_it():
    draft = Draft()
    root = draft.claim("root")
    draft.do(plan_reword(draft.map, root, "The order should issue."))
    assert draft.map.claims[root].text == "The order should issue."
    assert not plan_reword(draft.map, root, "The order should issue.")


@pytest.mark.parametrize("text", ["a\0b", "half \ud83d of one", "é\0"])
def test_a_text_with_nul_or_half_a_character_is_refused_with_a_sentence(text):
    draft = Draft()
    with pytest.raises(RuleError, match="cannot keep"):
        plan_claim(draft.map, text, Alone(), new_id=draft.new_id)
    with pytest.raises(RuleError, match="plain text"):
        plan_reword(draft.map, draft.claim("root"), text)


def test_right_to_left_text_emoji_and_great_length_are_kept_as_they_are():
    draft = Draft()
    for text in ("بارلر ضد أمازون", "👩‍⚖️ 🏛️", "x" * 100_000, "\u2028 \u00a0"):
        assert draft.map.claims[draft.claim(text)].text == text


def test_plain_fields_are_amended_and_pointers_are_not():
    draft = Draft()
    claim = draft.map.claims[draft.claim("root")]
    amended = plan_amendment(draft.map, claim, status=Status.ADMITTED, note="Conceded.")
    draft.do(amended)
    assert amended.label == "Change status and note of claim"
    assert draft.map.claims[claim.id].status is Status.ADMITTED
    with pytest.raises(ValueError, match="not a plain field: id"):
        plan_amendment(draft.map, draft.map.claims[claim.id], id="0" * 32)
    with pytest.raises(RuleError, match="no longer in the case, or has changed"):
        plan_amendment(draft.map, claim, note="from an old view")


def test_what_is_gone_is_said_in_a_sentence():
    draft = Draft()
    nobody = ClaimId("f" * 32)
    for place in (Under(nobody), Beside(nobody), Against(nobody)):
        with pytest.raises(RuleError, match="no longer in the case"):
            plan_claim(draft.map, "x", place, new_id=draft.new_id)


def test_every_addition_is_taken_back_by_its_inverse():
    draft = Draft()
    before = CaseMap(list(draft.map.records()))
    root = draft.claim("root")
    reason = draft.reason(root, "a")
    draft.beside(reason, "b")
    draft.undercut(reason, "c")
    draft.objection(root, "d")
    draft.undo_all()
    assert same_map(draft.map, before)


def test_what_is_used_against_a_step_is_looked_for_there_only():
    draft = Draft()
    root = draft.claim("root")
    reason = draft.reason(root, "reason")
    undercut = draft.undercut(reason, "undercut")
    draft.reuse(undercut, Under(root, Stance.CON))
    assert len(draft.map.uses_of(undercut)) == 2


def test_a_row_about_a_claim_in_a_list_of_claims_must_exist():
    draft = Draft()
    draft.do(plan_harm(draft.map, "ruin", new_id=draft.new_id))
    harm = draft.map.ranked_harms()[0]
    root = draft.claim("root")
    draft.do(plan_amendment(draft.map, harm, claims=(root,)))
    assert draft.texts(draft.map.harms_of(root)) == ["ruin"]
    with pytest.raises(RuleError, match="no longer in the case"):
        plan_amendment(draft.map, draft.map.ranked_harms()[0], claims=(ClaimId("f" * 32),))


def test_support_is_followed_once_where_it_meets_again_and_not_across_attacks():
    draft = Draft()
    top = draft.claim("top")
    left, right = draft.reason(top, "left"), draft.reason(top, "right")
    shared = draft.reason(left, "shared")
    draft.reuse(shared, Under(right))
    draft.reuse(top, Under(draft.objection(shared, "denial"), Stance.CON))
    other = draft.claim("other")
    draft.reuse(top, Under(other))
    assert draft.reasons(other) == ["top"]


def test_a_premise_may_join_an_objection_without_a_ring_of_support():
    draft = Draft()
    root = draft.claim("root")
    objection = draft.objection(root, "objection")
    draft.reuse(root, Beside(draft.step(objection).id))
    assert len(draft.map.premises_of(draft.step(objection).id)) == 2


def test_an_argument_keeps_the_key_scheme_and_label_it_is_given():
    draft = Draft()
    root = draft.claim("root")
    claim = draft.claim(
        "a", Under(root), scheme="rule", label="Winter", argument_key="w", premise_role="merits"
    )
    step = draft.step(claim)
    assert (step.scheme, step.label, step.key) == ("rule", "Winter", "w")
    assert draft.use(claim).role == "merits"


def test_a_map_that_planners_made_is_sound_and_a_ring_or_a_bare_argument_is_not():
    draft = Draft()
    root = draft.claim("root")
    reason = draft.reason(root, "reason")
    below = draft.reason(reason, "below")
    draft.reuse(below, Under(root))
    draft.reuse(root, Under(draft.objection(below, "denial"), Stance.CON))
    require_sound_arguments(draft.map)
    back = Argument(ArgumentId("a" * 32), target_claim=below)
    use = Premise(PremiseId("b" * 32), back.id, root)
    records = list(draft.map.records())
    with pytest.raises(RuleError, match="supports itself"):
        require_sound_arguments(CaseMap([*records, back, use]))
    with pytest.raises(RuleError, match="no premise"):
        require_sound_arguments(CaseMap([*records, back]))
