"""A paper as a Word document: its styles, footnotes, tables of contents and of authorities.

A reader that makes pages fills the page numbers in when it opens the file, or when the
fields are updated (F9 in Word).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph as WordParagraph

from argmap.brief.authorities_table import GROUPS
from argmap.brief.blocks import (
    Authorities,
    Block,
    BlockQuote,
    Contents,
    Entry,
    Heading,
    Ledger,
    Listing,
    Paragraph,
    Role,
    Section,
    SourceEntry,
    Table,
)
from argmap.brief.figures import Figure
from argmap.brief.paper import Caption, Paper
from argmap.brief.runs import Run, Runs, RunStyle, words_of
from argmap.case.terms import Side
from argmap.formats.case_to_export import CaseToExport
from argmap.formats.docx_page import LEVELS, begin_section, blank_document
from argmap.formats.docx_parts import (
    Footnotes,
    add_field,
    add_picture,
    in_field,
    is_right_to_left,
    legal,
    packed,
)
from argmap.formats.figures import figure_png

_STEP = Pt(14)
_DEEPEST = 12
_CONTENTS = 3
_BOLD = frozenset((RunStyle.STRONG, RunStyle.NEEDED, RunStyle.EXACT))
_SMALL = Pt(9)
_MUTED = RGBColor(0x5B, 0x64, 0x72)
_ALARM = RGBColor(0x9A, 0x34, 0x12)


def docx_bytes(case: CaseToExport) -> bytes:
    """Write the paper that is chosen, by default the map's; the same paper is the same bytes."""
    return docx_paper(case.measured_paper())


def docx_paper(paper: Paper) -> bytes:
    """Return a paper as a Word document."""
    writer = _Writer(paper)
    writer.write_head(paper.caption, paper.notices)
    for block in paper.blocks:
        writer.write(block)
    return writer.packed()


