"""Words that a document gives to somebody, and where a source has them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from argmap.case.evidence import Quote
from argmap.law.citecheck.held import HeldSource
from argmap.law.citecheck.quotations import FoundQuotation
from argmap.sources.passages import Span
from argmap.sources.saying.one_speaker import Speakers


class GivenWords(NamedTuple):
    """A quotation of a document, its place in a source, and what tells who says it there.

    `paper` is the document without the words that it quotes, `quotes` are those of the case.
    """

    quotation: FoundQuotation
    paper: str
    source: HeldSource
    span: Span
    quotes: Iterable[Quote]
    speakers: Speakers
