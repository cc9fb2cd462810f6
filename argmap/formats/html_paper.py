"""A paper as one web page: no script, nothing fetched, text as text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape
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
    Section,
    SourceEntry,
    Table,
)
from argmap.brief.figures import Figure
from argmap.brief.ledger_block import Ledger, LedgerHarm
from argmap.brief.paper import Caption, Paper
from argmap.brief.runs import Runs, RunStyle
from argmap.formats.case_to_export import CaseToExport
from argmap.formats.figures import figure_svg
from argmap.formats.glyph_notes import text_notes, texts_of_paper
from argmap.resources import resource

_TAGS = {
    RunStyle.STRONG: "strong",
    RunStyle.TITLE: "cite",
    RunStyle.STRESSED: "em",
    RunStyle.NEEDED: "mark",
    RunStyle.STRUCK: "s",
}
_SIGN = '<span class="sign" aria-hidden="true">⚠</span> '
_LEVELS = 6
_DEEPEST = 12
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def html_bytes(case: CaseToExport) -> bytes:
    """Write the paper that is chosen, by default the map's, in UTF-8."""
    paper = case.measured_paper()
    case.notes.extend(text_notes(texts_of_paper(paper)))
    return html_page(paper).encode("utf-8")


def html_page(paper: Paper) -> str:
    """Return a paper as a page that stands alone; anchors in it are numbers."""
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{escape(paper.language)}">',
        '<head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width">',
        f"<title>{escape(paper.title)}</title>",
        f"<style>\n{page_style()}</style></head>",
        '<body class="across">' if paper.across else "<body>",
        *page_body(paper),
        "</body></html>",
    ]
    return "\n".join(lines) + "\n"


def page_style() -> str:
    """Return the style sheet of papers."""
    return resource("templates", "papers", "page.css").read_text(encoding="utf-8")


def page_body(paper: Paper) -> list[str]:
    """Return what a page of a paper shows, element after element."""
    writer = _Writer(paper)
    body = [*(f'<p class="notice">{escape(one)}</p>' for one in paper.notices)]
    body += _head(paper.caption)
    for block in paper.blocks:
        body += writer.parts_of(block)
    body += writer.footnotes()
    return body


def anchor_names(paper: Paper) -> dict[str, str]:
    """Return what the anchors of a paper are called on its page: numbers, never ids of records."""
    return {one: f"a{at}" for at, one in enumerate(paper.anchors(), 1)}


def _head(caption: Caption) -> Iterator[str]:
    if caption.court:
        yield f'<p class="court">{escape(caption.court_line)}</p>'
    yield f'<h1 dir="auto">{escape(caption.title)}</h1>'
    line = " · ".join(caption.lines())
    if line:
        yield f'<p class="motion">{escape(line)}</p>'
    facts = caption.named()
    if facts:
        rows = (f'<dt>{escape(name)}</dt><dd dir="auto">{escape(one)}</dd>' for name, one in facts)
        yield f"<dl>{''.join(rows)}</dl>"


