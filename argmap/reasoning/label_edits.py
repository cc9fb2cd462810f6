"""What an edit touches of the labels: which claims and steps are to be labelled again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from argmap.case.caption import Case
from argmap.case.case_map import CaseMap
from argmap.case.changes import ChangeSet
from argmap.case.claims import Argument, Claim, Premise
from argmap.case.evidence import Cite, Quote, Source
from argmap.case.ids import ArgumentId, ClaimId, QuoteId, SourceId
from argmap.case.questions import Question
from argmap.case.records import Record


@dataclass(slots=True)
class Relabelled:
    """The claims and steps that an edit was about, or on which something bears anew.

    `cited` are those claims of which no more has changed than quotes or sources cited on them.
    `is_of_all_evidence` says that what any cite is worth may be another: the caption has
    changed, which names the posture and whom each party is.
    """

    claims: set[ClaimId] = field(default_factory=set)
    steps: set[ArgumentId] = field(default_factory=set)
    cited: set[ClaimId] = field(default_factory=set)
    is_of_all_evidence: bool = False

    def __bool__(self) -> bool:
        return bool(self.claims or self.steps or self.is_of_all_evidence)


def relabelled_by(case_map: CaseMap, change_set: ChangeSet) -> Relabelled:
    """Read an edit that the map has taken in already."""
    found = Relabelled()
    for change in change_set.changes:
        read = _READERS.get(type(change.record))
        if read is not None and not _says_the_same(change.before, change.after):
            for record in (change.before, change.after):
                if record is not None:
                    read(found, record, case_map)
    found.cited -= found.claims
    found.claims |= found.cited
    return found


def _says_the_same(before: Record | None, after: Record | None) -> bool:
    """Tell whether a claim has changed only in what no label comes from, as in its words."""
    if not (isinstance(before, Claim) and isinstance(after, Claim)):
        return False
    was = before.status, before.proof_standard, before.side
    return was == (after.status, after.proof_standard, after.side)


def _claim(found: Relabelled, claim: Claim, _map: CaseMap) -> None:
    found.claims.add(claim.id)


def _argument(found: Relabelled, argument: Argument, _map: CaseMap) -> None:
    found.steps.add(argument.id)
    if argument.target_claim is not None:
        found.claims.add(argument.target_claim)
    if argument.target_argument is not None:
        found.steps.add(argument.target_argument)


def _premise(found: Relabelled, premise: Premise, _map: CaseMap) -> None:
    found.steps.add(premise.argument)
    found.claims.add(premise.claim)


def _question(found: Relabelled, question: Question, _map: CaseMap) -> None:
    found.steps.add(question.argument)
    if question.claim is not None:
        found.claims.add(question.claim)


def _cite(found: Relabelled, cite: Cite, _map: CaseMap) -> None:
    if cite.claim:
        found.claims.add(cite.claim)


def _quote(found: Relabelled, quote: Quote, case_map: CaseMap) -> None:
    _cited(found, quote.id, case_map)


def _source(found: Relabelled, source: Source, case_map: CaseMap) -> None:
    _cited(found, source.id, case_map)
    for quote in case_map.quotes_of(source.id):
        _cited(found, quote.id, case_map)


def _cited(found: Relabelled, evidence: QuoteId | SourceId, case_map: CaseMap) -> None:
    found.cited.update(cite.claim for cite in case_map.cites_of(evidence) if cite.claim)


def _caption(found: Relabelled, _case: Case, _map: CaseMap) -> None:
    found.is_of_all_evidence = True


_READERS: dict[type, Callable[[Relabelled, Any, CaseMap], None]] = {
    Argument: _argument,
    Case: _caption,
    Cite: _cite,
    Claim: _claim,
    Premise: _premise,
    Question: _question,
    Quote: _quote,
    Source: _source,
}
