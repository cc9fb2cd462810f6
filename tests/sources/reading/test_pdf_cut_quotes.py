"""Quotations that a PDF’s table cuts in two are told."""

from __future__ import annotations

import pytest
from example import example_map, example_text_of, standards
from typesetting import typeset

from argmap.formats.case_to_export import CaseToExport, Choices
from argmap.formats.pdf import pdf_bytes
from argmap.sources.passages import Span
from argmap.sources.reading.blocks import BlockKind, TextBlock
from argmap.sources.reading.pdf import read_pdf
from argmap.sources.reading.pdf_cut_quotes import told_of_cut_quotes

SAID = (
    "the host “began reporting content violating its terms of service to the network in the fall”"
)
TABLE = f"""#set page("us-letter", margin: 1in)
#set text(font: "Libertinus Serif", size: 12pt, hyphenate: false)
The day, the words and their source stand in the table below, one beside the other.

#table(columns: 3, [November], [{SAID}], [Ex. 3], [January], [It was over.], [Ex. 2])
"""


def blocks_of(*rows):
    text = "\n\n".join(rows)
    starts = [text.index(row) for row in rows]
    return text, [
        TextBlock(*Span(at, at + len(row)), BlockKind.PARAGRAPH)
        for at, row in zip(starts, rows, strict=True)
    ]


def test_a_quotation_that_goes_on_in_the_next_paragraph_is_told():
    [row] = told_of_cut_quotes(*blocks_of("The host “began reporting", "content to the network.”"))

    assert "“… The host “began reporting” and “content to the network.” …”" in row


@pytest.mark.parametrize(
    "rows",
    [
        ("The host “began reporting”", "content to the network."),
        ("“It was over in the fall.", "“That was all that the host said.”"),
        ("The host “began reporting:", "content to the network.”"),
        ("The host “began reporting", "Content to the network.”"),
        ("The host “began reporting", "exact", "It said “no” to it."),
    ],
)
def test_other_paragraphs_are_not(rows):
    assert told_of_cut_quotes(*blocks_of(*rows)) == []


def test_a_quotation_in_a_table_is_whole_or_told():
    read = read_pdf(typeset(TABLE.encode()), "The brief")

    is_whole = SAID in " ".join(read.text.split()) and any(
        SAID in " ".join(read.text[one.start : one.end].split()) for one in read.blocks
    )
    assert is_whole or any("A quotation goes on" in row for row in read.report)


@pytest.mark.parametrize("kind", ["opposition", "reply"])
def test_a_paper_with_notes_in_its_margin_cuts_no_quotation(kind):
    choices = Choices(paper=kind, today="2024-08-26")
    data = pdf_bytes(CaseToExport(example_map(), example_text_of, standards(), choices))
    assert not [row for row in read_pdf(data, "The brief").report if "A quotation goes on" in row]
