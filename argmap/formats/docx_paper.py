"""A paper as a Word document: its styles, footnotes, tables of contents and of authorities.

A reader that makes pages fills the page numbers in when it opens the file, or when the
fields are updated (F9 in Word).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt
from docx.text.paragraph import Paragraph as WordParagraph

from argmap.brief.blocks import (
    Authorities,
    Block,
    BlockQuote,
    Contents,
    Entry,
    Heading,
    Listing,
    Paragraph,
    Role,
    Section,
    SourceEntry,
    Table,
)
from argmap.brief.figures import Figure
from argmap.brief.ledger_block import Ledger
from argmap.brief.paper import Paper
from argmap.brief.papers import paper_called
from argmap.brief.runs import Run, RunStyle
from argmap.formats.case_to_export import CaseToExport
from argmap.formats.docx_bookmarks import heading_name, is_in_contents
from argmap.formats.docx_filing import TEXT
from argmap.formats.docx_front import LEVELS as LISTED
from argmap.formats.docx_front import write_authorities, write_contents
from argmap.formats.docx_head import write_head
from argmap.formats.docx_keeping import is_kept
from argmap.formats.docx_map import MapPicture, map_picture, write_map
from argmap.formats.docx_page import LEVELS, begin_section, blank_document
from argmap.formats.docx_parts import add_picture, packed
from argmap.formats.docx_tables import ledger_lines, write_table
from argmap.formats.docx_words import DocxWords
from argmap.formats.figures import figure_png
from argmap.formats.glyph_notes import text_notes, texts_of_paper

_STEP = Pt(14)
_DEEPEST = 12


def docx_bytes(case: CaseToExport) -> bytes:
    """Write the paper that is chosen, by default the map's; the same paper is the same bytes."""
    paper = case.measured_paper(in_pages=True)
    case.notes.extend(text_notes(texts_of_paper(paper)))
    has_map = paper_called(paper.kind).has_map
    return docx_paper(paper, map_picture(case) if has_map else None)


def docx_paper(paper: Paper, picture: MapPicture | None = None) -> bytes:
    """Return a paper as a Word document, the map before it where there is a picture of it."""
    writer = _Writer(paper)
    if picture is not None:
        writer.write_map(picture)
    writer.write_head()
    for at, block in enumerate(paper.blocks):
        writer.write(at, block)
    return writer.packed()


