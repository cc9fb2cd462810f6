"""Who has to persuade of a claim."""

from __future__ import annotations

import pytest
from drafts import Draft

from argmap.case.plan_claims import plan_amendment
from argmap.case.plan_elements import (
    plan_cause,
    plan_element,
    plan_element_change,
    plan_own_element,
)
from argmap.case.terms import ClaimRole, Side
from argmap.law.causes import load_causes
from argmap.law.persuasion import persuasion_on


@pytest.fixture
def draft():
    return Draft()


def on(draft, claim):
    return persuasion_on(draft.map, claim, load_causes())


def amend(draft, claim, **fields):
    draft.do(plan_amendment(draft.map, draft.map.claims[claim], **fields))


def test_the_claim_itself_says_so_first(draft):
    claim = draft.claim("Claim.")
    amend(draft, claim, side=Side.MOVANT, role=ClaimRole.CAUSE_OF_ACTION, burden="respondent")
    assert on(draft, claim) == (Side.RESPONDENT, "as the claim says")


def test_a_cause_is_the_movants_and_a_defence_the_respondents_to_show(draft):
    claim = draft.claim("Claim.")
    amend(draft, claim, side=Side.NEUTRAL, role=ClaimRole.CAUSE_OF_ACTION)
    assert on(draft, claim) == (Side.MOVANT, "who bears a cause of action")
    amend(draft, claim, role=ClaimRole.DEFENCE)
    assert on(draft, claim) == (Side.RESPONDENT, "who bears a defence")


def test_else_it_is_on_whose_claim_it_is_and_on_nobody_for_nobodys(draft):
    claim = draft.claim("Claim.")
    amend(draft, claim, side=Side.RESPONDENT)
    assert on(draft, claim) == (Side.RESPONDENT, "whose claim it is")
    amend(draft, claim, side=Side.NEUTRAL, burden="somebody else")
    assert on(draft, claim) == (Side.NEUTRAL, "whose claim it is")


def test_a_claim_listed_for_an_element_is_on_whoever_bears_the_element(draft):
    cause = draft.claim("They broke the contract.")
    draft.do(plan_cause(draft.map, cause, "contract", ClaimRole.CAUSE_OF_ACTION))
    shown = draft.reason(cause, "There was a contract.")
    amend(draft, shown, side=Side.RESPONDENT)
    fields = {"claims": (shown,), "new_id": draft.new_id}
    draft.do(plan_element(draft.map, cause, "duty", **fields))
    why = "who bears “Contract and duty” of “They broke the contract.”"
    assert on(draft, shown) == (Side.MOVANT, why)
    (element,) = draft.map.elements_of(cause)
    draft.do(plan_element_change(draft.map, element.id, burden=Side.RESPONDENT))
    assert on(draft, shown) == (Side.RESPONDENT, why)


def test_an_element_of_ones_own_says_so_only_where_it_names_a_side(draft):
    cause = draft.claim("They owe it.")
    amend(draft, cause, role=ClaimRole.CAUSE_OF_ACTION)
    shown = draft.reason(cause, "They promised.")
    amend(draft, shown, side=Side.RESPONDENT)
    fields = {"claims": (shown,), "new_id": draft.new_id}
    draft.do(plan_own_element(draft.map, cause, "A promise", **fields))
    assert on(draft, shown).why == "whose claim it is"
    (element,) = draft.map.elements_of(cause)
    draft.do(plan_element_change(draft.map, element.id, burden=Side.MOVANT))
    assert on(draft, shown) == (Side.MOVANT, "who bears “A promise” of “They owe it.”")
