"""A large map is laid out in two parts, and the file is as if it had been laid out in one."""

from __future__ import annotations

import io
from functools import cache

import numpy as np
import pikepdf
import pytest
from drafts import Draft
from example import example_map, example_text_of, standards
from pdf_insides import attached_to
from pdf_pages import pages_of
from pdf_structure import bookmarks_of, links_of, tags_of, unreached, untagged
from PySide6.QtCore import QBuffer, QByteArray, QSize
from PySide6.QtPdf import QPdfDocument
from tagged_pdf import tags_in

from argmap.brief.pdf_kinds import PdfKind
from argmap.case.errors import ArgmapError
from argmap.formats import large_map_pdf, pdf, pdf_data
from argmap.formats.case_to_export import CaseToExport, Choices

pytestmark = pytest.mark.usefixtures("qapp")

SHADE = 32
"""Of 255."""


def made(case, *, in_two, notes=None, **choices):
    """Make the PDF of a case whose map counts as large."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(pdf_data, "MANY", 3)
        if not in_two:
            patched.setattr(pdf, "is_one_large_page", lambda *_: False)
        told = CaseToExport(case, example_text_of, standards(), Choices(**choices))
        data = pdf.pdf_bytes(told)
        if notes is not None:
            notes += told.notes
        return data


@cache
def example(*, in_two):
    return made(example_map(), in_two=in_two)


@pytest.fixture
def both():
    two, one = (pikepdf.open(io.BytesIO(example(in_two=is_two))) for is_two in (True, False))
    with two, one:
        yield two, one


def pictures_of(data):
    held = QByteArray(data)
    device, document = QBuffer(held), QPdfDocument()
    device.open(QBuffer.OpenModeFlag.ReadOnly)
    document.load(device)
    drawn = (document.render(page, QSize(900, 900)) for page in range(document.pageCount()))
    return [np.frombuffer(one.constBits(), np.uint8).astype(int) for one in drawn]


def test_the_words_of_each_page_are_the_same():
    assert pages_of(example(in_two=True)) == pages_of(example(in_two=False))


def test_each_page_looks_the_same():
    two, one = (pictures_of(example(in_two=is_two)) for is_two in (True, False))
    assert len(two) == len(one)
    # The edges of letters are a shade apart: their font is made for the page it is on.
    assert max(np.abs(a - b).max() for a, b in zip(two, one, strict=True)) < SHADE


def test_the_words_of_each_tag_are_the_same():
    assert tags_in(example(in_two=True)) == tags_in(example(in_two=False))


@pytest.mark.parametrize("told", [tags_of, bookmarks_of, links_of])
def test_tags_bookmarks_and_links_are_the_same(both, told):
    two, one = map(told, both)
    assert two
    assert two == one


def test_every_mark_and_every_link_has_its_tag(both):
    assert [untagged(one) for one in both] == [[], []]


def test_the_pages_have_the_same_labels(both):
    two, one = ([page.label for page in opened.pages] for opened in both)
    assert two == one == [str(number) for number in range(1, len(one) + 1)]


def test_the_file_says_the_same_of_itself(both):
    assert [one.check_pdf_syntax() for one in both] == [[], []]
    two, one = (dict(opened.docinfo.items()) for opened in both)
    assert two == one
    assert set(both[0].Root) == set(both[1].Root)


def test_it_says_how_many_pages_it_has_under_a_name_of_its_own(both):
    for opened in both:
        words = opened.Root.Metadata.read_bytes().decode()
        name = str(opened.trailer.ID[0])
        assert f"<xmpTPg:NPages>{len(opened.pages)}</xmpTPg:NPages>" in words
        assert f"<xmpMM:DocumentID>{name}</xmpMM:DocumentID>" in words
    assert both[0].trailer.ID[0] != both[1].trailer.ID[0]


def test_no_object_is_left_that_nothing_leads_to(both):
    assert [unreached(opened) for opened in both] == [[], []]


@pytest.mark.parametrize("kind", list(PdfKind))
def test_what_goes_along_inside_is_the_same(kind):
    two, one = (made(example_map(), in_two=way, pdf_kind=kind) for way in (True, False))
    assert attached_to(two) == attached_to(one)
    assert bool(attached_to(two)) is (kind is not PdfKind.FILING)


def several(*more, title="Several"):
    draft = Draft(title=title)
    for words in ("One.", "Two.", "Three.", "Four.", *more):
        draft.claim(words)
    return draft.map


def test_words_that_look_like_parts_of_a_file_stay_as_they_are():
    words = "Box 5 0 R (6 0 R) ) ( \\ /StructParent 3 endobj stream >> /Nums[0 1 0 R]"
    assert tags_in(made(several(words), in_two=True)) == tags_in(made(several(words), in_two=False))


@pytest.mark.parametrize("title", ["", "\u200b", "\u202e", "(", "a \\(5 0 R"])
def test_any_title_is_a_bookmark_as_in_one(title):
    pair = (made(several(title=title), in_two=way) for way in (True, False))
    two, one = (pikepdf.open(io.BytesIO(data)) for data in pair)
    with two, one:
        assert bookmarks_of(two) == bookmarks_of(one)
        assert str(two.docinfo.Title) == str(one.docinfo.Title)


def test_where_our_fonts_lack_a_character_it_is_laid_out_in_one():
    notes, other = [], []
    two = made(several("Signs: \U00012000."), in_two=True, notes=notes)
    assert two == made(several("Signs: \U00012000."), in_two=False, notes=other)
    assert notes == other != []


def test_the_map_is_drawn_once_whichever_way_it_is_laid_out(monkeypatch):
    drawn, draw = [], pdf.map_data
    monkeypatch.setattr(pdf, "map_data", lambda *given: drawn.append(given) or draw(*given))
    made(several("Signs: \U00012000."), in_two=True)
    assert len(drawn) == 1


def test_what_fails_behind_the_map_is_told(monkeypatch):
    def fail(template, *given, **more):
        if template == "paper":
            raise ArgmapError("No room.")
        return lay_out(template, *given, **more)

    lay_out = large_map_pdf.lay_out
    monkeypatch.setattr(large_map_pdf, "lay_out", fail)
    with pytest.raises(ArgmapError, match="No room"):
        made(several(), in_two=True)
