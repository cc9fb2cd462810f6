from __future__ import annotations

import json

import pytest

from argmap.formats.printable_words import printable_words


def words_of(text):
    return json.loads(printable_words({"text": text}).json)["text"]


def test_a_tab_is_a_space():
    assert words_of("Rent\tdue") == "Rent due"


@pytest.mark.parametrize("end", ["\u2028", "\u2029"])
def test_a_line_ends_where_a_text_says_so_and_is_not_stretched_before(end):
    assert words_of(f"Zero{end}width") == "Zero\nwidth"


def test_a_backslash_before_a_t_stays():
    assert words_of("C:\\temp") == "C:\\temp"


def test_a_word_longer_than_a_line_may_be_broken_and_no_other():
    assert (
        words_of("a" * 100 + " plain") == "\u200b".join(["a" * 40, "a" * 40, "a" * 20]) + " plain"
    )
    assert words_of("a" * 63) == "a" * 63


def test_what_no_pdf_may_hold_is_left_out_and_told():
    words = printable_words({"text": "A\ufeffB"})
    assert (json.loads(words.json)["text"], words.left_out) == ("AB", {"\ufeff"})


@pytest.mark.parametrize(
    ("text", "is_so"),
    [("Plain words, “quoted” – § 5 → é", True), ("مرحبا", False), ("ναῦς", False), ("港", False)],
)
def test_letters_that_have_other_forms_beside_others_are_known(text, is_so):
    assert printable_words({"text": text}).is_letter_by_letter is is_so
