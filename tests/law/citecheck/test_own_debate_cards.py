"""The bodies of the cards of a debate case that argmap wrote: each is compared, if a line long."""

from __future__ import annotations

import pytest
from example import example_map, example_text_of, standards

from argmap.formats.case_to_export import CaseToExport, Choices
from argmap.formats.markdown import markdown_bytes
from argmap.formats.pdf import pdf_bytes
from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.held import held_of
from argmap.law.citecheck.items import ItemKind, paper_of
from argmap.sources.reading.pdf import read_pdf
from argmap.sources.reading.plain import read_markdown
from argmap.sources.reading.quoted_words import are_cite_line


def quotations(write, read, name):
    choices = Choices(paper="debate", today="2024-08-26")
    data = write(CaseToExport(example_map(), example_text_of, standards(), choices))
    paper = paper_of(read(data, f"“{name}”"), data, name)
    items = check_paper(paper, held_of(example_map(), example_text_of)).items
    return [one for one in items if one.kind is ItemKind.QUOTATION]


def letters(words):
    return "".join(filter(str.isalnum, words))


def test_every_card_of_a_debate_case_is_compared_on_paper_too():
    read = quotations(markdown_bytes, read_markdown, "b.md")
    printed = quotations(pdf_bytes, read_pdf, "b.pdf")
    assert {letters(one.words) for one in read} <= {letters(one.words) for one in printed}
    assert [one for one in printed if one.verdict.accuses] == []


@pytest.mark.parametrize(
    "words",
    [
        "Conservative Network Sues Amazon over the Forced Lockdown (undated; machine-translated).",
        "Parler Is Now Suing Amazon for Booting It Offline (Jan. 11, 2021).",
        "Amy Novak, Parler Is Now Suing Amazon, Gizmodo (2021)",
        "AFP 21 (“Parler sues Amazon (San Francisco)”, undated)",
    ],
)
def test_a_citation_alone_is_a_cite_line(words):
    assert are_cite_line(words)


@pytest.mark.parametrize(
    "words",
    [
        "It ended on Sunday. The network was dark then (Jan. 11, 2021).",
        "1. Parler Is Now Suing Amazon for Booting It Offline (Jan. 11, 2021).",
        "The network was dark then (late at night).",
        "Parler Is Now Suing Amazon (Jan. 11, 2021), and it lost.",
    ],
)
def test_other_words_are_no_cite_line(words):
    assert not are_cite_line(words)
