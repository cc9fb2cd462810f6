"""A text as a row of cells, one for each character it once had.

A cell keeps to which copy of a quote it belongs, whatever is put in beside it, cut out,
moved or set anew.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

WORDS = re.findall(
    r"\S+",
    """amber barrel candle dagger ember falcon garden hollow island jungle kettle ladder marble
    needle orchid pepper quiver ribbon saddle timber umbrella velvet walnut yonder zephyr 😀 naïve
    北京 straße flax office baffle fjord re-sign resign well-known “so” it’s a—b c–d""",
)
UNLIKE = "0123456789 ‡§¤¶ ΑΒΓΔΘΛΞΠΣΦΨΩ 𝄞𝄢 "


class Row(NamedTuple):
    """Some cells side by side: what stands in each, and which copy of the quote it is part of."""

    signs: list[str]
    owners: list[int | None]


@dataclass
class Cells:
    """What stands in each cell, and which copy of the quote it is part of; None for no copy."""

    random: object
    signs: list[str]
    owners: list[int | None]

    @property
    def text(self):
        return "".join(self.signs)

    @property
    def length(self):
        return len(self.signs)

    @property
    def rest(self):
        """Return the text without any copy of the quote."""
        pairs = zip(self.signs, self.owners, strict=True)
        return "".join(sign if owner is None else "\x00" for sign, owner in pairs)

    def cells_of(self, place):
        """Return the first and the last index of the cells of a place, and one more."""
        if place not in self.owners:
            return None
        return self.owners.index(place), len(self.owners) - self.owners[::-1].index(place)

    def span_of(self, place):
        start, end = self.cells_of(place)
        before = len("".join(self.signs[:start]))
        return before, before + len("".join(self.signs[start:end]))

    def filler(self, length, letters=WORDS):
        """Return cells of other words, or of signs that are like nothing else."""
        if letters is WORDS:
            words = " ".join(self.random.choices(WORDS, k=length // 2 + 1))[:length]
        else:
            words = "".join(self.random.choices(letters, k=length))
        return Row([*f" {words} "], [None] * (length + 2))

    def taken(self, start, end):
        start = max(0, start)
        return Row(self.signs[start:end], self.owners[start:end])

    def put(self, start, end, *rows):
        """Put rows of cells in the stead of those between two indices."""
        self.signs[start:end] = [sign for row in rows for sign in row.signs]
        self.owners[start:end] = [owner for row in rows for owner in row.owners]
