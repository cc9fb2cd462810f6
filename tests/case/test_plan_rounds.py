from __future__ import annotations

import pytest
from drafts import Draft

from argmap.case.errors import RuleError
from argmap.case.ids import FlowEntryId, RoundId, keyed_id
from argmap.case.plan_merging import plan_merge
from argmap.case.plan_removals import plan_removal
from argmap.case.plan_rounds import (
    plan_flow_entry,
    plan_flow_entry_change,
    plan_flow_entry_removal,
    plan_round,
    plan_round_change,
    plan_round_removal,
)
from argmap.case.rounds import FlowStatus


@pytest.fixture
def draft():
    return Draft()


def begin(draft, **fields):
    planned = plan_round(draft.map, "tro-hearing", new_id=draft.new_id, **fields)
    draft.do(planned)
    return planned.changes[-1].after.id


def enter(draft, held, speech="movant", **fields):
    planned = plan_flow_entry(draft.map, held, speech, new_id=draft.new_id, **fields)
    draft.do(planned)
    return planned.changes[-1].after.id


def test_a_round_is_gone_on_with_and_removed_with_its_flow_sheet(draft):
    held, other = begin(draft, sides=("movant",)), begin(draft)
    enter(draft, held, words="One.")
    enter(draft, other, words="Another.")
    draft.do(plan_round_change(draft.map, held, state='{"speech": 1}'))
    assert draft.map.rounds[held].state == '{"speech": 1}'
    kept = list(draft.map.records())
    draft.do(plan_round_removal(draft.map, held))
    assert [one.id for one in draft.map.ranked_rounds()] == [other]
    assert [one.words for one in draft.map.flow_entries.values()] == ["Another."]
    draft.map.apply(draft.done.pop().inverse())
    assert list(draft.map.records()) == kept


def test_entries_stand_in_the_order_they_were_entered_and_answer_one_another(draft):
    held, claim = begin(draft), draft.claim("It dies.")
    first = enter(draft, held, claim=claim)
    second = enter(draft, held, "respondent", words="It will not.", answers=(first,))
    assert [one.id for one in draft.map.entries_of(held)] == [first, second]
    assert [one.id for one in draft.map.entries_with(claim)] == [first]
    assert [one.id for one in draft.map.entries_answering(first)] == [second]
    draft.do(plan_flow_entry_change(draft.map, second, status=FlowStatus.DROPPED, mark="!"))
    assert draft.map.flow_entries[second].status is FlowStatus.DROPPED
    draft.do(plan_flow_entry_removal(draft.map, first))
    assert draft.map.flow_entries[second].answers == ()


def test_a_claim_deleted_on_the_map_stays_said_in_its_words(draft):
    held, claim = begin(draft), draft.claim("It dies.")
    plain = enter(draft, held, claim=claim)
    worded = enter(draft, held, claim=claim, words="It dies at once.")
    kept = list(draft.map.records())
    draft.do(plan_removal(draft.map, claim))
    said = {one.id: (one.claim, one.words) for one in draft.map.entries_of(held)}
    assert said == {plain: (None, "It dies."), worded: (None, "It dies at once.")}
    draft.map.apply(draft.done.pop().inverse())
    assert list(draft.map.records()) == kept


def test_what_was_said_follows_a_claim_that_another_takes_in(draft):
    held, claim, other = begin(draft), draft.claim("It dies."), draft.claim("At once.")
    entry = enter(draft, held, claim=other)
    draft.do(plan_merge(draft.map, [claim, other]))
    assert draft.map.flow_entries[entry].claim == claim


def test_an_entry_answers_others_of_its_round_each_once(draft):
    held, elsewhere = begin(draft), begin(draft)
    first, foreign = enter(draft, held), enter(draft, elsewhere)
    with pytest.raises(RuleError, match="the same round"):
        enter(draft, held, answers=(foreign,))
    with pytest.raises(RuleError, match="each once"):
        enter(draft, held, answers=(first, first))
    with pytest.raises(RuleError, match="each once"):
        plan_flow_entry_change(draft.map, first, answers=(first,))


def test_a_round_has_a_format_and_an_entry_a_speech(draft):
    with pytest.raises(RuleError, match="in a format"):
        plan_round(draft.map, "", new_id=draft.new_id)
    with pytest.raises(RuleError, match="in a speech"):
        enter(draft, begin(draft), "")


def test_what_is_gone_is_a_sentence(draft):
    gone, entry = RoundId(keyed_id("gone")), FlowEntryId(keyed_id("gone"))
    for planned in (plan_round_change, plan_round_removal):
        with pytest.raises(RuleError, match="round is no longer"):
            planned(draft.map, gone)
    for planned in (plan_flow_entry_change, plan_flow_entry_removal):
        with pytest.raises(RuleError, match="no longer on the flow sheet"):
            planned(draft.map, entry)
    with pytest.raises(RuleError, match="round is no longer"):
        enter(draft, gone)
