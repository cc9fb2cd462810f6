from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from word_indexes import Texts

from argmap.sources.near_search import find_near, scan_near
from argmap.sources.querying import parse_query
from argmap.sources.support import find_support
from argmap.sources.word_search import count_left_out, search_words

ARTICLES = sorted(
    (Path(__file__).parents[2] / "resources/examples/parler-v-aws/articles").glob("*.txt")
)
PIECES = st.sampled_from(
    [
        *('"', "*", ":", "^", "-", "(", ")", "'", "AND", "OR", "NOT", "NEAR(", "+", "{", "}", "\\"),
        *(" ", "\n", "\r", "\u2028", "\u00ad", "\u200b", "\0", "\ud83d", "🙂", "e\u0301", "ﬁ", "ß"),
        *(
            "court",
            "Courts",
            "the",
            "“free",
            "speech”",
            "can’t",
            "well-known",
            "1.5",
            "日本語",
            "שלום",
        ),
    ]
)
TYPED = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=25).map(" ".join))
KEPT = TYPED.map(lambda text: text.replace("\0", "").encode("utf-8", "ignore").decode("utf-8"))


@pytest.fixture(scope="module")
def articles():
    return Texts(*(path.read_text(encoding="utf-8") for path in ARTICLES))


def test_a_source_is_found_with_the_passage_that_has_the_most_of_the_words(articles):
    found = search_words(articles.index, articles.holdings, "hospital plug")
    for match in found:
        text = articles.text_of(match.source)
        assert match.text == text[match.start : match.end]
        assert "pulling the plug" in match.text
        assert "hospital" in match.text
        assert {text[slice(*span)] for span in match.words} == {"hospital", "plug"}
        assert all(match.start <= span.start < span.end <= match.end for span in match.words)
    assert {articles.number(match.source) for match in found} == {
        number for number, text in enumerate(articles.texts) if "hospital" in text
    }


def test_words_with_soft_hyphens_are_found_and_support_a_claim():
    texts = Texts("The com\u00adpany cut off the net\u00adwork on Sun\u00adday night.", "Nothing.")
    (match,) = search_words(texts.index, texts.holdings, "network company")
    words = ["com\u00adpany", "net\u00adwork"]
    assert [texts.texts[0][slice(*span)] for span in match.words] == words
    (support, *_) = find_support(texts.index, texts.holdings, "The network was cut off on Sunday.")
    assert support.start == 0


def test_forms_of_a_word_phrases_and_beginnings_are_found(articles):
    for typed, words in [
        ("violent", {"violent", "violence"}),
        ('"free speech"', {"free speech"}),
        ("antitru*", {"antitrust"}),
        ("Matzi OR Matze", {"Matze", "Matzi"}),
    ]:
        found = search_words(articles.index, articles.holdings, typed)
        shown = {
            articles.text_of(match.source)[slice(*span)].lower()
            for match in found
            for span in match.words
        }
        assert shown
        assert shown <= {word.lower() for word in words}


def test_every_beginning_of_every_word_of_the_articles_finds_it(articles):
    words = {word.lower() for text in articles.texts for word in re.findall(r"[^\W_]{3,}", text)}
    beginnings = {word[:end] for word in words for end in range(3, len(word) + 1)}
    index = articles.index
    for start in sorted(beginnings):
        found = {
            stretch.text[begin - stretch.start : end - stretch.start].lower()
            for stretch in index.search(parse_query(f"{start}*"), 10)
            for begin, end in stretch.found
        }
        assert {word for word in words if word.startswith(start)} == found, start


def test_a_passage_is_a_sentence_or_so_and_cuts_no_word():
    sentence = "Then the court said that nothing of this was to be heard by anybody."
    long = "and so it went on " * 200 + "until the magistrate came " + "and so on and on " * 200
    texts = Texts(f"Before. {sentence} After it. " * 3 + "The magistrate left early.", long)
    first, *_ = search_words(texts.index, texts.holdings, "court heard")
    assert first.text == sentence
    assert first.count == 6
    second, third = search_words(texts.index, texts.holdings, "magistrate")
    assert second.text == "The magistrate left early."
    assert len(third.text) < 500
    assert third.text.split()[0] in long.split()
    assert f" {third.text} " in long


def test_quotes_that_use_the_passage_are_named():
    texts = Texts(
        "The court denied it. The judge went home. The court slept.",
        quoted=[(0, "judge went"), (0, "denied"), (0, "court slept")],
    )
    (match,) = search_words(texts.index, texts.holdings, "home")
    assert match.quotes == (texts.quote(0, "judge went").id,)
    (match,) = search_words(texts.index, texts.holdings, "denied")
    assert match.quotes == (texts.quote(0, "denied").id,)


def test_a_text_that_two_sources_have_is_found_for_both():
    text = "The same report by two papers."
    texts = Texts(text, text)
    found = search_words(texts.index, texts.holdings, "report")
    assert [texts.number(match.source) for match in found] == [0, 1]


@pytest.mark.parametrize(
    "typed", ["", "*", '"', "-court", "🙂", "?!", "AND OR NOT", ")(", "a" * 10_000]
)
def test_whatever_is_typed_is_no_error(articles, typed):
    search_words(articles.index, articles.holdings, typed)
    search_words(articles.index, articles.holdings, f'"{typed}" court {typed}')


def test_a_pasted_chapter_is_no_error(articles):
    whole = " ".join(articles.texts)
    search_words(articles.index, articles.holdings, whole[:10_000])
    search_words(articles.index, articles.holdings, f'"{whole[:10_000]}"')


