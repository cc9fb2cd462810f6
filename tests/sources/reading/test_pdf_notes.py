from __future__ import annotations

import re
from itertools import pairwise

import pytest
from newspaper import article
from typesetting import typeset

from argmap.sources.reading.blocks import BlockKind, are_in_order
from argmap.sources.reading.pdf import read_pdf
from argmap.sources.reading.reading import is_in_order

PLACES = {4: "Ashby", 7: "Corton", 12: "Dunmere", 19: "Eyford", 23: "Fenwick"}
NOTE = "See the minutes of the meeting number {}, kept in the archive of {}."
SETTING = """#set page(paper: "{1}", columns: {0})
#set text(size: {2}pt)
#set par(justify: true)
#set smartquote(enabled: false)
= Parler sues Amazon

"""


def escaped(words):
    return re.sub(r"([\\#$*_@<>\[\]`=~/-])", r"\\\1", words)


def noted(at, words):
    """A paragraph for typst, with a note in its middle where it is to have one."""
    if at not in PLACES:
        return escaped(words)
    half = len(words.split(" ")) // 2
    first, rest = (" ".join(part) for part in (words.split(" ")[:half], words.split(" ")[half:]))
    return f"{escaped(first)}#footnote[{NOTE.format(at * 37, PLACES[at])}] {escaped(rest)}"


def read(columns, paper, size):
    """An article with five notes, as it is read, and its paragraphs."""
    source = SETTING.format(columns, paper, size)
    paragraphs = article(0).paragraphs
    source += "\n\n".join(noted(*one) for one in enumerate(paragraphs))
    return read_pdf(typeset(source.encode()), "“noted.pdf”"), paragraphs


@pytest.mark.parametrize("size", [10, 12, 14])
@pytest.mark.parametrize("paper", ["a5", "us-letter"])
@pytest.mark.parametrize("columns", [1, 2])
def test_a_paper_with_notes_is_read_whatever_its_columns(columns, paper, size):
    reading, _ = read(columns, paper, size)
    assert is_in_order(reading.pages, reading.text)
    assert are_in_order(reading.blocks, reading.text)
    told = [one for one in reading.blocks if one.kind is BlockKind.NOTE]
    assert told
    for one in told:
        words = reading.text[one.start : one.end]
        assert words.startswith("See the minutes of the meeting")
        assert words.endswith(tuple(f"archive of {place}." for place in PLACES.values()))


@pytest.mark.parametrize("size", [10, 12, 14])
@pytest.mark.parametrize("paper", ["a5", "us-letter"])
@pytest.mark.parametrize("columns", [1, 2])
def test_paragraphs_stand_in_their_order_and_only_what_is_told_is_joined(columns, paper, size):
    reading, paragraphs = read(columns, paper, size)
    # Marks are numbers at words, and a divided word may have lost its hyphen.
    found = [re.sub(r"[\d-]", "", one) for one in reading.text.split("\n\n")]
    expected = [re.sub(r"[\d-]", "", one) for one in paragraphs]
    (doubt,) = [one for one in reading.report if "nothing tells whether" in one] or [""]
    joined = [f"{a} {b}" for a, b in pairwise(expected) if f"{a} {b}" in found]
    assert doubt.count("” and “") == len(joined)
    body = [one for one in found if not one.startswith("See the minutes")]
    assert " ".join(body[1:]) == " ".join(expected)
    assert len(body) - 1 == len(expected) - len(joined)


def test_what_is_set_beside_a_paragraph_is_a_note_by_its_number_and_size():
    reading, _ = read(1, "a5", 14)
    (told,) = [one for one in reading.report if one.startswith("Set beside the paragraph")]
    assert "The lawsuit said" not in told
    assert "“2See the minutes" in told


def test_all_that_is_set_beside_paragraphs_is_told():
    reading, _ = read(2, "a5", 12)
    (told,) = [one for one in reading.report if one.startswith("Set beside the paragraph")]
    assert told.count("See the minutes") >= 4
    assert "…”, …" not in told


@pytest.mark.parametrize("size", [10, 11, 12])
@pytest.mark.parametrize("smaller", [1, 2, 3])
def test_notes_at_the_feet_of_columns_cut_no_paragraph(size, smaller):
    setting = SETTING.format(2, "us-letter", size)
    setting += f"#show footnote.entry: set text(size: {size - smaller}pt)\n"
    paragraphs = article(0).paragraphs
    source = setting + "\n\n".join(noted(*one) for one in enumerate(paragraphs))
    reading = read_pdf(typeset(source.encode()), "“noted.pdf”")
    found = [re.sub(r"[\d-]", "", one) for one in reading.text.split("\n\n")]
    body = [one for one in found if not one.startswith("See the minutes")]
    assert " ".join(body[1:]) == " ".join(re.sub(r"[\d-]", "", one) for one in paragraphs)
    notes = [one for one in reading.blocks if one.kind is BlockKind.NOTE]
    assert len(notes) == len(PLACES)
    for one, (at, place) in zip(notes, PLACES.items(), strict=True):
        assert reading.text[one.start : one.end] == NOTE.format(at * 37, place)


STAMPED = """#set page(paper: "us-letter")
#let beside(words, sign) = [#words #h(1fr) #text(size: 7pt)[#sign]]
#set par(spacing: 0.65em)
{0}
"""


def test_a_small_sign_beside_the_lines_of_a_paragraph_moves_none_of_them():
    rows = [f"#beside[The {at}th quotation of the exhibits goes on as][exact]" for at in range(30)]
    reading = read_pdf(typeset(STAMPED.format("\\\n".join(rows)).encode()), "“x.pdf”")
    assert not any(one.startswith("Set beside") for one in reading.report)
    order = [int(one) for one in re.findall(r"The (\d+)th quotation", reading.text)]
    assert order == list(range(30))
