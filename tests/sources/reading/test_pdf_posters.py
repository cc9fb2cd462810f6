"""A page with thousands of lines, as a large map is: read as it was drawn."""

from __future__ import annotations

from typesetting import typeset

from argmap.sources.reading import pdf
from argmap.sources.reading.pdf import read_pdf

ROWS, COLUMNS = 140, 16


def poster(rows):
    """Return a page of boxes row by row, each with a sentence that takes two lines."""
    boxes = (
        f"#place(dx: {column * 130}pt, dy: {row * 40}pt, block(width: 110pt)"
        f"[Box {row + 1} of column {column + 1} holds its sentence.])"
        for row in range(rows)
        for column in range(COLUMNS)
    )
    page = f"#set page(width: {COLUMNS * 130}pt, height: {rows * 40}pt, margin: 0pt)\n"
    return typeset(f"{page}{''.join(boxes)}".encode(), format="pdf")


def test_a_poster_is_read_box_by_box_without_asking_where_each_line_stands(monkeypatch):
    def asked(*_):
        raise AssertionError("PDFium takes long to tell of such a page")

    monkeypatch.setattr(pdf, "found_boxes", asked)
    monkeypatch.setattr(pdf, "gaps_in", asked)
    words = read_pdf(poster(ROWS), "poster.pdf").text.split("\n\n")
    assert words[:2] == [f"Box 1 of column {at} holds its sentence." for at in (1, 2)]
    assert len(words) == ROWS * COLUMNS


def test_a_page_with_fewer_lines_is_asked_where_they_stand(monkeypatch):
    asked = []
    monkeypatch.setattr(pdf, "gaps_in", lambda lines, *_: asked.append(len(lines)) or ())
    read_pdf(poster(3), "poster.pdf")
    assert asked == [3 * COLUMNS * 2]
