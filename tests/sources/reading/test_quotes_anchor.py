"""The example's quotes in the articles as they come from other formats."""

from __future__ import annotations

from pathlib import Path

import pytest
from example import example_map
from newspaper import JUNK, article, page_of, pdf_of, word_of
from set_pages import SETTINGS, SetPage

from argmap.sources.anchoring import AnchorState, resolve
from argmap.sources.reading.kinds import kind_of
from argmap.sources.reading.reader_process import read_here
from argmap.sources.reading.web_page import read_web_page

SOUND = (AnchorState.EXACT, AnchorState.MOVED)


def text_of(file_name, number):
    data = FORMATS[file_name](article(number))
    kind = kind_of(data, Path(file_name).suffix)
    return read_here(data, kind, file_name).text


def quotes_of(number):
    case_map = example_map()
    [source] = [one for one in case_map.sources.values() if one.key == f"article-{number}"]
    return case_map.quotes_of(source.id)


FORMATS = {
    "page.html": lambda one: page_of(one).encode(),
    "paper.pdf": pdf_of,
    "typed.docx": word_of,
}


@pytest.mark.parametrize("file_name", FORMATS)
@pytest.mark.parametrize("number", range(4))
def test_every_quote_of_the_example_stands_in_its_article(number, file_name):
    text = text_of(file_name, number)
    quotes = quotes_of(number)
    assert len(quotes) > 5
    assert {resolve(quote, text).state for quote in quotes} <= set(SOUND)


@pytest.mark.parametrize("setting", SETTINGS)
@pytest.mark.parametrize("number", range(4))
def test_every_quote_stands_in_its_article_however_a_page_sets_it(number, setting):
    junk = [(2, "ad with a label"), (5, "teasers"), (9, "newsletter")]
    page = SetPage(article(number), setting, "div", (), junk, ["comments", "foot"])
    text = read_web_page(page.html(), "“page.html”").text
    assert {resolve(quote, text).state for quote in quotes_of(number)} <= set(SOUND)


def test_a_quote_of_another_article_is_seen_not_to_stand_there():
    text = text_of("page.html", 3)
    quote = max(quotes_of(1), key=lambda one: len(one.exact))
    assert resolve(quote, text).state not in SOUND


def test_the_articles_as_they_are_printed_hold_every_quote_of_the_example_and_much_besides():
    articles = [article(number) for number in range(4)]
    assert sum(len(quotes_of(number)) for number in range(4)) == len(example_map().quotes) > 50
    assert min(len(one.paragraphs) for one in articles) > 10
    for one in articles:
        page = page_of(one)
        assert [junk for junk in JUNK if junk not in page] == []
        assert page.count("<p>") > len(one.paragraphs)
