"""How entries of a flow sheet are told in words: what was said, by whom, and how it stands."""

from __future__ import annotations

from argmap.case.case_map import CaseMap
from argmap.case.rounds import FlowEntry, FlowStatus
from argmap.case.terms import Side
from argmap.debate.formats import DebateFormat
from argmap.debate.joins import BENCH
from argmap.debate.standing import Standing

SIGNS = {
    FlowStatus.NEW: "•",
    FlowStatus.ANSWERED: "←",
    FlowStatus.EXTENDED: "→",
    FlowStatus.DROPPED: "Ø",
    FlowStatus.CONCEDED: "=",
}
"""The sign of each status, as debaters write them; it stands beside the word, never alone."""
CROSSED_OUT = "crossed out"
ASKED = "asked"
"""What is told of a question that was not answered yet."""
NO_ARGUMENT = "unused"
"""What is told of what else is said in a period of questions, until a speech uses it."""
IN_QUESTIONS = (
    "What is said in a period of questions is no argument until a speech uses it, and nobody drops"
    " it; what is conceded there is conceded."
)
NO_WORDS = "No words were kept of this entry."


def said_words(case_map: CaseMap, entry: FlowEntry) -> str:
    """Return what was said: the claim as it stands on the map, else the words that were kept."""
    claim = case_map.claims.get(entry.claim) if entry.claim else None
    return (claim.text if claim else entry.words).strip() or NO_WORDS


def side_words(debate_format: DebateFormat | None, side: str) -> str:
    """Return what a side of a format is called, or the bench."""
    titles = {one.id: one.title for one in debate_format.sides} if debate_format else {}
    return titles.get(side) or (side[:1].upper() + side[1:] if side else "Nobody")


def side_of_case_words(debate_format: DebateFormat, side: Side) -> str:
    """Return what a format calls the side that argues a side of the case."""
    found = (one.title for one in debate_format.sides if one.stands_for is side)
    return next(found, side.value.capitalize())


def status_words(one: Standing) -> str:
    """Return how an entry stands with its sign, and how it would without a person's word."""
    is_told = not one.entry.crossed_out and not _is_unused(one)
    sign = SIGNS.get(one.status, "") if is_told else ""
    return f"{sign}\u00a0{stands_words(one)}" if sign else stands_words(one)


def stands_words(one: Standing) -> str:
    """Return how an entry stands, and how it would without a person's word, without a sign."""
    if one.entry.crossed_out:
        return CROSSED_OUT
    if one.is_overruled:
        return f"{one.status.value} by the user; else {_followed(one)}"
    return _followed(one)


def _followed(one: Standing) -> str:
    """Return how an entry stands by what was said alone."""
    if one.is_questioning and one.follows is FlowStatus.NEW:
        return ASKED if one.is_asking else NO_ARGUMENT
    return one.follows.value


def _is_unused(one: Standing) -> bool:
    return not one.is_overruled and one.is_questioning and one.follows is FlowStatus.NEW


def other_speaker(debate_format: DebateFormat, one: Standing) -> str:
    """Return who says an entry where that is not whose speech it is, else nothing."""
    sides = {speech.id: speech.side for speech in debate_format.speeches}
    if one.side == sides.get(one.entry.speech) and one.side != BENCH:
        return ""
    return side_words(debate_format, one.side) if one.side else ""
