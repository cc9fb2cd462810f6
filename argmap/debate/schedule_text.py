"""A schedule of drills as the text that is kept of it.

What is read may have been written by an earlier argmap, or spoilt: a line that cannot be read is
left out, and its drill is new again.
"""

from __future__ import annotations

import datetime as dt
import json
import math
from typing import Any

from fsrs import Card, State

from argmap.case.kept_extra import kept_in
from argmap.debate.schedule import Grade, Review, Schedule

MOST_KEPT = 100_000
"""How many reviews are read of one schedule."""


def schedule_text(schedule: Schedule) -> str:
    """Return a schedule as text, from which `read_schedule` makes it again."""
    cards = {key: _kept_card(card) for key, card in sorted(schedule.cards.items())}
    reviews = [
        [one.key, one.grade.value, one.at.isoformat(), round(float(one.seconds), 1)]
        for one in schedule.reviews
    ]
    return json.dumps({"cards": cards, "reviews": reviews}, ensure_ascii=False)


def read_schedule(text: str) -> Schedule:
    """Read a schedule; what is none begins anew."""
    kept = kept_in(text)
    cards, reviews = kept.get("cards"), kept.get("reviews")
    rows = reviews if isinstance(reviews, list) else []
    read = [_review(row) for row in rows[-MOST_KEPT:]]
    named = cards.items() if isinstance(cards, dict) else ()
    found = {key: _card(row, number) for number, (key, row) in enumerate(named, 1)}
    return Schedule(
        {key: card for key, card in found.items() if card},
        [one for one in read if one],
    )


def _kept_card(card: Card) -> dict[str, Any]:
    return {
        "state": card.state.value,
        "step": card.step,
        "stability": card.stability,
        "difficulty": card.difficulty,
        "due": card.due.isoformat(),
        "last": card.last_review.isoformat() if card.last_review else None,
    }


def _card(row: object, number: int) -> Card | None:
    """Read a card; None where a value is none, or not one that the model could have made."""
    if not isinstance(row, dict):
        return None
    due, last = _time(row.get("due")), _time(row.get("last"))
    stability, difficulty = row.get("stability"), row.get("difficulty")
    states, step = {one.value: one for one in State}, row.get("step")
    state = states.get(row["state"]) if _is_in(row.get("state"), 1, 3) else None
    if due is None or last is None or state is None:
        return None
    if not (_is_in(stability, 0.001, 36_500) and _is_in(difficulty, 1, 10)):
        return None
    if (state is State.Review) != (step is None) or not (step is None or step in (0, 1)):
        return None
    return Card(number, state, step, stability, difficulty, due, last)


def _review(row: object) -> Review | None:
    if not isinstance(row, list) or len(row) != 4 or not isinstance(row[0], str):  # noqa: PLR2004 -- key, grade, time, seconds
        return None
    grades = {one.value: one for one in Grade}
    at = _time(row[2])
    grade = grades.get(row[1]) if isinstance(row[1], str) else None
    if grade is None or at is None or not _is_in(row[3], 0, 86_400):
        return None
    return Review(row[0], grade, at, float(row[3]))


def _time(told: object) -> dt.datetime | None:
    try:
        time = dt.datetime.fromisoformat(told) if isinstance(told, str) else None
    except ValueError:
        return None
    return time.astimezone(dt.UTC) if time and time.tzinfo else None


def _is_in(value: object, low: float, high: float) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return math.isfinite(value) and low <= value <= high
