"""A sitting: drills of a few minutes, one after the other, each graded by whoever answers it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum

from argmap.debate.drills import Drill
from argmap.debate.schedule import Grade

_MOST_TIMES = 3
"""How often a drill that is not remembered is asked in one sitting."""


class Followed(Enum):
    """What an edit of the case has done to the drill that is on."""

    AS_BEFORE = "as before"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Graded:
    """An answer of a sitting: to which drill, its grade, and the seconds it took."""

    drill: Drill
    grade: Grade
    seconds: float


@dataclass(slots=True)
class Sitting:
    """The drills that wait, the first of them the one that is on, and what was answered."""

    waiting: list[Drill]
    done: list[Graded] = field(default_factory=list)

    @property
    def on(self) -> Drill | None:
        """The drill that is on; None once the sitting is over."""
        return self.waiting[0] if self.waiting else None

    @property
    def number(self) -> int:
        """Which drill is on, from 1."""
        return len(self.done) + 1

    @property
    def total(self) -> int:
        """How many are answered by the end, as far as can be told now."""
        return len(self.done) + len(self.waiting)

    def grade(self, grade: Grade, seconds: float) -> None:
        """Grade the answer to the drill that is on, and turn to the next.

        One that was not remembered is asked again at the end.
        """
        drill = self.waiting.pop(0)
        self.done.append(Graded(drill, grade, seconds))
        times = sum(one.drill.key == drill.key for one in self.done)
        if grade is Grade.AGAIN and times < _MOST_TIMES:
            self.waiting.append(drill)

    def take_back(self) -> Graded | None:
        """Turn back to the drill that was graded last; return what it was given, None of none."""
        if not self.done:
            return None
        last = self.done.pop()
        times = sum(one.drill.key == last.drill.key for one in self.done) + 1
        if last.grade is Grade.AGAIN and times < _MOST_TIMES:
            self.waiting = [one for one in self.waiting if one.key != last.drill.key]
        self.waiting.insert(0, last.drill)
        return last

    def follow(self, drills: Iterable[Drill]) -> Followed:
        """Take on the drills of a case that was edited: what is gone is asked no more."""
        known = {one.key: one for one in drills}
        before = self.on
        self.waiting = [known[one.key] for one in self.waiting if one.key in known]
        if before is None or self.on == before:
            return Followed.AS_BEFORE
        return Followed.CHANGED if before.key in known else Followed.GONE
