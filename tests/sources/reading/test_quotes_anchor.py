"""The example's quotes in the articles as they come from other formats."""

from __future__ import annotations

from dataclasses import replace

import pytest
from example import example_map
from newspaper import article, page_of, pdf_of, word_of

from argmap.sources.anchoring import AnchorState, resolve
from argmap.sources.reading.batch import read_bytes

SOUND = (AnchorState.EXACT, AnchorState.MOVED)


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
    text = read_bytes(FORMATS[file_name](article(number)), file_name).document.text
    quotes = quotes_of(number)
    assert len(quotes) > 5
    assert {resolve(quote, text).state for quote in quotes} <= set(SOUND)


def test_a_quote_of_another_article_is_seen_not_to_stand_there():
    text = read_bytes(page_of(article(3)).encode(), "page.html").document.text
    quote = max(quotes_of(1), key=lambda one: len(one.exact))
    assert resolve(replace(quote), text).state not in SOUND
