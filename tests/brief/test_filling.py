from __future__ import annotations

import pytest

from argmap.brief.filling import Several, filled_in
from argmap.brief.wording import opened

VERBS = {"does": "do", "submits": "submit", "says": "say", "replies": "reply"}


def filled(words, **values):
    return filled_in(words, values, VERBS)


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("The Hen Company, Inc.", "against The Hen Company, Inc."),
        ("it is preempted?", "against it is preempted?"),
        ("nobody came!", "against nobody came!"),
        ("the Board", "against the Board."),
        ("what he called “law.”", "against what he called “law.”"),
    ],
)
def test_a_stop_is_not_doubled(value, told):
    assert filled("against {it}.", it=value) == told


def test_an_abbreviation_keeps_its_stop_before_another_mark():
    assert filled("{it}: so, {it}, too", it="Hen, Inc.") == "Hen, Inc.: so, Hen, Inc., too"


def test_what_is_filled_in_is_not_read_again():
    assert filled("{it} {{so}}.", it="{that}") == "{that} {so}."


def test_the_verb_behind_several_parties_has_its_plural():
    several = Several("the People")
    assert filled("{party} does not show it.", party=several) == "the People do not show it."
    assert filled("What {party} says fails.", party=several) == "What the People say fails."
    assert filled("{party} does not.", party="Roe") == "Roe does not."


def test_only_whose_sentence_it_is_has_their_own():
    roes = Several("Plaintiffs")
    told = "{one} replies in support of its motion against {other}."
    assert filled(told, one=roes, other="Marrow") == (
        "Plaintiffs reply in support of their motion against Marrow."
    )
    assert filled(told, one="Roe", other=roes) == (
        "Roe replies in support of its motion against Plaintiffs."
    )


def test_what_several_have_is_theirs():
    assert filled("What of {party}’s point?", party=Several("Plaintiffs")) == (
        "What of Plaintiffs’ point?"
    )
    assert filled("What of {party}’s point?", party=Several("the People")) == (
        "What of the People’s point?"
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("the County contends.", "The County contends."),
        ("it was 5 p.m.", "It was 5 p.m."),
        ("eBay did not.", "eBay did not."),
        ("amazon.com was down.", "amazon.com was down."),
        ("“it was down,” he said.", "“it was down,” he said."),
        ("de la Cruz moves.", "De la Cruz moves."),
        ("", ""),
    ],
)
def test_a_sentence_begins_with_a_capital_but_for_names_and_quotations(text, told):
    assert opened(text) == told
