from __future__ import annotations

import re

import pytest
import typst
from newspaper import article

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
    return read_pdf(typst.compile(source.encode()), "“noted.pdf”"), paragraphs


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
