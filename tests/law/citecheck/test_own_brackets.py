"""Brackets that a source has itself, quoted as they stand there."""

from __future__ import annotations

import pytest

from argmap.law.citecheck.matching import exact_match, span_of
from argmap.law.citecheck.printed_words import pieces_of
from argmap.law.citecheck.source_words import SourceWords

SOURCE = (
    "No customer has left us. [Two] customers asked about the recipes before they were sold."
    " The plant [in Ohio] closed in May, and “[t]he staff . . . [were] told.” The end came."
)


@pytest.mark.parametrize(
    "printed",
    [
        "[Two] customers asked about the recipes",
        "The plant [in Ohio] closed in May",
        "[t]he plant [in Ohio] closed in May",
        "“[t]he staff . . . [were] told.”",
        "asked about the recipes before they [really] were sold",
        "[t]he end came",
    ],
)
def test_what_stands_in_brackets_there_too_is_no_change(printed):
    words = SourceWords(SOURCE)
    match = exact_match(pieces_of(printed), words)
    assert match is not None
    assert not match.fault


def test_the_brackets_of_the_source_are_within_what_is_found():
    words = SourceWords(SOURCE)
    match = exact_match(pieces_of("[Two] customers asked"), words)
    assert SOURCE[slice(*span_of(match, words))] == "Two] customers asked"
    assert match.changes == ()


@pytest.mark.parametrize(
    ("printed", "is_found"),
    [
        ("[Two] clients asked about the recipes", False),
        ("The plant [in May] closed in May", True),
        ("No customer [has] left us", True),
        ("[T]he end came", True),
    ],
)
def test_brackets_that_are_not_the_sources_own_are_judged_as_before(printed, is_found):
    match = exact_match(pieces_of(printed), SourceWords(SOURCE))
    assert (match is not None) is is_found
    if match is not None:
        assert match.fault or match.changes
