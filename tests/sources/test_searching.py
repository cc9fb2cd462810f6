from __future__ import annotations

from pathlib import Path

import pytest

from argmap.sources.aligning import near_passages
from argmap.sources.searching import find_passages

ARTICLE = (
    Path(__file__).parents[2] / "resources/examples/parler-v-aws/articles/article-0.txt"
).read_text(encoding="utf-8")


def test_words_are_found_whatever_they_are_set_in():
    (found,) = find_passages(ARTICLE, '"The WAR on   free speech."')
    assert found.text == "“the war on free speech.”"
    assert ARTICLE[found.start : found.end] == found.text
    assert found.score == 100


def test_every_place_is_found_in_the_order_of_the_text_up_to_the_limit():
    found = find_passages(ARTICLE, "amazon", limit=3)
    assert [passage.text for passage in found] == ["Amazon"] * 3
    assert [passage.start for passage in found] == sorted(passage.start for passage in found)
    assert len(find_passages(ARTICLE, "amazon", limit=100)) == ARTICLE.count("Amazon")


def test_words_that_are_nearly_there_are_found_with_whole_words():
    query = "it is clear there is much significant content on Parler encouraging violence to others"
    (found, *_) = find_passages(ARTICLE, query, limit=1)
    assert found.text.startswith("it is clear that there is significant content")
    assert found.text.endswith("violence against others")
    assert 75 <= found.score < 100


def test_several_passages_that_are_nearly_the_same_are_found_best_first():
    text = "The court denied the motion on Monday. So it goes. The court denied a motion on Sunday."
    found = find_passages(text, "the court has denied the motion on monday")
    assert [passage.text for passage in found] == [
        "The court denied the motion on Monday",
        "The court denied a motion on Sunday",
    ]


@pytest.mark.parametrize("query", ["", "  ", "\u00ad", "zq", "xyzzy and nothing like it anywhere"])
def test_what_is_not_there_is_not_found(query):
    assert find_passages(ARTICLE, query) == []
    assert near_passages(ARTICLE, query, cutoff=85, limit=3) == []


def test_a_text_shorter_than_the_words_is_compared_as_a_whole():
    (found,) = find_passages("the court denied the motion", "the court denied the motion now")
    assert found.text == "the court denied the motion"
    assert find_passages("motion", "the court denied the motion") == []


def test_half_a_ligature_is_no_match():
    assert find_passages("ﬁn", "in") == []
