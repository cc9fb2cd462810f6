"""A case as plain data for scripts: flat lists, so that no depth of tree is too deep."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from enum import Enum
from typing import Any

from argmap.case.case_map import CaseMap
from argmap.case.claims import Argument
from argmap.case.counting import counted
from argmap.case.evidence import Cite
from argmap.case.ids import ClaimId
from argmap.case.indented import INDENT, JOINS, side_before, sign_of, words_of
from argmap.case.records import Record
from argmap.case.terms import Side
from argmap.case.tree import Box, build_tree
from argmap.law.causes import KnownCause, load_causes
from argmap.law.evidence_rules import load_evidence_rules
from argmap.law.persuasion import persuasion_on
from argmap.law.worth import worth_of
from argmap.reasoning.burden import burden_of
from argmap.reasoning.labels import Labels
from argmap.reasoning.why import plain as plain_words
from argmap.reasoning.why import why

_ALWAYS_TOLD = ("claims", "arguments")
_WORDS = {
    "flow_entries": ("flow entry", "flow entries"),
    "reliefs": ("act asked for", "acts asked for"),
}
"""What is called otherwise than its name in a report without its last letter."""


def case_report(
    case_map: CaseMap,
    labels: Labels | None = None,
    causes: Mapping[str, KnownCause] | None = None,
) -> dict[str, Any]:
    """Return everything in a case as `argmap show --json` writes it.

    With labels each claim says what the map makes of it, and why, by `causes` or those that
    argmap has. Fields may be added here, never renamed: scripts read them.
    """
    lists = _lists(case_map)
    report: dict[str, Any] = {
        "case": _plain(case_map.case),
        "counts": {name: len(records) for name, records in lists.items()},
    }
    report |= {name: [_plain(record) for record in records] for name, records in lists.items()}
    if labels is not None:
        for claim, plain in zip(lists["claims"], report["claims"], strict=True):
            plain["label"] = _label(case_map, labels, claim.id, causes or load_causes())
    for cite, plain in zip(lists["cites"], report["cites"], strict=True):
        plain["corrected_layers"] = _corrected_layers(case_map, cite)
    report["arguments"] = [_argument(case_map, argument) for argument in lists["arguments"]]
    return report


def _lists(case_map: CaseMap) -> dict[str, list[Any]]:
    """List the records of a case by what they are, in the order in which they are shown."""
    quotes = [
        quote for source in case_map.ranked_sources() for quote in case_map.quotes_of(source.id)
    ]
    return {
        "claims": [box.claim for box in build_tree(case_map).boxes() if not box.is_reference],
        "arguments": _in_id_order(case_map.arguments),
        "sources": case_map.ranked_sources(),
        "quotes": quotes,
        "cites": _in_id_order(case_map.cites),
        "harms": case_map.ranked_harms(),
        "findings": _in_id_order(case_map.findings),
        "statements": case_map.ranked_statements(),
        "events": case_map.ranked_events(),
        "questions": _in_id_order(case_map.questions),
        "elements": _in_id_order(case_map.elements),
        "reliefs": case_map.ranked_reliefs(),
        "exposures": case_map.ranked_exposures(),
        "items": _in_id_order(case_map.items),
        "briefs": case_map.ranked_briefs(),
        "checked_papers": case_map.ranked_checked_papers(),
        "reviews": _in_id_order(case_map.reviews),
        "rounds": case_map.ranked_rounds(),
        "flow_entries": _in_id_order(case_map.flow_entries),
        "speech_documents": case_map.ranked_speech_documents(),
        "speech_parts": _in_id_order(case_map.speech_parts),
    }


def counts_told(counts: Mapping[str, int]) -> str:
    """Tell in a line how many records there are of each kind; zeros of the first kinds alone."""
    return ", ".join(
        counted(number, *_WORDS.get(name, (name[:-1].replace("_", " "),)))
        for name, number in counts.items()
        if number or name in _ALWAYS_TOLD
    )


def outline_lines(case_map: CaseMap) -> list[str]:
    """Return the tree as indented text, which can be pasted as claims (`argmap.case.indented`).

    The sign before a claim says how it bears on what it stands below: + reason, a minus
    objection, ! undercut of the step of the claim above, & co-premise of the line above; a
    claim in [brackets] stands in full elsewhere. Its side stands before the words of a claim
    where that does not follow from what it bears on.
    """
    depths: dict[Box, int] = {}
    lines = []
    for box in build_tree(case_map).boxes():
        above = box.above
        depths[box] = depths[above] + 1 if above else 0
        lines.append(f"{INDENT * depths[box]}{_sign(box)}{_words(case_map, box)}")
    return lines


def _sign(box: Box) -> str:
    if box.step is None:
        return ""
    if box.step.boxes[0] is not box:
        return f"{JOINS} "
    return f"{sign_of(box.step.argument)} "


def _words(case_map: CaseMap, box: Box) -> str:
    key = f"{box.claim.key}  " if box.claim.key else ""
    words = words_of(box.claim)
    if box.is_reference:
        return f"[{key}{words}]"
    return f"{key}{side_before(box.claim, _side_given(case_map, box))}{words}"


def _side_given(case_map: CaseMap, box: Box) -> Side:
    """Return whose a claim is by what it bears on."""
    if box.step is None:
        return Side.NEUTRAL
    if box.step.boxes[0] is not box:
        return box.step.boxes[0].claim.side
    step = box.step.argument
    target = step.target_claim
    if step.target_argument:
        target = case_map.premises_of(step.target_argument)[0].claim
    assert target is not None
    return case_map.claims[target].side.of_step(step.stance)


def _label(
    case_map: CaseMap, labels: Labels, claim: ClaimId, causes: Mapping[str, KnownCause]
) -> dict[str, Any]:
    """Return who is ahead on a claim in this map; it is no probability."""
    found = labels.of(claim)
    side = persuasion_on(case_map, claim, causes).side
    burden = burden_of(case_map, labels, claim, side)
    return {
        "is": found.label.value,
        "tie": found.is_tie,
        "for": found.for_it,
        "against": found.against,
        "standard": found.standard.value,
        "why": plain_words(why(case_map, labels, claim)),
        "persuades": side.value,
        "loses": burden.loses.value,
    }


def _corrected_layers(case_map: CaseMap, cite: Cite) -> list[dict[str, Any]]:
    """Return the layers of a cite that are corrected by hand, counted or not and why not."""
    if not cite.extra:
        return []
    worth = worth_of(case_map, cite, load_evidence_rules())
    counted = [
        {"who": one.who, "worth": one.level.id, "why": one.because, "not_counted": ""}
        | {"posture": case_map.case.posture, "by_rule": one.follows.id}
        for one in worth.corrected
    ]
    return counted + [
        {"who": one.correction.who, "worth": one.correction.worth, "why": one.correction.why}
        | {"not_counted": one.why, "posture": one.correction.posture, "by_rule": ""}
        for one in worth.unapplied
    ]


def _argument(case_map: CaseMap, argument: Argument) -> dict[str, Any]:
    plain = _plain(argument)
    claim, step = plain.pop("target_claim"), plain.pop("target_argument")
    plain["target"] = {"claim": claim} if claim else {"argument": step}
    plain["premises"] = [premise.claim for premise in case_map.premises_of(argument.id)]
    return plain


def _plain(record: Record) -> dict[str, Any]:
    values = ((field.name, getattr(record, field.name)) for field in fields(record))
    return {name: value.value if isinstance(value, Enum) else value for name, value in values}


def _in_id_order(table: Any) -> list[Any]:
    return [table[key] for key in sorted(table)]
