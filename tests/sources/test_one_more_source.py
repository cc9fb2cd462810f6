from __future__ import annotations

from functools import cache
from itertools import permutations

import pytest
from garbling import GARBLES, garbled_pair
from hypothesis import given
from hypothesis import strategies as st

from argmap.case.ids import keyed_id
from argmap.resources import resource
from argmap.sources.comparing import compare_reports
from argmap.sources.report_words import Report

ARTICLES = [
    path.read_text("utf-8")
    for path in sorted(resource("examples", "parler-v-aws", "articles").glob("*.txt"))
]
NOTICE = """From: AWS Trust & Safety <ts@amazon.example>
To: Amy Peikoff <amy@parler.example>
Subject: Notice of suspension

Dear Amy,

Thank you for speaking with us earlier today. Over the past several weeks, we’ve reported 98
examples to Parler of posts that clearly encourage and incite violence.

We plan to suspend Parler’s account effective Sunday, January 10th, at 11:59PM PST.
"""
SENTENCES = [line for text in ARTICLES for line in text.splitlines() if line.strip()]
SMALL = "the platform, its network, online, off the internet, dozens, parler, amazon, court. "


def report(text, rank):
    return Report(keyed_id("report", str(rank)), text, f"Report {rank}")


def places(problem):
    return sorted((one.source, one.start, one.end) for one in problem.where)


def keeps(problem, others):
    """Whether one of the others tells the same words, of the same places and perhaps more."""
    return any(
        other.kind == problem.kind
        and (problem.kind == "name" or told(other) == told(problem))
        and all(
            any(s == source and a <= start and end <= b for s, a, b in places(other))
            for source, start, end in places(problem)
        )
        for other in others
    )


def told(problem):
    """What is told of the places, without what is told of all reports of a problem."""
    return problem.message.split(" Also in ")[0].split(" They are reports of")[0]


@cache
def compared(texts):
    return compare_reports([report(text, rank) for rank, text in enumerate(texts)])


def assert_kept(texts, more):
    before, after = compared(tuple(texts)), compared((*texts, more))
    lost = [problem.message for problem in before if not keeps(problem, after)]
    assert lost == []


def test_a_short_notice_takes_no_finding_from_the_example():
    assert_kept(ARTICLES, NOTICE)


@pytest.mark.parametrize("rank", range(4))
def test_no_article_takes_a_finding_from_the_other_three(rank):
    assert_kept([text for other, text in enumerate(ARTICLES) if other != rank], ARTICLES[rank])


@pytest.mark.parametrize("more", [SMALL, SMALL * 400, "Parler. Amazon. AWS. Apple Watch Shop."])
def test_no_crowd_of_common_words_takes_a_finding(more):
    assert_kept(ARTICLES, more)


def test_a_copy_of_an_article_takes_no_finding():
    assert_kept(ARTICLES, ARTICLES[0])
    assert_kept(ARTICLES, ARTICLES[2].replace("Tuesday", "Thursday").lower())


@given(st.lists(st.sampled_from(SENTENCES), max_size=25), st.sampled_from(SMALL.split(", ")))
def test_whatever_a_new_source_says_every_finding_between_the_others_stays(lines, more):
    assert_kept(ARTICLES, "\n".join([*lines, more]))


@given(st.sampled_from(sorted(GARBLES)), st.integers(0, 50), st.sampled_from(SENTENCES))
def test_a_garbled_report_is_told_beside_any_other(kind, seed, more):
    pair = garbled_pair(f"{kind} {seed}", kind)
    assert_kept([pair.first, pair.second], f"{more}\n{pair.first.lower()}")


def test_wherever_the_new_source_stands_the_words_that_contradict_each_other_are_told():
    first = "The landlord terminated the lease of the bakery in Dover."
    second = "The landlord had suspended the lease of the Dover bakery."
    for texts in permutations([first, second, NOTICE]):
        kinds = [problem.kind for problem in compared(texts)]
        assert kinds == ["legal term"]
