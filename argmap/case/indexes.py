"""The indexes of the map: what finds a record from the records it points at."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from argmap.case.briefs import Brief
from argmap.case.checked_papers import Review
from argmap.case.chronology import Event
from argmap.case.claims import Argument, Claim, Premise
from argmap.case.elements import Element
from argmap.case.evidence import Cite, Quote, Statement
from argmap.case.motion import Exposure, Item, Relief
from argmap.case.questions import Question
from argmap.case.records import Record
from argmap.case.rounds import FlowEntry
from argmap.case.speeches import SpeechDocument, SpeechPart
from argmap.case.weighing import Finding, Harm

INDEXES = (
    "claim_role",
    "claim_factor",
    "argument_target",
    "premise_argument",
    "premise_claim",
    "quote_source",
    "cite_target",
    "cite_evidence",
    "finding_claim",
    "harm_claim",
    "statement_quote",
    "question_argument",
    "question_claim",
    "element_cause",
    "element_claim",
    "relief_claim",
    "exposure_claim",
    "item_claim",
    "item_source",
    "event_claim",
    "brief_claim",
    "review_paper",
    "entry_round",
    "entry_claim",
    "entry_answered",
    "speech_round",
    "part_speech",
    "part_claim",
    "part_quote",
)
"""What the map is indexed by; each is named for who points, and at what.

A claim points at its role and at its factor, which few have.
"""


def order_of(record: Record) -> tuple[float, str]:
    """Return what listings sort a record by: its rank or its start, then its id."""
    if isinstance(record, Quote):
        return (float(record.start), record.id)
    return (getattr(record, "rank", 0.0), record.id)


def keys_of(record: Record) -> list[tuple[str, str]]:
    """Return the indexes that find a record, each with the id it is found under."""
    keys = _KEYS_OF.get(type(record))
    return keys(record) if keys else []


def _cite_keys(cite: Cite) -> list[tuple[str, str]]:
    target = cite.claim or cite.harm or cite.finding or cite.event
    evidence = cite.quote or cite.source
    assert target is not None
    assert evidence is not None
    return [("cite_target", target), ("cite_evidence", evidence)]


def _claim_keys(claim: Claim) -> list[tuple[str, str]]:
    role = [("claim_role", claim.role.value)] if claim.role else []
    return [*role, ("claim_factor", claim.factor)] if claim.factor else role


def _argument_keys(argument: Argument) -> list[tuple[str, str]]:
    target = argument.target_claim or argument.target_argument
    assert target is not None
    return [("argument_target", target)]


def _finding_keys(finding: Finding) -> list[tuple[str, str]]:
    return [("finding_claim", finding.claim)] if finding.claim else []


def _question_keys(question: Question) -> list[tuple[str, str]]:
    answering = [("question_claim", question.claim)] if question.claim else []
    return [("question_argument", question.argument), *answering]


def _element_keys(element: Element) -> list[tuple[str, str]]:
    meeting = [("element_claim", claim) for claim in element.claims]
    return [("element_cause", element.cause), *meeting]


def _item_keys(item: Item) -> list[tuple[str, str]]:
    claims = [("item_claim", claim) for claim in item.claims]
    return [*claims, *(("item_source", source) for source in item.sources)]


def _entry_keys(entry: FlowEntry) -> list[tuple[str, str]]:
    said = [("entry_claim", entry.claim)] if entry.claim else []
    answered = [("entry_answered", one) for one in entry.answers]
    return [("entry_round", entry.round), *said, *answered]


def _part_keys(part: SpeechPart) -> list[tuple[str, str]]:
    said = [("part_claim", part.claim)] if part.claim else []
    shown = [("part_quote", part.quote)] if part.quote else []
    return [("part_speech", part.speech), *said, *shown]


_KEYS_OF: dict[type[Record], Callable[[Any], list[tuple[str, str]]]] = {
    Claim: _claim_keys,
    Argument: _argument_keys,
    Premise: lambda premise: [
        ("premise_argument", premise.argument),
        ("premise_claim", premise.claim),
    ],
    Quote: lambda quote: [("quote_source", quote.source)],
    Cite: _cite_keys,
    Finding: _finding_keys,
    Harm: lambda harm: [("harm_claim", claim) for claim in harm.claims],
    Question: _question_keys,
    Element: _element_keys,
    Relief: lambda relief: [("relief_claim", claim) for claim in relief.claims],
    Exposure: lambda exposure: [("exposure_claim", claim) for claim in exposure.claims],
    Item: _item_keys,
    Event: lambda event: [("event_claim", claim) for claim in event.claims],
    Brief: lambda brief: [("brief_claim", claim) for claim in (*brief.claims, *brief.left_out)],
    Review: lambda review: [("review_paper", review.paper)],
    FlowEntry: _entry_keys,
    SpeechDocument: lambda speech: [("speech_round", speech.round)] if speech.round else [],
    SpeechPart: _part_keys,
    Statement: lambda statement: [("statement_quote", quote) for quote in statement.quotes],
}
