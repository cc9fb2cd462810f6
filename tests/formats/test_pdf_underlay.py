from __future__ import annotations

import io

import pikepdf
import pytest
from pdf_structure import unreached
from typesetting import typeset

from argmap.case.errors import FormatError
from argmap.formats.pdf_objects import put_together, taken_apart
from argmap.formats.pdf_underlay import draw_under

SIZE = b"#set page(width: 200pt, height: 100pt, margin: 10pt)\n#set document(title: [T])\n"
PICTURE = b"""#image(bytes("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>\
<rect width='9' height='9' fill='#c00'/></svg>"), alt: "A square", width: 9pt)"""


def page_of(words, *, is_tagged=True):
    standards = ["a-3a", "ua-1"] if is_tagged else ["a-3b"]
    options = {"pdf_standards": standards, "pdf_tags": is_tagged, "timestamp": 0}
    return taken_apart(typeset({"main.typ": SIZE + words}, format="pdf", **options))


def under(words, shapes=b"#rect(fill: blue)"):
    over = page_of(words)
    draw_under(over, page_of(shapes, is_tagged=False))
    return pikepdf.open(io.BytesIO(put_together(over)))


@pytest.mark.parametrize("words", [b"= Words", b"= Words\n" + PICTURE])
def test_what_is_under_a_page_is_drawn_first_and_read_by_nobody(words):
    with under(words) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert unreached(pdf) == []
        first, second = pdf.pages[0].Contents
        assert first.read_bytes() == b"/Artifact BMC\n/Under Do\nEMC"
        assert b"BDC" in second.read_bytes()
        form = pdf.pages[0].Resources.XObject["/Under"]
        assert (form.Type, form.Subtype) == ("/XObject", "/Form")
        assert list(form.BBox) == list(pdf.pages[0].MediaBox)
        assert b" re" in form.read_bytes() or b" l" in form.read_bytes()
        assert b"BDC" not in form.read_bytes()


def test_a_picture_of_the_page_stays_among_its_resources():
    with under(b"= Words\n" + PICTURE) as pdf:
        before = page_of(b"= Words\n" + PICTURE)
        with pikepdf.open(io.BytesIO(put_together(before))) as alone:
            theirs = set(alone.pages[0].Resources.get("/XObject", {}))
        assert set(pdf.pages[0].Resources.XObject) == theirs | {"/Under"}


@pytest.mark.parametrize(
    "pages", [(b"= One\n#pagebreak()\nTwo", b"One"), (b"= One", b"A#pagebreak()B")]
)
def test_of_several_pages_none_is_drawn_under_another(pages):
    over, shapes = page_of(pages[0]), page_of(pages[1], is_tagged=False)
    with pytest.raises(FormatError):
        draw_under(over, shapes)
