"""Every record of a case by its id."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar, cast

from argmap.case.briefs import Brief
from argmap.case.caption import Case
from argmap.case.checked_papers import CheckedPaper, Review
from argmap.case.chronology import Event
from argmap.case.claims import Argument, Claim, Premise
from argmap.case.elements import Element
from argmap.case.evidence import Cite, Quote, Source, Statement
from argmap.case.ids import (
    ArgumentId,
    BriefId,
    CheckedPaperId,
    CiteId,
    ClaimId,
    ElementId,
    EventId,
    ExposureId,
    FindingId,
    FlowEntryId,
    HarmId,
    ItemId,
    PremiseId,
    QuestionId,
    QuoteId,
    ReliefId,
    ReviewId,
    RoundId,
    SourceId,
    SpeechDocumentId,
    SpeechPartId,
    StatementId,
)
from argmap.case.motion import Exposure, Item, Relief
from argmap.case.questions import Question
from argmap.case.records import RECORD_TYPES, Record
from argmap.case.rounds import FlowEntry, Round
from argmap.case.speeches import SpeechDocument, SpeechPart
from argmap.case.weighing import Finding, Harm

R = TypeVar("R", bound=Record)


class RecordsById:
    """The tables of a map in memory, one a kind of record."""

    def __init__(self) -> None:
        self._tables: dict[type, dict[str, Any]] = {kind: {} for kind in RECORD_TYPES}

    @property
    def case(self) -> Case:
        """The caption and the motion."""
        return cast("Case", next(iter(self._tables[Case].values())))

    @property
    def claims(self) -> dict[ClaimId, Claim]:
        """Every claim by its id, in no order that means anything."""
        return cast("dict[ClaimId, Claim]", self._tables[Claim])

    @property
    def arguments(self) -> dict[ArgumentId, Argument]:
        """Every argument by its id."""
        return cast("dict[ArgumentId, Argument]", self._tables[Argument])

    @property
    def premises(self) -> dict[PremiseId, Premise]:
        """Every premise by its id."""
        return cast("dict[PremiseId, Premise]", self._tables[Premise])

    @property
    def sources(self) -> dict[SourceId, Source]:
        """Every source by its id."""
        return cast("dict[SourceId, Source]", self._tables[Source])

    @property
    def quotes(self) -> dict[QuoteId, Quote]:
        """Every quote by its id."""
        return cast("dict[QuoteId, Quote]", self._tables[Quote])

    @property
    def cites(self) -> dict[CiteId, Cite]:
        """Every cite by its id."""
        return cast("dict[CiteId, Cite]", self._tables[Cite])

    @property
    def harms(self) -> dict[HarmId, Harm]:
        """Every harm by its id."""
        return cast("dict[HarmId, Harm]", self._tables[Harm])

    @property
    def findings(self) -> dict[FindingId, Finding]:
        """Every finding by its id."""
        return cast("dict[FindingId, Finding]", self._tables[Finding])

    @property
    def statements(self) -> dict[StatementId, Statement]:
        """Every statement that several quotes report, by its id."""
        return cast("dict[StatementId, Statement]", self._tables[Statement])

    @property
    def events(self) -> dict[EventId, Event]:
        """Every event of the chronology by its id."""
        return cast("dict[EventId, Event]", self._tables[Event])

    @property
    def questions(self) -> dict[QuestionId, Question]:
        """Every critical question that somebody has touched, by its id."""
        return cast("dict[QuestionId, Question]", self._tables[Question])

    @property
    def elements(self) -> dict[ElementId, Element]:
        """Every element that is met, or that the user added, by its id."""
        return cast("dict[ElementId, Element]", self._tables[Element])

    @property
    def reliefs(self) -> dict[ReliefId, Relief]:
        """Everything the motion asks for by its id."""
        return cast("dict[ReliefId, Relief]", self._tables[Relief])

    @property
    def exposures(self) -> dict[ExposureId, Exposure]:
        """Everything that may be lost by a wrongful order, by its id."""
        return cast("dict[ExposureId, Exposure]", self._tables[Exposure])

    @property
    def items(self) -> dict[ItemId, Item]:
        """Every item of the checklist that has a reply, by its id."""
        return cast("dict[ItemId, Item]", self._tables[Item])

    @property
    def briefs(self) -> dict[BriefId, Brief]:
        """Every brief that is planned by its id."""
        return cast("dict[BriefId, Brief]", self._tables[Brief])

    @property
    def checked_papers(self) -> dict[CheckedPaperId, CheckedPaper]:
        """Every paper that was checked by its id."""
        return cast("dict[CheckedPaperId, CheckedPaper]", self._tables[CheckedPaper])

    @property
    def reviews(self) -> dict[ReviewId, Review]:
        """Everything that somebody said of what a check told, by its id."""
        return cast("dict[ReviewId, Review]", self._tables[Review])

    @property
    def rounds(self) -> dict[RoundId, Round]:
        """Every round by its id."""
        return cast("dict[RoundId, Round]", self._tables[Round])

    @property
    def flow_entries(self) -> dict[FlowEntryId, FlowEntry]:
        """Every entry of a flow sheet by its id."""
        return cast("dict[FlowEntryId, FlowEntry]", self._tables[FlowEntry])

    @property
    def speech_documents(self) -> dict[SpeechDocumentId, SpeechDocument]:
        """Every speech that is written out, by its id."""
        return cast("dict[SpeechDocumentId, SpeechDocument]", self._tables[SpeechDocument])

    @property
    def speech_parts(self) -> dict[SpeechPartId, SpeechPart]:
        """Every part of a speech by its id."""
        return cast("dict[SpeechPartId, SpeechPart]", self._tables[SpeechPart])

    def table(self, kind: type[R]) -> dict[str, R]:
        """Return every record of one kind by its id."""
        return cast("dict[str, R]", self._tables[kind])

    def records(self) -> Iterator[Record]:
        """Walk all records, what is pointed at before what points to it, by id."""
        for kind in RECORD_TYPES:
            table = self._tables[kind]
            for record_id in sorted(table):
                yield table[record_id]

    def get(self, record: Record) -> Record | None:
        """Return the record now kept under the kind and id of `record`, if any."""
        return cast("Record | None", self._tables[type(record)].get(record.id))
