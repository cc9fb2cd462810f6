"""Sentences rich in names: no title, and so a block quote where a paragraph leads up to them."""

from __future__ import annotations

import io

import docx
import pytest
from docx.shared import Inches

from argmap.sources.reading.blocks import BlockKind
from argmap.sources.reading.quoted_words import are_prose
from argmap.sources.reading.word import read_word

NAMES = (
    "Parler’s popularity soared after Twitter permanently shut down Trump’s account on Friday. On "
    "Saturday, Parler’s app was the most downloaded app at Apple in the United States."
)
TEXT = "The host wrote to the network that its posts broke the contract, and nothing was done. "


@pytest.mark.parametrize("line", [1.0, 2.0])
def test_two_sentences_of_many_names_set_in_on_the_left_are_a_block_quote(line):
    document = docx.Document()
    rows = [(TEXT * 3, 0), ("The wire reports it so:", 0), (NAMES, 0.5), (TEXT * 3, 0)]
    for words, left in rows:
        setting = document.add_paragraph(words).paragraph_format
        setting.left_indent = Inches(left) if left else None
        setting.line_spacing = line
    kept = io.BytesIO()
    document.save(kept)
    found = read_word(kept.getvalue(), "a brief")
    quoted = [one for one in found.blocks if one.kind is BlockKind.BLOCK_QUOTE]
    assert [found.text[one.start : one.end] for one in quoted] == [NAMES]


@pytest.mark.parametrize(
    "words",
    [
        "Parler Sues Amazon Over Forced Lockdown of Its Conservative Network. Reuters News Agency.",
        "Conservative Social Media Network Parler Sues Amazon over the Forced Lockdown",
        "Marisol Reyes, Attorney at Law, Doe and Roe, Fifth Avenue, Seattle, Washington State.",
    ],
)
def test_titles_and_addresses_are_no_prose(words):
    assert not are_prose(words)


def test_two_sentences_of_many_names_are_prose():
    assert are_prose(NAMES)