class _Writer:
    """Writes block after block into one document."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._document = blank_document(paper)
        self._style_ids = {style.name: style.style_id for style in self._document.styles}
        self._words = DocxWords(paper)
        self._at = 0
        """The number of the block that is written."""
        self._authorities_at: list[tuple[Authorities, WordParagraph]] = []
        """Tables of authorities, and the paragraphs in whose place they are to stand."""
        self._is_filed = paper.is_filed
        self._is_counted = True
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
        for block, place in self._authorities_at:
            write_authorities(block, self._words.cited, partial(self._add_before, place))
            place._p.getparent().remove(place._p)  # noqa: SLF001 -- no public way to take it out
        self._words.join_notes(self._document)
        return packed(self._document)

    def write(self, at: int, block: Block) -> None:
        """Write the block with a number of the paper."""
        self._at = at
        self._ways[type(block)](block)

    def write_map(self, picture: MapPicture) -> None:
        """Put the map on a page before everything else."""
        write_map(self._document, picture)

    def write_head(self) -> None:
        """Write the notices on every page, and the caption."""
        write_head(self._document, self._paper, self._add, self._words)

    def _add(self, text: str = "", style: str = "Normal", *, center: bool = False) -> WordParagraph:
        added: WordParagraph = self._document.add_paragraph()
        if style != "Normal":  # which python-docx would look up among all styles, for each
            added._p.style = self._style_ids[style]  # noqa: SLF001 -- no public way by its id
        if text:
            self._words.write(added, (Run(text),))
        if center:
            added.alignment = WD_ALIGN_PARAGRAPH.CENTER
        return added

    def _add_before(
        self, place: WordParagraph, text: str = "", *, center: bool = False
    ) -> WordParagraph:
        added = self._add(text, center=center)
        place._p.addprevious(added._p)  # noqa: SLF001 -- no public way to move a paragraph
        return added

    def _heading(self, block: Heading) -> None:
        words = f"{block.number} {block.text}".strip()
        self._words.begin_part(block)
        added = self._add(style=f"Heading {min(block.level, LEVELS)}")
        with self._words.around(added, heading_name(self._at)):
            self._words.write(added, (Run(words),))

    def _paragraph(self, block: Paragraph) -> None:
        number = (Run(f"{block.number} "),) if block.number else ()
        is_text = self._is_filed and self._is_counted and block.role is Role.BODY
        is_note = block.role is Role.NOTE
        lead = (Run("Note to the drafter: ", RunStyle.STRONG),) if is_note else ()
        style = TEXT if is_text else "Normal"
        added = self._words.write(
            self._add(style=style), (*lead, *number, *block.runs), small=is_note
        )
        self._indent(added, None if block.depth is None else block.depth + 1)
        added.paragraph_format.keep_with_next = self._is_kept()
        if is_note or (block.role is Role.CLOSING and block.lead):
            added.paragraph_format.space_before = Pt(6 if is_note else 18)

    def _is_kept(self) -> bool:
        return is_kept(self._paper.blocks, self._at)

    def _indent(self, paragraph: WordParagraph, depth: int | None) -> None:
        if depth:
            paragraph.paragraph_format.left_indent = _STEP * min(depth, _DEEPEST)

    def _listing(self, block: Listing) -> None:
        for number, item in enumerate(block.items, 1):
            # A list of Word's own would go on counting from the list before.
            lead = f"{number}.\t" if block.numbered else "–\t"
            added = self._words.write(self._add(), (Run(lead), *item))
            self._indent(added, 2)
            added.paragraph_format.first_line_indent = -_STEP
            if not self._is_counted:  # the lists for whoever drafts are many and short
                added.paragraph_format.space_after = Pt(1)

    def _quote(self, block: BlockQuote) -> None:
        depth = 1 if block.depth is None else block.depth + 1
        runs = block.runs or (Run(block.words),)
        lines = [self._words.write(self._add(style="Quote"), runs)]
        state = (Run(f" · {block.state}", RunStyle.MUTED),) if block.state else ()
        if block.whose or block.state:
            lines.append(self._words.write(self._add(), (*block.whose, *state), small=True))
        for warning in block.warnings:
            told = (Run(warning, RunStyle.WARNING),)
            lines.append(self._words.write(self._add(), told, small=True))
        for line in lines:
            self._indent(line, depth + 1)
            line.paragraph_format.keep_with_next = True
        lines[-1].paragraph_format.keep_with_next = self._is_kept()

    def _entry(self, block: Entry) -> None:
        side = f" {block.side_word} " if block.side_word else ""
        facts = (Run(block.number, RunStyle.STRONG), Run(side), Run(" "), *block.facts)
        head = self._words.write(self._add(), facts, small=True)
        head.paragraph_format.keep_with_next = True
        see = (Run(" See "), block.see, Run(".")) if block.see else ()
        style = RunStyle.STRONG if block.head else RunStyle.PLAIN
        words = self._words.write(self._add(), (Run(block.words, style), *see))
        for paragraph in (head, words):
            self._indent(paragraph, block.depth)

    def _source(self, block: SourceEntry) -> None:
        self._words.write(self._add(), block.citation).paragraph_format.keep_with_next = True
        for facts in block.facts:
            self._words.write(self._add(), facts, small=True)

    def _table(self, block: Table) -> None:
        if block.title:
            title = self._words.write(self._add(), (Run(block.title, RunStyle.STRONG),))
            title.paragraph_format.keep_with_next = True
        write_table(self._document, block, self._words.write)
        self._add()

    def _ledger(self, block: Ledger) -> None:
        for depth, line in ledger_lines(block):
            self._indent(self._words.write(self._add(), line), depth)

    def _contents(self, block: Contents) -> None:
        headings = [
            (one, heading_name(at))
            for at, one in enumerate(self._paper.blocks)
            if isinstance(one, Heading) and is_in_contents(one, LISTED)
        ]
        write_contents(block, headings, self._add)

    def _authorities(self, block: Authorities) -> None:
        self._authorities_at.append((block, self._add()))  # when all citations are written

    def _figure(self, block: Figure) -> None:
        add_picture(self._add(), figure_png(block), block.alt, self._document.sections[-1])
        self._words.write(self._add(), block.caption, small=True)

    def _section(self, block: Section) -> None:
        begin_section(self._document, block, is_first=not self._is_begun)
        self._is_begun, self._is_counted = True, block.counted
