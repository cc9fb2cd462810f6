from __future__ import annotations

from argmap.brief.blocks import (
    Contents,
    Heading,
    Listing,
    Numbering,
    Paragraph,
    Role,
    Section,
)
from argmap.brief.counting import WordCount, count_words
from argmap.brief.paper import Caption, Paper
from argmap.brief.runs import Run


def counted(*blocks):
    return count_words(Paper("Title", Caption("A v. B", "", "", (), (), ()), blocks))


def said(words, **fields):
    return Paragraph((Run(words),), **fields)


def test_words_stand_between_spaces():
    assert counted(said("AWS’s letter — of Sept. 3, 2026, § 230")) == WordCount(7, 0)


def test_a_word_of_two_runs_is_one():
    assert counted(Paragraph((Run("Par"), Run("ler")))) == WordCount(1, 0)


def test_headings_lists_and_footnotes_count():
    noted = Paragraph((Run("One", note=((Run("two three"),),)),))
    assert counted(Heading(1, "Four five", "a"), noted, Listing(((Run("six"),),))).counted == 6


def test_what_lies_outside_the_limit_is_counted_apart():
    assert counted(
        Section(Numbering.FRONT, counted=False),
        said("Caption of four words"),
        Contents(),
        Section(Numbering.BODY),
        said("Only this counts"),
        said("not a note", role=Role.NOTE),
        said("nor the end", role=Role.CLOSING),
    ) == WordCount(3, 13)
