"""What comparing leaves out to be quick is nothing that would be told."""

from __future__ import annotations

from itertools import combinations

import pytest
from garbling import GARBLES, garbled_pair
from hypothesis import given
from hypothesis import strategies as st

from argmap.case.ids import keyed_id
from argmap.resources import resource
from argmap.sources import names, same_statements
from argmap.sources.comparing import compare_reports
from argmap.sources.lexicons import lexicon_of
from argmap.sources.report_words import Report
from argmap.sources.versions import shared_statements

ARTICLES = [
    path.read_text("utf-8")
    for path in sorted(resource("examples", "parler-v-aws", "articles").glob("*.txt"))
]


def reports(texts):
    return [Report(keyed_id("r", str(rank)), text, f"R{rank}") for rank, text in enumerate(texts)]


def garbled(seed):
    """Articles of several garbled reports each, so that many sentences have words in common."""
    kinds = sorted(GARBLES)
    pairs = [garbled_pair(f"{seed} {rank}", kind) for rank, kind in enumerate(kinds)]
    return [" ".join(getattr(one, side) for one in pairs) for side in ("first", "second")]


def told(texts):
    return compare_reports(reports(texts)), shared_statements(reports(texts))


@pytest.mark.parametrize("texts", [ARTICLES, garbled(1), garbled(2), [*garbled(3), *ARTICLES]])
def test_no_pair_of_sentences_is_left_unread_of_which_anything_is_told(monkeypatch, texts):
    quick = told(texts)
    monkeypatch.setattr(same_statements._Posted, "shares_enough", lambda *_: True)
    assert quick == told(texts)
    assert quick[0]
    assert quick[1]


def test_a_day_that_is_a_day_only_beside_the_other_report_is_told():
    """*Mondays* is a name until another report writes it small."""
    crowd = "Gulls, lanterns, flour, rain, anchors and sailors of 1{number}2 gambled."
    first = (
        "The bakery of Dover closed its ovens Mondays, when apprentices painted barrels, mended"
        " nets, carried coal, boiled tar, swept stairs."
    )
    second = (
        "The bakery of Dover closed its ovens Friday: gulls, lanterns, flour, rain, anchors,"
        " sailors gambled. Nobody sings mondays."
    )
    crowded = " ".join(crowd.format(number=number) for number in range(130))
    kinds = [problem.kind for problem in compare_reports(reports([crowded, first, second]))]
    assert "time" in kinds


@given(st.lists(st.text("abcdeé1", min_size=1, max_size=7), unique=True, max_size=30))
def test_near_spellings_are_all_pairs_that_look_alike(keys):
    near = [
        pair for pair in names._near_spellings(keys, lambda: True) if names._differ_as_names(*pair)
    ]
    assert near == [pair for pair in combinations(keys, 2) if names.look_alike(*pair)]


@pytest.mark.parametrize(
    "written",
    [
        "a@b.example",
        "#topic",
        "https://Parler.com/x",
        "see www.parler",
        "(parler.com)",
        "parler.com.",
    ],
)
def test_no_part_of_an_address_is_a_word_written_small(written):
    assert "parler" not in lexicon_of(f"It is {written} there").common
    assert {"is", "there"} <= lexicon_of(f"It is {written} there").common


def test_a_text_without_an_address_is_read_whole():
    assert {"parler", "community"} <= lexicon_of("The parler. community. Is").common
