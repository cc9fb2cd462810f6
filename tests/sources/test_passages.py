from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.sources.passages import (
    is_hard_wrapped,
    paragraph_around,
    sentence_around,
    sentences_of,
    snap_to_words,
    trim_span,
    word_edges,
)

TEXT = "First one. Amazon Web Services, Inc. v. Parler was filed. “Is it?” he asked. Last"


def around(bounds, text, words):
    start = text.index(words)
    return text[slice(*bounds(text, start, start + len(words)))]


def test_trimming_leaves_white_space_out():
    assert trim_span("a \u00a0words\n b", 1, 10) == (3, 8)


def test_a_selection_of_white_space_trims_to_nothing():
    assert trim_span("a   b", 1, 4) == (1, 1)
    assert snap_to_words("a   b", 1, 4) == (1, 1)


@pytest.mark.parametrize(
    ("selected", "snapped"),
    [
        ("rvices, In", "Services, Inc"),
        ("Amazon", "Amazon"),
        (" Web ", "Web"),
        ("s it", "Is it"),
    ],
)
def test_snapping_cuts_no_word(selected, snapped):
    assert around(snap_to_words, TEXT, selected) == snapped


def test_a_word_keeps_its_apostrophe_and_hyphen():
    text = "the anti-semitic Parler’s app"
    assert around(snap_to_words, text, "semitic Parler") == "anti-semitic Parler’s"


def test_letters_of_scripts_without_spaces_stand_alone():
    text = "裁判所は却下した"
    assert around(snap_to_words, text, "判所") == "判所"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("one", "First one."),
        ("Parler", "Amazon Web Services, Inc. v. Parler was filed."),
        ("asked", "“Is it?” he asked."),
        ("one. Amazon", "First one. Amazon Web Services, Inc. v. Parler was filed."),
        ("Last", "Last"),
    ],
)
def test_a_sentence_ends_where_a_reader_ends_it(words, sentence):
    assert around(sentence_around, TEXT, words) == sentence


def test_a_sentence_of_han_needs_no_space_after_its_stop():
    assert around(sentence_around, "却下した。主張した。終わり", "主張") == "主張した。"


def test_a_line_is_a_paragraph():
    assert around(paragraph_around, "One.\n\nTwo. Three.\nFour.", "Three") == "Two. Three."
    assert around(paragraph_around, "One.\n\nTwo. Three.\nFour.", "Three.\nFo") == (
        "Two. Three.\nFour."
    )


def test_lines_of_a_fixed_width_are_one_paragraph():
    line = "these words were broken to lines of one fixed width by a machine"
    text = f"{line}\n{line}\nand so on.\n\n{line}\nnext.\n"
    assert is_hard_wrapped(text)
    assert around(paragraph_around, text, "and so") == f"{line}\n{line}\nand so on."


def test_white_space_between_paragraphs_belongs_to_itself():
    assert not is_hard_wrapped("")
    assert paragraph_around("   ", 1, 1) == (0, 3)


def test_edges_are_where_runs_of_letters_begin_and_end():
    assert word_edges("xx one two", 2, 8) == [3, 6, 7, 8]


@given(st.text("aA.!? \n“”\u2029é🙂", max_size=80))
def test_the_sentences_of_a_text_hold_all_of_it_but_white_space(text):
    spans = list(sentences_of(text))
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))
    assert all(text[span.start : span.end].strip() for span in spans)
    held = "".join(text[span.start : span.end] for span in spans)
    assert "".join(held.split()) == "".join(text.split())


def test_a_stop_without_a_space_ends_a_sentence_and_an_abbreviation_does_not():
    text = "It rained in Kiel.The fair at 8 a.m. GMT was wet. Mr. Ode of the U.S. left.\nEnd"
    assert [text[slice(*span)] for span in sentences_of(text)] == [
        "It rained in Kiel.",
        "The fair at 8 a.m. GMT was wet.",
        "Mr. Ode of the U.S. left.",
        "End",
    ]


@pytest.mark.parametrize(
    "abbreviated",
    [
        "Under Fed. R. Civ. P. 65 and Fed. R. Crim. P. 11 it may.",
        "By Fed. R. App. P. 8 and Fed. R. Evid. 801 it may.",
        "See Doe v. Roe, 78 Wn. App. 707 (Ct. App. Div. 2).",
        "In the N. Dist. Civ. Rules, U.S. Const. Amendment I and 12 Stat. 5 it may.",
        "As Matze Decl. Ex. 2, Compl. Count I says, it may.",
    ],
)
def test_abbreviations_of_law_end_no_sentence(abbreviated):
    text = f"It began. {abbreviated} Then it rose."
    assert around(sentence_around, text, abbreviated[:6]) == abbreviated
    assert [text[slice(*span)] for span in sentences_of(text)][1] == abbreviated


def test_an_app_may_end_a_sentence():
    assert around(sentence_around, "He removed the App. Then it rose.", "He") == (
        "He removed the App."
    )


@given(st.text("a. \n\u2029", max_size=60), st.data())
def test_a_paragraph_is_what_stands_between_the_breaks_around_a_span(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    left, right = 0, len(text)
    for gap in re.finditer(r"\s*[\n\u2029]\s*", text):
        left = gap.end() if gap.end() <= start else left
        right = min(right, gap.start()) if gap.start() >= end and gap.end() > start else right
    around = paragraph_around(text, start, end)
    assert around == (trim_span(text, left, right) if text[left:right].strip() else (left, right))
