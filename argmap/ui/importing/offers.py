"""The documents of one import as its user decides on them: taken, left out, or put elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from argmap.case.case_map import CaseMap
from argmap.case.counting import counted
from argmap.case.evidence import Document, Source
from argmap.case.plan_replacement import Decisions
from argmap.sources.line_pairs import LinePair
from argmap.sources.reading.card_parts import CardPart, are_cards, cards_told
from argmap.sources.reading.outcome import Outcome
from argmap.sources.taking_in import fields_of, held_as
from argmap.sources.trimming import trimmed
from argmap.ui.said_of_source import Way

MOST_TOLD = 3
"""How many documents are told one by one in a line of words."""


class State(Enum):
    """How a document stands before it is imported; the value is the name of its icon."""

    READY = "circle-check"
    NEAR = "equal-approximately"
    HELD = "copy"
    REFUSED = "triangle-alert"


class Choice(Enum):
    """What is to become of a document."""

    TAKE = "import"
    LEAVE = "leave out"
    REPLACE = "replace"


@dataclass(frozen=True, slots=True)
class Near:
    """What a document is nearly the same as: a source of the case, or one read with it.

    `source` is None for the latter. `pairs` are the sentences of this and of that,
    `date` is what that is dated, `cautions` how many of its quotes have one. `cut` says
    what was cut off its text where its bytes are the very same file's, else it is empty.
    """

    source: Source | None
    name: str
    share: float = 0.0
    pairs: tuple[LinePair, ...] = ()
    date: str = ""
    cautions: int = 0
    cut: str = ""

    @property
    def same_file(self) -> str:
        """Say that it is the same file, and what was cut; empty where it is another file."""
        return f"The same file as {self.name}, of which {self.cut}" if self.cut else ""


@dataclass(slots=True)
class Offer:
    """One file of an import, what it is nearly the same as, and what its user wants of it.

    `held` names what has this very document already: a source of the case, or where
    `is_twin` a file before it in the import. `start` and `end` are what
    is kept of the text, in code points. `has_date_of_near` is whether the date was
    filled in from what it is nearly the same as. `decided`, chosen by `ways`, is what
    becomes of what is said of the source whose text it replaces, None until it was asked.
    `with_cards` is whether its cards are to become quotes, and its parts a speech.
    """

    outcome: Outcome
    held: str = ""
    is_twin: bool = False
    near: Near | None = None
    has_date_of_near: bool = False
    choice: Choice = Choice.TAKE
    fields: dict[str, Any] = field(default_factory=dict)
    start: int = 0
    end: int = 0
    decided: Decisions | None = None
    ways: dict[str, Way] = field(default_factory=dict)
    with_cards: bool = False

    def take_near(self, near: Near | None) -> None:
        """Keep what it is nearly the same as, and offer its date where this one tells none."""
        self.near = near
        if near is not None and near.cut:
            self.choice = Choice.LEAVE
        if near is not None and near.date and not self.fields.get("date"):
            self.fields["date"], self.has_date_of_near = near.date, True

    @property
    def state(self) -> State:
        """How it stands."""
        if self.outcome.document is None:
            return State.REFUSED
        if self.held:
            return State.HELD
        return State.NEAR if self.near else State.READY

    @property
    def can_be_taken(self) -> bool:
        """Whether its user has anything to decide."""
        return self.state in {State.READY, State.NEAR}

    @property
    def is_taken(self) -> bool:
        """Whether something of it comes into the case."""
        return self.can_be_taken and self.choice is not Choice.LEAVE

    @property
    def name(self) -> str:
        """The name of its file."""
        return self.outcome.path.name or str(self.outcome.path)

    @property
    def title(self) -> str:
        """What it is called: its title, else its file."""
        return self.fields.get("title") or self.name

    @property
    def cards(self) -> Sequence[CardPart]:
        """The parts of a debater's document, where all of its text is kept and it is new."""
        document = self.outcome.document
        whole = document is not None and (self.start, self.end) == (0, len(document.text))
        return self.outcome.cards if whole and self.choice is not Choice.REPLACE else ()

    @property
    def found(self) -> dict[str, Any]:
        """What is said of it, as its form has it, and whether it looks translated."""
        looks_so = bool(self.outcome.guess and self.outcome.guess.translated)
        return self.fields | {"translated": self.fields.get("translated") or looks_so}

    @property
    def words(self) -> str:
        """How it stands, in words."""
        if self.outcome.error is not None:
            return f"Not read: {self.outcome.error.message}"
        if self.held:
            said = "Twice in this batch: the same as" if self.is_twin else "In the case already, as"
            return f"{said} {self.held}"
        if self.choice is Choice.LEAVE:
            same = self.near.same_file if self.near else ""
            return f"Left out. {same}" if same else "Left out"
        if self.near is None:
            return _ready(self.outcome)
        if self.choice is Choice.REPLACE:
            return f"Replaces the text of {self.near.name}"
        return self.near.same_file or f"Nearly the same as {self.near.name}"

    @property
    def document(self) -> Document:
        """The document as it is to be kept; raises `SourceError` where nothing is left of it."""
        assert self.outcome.document is not None
        return trimmed(self.outcome.document, self.start, self.end)


