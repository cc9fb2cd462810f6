from __future__ import annotations

import pytest
from small_dictionary import write_dictionary

from argmap.spelling.dictionary import read_dictionary
from argmap.spelling.own_words import OwnWords
from argmap.spelling.speller import Speller
from argmap.spelling.words import Word, word_at, words_to_check


def checked(line):
    return [word.text for word in words_to_check(line)]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Parler’s users don't leave.", ["Parler’s", "users", "don't", "leave"]),
        ("well-kept records", ["well", "kept", "records"]),
        ("AWS and AWS’s 3rd term in 2021 x2", ["and", "term", "in"]),
        ("under § 230c and §§ ii it", ["under", "and", "it"]),
        ("see https://aws.amazon.com/teh or www.teh.org or teh.com", ["see", "or", "or"]),
        ("write to teh@aws.com now", ["write", "to", "now"]),
        ("he said “teh wrods” twice", ["he", "said", "twice"]),
        ('he said "teh wrods" twice', ["he", "said", "twice"]),
        ("he said “teh", ["he", "said"]),
        ("a b I", []),
        ("the λόγος", ["the"]),
        ("snake_case words", ["words"]),
    ],
)
def test_only_words_that_a_dictionary_could_know_are_checked(line, words):
    assert checked(line) == words


def test_a_word_is_found_where_the_caret_stands_or_ends():
    line = "one two"
    assert [word_at(line, at).text for at in (0, 3, 4, 7)] == ["one", "one", "two", "two"]
    assert word_at("one   two", 4) is None


@pytest.fixture
def speller(tmp_path):
    dictionary = read_dictionary(write_dictionary(tmp_path))
    return Speller(dictionary, OwnWords(tmp_path / "data" / "words.txt"))


def word(text):
    return Word(text, 0, len(text))


def test_any_known_word_may_have_a_possessive(speller):
    assert not speller.is_misspelt(word("Parler’s"))
    assert not speller.is_misspelt(word("harm's"))
    assert speller.is_misspelt(word("Parlor’s"))


def test_a_word_added_is_right_from_then_on_and_in_the_next_session(speller, tmp_path):
    assert speller.is_misspelt(word("Matze"))
    speller.add(word("Matze’s"))
    assert not speller.is_misspelt(word("Matze"))
    assert not speller.is_misspelt(word("Matze’s"))
    again = OwnWords(tmp_path / "data" / "words.txt")
    assert again.knows("Matze")
    assert not again.knows("matze")


def test_a_word_added_in_small_letters_may_begin_a_sentence(speller):
    speller.add(word("deplatform"))
    assert not speller.is_misspelt(word("Deplatform"))


def test_a_word_added_twice_is_kept_once(speller, tmp_path):
    speller.add(word("Matze"))
    speller.add(word("Matze"))
    assert (tmp_path / "data" / "words.txt").read_text() == "Matze\n"


def test_a_word_that_cannot_be_kept_is_right_until_the_end(tmp_path):
    in_the_way = tmp_path / "data"
    in_the_way.write_text("no folder")
    own = OwnWords(in_the_way / "words.txt")
    with pytest.raises(OSError, match="data"):
        own.add("Matze")
    assert own.knows("Matze")
