"""Every kind of paper in every format, of cases that nobody would wish for."""

from __future__ import annotations

import io
import re
import zipfile

import pypdf
import pytest
from drafts import Draft
from example import example_map, standards

from argmap.brief.papers import PAPERS
from argmap.case.errors import FormatError
from argmap.case.terms import CaseKind, Side
from argmap.formats.case_to_export import CaseToExport, Choices
from argmap.formats.docx_paper import docx_bytes
from argmap.formats.html_paper import html_bytes
from argmap.formats.markdown import markdown_bytes
from argmap.formats.pdf import pdf_bytes
from argmap.formats.plain_text import text_bytes

pytestmark = pytest.mark.usefixtures("qapp")

TEXT_FORMATS = (text_bytes, html_bytes, markdown_bytes, docx_bytes)
MARKUP = "#set page(fill: red) *x* \\frac{1}{2} <script>alert(1)</script> & =cmd() $y$ @ref `z`"
HEBREW = "הטענה היא שהחוזה הופר"


def hostile(kind):
    """A case whose words are markup, from right to left, and without glyphs."""
    debate = kind in {"moot", "debate"}
    case = Draft(
        kind=CaseKind.DEBATE if debate else CaseKind.MOTION,
        title=MARKUP,
        movant=MARKUP,
        respondent="Amazon & <Co>",
        standard="" if debate else "winter",
    )
    root = case.claim(MARKUP, side=Side.MOVANT, factor="" if debate else "merits")
    case.reason(root, HEBREW, side=Side.MOVANT)
    text = f"She said “{MARKUP}” and left."
    case.quote(case.source(text, title=MARKUP), MARKUP, root, text=text)
    attack = case.objection(root, "Emoji 😀 and a private sign \ue000.", side=Side.RESPONDENT)
    case.objection(attack, "{movant} {party} braces {0}", side=Side.MOVANT)
    return case.map, lambda _: None


def export(kind, write, case_map, text_of=lambda _: None):
    choices = Choices(paper=kind, today="2024-08-26")
    return write(CaseToExport(case_map, text_of, standards(), choices))


def told(write, made):
    if write is docx_bytes:
        with zipfile.ZipFile(io.BytesIO(made)) as package:
            return package.read("word/document.xml").decode()
    return made.decode()


KINDS = [one.id for one in PAPERS]
OF_OTHERS = {"order", "exhibits", "bench-memo", "cite-check", "round", "flow", "speech"}
ARGUED = [one for one in KINDS if one not in OF_OTHERS]


@pytest.mark.parametrize("kind", KINDS)
def test_markup_comes_out_as_words_in_every_kind_and_format(kind):
    case_map, text_of = hostile(kind)
    for write in TEXT_FORMATS:
        try:
            words = told(write, export(kind, write, case_map, text_of))
        except FormatError:
            assert kind == "cite-check"
            continue
        assert "<script>" not in words or write is text_bytes
        assert "{party} braces" in words or kind not in ARGUED


@pytest.mark.parametrize("kind", KINDS)
def test_the_pdf_of_markup_has_its_words_and_says_what_has_no_glyph(kind):
    case_map, text_of = hostile(kind)
    made = export(kind, pdf_bytes, case_map, text_of)
    words = "".join(one.extract_text() for one in pypdf.PdfReader(io.BytesIO(made)).pages)
    assert "alert(1)" in words
    if kind in ARGUED:
        assert "U+E000" in words
        assert "😀" in words or "1F600" in words
        assert "#set page" in words.replace("\n", " ")


@pytest.mark.parametrize("kind", ["memorandum", "bench-memo"])
def test_words_from_right_to_left_are_marked_in_html_and_word(kind):
    case_map, text_of = hostile(kind)
    html = told(html_bytes, export(kind, html_bytes, case_map, text_of))
    assert HEBREW in html
    assert re.search(r'dir="(auto|rtl)"', html)
    word = told(docx_bytes, export(kind, docx_bytes, case_map, text_of))
    assert HEBREW in word
    assert "<w:rtl/>" in word


@pytest.mark.parametrize("kind", KINDS)
def test_a_claim_of_forty_thousand_words_comes_out_whole(kind):
    case_map = example_map()
    case = Draft(movant="A", respondent="B", standard="winter")
    root = case.claim("The order should issue.", side=Side.MOVANT, factor="merits")
    case.reason(root, " ".join(f"word{at}" for at in range(40_000)), side=Side.MOVANT)
    for write in (text_bytes, html_bytes):
        words = told(write, export(kind, write, case.map))
        assert "word39999" in words or kind not in {
            "map",
            "memorandum",
            "bench-memo",
            "moot",
            "debate",
        }
    assert case_map.claims


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("side", [None, Side.MOVANT, Side.RESPONDENT])
def test_a_case_without_sources_or_with_one_side_alone_comes_out(kind, side):
    case = Draft() if side is None else Draft(movant="A Corp.", respondent="B", standard="winter")
    if side is not None:
        root = case.claim("It is so.", side=side, factor="merits")
        case.reason(root, "It was so.", side=side)
    for write in (*TEXT_FORMATS, pdf_bytes):
        assert len(export(kind, write, case.map)) > 100


def test_a_table_of_harms_says_in_the_pdf_what_decision_it_is_of():
    made = export("exhibits", pdf_bytes, example_map())
    words = " ".join(one.extract_text() for one in pypdf.PdfReader(io.BytesIO(made)).pages)
    assert words.index("If the order is denied") < words.index("If the order is granted")
