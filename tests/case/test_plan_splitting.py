from __future__ import annotations

import pytest
from drafts import Draft

from argmap.case.claims import Claim
from argmap.case.errors import RuleError
from argmap.case.evidence import Cite
from argmap.case.places import Under
from argmap.case.plan_evidence import plan_cite
from argmap.case.plan_merging import plan_merge
from argmap.case.plan_splitting import plan_split
from argmap.case.plan_weighing import plan_finding, plan_harm
from argmap.case.terms import Basis, Side, Stance, Status

WORDS = "Parler is down. It will take time."
AT = WORDS.index("It")


@pytest.fixture
def draft():
    return Draft()


def appearance(draft, claim):
    uses = draft.map.uses_of(claim)
    return claim, uses[0].id if uses else None


def split(draft, claim, at=AT, **how):
    done = plan_split(draft.map, appearance(draft, claim), at, new_id=draft.new_id, **how)
    draft.do(done)
    return next(
        one.after.id for one in done.changes if one.before is None and isinstance(one.after, Claim)
    )


def test_the_second_half_stands_after_the_first_and_bears_alike(draft):
    root = draft.claim("Root")
    claim = draft.objection(root, WORDS, side=Side.MOVANT)
    draft.reason(root, "Later")
    half = split(draft, claim)
    assert draft.reasons(root) == ["Parler is down.", "It will take time.", "Later"]
    assert draft.step(half).stance is Stance.CON
    assert draft.map.claims[half].side is Side.MOVANT


def test_a_root_is_split_into_two_roots(draft):
    split(draft, draft.claim(WORDS))
    assert draft.texts(draft.map.roots()) == ["Parler is down.", "It will take time."]


def test_together_the_halves_are_co_premises_in_every_step(draft):
    root, other = draft.claim("Root"), draft.claim("Other")
    claim = draft.reason(root, WORDS)
    draft.reuse(claim, Under(other))
    half = split(draft, claim, together=True)
    for use in draft.map.uses_of(claim):
        assert [one.claim for one in draft.map.premises_of(use.argument)] == [claim, half]
    assert len(draft.map.uses_of(half)) == 2


def test_quotes_stay_with_the_first_half_whatever_their_words(draft):
    claim = draft.claim(WORDS)
    source = draft.source()
    down = draft.quote(source, "Parler is down", target=claim)
    time = draft.quote(source, "It will take time", target=claim)
    half = split(draft, claim)
    assert {one.quote for one in draft.map.cites_on(claim)} == {down, time}
    assert not draft.map.cites_on(half)


@pytest.mark.parametrize("joined", ["down, it", "down; it", "down ; it", "down,\n it"])
def test_what_joined_the_halves_is_part_of_neither_wherever_the_caret_is(draft, joined):
    words = f"Parler is {joined} stays down."
    for at in range(words.index("down") + 4, words.index("it") + 1):
        claim = draft.claim(words)
        half = split(draft, claim, at)
        assert draft.texts([draft.map.claims[claim], draft.map.claims[half]]) == [
            "Parler is down",
            "it stays down.",
        ]


@pytest.mark.parametrize("at", [6, 7, 8])
def test_a_comma_alone_is_no_half(draft, at):
    with pytest.raises(RuleError, match="no words"):
        split(draft, draft.claim("It is,  "), at)


def test_a_source_cited_as_a_whole_and_what_bears_on_it_stay_with_the_first(draft):
    claim = draft.claim(WORDS)
    draft.do(plan_cite(draft.map, draft.source(), claim, new_id=draft.new_id))
    draft.reason(claim, "Because")
    half = split(draft, claim)
    assert draft.reasons(claim) == ["Because"]
    assert not draft.map.cites_on(half)


@pytest.mark.parametrize("at", [0, len(WORDS), -1000, 10_000])
def test_a_claim_is_not_split_where_one_side_is_empty(draft, at):
    claim = draft.claim(f"{WORDS}  ")
    with pytest.raises(RuleError, match="no words"):
        split(draft, claim, at)


def test_a_split_is_undone_in_one_step(draft):
    root = draft.claim("Root")
    claim = draft.reason(root, WORDS)
    split(draft, claim)
    draft.map.apply(draft.done.pop().inverse())
    assert draft.reasons(root) == [WORDS]


def merge(draft, *claims):
    return draft.do(plan_merge(draft.map, claims))


def test_the_words_of_merged_claims_follow_one_another(draft):
    root = draft.claim("Root")
    first, second = draft.reason(root, "First."), draft.reason(root, "Second.")
    third = draft.claim("Third.", tags=("late",), note="A note")
    merge(draft, first, second, third)
    merged = draft.map.claims[first]
    assert (merged.text, merged.tags, merged.note) == (
        "First. Second. Third.",
        ("late",),
        "A note",
    )
    assert draft.reasons(root) == ["First. Second. Third."]
    assert set(draft.map.claims) == {root, first}


