from __future__ import annotations

import pytest

from argmap.brief.chosen_record import chosen_record
from argmap.case.errors import FormatError
from argmap.case.ids import RoundId
from argmap.case.rounds import Round

ROUNDS = [
    Round(RoundId("a" * 32), format="moot", key="first"),
    Round(RoundId("b" * 32), format="moot", title="The hearing"),
    Round(RoundId("c" * 32), format="moot", title="1"),
]


def title_of(held):
    return held.title or f"Round {ROUNDS.index(held) + 1}"


def chosen(name, rounds=ROUNDS):
    return chosen_record(rounds, name, "round", title_of)


@pytest.mark.parametrize(
    ("name", "at"),
    [
        *[("", 2), ("first", 0), ("b" * 32, 1), (" The hearing ", 1)],
        *[("Round 1", 0), ("2", 1), ("1", 2)],
    ],
)
def test_a_record_is_found_by_its_id_key_title_or_number_and_a_title_goes_first(name, at):
    assert chosen(name) is ROUNDS[at]


@pytest.mark.parametrize("name", ["moon", "0", "4", "-1", "9" * 5000])
def test_what_no_record_is_called_is_refused_with_the_titles_there_are(name):
    with pytest.raises(FormatError, match="No round is called") as refused:
        chosen(name)
    assert refused.value.hint == "There are: “Round 1”, “The hearing”, “1”."


def test_where_there_are_no_records_none_is_chosen_and_none_can_be_named():
    assert chosen("", []) is None
    with pytest.raises(FormatError) as refused:
        chosen("1", [])
    assert refused.value.hint == "The case has none."
