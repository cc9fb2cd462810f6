"""Laws that a sentence names without a cite, as its subject or as whose words it quotes."""

from __future__ import annotations

import pytest
from student_prose import checked, quoted

from argmap.law.citecheck.items import Verdict

LAWS = [
    "The First Amendment forbids only a law “abridging the freedom of speech.”",
    "The Sherman Act condemns “[e]very contract, combination in the form of trust or otherwise.”",
    "The Constitution speaks of “[t]he Congress” and of “the freedom of speech, or of the press.”",
    "The Communications Decency Act shields “any action voluntarily taken in good faith.”",
    "Congress wrote that “no provider shall be treated as the publisher or speaker.”",
    "Congress provided that “no provider shall be treated as the publisher or speaker.”",
    "The Fourteenth Amendment’s guarantee of “due process of law before any taking” is no help.",
    "Under the Sherman Act, “every contract in restraint of trade or commerce” is illegal.",
    "The words of the Due Process Clause, “nor shall any State deprive any person,” are plain.",
    "The Commerce Clause gives Congress power “to regulate Commerce among the several States.”",
]
OTHERS = [
    "The Sherman Act protects Parler, which AWS called “a threat to nobody in the whole world.”",
    "The Sherman Act claim fails because “nobody has been asked by anybody about it.”",
    "The Sherman Act claims are “nothing that anybody has been asked about.”",
    "Congress wrote to Parler that “nobody has been asked by anybody about it.”",
    "The Sherman Act, Amazon says, “has been asked by nobody about it.”",
    "Under the Sherman Act, Parler says that “nobody has been asked by anybody about it.”",
    "The First Amendment was violated, Parler’s brief alleges: “nobody has asked anybody at all.”",
    "Members of Congress wrote that “nobody has been asked by anybody about it.”",
]


@pytest.mark.parametrize("text", LAWS)
def test_the_words_of_a_law_that_speaks_without_a_cite_cannot_be_checked(text):
    assert quoted(text) == [Verdict.UNCHECKABLE]


@pytest.mark.parametrize("text", OTHERS)
def test_words_that_somebody_else_says_beside_a_law_are_still_in_no_source(text):
    assert quoted(text) == [Verdict.NOT_FOUND]


def test_what_a_report_has_nearly_is_told_beside_what_is_given_to_a_law():
    (one,) = checked(LAWS[0])
    assert "not held" in one.how
    assert "“Parler sues Amazon (San Francisco)” has it in other words" in one.how


def test_an_articles_own_words_are_still_altered_where_they_are_given_to_a_law():
    text = "The First Amendment forbids “drive the social network totally off the internet.”"
    assert quoted(text) == [Verdict.ALTERED]
    assert quoted("The Sherman Act says that “it will take time to get it back to work.”") == [
        Verdict.EXACT
    ]
