"""Headings that begin with a digit at letters: no notes at the foot of a page."""

from __future__ import annotations

import pytest
from typesetting import typeset

from argmap.sources.reading.blocks import BlockKind
from argmap.sources.reading.pdf import read_pdf
from argmap.sources.reading.pdf_note_numbers import MARKED, NOTE

LOOK = """#set page("us-letter", margin: 1in)
#set text(font: "Libertinus Serif", size: 12pt, hyphenate: false)
#set par(leading: {0}em, spacing: {1}em)
"""
TEXT = "The record shows that the network was warned and that it did not take the posts down. "
QUOTED = "We made our concerns known to the network over a number of weeks, and we saw more of it."
HEADINGS = ("1NC", "2AC on the harm", "9th Circuit law", "2d Cir. decisions", "4chan’s posts")


@pytest.mark.parametrize(("leading", "spacing"), [(0.5, 1.2), (0.9, 1.6), (1.4, 1.4), (1.4, 2.2)])
def test_a_heading_that_begins_with_a_digit_begins_no_note(leading, spacing):
    rows = []
    for heading in HEADINGS:
        rows += [f"#v(12pt)*{heading}*", TEXT * 4, "The host said so:"]
        rows += [f"#pad(x: 0.5in)[{QUOTED}]", TEXT * 3]
    found = read_pdf(typeset((LOOK.format(leading, spacing) + "\n\n".join(rows)).encode()), "x")

    assert not [one for one in found.blocks if one.kind is BlockKind.NOTE]
    said = [found.text[one.start : one.end] for one in found.blocks]
    assert said.count(QUOTED) == len(HEADINGS)
    assert set(HEADINGS) <= set(said)


@pytest.mark.parametrize(
    "words", ["1st Amendment law", "2d Cir. decisions", "11th Circuit", "2AC", "1NR x"]
)
def test_an_ordinal_or_a_speech_is_no_number_of_a_note(words):
    assert not NOTE.match(words)
    assert not MARKED.match(words)


@pytest.mark.parametrize("words", ["2See the letter.", "1AWS wrote so.", "3A court may."])
def test_a_number_at_the_word_of_a_note_is_one(words):
    assert NOTE.match(words)
    assert MARKED.match(words)
