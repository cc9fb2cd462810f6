"""Words that a document gives to somebody, and where a source has them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from argmap.case.evidence import Quote
from argmap.law.citecheck.held import HeldSource
from argmap.law.citecheck.quotations import FoundQuotation
from argmap.sources.passages import Span
from argmap.sources.saying.one_speaker import Speakers
from argmap.sources.saying.speaker_phrases import Named
from argmap.sources.saying.told_in_brief import told_in_brief
from argmap.sources.saying.told_speaker import told_speaker


@dataclass(frozen=True, eq=False)
class GivenWords:
    """A quotation of a document, its place in a source, and what tells who says it there.

    `paper` is the document without the words that it quotes, `quotes` are those of the case.
    """

    quotation: FoundQuotation
    paper: str
    source: HeldSource
    span: Span
    quotes: Iterable[Quote]
    speakers: Speakers

    @cached_property
    def told(self) -> Named | None:
        """To whom the words beside them give them, as in any text; None where to nobody."""
        return told_speaker(self.paper, self.quotation)

    @cached_property
    def told_in_brief(self) -> Named | None:
        """To whom a brief gives them, by a bracket or a *he* too; None where to nobody."""
        speakers = self.speakers
        return told_in_brief(
            self.paper,
            self.quotation,
            self.told,
            lambda name: speakers.is_party(speakers.read(name)),
        )
