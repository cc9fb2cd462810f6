"""The words of a Word document, run by run: their footnotes, and the marks of their citations."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from typing import Any

from docx.oxml import OxmlElement
from docx.text.paragraph import Paragraph as WordParagraph

from argmap.brief.blocks import Authorities, Heading
from argmap.brief.paper import Paper
from argmap.brief.runs import Run, Runs, words_of
from argmap.case.ids import SourceId
from argmap.formats.docx_bookmarks import Bookmarks
from argmap.formats.docx_front import category
from argmap.formats.docx_parts import Footnotes, add_field, in_field, is_right_to_left
from argmap.formats.docx_runs import add_run


class DocxWords:
    """Writes runs into the paragraphs of the document of a paper.

    What is cited has a mark, of which Word makes a table of authorities, and a bookmark.
    """

    def __init__(self, paper: Paper) -> None:
        self._notes = Footnotes()
        self._bookmarks = Bookmarks()
        tables = (block for block in paper.blocks if isinstance(block, Authorities))
        rows = [row for block in tables for row in block.rows]
        self._groups = {row.source: category(row.group) for row in rows}
        self._full = {row.source: words_of(row.citation) for row in rows}

    @property
    def cited(self) -> Mapping[SourceId, Mapping[str, str]]:
        """By source and part, the bookmark where the part first cites the source, so far."""
        return self._bookmarks.cited

    def begin_part(self, heading: Heading) -> None:
        """Count citations from now on to the part below a heading."""
        self._bookmarks.begin_part(heading)

    def around(self, paragraph: WordParagraph, name: str) -> AbstractContextManager[None]:
        """Put what is written to a paragraph meanwhile between the marks of a bookmark."""
        return self._bookmarks.around(paragraph, name)

    def write(self, paragraph: WordParagraph, runs: Runs, *, small: bool = False) -> WordParagraph:
        """Add runs to a paragraph and return it; it is set from the right where they are."""
        if is_right_to_left(words_of(runs)):
            properties: Any = paragraph._p.get_or_add_pPr()  # noqa: SLF001 -- no public way
            properties.append(OxmlElement("w:bidi"))
        for run in runs:
            self._run(paragraph, run, small=small)
        return paragraph

    def join_notes(self, document: Any) -> None:
        """Put the footnotes that were written into the document, where there are any."""
        self._notes.join(document)

    def _run(self, paragraph: WordParagraph, run: Run, *, small: bool) -> None:
        if run.cites and run.cites.source in self._groups:
            self._citation(paragraph, run, run.cites.source, small=small)
        else:
            add_run(paragraph, run, small=small)
        if run.note:
            self._notes.add(paragraph.add_run(), "\n".join(map(words_of, run.note)))

    def _citation(
        self, paragraph: WordParagraph, run: Run, source: SourceId, *, small: bool
    ) -> None:
        name = self._bookmarks.name_of(source)
        with self.around(paragraph, name) if name else nullcontext():
            add_run(paragraph, run, small=small)
        cited = in_field(self._full[source])
        add_field(paragraph, f'TA \\l "{cited}" \\c {self._groups[source]}')
