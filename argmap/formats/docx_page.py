"""The page that a Word document is written on: its styles, sections and page numbers."""

from __future__ import annotations

import datetime as dt
from typing import Any

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Inches, Pt, RGBColor

from argmap.brief.blocks import Numbering, Section
from argmap.brief.paper import Paper
from argmap.brief.paper_sizes import paper_sizes
from argmap.formats.docx_parts import legal

LEVELS = 9
"""How many levels of headings Word has."""
_TYPEFACE = "Times New Roman"
_MARGIN = Inches(1)
_LONG_AGO = dt.datetime(1980, 1, 1, tzinfo=dt.UTC)


def blank_document(paper: Paper) -> Any:
    """Make a document without words that says what it is called and in which language it is."""
    document = docx.Document()
    about = document.core_properties
    about.title, about.author, about.comments = legal(paper.title)[:255], "", ""
    about.language = paper.language
    about.created = about.modified = _LONG_AGO.replace(tzinfo=None)
    _set_styles(document)
    for section in document.sections:
        section.left_margin = section.right_margin = _MARGIN
        section.top_margin = section.bottom_margin = _MARGIN
        if paper.across:
            size = paper_sizes().called(paper.across)
            section.orientation = WD_ORIENT.LANDSCAPE
            section.page_width, section.page_height = Pt(size.height), Pt(size.width)
    return document


def _set_styles(document: Any) -> None:
    """Set headings and quotes as a filing has them: black, upright, of one typeface."""
    normal = document.styles["Normal"]
    normal.font.size = Pt(12)
    normal.paragraph_format.space_after = Pt(6)
    for name in ("Normal", "Title", "Quote", *(f"Heading {one}" for one in range(1, LEVELS + 1))):
        style = document.styles[name]
        style.font.name = _TYPEFACE
        for fonts in style.element.iter(qn("w:rFonts")):
            for theme in [key for key in fonts.attrib if key.lower().endswith("theme")]:
                del fonts.attrib[theme]
        style.font.color.rgb = RGBColor(0, 0, 0)
        style.font.italic = False
    for border in list(document.styles["Title"].element.iter(qn("w:pBdr"))):
        border.getparent().remove(border)
    document.styles["Title"].font.size = Pt(16)
    document.styles["Title"].font.bold = True
    document.styles["Title"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for level in range(1, LEVELS + 1):
        document.styles[f"Heading {level}"].font.size = Pt(14 if level == 1 else 12)


def begin_section(document: Any, block: Section, *, is_first: bool) -> None:
    """Begin a section, on a new page but for the first.

    The numbers of its pages begin anew, but for what is not counted, which goes on with them.
    """
    new = None if is_first else document.add_section(WD_SECTION.NEW_PAGE)
    properties: Any = (new or document.sections[0])._sectPr  # noqa: SLF001 -- no public way
    kind: Any = OxmlElement("w:pgNumType")
    kind.set(qn("w:fmt"), "lowerRoman" if block.numbering is Numbering.FRONT else "decimal")
    if block.counted or is_first:
        kind.set(qn("w:start"), "1")
    for old in properties.findall(qn("w:pgNumType")):
        properties.remove(old)
    properties.append(kind)
