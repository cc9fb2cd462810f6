from __future__ import annotations

import pytest
from small_dictionary import write_dictionary

from argmap.spelling.dictionary import read_dictionary


@pytest.fixture
def dictionary(tmp_path):
    return read_dictionary(write_dictionary(tmp_path))


@pytest.mark.parametrize(
    "word",
    ["claim", "claims", "claimed", "claim's", "unclaimed", "carried", "played", "judged", "don't"],
)
def test_a_word_of_the_file_or_made_by_its_rules_is_known(dictionary, word):
    assert dictionary.knows(word)


@pytest.mark.parametrize(
    "word",
    ["clam", "claimd", "carryd", "plaied", "judgeed", "plays", "the's", "unharm", "s", "un", "ed"],
)
def test_a_word_that_no_rule_makes_is_not_known(dictionary, word):
    assert not dictionary.knows(word)


def test_a_prefix_and_a_suffix_meet_only_where_both_cross(dictionary):
    assert dictionary.knows("unclaimed")
    assert not dictionary.knows("unclaims")


def test_a_suffix_may_be_put_behind_another_that_allows_it(dictionary):
    assert not dictionary.knows("claimly")
    assert dictionary.knows("reasonablely")
    assert not dictionary.knows("reasonly")


def test_a_word_that_needs_an_affix_does_not_stand_alone(dictionary):
    assert dictionary.knows("unkempt")
    assert not dictionary.knows("kempt")


def test_a_forbidden_word_is_wrong_whatever_the_rules_make(dictionary):
    assert not dictionary.knows("carryed")


def test_a_sentence_may_begin_with_any_word_but_a_name_keeps_its_capital(dictionary):
    assert dictionary.knows("Claims")
    assert dictionary.knows("English")
    assert not dictionary.knows("english")
    assert not dictionary.knows("cLaim")


def test_what_a_line_says_of_grammar_is_no_part_of_the_word(dictionary):
    assert dictionary.knows("use")
    assert dictionary.knows("used")


@pytest.mark.parametrize(
    ("kind", "first", "second", "both"), [("long", "Aa", "Bb", "AaBb"), ("num", "11", "2", "11,2")]
)
def test_flags_may_be_pairs_of_letters_or_numbers(tmp_path, kind, first, second, both):
    rules = (
        f"FLAG {kind}\nSFX {first} Y 1\nSFX {first} 0 s .\nSFX {second} Y 1\nSFX {second} 0 ed .\n"
    )
    path = write_dictionary(tmp_path, affixes=rules, words=f"2\nfind/{both}\nact/{second}\n")
    dictionary = read_dictionary(path)
    assert [dictionary.knows(word) for word in ("finds", "finded", "acts", "acted")] == [
        True,
        True,
        False,
        True,
    ]


def test_two_entries_of_one_word_share_their_flags(tmp_path):
    rules = "SFX S N 1\nSFX S 0 s .\nSFX D N 1\nSFX D 0 ed .\n"
    path = write_dictionary(tmp_path, affixes=rules, words="3\nbear/S\nbear/D\nbear\n")
    dictionary = read_dictionary(path)
    assert dictionary.knows("bears")
    assert dictionary.knows("beared")


def test_a_file_in_latin_1_is_read_as_it_says(tmp_path):
    path = write_dictionary(
        tmp_path, affixes="SET ISO8859-1\n", words="1\ncafé\n", encoding="latin-1"
    )
    assert read_dictionary(path).knows("café")


@pytest.mark.parametrize("line", ["SFX", "SFX D", "SFX D Y 1\nSFX D 0 d [z-a]"])
def test_a_file_with_half_a_rule_is_refused(tmp_path, line):
    path = write_dictionary(tmp_path, affixes=f"SET UTF-8\n{line}\n")
    with pytest.raises((LookupError, ValueError)):
        read_dictionary(path)


def test_a_file_in_an_encoding_nobody_knows_is_refused(tmp_path):
    path = write_dictionary(tmp_path, affixes="SET klingon\n")
    with pytest.raises(LookupError):
        read_dictionary(path)
