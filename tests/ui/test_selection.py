"""One selection for all views."""

import pytest
from drafts import Draft

from argmap.case.ids import ClaimId, EventId, HarmId, PremiseId, SourceId
from argmap.case.plan_removals import plan_removal
from argmap.ui.selection import Picked, Selection, Use

A, B, C = (Use(ClaimId(name)) for name in "abc")
B_BELOW = Use(ClaimId("b"), PremiseId("p"))


@pytest.fixture
def told(qtbot):
    """A selection, and all it has told."""
    selection = Selection()
    said = []
    selection.changed.connect(said.append)
    return selection, said


def test_several_claims_are_picked_once_each_and_the_first_one_leads(told):
    selection, said = told
    selection.pick_claims([A, B, A, B_BELOW])
    assert selection.picked.claim == "a"
    assert selection.picked.uses == (A, B, B_BELOW)
    assert len(said) == 1


def test_toggling_adds_a_claim_as_the_leading_one_and_takes_it_away_again(told):
    selection, _ = told
    selection.pick_claim(A.claim)
    selection.toggle_claim(B.claim)
    assert selection.picked.uses == (B, A)
    selection.toggle_claim(B.claim)
    assert selection.picked.uses == (A,)
    selection.toggle_claim(A.claim)
    assert selection.picked == Picked()


def test_the_open_source_stays_open_while_claims_are_picked(told):
    selection, _ = told
    selection.pick_source(SourceId("s"))
    selection.pick_claims([A, B])
    assert selection.picked.source == "s"
    selection.pick_claims([])
    assert selection.picked == Picked(source=SourceId("s"))


def test_opening_a_source_keeps_all_claims_picked(told):
    selection, _ = told
    selection.pick_claims([A, B, C])
    selection.pick_source(SourceId("s"))
    assert selection.picked.uses == (A, B, C)


def test_opening_a_source_keeps_the_harm_or_the_event_picked(told):
    selection, _ = told
    selection.pick_harm(HarmId("h"))
    selection.pick_source(SourceId("s"))
    assert selection.picked == Picked(source=SourceId("s"), harm=HarmId("h"))
    selection.pick_event(EventId("e"))
    selection.pick_source(SourceId("t"))
    assert selection.picked == Picked(source=SourceId("t"), event=EventId("e"))


def test_picking_one_thing_lets_go_of_the_others(told):
    selection, _ = told
    selection.pick_claims([A, B])
    selection.pick_claim(C.claim)
    assert selection.picked.uses == (C,)
    selection.pick_claims([A, B])
    selection.pick_harm(HarmId("h"))
    assert selection.picked.uses == ()


def test_what_is_gone_from_the_map_is_let_go_and_the_next_claim_leads(told):
    selection, _ = told
    draft = Draft()
    root = draft.claim("Root")
    reason = draft.reason(root, "Reason")
    use = draft.map.uses_of(reason)[0].id
    selection.pick_claims([Use(reason, use), Use(root)])
    draft.do(plan_removal(draft.map, reason))
    selection.keep_to(draft.map)
    assert selection.picked == Picked(claim=root)
    selection.pick_claims([Use(root, use)])
    selection.keep_to(draft.map)
    assert selection.picked == Picked(claim=root)
