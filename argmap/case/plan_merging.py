"""Planning to make one claim of several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from argmap.case.case_map import CaseMap
from argmap.case.changes import Change, ChangeSet, removed
from argmap.case.claims import Argument
from argmap.case.errors import RuleError
from argmap.case.ids import ArgumentId, ClaimId
from argmap.case.lookups import claim_of, title_of
from argmap.case.losses import merged_entries, merged_lists, merged_questions
from argmap.case.plan_together import plan_together
from argmap.case.quotation import in_quotes
from argmap.case.terms import Basis, Side, Status


def plan_merge(case_map: CaseMap, claims: Sequence[ClaimId]) -> ChangeSet:
    """Plan to make one claim of several: the first keeps its place, the words follow on.

    Quotes, cites, harms, findings, tags and what bears on the others bear on it,
    each once; every step that used one of the others uses it. Two steps that
    would then say the same become one, with the undercuts of both. Where they differ
    in side, status or basis it has none of theirs: nobody admits or says both. Raises
    `RuleError` where one lies below another or undercuts a step that uses it, and
    where two have a finding on one factor by one reader.
    """
    first, *others = dict.fromkeys(claims)
    kept = claim_of(case_map, first)
    if not others:
        raise RuleError("There is only one claim to merge.", "Pick another one with it.")
    plans = [partial(_merged, keep=first, other=other) for other in others]
    label = f"Merge {len(others) + 1} claims into {in_quotes(title_of(kept))}"
    return plan_together(case_map, label + _unsettled(case_map, [first, *others]), plans)


def _merged(case_map: CaseMap, keep: ClaimId, other: ClaimId) -> ChangeSet:
    kept, gone = claim_of(case_map, keep), claim_of(case_map, other)
    for above, below in ((keep, other), (other, keep)):
        _require_apart(case_map, above, below)
        _require_no_undercut(case_map, above, below)
    tags = tuple(dict.fromkeys((*kept.tags, *gone.tags)))
    joined = replace(
        kept,
        text=" ".join(filter(None, (kept.text.rstrip(), gone.text.lstrip()))),
        note="\n".join(filter(None, (kept.note, gone.note))),
        tags=tags,
        side=kept.side if kept.side is gone.side else Side.NEUTRAL,
        status=kept.status if kept.status is gone.status else Status.OPEN,
        basis=kept.basis if kept.basis is gone.basis else Basis.NONE,
        cause=kept.cause or gone.cause,
        as_question=kept.as_question or gone.as_question,
    )
    changes = [Change(kept, joined)] if joined != kept else []
    changes += _evidence(case_map, keep, other)
    changes += _weighing(case_map, keep, other)
    changes += merged_lists(case_map, keep, other)
    changes += merged_entries(case_map, keep, other)
    changes += merged_questions(case_map, keep, other, _joins(case_map, keep, other))
    changes += _steps_on(case_map, keep, other)
    changes += _uses(case_map, keep, other)
    return ChangeSet("Merge", (*changes, *removed(gone)))


def _unsettled(case_map: CaseMap, merged: Sequence[ClaimId]) -> str:
    """Say what the merged claims differed in, and so is left for their user to say."""
    claims = [case_map.claims[one] for one in merged]
    sides, statuses = {one.side for one in claims}, {one.status for one in claims}
    parts = ["neither side’s"] if len(sides) > 1 else []
    parts += ["open"] if len(statuses) > 1 else []
    return f"; it is {' and '.join(parts)} now, for they differed" if parts else ""


def _require_no_undercut(case_map: CaseMap, used: ClaimId, undercutting: ClaimId) -> None:
    """Refuse a claim that would undercut a step of its own."""
    undercuts = (
        undercut
        for use in case_map.uses_of(used)
        for undercut in case_map.arguments_on(use.argument)
    )
    if any(
        premise.claim == undercutting
        for undercut in undercuts
        for premise in case_map.premises_of(undercut.id)
    ):
        raise RuleError(
            f"{in_quotes(title_of(case_map.claims[undercutting]))} undercuts a step of"
            " the other claim.",
            "Merged, they would undercut themselves.",
        )


def _require_apart(case_map: CaseMap, above: ClaimId, below: ClaimId) -> None:
    seen: set[str] = {above}
    pending: list[str] = [above]
    while pending:
        for argument in case_map.arguments_on(ClaimId(pending.pop())):
            claims = [one.claim for one in case_map.premises_of(argument.id)]
            if below in claims:
                raise RuleError(
                    f"{in_quotes(title_of(case_map.claims[below]))} bears on the other claim.",
                    "Only claims of which none lies below another can be merged.",
                )
            new = [one for one in (argument.id, *claims) if one not in seen]
            seen.update(new)
            pending += new


def _evidence(case_map: CaseMap, keep: ClaimId, other: ClaimId) -> list[Change]:
    """Bring the cites on the other to bear on the one kept, but for those it has already."""
    mine = case_map.cites_on(keep)
    known = {one.quote or one.source for one in mine}
    last = mine[-1].rank if mine else -1.0
    changes = []
    for number, cite in enumerate(case_map.cites_on(other), start=1):
        stays = (cite.quote or cite.source) not in known
        moved = replace(cite, claim=keep, rank=last + number) if stays else None
        changes.append(Change(cite, moved))
    return changes


def _weighing(case_map: CaseMap, keep: ClaimId, other: ClaimId) -> list[Change]:
    known = {(one.factor, one.by) for one in case_map.findings_on(keep)}
    changes = []
    for finding in case_map.findings_on(other):
        if (finding.factor, finding.by) in known:
            raise RuleError(
                f"Both claims have a finding on “{finding.factor}”.",
                "Take one of the findings away, then merge.",
            )
        changes.append(Change(finding, replace(finding, claim=keep)))
    return changes


def _steps_on(case_map: CaseMap, keep: ClaimId, other: ClaimId) -> list[Change]:
    """Let what bears on the other bear on the one kept, after what bears on it already."""
    mine = case_map.arguments_on(keep)
    last = mine[-1].rank if mine else -1.0
    return [
        Change(one, replace(one, target_claim=keep, rank=last + number))
        for number, one in enumerate(case_map.arguments_on(other), start=1)
    ]


def _uses(case_map: CaseMap, keep: ClaimId, other: ClaimId) -> list[Change]:
    changes: list[Change] = []
    joins = _joins(case_map, keep, other)
    for use in case_map.uses_of(other):
        argument = case_map.arguments[use.argument]
        fellows = case_map.premises_of(argument.id)
        twin = joins.get(argument.id)
        if any(one.claim == keep for one in fellows):
            changes += removed(use)
        elif twin is not None:
            changes += [*removed(use), *_joined(case_map, case_map.arguments[twin], argument)]
        else:
            changes.append(Change(use, replace(use, claim=keep)))
    return changes


def _joins(case_map: CaseMap, keep: ClaimId, other: ClaimId) -> dict[ArgumentId, ArgumentId]:
    """Return the steps that say what another step says too once the claims are one."""
    joins: dict[ArgumentId, ArgumentId] = {}
    for use in case_map.uses_of(other):
        if len(case_map.premises_of(use.argument)) == 1:
            twin = _twin(case_map, case_map.arguments[use.argument], keep)
            if twin is not None:
                joins[use.argument] = twin.id
    return joins


def _twin(case_map: CaseMap, argument: Argument, keep: ClaimId) -> Argument | None:
    """Return the step on the same target, of the same stance, whose only premise is kept."""
    target = argument.target_claim or argument.target_argument
    assert target is not None
    for one in case_map.arguments_on(target):
        claims = [premise.claim for premise in case_map.premises_of(one.id)]
        if one.stance is argument.stance and claims == [keep]:
            return one
    return None


def _joined(case_map: CaseMap, twin: Argument, gone: Argument) -> list[Change]:
    """Take a step away that says the same as another, which is undercut by what undercut it."""
    mine = case_map.arguments_on(twin.id)
    last = mine[-1].rank if mine else -1.0
    undercuts = [
        Change(one, replace(one, target_argument=twin.id, rank=last + number))
        for number, one in enumerate(case_map.arguments_on(gone.id), start=1)
    ]
    return [*undercuts, *removed(gone)]
