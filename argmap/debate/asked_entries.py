"""The critical questions that were asked in a round, what was said to them, and what it argues."""

from __future__ import annotations

from argmap.case.case_map import CaseMap
from argmap.debate.asking import question_of
from argmap.debate.flow import Flow
from argmap.debate.joins import JoinKind
from argmap.debate.round_map import Asked
from argmap.debate.standing import Standing


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


def argued_in(flow: Flow) -> list[Standing]:
    """List what counts as argued in a round, in its order: its arguments, and some answers.

    What is said in a period of questions is argued where it answers a critical question.
    """
    asking = {
        one.entry.id
        for one in flow.standings.values()
        if not one.entry.crossed_out and question_of(one.entry) is not None
    }
    answers = [one for one in flow.joins if one.kind is JoinKind.ANSWERS]
    replies = {one.later for one in answers if one.earlier in asking}
    standings = flow.standings.values()
    return [one for one in standings if one.is_argument or one.entry.id in replies]
