"""A text with a quote in it, damaged in known ways, and what is then true of the quote.

The cells of the text keep to which copy of the quote they belong, so it is known where the
words are and what has been done to them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from unicodedata import normalize

from cells import UNLIKE, Cells, Row

REACH = 60
"""How many cells around a place belong to its surroundings and are left alone by others."""
NEARLY = 0.8
"""What is left of a side of which a few characters were changed."""

GLUED = 0.9
"""What is left of a side next to which a few signs were put."""
BEGINNINGS = ["un", "in", "non-", "re\u2010", "$", "1", "4,", "7.", "-", "o’", "un\u00ad", "x-\n"]
ENDINGS = ["n’t", "’s", "ly", "-like", "\u0336", "\u0301", ",000", ".5", "00", "%", "th", "-\nx"]
"""What makes other words and amounts of those it is put to."""


@dataclass
class Place:
    """A copy of the quote and what was done to it.

    `words` is "same" (nothing, or set another way), "edited" (a few characters),
    "half" (about two fifths) or "other"; `left` and `right` are whether the
    surroundings on that side are as they were, or how nearly they are, however set: as
    many cells of them as `room` has where the text begins or ends there. `changed`
    counts characters, `kept` is the share left of their signs, letters and accents
    counted apart.
    """

    words: str = "same"
    changed: int = 0
    kept: float = 1.0
    left: float = True
    right: float = True
    room: list[int] = field(default_factory=lambda: [REACH, REACH])


@dataclass
class Damaged(Cells):
    """A text under damage; place 0 is the quote itself."""

    places: dict[int, Place] = field(default_factory=lambda: {0: Place()})
    gaps: list[Place] = field(default_factory=list)
    """What was done around the copies that were cut out: their surroundings closed up."""

    def away(self):
        """Return the text without the places and what surrounds them."""
        signs = [*self.signs]
        for start, end in filter(None, map(self.cells_of, self.places)):
            near = range(max(0, start - REACH), min(end + REACH, len(signs)))
            signs[near.start : near.stop] = ["\x00"] * len(near)
        return "".join(signs)

    def free_spot(self, after=0):
        """Return an index away from every place and its surroundings; None where all are near."""
        free = set(range(after, self.length + 1))
        for start, end in filter(None, map(self.cells_of, self.places)):
            free.difference_update(range(start - 2 * REACH, end + 2 * REACH + 1))
        return self.random.choice(sorted(free)) if free else None

    def put_in(self, *rows):
        spot = self.free_spot()
        if spot is not None:
            self.put(spot, spot, *rows)
        return spot is not None

    def cut_somewhere(self):
        """Take out up to forty cells that nobody quotes and that surround no quote."""
        spot = self.free_spot()
        if spot is None:
            return
        last = spot
        near = [self.cells_of(place) for place in self.places]
        while last < min(spot + 40, self.length) and all(
            span is None or not span[0] - 2 * REACH <= last <= span[1] + 2 * REACH for span in near
        ):
            last += 1
        self.put(spot, last)

    def trim(self, kept, *, left):
        """Let the text begin so many cells before its first place, or end as many after its last.

        Where none are kept, nothing is left of what stood on that side.
        """
        ends = {place: self.cells_of(place) for place in self.places}
        if not ends:
            return
        place = min(ends, key=lambda one: ends[one][0] if left else -ends[one][1])
        gone = range(ends[place][0] - kept) if left else range(ends[place][1] + kept, self.length)
        if not gone:
            return
        self.put(gone.start, gone.stop)
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
        taken = self.taken(start - around, end + around)
        taken = Row(taken.signs, [number if owner == 0 else None for owner in taken.owners])
        if self.put_in(*self._padded(taken, framed)):
            self.places[number] = Place(left=framed, right=framed)

    def move(self, *, framed):
        """Cut the quote out, with or without its surroundings, and put it elsewhere."""
        start, end = self.cells_of(0)
        around = REACH if framed else 0
        first, last = max(0, start - around), min(end + around, self.length)
        spot = self.free_spot()
        if spot is None:
            return
        rows = self._padded(self.taken(first, last), framed)
        self.put(spot, spot, *rows)
        shift = sum(len(row.signs) for row in rows) if spot <= first else 0
        self.put(first + shift, last + shift)
        if not framed:
            self.gaps.append(self.places[0])
            self.places[0] = Place(left=False, right=False)

    def swap(self, *, sides):
        """Let a copy of the quote stand at its very offset, in others' surroundings.

        The quote changes places with as many signs, or goes out of the text. `sides` are
        whether the copy keeps what stood on the left and on the right.
        """
        start, end = self.cells_of(0)
        first, last = max(0, start - REACH), min(end + REACH, self.length)
        taken, number = self.taken(first, last), max(self.places) + 1
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
            self.put(spot, spot, taken)
            self.places[0] = stood
        return number

    def change_surroundings(self, place, *, left, as_long=False):
        start, end = self.cells_of(place)
        length = self.random.randint(36, 50)
        if as_long:
            length = (min(start, 40) if left else len(self.signs[end : end + 40])) - 2
        other = self.filler(max(0, length), UNLIKE)
        if left:
            self.put(max(0, start - 40), start, other)
            self.places[place].left = False
        else:
            self.put(end, end + 40, other)
            self.places[place].right = False

    def touch_surroundings(self, place, *, left):
        """Put other signs for a few of the characters beside a place, as for a name."""
        start, end = self.cells_of(place)
        near = range(max(0, start - 12), start) if left else range(end, min(end + 12, self.length))
        if len(near) < 12:
            return
        for i in self.random.sample(near, 5):
            self.signs[i] = self.random.choice(UNLIKE)
        done = self.places[place]
        if left:
            done.left = done.left and NEARLY
        else:
            done.right = done.right and NEARLY

    def glue(self, place, *, left):
        """Put signs next to a place, of which its words may become longer ones."""
        start, end = self.cells_of(place)
        at = start if left else end
        signs = self.random.choice(BEGINNINGS if left else ENDINGS)
        self.put(at, at, Row([*signs], [None] * len(signs)))
        done = self.places[place]
        if left:
            done.left = done.left and min(done.left, GLUED)
        else:
            done.right = done.right and min(done.right, GLUED)

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
        self.put(*self.cells_of(place))
        self.gaps.append(self.places.pop(place))

    def _padded(self, taken, framed):
        """Return a row, between others that are like nothing if it left its surroundings."""
        if framed:
            return [taken]
        return [self.filler(REACH, UNLIKE), taken, self.filler(REACH, UNLIKE)]
