"""Quotations of plain text whose lines end in a hyphen that belongs to the word, or to the line."""

from __future__ import annotations

from functools import cache

import pytest
from example import example_map, example_text_of

from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.held import held_of
from argmap.law.citecheck.items import ItemKind, Verdict, paper_of
from argmap.sources.reading.plain import read_markdown, read_plain

BOOTED = "Parler Is Now Suing Amazon For Booting It Offline After The Failed MAGA Coup (undated)"


@cache
def held():
    return held_of(example_map(), example_text_of)


def verdicts(text, read=read_plain):
    data = text.encode()
    items = check_paper(paper_of(read(data, "brief"), data, "brief"), held()).items
    return [one.verdict for one in items if one.kind is ItemKind.QUOTATION]


@pytest.mark.parametrize("read", [read_plain, read_markdown])
@pytest.mark.parametrize(
    "words",
    [
        "for political and anti-\ncompetitive reasons.",
        "for political and anti- \n    competitive reasons.",
        "for politi-\ncal and anti-competitive reasons.",
        "for political and anti-com-\npetitive reasons.",
    ],
)
def test_a_hyphen_at_the_end_of_a_line_alters_nothing(words, read):
    assert verdicts(f"The network says “{words}” {BOOTED}.", read) == [Verdict.EXACT]


def test_a_block_quote_with_a_hyphen_at_the_end_of_a_line_is_exact():
    text = (
        "    The paper reports it so:\n\n"
        "         Parler alleged that Amazon Web Services kicked the company off its\n"
        "         cloud servers for political and anti-\n         competitive reasons.\n\n"
        f"    {BOOTED}.\n"
    )
    assert verdicts(text) == [Verdict.EXACT]


@pytest.mark.parametrize("word", ["anti-\ntrust", "pro-\ncompetitive"])
def test_another_word_at_the_end_of_a_line_is_an_alteration(word):
    text = f"The network says “for political and {word} reasons.” {BOOTED}."
    assert verdicts(text) == [Verdict.ALTERED]
