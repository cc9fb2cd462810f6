from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from practised import Practice

from argmap.case.ids import keyed_id
from argmap.case.terms import Side
from argmap.debate.opponent import Level
from argmap.debate.round_options import RoundOptions, issue_of, read_options


@given(
    st.builds(
        RoundOptions,
        st.text(max_size=5),
        st.sampled_from(Level),
        st.integers(-5, 5),
        st.booleans(),
        st.dictionaries(st.text(max_size=5), st.integers(1, 900)),
    )
)
def test_what_was_chosen_is_read_back(options):
    assert read_options(options.to_json()) == options


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[1]",
        '{"issue": 3, "level": ["hard"], "seed": "x", "reserved": [1]}',
        '{"level": "cruel", "seed": true, "reserved": {"a": -1, "b": true, "c": "x"}}',
    ],
)
def test_what_is_no_choice_is_as_it_is_at_first(text):
    assert read_options(text) == RoundOptions()


def test_a_round_is_about_the_claim_that_was_chosen():
    made = Practice()
    made.claim("fact", Side.NEUTRAL)
    made.claim("order")
    made.claim("harm")
    assert issue_of(made.map, made.round) == keyed_id("order")
    chosen = RoundOptions(issue=keyed_id("harm")).to_json()
    made.records["round"] = held = type(made.round)(made.round.id, "tro-hearing", options=chosen)
    assert issue_of(made.map, held) == keyed_id("harm")


def test_where_the_chosen_claim_has_gone_it_is_about_the_first_top_claim_of_a_side():
    made = Practice()
    made.claim("fact", Side.NEUTRAL)
    held = type(made.round)(made.round.id, "x", options=RoundOptions(issue="gone").to_json())
    assert issue_of(made.map, held) == keyed_id("fact")
    made.claim("order")
    assert issue_of(made.map, held) == keyed_id("order")


def test_a_map_without_claims_has_nothing_at_issue():
    made = Practice()
    assert issue_of(made.map, made.round) is None
