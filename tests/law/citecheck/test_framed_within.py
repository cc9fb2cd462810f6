"""A quotation that begins with the verb of saying and has what is said in marks of its own."""

from __future__ import annotations

import pytest
from student_prose import checked

from argmap.law.citecheck.items import ItemKind, Verdict

LOCKDOWN = (
    "*Conservative Social Media Network Parler Sues Amazon over the Forced Lockdown* (undated)."
)
SAID = "‘big technology has completely eliminated the idea of free speech in America.’"


def verdict(text):
    (one,) = [one for one in checked(text) if one.kind is ItemKind.QUOTATION]
    return one.verdict, one.how


@pytest.mark.parametrize("who", ["Mr. Matze", "Matze", "Amazon", "Jack Dorsey", "Mercer"])
def test_another_who_says_what_stands_within_is_told(who):
    found, how = verdict(f"{who} “complained that {SAID}” {LOCKDOWN}")
    assert found is Verdict.OTHER_SPEAKER
    assert who.removeprefix("Mr. ") in how
    assert "Donald Trump Jr." in how


@pytest.mark.parametrize("who", ["Donald Trump Jr.", "Mr. Trump", "His son", "Somebody"])
def test_who_says_so_in_the_source_is_not_accused(who):
    found, _ = verdict(f"{who} “complained that {SAID}” {LOCKDOWN}")
    assert found is not Verdict.OTHER_SPEAKER


def test_words_without_a_verb_of_saying_before_them_name_nobody():
    text = f"Matze read that “the idea of free speech in America” was gone. {LOCKDOWN}"
    assert verdict(text)[0] is not Verdict.OTHER_SPEAKER
