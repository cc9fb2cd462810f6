"""The records of the evidence: sources, their documents, quotes and cites."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from argmap.case.errors import RuleError
from argmap.case.ids import CiteId, ClaimId, FindingId, HarmId, QuoteId, SourceId, require_id
from argmap.case.terms import OfferedFor, Signal, SourceKind
from argmap.case.text_rules import require_text, require_texts


@dataclass(frozen=True, slots=True)
class Source:
    """An article, a filing, an order or another document that can be cited.

    `document` is the hash of the kept `Document`, None where the text is cited
    but not held; `length` is the kept text's, in code points. `origin` names
    where a report comes from: two reports of one wire are one origin.
    """

    id: SourceId
    kind: SourceKind = SourceKind.ARTICLE
    title: str = ""
    author: str = ""
    publisher: str = ""
    date: str = ""
    dateline: str = ""
    accessed: str = ""
    url: str = ""
    language: str = ""
    translated: bool = False
    origin: str = ""
    citation: str = ""
    record_cite: str = ""
    note: str = ""
    length: int = 0
    document: str | None = None
    key: str = ""
    rank: float = 0.0
    extra: str = ""

    def __post_init__(self) -> None:
        require_id(self.id)
        require_texts(self.title, self.author, self.publisher, self.date, what="source")
        require_texts(self.dateline, self.accessed, self.url, self.language, what="source")
        require_texts(self.origin, self.citation, self.record_cite, self.note, what="source")
        require_texts(self.key, self.extra, what="source")
        if self.length < 0:
            raise RuleError("A source cannot be shorter than nothing.")


@dataclass(frozen=True, slots=True)
class Document:
    """The kept text of a source and the bytes it came from.

    `hash` is the SHA-256, in hexadecimal, of the original bytes, a NUL byte
    and the text in UTF-8, so that neither can change unnoticed. `report` says,
    a sentence a line, what decoding could not keep.
    """

    hash: str
    text: str
    original: bytes
    media_type: str = "text/plain"
    encoding: str = "utf-8"
    report: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        require_text(self.text, "text of the source")

    @property
    def is_sound(self) -> bool:
        """Whether text and bytes are still those the hash was taken of."""
        return self.hash == document_hash(self.original, self.text)


def document_hash(original: bytes, text: str) -> str:
    """Compute the hash a `Document` of these bytes and this text is kept under."""
    import hashlib  # noqa: PLC0415 -- slow to import, and not needed to paint a window

    digest = hashlib.sha256(original)
    digest.update(b"\x00")
    digest.update(text.encode("utf-8"))
    return digest.hexdigest()


Layer: TypeAlias = tuple[int, int, str]
"""A stretch of a quote read aloud or stressed: start and end in it, and the kind."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A span of a source: code points, start inclusive, end exclusive.

    `exact`, `prefix` and `suffix` are the words as they stood when the span was
    taken, and `source_hash` the document they were taken from: with them a
    quote can tell whether its source has changed. `printed` is the quote as a
    brief shows it, with brackets and ellipses, empty where it is `exact`; where
    it leaves words out, the second span is the part after the ellipsis.
    """

    id: QuoteId
    source: SourceId
    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""
    source_hash: str = ""
    page: int | None = None
    speaker: str = ""
    attribution: str = ""
    caution: str = ""
    layers: tuple[Layer, ...] = ()
    printed: str = ""
    second_start: int | None = None
    second_end: int | None = None
    key: str = ""
    extra: str = ""

    def __post_init__(self) -> None:
        require_id(self.id)
        if not 0 <= self.start < self.end:
            raise RuleError("A quote is at least one character of its source.")
        if self.end - self.start != len(self.exact):
            raise RuleError("The words of a quote are as long as its span.")
        require_texts(self.exact, self.prefix, self.suffix, self.printed, what="quote")
        require_texts(self.speaker, self.attribution, self.caution, self.key, what="quote")
        require_texts(self.source_hash, self.extra, what="quote")


@dataclass(frozen=True, slots=True)
class Cite:
    """A quote or a source brought to bear on a claim, a harm or a finding.

    `worth` is what the cite is worth at this posture where the user overrules
    what its source's kind says, empty where nobody does.
    """

    id: CiteId
    quote: QuoteId | None = None
    source: SourceId | None = None
    claim: ClaimId | None = None
    harm: HarmId | None = None
    finding: FindingId | None = None
    signal: Signal = Signal.NONE
    pinpoint: str = ""
    parenthetical: str = ""
    offered_for: OfferedFor = OfferedFor.TRUTH
    worth: str = ""
    rank: float = 0.0
    extra: str = ""

    def __post_init__(self) -> None:
        require_id(self.id)
        if (self.quote is None) == (self.source is None):
            raise RuleError("A cite brings one quote or one source to bear.")
        if [self.claim, self.harm, self.finding].count(None) != 2:  # noqa: PLR2004 -- one of three
            raise RuleError("A cite bears on one claim, one harm or one finding.")
        require_texts(self.pinpoint, self.parenthetical, self.worth, self.extra, what="cite")
