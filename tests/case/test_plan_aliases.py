from __future__ import annotations

import pytest
from drafts import Draft

from argmap.case.errors import RuleError
from argmap.case.plan_aliases import names_in, plan_alias, plan_alias_removal


@pytest.fixture
def draft():
    return Draft(aliases=("Matze = Matzi", "AWS = Amazon"))


def join(draft, *names):
    return draft.do(plan_alias(draft.map, names))


def test_two_names_become_an_entry(draft):
    done = join(draft, "QAnon", " Qunun ")
    assert draft.map.case.aliases == ("Matze = Matzi", "AWS = Amazon", "QAnon = Qunun")
    assert done.label == "Join “QAnon” and “Qunun”"


def test_a_name_more_joins_the_entry_that_has_one_of_them(draft):
    join(draft, "matzi", "Matzy")
    assert draft.map.case.aliases == ("Matze = Matzi = Matzy", "AWS = Amazon")


def test_two_entries_with_a_name_of_each_become_one(draft):
    join(draft, "Amazon", "Matze")
    assert draft.map.case.aliases == ("Matze = Matzi = AWS = Amazon",)


def test_names_that_are_joined_already_change_nothing(draft):
    assert not plan_alias(draft.map, ["Amazon", "AWS"]).changes


def test_an_entry_can_be_typed_whole(draft):
    join(draft, "Parler = Parlor = PARLER")
    assert draft.map.case.aliases[-1] == "Parler = Parlor"


@pytest.mark.parametrize("names", [[], ["Matze"], ["Matze", "matze"], ["Matze", "  "], ["="]])
def test_one_name_is_nothing_to_join(draft, names):
    with pytest.raises(RuleError, match="nothing to join"):
        plan_alias(draft.map, names)


def test_an_entry_can_be_taken_back_and_not_twice(draft):
    done = draft.do(plan_alias_removal(draft.map, "AWS = Amazon"))
    assert done.label == "Part “AWS” and “Amazon”"
    assert draft.map.case.aliases == ("Matze = Matzi",)
    with pytest.raises(RuleError, match="not joined"):
        plan_alias_removal(draft.map, "AWS = Amazon")


def test_names_are_read_whatever_their_spaces():
    assert names_in(" Matze=  Jo  Matzi = ") == ("Matze", "Jo Matzi")
