"""A quotation in the bracket of a citation, whose sense the sentence before gives to somebody."""

from __future__ import annotations

import pytest
from student_prose import checked

from argmap.law.citecheck.items import ItemKind, Verdict

FRANCISCO = "*Parler Sues Amazon (San Francisco)*"
BOOTED = "*Parler Is Now Suing Amazon For Booting It Offline After The Failed MAGA Coup*"
TIME = f"said that it would take time to get Parler back to work. {FRANCISCO}"
BACK = "(“it will take time to get it back to work”)."
LONGER = (
    f"said that Parler may be offline longer than expected. {BOOTED} (“it may be offline even"
    " longer than expected due to vendors fleeing the company in the wake of Apple, Amazon and"
    " Google all cutting ties”)."
)
MERIT = f"said that the claims had no merit. {BOOTED} (“There is no merit to these claims.”)."


def told(text):
    (one,) = [one for one in checked(text) if one.kind is ItemKind.QUOTATION]
    return one.verdict, one.how


@pytest.mark.parametrize("who", ["Mercer", "Jack Dorsey", "Amazon", "Sean Hannity", "AWS"])
@pytest.mark.parametrize("opening", ["", "On January 10, 2021, "])
def test_what_the_sentence_before_retells_of_another_is_told(opening, who):
    verdict, how = told(f"The site went dark. {opening}{who} {TIME} {BACK}")
    assert verdict is Verdict.OTHER_SPEAKER
    assert f"retells these words as what {who} says" in how
    assert "Matze" in how


@pytest.mark.parametrize("who", ["Parler’s lawyer", "Matze", "Twitter"])
def test_so_it_is_of_a_denial(who):
    assert told(f"{who} {MERIT}")[0] is Verdict.OTHER_SPEAKER


def test_a_sense_of_a_part_of_long_words_is_compared_too():
    assert told(f"Bezos {LONGER}")[0] is Verdict.OTHER_SPEAKER


@pytest.mark.parametrize(
    "text",
    [
        f"Matze {LONGER}",
        f"The company’s chief {LONGER}",
        f"John Matze {TIME} {BACK}",
        f"Matze {TIME} {BACK}",
        f"Parler {TIME} {BACK}",
        f"Parler’s CEO {TIME} {BACK}",
        f"The article {TIME} {BACK}",
        f"He {TIME} {BACK}",
        f"AWS {MERIT}",
        f"A spokesperson for AWS {MERIT}",
        f"The company {MERIT}",
        f"Mercer said that Parler had users. {FRANCISCO} {BACK}",
        f"AWS answered that Parler had not kept its promises. {FRANCISCO} {BACK}",
        f"Mercer gave Parler money. Parler was offline. {FRANCISCO} {BACK}",
        f"Dorsey was pleased that it took time to get it back to work. {FRANCISCO} {BACK}",
    ],
)
def test_what_is_retold_of_whoever_says_it_or_is_something_else_is_no_fault(text):
    assert told(text)[0] is not Verdict.OTHER_SPEAKER
