"""A paper as a Word document: its styles, footnotes, tables of contents and of authorities.

A reader that makes pages fills the page numbers in when it opens the file, or when the
fields are updated (F9 in Word).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.shared import Pt
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
from argmap.formats.docx_filing import TEXT, set_filing, write_caption
from argmap.formats.docx_front import write_authorities, write_contents
from argmap.formats.docx_page import LEVELS, begin_section, blank_document
from argmap.formats.docx_parts import (
    Footnotes,
    add_field,
    add_picture,
    in_field,
    is_right_to_left,
    legal,
    mark_row,
    packed,
)
from argmap.formats.docx_runs import add_run
from argmap.formats.figures import figure_png

_STEP = Pt(14)
_DEEPEST = 12


def docx_bytes(case: CaseToExport) -> bytes:
    """Write the paper that is chosen, by default the map's; the same paper is the same bytes."""
    return docx_paper(case.measured_paper(in_pages=True))


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
        self._is_filed = paper.is_filed
        self._is_counted = True
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
        if self._is_filed:
            set_filing(self._document)
            write_caption(self._document, caption, self._add)
            return
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
        add_run(paragraph, run, small=small)
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
        is_text = self._is_filed and self._is_counted and block.role is Role.BODY
        is_note = block.role is Role.NOTE
        lead = (Run("Note to the drafter: ", RunStyle.STRONG),) if is_note else ()
        style = TEXT if is_text else "Normal"
        added = self._runs(self._add(style=style), (*lead, *number, *block.runs), small=is_note)
        self._indent(added, None if block.depth is None else block.depth + 1)
        # What leads up to a list stands with it, and so do the lines of a signature.
        leads = block.role is Role.CLOSING or words_of(block.runs).endswith(":")
        added.paragraph_format.keep_with_next = leads or None
        if is_note or (block.role is Role.CLOSING and block.lead):
            added.paragraph_format.space_before = Pt(6 if is_note else 18)

    def _indent(self, paragraph: WordParagraph, depth: int | None) -> None:
        if depth:
            paragraph.paragraph_format.left_indent = _STEP * min(depth, _DEEPEST)

    def _listing(self, block: Listing) -> None:
        for number, item in enumerate(block.items, 1):
            # A list of Word's own would go on counting from the list before.
            lead = f"{number}.\t" if block.numbered else "–\t"
            added = self._runs(self._add(), (Run(lead), *item))
            self._indent(added, 2)
            added.paragraph_format.first_line_indent = -_STEP

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
        mark_row(table.rows[0], "w:tblHeader")
        room = self._document.sections[0].page_width - 2 * self._document.sections[0].left_margin
        whole = sum(column.share for column in block.columns)
        for width, column in zip(table.columns, block.columns, strict=True):
            width.width = int(room * column.share / whole)
        for cell, column in zip(table.rows[0].cells, block.columns, strict=True):
            self._runs(cell.paragraphs[0], (Run(column.title, RunStyle.STRONG),), small=True)
        for row in block.rows:
            added = table.add_row()
            mark_row(added, "w:cantSplit")
            for cell, runs in zip(added.cells, row, strict=True):
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
        headings = (one for one in self._paper.blocks if isinstance(one, Heading) and one.listed)
        write_contents(block, headings, self._add)

    def _authorities(self, block: Authorities) -> None:
        write_authorities(block, self._add)

    def _figure(self, block: Figure) -> None:
        add_picture(self._add(), figure_png(block), block.alt, self._document.sections[0])
        self._runs(self._add(), block.caption, small=True)

    def _section(self, block: Section) -> None:
        begin_section(self._document, block, is_first=not self._is_begun)
        self._is_begun, self._is_counted = True, block.counted
