"""Quotations of what is cited and not held: which of the sources they are compared with."""

from __future__ import annotations

from student_prose import checked

from argmap.law.citecheck.items import ItemKind, Verdict


def _told(text):
    one = next(one for one in checked(text) if one.kind is ItemKind.QUOTATION)
    return one.verdict, one.how


def test_words_of_a_law_are_not_compared_with_a_source_that_has_few_of_them():
    verdict, how = _told("It needs a “contract, combination . . . , or conspiracy.” 15 U.S.C. § 1.")
    assert verdict is Verdict.UNCHECKABLE
    assert "has it in other words" not in how
    assert "nobody can compare it here" in how


def test_words_nearly_those_of_a_source_are_compared_with_it_whatever_they_cite():
    text = (
        "It says “it will take a time to get it back to work.” Smith v. Jones, 550 U.S. 1 (2007)."
    )
    verdict, how = _told(text)
    assert verdict is Verdict.UNCHECKABLE
    assert "“Parler sues Amazon (San Francisco)” has it in other words" in how
