"""The records of a case: frozen values, valid from birth.

Adding a field here means a column in `argmap.store.tables` and a migration;
a parity test keeps the two equal. Every record carries `extra`: JSON text of
what another program's file said and argmap cannot name, kept for the way back.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from argmap.case.errors import RuleError
from argmap.case.ids import (
    ArgumentId,
    CaseId,
    CiteId,
    ClaimId,
    FindingId,
    HarmId,
    PremiseId,
    QuoteId,
    SourceId,
    require_id,
)
from argmap.case.terms import (
    ME,
    Basis,
    CaseKind,
    Cause,
    ClaimRole,
    Decision,
    Degree,
    HarmTime,
    Holder,
    Imminence,
    Likelihood,
    OfferedFor,
    Severity,
    Side,
    Signal,
    SourceKind,
    Stance,
    Status,
)
from argmap.case.text_rules import require_text


@dataclass(frozen=True, slots=True)
class Case:
    """The caption and the motion, or the debate; exactly one a file."""

    id: CaseId
    title: str = ""
    kind: CaseKind = CaseKind.MOTION
    court: str = ""
    docket_number: str = ""
    movant: str = ""
    respondent: str = ""
    posture: str = "tro-on-notice"
    standard: str = "winter"
    flags: tuple[str, ...] = ()
    filed: str = ""
    decided: str = ""
    hearing_date: str = ""
    relief_sought: str = ""
    citation: str = ""
    extra: str = ""

    def __post_init__(self) -> None:
        require_id(self.id)
        _require_texts(self.title, self.court, self.docket_number, self.movant, what="caption")
        _require_texts(self.respondent, self.filed, self.decided, self.citation, what="caption")
        _require_texts(self.hearing_date, self.relief_sought, self.extra, what="caption")
        _require_texts(self.posture, self.standard, *self.flags, what="motion")


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement someone makes.

    `rank` orders the claims that are nobody's premise; `key` is the short name
    a case's own papers use for it (C0, A1), empty for most. `factor` is the
    factor of the standard that the claim answers, empty for most.
    """

    id: ClaimId
    text: str = ""
    short_title: str = ""
    side: Side = Side.NEUTRAL
    status: Status = Status.OPEN
    basis: Basis = Basis.NONE
    factor: str = ""
    role: ClaimRole = ClaimRole.NONE
    burden: str = ""
    proof_standard: str = ""
    tags: tuple[str, ...] = ()
    note: str = ""
    key: str = ""
    rank: float = 0.0
    extra: str = ""

    def __post_init__(self) -> None:
        require_id(self.id)
        require_text(self.text, "claim")
        _require_texts(self.short_title, self.note, self.key, self.extra, what="claim")
        _require_texts(self.factor, self.burden, self.proof_standard, *self.tags, what="claim")


@dataclass(frozen=True, slots=True)
class Argument:
    """A step from premises to a target: a claim, or another argument.

    An argument that targets an argument is an undercut; its stance is con.
    `weight` is the user's own, 0 to 1, or None where nobody has weighed it.
    """

    id: ArgumentId
    target_claim: ClaimId | None = None
    target_argument: ArgumentId | None = None
    stance: Stance = Stance.PRO
    scheme: str = ""
    weight: float | None = None
    rank: float = 0.0
    label: str = ""
    note: str = ""
    key: str = ""
    extra: str = ""

    def __post_init__(self) -> None:
        require_id(self.id)
        if (self.target_claim is None) == (self.target_argument is None):
            raise RuleError("An argument bears on one claim or on one other argument.")
        if self.target_argument is not None and self.stance is not Stance.CON:
            raise RuleError("An undercut attacks a step; it cannot support one.")
        if self.weight is not None and not 0.0 <= self.weight <= 1.0:
            raise RuleError("The weight of an argument lies between 0 and 1.")
        _require_texts(self.scheme, self.label, self.note, self.key, self.extra, what="argument")

    @property
    def is_undercut(self) -> bool:
        """Whether the argument attacks a step rather than a claim."""
        return self.target_argument is not None


@dataclass(frozen=True, slots=True)
class Premise:
    """A claim used in an argument; several in one argument are co-premises."""

    id: PremiseId
    argument: ArgumentId
    claim: ClaimId
    role: str = ""
    rank: float = 0.0
    implicit: bool = False
    negated: bool = False
    extra: str = ""

    def __post_init__(self) -> None:
        require_id(self.id)
        _require_texts(self.role, self.extra, what="premise")


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
        _require_texts(self.title, self.author, self.publisher, self.date, what="source")
        _require_texts(self.dateline, self.accessed, self.url, self.language, what="source")
        _require_texts(self.origin, self.citation, self.record_cite, self.note, what="source")
        _require_texts(self.key, self.extra, what="source")
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
        _require_texts(self.exact, self.prefix, self.suffix, self.printed, what="quote")
        _require_texts(self.speaker, self.attribution, self.caution, self.key, what="quote")
        _require_texts(self.source_hash, self.extra, what="quote")


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
        _require_texts(self.pinpoint, self.parenthetical, self.worth, self.extra, what="cite")


@dataclass(frozen=True, slots=True)
class Harm:
    """Who is hurt, and by which decision on the motion.

    `claims` are the claims that allege or deny it.
    """

    id: HarmId
    text: str = ""
    holder: Holder = Holder.MOVANT
    arises_if: Decision = Decision.DENIED
    likelihood: Likelihood = Likelihood.POSSIBLE
    severity: Severity = Severity.MODERATE
    imminence: Imminence = Imminence.NOW
    reparable_by_money: Degree = Degree.UNSAID
    cause: Cause = Cause.ACT
    when: HarmTime = HarmTime.BEFORE_JUDGMENT
    cured_by_order: Degree = Degree.UNSAID
    claims: tuple[ClaimId, ...] = ()
    note: str = ""
    key: str = ""
    rank: float = 0.0
    extra: str = ""

    def __post_init__(self) -> None:
        require_id(self.id)
        _require_texts(self.text, self.note, self.key, self.extra, what="harm")
        for claim in self.claims:
            require_id(claim)


@dataclass(frozen=True, slots=True)
class Finding:
    """A level found on a factor, by somebody.

    `claim` is the cause of action it is about, None where the factor is not
    found cause by cause. Where the finding is a range, `level` is its lower
    end and `level_high` its upper.
    """

    id: FindingId
    factor: str
    level: str
    by: str = ME
    claim: ClaimId | None = None
    level_high: str = ""
    why: str = ""
    extra: str = ""

    def __post_init__(self) -> None:
        require_id(self.id)
        if not (self.factor and self.level and self.by):
            raise RuleError("A finding names a factor, a level and who found it.")
        _require_texts(self.factor, self.level, self.level_high, self.by, what="finding")
        _require_texts(self.why, self.extra, what="finding")


Record: TypeAlias = Case | Claim | Argument | Premise | Source | Quote | Cite | Harm | Finding
"""Anything a change can add, alter or remove."""

RECORD_TYPES: tuple[type[Record], ...] = (
    Case,
    Source,
    Claim,
    Argument,
    Premise,
    Quote,
    Harm,
    Finding,
    Cite,
)
"""Every kind of record, what is pointed at before what points to it."""


def _require_texts(*values: str, what: str) -> None:
    for value in values:
        if value:
            require_text(value, what)
