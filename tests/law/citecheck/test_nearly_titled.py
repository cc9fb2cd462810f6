"""Titles of which one word is another: told as citations of no source of the case."""

from __future__ import annotations

import pytest
from student_prose import accused, checked

from argmap.law.citecheck.items import ItemKind, Verdict

WORDS = "it will take time to get it back to work"
CHANGED = [
    "Parler Sues Google (San Francisco)",
    "Parler Sues Amazon (San Diego)",
    "Parler Sues Amazon (San Francisco Bay)",
    "Parler Now Sues Amazon (San Francisco)",
    "Parler Amazon (San Francisco)",
    "A Violent Post Forced Google to Leave AWS",
    "A Post Forced Parler to Leave AWS",
    "Conservative Social Media Network Parler Sues Google over the Forced Lockdown",
    "Parler Is Now Suing Amazon for Booting It Offline After the Failed Military Coup",
]
PLACES = [
    f"It was not idle. *{{}}* (“{WORDS}”).",
    f"It was not idle. **{{}}** (“{WORDS}”).",
    f"It was not idle. {{}} (“{WORDS}”).",
    f"It was not idle. *{{}}*, at 2 (“{WORDS}”).",
    f"It was not idle. *{{}}* (undated) (“{WORDS}”).",
    f"It was not idle. *See* *{{}}* (“{WORDS}”).",
    "It was not idle. “[I]t will take time to get it back to work.” *{}*.",
    "It was not idle. “[I]t will take time to get it back to work.” {}. It was.",
    f"It was not idle.[^1]\n\n[^1]: *{{}}* (“{WORDS}”).",
    "It was not idle.[^1]\n\n[^1]: *{}*.",
    "“[I]t will take time to get it back to work.” *See {}*; Smith v. Jones, 550 U.S. 1 (2007).",
]
NO_CITES = [
    f"It was not idle. *Parler’s Own Users Knew* (“{WORDS}”).",
    f"It was not idle. *Parler LLC v. Amazon Web Services* (“{WORDS}”).",
    f"It was not idle. Parler Sues (“{WORDS}”).",
    "A violent post forced Google to leave AWS (“a threat”).",
    "## Parler Sues Google (San Francisco)\n\nIt was not idle.",
    "Parler Sues Google (San Francisco)\n\nIt was not idle.",
    "It was not idle. “[I]t will take time.” *Parler Sues*. It was.",
    f"It was not idle. *A Violent Post Forced . . . to Leave AWS* (“{WORDS}”).",
]


def _citations(text):
    return [one.verdict for one in checked(text) if one.kind is ItemKind.CITATION]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("title", CHANGED)
def test_a_title_with_another_word_is_told_as_no_source_of_the_case(title, place):
    told = [one for one in checked(place.format(title)) if one.kind is ItemKind.CITATION]
    assert told[0].verdict is Verdict.UNKNOWN
    assert title in told[0].words


@pytest.mark.parametrize("place", PLACES)
def test_no_quotation_is_given_to_the_source_whose_title_was_changed(place):
    items = checked(place.format(CHANGED[0]))
    assert not [one for one in items if one.verdict is Verdict.EXACT]


@pytest.mark.parametrize("place", PLACES)
def test_the_title_itself_is_a_source_of_the_case_in_the_same_places(place):
    text = place.format("Parler Sues Amazon (San Francisco)")
    assert _citations(text)[0] is Verdict.KNOWN
    assert accused(text) == []


@pytest.mark.parametrize(
    "before", ["", "*Parler Sues Amazon (San Francisco)* (undated) says so. "], ids=["new", "cited"]
)
@pytest.mark.parametrize("title", CHANGED)
def test_a_changed_title_before_a_supra_is_called_by_nothing_cited_before(before, title):
    text = f"It was not idle. {before}*{title}*, *supra* (“{WORDS}”)."
    assert _citations(text)[-1] is Verdict.WRONG_ID


def test_an_id_behind_a_changed_title_means_what_that_cites():
    text = "It was not idle. “[I]t will take time to get it back to work.” *{}*. “[I]t will.” *Id.*"
    assert _citations(text.format(CHANGED[0])) == [Verdict.UNKNOWN, Verdict.UNKNOWN]


@pytest.mark.parametrize("text", NO_CITES)
def test_a_phrase_that_is_no_title_or_no_citation_becomes_none(text):
    assert _citations(text) == []


def test_a_short_name_that_the_document_gives_is_no_changed_title():
    given = "*A Violent Post Forced Parler to Leave AWS* (undated) [hereinafter *{}*]"
    words = "It posed “threats to murder Congress members.”"
    name = "A Post Forced Parler to Leave AWS"
    text = f"See {given.format(name)}. {words} *{name}*."
    assert _citations(text)[-1] is Verdict.KNOWN
    assert accused(text) == []
