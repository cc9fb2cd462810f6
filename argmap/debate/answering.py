"""In which speeches an entry of a flow sheet could have been answered."""

from __future__ import annotations

from argmap.debate.formats import DebateFormat
from argmap.debate.joins import BENCH, Said


class AnsweringSpeeches:
    """The speeches that are over, for whether something could have been answered in them."""

    def __init__(self, debate_format: DebateFormat, over: frozenset[str]) -> None:
        self.debate_format, self.over = debate_format, over
        self._speeches = [
            (place, one.id, one.side)
            for place, one in enumerate(debate_format.speeches)
            if one.id in over and not one.is_questioning
        ]
        self._known: dict[tuple[int, str], tuple[tuple[int, str], ...]] = {}

    def after(self, one: Said) -> tuple[tuple[int, str], ...]:
        """Return place and id of each in which the other side could have answered an entry.

        A question of the bench is answered in the speech it interrupts, by whose speech that is.
        What is said in a period of questions is no argument that has to be answered.
        """
        key = one.place, one.side
        if key not in self._known:
            self._known[key] = tuple(self._after(one))
        return self._known[key]

    def _after(self, one: Said) -> list[tuple[int, str]]:
        if one.side == BENCH:
            asked = self.debate_format.speeches[one.place].id
            return [(one.place, asked)] if asked in self.over else []
        if self.debate_format.speeches[one.place].is_questioning:
            return []
        return [
            (place, speech)
            for place, speech, side in self._speeches
            if place > one.place and side != one.side
        ]
