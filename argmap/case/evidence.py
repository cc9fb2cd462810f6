"""The records of the evidence: sources, their documents, quotes and cites."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from argmap.case.errors import RuleError
from argmap.case.ids import (
    CiteId,
    ClaimId,
    EventId,
    FindingId,
    HarmId,
    QuoteId,
    SourceId,
    StatementId,
    require_id,
)
from argmap.case.partial_times import require_time
from argmap.case.terms import AuthorityWeight, OfferedFor, Side, Signal, SourceKind, SpokenFor
from argmap.case.text_rules import require_text, require_texts


@dataclass(frozen=True, slots=True)
class Source:
    """An article, a filing, an order or another document that can be cited.

    `document` is the hash of the kept `Document`, None where the text is cited
    but not held; `length` is the kept text's, in code points, `file_name` the name of the file
    that it was read from, without its folder. `origin` names
    where a report comes from: two reports of one wire are one origin. `sworn`
    says that it was made under oath or penalty of perjury, as a verified complaint is.
    Of an authority, `weight` is what it counts for in this court, `adverse_to` the side
    it is against, `checked_by` and `checked_on` who last saw that it is still good law.
    `short_form` is what later citations call it where the user names it, `history` what became
    of it (“aff’d, …”).
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
    short_form: str = ""
    history: str = ""
    record_cite: str = ""
    sworn: bool = False
    weight: AuthorityWeight = AuthorityWeight.UNSAID
    adverse_to: Side = Side.NEUTRAL
    checked_by: str = ""
    checked_on: str = ""
    note: str = ""
    length: int = 0
    document: str | None = None
    file_name: str = ""
    key: str = ""
    rank: float = 0.0
    extra: str = ""

    def __post_init__(self) -> None:
        require_id(self.id)
        require_texts(self.title, self.author, self.publisher, self.date, what="source")
        require_texts(self.dateline, self.accessed, self.url, self.language, what="source")
        require_texts(self.origin, self.citation, self.record_cite, self.note, what="source")
        require_texts(self.short_form, self.history, self.file_name, what="source")
        require_texts(self.checked_by, self.key, self.extra, what="source")
        require_time(self.checked_on)
        if self.length < 0:
            raise RuleError("A source cannot be shorter than nothing.")

    @property
    def is_authority(self) -> bool:
        """Whether it is law: a case, or a statute, which rules and regulations are kept as."""
        return self.kind in (SourceKind.CASE, SourceKind.STATUTE)


@dataclass(frozen=True, slots=True)
class Document:
    """The kept text of a source and the bytes it came from.

    `hash` is the SHA-256, in hexadecimal, of the original bytes, a NUL byte
    and the text in UTF-8, so that neither can change unnoticed. `report` says,
    a sentence a line, what decoding could not keep. `pages` are the offsets in
    the text at which its pages start, the first 0; none where it has no pages.
    """

    hash: str
    text: str
    original: bytes
    media_type: str = "text/plain"
    encoding: str = "utf-8"
    report: tuple[str, ...] = ()
    pages: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        require_text(self.text, "text of the source")
        rising = all(one < other for one, other in pairwise(self.pages))
        if self.pages and not (rising and self.pages[0] == 0 <= len(self.text)):
            raise RuleError("The pages of a document follow one another from its start.")

    def page_at(self, offset: int) -> int | None:
        """Return the number, from 1, of the page at an offset of the text; None without pages."""
        return bisect_right(self.pages, offset) or None

    def pages_of(self, start: int, end: int) -> tuple[int | None, int | None]:
        """Return on which page a span begins, and on which it ends where that is another."""
        first, last = self.page_at(start), self.page_at(end - 1)
        return first, last if last != first else None

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
    it leaves words out, the second span is the part after the ellipsis. `last_page`
    is the page on which the words end, where it is not the `page` on which they begin.
    `speaker` is who says the words, `spoken_for` the party they bind.
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
    last_page: int | None = None
    speaker: str = ""
    spoken_for: SpokenFor = SpokenFor.UNSAID
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
    """A quote or a source brought to bear on a claim, a harm, a finding or an event.

    `worth` is what the cite is worth at this posture where the user overrules
    what its source's kind says, empty where nobody does. `when` is what it tells
    of the time of its event, in the form of `Event.when`, empty where it tells none.
    `despite` is why a quote with a caution is used in papers all the same; empty, it is not.
    `extra` is JSON, where `argmap.case.layer_corrections` keeps what is corrected by hand.
    """

    id: CiteId
    quote: QuoteId | None = None
    source: SourceId | None = None
    claim: ClaimId | None = None
    harm: HarmId | None = None
    finding: FindingId | None = None
    event: EventId | None = None
    signal: Signal = Signal.NONE
    pinpoint: str = ""
    parenthetical: str = ""
    offered_for: OfferedFor = OfferedFor.TRUTH
    worth: str = ""
    when: str = ""
    despite: str = ""
    rank: float = 0.0
    extra: str = ""

    def __post_init__(self) -> None:
        require_id(self.id)
        if (self.quote is None) == (self.source is None):
            raise RuleError("A cite brings one quote or one source to bear.")
        targets = (self.claim, self.harm, self.finding, self.event)
        if len(targets) - targets.count(None) != 1:
            raise RuleError("A cite bears on one claim, one harm, one finding or one event.")
        require_texts(self.pinpoint, self.parenthetical, self.worth, self.extra, what="cite")
        require_texts(self.despite, what="cite")
        require_time(self.when)


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement that several quotes report, perhaps in different words.

    `best` is the quote to be relied on, one of `quotes`, None while nobody has
    chosen; `why` is the reason.
    """

    id: StatementId
    quotes: tuple[QuoteId, ...]
    best: QuoteId | None = None
    why: str = ""
    key: str = ""
    rank: float = 0.0
    extra: str = ""

    def __post_init__(self) -> None:
        require_id(self.id)
        require_texts(self.why, self.key, self.extra, what="statement")
        for quote in self.quotes:
            require_id(quote)
        if len(set(self.quotes)) != len(self.quotes) or len(self.quotes) < 2:  # noqa: PLR2004 -- as said
            raise RuleError("A statement is compared where two quotes or more report it.")
        if self.best is not None and self.best not in self.quotes:
            raise RuleError("The best report of a statement is one of its quotes.")
