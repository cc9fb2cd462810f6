"""What every format of a paper has in common: all words, none of them a mark."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest
from drafts import Draft
from example import example_map, example_text_of, standards
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt
from sample_paper import sample_paper

from argmap.brief.block_lines import lines_of
from argmap.brief.blocks import Block
from argmap.brief.paper_case import PaperCase
from argmap.brief.papers import PAPERS
from argmap.brief.runs import words_of
from argmap.case.text_rules import is_seen
from argmap.formats.html_paper import html_page
from argmap.formats.markdown import markdown
from argmap.formats.plain_text import plain_text

SEEN = st.characters(codec="utf-8", exclude_categories=("C",)) | st.sampled_from("*_`#-+<>&[]|\\~")
MARKDOWN = MarkdownIt("commonmark").enable("table")


def words_of_page(page):
    return html.document_fromstring(page).body.text_content()


def words_of_markdown(text):
    def inline(tokens):
        breaks = ("softbreak", "hardbreak")
        return "".join(
            "\n" if one.type in breaks else "" if one.type == "html_inline" else one.content
            for one in tokens
        )

    return "\n".join(inline(one.children) for one in MARKDOWN.parse(text) if one.type == "inline")


READERS = {
    "html": (html_page, words_of_page),
    "md": (markdown, words_of_markdown),
    "txt": (plain_text, lambda text: text),
}
ALL = pytest.mark.parametrize("name", READERS)


def squeezed(text):
    return "".join(text.split()).casefold()


def paper_of(case_map, text_of=lambda _: None, kind="map"):
    written = {one.id: one for one in PAPERS}[kind]
    return written.write(PaperCase(case_map, text_of, standards(), reader="articles"))


@ALL
def test_the_sample_is_written_as_it_was_agreed(name, assert_golden):
    assert_golden(f"papers/sample.{name}", READERS[name][0](sample_paper()))


@ALL
def test_every_line_of_the_example_comes_out(name):
    write, read = READERS[name]
    paper = paper_of(example_map(), example_text_of)
    words = squeezed(read(write(paper)))
    for block in paper.blocks:
        for line in lines_of(block):
            for run in line:
                assert squeezed(run.text) in words


@ALL
@given(typed=st.text(SEEN, min_size=1).filter(is_seen))
def test_any_text_of_a_claim_comes_out_as_that_text(name, typed):
    draft = Draft()
    draft.claim(typed)
    write, read = READERS[name]
    said = next(iter(draft.map.claims.values())).text
    assert said in read(write(paper_of(draft.map)))


def test_the_sample_has_every_kind_of_block():
    assert {type(one) for one in sample_paper().blocks} == set(get_args(Block))


def test_a_page_runs_nothing_and_fetches_nothing():
    draft = Draft(title="<script>alert(1)</script>")
    draft.claim('<img src="https://a.example/x.png" onerror="alert(1)">')
    page = html.document_fromstring(html_page(paper_of(draft.map)))
    assert not list(page.iter("script", "img", "link", "iframe", "object"))
    [policy] = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'")


def test_anchors_of_a_page_are_numbers_and_every_link_has_its_end():
    text = html_page(paper_of(example_map(), example_text_of))
    page = html.document_fromstring(text)
    ids = {one.get("id") for one in page.iter() if one.get("id")}
    links = {one.get("href") for one in page.iter("a")}
    assert links
    assert all(link[0] == "#" and link[1:] in ids for link in links)
    for record in (*example_map().claims, *example_map().sources, *example_map().harms):
        assert record not in text


def test_footnotes_of_a_footnote_are_numbered_after_it():
    paper = sample_paper()
    text = markdown(paper)
    assert "A sentence with a note[^1]" in text
    assert text.rstrip().endswith("[^1]: The note.")
    assert words_of(paper.blocks[5].runs).startswith("A sentence with a note. Then 1.1")


@ALL
def test_the_caption_names_the_division_the_roles_and_who_signs(name):
    paper = sample_paper()
    caption = replace(
        paper.caption,
        division="AT SEATTLE",
        roles=("Plaintiff", "Defendant"),
        counsel=("Jane Doe", "WSBA No. 1"),
    )
    write, read = READERS[name]
    words = squeezed(read(write(replace(paper, caption=caption))))
    for told in ("at seattle", "Plaintiff", "Defendant", "Jane Doe", "WSBA No. 1"):
        assert squeezed(told) in words
