from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from word_indexes import Texts

from argmap.sources.claim_words import claim_words
from argmap.sources.support import find_support

ARTICLES = sorted(
    (Path(__file__).parents[2] / "resources/examples/parler-v-aws/articles").glob("*.txt")
)


@pytest.fixture(scope="module")
def articles():
    return Texts(*(path.read_text(encoding="utf-8") for path in ARTICLES))


def test_the_passage_with_the_most_of_a_claims_words_comes_first():
    texts = Texts(
        "Amazon suspended the account. It gave no notice. The weather was fine.",
        "Parler breached its contract with Amazon when it let threats stand.",
        "Contracts are signed by people. Amazon sells books.",
    )
    claim = "Parler had breached the contracts with Amazon."
    first, *rest = find_support(texts.index, texts.holdings, claim)
    assert texts.number(first.source) == 1
    assert first.score == 100
    assert (first.matched, first.missed) == (("Parler", "breached", "contracts", "Amazon"), ())
    assert [first.text[slice(*span)] for span in first.words] == [
        "Parler",
        "breached",
        "contract",
        "Amazon",
    ]
    assert [support.score for support in rest] == sorted(
        (support.score for support in rest), reverse=True
    )
    assert all(support.score < 100 and support.missed for support in rest)


def test_common_words_and_words_said_twice_do_not_count():
    texts = Texts("The notice was given.", "It was the and of.")
    (support,) = find_support(texts.index, texts.holdings, "The notice of the notices was given.")
    assert support.matched == ("notice", "given")
    assert support.score == 100
    assert find_support(texts.index, texts.holdings, "It was the and of.") == []
    assert find_support(texts.index, texts.holdings, "") == []


def test_a_rare_word_counts_for_more_and_one_that_no_source_has_is_missed():
    texts = Texts("Amazon sells.", "Amazon buys.", "Amazon waits.", "The injunction lapsed.")
    amazon, injunction = (
        next(
            support
            for support in find_support(texts.index, texts.holdings, "Amazon injunction zebra")
            if word in support.text
        )
        for word in ("Amazon", "injunction")
    )
    assert injunction.score > amazon.score
    assert injunction.missed == ("Amazon", "zebra")


def test_a_claim_is_looked_for_by_every_name_of_whom_it_names():
    aliases = [("Matze", "Matzi", "the chief executive"), ("Bezos", "Jeff"), (), (" ",)]
    named = (
        "John Matze resigned.",
        "Matzi resigned.",
        "Mr. Matze Jr. sued.",
        "The chief executive did.",
    )
    texts = Texts(*named, aliases=aliases)
    found = find_support(texts.index, texts.holdings, "Matzi resigned")
    assert {texts.number(one.source): one.matched for one in found} == {
        0: ("Matzi", "resigned"),
        1: ("Matzi", "resigned"),
        2: ("Matzi",),
        3: ("Matzi",),
    }
    (fourth,) = (one for one in found if texts.number(one.source) == 3)
    assert [fourth.text[slice(*span)] for span in fourth.words] == ["The chief executive"]
    texts = Texts(*named)
    alone = find_support(texts.index, texts.holdings, "Matzi resigned")
    assert {texts.number(one.source) for one in alone} == {0, 1}


def test_passages_already_quoted_are_marked():
    texts = Texts(
        "The court denied the motion. The judge went home.", quoted=[(0, "denied the motion")]
    )
    used, free = find_support(texts.index, texts.holdings, "motion denied")[0], None
    assert used.quotes == (texts.quote(0, "denied the motion").id,)
    (free,) = find_support(texts.index, texts.holdings, "judge home")
    assert free.text == "The judge went home."
    assert free.quotes == ()


def test_passages_of_one_source_do_not_overlap_and_are_few(articles):
    found = find_support(
        articles.index, articles.holdings, "Amazon suspended Parler for violent content", limit=50
    )
    by_source = {}
    for support in found:
        by_source.setdefault(support.source, []).append((support.start, support.end))
    assert len(by_source) == 4
    for spans in by_source.values():
        spans.sort()
        assert all(one[1] <= other[0] for one, other in pairwise(spans))


def test_what_supports_a_claim_of_the_example_is_found_in_the_articles(articles):
    claim = "Shutting Parler down is like pulling the plug on a hospital patient on life support"
    best = find_support(articles.index, articles.holdings, claim)[0]
    assert "pulling the plug" in best.text
    assert {"pulling", "plug", "hospital", "patient"} <= set(best.matched)


BREACH = "AWS breached the Customer Service Agreement"


def test_what_is_done_ranks_above_the_words_of_a_title_that_stand_apart():
    texts = Texts(
        "AWS provides technology and services to customers across the spectrum.",
        "Parler accused AWS of breaching a contract between the parties.",
        "The weather was fine.",
    )
    first, second = find_support(texts.index, texts.holdings, BREACH)[:2]
    assert (texts.number(first.source), texts.number(second.source)) == (1, 0)
    assert first.matched == ("AWS", "breached")
    assert second.missed == ("breached", "Agreement")


@pytest.mark.parametrize("aliases", [(), (("AWS", "Amazon Web Services", "Amazon"),)])
def test_of_the_articles_those_that_tell_of_a_breach_come_before_what_is_served(aliases):
    texts = Texts(*(path.read_text(encoding="utf-8") for path in ARTICLES), aliases=aliases)
    found = find_support(texts.index, texts.holdings, BREACH)
    provides = next(at for at, one in enumerate(found) if "provides technology" in one.text)
    breaching = [at for at, one in enumerate(found) if "breached" in one.matched]
    assert max(breaching) < provides


def test_a_claim_in_capitals_throughout_has_no_title_whose_words_weigh_less():
    texts = Texts("Amazon sells.", "Contract ends.", "Services vary.")
    weights = {
        claim: [one.weight for one in claim_words(texts.index, claim)]
        for claim in ("Amazon Web Services Agreement", "amazon web services agreement")
    }
    assert len({tuple(one) for one in weights.values()}) == 1


def test_a_word_that_only_has_the_stem_of_a_claims_word_is_no_support():
    texts = Texts(
        "Platforms like Parler came late to the evening news.",
        "Success was likely, and new to us even of late.",
    )
    claim = "Success on the merits is likely."
    (found,) = find_support(texts.index, texts.holdings, claim)
    assert texts.number(found.source) == 1
    assert found.matched == ("Success", "likely")
    (found,) = find_support(texts.index, texts.holdings, "He liked the news")
    assert texts.number(found.source) == 0
    assert found.matched == ("liked", "news")
    assert find_support(texts.index, texts.holdings, "Lately barely useful") == []
