"""PDF by Qt's PDFium: the texts of its pages, and what it says of itself."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from argmap.case.errors import SourceError
from argmap.sources.guessing import Guess, guess_source
from argmap.sources.offsets import OffsetMap
from argmap.sources.passages import Span
from argmap.sources.reading.blocks import headings_in, with_line_ends
from argmap.sources.reading.limits import PDF_PAGES
from argmap.sources.reading.pdf_boxes import found_boxes
from argmap.sources.reading.pdf_folio import offered_by_folio
from argmap.sources.reading.pdf_gaps import gaps_in
from argmap.sources.reading.pdf_lines import Box, Line, RawPage, lines_of
from argmap.sources.reading.pdf_opening import open_pdf
from argmap.sources.reading.pdf_prints import day_of_print, said_by_print
from argmap.sources.reading.pdf_stamps import said_by_stamp
from argmap.sources.reading.pdf_text import PdfText, text_of_pages
from argmap.sources.reading.program_names import without_programs
from argmap.sources.reading.reading import Reading
from argmap.sources.reading.words import kept_words, made_on, one_line

if TYPE_CHECKING:  # loaded when first needed: start-up
    from PySide6.QtPdf import QPdfDocument, QPdfSelection

MEDIA_TYPE = "application/pdf"
_END = b"%%EOF"
_TAIL = 2048
_MOST_ASKED = 100
"""On so many pages lines are asked for their boxes, a few milliseconds a page."""
_MOST_LINES = 2000
"""No page of a paper or a newspaper has more lines: it is a poster, which is read as it was drawn.
There columns that lines seem to make say nothing, and PDFium takes long to tell of them."""
_CUT = "The end of the file is missing: it is damaged, and pages may be missing too."
_PROGRAM = re.compile(r"^(?:Microsoft (?:Word|PowerPoint|Excel) - )")
_FILE_NAME = re.compile(r"\S+\.\w{2,5}|untitled.*|document\d*|\S*[\\/]\S*", re.IGNORECASE)


def read_pdf(data: bytes, name: str) -> Reading:
    """Read a PDF; raise `SourceError` for one that is locked, damaged, too long or only scanned."""
    document, buffer = open_pdf(data)
    _require_open(document, name)
    found = text_on_pages(document)
    if not found.text:
        raise _without_text(document.pageCount(), name, is_cut=_END not in data[-_TAIL:])
    text, told = kept_words(found.text)
    cut = [] if _END in data[-_TAIL:] else [_CUT]
    made = _made(document)
    day = day_of_print(found.printed, made)
    report = (*cut, *found.report, *told, *day, *(made_on(made.isoformat(), text) if made else ()))
    said = _said(document) | said_by_print(found.printed, text, made) | said_by_stamp(found.printed)
    blocks = with_line_ends(found.blocks, found.text)
    headings = headings_in(text, blocks)
    if "title" not in said and (title := _below(found.head, text, name, headings)):
        said["title"] = title
    if "accessed" not in said:
        title = said.get("title") or guess_source(text, "", headings).title
        said |= offered_by_folio((*found.printed, *found.head), title.value)
    document.close()
    buffer.close()
    return Reading(text, MEDIA_TYPE, "", report, found.pages, said, blocks)


def text_on_pages(document: QPdfDocument) -> PdfText:
    """Lay out an open document as it was when it was imported, with where its words stand.

    For marking spans of the kept text on the pages; takes some milliseconds a page.
    """
    return text_of_pages(list(raw_pages(document)))


def raw_pages(document: QPdfDocument) -> Iterator[RawPage]:
    """Read the text of page after page of an open document, with the boxes of its runs."""
    asked = 0
    for number in range(document.pageCount()):
        found = document.getAllText(number)
        height = document.pagePointSize(number).height()
        page = RawPage(found.text(), _boxes(found), height)
        lines = lines_of(number, page)
        if len(lines) > _MOST_LINES:
            yield page._replace(boxes=())
            continue
        if lines and lines[0].box is None and page.boxes and asked < _MOST_ASKED:
            asked += 1
            page = page._replace(line_boxes=_line_boxes(document, number, page.text, lines))
            lines = lines_of(number, page)
        yield page._replace(gaps=gaps_in(lines, page.boxes, _runs(document, number, page.text)))


def _boxes(found: QPdfSelection) -> tuple[Box, ...]:
    boxes = [polygon.boundingRect() for polygon in found.bounds()]
    return tuple((box.left(), box.top(), box.right(), box.bottom()) for box in boxes)


def _line_boxes(
    document: QPdfDocument, number: int, text: str, lines: Sequence[Line]
) -> tuple[Box, ...]:
    spans = [Span(line.start, line.end) for line in lines]
    return found_boxes(spans, _runs(document, number, text))


def _runs(document: QPdfDocument, number: int, text: str) -> Callable[[int, int], tuple[Box, ...]]:
    """Return what tells the boxes between two offsets of the text of a page."""
    to_utf16 = OffsetMap(text).to_utf16

    def runs(start: int, end: int) -> tuple[Box, ...]:
        first = to_utf16(start)
        return _boxes(document.getSelectionAtIndex(number, first, to_utf16(end) - first))

    return runs


def _require_open(document: QPdfDocument, name: str) -> None:
    error = document.error()
    if error in {document.Error.IncorrectPassword, document.Error.UnsupportedSecurityScheme}:
        raise SourceError(
            f"{name} is locked with a password.",
            "Open it with the password, print it to a PDF without one, and import that.",
        )
    if error is not document.Error.None_ or not document.pageCount():
        raise SourceError(
            f"{name} is damaged: no pages of it can be read.", "Get the file again, whole."
        )
    if document.pageCount() > PDF_PAGES:
        raise SourceError(
            f"{name} has {document.pageCount():,} pages; argmap takes in PDFs up to {PDF_PAGES}.",
            "Print the pages you quote from to a PDF of their own, and import that.",
        )


def _without_text(count: int, name: str, *, is_cut: bool) -> SourceError:
    if is_cut:
        return SourceError(
            f"{name} is damaged or cut off: its end is missing, and what is left holds no text.",
            "Get the file again, whole.",
        )
    pages = "Its one page is a scan" if count == 1 else f"All its {count} pages are scans"
    return SourceError(
        f"{name} holds no text. {pages} without recognised text, or empty.",
        "Let a program recognise the text (OCR), and import what it makes.",
    )


def _said(document: QPdfDocument) -> dict[str, Guess]:
    field = document.MetaDataField
    author = one_line(document.metaData(field.Author))
    title = _PROGRAM.sub("", one_line(document.metaData(field.Title)))
    said = {
        "title": Guess("" if _FILE_NAME.fullmatch(title) else title, "the PDF's title"),
        "author": Guess(without_programs(author), "the PDF's author"),
    }
    return {field: one for field, one in said.items() if one}


def _below(head: Sequence[str], text: str, name: str, headings: Sequence[str]) -> Guess:
    """Guess the title of what stands below the header of the first page, where it has one."""
    rest = text
    for words in head:
        rest = rest.removeprefix(words).lstrip()
    if rest == text:
        return Guess()
    title = guess_source(rest, name.strip("“”"), headings).title
    if title.came_from != "the first line":
        return title
    return Guess(title.value, "the first line below what may be a header")


def _made(document: QPdfDocument) -> dt.date | None:
    made = document.metaData(document.MetaDataField.CreationDate)
    if made is None or not made.isValid():
        return None
    day = made.date()
    return dt.date(day.year(), day.month(), day.day())
