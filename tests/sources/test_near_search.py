from __future__ import annotations

import re
from pathlib import Path
from random import Random

import pytest
from word_indexes import Texts

from argmap.sources.near_search import find_near, finds_all, scan_near
from argmap.sources.passages import snap_to_words
from argmap.sources.searching import PLAUSIBLE
from argmap.store.stretches import LONGEST

ARTICLES = sorted(
    (Path(__file__).parents[2] / "resources/examples/parler-v-aws/articles").glob("*.txt")
)


@pytest.fixture(scope="module")
def articles():
    return Texts(*(path.read_text(encoding="utf-8") for path in ARTICLES))


def near(case, words):
    return [
        (case.number(match.source), match.text, match.score)
        for match in find_near(case.index, case.holdings, words)
    ]


def test_words_are_found_whatever_they_are_set_in_in_every_source_that_has_them():
    case = Texts(
        "He said “the war  on free\nspeech”.", "Nothing.", 'She: "The War on Free Speech."'
    )
    assert near(case, "THE  war on free speech") == [
        (0, "the war  on free\nspeech", 100.0),
        (2, "The War on Free Speech", 100.0),
    ]
    assert near(case, '"the war on free speech".')[0] == (0, "“the war  on free\nspeech”.", 100.0)


def test_every_place_of_the_words_is_found_with_the_quotes_that_use_it():
    case = Texts("One court. Two courts. A court.", quoted=[(0, "A court")])
    found = find_near(case.index, case.holdings, "court")
    assert [(match.text, match.start) for match in found] == [
        ("court", 4),
        ("court", 25),
        ("courts", 15),
    ]
    assert [match.score == 100 for match in found] == [True, True, False]
    assert [len(match.quotes) for match in found] == [0, 1, 0]


def test_a_damaged_passage_is_found_in_its_article_with_whole_words(articles):
    random = Random(7)
    right = 0
    for _ in range(40):
        number = random.randrange(len(articles.texts))
        places = [match.span() for match in re.finditer(r"\S+", articles.texts[number])]
        first = random.randrange(len(places) - 30)
        start, end = places[first][0], places[first + 29][1]
        words = articles.texts[number][start:end].split()
        damaged = " ".join(word for word in words if random.random() > 0.15)
        (best, *_) = find_near(articles.index, articles.holdings, damaged, least=PLAUSIBLE)
        shared = min(best.end, end) - max(best.start, start)
        covered = max(best.end, end) - min(best.start, start)
        right += articles.number(best.source) == number and shared > 0.8 * covered
        assert snap_to_words(articles.text_of(best.source), best.start, best.end) == (
            best.start,
            best.end,
        )
    assert right >= 38


def test_a_report_that_many_reprint_is_found_in_all_of_them():
    report = "The plaintiff asked the appellate court on Tuesday to stay its unusual order."
    case = Texts(*(f"Number {n}. {report} More {n}." for n in range(12)), "Other words only.")
    damaged = report.replace("Tuesday", "Teusday").replace("asked", "begged")
    assert sorted(where for where, *_ in near(case, damaged)) == list(range(12))


