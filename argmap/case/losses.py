"""What the rest of a case loses when claims and steps go from it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from argmap.case.briefs import Brief
from argmap.case.case_map import CaseMap, ListsClaims
from argmap.case.changes import Change, removed
from argmap.case.elements import Element
from argmap.case.ids import ArgumentId, ClaimId, SourceId
from argmap.case.questions import Question
from argmap.case.speeches import CLAIM_GONE, PartKind, SpeechPart
from argmap.case.terms import QuestionState


def losses(
    case_map: CaseMap, claims: Collection[ClaimId], steps: Collection[ArgumentId]
) -> tuple[Change, ...]:
    """Return what becomes of the records that named claims or steps which go.

    Elements of a cause go with it and questions with their step. What named a claim among
    others stays without it; a question that it answered is open again. What was said in a round
    stays said, and what a speech says stays in it, in the words of the claim.
    """
    return (
        *_lists(case_map, claims),
        *_entries(case_map, claims),
        *_parts(case_map, claims),
        *_questions(case_map, claims, steps),
    )


def _lists(case_map: CaseMap, claims: Collection[ClaimId]) -> tuple[Change, ...]:
    elements = [one for claim in claims for one in case_map.elements_of(claim)]
    gone = {one.id for one in elements}
    naming: dict[str, ListsClaims] = {
        one.id: one for claim in claims for one in case_map.lists_with(claim) if one.id not in gone
    }
    return (*(_without(one, claims) for one in naming.values()), *removed(*elements))


def _without(record: ListsClaims, claims: Collection[ClaimId]) -> Change:
    left = tuple(one for one in record.claims if one not in claims)
    if isinstance(record, Brief):
        out = tuple(one for one in record.left_out if one not in claims)
        return Change(record, replace(record, claims=left, left_out=out))
    return Change(record, replace(record, claims=left))


def _entries(case_map: CaseMap, claims: Collection[ClaimId]) -> tuple[Change, ...]:
    return tuple(
        Change(one, replace(one, claim=None, words=one.words or case_map.claims[claim].text))
        for claim in claims
        for one in case_map.entries_with(claim)
    )


def _parts(case_map: CaseMap, claims: Collection[ClaimId]) -> tuple[Change, ...]:
    return tuple(
        Change(one, _without_claim(one, case_map.claims[claim].text))
        for claim in claims
        for one in case_map.parts_with(claim)
    )


def _without_claim(part: SpeechPart, text: str) -> SpeechPart:
    note = part.note or (CLAIM_GONE if part.kind is PartKind.CLAIM else "")
    return replace(part, claim=None, words=part.words or text, note=note)


def _questions(
    case_map: CaseMap, claims: Collection[ClaimId], steps: Collection[ArgumentId]
) -> tuple[Change, ...]:
    gone = {one.id: one for step in steps for one in case_map.questions_of(step)}
    answered = [
        one
        for claim in claims
        for one in case_map.questions_answered_by(claim)
        if one.id not in gone
    ]
    opened = (Change(one, replace(one, state=QuestionState.OPEN, claim=None)) for one in answered)
    return (*opened, *removed(*gone.values()))


def merged_lists(case_map: CaseMap, keep: ClaimId, other: ClaimId) -> list[Change]:
    """Return what becomes of the records that named one claim, which another takes in.

    Where both claims have the same element of one cause, one is left, met by what met either.
    """
    mine = {one.element: one for one in case_map.elements_of(keep) if one.element}
    after: dict[str, ListsClaims] = {}
    before: dict[str, ListsClaims] = {one.id: one for one in case_map.lists_with(other)}
    for one in before.values():
        after[one.id] = _naming(one, keep, other)
    gone: list[Element] = []
    for element in case_map.elements_of(other):
        before[element.id] = element
        twin = mine.get(element.element)
        moved = after.get(element.id, element)
        assert isinstance(moved, Element)
        if twin is None:
            after[element.id] = replace(moved, cause=keep)
            continue
        gone.append(element)
        after.pop(element.id, None)
        before.setdefault(twin.id, twin)
        known = after.get(twin.id, twin)
        met = tuple(dict.fromkeys((*known.claims, *moved.claims)))
        after[twin.id] = replace(known, claims=met)
    changes = [Change(before[key], one) for key, one in after.items() if before[key] != one]
    return [*changes, *removed(*gone)]


def _naming(record: ListsClaims, keep: ClaimId, other: ClaimId) -> ListsClaims:
    """Return what names one claim naming another in its place, each once."""
    claims = tuple(dict.fromkeys(keep if one == other else one for one in record.claims))
    if not isinstance(record, Brief):
        return replace(record, claims=claims)
    out = dict.fromkeys(keep if one == other else one for one in record.left_out)
    left_out = tuple(one for one in out if one not in claims)
    return replace(record, claims=claims, left_out=left_out)


def merged_entries(case_map: CaseMap, keep: ClaimId, other: ClaimId) -> list[Change]:
    """Return what becomes of what rounds and speeches said when one claim takes in another."""
    entries = [Change(one, replace(one, claim=keep)) for one in case_map.entries_with(other)]
    parts = [Change(one, replace(one, claim=keep)) for one in case_map.parts_with(other)]
    return [*entries, *parts]


def merged_questions(
    case_map: CaseMap, keep: ClaimId, other: ClaimId, joined: Mapping[ArgumentId, ArgumentId]
) -> list[Change]:
    """Return what becomes of questions when one claim takes in another.

    `joined` are the steps that another step takes in: it is asked what they were asked,
    each question of its scheme once.
    """
    after: dict[str, Question | None] = {}
    before: dict[str, Question] = {}
    for one in case_map.questions_answered_by(other):
        before[one.id], after[one.id] = one, replace(one, claim=keep)
    for gone, twin in joined.items():
        asked = {one.asks for one in case_map.questions_of(twin) if one.asks}
        for one in case_map.questions_of(gone):
            known = after.get(one.id) or one
            before[one.id] = one
            after[one.id] = None if one.asks in asked else replace(known, argument=twin)
            asked |= {one.asks} if one.asks else set()
    return [Change(before[key], one) for key, one in after.items()]


def items_without(case_map: CaseMap, source: SourceId) -> tuple[Change, ...]:
    """Return what becomes of the items of the checklist that pointed at a source which goes."""
    return tuple(
        Change(one, replace(one, sources=tuple(each for each in one.sources if each != source)))
        for one in case_map.items_with(source)
    )
