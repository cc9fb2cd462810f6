"""What a checkable paper has in quotation marks besides the quotations of its packet."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from argmap.law.citecheck.defined_terms import defines_a_term
from argmap.law.citecheck.held import title_form
from argmap.law.citecheck.items import PaperText, Verdict
from argmap.law.citecheck.matching import exact_match
from argmap.law.citecheck.packet import Packet
from argmap.law.citecheck.printed_words import pieces_of
from argmap.law.citecheck.quotations import FoundQuotation, find_quotations
from argmap.law.citecheck.source_words import SourceWords
from argmap.resources import resource
from argmap.sources.passages import Span

_FEW = 3
"""Fewer words in marks are a name or a term as often as a quotation."""
_CUT = re.compile(r"[^\W_]*\s?…$")
"""The end of words that a table or a list has cut, in a word perhaps."""


class PutIn(NamedTuple):
    """Words in marks that are no quotation of the packet, with what is to be said of them."""

    span: Span
    verdict: Verdict
    how: str


def put_in(paper: PaperText, taken: Sequence[Span], packet: Packet) -> Iterator[PutIn]:
    """Find what stands in quotation marks and is no quotation of the packet.

    Terms, names of causes and what the page for whoever drafts lists quote nothing. What
    the packet has around a quotation is compared with it: exhibits print it too.
    """
    around = [(one.source, SourceWords(one.text)) for one in packet.quotations]
    end = len(paper.text) if (page := drafters_page(paper.text)) is None else page.start
    inside: set[int] = set()
    for rank, one in enumerate(find_quotations(paper.text, paper.blocks)):
        is_known = one.outer in inside or any(
            one.span.start < span.end and span.start < one.span.end for span in taken
        )
        if is_known:
            inside.add(rank)
        if is_known or one.span.start >= end or _quotes_nothing(paper.text, one):
            continue
        inside.add(rank)
        yield _compared(one, around)


def drafters_page(text: str) -> Span | None:
    """Return where a page lists what is still needed, from its heading on; None without one."""
    headings = "|".join(map(re.escape, sorted(_headings())))
    found = list(re.finditer(rf"^[ \t#*]*(?:{headings})[ \t*]*$", text, re.MULTILINE))
    return Span(found[-1].start(), len(text)) if found else None


def _quotes_nothing(text: str, one: FoundQuotation) -> bool:
    few = len(SourceWords(one.words)) < _FEW
    is_name = title_form(one.words) in _causes()
    return one.is_block or few or is_name or defines_a_term(text, one)


def _compared(one: FoundQuotation, around: Sequence[tuple[str, SourceWords]]) -> PutIn:
    pieces = pieces_of(_CUT.sub("", one.words))
    for source, words in around:
        match = exact_match(pieces, words)
        if match is not None and not match.fault:
            how = (
                f"Compared word for word with what the packet has around a quotation of “{source}”."
            )
            return PutIn(one.span, Verdict.EXACT, how)
    how = "The packet has no such quotation: it quotes no source, or was put in later."
    return PutIn(one.span, Verdict.UNCHECKABLE, how)


@cache
def _headings() -> frozenset[str]:
    """Return the headings of that page, as the templates of papers have them."""
    return frozenset(_told("templates/papers", "last_page"))


@cache
def _causes() -> frozenset[str]:
    return frozenset(map(title_form, _told("causes", "name")))


def _told(folder: str, key: str) -> Iterator[str]:
    for file in sorted(resource(*folder.split("/")).glob("*.toml")):
        for table in _tables(tomllib.loads(file.read_text("utf-8"))):
            told = table.get(key)
            if isinstance(told, str):
                yield told


def _tables(table: dict[str, object]) -> Iterator[dict[str, object]]:
    yield table
    for one in table.values():
        if isinstance(one, dict):
            yield from _tables(one)
