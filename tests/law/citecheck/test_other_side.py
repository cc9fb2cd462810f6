"""Lawyers who are told by an office alone, and those of the other side."""

from __future__ import annotations

import pytest
from student_prose import quoted

from argmap.law.citecheck.items import Verdict

A0 = "Conservative social media network Parler sues Amazon over the forced lockdown (undated)"
A3 = "Parler Is Now Suing Amazon For Booting It Offline After The Failed MAGA Coup (undated)"
MERIT = f"“There is no merit to these claims.” {A3}."
MONITOR = f"“Parler is not a monitoring application.” {A0}."


@pytest.mark.parametrize(
    "who",
    ["Opposing counsel", "Lead counsel", "Outside counsel", "In-house counsel", "Defense counsel"],
)
def test_a_word_that_tells_which_counsel_it_is_is_nobodys_name(who):
    assert quoted(f"{who} said that {MERIT}") == [Verdict.EXACT]


@pytest.mark.parametrize("who", ["Parler’s lead counsel", "Plaintiff counsel"])
def test_counsel_of_a_party_that_is_named_still_speaks_for_it(who):
    assert quoted(f"{who} said that {MERIT}") == [Verdict.OTHER_SPEAKER]


SHAPES = [
    "{party} objects. Counsel for the other side said that {words}",
    "{party} objects, and counsel for the other side said that {words}",
    "{party} objects. Its opponent’s counsel said that {words}",
    "{party} objects. The opposing party’s lawyers said that {words}",
]


@pytest.mark.parametrize("shape", SHAPES)
def test_words_of_a_party_given_to_the_other_sides_lawyer_are_to_be_looked_at(shape):
    cases = [("AWS", MERIT), ("Parler", MERIT), ("Parler", MONITOR), ("AWS", MONITOR)]
    told = [quoted(shape.format(party=party, words=words))[0] for party, words in cases]
    assert told == [Verdict.UNCHECKABLE, Verdict.EXACT, Verdict.UNCHECKABLE, Verdict.EXACT]


def test_where_two_parties_are_named_before_nobody_can_tell_whose_other_side_it_is():
    text = f"AWS and Parler differ. Counsel for the other side said that {MERIT}"
    assert quoted(text) == [Verdict.EXACT]
