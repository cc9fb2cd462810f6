"""A paper as Markdown: CommonMark, with tables and footnotes as most readers know them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

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
from argmap.brief.paper import Caption, Paper
from argmap.brief.runs import Run, Runs, RunStyle, words_of
from argmap.formats.case_to_export import CaseToExport
from argmap.formats.indenting import STEP, indented, under
from argmap.formats.markdown_text import markdown_runs, markdown_words

_LEVELS = 6
_BREAK = "<br>"


def markdown_bytes(case: CaseToExport) -> bytes:
    """Write the paper that is chosen, by default the map's, in UTF-8."""
    return markdown(case.measured_paper()).encode("utf-8")


def markdown(paper: Paper) -> str:
    """Return a paper as Markdown; what the user typed is read back from it as it was typed."""
    writer = _Writer()
    parts = [*(f"**{markdown_words(one)}**" for one in paper.notices), *_head(paper.caption)]
    for block in paper.blocks:
        parts += [part for part in writer.parts_of(block) if part]
    return "\n\n".join((*parts, *writer.notes)) + "\n"


def _head(caption: Caption) -> Iterator[str]:
    if caption.court:
        yield markdown_words(caption.court_line)
    yield f"# {_on_one_line(caption.title)}"
    for line in caption.lines():
        yield markdown_words(line)
    rows = [f"- **{name}:** {_on_one_line(words)}" for name, words in caption.named()]
    if rows:
        yield "\n".join(rows)


class _Writer:
    """Writes block after block and gathers the footnotes."""

    def __init__(self) -> None:
        self.notes: list[str] = []
        self._ways: dict[type[Block], Callable[[Any], Iterator[str]]] = {
            Heading: self._heading,
            Paragraph: self._paragraph,
            Listing: self._listing,
            BlockQuote: self._quote,
            Entry: self._entry,
            SourceEntry: self._source,
            Table: self._table,
            Ledger: self._ledger,
            Authorities: self._authorities,
            Figure: self._figure,
            Section: _nothing,
            Contents: _nothing,
        }

    def parts_of(self, block: Block) -> Iterator[str]:
        """Write one block as parts that blank lines keep apart."""
        return self._ways[type(block)](block)

    def _runs(self, runs: Runs, line_end: str = "\\\n") -> str:
        numbers = []
        for run in runs:
            if run.note:
                self.notes.append("")  # its place, should a footnote have footnotes
                at = len(self.notes)
                words = f"\n\n{STEP * 2}".join(self._runs(part) for part in run.note)
                self.notes[at - 1] = f"[^{at}]: {words}"
                numbers.append(at)
        return markdown_runs(runs, numbers, line_end)

    def _heading(self, block: Heading) -> Iterator[str]:
        words = f"{block.number} {block.text}".strip()
        yield f"{'#' * min(block.level + 1, _LEVELS)} {_on_one_line(words)}"

    def _paragraph(self, block: Paragraph) -> Iterator[str]:
        number = (Run(f"{block.number} "),) if block.number else ()
        words = self._runs((*number, *block.runs))
        # Not as a quotation: a cite-check would ask in which source it stands.
        lead = "**Note to the drafter:** " if block.role is Role.NOTE else ""
        yield indented(f"{lead}{words}", under(block.depth))

    def _listing(self, block: Listing) -> Iterator[str]:
        signs = (f"{at}." if block.numbered else "-" for at in range(1, len(block.items) + 1))
        yield "\n".join(
            f"{sign} {_behind(self._runs(item), ' ' * (len(sign) + 1))}"
            for sign, item in zip(signs, block.items, strict=True)
        )

    def _quote(self, block: BlockQuote) -> Iterator[str]:
        words = self._runs(block.runs) if block.runs else markdown_words(block.words)
        told = " — ".join(filter(None, (self._runs(block.whose), markdown_words(block.state))))
        cited = [f"— {told}"] if told else []
        lines = [words, *cited, *(f"⚠ {markdown_words(one)}" for one in block.warnings)]
        quoted = "\n>\n".join(f"> {_behind(line, '> ')}" for line in lines)
        yield indented(quoted, under(block.depth))

    def _entry(self, block: Entry) -> Iterator[str]:
        facts = " · ".join(filter(None, (block.side_word, words_of(block.facts))))
        number = block.number.replace("[", "\\[").replace("]", "\\]")
        head = f"**{number}** {markdown_words(facts)}".rstrip()
        see = f" See {words_of((block.see,))}." if block.see else ""
        style = RunStyle.STRONG if block.head else RunStyle.PLAIN
        words = markdown_runs((Run(block.words, style), Run(see)))
        yield indented(f"- {head}\n\n{STEP}{_behind(words, STEP)}", block.depth)

    def _source(self, block: SourceEntry) -> Iterator[str]:
        yield self._runs(block.citation)
        yield from (f"{self._runs(facts)}" for facts in block.facts)

    def _table(self, block: Table) -> Iterator[str]:
        if block.title:
            yield f"**{markdown_words(block.title)}**"
        titles = (markdown_words(column.title, _BREAK) for column in block.columns)
        rows = (" | ".join(self._runs(cell, _BREAK) for cell in row) for row in block.rows)
        rule = " | ".join("---" for _ in block.columns)
        yield "\n".join(f"| {row} |" for row in (" | ".join(titles), rule, *rows))

    def _ledger(self, block: Ledger) -> Iterator[str]:
        for title, borne in block.decisions():
            yield f"**{markdown_words(title)}**"
            for holder, harms in borne:
                yield markdown_words(holder)
                yield "\n".join(
                    f"- {markdown_words(one.words, ' ')} ({self._runs(one.facts)})" for one in harms
                )

    def _authorities(self, block: Authorities) -> Iterator[str]:
        yield f"## {_on_one_line(block.title)}"
        for group, cited in block.groups().items():
            yield f"**{markdown_words(group)}**"
            yield "\n".join(f"- {self._runs(row)}" for row in cited)

    def _figure(self, block: Figure) -> Iterator[str]:
        yield f"**Figure:** {markdown_words(block.alt)}"
        yield self._runs(block.caption)


def _nothing(_: Section | Contents) -> Iterator[str]:
    return iter(())


def _on_one_line(text: str) -> str:
    return markdown_words(" ".join(text.split()))


def _behind(text: str, lead: str) -> str:
    """Put what stands before a text before each of its further lines too."""
    return text.replace("\n", f"\n{lead}")
