"""Quotations that a string of citations is given to, of which the first does not have them."""

from __future__ import annotations

import pytest
from student_prose import checked, quoted

from argmap.law.citecheck.items import ItemKind, Verdict

A0 = "*Conservative social media network Parler sues Amazon over the forced lockdown*"
A1 = "*Parler sues Amazon (San Francisco)*"
A3 = "*Parler Is Now Suing Amazon For Booting It Offline After The Failed MAGA Coup*"
UNHELD = "*Carson v. Am. Brands, Inc.*, 450 U.S. 79, 84 (1981)"
SHAPES = [
    "The wire says “will likely have to adapt”; another “{words}.” *Compare* {a}, *with* {b}.",
    "Media “will likely have to adapt”; “{words}.” *See* {a}; {b}.",
]


@pytest.mark.parametrize("shape", SHAPES)
def test_words_that_the_second_source_of_a_string_has_otherwise_are_altered(shape):
    words = "There is some merit to these claims"
    told = [
        one
        for one in checked(shape.format(words=words, a=A1, b=A3))
        if one.kind is ItemKind.QUOTATION
    ]
    assert [one.verdict for one in told] == [Verdict.EXACT, Verdict.ALTERED]
    assert "Booting It Offline" in told[1].how


@pytest.mark.parametrize("shape", SHAPES)
def test_words_of_the_second_source_of_a_string_are_exact(shape):
    text = shape.format(words="There is no merit to these claims", a=A1, b=A3)
    assert quoted(text) == [Verdict.EXACT, Verdict.EXACT]


def test_who_says_words_of_the_second_source_is_compared():
    shape = "{who} said: “Parler is not a monitoring application.” *See* {a}; {b}."
    told = {who: quoted(shape.format(who=who, a=A1, b=A0)) for who in ("AWS", "Matze")}
    assert told == {"AWS": [Verdict.OTHER_SPEAKER], "Matze": [Verdict.EXACT]}


def test_words_that_may_be_of_what_is_not_held_in_the_string_accuse_nobody():
    assert quoted(f"It “may be appealed at once.” *See* {A1}; {UNHELD}.") == [Verdict.UNCHECKABLE]
    assert quoted(f"It “may be appealed at once.” *See* {A1}; {A3}.") == [Verdict.NOT_FOUND]
