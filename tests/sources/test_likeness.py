from __future__ import annotations

import pytest
from drafts import Draft
from newspaper import article

from argmap.case.evidence import Document, document_hash
from argmap.case.plan_evidence import plan_source
from argmap.sources.likeness import NEARLY, near_copies, share_in_words, share_of, words_in


def document(text):
    return Document(document_hash(text.encode(), text), text, text.encode())


def text_of_article(number, between="\n\n"):
    one = article(number)
    return between.join([one.title, *one.paragraphs])


@pytest.fixture
def case():
    """A case with the four articles, and what reads their texts."""
    draft = Draft()
    documents = {}
    for number in range(4):
        one = document(text_of_article(number))
        documents[one.hash] = one
        draft.do(plan_source(draft.map, {"title": f"A{number}"}, one, new_id=draft.new_id))
    return draft.map, lambda source: documents.get(source.document)


@pytest.mark.parametrize("number", range(4))
def test_a_copy_in_other_lines_and_signs_is_found_beside_the_first(case, number):
    text = text_of_article(number, " \r\n").replace("’", "'").replace("“", '"').upper()
    [found] = near_copies(document(f"{text}\n\nPrinted again."), *case)
    assert found.source.title == f"A{number}"
    assert NEARLY <= found.share <= 1


def test_the_same_document_is_no_near_copy_of_itself(case):
    assert near_copies(document(text_of_article(2)), *case) == []


def test_half_an_article_and_another_one_are_no_copies(case):
    words = text_of_article(0).split()
    half = " ".join(words[: len(words) // 2]) + " ".join(text_of_article(1).split()[:300])
    assert near_copies(document(half), *case) == []


def test_a_text_that_is_not_held_is_passed_over(case):
    assert near_copies(document(text_of_article(1) + "!"), case[0], lambda _source: None) == []


def test_short_texts_are_alike_only_where_they_are_the_same():
    assert share_of(words_in("Some words"), words_in("some  WORDS!")) == 1
    assert share_of(words_in("Some words"), words_in("other words")) == 0
    assert share_of(words_in(""), words_in("")) == 0


def test_names_changed_all_over_an_article_leave_a_copy_whose_share_is_that_of_its_words(case):
    text = text_of_article(0)
    changed = text.replace("Parler", "Parlor").replace("Amazon", "Amazonia")
    words, others = text.split(), changed.split()
    same = sum(one == other for one, other in zip(words, others, strict=True)) / len(words)
    assert same < 0.99
    [found] = near_copies(document(changed), *case)
    assert found.share == pytest.approx(same, abs=0.01)


def test_a_text_too_long_to_be_laid_side_by_side_is_judged_by_its_runs():
    long = [f"w{at}" for at in range(8_001)]
    changed = [f"{word}x" if at % 50 == 0 else word for at, word in enumerate(long)]
    share = share_of(words_in(" ".join(long)), words_in(" ".join(changed)))
    assert share == pytest.approx(0.9, abs=0.01)


def test_a_share_is_all_only_where_it_is_all():
    assert share_in_words(1.0) == "all"
    assert share_in_words(0.9999) == "99%"
    assert share_in_words(0.9) == "90%"