class _Writer:
    """Writes block after block, names the anchors by numbers, and gathers the footnotes."""

    def __init__(self, paper: Paper) -> None:
        self._names = anchor_names(paper)
        self._headings = [one for one in paper.blocks if isinstance(one, Heading) and one.listed]
        self._notes: list[str] = []
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
            Contents: self._contents,
            Figure: self._figure,
            Section: _section,
        }

    def parts_of(self, block: Block) -> Iterator[str]:
        """Write one block as elements."""
        return self._ways[type(block)](block)

    def footnotes(self) -> Iterator[str]:
        """Write the footnotes met so far, each with the way back."""
        if self._notes:
            rows = (
                f'<li id="n{at}">{words} <a href="#r{at}" aria-label="Back">↩</a></li>'
                for at, words in enumerate(self._notes, 1)
            )
            yield f'<ol class="notes">{"".join(rows)}</ol>'

    def _runs(self, runs: Runs) -> str:
        parts = []
        for run in runs:
            words = escape(run.text)
            tag = _TAGS.get(run.style, "")
            if tag:
                words = f"<{tag}>{words}</{tag}>"
            elif run.style is not RunStyle.PLAIN:
                sign = _SIGN if run.style is RunStyle.WARNING else ""
                words = f'<span class="{run.style.value}">{sign}{words}</span>'
            if run.to in self._names:
                words = f'<a href="#{self._names[run.to]}">{words}</a>'
            parts.append(words)
            if run.note:
                self._notes.append("")
                at = len(self._notes)
                self._notes[at - 1] = "<br>".join(self._runs(part) for part in run.note)
                parts.append(f'<sup id="r{at}"><a href="#n{at}">{at}</a></sup>')
        return "".join(parts)

    def _id(self, anchor: str) -> str:
        name = self._names.get(anchor)
        return f' id="{name}"' if name else ""

    def _heading(self, block: Heading) -> Iterator[str]:
        words = escape(f"{block.number} {block.text}".strip())
        level = min(block.level + 1, _LEVELS)
        yield f'<h{level}{self._id(block.anchor)} dir="auto">{words}</h{level}>'

    def _paragraph(self, block: Paragraph) -> Iterator[str]:
        number = f'<span class="number">{escape(block.number)}</span> ' if block.number else ""
        lead = " lead" if block.lead else ""
        kind = f"{block.role.value}{lead} {_depth(block.depth)}".strip()
        yield f'<p class="{kind}" dir="auto">{number}{self._runs(block.runs)}</p>'

    def _listing(self, block: Listing) -> Iterator[str]:
        rows = "".join(f'<li dir="auto">{self._runs(item)}</li>' for item in block.items)
        yield f"<ol>{rows}</ol>" if block.numbered else f"<ul>{rows}</ul>"

    def _quote(self, block: BlockQuote) -> Iterator[str]:
        words = self._runs(block.runs) if block.runs else escape(block.words)
        told = " · ".join(filter(None, (self._runs(block.whose), escape(block.state))))
        warned = "".join(f'<p class="warning">{_SIGN}{escape(one)}</p>' for one in block.warnings)
        yield (
            f'<figure class="{block.side.value} {_depth(block.depth)}"><blockquote dir="auto">'
            f"{words}</blockquote><figcaption>{told}</figcaption>{warned}</figure>"
        )

    def _entry(self, block: Entry) -> Iterator[str]:
        facts = " · ".join(filter(None, (block.side_word, self._runs(block.facts))))
        see = f" See {self._runs((block.see,))}." if block.see else ""
        words = f"<strong>{escape(block.words)}</strong>" if block.head else escape(block.words)
        kind = f"entry {block.side.value} {_depth(block.depth)}"
        head = f"<strong>{escape(block.number)}</strong> {facts}"
        yield (
            f'<div class="{kind}"{self._id(block.anchor)}><p class="facts">{head}</p>'
            f'<p dir="auto">{words}{see}</p></div>'
        )

    def _source(self, block: SourceEntry) -> Iterator[str]:
        facts = "".join(f'<p class="facts">{self._runs(one)}</p>' for one in block.facts)
        cited = f'<p dir="auto">{self._runs(block.citation)}</p>'
        yield f"<div{self._id(block.anchor)}>{cited}{facts}</div>"

    def _table(self, block: Table) -> Iterator[str]:
        title = f"<caption>{escape(block.title)}</caption>" if block.title else ""
        head = "".join(f'<th scope="col">{escape(one.title)}</th>' for one in block.columns)
        rows = "".join(f"<tr>{self._cells(row)}</tr>" for row in block.rows)
        yield f"<table>{title}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"

    def _cells(self, row: tuple[Runs, ...]) -> str:
        return "".join(f'<td dir="auto">{self._runs(cell)}</td>' for cell in row)

    def _ledger(self, block: Ledger) -> Iterator[str]:
        for title, borne in block.decisions():
            yield f"<h4>{escape(title)}</h4>"
            for holder, harms in borne:
                rows = "".join(map(self._harm, harms))
                yield f'<p class="facts">{escape(holder)}</p><ul>{rows}</ul>'

    def _harm(self, harm: LedgerHarm) -> str:
        facts = f'<span class="muted">{self._runs(harm.facts)}</span>'
        return f'<li{self._id(harm.anchor)} dir="auto">{escape(harm.words)} {facts}</li>'

    def _authorities(self, block: Authorities) -> Iterator[str]:
        yield f"<h2>{escape(block.title)}</h2>"
        for group, cited in block.groups().items():
            rows = "".join(f"<li>{self._runs(one)}</li>" for one in cited)
            yield f'<h4>{escape(group)}</h4><ul class="plain">{rows}</ul>'

    def _contents(self, block: Contents) -> Iterator[str]:
        rows = "".join(
            f'<li class="depth{one.level}"><a href="#{self._names[one.anchor]}">'
            f"{escape(f'{one.number} {one.text}'.strip())}</a></li>"
            for one in self._headings
        )
        yield f'<nav><h2>{escape(block.title)}</h2><ul class="plain">{rows}</ul></nav>'

    def _figure(self, block: Figure) -> Iterator[str]:
        words = self._runs(block.caption)
        yield f'<figure class="drawn">{figure_svg(block)}<figcaption>{words}</figcaption></figure>'


def _section(_: Section) -> Iterator[str]:
    yield '<hr class="section">'


def _depth(depth: int | None) -> str:
    return "" if depth is None else f"depth{min(depth, _DEEPEST)}"
