"""However a paper sets its page, no paragraph is lost and nothing else is kept without a word."""

from __future__ import annotations

import pytest
from newspaper import article
from paper_manners import MANNERS
from set_pages import story

from argmap.sources.reading.web_page import read_web_page

SETTINGS = {
    "as it is": lambda page: page,
    "in nothing but boxes": lambda page: _renamed(page, ("article", "main", "section", "aside")),
    "without names": lambda page: page.replace(' class="', ' data-c="').replace(
        ' id="', ' data-i="'
    ),
}


def _renamed(page, tags):
    for tag in tags:
        page = page.replace(f"<{tag}", "<div").replace(f"</{tag}>", "</div>")
    return page


def is_told(words, reading):
    begun = words.replace("\n", " ")
    begun = begun if len(begun) <= 40 else begun[:40].rstrip()
    return any(f"“{begun}" in line for line in reading.report)


@pytest.mark.parametrize("number", range(4))
@pytest.mark.parametrize("setting", SETTINGS)
@pytest.mark.parametrize("manner", MANNERS)
def test_a_page_loses_no_paragraph_and_keeps_nothing_else_untold(manner, setting, number):
    one = story(number)
    page = SETTINGS[setting](MANNERS[manner](one))
    reading = read_web_page(page.encode(), "“page.html”")
    rows, wanted = reading.text.split("\n\n"), [one.title, *one.paragraphs]
    assert [words for words in rows if words in wanted] == wanted
    others = [words for words in rows if words not in wanted]
    assert [words for words in others if not is_told(words, reading)] == []


@pytest.mark.parametrize("manner", MANNERS)
def test_what_the_articles_own_texts_took_in_of_pages_is_kept_and_told(manner):
    one = article(0)
    reading = read_web_page(MANNERS[manner](one).encode(), "“page.html”")
    junk = "Your email address will not be published. Required fields are marked *"
    assert junk in one.paragraphs
    assert is_told(junk, reading)
