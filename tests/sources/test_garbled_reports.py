from __future__ import annotations

import pytest
from garbling import GARBLES, garbled_pair

from argmap.case.ids import keyed_id
from argmap.sources.comparing import compare_reports
from argmap.sources.report_words import Report

ONE, OTHER = keyed_id("one"), keyed_id("other")
SEEDS = range(1000, 1020)
"""Not those the check was tuned on."""


def told(pair):
    """The problems told of a pair, without those that only say who quotes."""
    reports = [Report(ONE, pair.first, "One"), Report(OTHER, pair.second, "Other")]
    return [one for one in compare_reports(reports) if one.kind != "reported differently"]


def touches(problem, source, text, sentence):
    start = text.index(sentence)
    return any(
        place.source == source and place.start < start + len(sentence) and start < place.end
        for place in problem.where
    )


def is_of_the_garble(problem, pair):
    """Whether a problem is of the sentence that was garbled; a name may stand elsewhere too."""
    if not pair.kind or not touches(problem, OTHER, pair.second, pair.rival):
        return False
    return problem.kind == "name" or touches(problem, ONE, pair.first, pair.sentence)


def measured(kind):
    """How many garbles of a kind are told as that kind, of how many, and how many false alarms."""
    found = made = false = 0
    for seed in SEEDS:
        pair = garbled_pair(f"{kind} {seed}", kind)
        problems = told(pair)
        right = [one for one in problems if is_of_the_garble(one, pair)]
        made += bool(pair.kind)
        found += any(one.kind == GARBLES[kind].told for one in right) if pair.kind else 0
        false += len(problems) - len(right)
    return found, made, false


@pytest.fixture(scope="module")
def measures():
    return {kind: measured(kind) for kind in GARBLES}


@pytest.mark.parametrize("kind", GARBLES)
def test_what_a_paraphrase_garbles_is_told_for_what_it_is(measures, kind):
    found, made, false = measures[kind]
    assert made >= 15
    assert found >= 0.7 * made
    assert false <= 4


def test_few_garbles_are_missed_and_few_alarms_are_false(measures):
    found, made, false = map(sum, zip(*measures.values(), strict=True))
    assert found >= 0.9 * made
    assert found >= 0.9 * (found + false)


def test_a_paraphrase_that_garbles_nothing_raises_few_alarms():
    pairs = [garbled_pair(f"nothing {seed}", "") for seed in SEEDS]
    assert sum(len(told(pair)) for pair in pairs) <= 4


def test_the_generator_garbles_one_sentence_and_shows_which():
    for kind in GARBLES:
        pair = garbled_pair(f"{kind} 1", kind)
        if pair.kind:
            assert pair.sentence in pair.first
            assert pair.rival in pair.second
            assert pair.sentence != pair.rival
    assert garbled_pair("same", "number") == garbled_pair("same", "number")
