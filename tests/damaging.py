"""A text with a quote in it, damaged in known ways, and what is then true of the quote.

The text is a row of cells, one for each character it once had. A cell keeps to
which copy of the quote it belongs, so whatever is put in, cut out, moved or set
anew, it is known where the words are and what has been done to them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple
from unicodedata import normalize

REACH = 60
"""How many cells around a place belong to its surroundings and are left alone by others."""

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
class Place:
    """A copy of the quote and what was done to it.

    `words` is "same" (nothing, or set another way), "edited" (a few characters),
    "half" (about two fifths) or "other"; `left` and `right` are whether the
    surroundings on that side are as they were, however set: as many cells of them as
    `room` has where the text begins or ends there. `changed` counts characters, `kept`
    is the share left of their signs, letters and accents counted apart.
    """

    words: str = "same"
    changed: int = 0
    kept: float = 1.0
    left: bool = True
    right: bool = True
    room: list[int] = field(default_factory=lambda: [REACH, REACH])


@dataclass
class Damaged:
    """A text under damage; place 0 is the quote itself."""

    random: object
    signs: list[str]
    owners: list[int | None]
    places: dict[int, Place] = field(default_factory=lambda: {0: Place()})

    @property
    def text(self):
        return "".join(self.signs)

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

    def away(self):
        """Return the text without the places and what surrounds them."""
        signs = [*self.signs]
        for start, end in filter(None, map(self.cells_of, self.places)):
            near = range(max(0, start - REACH), min(end + REACH, len(signs)))
            signs[near.start : near.stop] = ["\x00"] * len(near)
        return "".join(signs)

    def filler(self, length, letters=WORDS):
        """Return cells of other words, or of signs that are like nothing else."""
        if letters is WORDS:
            words = " ".join(self.random.choices(WORDS, k=length // 2 + 1))[:length]
        else:
            words = "".join(self.random.choices(letters, k=length))
        return Row([*f" {words} "], [None] * (length + 2))

    def free_spot(self, after=0):
        """Return an index away from every place and its surroundings; None where all are near."""
        free = set(range(after, len(self.signs) + 1))
        for start, end in filter(None, map(self.cells_of, self.places)):
            free.difference_update(range(start - 2 * REACH, end + 2 * REACH + 1))
        return self.random.choice(sorted(free)) if free else None

    def put_in(self, *rows):
        spot = self.free_spot()
        if spot is not None:
            self._set(spot, spot, *rows)
        return spot is not None

    def cut_somewhere(self):
        """Take out up to forty cells that nobody quotes and that surround no quote."""
        spot = self.free_spot()
        if spot is None:
            return
        last = spot
        near = [self.cells_of(place) for place in self.places]
        while last < min(spot + 40, len(self.signs)) and all(
            span is None or not span[0] - 2 * REACH <= last <= span[1] + 2 * REACH for span in near
        ):
            last += 1
        self._set(spot, last)

    def trim(self, kept, *, left):
        """Let the text begin so many cells before its first place, or end as many after its last.

        Where none are kept, nothing is left of what stood on that side.
        """
        ends = {place: self.cells_of(place) for place in self.places}
        if not ends:
            return
        place = min(ends, key=lambda one: ends[one][0] if left else -ends[one][1])
        gone = (
            range(ends[place][0] - kept) if left else range(ends[place][1] + kept, len(self.signs))
        )
        if not gone:
            return
        self._set(gone.start, gone.stop)
        self.places[place].room[not left] = kept
        if not kept and left:
            self.places[place].left = False
        elif not kept:
            self.places[place].right = False

    def copy(self, *, framed):
        """Put a copy of the quote elsewhere, with its surroundings or in others."""
        start, end = self.cells_of(0)
        around = REACH if framed else 0
        number = max(self.places) + 1
        taken = self._taken(start - around, end + around)
        taken = Row(taken.signs, [number if owner == 0 else None for owner in taken.owners])
        if self.put_in(*self._padded(taken, framed)):
            self.places[number] = Place(left=framed, right=framed)

    def move(self, *, framed):
        """Cut the quote out, with or without its surroundings, and put it elsewhere."""
        start, end = self.cells_of(0)
        around = REACH if framed else 0
        first, last = max(0, start - around), min(end + around, len(self.signs))
        spot = self.free_spot()
        if spot is None:
            return
        rows = self._padded(self._taken(first, last), framed)
        self._set(spot, spot, *rows)
        shift = sum(len(row.signs) for row in rows) if spot <= first else 0
        self._set(first + shift, last + shift)
        if not framed:
            self.places[0].left = self.places[0].right = False

    def swap(self, *, sides):
        """Let a copy of the quote stand at its very offset, in others' surroundings.

        The quote changes places with as many signs, or goes out of the text. `sides` are
        whether the copy keeps what stood on the left and on the right.
        """
        start, end = self.cells_of(0)
        first, last = max(0, start - REACH), min(end + REACH, len(self.signs))
        taken, number = self._taken(first, last), max(self.places) + 1
        kept = self.places[0]
        for i in range(first, last):
            is_kept = start <= i < end or (sides[0] if i < start else sides[1])
            if not is_kept:
                self.signs[i] = self.random.choice(UNLIKE)
            self.owners[i] = number if start <= i < end else None
        self.places[number] = Place(
            kept.words, kept.changed, kept.kept, kept.left and sides[0], kept.right and sides[1]
        )
        stood = self.places.pop(0)
        spot = self.free_spot(after=last)
        if spot is not None and self.random.random() < 0.8:
            self._set(spot, spot, taken)
            self.places[0] = stood
        return number

    def change_surroundings(self, place, *, left, as_long=False):
        start, end = self.cells_of(place)
        length = self.random.randint(36, 50)
        if as_long:
            length = (min(start, 40) if left else len(self.signs[end : end + 40])) - 2
        other = self.filler(max(0, length), UNLIKE)
        if left:
            self._set(max(0, start - 40), start, other)
            self.places[place].left = False
        else:
            self._set(end, end + 40, other)
            self.places[place].right = False

    def change_words(self, place, share):
        """Put other letters for a share of the words' characters, one at least."""
        start, end = self.cells_of(place)
        count = max(1, round(share * (end - start)))
        weights = [len(normalize("NFKD", sign)) for sign in self.signs[start:end]]
        kept = sum(weights)
        for i in self.random.sample(range(start, end), count):
            kept -= weights[i - start]
            self.signs[i] = "x" if self.signs[i] not in "xX" else "z"
        self.places[place].changed, self.places[place].kept = count, kept / sum(weights)
        self.places[place].words = "edited" if share < 0.2 else "half"

    def replace_words(self, place):
        """Put signs for the words, none of which they had: nothing of them is left by chance."""
        start, end = self.cells_of(place)
        had = {*self.signs[start:end], " "}
        others = [sign for sign in UNLIKE if sign not in had]
        self.signs[start:end] = self.random.choices(others, k=end - start)
        self.places[place].words = "other" if end - start > 1 else "edited"
        self.places[place].changed = end - start

    def cut_words(self, place):
        self._set(*self.cells_of(place))
        del self.places[place]

    def _taken(self, start, end):
        start = max(0, start)
        return Row(self.signs[start:end], self.owners[start:end])

    def _set(self, start, end, *rows):
        """Put rows of cells in the stead of those between two indices."""
        self.signs[start:end] = [sign for row in rows for sign in row.signs]
        self.owners[start:end] = [owner for row in rows for owner in row.owners]

    def _padded(self, taken, framed):
        """Return a row, between others that are like nothing if it left its surroundings."""
        if framed:
            return [taken]
        return [self.filler(REACH, UNLIKE), taken, self.filler(REACH, UNLIKE)]
