"""Entries of a flow sheet that ask a critical question: which, and what was said to it."""

from __future__ import annotations

from argmap.case.case_map import CaseMap
from argmap.case.ids import ArgumentId
from argmap.case.kept_extra import kept_in, with_kept
from argmap.case.rounds import FlowEntry
from argmap.case.terms import QuestionKind
from argmap.debate.flow import Flow
from argmap.debate.joins import JoinKind
from argmap.debate.round_map import Asked

_NAME = "asks"
_KINDS = {one.value: one for one in QuestionKind}


def kept_question(asked: Asked, extra: str = "") -> str:
    """Return the `extra` of an entry that asks a question."""
    row = {"argument": asked.argument, "asks": asked.asks, "kind": asked.kind.value}
    return with_kept(extra, _NAME, [row], of="flow entry")


def question_of(entry: FlowEntry) -> Asked | None:
    """Return the question that an entry asks; None where it asks none."""
    if not entry.extra:
        return None
    rows = kept_in(entry.extra).get(_NAME)
    row = rows[0] if isinstance(rows, list) and rows and isinstance(rows[0], dict) else {}
    argument, asks, kind = row.get("argument"), row.get("asks", ""), row.get("kind")
    if not isinstance(kind, str) or kind not in _KINDS:
        return None
    if not isinstance(argument, str) or not isinstance(asks, str):
        return None
    return Asked(ArgumentId(argument), asks, entry.words, _KINDS[kind])


def questions_in(case_map: CaseMap, flow: Flow) -> list[Asked]:
    """List the questions of a round, each with the claim that the last answer to it made.

    One about a step that has gone from the map is left out.
    """
    found = []
    for one in flow.standings.values():
        asked = question_of(one.entry)
        if asked is None or one.entry.crossed_out or asked.argument not in case_map.arguments:
            continue
        joins = [join for join in one.joined if join.kind is JoinKind.ANSWERS]
        claims = [flow.standings[join.later].entry.claim for join in joins]
        claim = next((each for each in reversed(claims) if each in case_map.claims), None)
        text = asked.text if not asked.asks else ""
        found.append(Asked(asked.argument, asked.asks, text, asked.kind, bool(joins), claim))
    return found
