"""Any record of a case: the union of the kinds, and their order.

Records are frozen values, valid from birth; each is in the module of its subject: `caption`,
`claims`, `evidence`, `weighing`, `chronology`, `questions`, `elements`, `motion`, `briefs`,
`checked_papers`, `rounds`, `speeches`. Adding a field there means a column in
`argmap.store.tables` and a migration; a parity test keeps the two equal. Every record carries
`extra`: JSON text of what another program's file said and argmap cannot name, kept for the way
back.
"""

from __future__ import annotations

import re
from typing import TypeAlias

from argmap.case.briefs import Brief
from argmap.case.caption import Case
from argmap.case.checked_papers import CheckedPaper, Review
from argmap.case.chronology import Event
from argmap.case.claims import Argument, Claim, Premise
from argmap.case.elements import Element
from argmap.case.evidence import Cite, Quote, Source, Statement
from argmap.case.motion import Exposure, Item, Relief
from argmap.case.questions import Question
from argmap.case.rounds import FlowEntry, Round
from argmap.case.speeches import SpeechDocument, SpeechPart
from argmap.case.weighing import Finding, Harm

Record: TypeAlias = (
    Case
    | Claim
    | Argument
    | Premise
    | Question
    | Element
    | Source
    | Quote
    | Statement
    | Cite
    | Harm
    | Finding
    | Event
    | Relief
    | Exposure
    | Item
    | Brief
    | CheckedPaper
    | Review
    | Round
    | FlowEntry
    | SpeechDocument
    | SpeechPart
)
"""Anything a change can add, alter or remove."""

RECORD_TYPES: tuple[type[Record], ...] = (
    Case,
    Source,
    Claim,
    Argument,
    Premise,
    Question,
    Element,
    Quote,
    Statement,
    Harm,
    Finding,
    Event,
    Relief,
    Exposure,
    Item,
    Cite,
    Brief,
    CheckedPaper,
    Review,
    Round,
    FlowEntry,
    SpeechDocument,
    SpeechPart,
)
"""Every kind of record, what is pointed at before what points to it."""


def name_of(kind: type) -> str:
    """Return what a kind of record is called in files and scripts, as in “flow_entry”."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", kind.__name__).lower()


def words_for(kind: type) -> str:
    """Return what a kind of record is called in a sentence, as in “flow entry”."""
    return name_of(kind).replace("_", " ")
