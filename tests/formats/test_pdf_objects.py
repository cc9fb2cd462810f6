from __future__ import annotations

import io

import pikepdf
import pytest
from typesetting import typeset

from argmap.case.errors import FormatError
from argmap.formats import pdf_objects
from argmap.formats.pdf_links import has_open_links, join_links
from argmap.formats.pdf_objects import put_together, taken_apart
from argmap.formats.pdf_packing import packed

LINKS = b"""
#link("argmap:entry/a1")[The box.] #link("argmap:again/a1")[Another box.]
#link("argmap:box/a9")[Alone.]
#link("argmap:to/a1")[To the entry.] #link("argmap:to/a2")[To the heading.]
#pagebreak()
#link("argmap:box/a1")[The entry.]
#link("https://example.org/argmap")[Elsewhere.]
= Heading <a2>
"""


def plain_pdf(words=b"= One\n#lorem(900)\n= Two"):
    return typeset({"main.typ": words}, format="pdf", timestamp=0)


def text_of(data):
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [page.Contents.read_bytes() for page in pdf.pages]


def test_a_pdf_put_together_again_is_the_same_to_its_readers(monkeypatch):
    monkeypatch.setattr(pdf_objects, "TOGETHER", 7)
    data = plain_pdf()
    again = put_together(taken_apart(data))
    assert b"/ObjStm" in again
    assert text_of(again) == text_of(data)
    with pikepdf.open(io.BytesIO(again)) as new, pikepdf.open(io.BytesIO(data)) as old:
        assert new.check_pdf_syntax() == []
        assert new.trailer.ID == old.trailer.ID
        assert set(new.Root) == set(old.Root)
        assert str(new.Root.Outlines.First.Title) == "One"
        assert new.docinfo == old.docinfo


def test_what_typst_did_not_write_is_told():
    out = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    with pytest.raises(FormatError):
        taken_apart(out.getvalue())


def test_open_links_lead_to_where_their_places_link_back_from():
    data = plain_pdf(LINKS)
    assert has_open_links(data)
    with pikepdf.open(io.BytesIO(packed(data))) as pdf:
        box, again, alone, to_entry, to_heading = pdf.pages[0].Annots
        entry, elsewhere = pdf.pages[1].Annots
        first, second = (page.objgen for page in pdf.pages)
        assert [one.Dest[0].objgen for one in (box, again, entry)] == [second, second, first]
        assert [round(float(part)) for part in entry.Dest[2:4]] == [
            round(float(box.Rect[at])) for at in (0, 3)
        ]
        assert str(box.Contents) == str(to_entry.Contents) == str(to_heading.Contents) == "page 2"
        assert list(to_entry.Dest)[1:] == list(box.Dest)[1:]
        named = pikepdf.NameTree(pdf.Root.Names.Dests)["a2"]
        assert list(to_heading.Dest)[1:] == list(named)[1:]
        assert to_heading.Dest[0].objgen == second
        assert alone.Dest[0].objgen == first  # nothing leads back: it stays where it is
        assert str(elsewhere.A.URI) == "https://example.org/argmap"


def test_a_link_of_the_user_is_left_as_it_is():
    data = plain_pdf(b'#link("https://example.org/")[Elsewhere.]')
    objects = taken_apart(data).objects
    before = dict(objects)
    join_links(objects)
    assert objects == before
