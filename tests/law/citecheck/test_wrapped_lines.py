"""Who says what in a document whose lines are broken within its paragraphs."""

from __future__ import annotations

import textwrap

import pytest
from student_prose import held

from argmap.law.citecheck.around_quotations import with_lines_joined
from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.items import ItemKind, Verdict, paper_of
from argmap.sources.reading.blocks import BlockKind, TextBlock
from argmap.sources.reading.plain import read_markdown, read_plain

SAID = (
    "Others have been quoted as if they were witnesses. {who} complained that “big technology has"
    " completely eliminated the idea of free speech in America.” Conservative social media network"
    " Parler sues Amazon over the forced lockdown. And there the matter rested for a good long."
)


def verdict(text, read):
    data = text.encode()
    items = check_paper(paper_of(read(data, "brief"), data, "brief"), held()).items
    (told,) = (one.verdict for one in items if one.kind is ItemKind.QUOTATION)
    return told


@pytest.mark.parametrize("read", [read_plain, read_markdown])
@pytest.mark.parametrize("width", [62, 66, 70, 74, 400])
def test_a_speaker_on_the_line_before_is_read_with_what_they_say(width, read):
    wrong = textwrap.fill(SAID.format(who="Mr. Matze"), width)
    assert verdict(wrong, read) is Verdict.OTHER_SPEAKER
    right = textwrap.fill(SAID.format(who="Donald Trump Jr."), width)
    assert verdict(right, read) is Verdict.EXACT


@pytest.mark.parametrize("read", [read_plain, read_markdown])
def test_a_small_letter_goes_on_with_the_line_above_it(read):
    text = SAID.format(who="\n\nMr. Matze\n")
    assert verdict(text, read) is Verdict.OTHER_SPEAKER


def test_a_line_that_is_a_paragraph_says_nothing_of_the_next():
    assert with_lines_joined("Mr. Matze\nComplaints\nfell,\nit said.\n(b) so", ()) == (
        "Mr. Matze\nComplaints fell, it said.\n(b) so"
    )


@pytest.mark.parametrize("second", ["- ", "* ", "2. ", "(b) ", "> "])
def test_an_item_of_a_list_says_nothing_of_the_one_above_it(second):
    text = f"- Matze spoke\n{second}AWS did\nnot\\\nat all  \nin court"
    (whole,) = (TextBlock(0, len(text), BlockKind.PARAGRAPH),)
    joined = with_lines_joined(text, [whole])
    assert joined == text.replace("did\n", "did ")
