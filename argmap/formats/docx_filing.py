"""How a paper that is filed is set as a Word document: its caption page and its double spacing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docx.enum.text import (
    WD_ALIGN_PARAGRAPH,
    WD_BREAK,
    WD_LINE_SPACING,
    WD_TAB_ALIGNMENT,
)
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Inches, Pt
from docx.text.paragraph import Paragraph as WordParagraph

from argmap.brief.paper import Caption
from argmap.case.docket_line import docket_line
from argmap.formats.docx_parts import Add, add_field, legal

TEXT = "Body Text"
"""The style of what is argued: double spacing, its first lines set in."""
_DOUBLE, _FIRST_LINE, _STEP = Pt(24), Inches(0.5), Pt(18)
_END, _HALF, _SMALL = Inches(6.5), Inches(3.25), Pt(9)
_BESIDE = 40
"""Letters of a number of the case that stand beside that of the page; others have a line below."""
_LEVELS = 4
_ITALIC = 4
"""Headings of this level are italic; those above are bold."""


def set_filing(document: Any) -> None:
    """Set the styles of text and headings as a court asks for them."""
    text = document.styles[TEXT].paragraph_format
    text.line_spacing_rule, text.line_spacing = WD_LINE_SPACING.EXACTLY, _DOUBLE
    text.first_line_indent, text.space_after = _FIRST_LINE, Pt(0)
    for level in range(1, _LEVELS + 1):
        style = document.styles[f"Heading {level}"]
        style.font.size, style.font.bold = Pt(12), level < _ITALIC
        style.font.italic, style.font.all_caps = level == _ITALIC, level == 1
        form = style.paragraph_format
        form.space_before, form.space_after = Pt(12), Pt(6)
        if level == 1:
            form.alignment = WD_ALIGN_PARAGRAPH.CENTER
        else:
            form.left_indent = _STEP * (level - 1)
            form.first_line_indent = -_STEP


def write_foot(document: Any, name: str, docket_number: str) -> None:
    """Write at the foot of every page what the paper is, its page, and the number of the case."""
    foot: WordParagraph = document.sections[0].footer.paragraphs[0]
    document.styles["Footer"].font.size = _SMALL
    stops = foot.paragraph_format.tab_stops
    stops.add_tab_stop(_HALF, WD_TAB_ALIGNMENT.CENTER)
    stops.add_tab_stop(_END, WD_TAB_ALIGNMENT.RIGHT)
    foot.add_run(f"{name}\t")
    add_field(foot, "PAGE", ("1",))
    docket = legal(docket_line(docket_number))
    if len(docket) <= _BESIDE:
        foot.add_run(f"\t{docket}")
        return
    below: WordParagraph = document.sections[0].footer.add_paragraph(style="Footer")
    below.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    foot.paragraph_format.space_after = below.paragraph_format.space_after = Pt(0)
    below.add_run(docket)


def write_caption(document: Any, caption: Caption, add: Add) -> None:
    """Write the caption page: the court, the parties beside the number and the title, counsel.

    Where no counsel stands on it, the paper begins below it.
    """
    _write_court(caption.court_line.upper(), add)
    add()
    cells = document.add_table(rows=1, cols=2).rows[0].cells
    _border(cells[0], "right", "bottom")
    for line, depth in _party_lines(caption):
        _line(cells[0], line).paragraph_format.left_indent = _STEP * 2 * depth
    _line(cells[1], caption.docket_line)
    for title in caption.motion:
        _line(cells[1], title.upper()).runs[0].bold = True
    for name, words in caption.facts:
        _line(cells[1], f"{name}: {words}")
    add()
    for line in caption.counsel:
        add(line).paragraph_format.left_indent = Inches(3.25)
    if caption.counsel:
        add().add_run().add_break(WD_BREAK.PAGE)


def _party_lines(caption: Caption) -> Iterator[tuple[str, int]]:
    """Walk the lines of the parties and their roles, each with how many steps it is set in."""
    if caption.matter:
        yield f"{caption.matter.upper()},", 0
    roles = (*caption.roles, "", "")
    for at, (_, name) in enumerate(caption.parties):
        if at:
            yield "v.", 1
        yield f"{name.upper()},", 0
        yield f"{roles[at]}{'.' if at == len(caption.parties) - 1 else ','}", 2


def _write_court(words: str, add: Add) -> None:
    for line in words.replace(" FOR THE ", "\nFOR THE ").split("\n"):
        court = add(line, center=True)
        court.paragraph_format.space_after = Pt(0)
        for run in court.runs:
            run.bold = True


def _line(cell: Any, words: str) -> WordParagraph:
    """Write a line into a cell, the first into the paragraph that each cell begins with."""
    first: WordParagraph = cell.paragraphs[0]
    line: WordParagraph = cell.add_paragraph() if first.text else first
    line.add_run(legal(words))
    return line


def _border(cell: Any, *sides: str) -> None:
    borders: Any = OxmlElement("w:tcBorders")
    for side in ("top", "left", "bottom", "right"):
        if side in sides:
            line: Any = OxmlElement(f"w:{side}")
            for name, value in (
                ("val", "single"),
                ("sz", "6"),
                ("space", "0"),
                ("color", "000000"),
            ):
                line.set(qn(f"w:{name}"), value)
            borders.append(line)
    cell._tc.get_or_add_tcPr().append(borders)  # noqa: SLF001 -- no public way to a border
