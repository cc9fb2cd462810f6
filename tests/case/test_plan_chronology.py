from __future__ import annotations

import pytest
from drafts import Draft

from argmap.case.errors import RuleError
from argmap.case.plan_chronology import (
    plan_event,
    plan_event_change,
    plan_event_removal,
    plan_told_time,
)
from argmap.case.plan_claims import plan_amendment
from argmap.case.plan_evidence import plan_cite
from argmap.case.plan_removals import plan_removal


@pytest.fixture
def draft():
    return Draft()


def add_event(draft, text="The site goes down.", **fields):
    planned = plan_event(draft.map, text, new_id=draft.new_id, **fields)
    draft.do(planned)
    return planned.changes[-1].after


def test_an_event_is_put_last_and_changed_in_one_step(draft):
    first = add_event(draft, when="2021-01-10 evening", told="Sunday evening")
    second = add_event(draft, "AWS answers.")
    assert draft.map.ranked_events() == [first, second]
    draft.do(plan_event_change(draft.map, first.id, when="2021-01-10", until="2021-01-12"))
    changed = draft.map.events[first.id]
    assert (changed.when, changed.until, changed.told) == (
        "2021-01-10",
        "2021-01-12",
        "Sunday evening",
    )
    assert not plan_event_change(draft.map, first.id, when="2021-01-10")


@pytest.mark.parametrize("until", ["2020", "2021-01-08T10:00"])
def test_an_event_does_not_end_before_it_begins(draft, until):
    with pytest.raises(RuleError, match="before it begins"):
        add_event(draft, when="2021-01-10", until=until)
    with pytest.raises(RuleError, match="before it begins"):
        add_event(draft, until=until)


def test_an_event_takes_its_cites_and_their_bare_quotes_along(draft):
    event = add_event(draft)
    claim = draft.claim("It is down.")
    source = draft.source()
    draft.quote(source, "Parler is down", target=event.id)
    draft.quote(source, "take time", target=claim)
    shared = next(one.id for one in draft.map.quotes_of(source) if one.exact == "take time")
    draft.do(plan_cite(draft.map, shared, event.id, new_id=draft.new_id, when="2021-01-11"))
    assert [cite.when for cite in draft.map.cites_on(event.id)] == ["", "2021-01-11"]
    draft.do(plan_event_removal(draft.map, event.id))
    assert not draft.map.events
    assert [quote.exact for quote in draft.map.quotes.values()] == ["take time"]
    assert [cite.claim for cite in draft.map.cites.values()] == [claim]
    with pytest.raises(RuleError, match="no longer"):
        plan_event_removal(draft.map, event.id)


def test_an_event_without_a_time_takes_the_one_a_cite_tells_in_the_same_step(draft):
    event = add_event(draft)
    source = draft.source()
    draft.quote(source, "Parler is down", target=event.id)
    (cite,) = draft.map.cites_on(event.id)
    draft.do(plan_told_time(draft.map, cite, "2020-11-17"))
    draft.do(plan_told_time(draft.map, draft.map.cites[cite.id], "2020-11-17", "2021-01-05~"))
    kept = draft.map.events[event.id]
    assert (kept.when, kept.until) == ("2020-11-17", "2021-01-05~")
    draft.do(plan_told_time(draft.map, draft.map.cites[cite.id], "2021-01-01", "2021-01-05"))
    assert draft.map.events[event.id] == kept
    assert draft.map.cites[cite.id].when == "2021-01-01"
    assert not plan_told_time(draft.map, draft.map.cites[cite.id], "2021-01-01")


def test_what_is_disputed_is_agreed_no_longer_and_the_other_way_round(draft):
    event = add_event(draft, disputed=True).id
    for said, other in (("agreed", "disputed"), ("disputed", "agreed")):
        draft.do(plan_event_change(draft.map, event, **{said: True}))
        changed = draft.map.events[event]
        assert getattr(changed, said)
        assert not getattr(changed, other)
    with pytest.raises(RuleError, match="not both"):
        plan_event_change(draft.map, event, agreed=True, disputed=True)


def test_an_event_bears_on_claims_that_are_there_and_loses_those_that_go(draft):
    claim, other = draft.claim("It is down."), draft.claim("It was down.")
    event = add_event(draft, claims=(claim, other)).id
    draft.do(plan_removal(draft.map, claim))
    assert draft.map.events[event].claims == (other,)
    with pytest.raises(RuleError, match="no longer in the case"):
        plan_event_change(draft.map, event, claims=(claim,))


def test_amending_an_event_settles_what_is_agreed_too(draft):
    event = add_event(draft, disputed=True)
    draft.do(plan_amendment(draft.map, event, agreed=True))
    assert (draft.map.events[event.id].agreed, draft.map.events[event.id].disputed) == (True, False)


@pytest.mark.parametrize(
    ("when", "until", "new", "left"),
    [
        ("2021-01-04", "2021-01-08", "2021-01-05", "2021-01-08"),
        ("2021-01-04", "2021-01-08", "2021-01-09", ""),
        ("2021-01-04", "2021-01-08", "2021-01-08", ""),
        ("2021-01-04", "2021-01-08", "2021-01-05T08:00Z", ""),
        ("2021-01-01", "2021-01-10", "2021-01-10 evening", ""),
        ("2021-01-01", "2021-01-10", "2021-01-09 evening", "2021-01-10"),
        ("2021-01-04T08:00", "2021-01-04T10:00", "2021-01-04T08:30", "2021-01-04T10:00"),
        ("2021-01-04T08:00", "2021-01-04T10:00", "2021-01-04T11:00", ""),
        ("2021-01-04", "2021-01-08", "", ""),
    ],
)
def test_another_beginning_takes_the_end_along_where_it_has_none(draft, when, until, new, left):
    event = add_event(draft, when=when, until=until)
    draft.do(plan_event_change(draft.map, event.id, when=new))
    assert (draft.map.events[event.id].when, draft.map.events[event.id].until) == (new, left)
    draft.do(plan_event_change(draft.map, event.id, when=when, until=until))
    assert draft.map.events[event.id].until == until
