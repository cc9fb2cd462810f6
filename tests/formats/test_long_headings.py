"""A claim of thousands of words where it is a heading: no name in a PDF may be so long."""

from __future__ import annotations

import io
from functools import cache

import pikepdf
import pytest
from example import example_map, example_text_of, standards
from pdf_pages import pages_of

from argmap.case.plan_claims import plan_amendment
from argmap.formats.case_to_export import CaseToExport, Choices
from argmap.formats.pdf import pdf_bytes

pytestmark = pytest.mark.usefixtures("qapp")

WORDS = 6_000
KINDS = ("map", "memorandum", "opposition", "reply", "exhibits", "bench-memo")


@cache
def paper(kind, *, is_titled=False, number=WORDS):
    case_map = example_map()
    claim = next(one for one in case_map.claims.values() if "Sherman Act" in one.text)
    fields = {"text": " ".join(f"word{at}" for at in range(number))}
    if not is_titled:
        fields["short_title"] = ""
    case_map.apply(plan_amendment(case_map, claim, **fields))
    choices = Choices(paper=kind, today="2024-08-26", options={})
    return pdf_bytes(CaseToExport(case_map, example_text_of, standards(), choices))


def bookmarks(data):
    with pikepdf.open(io.BytesIO(data)) as pdf, pdf.open_outline() as outline:
        found, left = [], list(outline.root)
        while left:
            one = left.pop()
            found.append(one.title)
            left.extend(one.children)
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_a_heading_of_thousands_of_words_is_printed_whole(kind):
    words = set(" ".join(pages_of(paper(kind))).split())
    assert {f"word{at}" for at in range(1, WORDS - 1)} <= words


@pytest.mark.parametrize("kind", ["memorandum", "reply"])
def test_a_long_claim_with_a_short_title_is_printed(kind):
    assert f"word{WORDS - 2}" in " ".join(pages_of(paper(kind, is_titled=True)))


def test_the_bookmark_of_a_long_heading_is_cut_at_a_word_and_says_so():
    (long,) = (one for one in bookmarks(paper("reply")) if "word0 " in one or "Word0 " in one)
    assert len(long) < 700
    assert long.endswith("…")
    assert long.split()[-1].rstrip("…") == f"word{len(long.split()) - 2}"


def test_a_heading_of_some_sentences_is_a_bookmark_whole():
    (whole,) = (one for one in bookmarks(paper("reply", number=60)) if "word59" in one)
    assert "…" not in whole
