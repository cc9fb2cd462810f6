from __future__ import annotations

import pytest
from small_dictionary import WORDS, write_dictionary

from argmap.spelling.dictionary import read_dictionary
from argmap.spelling.suggesting import MOST, suggest


@pytest.fixture
def dictionary(tmp_path):
    return read_dictionary(write_dictionary(tmp_path))


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("calim", "claim"),
        ("clam", "claim"),
        ("claaim", "claim"),
        ("clqim", "claim"),
        ("claimss", "claims"),
        ("plaintif", "plaintiff"),
        ("alot", "a lot"),
        ("theclaim", "the claim"),
        ("reasonible", "reasonable"),
        ("english", "English"),
        ("judgged", "judged"),
        ("dont", "don't"),
    ],
)
def test_the_word_that_was_meant_comes_first(dictionary, wrong, right):
    assert suggest(dictionary, wrong)[0] == right


def test_a_word_two_slips_away_is_found_where_none_is_nearer(dictionary):
    assert suggest(dictionary, "pliantif") == ["plaintiff"]


def test_a_suggestion_is_cased_as_the_word_is(dictionary):
    assert suggest(dictionary, "Calim")[0] == "Claim"


def test_a_suggestion_has_the_apostrophe_of_the_word(dictionary):
    assert suggest(dictionary, "clam’s") == ["claim’s"]


def test_a_slur_is_right_but_offered_to_nobody(dictionary):
    assert dictionary.knows("harn")
    assert "harn" not in suggest(dictionary, "harnn")


def test_nothing_is_offered_for_what_is_no_word(dictionary):
    assert suggest(dictionary, "xqzxqz") == []


def test_only_so_many_are_offered(tmp_path):
    many = WORDS + "".join(f"b{letter}t\n" for letter in "abcdefghij")
    found = suggest(read_dictionary(write_dictionary(tmp_path, words=many)), "bzt")
    assert len(found) == MOST
