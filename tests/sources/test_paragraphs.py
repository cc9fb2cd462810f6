from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.sources.paragraphs import paragraph_starts
from argmap.sources.passages import paragraph_around


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("", []),
        (" \n\n", []),
        ("One.\nTwo.", [0, 5]),
        ("One.\n\n  Two 😀.\u2029Three.", [0, 8, 15]),
        ("\n\nOne\u2028still one\nTwo", [2, 16]),
    ],
)
def test_a_line_with_words_is_a_paragraph(text, starts):
    assert paragraph_starts(text) == starts


def test_in_a_text_broken_to_a_width_a_blank_line_divides():
    line = "word " * 12
    text = f"{line}\n{line}\n{line}\n\n{line}\n{line}\n"
    assert paragraph_starts(text) == [0, text.index("\n\n") + 2]


@given(text=st.text(st.sampled_from("ab 😀\n\u2028\u2029\u00a0"), max_size=60))
def test_every_start_begins_the_paragraph_that_is_around_it(text):
    starts = paragraph_starts(text)
    assert starts == sorted(set(starts))
    for start in starts:
        assert paragraph_around(text, start, start + 1).start == start
    words = [offset for offset, letter in enumerate(text) if not letter.isspace()]
    assert {paragraph_around(text, at, at + 1).start for at in words} == set(starts)
