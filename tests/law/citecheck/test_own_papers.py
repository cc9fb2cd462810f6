from __future__ import annotations

from functools import cache

import pytest
from example import example_map, example_text_of, standards

from argmap.formats.case_to_export import CaseToExport, Choices
from argmap.formats.docx_paper import docx_bytes
from argmap.formats.html_paper import html_bytes
from argmap.formats.markdown import markdown_bytes
from argmap.formats.pdf import pdf_bytes
from argmap.formats.plain_text import text_bytes
from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.held import held_of
from argmap.law.citecheck.items import ItemKind, PaperText, Verdict, paper_of
from argmap.sources.reading.blocks import BlockKind
from argmap.sources.reading.pdf import read_pdf
from argmap.sources.reading.plain import read_markdown, read_plain
from argmap.sources.reading.web_page import read_web_page
from argmap.sources.reading.word import read_word

WRITTEN = {
    "b.txt": (text_bytes, read_plain),
    "b.md": (markdown_bytes, read_markdown),
    "b.html": (html_bytes, read_web_page),
    "b.docx": (docx_bytes, read_word),
    "b.pdf": (pdf_bytes, read_pdf),
}


@cache
def printed(name, kind="memorandum"):
    """A paper of the example in a format, as it is read back to be checked."""
    write, read = WRITTEN[name]
    choices = Choices(paper=kind, today="2024-08-26")
    data = write(CaseToExport(example_map(), example_text_of, standards(), choices))
    return paper_of(read(data, f"“{name}”"), data, name)


@cache
def held():
    return held_of(example_map(), example_text_of)


@cache
def checked(paper):
    """What is found in a paper, which several tests look at."""
    return tuple(check_paper(paper, held()).items)


def test_the_items_of_the_lists_of_a_memo_on_paper_are_no_block_quotes():
    memo = printed("b.pdf", "bench-memo")
    quoted = [one for one in memo.blocks if one.kind is BlockKind.BLOCK_QUOTE]
    assert [memo.text[one.start : one.end] for one in quoted] == []


@pytest.mark.parametrize("name", ["b.txt", "b.md", "b.html", "b.docx"])
def test_the_names_of_causes_in_a_bench_memo_are_no_quotations(name):
    memo = printed(name, "bench-memo")
    assert "“Breach of contract”" in memo.text
    items = checked(memo)
    assert [one for one in items if one.verdict.accuses] == []
    assert "Breach of contract" not in {one.words for one in items}


@pytest.mark.parametrize("kind", ["memorandum", "opposition"])
@pytest.mark.parametrize("name", WRITTEN)
def test_a_brief_that_argmap_wrote_is_accused_of_nothing(name, kind):
    items = checked(printed(name, kind))
    assert [one for one in items if one.verdict.accuses] == []
    quoted = [one.verdict for one in items if one.kind is ItemKind.QUOTATION]
    assert set(quoted) == {Verdict.EXACT}
    assert len(quoted) > 30


COUNTED = {"memorandum": 80, "opposition": 70, "reply": 15, "moot": 12, "bench-memo": 70}


@pytest.mark.parametrize("kind", COUNTED)
@pytest.mark.parametrize("name", WRITTEN)
def test_every_authority_of_a_brief_that_argmap_wrote_is_known(name, kind):
    cited = [one for one in checked(printed(name, kind)) if one.kind is ItemKind.CITATION]
    assert [one.words for one in cited if one.verdict is not Verdict.KNOWN] == []
    assert len(cited) > COUNTED[kind]


OTHERS = [
    (kind, name)
    for kind in ("reply", "moot", "bench-memo", "debate", "order", "exhibits", "map")
    for name in WRITTEN
    if (kind, name) not in {("map", "b.pdf"), ("map", "b.html")}
]
"""A map in PDF has a picture of boxes first, and one in HTML repeated lines: both have doubts."""


@pytest.mark.parametrize("name", ["b.html", "b.pdf"])
def test_a_map_that_argmap_wrote_is_accused_of_nothing_as_a_page(name):
    items = checked(printed(name, "map"))
    assert [one for one in items if one.verdict.accuses] == []
    assert len(items) > 100


MAPS = [
    {"pages": "branches", "quotes": "6", "size": "a5"},
    {"pages": "tiles", "quotes": "3"},
    {"quotes": "3"},
    {"pages": "branches", "quotes": "6", "turn": "portrait"},
    {"pages": "branches", "size": "a4"},
    {"pages": "tiles", "quotes": "10", "size": "a3"},
]


@pytest.mark.parametrize("options", MAPS)
def test_no_map_on_paper_is_accused_of_the_words_in_its_boxes(options):
    choices = Choices(paper="map", today="2024-08-26", options=options)
    data = pdf_bytes(CaseToExport(example_map(), example_text_of, standards(), choices))
    items = checked(paper_of(read_pdf(data, "“map”"), data, "map.pdf"))
    assert [one for one in items if one.verdict.accuses] == []
    assert len(items) > 100


@pytest.mark.parametrize("name", WRITTEN)
def test_exhibits_by_claim_are_accused_of_nothing(name):
    write, read = WRITTEN[name]
    choices = Choices(paper="exhibits", today="2024-08-26", options={"by": "claim"})
    data = write(CaseToExport(example_map(), example_text_of, standards(), choices))
    items = checked(paper_of(read(data, f"“{name}”"), data, name))
    assert [one for one in items if one.verdict.accuses] == []
    assert len(items) > 100


@pytest.mark.parametrize(("kind", "name"), OTHERS)
def test_no_other_paper_of_the_example_is_doubted(kind, name):
    items = checked(printed(name, kind))
    assert [one for one in items if not one.verdict.is_sound] == []
    assert items


@pytest.mark.parametrize("kind", ["memorandum", "opposition"])
def test_a_printed_brief_has_its_entries_of_two_lines_whole_and_no_numbers_of_pages(kind):
    text = printed("b.pdf", kind).text
    entry = "for Booting It Offline After the Failed MAGA Coup (undated) . . ."
    assert entry in text
    assert " iii No. " not in text


@pytest.mark.parametrize("name", ["b.md", "b.html", "b.docx"])
def test_the_cards_of_a_debate_are_given_to_the_citation_above_them(name):
    items = checked(printed(name, "debate"))
    assert [one for one in items if one.verdict.accuses] == []
    unsure = [one for one in items if one.verdict is Verdict.UNCHECKABLE]
    assert unsure == []


@pytest.mark.parametrize("name", WRITTEN)
def test_one_word_changed_in_a_memorandum_is_found(name):
    text = printed(name).text
    assert "Google removed Parler" in text
    items = checked(PaperText(text.replace("Google removed Parler", "Google banned Parler")))
    accused = [one for one in items if one.verdict.accuses]
    assert {one.verdict for one in accused} == {Verdict.ALTERED}
    assert all("Google banned Parler" in one.words for one in accused)
