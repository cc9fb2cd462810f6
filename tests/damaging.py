"""A text with a quote in it, damaged in known ways, and what is then true of the quote.

The text is a row of cells, one for each character it once had. A cell keeps to
which copy of the quote it belongs, so whatever is put in, cut out, moved or set
anew, it is known where the words are and what has been done to them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
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


@dataclass(slots=True)
class Cell:
    """What stands where one character stood, and which copy of the quote it is part of."""

    text: str
    place: int | None = None


@dataclass
class Place:
    """A copy of the quote and what was done to it.

    `words` is "same" (nothing, or set another way), "edited" (a few characters),
    "half" (about two fifths) or "other"; `left` and `right` are whether the
    surroundings on that side are as they were, however set. `changed` counts characters,
    `kept` is the share left of their signs, letters and accents counted apart.
    """

    words: str = "same"
    changed: int = 0
    kept: float = 1.0
    left: bool = True
    right: bool = True


@dataclass
class Damaged:
    """A text under damage; place 0 is the quote itself."""

    random: object
    cells: list[Cell]
    places: dict[int, Place] = field(default_factory=lambda: {0: Place()})

    @property
    def text(self):
        return "".join(cell.text for cell in self.cells)

    def cells_of(self, place):
        """Return the first and the last index of the cells of a place, and one more."""
        places = [cell.place for cell in self.cells]
        if place not in places:
            return None
        return places.index(place), len(places) - places[::-1].index(place)

    def span_of(self, place):
        start, end = self.cells_of(place)
        before = sum(len(cell.text) for cell in self.cells[:start])
        return before, before + sum(len(cell.text) for cell in self.cells[start:end])

    def away(self):
        """Return the text without the places and what surrounds them."""
        far = set(range(len(self.cells)))
        for start, end in filter(None, map(self.cells_of, self.places)):
            far.difference_update(range(start - REACH, end + REACH))
        return "".join(cell.text if i in far else "\x00" for i, cell in enumerate(self.cells))

    def filler(self, length, letters=WORDS):
        """Return cells of other words, or of signs that are like nothing else."""
        if letters is WORDS:
            words = " ".join(self.random.choice(WORDS) for _ in range(length))[:length]
        else:
            words = "".join(self.random.choice(letters) for _ in range(length))
        return [Cell(character) for character in f" {words} "]

    def free_spot(self, after=0):
        """Return an index away from every place and its surroundings; None where all are near."""
        free = set(range(after, len(self.cells) + 1))
        for start, end in filter(None, map(self.cells_of, self.places)):
            free.difference_update(range(start - 2 * REACH, end + 2 * REACH + 1))
        return self.random.choice(sorted(free)) if free else None

    def put_in(self, cells):
        spot = self.free_spot()
        if spot is not None:
            self.cells[spot:spot] = cells
        return spot is not None

    def cut_somewhere(self):
        """Take out up to forty cells that nobody quotes and that surround no quote."""
        spot = self.free_spot()
        if spot is None:
            return
        last = spot
        near = [self.cells_of(place) for place in self.places]
        while last < min(spot + 40, len(self.cells)) and all(
            span is None or not span[0] - 2 * REACH <= last <= span[1] + 2 * REACH for span in near
        ):
            last += 1
        del self.cells[spot:last]

    def copy(self, *, framed):
        """Put a copy of the quote elsewhere, with its surroundings or in others."""
        start, end = self.cells_of(0)
        around = REACH if framed else 0
        number = max(self.places) + 1
        taken = [
            Cell(cell.text, number if cell.place == 0 else None)
            for cell in self.cells[max(0, start - around) : end + around]
        ]
        padding = [] if framed else self.filler(REACH, UNLIKE)
        if self.put_in([*padding, *taken, *padding]):
            self.places[number] = Place(left=framed, right=framed)

    def move(self, *, framed):
        """Cut the quote out, with or without its surroundings, and put it elsewhere."""
        start, end = self.cells_of(0)
        around = REACH if framed else 0
        first, last = max(0, start - around), end + around
        taken = self.cells[first:last]
        spot = self.free_spot()
        if spot is None:
            return
        padding = [] if framed else self.filler(REACH, UNLIKE)
        self.cells[spot:spot] = [*padding, *taken, *padding]
        shift = len(taken) + 2 * len(padding) if spot <= first else 0
        del self.cells[first + shift : last + shift]
        if not framed:
            self.places[0].left = self.places[0].right = False

    def swap(self, *, sides):
        """Let a copy of the quote stand at its very offset, in others' surroundings.

        The quote changes places with as many signs, or goes out of the text. `sides` are
        whether the copy keeps what stood on the left and on the right.
        """
        start, end = self.cells_of(0)
        first, last = max(0, start - REACH), end + REACH
        taken, number = self.cells[first:last], max(self.places) + 1
        kept = self.places[0]
        for i in range(first, min(last, len(self.cells))):
            is_kept = start <= i < end or (sides[0] if i < start else sides[1])
            sign = self.cells[i].text if is_kept else self.random.choice(UNLIKE)
            self.cells[i] = Cell(sign, number if start <= i < end else None)
        self.places[number] = Place(
            kept.words, kept.changed, kept.kept, kept.left and sides[0], kept.right and sides[1]
        )
        stood = self.places.pop(0)
        spot = self.free_spot(after=last)
        if spot is not None and self.random.random() < 0.8:
            self.cells[spot:spot] = taken
            self.places[0] = stood
        return number

    def change_surroundings(self, place, *, left, as_long=False):
        start, end = self.cells_of(place)
        length = self.random.randint(36, 50)
        if as_long:
            length = (start - max(0, start - 40) if left else len(self.cells[end : end + 40])) - 2
        other = self.filler(max(0, length), UNLIKE)
        if left:
            self.cells[max(0, start - 40) : start] = other
            self.places[place].left = False
        else:
            self.cells[end : end + 40] = other
            self.places[place].right = False

    def change_words(self, place, share):
        """Put other letters for a share of the words' characters, one at least."""
        start, end = self.cells_of(place)
        count = max(1, round(share * (end - start)))
        signs = [len(normalize("NFKD", cell.text)) for cell in self.cells[start:end]]
        kept = sum(signs)
        for i in self.random.sample(range(start, end), count):
            kept -= signs[i - start]
            self.cells[i].text = "x" if self.cells[i].text not in "xX" else "z"
        self.places[place].changed, self.places[place].kept = count, kept / sum(signs)
        self.places[place].words = "edited" if share < 0.2 else "half"

    def replace_words(self, place):
        """Put signs for the words, none of which they had: nothing of them is left by chance."""
        start, end = self.cells_of(place)
        had = {cell.text for cell in self.cells[start:end]} | {" "}
        for cell in self.cells[start:end]:
            cell.text = self.random.choice([sign for sign in UNLIKE if sign not in had])
        self.places[place].words = "other" if end - start > 1 else "edited"
        self.places[place].changed = end - start

    def cut_words(self, place):
        start, end = self.cells_of(place)
        del self.cells[start:end]
        del self.places[place]
