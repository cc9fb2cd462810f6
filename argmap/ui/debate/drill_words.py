"""Drills in words: what their kinds are called, and when they come again."""

from __future__ import annotations

import datetime as dt

from argmap.case.counting import counted
from argmap.debate.drills import DrillKind
from argmap.debate.schedule import Grade
from argmap.debate.word_for_word import Given

KINDS = {
    DrillKind.REBUTTAL: "Rebuttal",
    DrillKind.CROSS_EXAMINATION: "Cross-examination",
    DrillKind.SPEAKER: "Who said it",
    DrillKind.WORDS: "Word for word",
    DrillKind.ELEMENTS: "Elements",
    DrillKind.STANDARD: "Standard",
}
GROUPS = {
    "Rebuttals": (DrillKind.REBUTTAL,),
    "Cross-examination": (DrillKind.CROSS_EXAMINATION,),
    "Quotes": (DrillKind.SPEAKER, DrillKind.WORDS),
    "Elements and standards": (DrillKind.ELEMENTS, DrillKind.STANDARD),
}
"""The kinds that are chosen together."""
RIGHT = {
    DrillKind.REBUTTAL: "What the map answers",
    DrillKind.CROSS_EXAMINATION: "What can be asked, and how each stands on the map",
    DrillKind.SPEAKER: "Who, and where",
    DrillKind.WORDS: "What the source says",
    DrillKind.ELEMENTS: "What has to be shown, and by whom",
    DrillKind.STANDARD: "What is needed",
}
GRADES = {
    Grade.AGAIN: "Again",
    Grade.HARD: "Hard",
    Grade.GOOD: "Good",
    Grade.EASY: "Easy",
}
MEANINGS = {
    Grade.AGAIN: "I did not remember it",
    Grade.HARD: "I remembered it, but barely",
    Grade.GOOD: "I remembered it",
    Grade.EASY: "I remembered it at once",
}
_MINUTE, _HOUR, _DAY = 60, 3600, 86_400
_MONTH, _YEAR = 30 * _DAY, 365 * _DAY
_STEPS = ((_YEAR, "year"), (_MONTH, "month"), (_DAY, "day"), (_HOUR, "hour"), (_MINUTE, "minute"))


def coming_words(due: dt.datetime, now: dt.datetime) -> str:
    """Return when something comes again, as in “in 3 days”, rounded to one unit."""
    seconds = max(_MINUTE, (due - now).total_seconds())
    length, unit = next(step for step in _STEPS if seconds >= step[0])
    return f"in {counted(round(seconds / length), unit)}"


def given_told(given: Given) -> str:
    """Say how near to the words of a quote somebody came."""
    if given.is_exact:
        return "Word for word."
    told = f"{given.kept} of {counted(given.of, 'word')} as in the source"
    return f"{told}, {given.added} of your own." if given.added else f"{told}."
