from __future__ import annotations

import os
from pathlib import Path

from small_dictionary import write_dictionary

from argmap.spelling.shelves import find_dictionary, shelves


def test_american_english_comes_first_wherever_it_is(tmp_path):
    write_dictionary(tmp_path / "one", "en_AU")
    write_dictionary(tmp_path / "one", "en_GB")
    wanted = write_dictionary(tmp_path / "two", "en_US")
    assert find_dictionary([tmp_path / "one", tmp_path / "two"]) == wanted


def test_british_english_comes_next_and_then_any(tmp_path):
    any_english = write_dictionary(tmp_path, "en_AU")
    assert find_dictionary([tmp_path]) == any_english
    british = write_dictionary(tmp_path, "en-GB")
    assert find_dictionary([tmp_path]) == british


def test_the_earlier_shelf_wins_for_one_language(tmp_path):
    wanted = write_dictionary(tmp_path / "one")
    write_dictionary(tmp_path / "two")
    assert find_dictionary([tmp_path / "one", tmp_path / "two"]) == wanted


def test_other_languages_and_halves_of_dictionaries_are_passed_over(tmp_path):
    write_dictionary(tmp_path, "de_DE")
    write_dictionary(tmp_path, "en_US").with_suffix(".dic").unlink()
    assert find_dictionary([tmp_path, tmp_path / "missing"]) is None


def test_the_users_choice_is_looked_at_first_then_the_home_then_the_machine():
    chosen = os.pathsep.join(["/a", "/b"])
    found = shelves({"DICPATH": chosen}, Path("/home/anna"))
    assert found[:3] == [Path("/a"), Path("/b"), Path("/home/anna/.local/share/hunspell")]
    assert Path("/usr/share/hunspell") in found[3:]
    assert shelves({}, Path("/home/anna"))[0] == Path("/home/anna/.local/share/hunspell")
