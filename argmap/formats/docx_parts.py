"""What python-docx has no words for: fields, footnotes, and the same bytes for the same paper.

After ECMA-376, Part 1: 17.11 (footnotes), 17.16 (fields); 2.3.1 of its Part 2 (the package).
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.section import Section
from docx.shared import Length
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from argmap.formats.office_package import package_of

Add: TypeAlias = Callable[..., Paragraph]
"""Adds a paragraph of a text to a document, in a style or centred."""
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_LETTER = re.compile(r"[^\W\d_]")
_LONGEST_FIELD = 200


def legal(text: str) -> str:
    """Replace what XML cannot hold by the sign that something cannot be shown."""
    return _ILLEGAL.sub("\ufffd", text)


def is_right_to_left(text: str) -> bool:
    """Tell by its first letter whether a text is set from the right."""
    letter = _LETTER.search(text)
    return letter is not None and _RIGHT_TO_LEFT.match(letter[0]) is not None


def add_picture(paragraph: Paragraph, png: bytes, alt: str, section: Section) -> None:
    """Add a picture as wide as the text of a page, with its words for who cannot see it."""
    room = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
    added = paragraph.add_run().add_picture(io.BytesIO(png), width=Length(room))
    inline: Any = added._inline  # noqa: SLF001 -- no public way to its words
    inline.docPr.set("descr", legal(alt))
    for side in ("distT", "distB", "distL", "distR"):  # else some readers push it aside
        inline.set(side, "0")


def add_field(
    paragraph: Paragraph, code: str, shown: Sequence[str] = (), *, stale: bool = False
) -> None:
    """Add a field with what it shows, a line each; a stale one is made anew when it is opened."""
    begin = _field_mark(paragraph, "begin")
    if stale:
        begin.set(qn("w:dirty"), "true")
    instruction: Any = OxmlElement("w:instrText")
    instruction.set(qn("xml:space"), "preserve")
    instruction.text = f" {code} "
    paragraph.add_run()._r.append(instruction)  # noqa: SLF001 -- no public way to a field
    _field_mark(paragraph, "separate")
    for rank, line in enumerate(shown):
        run = paragraph.add_run()
        if rank:
            run.add_break()
        run.add_text(legal(line))
    _field_mark(paragraph, "end")


def spread_field(paragraphs: Sequence[Paragraph], code: str) -> None:
    """Make paragraphs what one field shows, which is made anew when the document is opened."""
    last = paragraphs[-1].add_run()
    first = paragraphs[0]
    # The marks that begin it go before the words that stand there.
    shown = list(first._p.iter(qn("w:r")))[: -1 if first is paragraphs[-1] else None]  # noqa: SLF001
    add_field(first, code, stale=True)
    marks = [one for one in first._p.iter(qn("w:r")) if one not in shown and one is not last._r]  # noqa: SLF001
    for mark in marks[:3]:
        shown[0].addprevious(mark)
    last._r.append(marks[3].find(qn("w:fldChar")))  # noqa: SLF001 -- no public way to a field
    first._p.remove(marks[3])  # noqa: SLF001 -- as above


def mark_row(row: Any, mark: str) -> None:
    """Mark a row of a table: one that is the head, one that no page divides."""
    row._tr.get_or_add_trPr().append(OxmlElement(mark))  # noqa: SLF001 -- no public way


def in_field(text: str) -> str:
    """Return a text as it stands between quotation marks in a field."""
    cut = " ".join(legal(text).split())[:_LONGEST_FIELD]
    return cut.replace("\\", "\\\\").replace('"', '\\"')


def _field_mark(paragraph: Paragraph, kind: str) -> Any:
    mark: Any = OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    paragraph.add_run()._r.append(mark)  # noqa: SLF001 -- as above
    return mark


class Footnotes:
    """The footnotes of a document, numbered from 1 in the order in which they are added."""

    def __init__(self) -> None:
        self._notes: list[str] = []

    def add(self, run: Run, words: str) -> None:
        """Put the mark of a new footnote behind a run; `words` has a line a paragraph."""
        self._notes.append(words)
        mark: Any = OxmlElement("w:footnoteReference")
        mark.set(qn("w:id"), str(len(self._notes)))
        run.font.superscript = True
        run._r.append(mark)  # noqa: SLF001 -- no public way to a footnote

    def join(self, document: Any) -> None:
        """Put the footnotes into a document, where it has any."""
        if not self._notes:
            return
        root: Any = parse_xml(f"<w:footnotes {nsdecls('w')}/>")
        for number, kind in ((-1, "separator"), (0, "continuationSeparator")):
            root.append(parse_xml(_RULE.format(ns=nsdecls("w"), number=number, kind=kind)))
        for number, words in enumerate(self._notes, 1):
            root.append(_footnote(number, words))
        package = document.part.package
        name = PackURI("/word/footnotes.xml")
        from lxml import etree  # noqa: PLC0415 -- loaded with python-docx

        data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        document.part.relate_to(Part(name, _TYPE, data, package), RELATIONSHIP_TYPE.FOOTNOTES)


_RULE = (
    '<w:footnote {ns} w:type="{kind}" w:id="{number}">'
    "<w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>"
)


def _footnote(number: int, words: str) -> Any:
    note: Any = OxmlElement("w:footnote")
    note.set(qn("w:id"), str(number))
    for rank, line in enumerate(words.split("\n")):
        paragraph: Any = OxmlElement("w:p")
        if rank == 0:
            paragraph.append(
                parse_xml(
                    f'<w:r {nsdecls("w")}><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
                    "<w:footnoteRef/></w:r>"
                )
            )
        run: Any = OxmlElement("w:r")
        text: Any = OxmlElement("w:t")
        text.set(qn("xml:space"), "preserve")
        text.text = legal(f" {line}" if rank == 0 else line)
        run.append(text)
        paragraph.append(run)
        note.append(paragraph)
    return note


def packed(document: Any) -> bytes:
    """Save a document as the same bytes every time: no file in it tells the hour."""
    raw = io.BytesIO()
    document.save(raw)
    with zipfile.ZipFile(raw) as read:
        return package_of((name, read.read(name)) for name in read.namelist())
