"""Everything bad at once: each file gets its sentence, and the good ones are imported."""

from __future__ import annotations

import io
import socket
import zipfile

import pikepdf
import pytest
from newspaper import article, page_of, pdf_of, word_of

from argmap.sources.reading import from_disk
from argmap.sources.reading.batch import read_bytes, read_documents

WORDS = "The court denied the motion, and said why in words that are long enough to be a paragraph."


def locked_pdf():
    data = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf_of(article(0)))) as pdf:
        pdf.save(data, encryption=pikepdf.Encryption(owner="o", user="secret", R=6))
    return data.getvalue()


def zip_bomb():
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"A" * 60_000_000)
    return data.getvalue()


def entity_bomb():
    data = io.BytesIO()
    entities = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr(
            "word/document.xml", f'<!DOCTYPE x [<!ENTITY e0 "lol">{entities}]><x>&e9;</x>'
        )
    return data.getvalue()


def entity_page():
    entities = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    declared = f'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY e0 "lol">{entities}]>'
    return f"{declared}<html><body><p>&e9;</p></body></html>".encode()


BAD = {
    "bomb.docx": (zip_bomb, "would unpack to 60.0 MB"),
    "entities.docx": (entity_bomb, "its part “word/document.xml” cannot be read"),
    "locked.pdf": (locked_pdf, "is locked with a password"),
    "cut.pdf": (lambda: pdf_of(article(0))[:500], "is damaged"),
    "cut.docx": (lambda: word_of(article(0))[:5000], "is damaged"),
    "long.html": (lambda: f"<html><p>{WORDS}</p>".encode() * 90_000, "takes in web pages up to"),
    "entities.html": (entity_page, "declares abbreviations of its own"),
    "entities.xhtml": (entity_page, "declares abbreviations of its own"),
    "noise.html": (lambda: bytes(range(256)) * 40, "holds binary data"),
    "picture.html": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(50), "is a PNG picture"),
    "old.docx": (lambda: b"\xd0\xcf\x11\xe0" + bytes(900), "or one locked with a password"),
    "empty.eml": (lambda: b"", "is empty"),
    "none.rtf": (lambda: b"{\\rtf1 }", "holds no words"),
}


def test_each_bad_file_gets_its_sentence_and_the_good_ones_are_imported(tmp_path):
    for name, (make, _) in BAD.items():
        (tmp_path / name).write_bytes(make())
    (tmp_path / "a.html").write_text(page_of(article(1)), encoding="utf-8")
    (tmp_path / "z.txt").write_bytes(b"mixed\r\nline\rends\nhere")
    outcomes = {one.path.name: one for one in read_documents([tmp_path])}
    assert {name for name, one in outcomes.items() if one.document} == {"a.html", "z.txt"}
    assert outcomes["z.txt"].document.text == "mixed\nline\nends\nhere"
    for name, (_, sentence) in BAD.items():
        error = outcomes[name].error
        assert sentence in error.message
        assert name in error.message
        assert error.hint


def test_a_file_that_goes_while_it_is_read_costs_itself_only(tmp_path, monkeypatch):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(WORDS)
    told = from_disk.kind_of

    def go(data, suffix):
        (tmp_path / "b.txt").unlink(missing_ok=True)
        return told(data, suffix)

    monkeypatch.setattr(from_disk, "kind_of", go)
    first, second = read_documents([tmp_path / "a.txt", tmp_path / "b.txt"])
    assert first.document.text == WORDS
    assert "There is no file" in second.error.message


def test_entities_in_a_page_are_neither_multiplied_nor_looked_up_but_refused():
    entities = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    page = (
        f'<!DOCTYPE html [<!ENTITY e0 "lol"><!ENTITY f SYSTEM "file:///etc/passwd">{entities}]>'
        f"<html><body><p>{WORDS} &e9; &f;</p></body></html>"
    )
    outcome = read_bytes(page.encode(), "page.xhtml")
    assert outcome.document is None
    assert "declares abbreviations of its own" in outcome.error.message
    plain = f"<!DOCTYPE html><html><body><p>{WORDS} [&lt;!ENTITY a&gt;]</p></body></html>"
    assert "[<!ENTITY a>]" in read_bytes(plain.encode(), "page.html").document.text


@pytest.mark.parametrize("file_name", ["page.html", "mail.eml"])
def test_nothing_a_page_points_at_is_fetched(file_name):
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        address = f"http://127.0.0.1:{server.getsockname()[1]}"
        page = (
            f'<html><head><link rel="stylesheet" href="{address}/a.css"><base href="{address}/">'
            f'<script src="{address}/a.js"></script></head><body><p>{WORDS}</p>'
            f'<img src="{address}/a.png"><iframe src="{address}/b.html"></iframe></body></html>'
        )
        head = "From: a@b.example\nSubject: x\nContent-Type: text/html\n\n"
        data = (head if file_name == "mail.eml" else "") + page
        assert WORDS in read_bytes(data.encode(), file_name).document.text
        with pytest.raises(BlockingIOError):
            server.accept()
