"""The map of a case in memory: every record by id, and the indexes that walk it."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar, cast

from argmap.case.caption import Case
from argmap.case.changes import Change, ChangeSet
from argmap.case.chronology import Event
from argmap.case.claims import Argument, Claim, Premise
from argmap.case.evidence import Cite, Quote, Source, Statement
from argmap.case.ids import (
    ArgumentId,
    CiteId,
    ClaimId,
    EventId,
    FindingId,
    HarmId,
    PremiseId,
    QuoteId,
    SourceId,
    StatementId,
)
from argmap.case.indexes import INDEXES, keys_of, order_of
from argmap.case.records import RECORD_TYPES, Record
from argmap.case.weighing import Finding, Harm

Target = ClaimId | ArgumentId
R = TypeVar("R", bound=Record)


class CaseMap:
    """All records of one open case, indexed both ways.

    Only `Workspace` applies changes; everybody else reads. Listings are in
    rank order, equal ranks in the order of their ids, so they are the same on
    every machine.
    """

    def __init__(self, records: Iterable[Record] = ()) -> None:
        self._tables: dict[type, dict[str, Any]] = {kind: {} for kind in RECORD_TYPES}
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

    def roots(self) -> list[Claim]:
        """List the claims that are nobody's premise, in rank order."""
        used = self._index["premise_claim"]
        free = (claim for claim in self.claims.values() if not used.get(claim.id))
        return sorted(free, key=order_of)

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
        return [table[record_id] for _, record_id in places]


def difference(before: CaseMap, after: CaseMap, label: str) -> ChangeSet:
    """Return the edit that turns one map into another."""
    changes = []
    for kind in RECORD_TYPES:
        old, new = before.table(kind), after.table(kind)
        changes += [Change(old[key], None) for key in sorted(old.keys() - new.keys())]
        changes += [Change(None, new[key]) for key in sorted(new.keys() - old.keys())]
        shared = sorted(old.keys() & new.keys())
        changes += [Change(old[key], new[key]) for key in shared if old[key] != new[key]]
    return ChangeSet(label, tuple(changes))
