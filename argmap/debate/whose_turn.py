"""For which side the user speaks in a speech of a round, and for which argmap does."""

from __future__ import annotations

from argmap.case.rounds import FlowEntry, Round
from argmap.debate.flow import Flow
from argmap.debate.formats import DebateFormat, Speech
from argmap.debate.joins import BENCH


def side_of_user(held: Round, speech: Speech | None) -> str:
    """Return the side for which the user speaks; empty where argmap has the floor."""
    if speech is None or not held.sides:
        return ""
    if speech.side in held.sides:
        return speech.side
    return held.sides[0] if speech.is_questioning else ""


def side_of_argmap(held: Round, debate_format: DebateFormat, speech: Speech | None) -> str:
    """Return the side for which argmap speaks; empty where it has none in the speech."""
    if speech is None:
        return ""
    if speech.side and not speech.is_questioning:
        return "" if speech.side in held.sides else speech.side
    return next((one.id for one in debate_format.sides if one.id not in held.sides), "")


def waiting_question(flow: Flow, speech: Speech | None) -> FlowEntry | None:
    """Return the question of the bench that waits for an answer in a speech, the last first."""
    for one in reversed(flow.standings.values()) if speech else ():
        if one.side != BENCH or one.joined or one.entry.crossed_out:
            continue
        if speech is not None and one.entry.speech == speech.id:
            return one.entry
    return None
