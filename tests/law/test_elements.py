from __future__ import annotations

import pytest
from drafts import Draft

from argmap.case.plan_elements import plan_cause, plan_element, plan_own_element
from argmap.case.terms import ClaimRole, Side, SourceKind, Status
from argmap.law.causes import load_causes
from argmap.law.elements import Standing, element_states, gaps


@pytest.fixture
def draft():
    return Draft()


@pytest.fixture
def cause(draft):
    claim = draft.claim("AWS broke the agreement.")
    draft.do(plan_cause(draft.map, claim, "contract", ClaimRole.CAUSE_OF_ACTION))
    return claim


def states(draft, cause):
    return element_states(draft.map, draft.map.claims[cause], load_causes())


def state(draft, cause, name):
    return next(one for one in states(draft, cause) if one.name == name)


def meet(draft, cause, element, *claims):
    draft.do(plan_element(draft.map, cause, element, new_id=draft.new_id, claims=claims))


def test_a_cause_has_the_elements_of_its_data_all_gaps_at_first(draft, cause):
    assert [one.name for one in states(draft, cause)] == [
        "Contract and duty",
        "Own performance",
        "Breach",
        "Damage",
    ]
    assert gaps(states(draft, cause)) == states(draft, cause)
    assert {one.bears for one in states(draft, cause)} == {Side.MOVANT}


def test_a_claim_without_a_cite_leaves_an_element_thin(draft, cause):
    meet(draft, cause, "breach", draft.reason(cause, "It gave no thirty days."))
    breach = state(draft, cause, "Breach")
    assert breach.standing is Standing.THIN
    assert [one.text for one in breach.claims] == ["It gave no thirty days."]


def test_a_courts_order_alone_leaves_an_element_thin(draft, cause):
    claim = draft.reason(cause, "Parler is down.")
    meet(draft, cause, "damage", claim)
    draft.quote(draft.source(kind=SourceKind.ORDER), "Parler is down", claim)
    assert state(draft, cause, "Damage").standing is Standing.THIN


def test_a_quote_behind_a_listed_claim_meets_the_element(draft, cause):
    claim = draft.reason(cause, "Parler is down.")
    meet(draft, cause, "damage", claim)
    draft.quote(draft.source(), "Parler is down", claim)
    assert state(draft, cause, "Damage").standing is Standing.MET
    assert len(state(draft, cause, "Damage").cites) == 1


def test_a_quote_below_a_listed_claim_counts_but_not_one_for_an_objection(draft, cause):
    claim = draft.reason(cause, "Parler loses its users.")
    meet(draft, cause, "damage", claim)
    source = draft.source()
    draft.quote(source, "It will take time", draft.objection(claim, "Only for a while."))
    assert state(draft, cause, "Damage").standing is Standing.THIN
    draft.quote(source, "Parler is down", draft.reason(claim, "It is offline."))
    assert state(draft, cause, "Damage").standing is Standing.MET


def test_an_admitted_claim_meets_an_element_without_a_cite(draft, cause):
    meet(draft, cause, "duty", draft.reason(cause, "There is a contract.", status=Status.ADMITTED))
    assert state(draft, cause, "Contract and duty").standing is Standing.MET


def test_an_own_element_is_borne_as_the_user_says_else_as_its_cause(draft, cause):
    draft.do(plan_own_element(draft.map, cause, "Notice was given.", new_id=draft.new_id))
    draft.do(
        plan_own_element(
            draft.map, cause, "It was waived.", new_id=draft.new_id, burden=Side.RESPONDENT
        )
    )
    assert state(draft, cause, "Notice was given.").bears is Side.MOVANT
    assert state(draft, cause, "It was waived.").bears is Side.RESPONDENT
    assert states(draft, cause)[-1].known is None


def test_the_elements_of_a_defence_are_the_respondents(draft):
    defence = draft.claim("Section 230 bars this.", role=ClaimRole.DEFENCE)
    draft.do(plan_own_element(draft.map, defence, "Good faith.", new_id=draft.new_id))
    assert [one.bears for one in states(draft, defence)] == [Side.RESPONDENT]


def test_what_is_said_of_an_element_that_the_data_lack_stays_in_sight(draft, cause):
    claim = draft.reason(cause, "It promised.")
    meet(draft, cause, "consideration", claim)
    lost = states(draft, cause)[-1]
    assert "consideration" in lost.name
    assert [one.id for one in lost.claims] == [claim]
