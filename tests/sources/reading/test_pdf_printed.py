"""Papers printed in all manners are read word for word."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st
from printed_papers import FURNITURE, HEADERS, Look, plain_words, printed_paper

from argmap.sources.reading.blocks import BlockKind, are_in_order
from argmap.sources.reading.pdf import read_pdf
from argmap.sources.reading.reading import is_in_order

LOOKS = st.builds(
    Look,
    header=st.sampled_from(sorted(HEADERS)),
    columns=st.sampled_from([1, 2]),
    paper=st.sampled_from(["a5", "a4", "us-letter"]),
    size=st.sampled_from([10, 11, 12]),
    note_smaller=st.sampled_from([1, 2, 3]),
    is_justified=st.booleans(),
    is_indented=st.booleans(),
)
SEEDS = st.integers(0, 10_000)


def read(paper):
    reading = read_pdf(paper.data, "“paper.pdf”")
    assert is_in_order(reading.pages, reading.text)
    assert are_in_order(reading.blocks, reading.text)
    return reading


@settings(max_examples=40)
@given(SEEDS, LOOKS)
def test_no_word_of_a_paper_is_lost_or_doubled_and_their_order_is_true(seed, look):
    paper = printed_paper(seed, look, count=30)
    reading = read(paper)
    assert plain_words(reading.text) == plain_words(" ".join(paper.paragraphs))


@settings(max_examples=40)
@given(SEEDS, LOOKS)
def test_notes_are_read_whole_and_once_and_cut_no_word_of_the_text(seed, look):
    paper = printed_paper(seed, look, count=30, notes=6)
    reading = read(paper)
    text = re.sub(r"\s+", " ", reading.text)
    for note in paper.notes:
        assert text.count(note) == 1
        text = re.sub(rf"\d{{1,2}} ?{re.escape(note)}", "", text)
    assert plain_words(text) == plain_words(" ".join(paper.paragraphs))
    told = [
        reading.text[one.start : one.end] for one in reading.blocks if one.kind is BlockKind.NOTE
    ]
    assert told == list(paper.notes)


@settings(max_examples=20)
@given(SEEDS, LOOKS)
def test_what_is_left_out_of_a_paper_is_told(seed, look):
    reading = read(printed_paper(seed, look, count=24))
    assert not FURNITURE.search(reading.text)
    told = [one for one in reading.report if one.startswith("Left out as headers and footers")]
    assert len(told) == (look.header != "none")


@settings(max_examples=20)
@given(SEEDS, LOOKS)
def test_words_stand_on_the_page_that_prints_them(seed, look):
    paper = printed_paper(seed, look, count=24)
    reading = read(paper)
    ends = [*reading.pages[1:], len(reading.text)]
    pages = [reading.text[a:b] for a, b in zip(reading.pages, ends, strict=True)]
    assert all(page.strip() for page in pages)
    # Each page goes on where the one before it ended.
    assert plain_words("".join(pages)) == plain_words(" ".join(paper.paragraphs))