@settings(max_examples=150, deadline=None)
@given(texts=st.lists(KEPT, min_size=1, max_size=3), typed=TYPED)
def test_every_search_holds_what_it_says_it_does_for_any_text_and_any_words(texts, typed):
    case = Texts(*texts)
    parts = (case.index, case.holdings, typed)
    supported = find_support(*parts)
    for match in [*search_words(*parts), *supported, *find_near(*parts), *scan_near(*parts)]:
        text = case.text_of(match.source)
        assert 0 <= match.start < match.end <= len(text)
        assert match.text == text[match.start : match.end]
    for match in [*search_words(*parts), *supported]:
        text = case.text_of(match.source)
        assert match.words
        for start, end in match.words:
            assert match.start <= start < end <= match.end
            assert case.index.stems([text[start:end]]) != [""]
    case.index.close()


@settings(max_examples=100, deadline=None)
@given(text=KEPT, data=st.data())
def test_every_word_of_a_text_is_found_where_it_stands(text, data):
    case = Texts(text)
    words = [word for word in text.split() if case.index.stems([word]) != [""]]
    if words:
        word = data.draw(st.sampled_from(words))
        typed = '"' + word.replace('"', " ") + '"'
        places = [
            text[start:end]
            for match in search_words(case.index, case.holdings, typed)
            for start, end in match.words
        ]
        assert places
        stems = case.index.stems([word.replace('"', " ")])[0]
        assert any(stems in case.index.stems([place])[0] for place in places)
    case.index.close()


def test_every_passage_of_a_source_is_found_in_the_order_of_its_text(articles):
    found = search_words(articles.index, articles.holdings, '"political animus"')
    places = [(articles.number(match.source), match.start) for match in found]
    text = articles.texts[3]
    assert len([place for number, place in places if number == 3]) == text.count("political animus")
    assert len(places) == 2
    assert places == sorted(places)


def test_passages_with_fewer_of_the_words_than_the_best_are_not_given():
    away = "Nothing of the matter was said for a long while. " * 12
    texts = Texts(f"The court heard him. {away}The court rose. {away}He heard the court again.")
    found = search_words(texts.index, texts.holdings, "court heard")
    assert [match.text for match in found] == ["The court heard him.", "He heard the court again."]


def test_no_more_passages_are_given_of_a_source_than_asked_for():
    away = "Nothing of the matter was said for a long while. " * 12
    texts = Texts(f"The court rose. {away}" * 5)
    assert len(search_words(texts.index, texts.holdings, "court", 3)) == 3


def test_how_many_passages_are_not_given_is_counted():
    away = "Nothing of the matter was said for a long while. " * 12
    texts = Texts(f"The court rose. {away}" * 5, "The bailiff sat.", "The bailiff rose.")
    parts = texts.index, texts.holdings
    assert count_left_out(*parts, "court", 3) == (2, True)
    assert count_left_out(*parts, "court", 5) == (0, True)
    assert count_left_out(*parts, "bail* rose", 1) == (0, True)
    assert count_left_out(*parts, "rose", 1) == (1, False)
    assert count_left_out(*parts, "rose -court", 1) == (0, True)
    assert count_left_out(*parts, "…", 1) == (0, True)
    assert count_left_out(*parts, "bail* OR court", 2) == (1, False)
    often = Texts(f"The court rose. {away}" * 201)
    assert not count_left_out(often.index, often.holdings, "court", 3).is_all


def marked(case, typed):
    found = search_words(case.index, case.holdings, typed, 1000)
    return {(match.source, tuple(span)) for match in found for span in match.words}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Amazon", "lawsuit"),
        ('"political animus"', "motivat*"),
        ("Parler", "the"),
        ("viol*", '"free speech"'),
        ("likely", "like"),
    ],
)
def test_what_either_of_two_finds_both_joined_by_or_find(articles, one, other):
    either = marked(articles, one) | marked(articles, other)
    assert either
    assert either <= marked(articles, f"{one} OR {other}")
    assert either <= marked(articles, f"{other} OR {one}")


def test_beside_another_word_what_or_joins_counts_as_one():
    away = "Nothing of the matter was said for a long while. " * 12
    texts = Texts(
        f"The court heard him. {away}The judge, no court, heard him. {away}"
        f"The judge rose. {away}The judge heard her."
    )
    found = search_words(texts.index, texts.holdings, "court OR judge heard")
    assert [match.text for match in found] == [
        "The court heard him.",
        "The judge, no court, heard him.",
        "The judge heard her.",
    ]


def test_every_place_of_a_word_in_a_long_sentence_is_in_a_passage():
    text = "and the court sat " + "and so it went on, " * 18
    texts = Texts(f"Before it all {text * 6}nothing.")
    assert len(marked(texts, "court")) == 6
    found = search_words(texts.index, texts.holdings, "court")
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    ("typed", "places"),
    [
        ("likely", ["likely"]),
        ("like", ["like", "liked"]),
        ("Likely, OR news", ["likely", "news"]),
        ("new", ["new"]),
        ('"a likely story"', []),
        ('"a like story"', ["a like story"]),
        ("liked -likely", ["like", "liked"]),
        ("lik* new", ["like", "new"]),
    ],
)
def test_a_word_does_not_find_another_that_has_its_stem(typed, places):
    texts = Texts("It is likely.", "We told a like story; they liked it.", "The news.", "new like")
    shown = [texts.text_of(source)[slice(*span)] for source, span in sorted(marked(texts, typed))]
    assert set(shown) == set(places)
