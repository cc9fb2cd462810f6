"""Characters that fonts lack are told of every export, by their name and their place."""

from __future__ import annotations

import pytest
from drafts import Draft
from example import example_map, standards
from pdf_pages import pages_of

from argmap.case.terms import Side
from argmap.drawing.coverage import characters_without_glyph
from argmap.formats import glyph_notes, pdf_data
from argmap.formats.case_to_export import CaseToExport, Choices
from argmap.formats.docx_paper import docx_bytes
from argmap.formats.html_map import map_page_bytes
from argmap.formats.html_paper import html_bytes
from argmap.formats.markdown import markdown_bytes
from argmap.formats.pdf import pdf_bytes
from argmap.formats.plain_text import text_bytes
from argmap.formats.png import png_bytes
from argmap.formats.registry import export_case
from argmap.formats.svg import svg_bytes

pytestmark = pytest.mark.usefixtures("qapp")

PRIVATE = "\ue000"
RUNE = "\u16a0"


def case_of(*claims, paper="map"):
    draft = Draft(movant="A", respondent="B", standard="winter")
    root = draft.claim("It is so.", side=Side.MOVANT, factor="merits")
    for words in claims:
        draft.reason(root, words, side=Side.MOVANT)
    return CaseToExport(draft.map, lambda _: None, standards(), Choices(paper=paper))


def notes_of(write, *claims, paper="map"):
    case = case_of(*claims, paper=paper)
    write(case)
    return " ".join(case.notes)


def test_a_pdf_tells_what_it_prints_by_number_and_where():
    told = notes_of(pdf_bytes, f"A private sign {PRIVATE} stands here.")
    assert "No font here has U+E000 (without a name) in claim 1.1" in told
    assert "Printed by number, as [U+E000], and as an empty box in the picture of the map" in told


def test_a_brief_tells_under_which_heading():
    told = notes_of(pdf_bytes, f"A private sign {PRIVATE} stands here.", paper="memorandum")
    assert "U+E000 (without a name) in the part “" in told
    assert "picture of the map" not in told


@pytest.mark.parametrize("paper", ["map", "memorandum", "opposition", "debate", "moot"])
def test_a_mark_that_no_pdf_may_hold_is_left_out_and_told(paper):
    case = case_of("A claim\ufeff stands.", paper=paper)
    words = " ".join(" ".join(pages_of(pdf_bytes(case))).split())
    assert "A claim stands" in words or "a claim stands" in words
    (told,) = [one for one in case.notes if "FEFF" in one]
    assert "Left out, as no PDF may hold it and nobody sees it: U+FEFF (zero width no-break" in told


def test_a_mark_that_no_pdf_may_hold_is_told_of_a_large_map_too(monkeypatch):
    monkeypatch.setattr(pdf_data, "MANY", 1)
    assert "Left out" in notes_of(pdf_bytes, "A claim\ufeff stands.", "Another.")


def test_what_only_a_font_of_the_machine_has_is_told_too():
    made = glyph_notes.PlacedPdf(b"", (), borrowed=frozenset("汉"))
    paper = case_of("汉 is here.").paper()
    (told,) = glyph_notes.pdf_notes(made, paper, has_map=True)
    assert "none of argmap’s, has “汉” U+6C49 (cjk unified ideograph-6c49) in claim 1.1" in told


def test_a_picture_of_dots_tells_what_is_an_empty_box():
    told = notes_of(png_bytes, f"A private sign {PRIVATE} stands here.")
    assert "U+E000 (without a name) in “A private sign" in told
    assert "Drawn as an empty box" in told


@pytest.mark.parametrize("write", [svg_bytes, map_page_bytes, html_bytes, docx_bytes])
def test_formats_with_text_tell_what_their_reader_needs_a_font_for(write):
    told = notes_of(write, f"A rune {RUNE} stands here.")
    assert "needs a font of their own for “ᚠ” U+16A0 (runic letter fehu feoh fe f)" in told
    assert "A rune" in told or "claim 1.1" in told


@pytest.mark.parametrize("write", [markdown_bytes, text_bytes])
def test_formats_that_choose_no_fonts_tell_nothing(write):
    assert "U+" not in notes_of(write, f"A rune {RUNE} and {PRIVATE} stand here.")


@pytest.mark.parametrize(
    "write", [pdf_bytes, png_bytes, svg_bytes, map_page_bytes, html_bytes, docx_bytes]
)
def test_the_example_lacks_nothing(write):
    case = CaseToExport(example_map(), lambda _: None, standards(), Choices(paper="map"))
    write(case)
    assert not any("U+" in one for one in case.notes)


def test_many_characters_are_told_by_the_first_and_how_many_more():
    told = notes_of(svg_bytes, "".join(chr(0x16A0 + at) for at in range(9)))
    assert "U+16A3" in told
    assert "U+16A4" not in told
    assert "and 5 more characters" in told


def test_characters_that_are_not_asked_of_fonts_are_in_them():
    asked = [chr(one) for one in range(0x20, 0x2200) if glyph_notes._USUAL.fullmatch(chr(one))]
    assert characters_without_glyph(asked) == frozenset()


@pytest.mark.parametrize("suffix", [".pdf", ".png", ".svg", ".html", ".docx"])
def test_what_exports_hand_back_to_window_and_command_line_tells_it(tmp_path, suffix):
    told = export_case(tmp_path / f"map{suffix}", case_of(f"A private sign {PRIVATE}."))
    assert any("U+E000" in one for one in told)
