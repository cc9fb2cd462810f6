"""When each drill comes again: spaced repetition by FSRS.

The schedule is a person's and not a case's: it is kept beside the settings, never in a case that
is handed on.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import chain

from fsrs import Card, Rating, Scheduler

from argmap.debate.drills import Drill

NEW_A_DAY = 10
"""How many drills that are new are begun in a day."""


class Grade(StrEnum):
    """What somebody says of their own answer."""

    AGAIN = "again"
    HARD = "hard"
    GOOD = "good"
    EASY = "easy"


_RATINGS = {
    Grade.AGAIN: Rating.Again,
    Grade.HARD: Rating.Hard,
    Grade.GOOD: Rating.Good,
    Grade.EASY: Rating.Easy,
}


@dataclass(frozen=True, slots=True)
class Review:
    """One answer to a drill: when, how it was graded, and the seconds it took."""

    key: str
    grade: Grade
    at: dt.datetime
    seconds: float


@dataclass(frozen=True, slots=True)
class Day:
    """What was done on a day: how many answers, and how many of them were remembered."""

    day: dt.date
    answered: int
    remembered: int


@dataclass(slots=True)
class Schedule:
    """The drills of a case that somebody has begun, and every answer, the oldest first.

    Times are of UTC. A day is that of the clock of whoever drills, handed in with the time.
    """

    cards: dict[str, Card] = field(default_factory=dict)
    reviews: list[Review] = field(default_factory=list)

    def review(self, key: str, grade: Grade, now: dt.datetime, seconds: float = 0.0) -> None:
        """Take in an answer: the drill comes again when about one in ten would be forgotten.

        `now` is aware of its zone.
        """
        card = self.cards.get(key) or Card(card_id=len(self.cards) + 1)
        moment = now.astimezone(dt.UTC)
        self.cards[key], _ = _SCHEDULER.review_card(card, _RATINGS[grade], moment)
        self.reviews.append(Review(key, grade, moment, seconds))

    def take_back(self, review: Review, before: Card | None) -> None:
        """Let go of an answer: its drill comes again as it did `before`, its card of then.

        Where it was answered once more since, that answer stands.
        """
        named = review.key, review.at  # the seconds are rounded where they are kept
        kept = [one for one in self.reviews if (one.key, one.at) != named]
        if len(kept) == len(self.reviews):
            return
        self.reviews = kept
        card = self.cards.get(review.key)
        if card is None or card.last_review != review.at:
            return
        if before is None:
            del self.cards[review.key]
        else:
            self.cards[review.key] = before

    def due(self, key: str) -> dt.datetime | None:
        """Return when a drill comes again; None of one that was never answered."""
        card = self.cards.get(key)
        return card.due if card else None

    def comings(self, key: str, now: dt.datetime) -> dict[Grade, dt.datetime]:
        """Tell when a drill would come again by each grade of an answer given now."""
        moment = now.astimezone(dt.UTC)
        card = self.cards.get(key) or Card(card_id=0)
        return {
            grade: _SCHEDULER.review_card(card, rating, moment)[0].due
            for grade, rating in _RATINGS.items()
        }

    def next_due(self, drills: Iterable[Drill]) -> dt.datetime | None:
        """Return when the first of some drills comes again; None where none was ever answered."""
        known = (self.cards[one.key].due for one in drills if one.key in self.cards)
        return min(known, default=None)

    def session(self, drills: Iterable[Drill], now: dt.datetime, seconds: float) -> list[Drill]:
        """Choose drills for so many seconds: what is due, the longest due first, then new ones.

        At least one where any is due or new. None of them shows what another asks for: such a
        one waits for another sitting.
        """
        moment = now.astimezone(dt.UTC)
        known = list(drills)
        due = [one for one in known if one.key in self.cards]
        due = [one for one in due if self.cards[one.key].due <= moment]
        due.sort(key=lambda one: (self.cards[one.key].due, one.key))
        new = [one for one in known if one.key not in self.cards]
        chosen: list[Drill] = []
        left, new_left = seconds, self._new_left(now)
        for one in chain(_unspoilt(due, chosen), _mixed(new, chosen)):
            is_new = one.key not in self.cards
            if is_new and not new_left:
                break
            if chosen and one.seconds > left:
                break
            chosen.append(one)
            left, new_left = left - one.seconds, new_left - is_new
        return chosen

    def days(self, now: dt.datetime, count: int) -> list[Day]:
        """Tell what was done on each of the last days, the present one last."""
        zone = now.tzinfo
        by_day: dict[dt.date, list[Review]] = {}
        for one in self.reviews:
            by_day.setdefault(one.at.astimezone(zone).date(), []).append(one)
        found = []
        for back in range(count - 1, -1, -1):
            day = now.date() - dt.timedelta(days=back)
            done = by_day.get(day, [])
            remembered = sum(one.grade is not Grade.AGAIN for one in done)
            found.append(Day(day, len(done), remembered))
        return found

    def remembered(self, drills: Iterable[Drill], now: dt.datetime) -> float:
        """Return the share of some drills that would be remembered now, 0 to 1, by the model."""
        known = list(drills)
        if not known:
            return 0.0
        moment = now.astimezone(dt.UTC)
        cards = (self.cards[one.key] for one in known if one.key in self.cards)
        return sum(_SCHEDULER.get_card_retrievability(one, moment) for one in cards) / len(known)

    def _new_left(self, now: dt.datetime) -> int:
        """Return how many new drills may still be begun on the day."""
        first: dict[str, dt.date] = {}
        for one in self.reviews:
            first.setdefault(one.key, one.at.astimezone(now.tzinfo).date())
        return max(0, NEW_A_DAY - sum(day == now.date() for day in first.values()))


_SCHEDULER = Scheduler(enable_fuzzing=False)  # the same answers give the same days


def _unspoilt(drills: Iterable[Drill], chosen: Sequence[Drill]) -> Iterator[Drill]:
    """Walk drills that neither show what one of those chosen by then asks for, nor the reverse."""
    for one in drills:
        if not any(one.gives_away(other) or other.gives_away(one) for other in chosen):
            yield one


def _mixed(drills: Iterable[Drill], chosen: Sequence[Drill]) -> Iterator[Drill]:
    """Walk new drills kind by kind in turn, so that a day is not all of one kind.

    Of each kind the next one is walked that is unspoilt by those chosen by then.
    """
    by_kind: dict[str, list[Drill]] = {}
    for one in drills:
        by_kind.setdefault(one.kind, []).append(one)
    turns = [_unspoilt(ones, chosen) for ones in by_kind.values()]
    while turns:
        for turn in tuple(turns):
            found = next(turn, None)
            if found is None:
                turns.remove(turn)
            else:
                yield found