def test_what_merged_claims_differ_in_is_left_to_be_said_and_told(draft):
    admitted = {"side": Side.MOVANT, "status": Status.ADMITTED, "basis": Basis.FILING}
    first, second = draft.claim("First.", **admitted), draft.claim("Second.", **admitted)
    done = merge(draft, first, second)
    merged = draft.map.claims[first]
    assert (merged.side, merged.status, merged.basis) == tuple(admitted.values())
    assert done.label == "Merge 2 claims into “First.”"

    third = draft.claim("Third.", side=Side.RESPONDENT)
    done = merge(draft, first, third)
    merged = draft.map.claims[first]
    assert (merged.side, merged.status, merged.basis) == (Side.NEUTRAL, Status.OPEN, Basis.NONE)
    assert done.label.endswith("; it is neither side’s and open now, for they differed")


def test_all_that_bears_on_a_merged_claim_is_kept(draft):
    root = draft.claim("Root")
    first, second = draft.reason(root, "First."), draft.objection(root, "Second.")
    draft.reason(first, "One")
    draft.objection(second, "Two")
    source = draft.source()
    both = draft.quote(source, "Parler is down", target=first)
    draft.do(plan_cite(draft.map, both, second, new_id=draft.new_id))
    draft.quote(source, "It will take time", target=second)
    draft.do(plan_harm(draft.map, "Harm", new_id=draft.new_id, claims=(second, first)))
    scale = {"scale": ("weak",), "new_id": draft.new_id, "claim": second}
    draft.do(plan_finding(draft.map, "merits", "weak", **scale))
    merge(draft, first, second)
    assert draft.reasons(first) == ["One", "Two"]
    assert len(draft.map.cites_on(first)) == 2
    assert draft.map.ranked_harms()[0].claims == (first,)
    assert len(draft.map.findings_on(first)) == 1
    assert [one.stance for one in draft.map.arguments_on(root)] == [Stance.PRO, Stance.CON]


def test_steps_that_say_the_same_become_one_with_the_undercuts_of_both(draft):
    root = draft.claim("Root")
    first, second = draft.reason(root, "First."), draft.reason(root, "Second.")
    draft.undercut(first, "Not one")
    draft.undercut(second, "Not two")
    merge(draft, first, second)
    (step,) = draft.map.arguments_on(root)
    assert draft.reasons(step.id) == ["Not one", "Not two"]


def test_merged_co_premises_are_one_premise(draft):
    root = draft.claim("Root")
    first = draft.reason(root, "First.")
    second = draft.beside(first, "Second.")
    merge(draft, first, second)
    (step,) = draft.map.arguments_on(root)
    assert [one.claim for one in draft.map.premises_of(step.id)] == [first]


def test_other_uses_of_a_merged_claim_use_the_one_kept(draft):
    root, other = draft.claim("Root"), draft.claim("Other")
    first, second = draft.reason(root, "First."), draft.objection(root, "Second.")
    draft.reuse(second, Under(other))
    merge(draft, second, first)
    assert draft.reasons(other) == ["Second. First."]


def test_claims_are_not_merged_where_one_bears_on_the_other(draft):
    root = draft.claim("Root")
    deep = draft.undercut(draft.reason(root, "Reason"), "Deep")
    for claims in ((root, deep), (deep, root)):
        with pytest.raises(RuleError, match="bears on the other"):
            plan_merge(draft.map, claims)


def test_a_claim_is_not_merged_with_what_undercuts_a_step_of_it(draft):
    root = draft.claim("Root")
    reason = draft.reason(root, "Reason")
    undercut = draft.undercut(reason, "Undercut")
    for claims in ((reason, undercut), (undercut, reason)):
        with pytest.raises(RuleError, match="“Undercut” undercuts a step of the other claim"):
            merge(draft, *claims)


def test_two_findings_on_one_factor_are_not_merged(draft):
    first, second = draft.claim("First."), draft.claim("Second.")
    for claim in (first, second):
        scale = {"scale": ("weak",), "new_id": draft.new_id, "claim": claim}
        draft.do(plan_finding(draft.map, "merits", "weak", **scale))
    with pytest.raises(RuleError, match="merits"):
        plan_merge(draft.map, (first, second))


def test_one_claim_is_not_merged_with_itself(draft):
    claim = draft.claim("First.")
    with pytest.raises(RuleError, match="only one"):
        plan_merge(draft.map, (claim, claim))


def test_a_merge_is_undone_in_one_step(draft):
    root = draft.claim("Root")
    first, second = draft.reason(root, "First."), draft.reason(root, "Second.")
    draft.quote(draft.source(), "Parler is down", target=second)
    merge(draft, first, second)
    draft.map.apply(draft.done.pop().inverse())
    assert draft.reasons(root) == ["First.", "Second."]
    assert all(isinstance(one, Cite) for one in draft.map.cites_on(second))
