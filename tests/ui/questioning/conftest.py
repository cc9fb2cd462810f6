"""An inspector on a case with one reason by the scheme of a rule, which is picked."""

from __future__ import annotations

import pytest
from inspecting import added, known_on, make_panel, panel

from argmap.case.claims import Claim
from argmap.case.places import Alone, Under
from argmap.case.plan_claims import plan_claim
from argmap.case.terms import Side

__all__ = ["known_on", "make_panel", "panel"]


@pytest.fixture
def root(bridge, selection, panel):
    done = bridge.edit(plan_claim, "Root", Alone(), new_id=bridge.new_id, side=Side.MOVANT)
    return added(done, Claim)


@pytest.fixture
def reason(bridge, selection, root):
    place = Under(root.id)
    done = bridge.edit(plan_claim, "Reason", place, new_id=bridge.new_id, scheme="rule")
    claim = added(done, Claim)
    selection.pick_claim(claim.id)
    return claim


@pytest.fixture
def rows(panel, reason):
    return {row.question.asks: row for row in panel.questions.rows}
