from __future__ import annotations

import pytest

from argmap.case.places import Alone
from argmap.case.plan_caption import plan_caption
from argmap.case.plan_claims import plan_amendment, plan_claim
from argmap.case.terms import Side
from argmap.reasoning.filtering import Facet, Trait
from argmap.ui.claim_filter import ClaimFilter

THEIRS = Trait(Facet.SIDE, "respondent")


@pytest.fixture
def claim(bridge):
    done = bridge.edit(plan_claim, "A", Alone(), new_id=bridge.new_id, side=Side.MOVANT)
    return done.changes[0].after


@pytest.fixture
def claim_filter(bridge):
    return ClaimFilter(bridge)


@pytest.fixture
def told(claim_filter):
    told = []
    claim_filter.changed.connect(lambda: told.append(claim_filter.wanted))
    return told


def test_nothing_is_filtered_until_a_trait_is_asked_for(claim_filter, claim, told):
    assert claim_filter.matches is None
    claim_filter.toggle(THEIRS)
    assert claim_filter.matches == set()
    claim_filter.toggle(THEIRS)
    assert claim_filter.matches is None
    assert told == [{THEIRS}, set()]


def test_an_edit_and_its_undo_change_what_matches(claim_filter, bridge, claim, told):
    claim_filter.toggle(THEIRS)
    bridge.edit(plan_amendment, claim, side=Side.RESPONDENT)
    assert claim_filter.matches == {claim.id}
    bridge.undo()
    assert claim_filter.matches == set()
    assert len(told) == 3


def test_views_are_not_told_of_an_edit_that_no_filter_sees(claim_filter, bridge, claim, told):
    claim_filter.toggle(THEIRS)
    bridge.edit(plan_caption, title="Another title")
    claim_filter.clear()
    bridge.edit(plan_amendment, claim, side=Side.RESPONDENT)
    assert len(told) == 2


def test_another_case_is_not_filtered(claim_filter, bridge, claim):
    claim_filter.toggle(Trait(Facet.SIDE, "movant"))
    assert claim_filter.matches
    bridge.opened.emit()
    assert claim_filter.matches is None
