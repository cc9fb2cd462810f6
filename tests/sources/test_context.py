from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.sources.context import context_around
from argmap.sources.passages import sentences_of

TEXT = (
    "One came first. Mr. Two came next.\n\nThree said that it was late. Four agreed at once.\n\n"
    "Five did not. Six went home."
)


def around(words, text=TEXT, **options):
    start = text.index(words)
    before, after = context_around(text, start, start + len(words), **options)
    return text[slice(*before)], text[slice(*after)]


def test_two_sentences_stand_on_each_side_whatever_the_paragraph():
    before, after = around("Three said that it was late.")
    assert before == "One came first. Mr. Two came next.\n\n"
    assert after == " Four agreed at once.\n\nFive did not."


def test_the_rest_of_a_sentence_that_is_cut_comes_besides_the_two():
    before, after = around("said that")
    assert before == "One came first. Mr. Two came next.\n\nThree "
    assert after == " it was late. Four agreed at once.\n\nFive did not."


def test_words_over_two_sentences_have_two_more_on_each_side():
    assert (
        around("next.\n\nThree")[1]
        == " said that it was late. Four agreed at once.\n\nFive did not."
    )


def test_nothing_reaches_beyond_the_ends_of_the_text():
    assert around("One came")[0] == ""
    assert around("Six went home.") == ("Four agreed at once.\n\nFive did not. ", "")


def test_fewer_sentences_can_be_asked_for():
    assert around("Four agreed at once.", sentences=1) == (
        "Three said that it was late. ",
        "\n\nFive did not.",
    )
    assert around("agreed", sentences=0) == ("Four ", " at once.")


def test_a_place_between_sentences_has_two_on_each_side():
    at = TEXT.index("\n\nThree") + 1
    before, after = context_around(TEXT, at, at)
    assert TEXT[slice(*before)] == "One came first. Mr. Two came next.\n"
    assert TEXT[slice(*after)] == "\nThree said that it was late. Four agreed at once."


@pytest.mark.parametrize("text", ["", " \n "])
def test_a_text_without_words_has_no_context(text):
    before, after = context_around(text, 0, 0)
    assert before.start <= before.end <= after.start <= after.end <= len(text)


def test_a_text_without_full_stops_is_not_shown_whole():
    text = "word " * 2000 + "HERE" + " word" * 2000
    before, after = around("HERE", text)
    assert 1000 < len(before) <= 1210
    assert 1000 < len(after) <= 1210
    assert before.startswith("word ")
    assert after.endswith(" word")


PIECES = st.lists(
    st.sampled_from(
        [
            "Court ",
            "U.S. ",
            "said. ",
            "No! ",
            "“Yes.” ",
            "\n\n",
            "\n",
            "v. ",
            "x",
            " ",
            "é. É",
            "。",
        ]
    ),
    max_size=60,
).map("".join)


@given(text=PIECES, ends=st.tuples(st.integers(-3, 400), st.integers(-3, 400)))
def test_context_touches_the_span_and_is_made_of_whole_sentences(text, ends):
    start, end = sorted(min(max(one, 0), len(text)) for one in ends)
    found = context_around(text, *sorted(ends))
    assert 0 <= found.before.start <= found.before.end == start
    assert end == found.after.start <= found.after.end <= len(text)
    spans = list(sentences_of(text))
    assert found.whole.start in {start, *(one.start for one in spans)}
    assert found.whole.end in {end, *(one.end for one in spans)}
    assert sum(one.end <= start and one.start >= found.before.start for one in spans) <= 2
    assert sum(one.start >= end and one.end <= found.after.end for one in spans) <= 2
    fewer = sum(one.end <= start for one in spans)
    whole = [one for one in spans if found.before.start <= one.start and one.end <= start]
    assert len(whole) == min(2, fewer)
