"""An outline of claims that attack one another in a ring, with no root above them."""

from __future__ import annotations

from windows import add, case_map

from argmap.case.places import Under
from argmap.case.plan_claims import plan_reuse
from argmap.case.terms import Stance

MANY = 300
"""Deeper than Python calls, where reading one row leads to the next."""


def test_a_claim_is_added_to_a_long_ring(window):
    bridge = window._bridge
    first = last = add(window, "First").id
    for number in range(MANY):
        last = add(window, f"Answer {number}", Under(last, Stance.CON)).id
    bridge.edit(plan_reuse, first, Under(last, Stance.CON), new_id=bridge.new_id)
    assert not case_map(window).roots()
    new = add(window, "One more reason", Under(last)).id
    top = window.furniture.outline.model.rows.top
    rows = [row.claim for row in top.walk() if row.parent]
    assert new in rows
    assert len(rows) == MANY + 3
