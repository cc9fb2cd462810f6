"""What the flow sheet says of an entry: its words, how it stands by icon and word, whose it is."""

from __future__ import annotations

from typing import NamedTuple

from argmap.case.case_map import CaseMap
from argmap.case.lookups import full_title_of
from argmap.case.rounds import FlowEntry, FlowStatus
from argmap.debate.formats import DebateFormat
from argmap.debate.standing import Standing
from argmap.debate.told import (
    ASKED,
    IN_QUESTIONS,
    NO_ARGUMENT,
    NO_WORDS,
    other_speaker,
    stands_words,
)

STATUS_ICONS = {
    FlowStatus.UNSAID: "minus",
    FlowStatus.NEW: "circle-dot",
    FlowStatus.ANSWERED: "corner-up-left",
    FlowStatus.EXTENDED: "arrow-right",
    FlowStatus.DROPPED: "circle-x",
    FlowStatus.CONCEDED: "check",
}
MARKS = ("", "!", "?", "★")
"""The signs that a user puts to an entry, one after the other."""


class FlowCell(NamedTuple):
    """What is painted of an entry; `side` is the token of its colour.

    `status` names who says it too, where that is not whose speech it is: colour alone tells nobody.
    `put_away` are the entries that its folded line hides, None where the line is not folded.
    """

    words: str
    status: str
    icon: str
    side: str
    is_grave: bool
    is_crossed_out: bool
    mark: str
    has_note: bool
    put_away: int | None = None


def cell_of(case_map: CaseMap, standing: Standing, debate_format: DebateFormat) -> FlowCell:
    """Return what is painted of an entry."""
    entry = standing.entry
    is_dropped = standing.status is FlowStatus.DROPPED
    return FlowCell(
        words_of(case_map, entry),
        _status_of(standing, debate_format),
        _icon_of(standing),
        token_of(standing.side, debate_format),
        is_dropped and not entry.crossed_out,
        entry.crossed_out,
        entry.mark,
        bool(entry.note.strip()),
    )


def _icon_of(standing: Standing) -> str:
    """Return the sign of how an entry stands: of what is said in questions, a sign of its own."""
    told = stands_words(standing)
    return {ASKED: "circle-question-mark", NO_ARGUMENT: "circle-dashed"}.get(
        told, STATUS_ICONS[standing.status]
    )


def _status_of(standing: Standing, debate_format: DebateFormat) -> str:
    told = other_speaker(debate_format, standing), status_told(standing)
    return " · ".join(filter(None, told))


def words_of(case_map: CaseMap, entry: FlowEntry) -> str:
    """Return what an entry says: its claim as it is called now, else its own words."""
    claim = case_map.claims.get(entry.claim) if entry.claim else None
    return (full_title_of(claim) if claim else "") or entry.words or NO_WORDS


def status_told(standing: Standing) -> str:
    """Return how an entry stands in a word or two, and that a person overrules what follows."""
    told = stands_words(standing)
    return f"{told[:1].upper()}{told[1:]}"


def told_of(standing: Standing, debate_format: DebateFormat) -> str:
    """Say how an entry stands and why, in a sentence or two."""
    told = status_told(standing)
    if standing.entry.crossed_out:
        return f"{told}: it counts as not said."
    if standing.missed:
        titles = [debate_format.speech(one).title for one in standing.missed]
        told += f". Let go in: {', '.join(titles)}"
    return f"{told}. {IN_QUESTIONS}" if standing.is_questioning else f"{told}."


def token_of(side: str, debate_format: DebateFormat) -> str:
    """Return the token of a side's colour."""
    stands = {one.id: one.stands_for.value for one in debate_format.sides}
    return stands.get(side, "neutral")
