"""How long a brief is, against the limit in force on the day on which it was filed."""

from __future__ import annotations

import io
from dataclasses import replace

import pypdf
import pytest
from example import example_map, example_text_of, standards
from pdf_pages import pages_of

from argmap.brief.counting import count_words
from argmap.brief.length import length_of, limit_of
from argmap.brief.limits import Limit
from argmap.case.changes import Change, ChangeSet
from argmap.formats.case_to_export import CaseToExport, Choices
from argmap.formats.pdf import pdf_bytes
from argmap.formats.placed_paper import placed_paper
from argmap.formats.registry import export_case

pytestmark = pytest.mark.usefixtures("qapp")
WORDS_DAY, PAGES_DAY = "2024-08-26", "2021-01-11"


def to_export(paper="memorandum", *, filed=PAGES_DAY, today="2026-05-05", **options):
    case_map = example_map()
    caption = case_map.case
    case_map.apply(ChangeSet("Caption", (Change(caption, replace(caption, filed=filed)),)))
    chosen = Choices("articles", paper=paper, today=today, options=options)
    return CaseToExport(case_map, example_text_of, standards(), chosen)


def test_the_limit_is_that_of_the_day_of_filing_and_else_of_the_day_it_bears():
    assert limit_of(to_export().paper_case, "memorandum").pages == 24
    assert limit_of(to_export(filed=WORDS_DAY).paper_case, "memorandum").words == 8400
    assert limit_of(to_export(filed="", today=PAGES_DAY).paper_case, "reply").pages == 12
    assert limit_of(to_export(filed="").paper_case, "reply").words == 4200
    assert limit_of(to_export(limit="none").paper_case, "memorandum") is None
    assert limit_of(to_export(limit="wawd-tro-words").paper_case, "memorandum").words == 8400


def body_pages(pdf):
    """The pages of the body, by their labels, without the last page for whoever drafts."""
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    labelled = zip(reader.page_labels, pages_of(pdf), strict=True)
    texts = [text for label, text in labelled if label.isdigit()]
    return next((at for at, text in enumerate(texts) if "Before this is filed" in text), len(texts))


@pytest.mark.parametrize("paper", ["memorandum", "opposition", "reply"])
@pytest.mark.parametrize("last_page", ["yes", "no"])
def test_the_pages_that_count_are_those_of_the_body(paper, last_page):
    case = to_export(paper, last_page=last_page)
    data = pdf_bytes(case)
    pages = body_pages(data)
    assert pages > 1
    limit = limit_of(case.paper_case, paper)
    assert case.notes == [f"{pages} pages of {limit.pages} ({limit.rule})."]
    assert placed_paper(to_export(paper, last_page=last_page)).length.pages == pages


def test_a_brief_that_is_too_long_says_so():
    limit = Limit("a", (), "Rule 1", ("memorandum",), 0, 2, "", "", "", "", True, "")
    paper = to_export().paper()
    length = replace(length_of(paper, to_export().paper_case, 3), limit=limit)
    assert length.is_too_long
    assert length.told == "3 pages of 2 (Rule 1). That is too long."
    assert not replace(length, pages=2).is_too_long
    words = replace(length, limit=replace(limit, pages=0, words=10))
    assert words.is_too_long
    assert words.told.endswith("words count of 10 (Rule 1). That is too long.")


@pytest.mark.parametrize("suffix", [".md", ".docx", ".html", ".txt", ".pdf"])
def test_every_format_tells_the_words_against_a_limit_of_words(tmp_path, suffix):
    case = to_export(filed=WORDS_DAY)
    count = count_words(to_export(filed=WORDS_DAY).paper()).counted
    told = export_case(tmp_path / f"brief{suffix}", case)
    assert f"{count:,} words count of 8,400" in " ".join(told)


def test_a_format_without_pages_says_that_a_pdf_counts_them(tmp_path):
    told = " ".join(export_case(tmp_path / "brief.md", to_export()))
    assert "The limit is 24 pages" in told
    assert "a PDF tells how many it has" in told


@pytest.mark.parametrize(("filed", "certified"), [(WORDS_DAY, True), (PAGES_DAY, False)])
def test_words_are_certified_where_the_rule_then_asked_for_it(filed, certified):
    text = " ".join(
        "".join(r.text for r in getattr(b, "runs", ()))
        for b in to_export(filed=filed).paper().blocks
    )
    assert ("I certify that this memorandum contains" in text) == certified


def test_a_paper_without_a_limit_is_told_nothing(tmp_path):
    assert export_case(tmp_path / "map.md", to_export("map")) == []
    assert placed_paper(to_export("order")).length is None