def offers_of(case_map: CaseMap, outcomes: Iterable[Outcome]) -> list[Offer]:
    """Make an offer of every outcome; of two files that are the same the second is held."""
    seen: dict[str, str] = {}
    offers = []
    for outcome in outcomes:
        offer = Offer(outcome)
        document = outcome.document
        if document is not None and outcome.guess is not None:
            held = held_as(case_map, document)
            offer.held = held or seen.get(document.hash, "")
            offer.is_twin = bool(offer.held) and not held
            seen.setdefault(document.hash, f"“{offer.name}”")
            offer.fields = fields_of(outcome.guess)
            offer.end = len(document.text)
            offer.with_cards = are_cards(outcome.cards)
        offers.append(offer)
    return offers


def _ready(outcome: Outcome) -> str:
    assert outcome.document is not None
    told = len(outcome.document.report) + len(outcome.guess.warnings if outcome.guess else ())
    return f"Ready, with {counted(told, 'remark')}" if told else "Ready"


def refusal_of(offer: Offer) -> str:
    """Say why a document cannot be imported."""
    if offer.outcome.error is not None:
        return f"{offer.outcome.error}"
    if offer.is_twin:
        return (
            f"“{offer.name}” is twice in this batch: its bytes and its text are those of"
            f" {offer.held}. It is imported once."
        )
    return (
        f"“{offer.name}” is in the case already, as {offer.held}: its bytes and its text are the"
        " same. It is not imported again."
    )


def told(offers: Iterable[Offer]) -> str:
    """Say in a few sentences what was not imported and why; nothing where all was."""
    parts = [words for words in map(_why_not, offers) if words]
    more = len(parts) - MOST_TOLD
    if more > 0:
        parts = [*parts[:MOST_TOLD], f"{more} more were not imported."]
    return " ".join(parts)


def cards_taken(offers: Iterable[Offer]) -> str:
    """Say what became of the cards of documents that are imported; nothing where there are none."""
    parts = [one for offer in offers if offer.with_cards for one in offer.cards]
    if not parts:
        return ""
    return f"{cards_told(parts)} They are a speech of the Debate tab, under Cards and speeches."


def _why_not(offer: Offer) -> str:
    if offer.outcome.error is not None:
        return offer.outcome.error.message
    if offer.is_twin:
        return f"“{offer.name}” is twice in this batch: it is the same as {offer.held}."
    if offer.held:
        return f"“{offer.name}” is in the case already, as {offer.held}."
    return f"“{offer.name}” was left out." if offer.choice is Choice.LEAVE else ""
