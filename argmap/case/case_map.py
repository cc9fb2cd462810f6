"""The map of a case in memory: every record by id, and the indexes that walk it."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable
from typing import TypeAlias, TypeVar

from argmap.case.briefs import Brief
from argmap.case.changes import Change, ChangeSet
from argmap.case.checked_papers import CheckedPaper, Review
from argmap.case.chronology import Event
from argmap.case.claims import Argument, Claim, Premise
from argmap.case.elements import Element
from argmap.case.evidence import Cite, Quote, Source, Statement
from argmap.case.ids import (
    ArgumentId,
    CheckedPaperId,
    ClaimId,
    EventId,
    FindingId,
    FlowEntryId,
    HarmId,
    QuoteId,
    RoundId,
    SourceId,
    SpeechDocumentId,
)
from argmap.case.indexes import INDEXES, keys_of, order_of
from argmap.case.motion import Exposure, Item, Relief
from argmap.case.questions import Question
from argmap.case.records import Record
from argmap.case.records_by_id import RecordsById
from argmap.case.rounds import FlowEntry, Round
from argmap.case.speeches import SpeechDocument, SpeechPart
from argmap.case.terms import ClaimRole
from argmap.case.weighing import Finding, Harm

Target = ClaimId | ArgumentId
R = TypeVar("R", bound=Record)
ListsClaims: TypeAlias = Harm | Element | Relief | Exposure | Item | Event | Brief
"""A record that names several claims, any of which may go."""

_LISTING: tuple[tuple[type[ListsClaims], str], ...] = (
    (Harm, "harm_claim"),
    (Element, "element_claim"),
    (Relief, "relief_claim"),
    (Exposure, "exposure_claim"),
    (Item, "item_claim"),
    (Event, "event_claim"),
    (Brief, "brief_claim"),
)


class CaseMap(RecordsById):
    """All records of one open case, indexed both ways.

    Only `Workspace` applies changes; everybody else reads. Listings are in
    rank order, equal ranks in the order of their ids, so they are the same on
    every machine.
    """

    def __init__(self, records: Iterable[Record] = ()) -> None:
        super().__init__()
        self._index: dict[str, dict[str, list[tuple[float, str]]]] = {
            name: defaultdict(list) for name in INDEXES
        }
        for record in records:
            self._tables[type(record)][record.id] = record
            for name, key in keys_of(record):
                self._index[name][key].append(order_of(record))
        for index in self._index.values():
            for places in index.values():
                places.sort()

    def roots(self) -> list[Claim]:
        """List the claims that are nobody's premise, in rank order."""
        free = self.claims.keys() - self._index["premise_claim"].keys()
        return sorted(map(self.claims.__getitem__, free), key=order_of)

    def ranked_sources(self) -> list[Source]:
        """List the sources in rank order."""
        return sorted(self.sources.values(), key=order_of)

    def ranked_harms(self) -> list[Harm]:
        """List the harms in rank order."""
        return sorted(self.harms.values(), key=order_of)

    def ranked_statements(self) -> list[Statement]:
        """List the statements that several quotes report, in rank order."""
        return sorted(self.statements.values(), key=order_of)

    def ranked_events(self) -> list[Event]:
        """List the events in rank order, which is the order they were put down in."""
        return sorted(self.events.values(), key=order_of)

    def ranked_reliefs(self) -> list[Relief]:
        """List what the motion asks for in rank order."""
        return sorted(self.reliefs.values(), key=order_of)

    def ranked_exposures(self) -> list[Exposure]:
        """List what may be lost by a wrongful order in rank order."""
        return sorted(self.exposures.values(), key=order_of)

    def ranked_briefs(self) -> list[Brief]:
        """List the briefs in rank order."""
        return sorted(self.briefs.values(), key=order_of)

    def ranked_checked_papers(self) -> list[CheckedPaper]:
        """List the papers that were checked in rank order."""
        return sorted(self.checked_papers.values(), key=order_of)

    def ranked_rounds(self) -> list[Round]:
        """List the rounds in rank order."""
        return sorted(self.rounds.values(), key=order_of)

    def ranked_speech_documents(self) -> list[SpeechDocument]:
        """List the speeches that are written out, in rank order."""
        return sorted(self.speech_documents.values(), key=order_of)

    def claims_in_role(self, role: ClaimRole) -> list[Claim]:
        """List the causes of action, or the defences, by rank; not for claims of neither role."""
        return self._listed(Claim, "claim_role", role.value)

    def claims_on_factor(self, factor: str) -> list[Claim]:
        """List the claims that answer a factor of the standard, by rank."""
        return self._listed(Claim, "claim_factor", factor)

    def arguments_on(self, target: Target) -> list[Argument]:
        """List the arguments on a claim, or the undercuts of an argument, in rank order."""
        return self._listed(Argument, "argument_target", target)

    def argument_ids_on(self, target: Target) -> list[ArgumentId]:
        """List the ids of `arguments_on`, sooner."""
        places = self._index["argument_target"].get(target)
        return [ArgumentId(one) for _, one in places] if places else []

    def premises_of(self, argument: ArgumentId) -> list[Premise]:
        """List the premises of an argument in rank order; several are co-premises."""
        return self._listed(Premise, "premise_argument", argument)

    def uses_of(self, claim: ClaimId) -> list[Premise]:
        """List every premise that uses a claim: none for a root, several for a reused claim."""
        return self._listed(Premise, "premise_claim", claim)

    def quotes_of(self, source: SourceId) -> list[Quote]:
        """List the quotes of a source in the order of the text."""
        return self._listed(Quote, "quote_source", source)

    def cites_on(self, target: ClaimId | HarmId | FindingId | EventId) -> list[Cite]:
        """List the cites brought to bear on a claim, a harm, a finding or an event."""
        return self._listed(Cite, "cite_target", target)

    def cites_of(self, evidence: QuoteId | SourceId) -> list[Cite]:
        """List the cites that bring a quote, or a source itself, to bear."""
        return self._listed(Cite, "cite_evidence", evidence)

    def findings_on(self, cause: ClaimId) -> list[Finding]:
        """List the findings about one cause of action."""
        return self._listed(Finding, "finding_claim", cause)

    def harms_of(self, claim: ClaimId) -> list[Harm]:
        """List the harms that a claim alleges or denies."""
        return self._listed(Harm, "harm_claim", claim)

    def statements_of(self, quote: QuoteId) -> list[Statement]:
        """List the statements that a quote is one report of."""
        return self._listed(Statement, "statement_quote", quote)

    def questions_of(self, argument: ArgumentId) -> list[Question]:
        """List the critical questions of a step that somebody has touched, in rank order."""
        return self._listed(Question, "question_argument", argument)

    def questions_answered_by(self, claim: ClaimId) -> list[Question]:
        """List the critical questions that a claim answers."""
        return self._listed(Question, "question_claim", claim)

    def elements_of(self, cause: ClaimId) -> list[Element]:
        """List the elements of a cause of action or a defence that have a record, in rank order."""
        return self._listed(Element, "element_cause", cause)

    def lists_with(self, claim: ClaimId) -> list[ListsClaims]:
        """List every record that names a claim among others: harms first, then elements."""
        return [one for kind, index in _LISTING for one in self._listed(kind, index, claim)]

    def items_with(self, source: SourceId) -> list[Item]:
        """List the items of the checklist that point at a source."""
        return self._listed(Item, "item_source", source)

    def reviews_of(self, paper: CheckedPaperId) -> list[Review]:
        """List what somebody said of what a check of a paper told."""
        return self._listed(Review, "review_paper", paper)

    def entries_of(self, round_id: RoundId) -> list[FlowEntry]:
        """List the entries of the flow sheet of a round, in rank order."""
        return self._listed(FlowEntry, "entry_round", round_id)

    def entries_with(self, claim: ClaimId) -> list[FlowEntry]:
        """List the entries, of any round, that make a claim."""
        return self._listed(FlowEntry, "entry_claim", claim)

    def entries_answering(self, entry: FlowEntryId) -> list[FlowEntry]:
        """List the entries that answer another, or carry it on."""
        return self._listed(FlowEntry, "entry_answered", entry)

    def speeches_for(self, round_id: RoundId) -> list[SpeechDocument]:
        """List the speeches that are written for a round, in rank order."""
        return self._listed(SpeechDocument, "speech_round", round_id)

    def parts_of(self, speech: SpeechDocumentId) -> list[SpeechPart]:
        """List the parts of a speech, in rank order."""
        return self._listed(SpeechPart, "part_speech", speech)

    def parts_with(self, shown: ClaimId | QuoteId) -> list[SpeechPart]:
        """List the parts, of any speech, that say a claim or show a quote."""
        said = self._listed(SpeechPart, "part_claim", shown)
        return said or self._listed(SpeechPart, "part_quote", shown)

    def apply(self, change_set: ChangeSet) -> None:
        """Take in an edit that the store has already kept."""
        for change in change_set.changes:
            self._apply_one(change)

    def _apply_one(self, change: Change) -> None:
        if change.before is not None:
            del self._tables[type(change.before)][change.before.id]
            for name, key in keys_of(change.before):
                places = self._index[name][key]
                del places[bisect_left(places, order_of(change.before))]
                if not places:
                    del self._index[name][key]
        if change.after is not None:
            self._tables[type(change.after)][change.after.id] = change.after
            for name, key in keys_of(change.after):
                insort(self._index[name][key], order_of(change.after))

    def _listed(self, kind: type[R], index: str, key: str) -> list[R]:
        places = self._index[index].get(key)
        if not places:
            return []
        table = self._tables[kind]
        if len(places) == 1:
            return [table[places[0][1]]]  # as most are, and sooner than to walk them
        return [table[record_id] for _, record_id in places]