def test_a_passage_is_found_where_a_long_source_is_cut_for_searching():
    filler = "so it goes and goes on again\n" * (LONGEST // 20)
    passage = "the magistrate judge recommended\nthat the injunction be vacated forthwith"
    at = filler.rfind("\n", 0, LONGEST - 40) + 1
    text = f"{filler[:at]}{passage}\n{filler[at:]}"
    case = Texts(text)
    assert case.index.size > 1
    words = passage.replace("\n", " ")
    assert [text for _, text, _ in near(case, words)] == [passage]
    ((_, found, score),) = near(case, words.replace("judge", "jugde"))
    assert found == passage
    assert 90 < score < 100


def test_long_passages_are_found_whole(articles):
    for number, text in enumerate(articles.texts):
        passage = text[200:2400].split(maxsplit=1)[1].rsplit(maxsplit=1)[0]
        start = text.index(passage)
        (best, *_) = near(articles, passage)
        assert best == (number, passage, 100.0)
        damaged = passage.replace("Parler", "Parlor").replace("Amazon", "the company")
        (best, *_) = find_near(articles.index, articles.holdings, damaged)
        assert articles.number(best.source) == number
        assert best.score > 85
        assert abs(best.start - start) < 20
        assert abs(best.end - start - len(passage)) < 20


@pytest.mark.parametrize(
    "words", ["", " ", "?", "\0", "\ud800", "zx", "a locomotive in the Alps at dawn", "🙂" * 50]
)
def test_what_is_not_there_is_found_neither_fast_nor_slowly(articles, words):
    assert find_near(articles.index, articles.holdings, words) == []
    assert scan_near(articles.index, articles.holdings, words) == []


def test_every_text_is_compared_where_no_word_is_as_the_sources_have_it():
    case = Texts("Matze went home.", "The hospital was full.", "Nothing of it")
    assert near(case, "Matzee wemt hone") == []
    (found,) = scan_near(case.index, case.holdings, "Matzee wemt hone")
    assert (case.number(found.source), found.text) == (0, "Matze went home")
    (found,) = scan_near(case.index, case.holdings, "ospita")
    assert (found.text, found.score) == ("ospita", 100.0)
    (found,) = scan_near(case.index, case.holdings, "ull")
    assert (case.number(found.source), found.start) == (1, 18)


def test_comparing_every_text_finds_long_passages_too(articles):
    for number, text in enumerate(articles.texts):
        start = text.index(" ", 300) + 1
        passage = text[start : start + 1500]
        damaged = passage.replace("the", "teh").replace("Parler", "Parlor")
        (best, *_) = scan_near(articles.index, articles.holdings, damaged)
        assert articles.number(best.source) == number
        assert best.score > 85
        assert abs(best.start - start) < 20


def test_comparing_every_text_tells_how_far_it_is_and_can_be_ended():
    case = Texts(*(f"word {number}" for number in range(120)))
    told = []
    assert scan_near(case.index, case.holdings, "word", lambda *far: told.append(far) or True)
    assert told == [(0, 120), (50, 120), (100, 120)]
    assert scan_near(case.index, case.holdings, "word", lambda *_: False) == []


def test_all_places_of_the_words_are_found_however_many_a_source_has():
    case = Texts("The court rose. " * 45 + "Nothing of it was said. " * 20 + "The court sat. " * 30)
    found = find_near(case.index, case.holdings, "the court")
    assert len(found) == 75
    assert {match.text for match in found} == {"The court"}


def test_whether_every_source_with_the_words_was_looked_through_is_told():
    case = Texts(*(f"The court rose {number} times." for number in range(80)))
    assert len(find_near(case.index, case.holdings, "the court", stretches=80)) == 80
    assert len(find_near(case.index, case.holdings, "the court", stretches=30)) < 80
    assert not finds_all(case.index, "the court", 30)
    assert finds_all(case.index, "the court", 80)
    assert finds_all(case.index, "zebra", 1)


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("AWS", "In the lawsuit AWS, an AWS-hosted forum’s and AWS’s laws said “aws”.", 4),
        ("art", "An article on art, art’s parts and the state-of-the-art party.", 3),
        ("party", "A third-party partying with the par\u00adty, the party\u00ad.", 3),
    ],
)
def test_letters_within_another_word_are_not_the_words(words, text, found):
    case = Texts(text)
    same = [one for one in find_near(case.index, case.holdings, words) if one.score == 100]
    assert len(same) == found
    for match in same:
        around = text[max(0, match.start - 1) : match.start] + text[match.end : match.end + 1]
        assert not any(map(str.isalpha, around))
        assert not match.in_word


def test_letters_found_within_a_word_for_want_of_better_are_called_so():
    case = Texts("The hospital’s laws were full.")
    (found,) = scan_near(case.index, case.holdings, "aws")
    assert (found.text, found.in_word) == ("aws", True)
    (found,) = scan_near(case.index, case.holdings, "laws")
    assert (found.text, found.in_word) == ("laws", False)
