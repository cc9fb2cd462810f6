"""How a brief is read aloud: what is a heading, a paragraph, a list or a table of contents."""

from __future__ import annotations

import io
import re
from functools import cache

import pikepdf
import pytest
from example import example_map, example_text_of, standards
from tagged_pdf import tags_in

from argmap.formats.case_to_export import CaseToExport, Choices
from argmap.formats.pdf import pdf_bytes

pytestmark = pytest.mark.usefixtures("qapp")

BRIEFS = ("memorandum", "opposition", "reply", "order", "bench-memo", "moot", "debate")
HEADING = re.compile(r"H\d")


@cache
def made(kind):
    choices = Choices(paper=kind, today="2024-08-26", options={})
    return pdf_bytes(CaseToExport(example_map(), example_text_of, standards(), choices))


@cache
def tags(kind):
    return tags_in(made(kind))


def headings(kind):
    return [one for one in tags(kind) if HEADING.fullmatch(one.kind)]


def kind_of(words, kind="memorandum"):
    (found,) = {one.kind for one in tags(kind) if one.words == words}
    return found


@pytest.mark.parametrize("kind", BRIEFS)
def test_the_title_of_a_paper_is_its_first_heading_and_the_only_one_of_its_level(kind):
    first, *others = headings(kind)
    assert first.kind == "H1"
    assert "H1" not in {one.kind for one in others}


def test_the_title_is_the_one_that_the_caption_page_has():
    words = "MOTION FOR A TEMPORARY RESTRAINING ORDER AND MEMORANDUM IN SUPPORT"
    assert " ".join(headings("memorandum")[0].words.split()) == words


@pytest.mark.parametrize("kind", BRIEFS)
def test_no_level_of_headings_is_left_out(kind):
    level = 0
    for one in headings(kind):
        assert int(one.kind[1]) <= level + 1
        level = int(one.kind[1])


def test_the_tables_and_the_groups_of_authorities_have_headings_on_their_level():
    assert kind_of("TABLE OF CONTENTS") == kind_of("TABLE OF AUTHORITIES") == "H2"
    assert {kind_of(one) for one in ("Cases", "Statutes", "Other authorities")} == {"H3"}


def test_the_address_of_counsel_is_a_paragraph_that_ends_with_it():
    assert kind_of("[Name, bar number, firm and address of counsel]") == "P"


@pytest.mark.parametrize("words", ["Movant,", "v.", "Respondent.", "PARLER LLC,"])
def test_each_line_of_the_caption_is_a_paragraph(words):
    assert kind_of(words) == "P"


def test_the_contents_are_items_of_a_table_of_contents():
    (item,) = (one for one in tags("memorandum") if one.words.startswith("I.Introduction"))
    assert item.kind == "P"
    assert item.above[1] == "TOC"
    assert "TOCI" in item.above


def test_every_authority_is_an_item_of_a_list_with_its_pages_apart():
    found = tags("memorandum")
    at = next(at for at, one in enumerate(found) if "Winter v. NRDC" in one.words)
    entry, pages = [one for one in found[at:] if one.words][:2]
    assert entry.kind == pages.kind == "P"
    assert entry.words == "Winter v. NRDC, 555 U.S. 7 (2008)"
    assert pages.words.isdigit()
    assert entry.above[:4] == pages.above[:4] == ("Document", "L", "LI", "LBody")


@pytest.mark.parametrize("kind", BRIEFS)
def test_no_words_stand_in_the_document_without_a_structure_of_their_own(kind):
    loose = [one.words for one in tags(kind) if one.kind == "Span" and one.above == ("Document",)]
    assert loose == []


def test_what_is_quoted_at_length_is_a_paragraph_of_its_quotation():
    quoted = [one for one in tags("debate") if "BlockQuote" in one.above]
    assert quoted
    assert {one.kind for one in quoted} == {"P"}


def test_the_bookmarks_are_the_headings_of_the_body_alone():
    with pikepdf.open(io.BytesIO(made("memorandum"))) as pdf, pdf.open_outline() as outline:
        titles = [one.title for one in outline.root]
        deeper = [one.title for one in outline.root[3].children]
    assert titles[0] == "I. Introduction and relief requested"
    assert "TABLE OF CONTENTS" not in titles
    assert deeper[0] == "A. Parler is likely to succeed on at least one of its claims."