class _Writer:
    """Writes block after block into one document."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._document = blank_document(paper)
        self._notes = Footnotes()
        tables = (block for block in paper.blocks if isinstance(block, Authorities))
        rows = [row for block in tables for row in block.rows]
        self._groups = {row.source: GROUPS.index(row.group) + 1 for row in rows}
        self._cited = {row.source: words_of(row.citation) for row in rows}
        self._is_begun = False
        self._ways: dict[type[Block], Callable[[Any], None]] = {
            Heading: self._heading,
            Paragraph: self._paragraph,
            Listing: self._listing,
            BlockQuote: self._quote,
            Entry: self._entry,
            SourceEntry: self._source,
            Table: self._table,
            Ledger: self._ledger,
            Authorities: self._authorities,
            Contents: self._contents,
            Figure: self._figure,
            Section: self._section,
        }

    def packed(self) -> bytes:
        """Return the bytes of the document."""
        self._notes.join(self._document)
        return packed(self._document)

    def write(self, block: Block) -> None:
        """Write one block."""
        self._ways[type(block)](block)

    def write_head(self, caption: Caption, notices: tuple[str, ...]) -> None:
        """Write the notices on every page, and the caption."""
        header = self._document.sections[0].header.paragraphs[0]
        header.add_run(legal(" · ".join((*notices, caption.title))))
        add_field(self._document.sections[0].footer.paragraphs[0], "PAGE", ("1",))
        if caption.court:
            self._add(caption.court_line.upper(), center=True)
        self._add(caption.title, "Title")
        for line in caption.lines():
            self._add(line, center=True)
        for name, words in caption.named():
            self._runs(self._add(), (Run(f"{name}: ", RunStyle.MUTED), Run(words)))

    def _add(self, text: str = "", style: str = "Normal", *, center: bool = False) -> WordParagraph:
        added: WordParagraph = self._document.add_paragraph(style=style)
        if text:
            self._runs(added, (Run(text),))
        if center:
            added.alignment = WD_ALIGN_PARAGRAPH.CENTER
        return added

    def _runs(self, paragraph: WordParagraph, runs: Runs, *, small: bool = False) -> WordParagraph:
        if is_right_to_left(words_of(runs)):
            properties: Any = paragraph._p.get_or_add_pPr()  # noqa: SLF001 -- no public way
            properties.append(OxmlElement("w:bidi"))
        for run in runs:
            self._run(paragraph, run, small=small)
        return paragraph

    def _run(self, paragraph: WordParagraph, run: Run, *, small: bool) -> None:
        sign = "⚠ " if run.style is RunStyle.WARNING else ""
        added = paragraph.add_run(legal(sign + run.text))
        added.bold = run.style in _BOLD or None
        added.italic = run.style in {RunStyle.TITLE, RunStyle.STRESSED} or None
        if small or run.style is RunStyle.MUTED:
            added.font.size = _SMALL
        if run.style is RunStyle.MUTED:
            added.font.color.rgb = _MUTED
        elif run.style is RunStyle.WARNING:
            added.font.color.rgb = _ALARM
        if is_right_to_left(run.text):
            added.font.rtl = True
        if run.cites and run.cites.source in self._groups:
            cited, group = self._cited[run.cites.source], self._groups[run.cites.source]
            add_field(paragraph, f'TA \\l "{in_field(cited)}" \\c {group}')
        if run.note:
            self._notes.add(paragraph.add_run(), "\n".join(map(words_of, run.note)))

    def _heading(self, block: Heading) -> None:
        words = f"{block.number} {block.text}".strip()
        self._add(words, f"Heading {min(block.level, LEVELS)}")

    def _paragraph(self, block: Paragraph) -> None:
        number = (Run(f"{block.number} "),) if block.number else ()
        is_note = block.role is Role.NOTE
        lead = (Run("Note to the drafter: ", RunStyle.STRONG),) if is_note else ()
        added = self._runs(self._add(), (*lead, *number, *block.runs), small=is_note)
        self._indent(added, None if block.depth is None else block.depth + 1)

    def _indent(self, paragraph: WordParagraph, depth: int | None) -> None:
        if depth:
            paragraph.paragraph_format.left_indent = _STEP * min(depth, _DEEPEST)

    def _listing(self, block: Listing) -> None:
        for number, item in enumerate(block.items, 1):
            # A list of Word's own would go on counting from the list before.
            lead = f"{number}.\u00a0" if block.numbered else "–\u00a0"
            self._indent(self._runs(self._add(), (Run(lead), *item)), 1)

    def _quote(self, block: BlockQuote) -> None:
        depth = 1 if block.depth is None else block.depth + 1
        runs = block.runs or (Run(block.words),)
        self._indent(self._runs(self._add(style="Quote"), runs), depth + 1)
        state = (Run(f" · {block.state}", RunStyle.MUTED),) if block.state else ()
        if block.whose or block.state:
            self._indent(self._runs(self._add(), (*block.whose, *state), small=True), depth + 1)
        for warning in block.warnings:
            told = self._runs(self._add(), (Run(warning, RunStyle.WARNING),), small=True)
            self._indent(told, depth + 1)

    def _entry(self, block: Entry) -> None:
        side = "" if block.side is Side.NEUTRAL else f" {block.side.value.capitalize()} "
        facts = (Run(block.number, RunStyle.STRONG), Run(side), Run(" "), *block.facts)
        head = self._runs(self._add(), facts, small=True)
        head.paragraph_format.keep_with_next = True
        see = (Run(" See "), block.see, Run(".")) if block.see else ()
        style = RunStyle.STRONG if block.head else RunStyle.PLAIN
        words = self._runs(self._add(), (Run(block.words, style), *see))
        for paragraph in (head, words):
            self._indent(paragraph, block.depth)

    def _source(self, block: SourceEntry) -> None:
        self._runs(self._add(), block.citation).paragraph_format.keep_with_next = True
        for facts in block.facts:
            self._runs(self._add(), facts, small=True)

    def _table(self, block: Table) -> None:
        if block.title:
            self._runs(self._add(), (Run(block.title, RunStyle.STRONG),))
        table = self._document.add_table(rows=1, cols=len(block.columns), style="Table Grid")
        head: Any = table.rows[0]._tr.get_or_add_trPr()  # noqa: SLF001 -- no public way
        head.append(OxmlElement("w:tblHeader"))
        room = self._document.sections[0].page_width - 2 * self._document.sections[0].left_margin
        whole = sum(column.share for column in block.columns)
        for width, column in zip(table.columns, block.columns, strict=True):
            width.width = int(room * column.share / whole)
        for cell, column in zip(table.rows[0].cells, block.columns, strict=True):
            self._runs(cell.paragraphs[0], (Run(column.title, RunStyle.STRONG),), small=True)
        for row in block.rows:
            for cell, runs in zip(table.add_row().cells, row, strict=True):
                self._runs(cell.paragraphs[0], runs, small=True)
        self._add()

    def _ledger(self, block: Ledger) -> None:
        for title, borne in block.decisions():
            self._runs(self._add(), (Run(title, RunStyle.STRONG),))
            for holder, harms in borne:
                self._runs(self._add(), (Run(holder, RunStyle.MUTED),))
                for harm in harms:
                    told = (Run(f"–\u00a0{harm.words} — "), *harm.facts)
                    self._indent(self._runs(self._add(), told), 1)

    def _contents(self, block: Contents) -> None:
        self._add(block.title, center=True)
        headings = (one for one in self._paper.blocks if isinstance(one, Heading) and one.listed)
        shown = [f"{one.number} {one.text}".strip() for one in headings if one.level <= _CONTENTS]
        add_field(self._add(), f'TOC \\o "1-{_CONTENTS}" \\h \\z \\u', shown, stale=True)

    def _authorities(self, block: Authorities) -> None:
        self._add(block.title, center=True)
        for group, cited in block.groups().items():
            self._runs(self._add(), (Run(group, RunStyle.STRONG),))
            code = f"TOA \\c {GROUPS.index(group) + 1} \\p"
            add_field(self._add(), code, [words_of(row) for row in cited], stale=True)

    def _figure(self, block: Figure) -> None:
        add_picture(self._add(), figure_png(block), block.alt, self._document.sections[0])
        self._runs(self._add(), block.caption, small=True)

    def _section(self, block: Section) -> None:
        begin_section(self._document, block, is_first=not self._is_begun)
        self._is_begun = True
