from __future__ import annotations

import io
import zlib

import pikepdf
import pytest
from newspaper import article, pdf_of

from argmap.case.errors import SourceError
from argmap.sources.reading.attached import attached_case, attached_quotations
from argmap.sources.reading.attached_names import CASE, QUOTATIONS
from argmap.sources.reading.limits import Limits

SMALL = Limits(memory=400_000_000)


def holding(**files):
    """A PDF with files inside it; how it is saved is told by `encryption`."""
    how = {"encryption": files.pop("encryption")} if "encryption" in files else {}
    data = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf_of(article(0)))) as pdf:
        for name, held in files.items():
            pdf.attachments[name] = pikepdf.AttachedFileSpec(pdf, held, filename=name)
        pdf.save(data, **how)
    return data.getvalue()


def bomb():
    """A PDF whose attachment unpacks to far more than a case."""
    data = io.BytesIO()
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(bytes(1_000_000)) for _ in range(600)) + packer.flush()
    with pikepdf.open(io.BytesIO(holding(**{CASE: b"{}"}))) as pdf:
        stream = pdf.attachments[CASE].get_file().obj
        stream.write(packed, filter=pikepdf.Name.FlateDecode)
        pdf.save(data)
    return data.getvalue()


@pytest.fixture
def kept(tmp_path):
    def keep(data):
        path = tmp_path / "paper.pdf"
        path.write_bytes(data)
        return path

    return keep


def test_what_is_inside_a_pdf_is_read_by_its_name(kept):
    data = holding(**{CASE: '{"é": 1}'.encode(), QUOTATIONS: b"[]", "other.txt": b"x"})
    assert attached_case(kept(data)) == '{"é": 1}'
    assert attached_quotations(kept(data), data) == "[]"


def test_a_pdf_without_what_is_asked_for_says_so(kept):
    data = holding(other=b"x")
    with pytest.raises(SourceError, match=r"“paper\.pdf” is not a working copy"):
        attached_case(kept(data))
    with pytest.raises(SourceError, match=r"“paper\.pdf” has no packet of quotations inside it"):
        attached_quotations(kept(data), data)


LOCK = pikepdf.Encryption(owner="o", user="secret", R=6)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (lambda: holding(**{CASE: b"{}"}, encryption=LOCK), "is locked with a password"),
        (lambda: holding(**{CASE: b"\xff\xfe{}"}), r"What is inside “paper\.pdf” is damaged"),
        (lambda: holding(**{CASE: b"{}"})[:700], "is damaged, or no PDF|not a working copy"),
        (lambda: b"", "is damaged, or no PDF"),
        (lambda: b"%PDF-1.7\n" + bytes(range(256)) * 20, "is damaged, or no PDF"),
        (lambda: b"PK\x03\x04 some words", "is damaged, or no PDF"),
        (bomb, "needs? more memory|is damaged"),
    ],
    ids=["locked", "no text", "cut", "empty", "noise", "archive", "bomb"],
)
def test_what_cannot_be_read_is_told_in_a_sentence(kept, data, told):
    with pytest.raises(SourceError, match=told):
        attached_case(kept(data()), SMALL)
