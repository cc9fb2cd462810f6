from __future__ import annotations

from dataclasses import replace

import pytest
from drafts import Draft
from example import example_map, example_text_of, standards
from hypothesis import given
from hypothesis import strategies as st
from sample_paper import sample_paper

from argmap.brief.blocks import BlockQuote
from argmap.brief.paper_case import PaperCase
from argmap.brief.papers import PAPERS
from argmap.brief.published import cited_title
from argmap.case.terms import Side
from argmap.case.text_rules import is_seen
from argmap.formats.plain_text import plain_text

SEEN = st.characters(codec="utf-8", exclude_categories=("C",))


def text_of(case_map, paper="map", texts=lambda _: None):
    written = {one.id: one for one in PAPERS}[paper]
    return plain_text(written.write(PaperCase(case_map, texts, standards(), reader="articles")))


@pytest.fixture(scope="module")
def example():
    return text_of(example_map(), texts=example_text_of)


def test_every_claim_quote_harm_and_source_of_the_example_stands_in_its_text(example):
    case_map = example_map()
    words = " ".join(example.split())
    for claim in case_map.claims.values():
        assert " ".join(claim.text.split()) in words
    for harm in case_map.harms.values():
        assert harm.text in words
    for source in case_map.sources.values():
        assert cited_title(source) in words
    for event in case_map.events.values():
        assert event.text in words


def test_an_entry_stands_under_the_one_it_bears_on():
    draft = Draft()
    root = draft.claim("Grant it.")
    draft.reason(root, "It hurts.")
    lines = text_of(draft.map).split("\n")
    assert "Grant it." in lines
    assert "  It hurts." in lines


@given(st.text(SEEN, min_size=1).filter(is_seen))
def test_what_is_typed_comes_out_letter_for_letter(typed):
    draft = Draft()
    draft.claim(typed)
    said = next(iter(draft.map.claims.values())).text
    assert said in text_of(draft.map)


def test_a_harm_stands_under_the_decision_it_arises_from(example):
    denied, granted = (
        example.index("If the order is denied"),
        example.index("If the order is granted"),
    )
    assert denied < granted


def test_quoted_words_that_bring_their_marks_get_no_others():
    quote = BlockQuote("“It is so.”", (), Side.NEUTRAL, state="", sound=True)
    paper = replace(sample_paper(), blocks=(quote,))
    assert "“It is so.”" in plain_text(paper)
    assert "““" not in plain_text(paper)
