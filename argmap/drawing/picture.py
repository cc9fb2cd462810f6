"""A laid-out map as plain data: the one picture that screen and paper both paint.

No Qt here, and nothing that is not plain JSON: lengths in logical pixels, x to the
right, y downwards. Colours are named, never given: a painter looks them up in its theme.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, TypeAlias

from argmap.reasoning.label import LabelMark

Rect: TypeAlias = tuple[float, float, float, float]
"""x, y, width, height."""
Point: TypeAlias = tuple[float, float]


class Border(StrEnum):
    """What stands behind a claim, told by the border of its box."""

    SOLID = "solid"
    """A cite or a reason."""
    OPEN = "open"
    """Nothing yet: all four corners are open."""
    DOUBLE = "double"
    """Admitted by the other side."""


class EdgeKind(StrEnum):
    """How a line of the map bears."""

    TRUNK = "trunk"
    PRO = "pro"
    CON = "con"
    UNDERCUT = "undercut"


class FootKind(StrEnum):
    """What stands in the foot line of a box."""

    SIDE = "side"
    """The letter of the side, in its hue."""
    BARE = "bare"
    """A dashed circle: nothing supports the claim yet."""
    UNANSWERED = "unanswered"
    """A speech bubble with a !: an attack on the claim is not answered."""
    ADMITTED = "admitted"
    """A tick, and the word where there is room."""
    DISPUTED = "disputed"
    """An equals sign struck through, and the word where there is room."""
    ASSUMED = "assumed"
    """A wavy equals sign, and the word where there is room."""
    QUOTES = "quotes"
    """An icon and the number of quotes."""
    SOURCES = "sources"
    """An icon and the number of sources cited as a whole."""
    HIDDEN = "hidden"
    """How many boxes are folded away below."""
    NOTE = "note"
    """A word about the use: implied, negated."""
    CAUTION = "caution"
    """An icon: a quote should not go into a brief as it stands."""
    REFERENCE = "reference"
    """A corner arrow: the claim stands in full elsewhere."""
    IN = "in"
    """A tick in a circle: the map accepts the claim. This and the next stand at the right."""
    OUT = "out"
    """A cross in a circle: what is against the claim is stronger."""
    UNDECIDED = "undecided"
    """A question mark in a circle: nothing settles the claim."""
    TIE = "tie"
    """A balance: what is for the claim and against it is equally strong."""


LABELS = frozenset({FootKind.IN, FootKind.OUT, FootKind.UNDECIDED, FootKind.TIE})
"""The marks of which a box has one at its right, where labels are shown."""


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of text, x from the left edge and baseline from the top edge of its box."""

    text: str
    x: float
    baseline: float
    width: float
    rtl: bool = False


@dataclass(frozen=True, slots=True)
class FootMark:
    """One item of the foot line, placed as a `TextLine` is; an icon stands before the text."""

    kind: FootKind
    text: str
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class QuotedWords:
    """Lines that somebody is quoted in, and from where to where the bar beside them goes."""

    lines: tuple[TextLine, ...]
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class PictureBox:
    """A claim as drawn.

    `parent` is the place, in the picture's boxes, of the box this one bears on; -1 for
    a root. `side` names the hue. `hidden` counts the boxes folded away below. `short`
    is the short title, for where the words would be cut. `quoted` stands below the words in a
    print that asks for it, `more` says how much of it is left out.
    """

    rect: Rect
    claim: str
    premise: str | None
    parent: int
    lines: tuple[TextLine, ...]
    foot: tuple[FootMark, ...]
    foot_baseline: float
    side: str
    border: Border
    semibold: bool = False
    is_reference: bool = False
    foldable: bool = False
    hidden: int = 0
    short: str = ""
    quoted: tuple[QuotedWords, ...] = ()
    more: TextLine | None = None

    def placed(self, rect: Rect, parent: int) -> PictureBox:
        """Return the same box at a place: as `dataclasses.replace`, at a fraction of its time."""
        return PictureBox(
            rect,
            self.claim,
            self.premise,
            parent,
            self.lines,
            self.foot,
            self.foot_baseline,
            self.side,
            self.border,
            self.semibold,
            self.is_reference,
            self.foldable,
            self.hidden,
            self.short,
            self.quoted,
            self.more,
        )


def label_of(box: PictureBox) -> LabelMark | None:
    """Return what a box shows of its claim’s label, None where it shows none."""
    kinds = [mark.kind for mark in box.foot if mark.kind in LABELS]
    return LabelMark(kinds[0].value) if kinds else None


def is_warned_of(box: PictureBox) -> bool:
    """Say whether a box warns of a quote of its claim."""
    return any(mark.kind is FootKind.CAUTION for mark in box.foot)


@dataclass(frozen=True, slots=True)
class PictureFrame:
    """The frame around premises that stand or fall together; the title's line stands inside."""

    rect: Rect
    argument: str
    title: str


@dataclass(frozen=True, slots=True)
class PictureEdge:
    """A line with axis-parallel pieces.

    `argument` is None for a trunk. `mark` is the centre of the + or - and, of an
    undercut, of the cross on the step it attacks. `weight` is what the step weighs, in
    figures; empty where the user has not said so.
    """

    points: tuple[Point, ...]
    kind: EdgeKind
    argument: str | None = None
    mark: Point | None = None
    weight: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything a painter needs; boxes in reading order, a parent before its children.

    The sequences may hold arrays and make their items when asked (`argmap.drawing.arrays`).
    """

    bounds: Rect
    boxes: Sequence[PictureBox] = ()
    frames: Sequence[PictureFrame] = ()
    edges: Sequence[PictureEdge] = ()


EMPTY = Picture((0.0, 0.0, 0.0, 0.0))
"""The picture of a map without claims."""


def as_plain(picture: Picture) -> dict[str, Any]:
    """Return a picture as JSON has it."""
    return {
        "bounds": picture.bounds,
        "boxes": [asdict(box) for box in picture.boxes],
        "frames": [asdict(frame) for frame in picture.frames],
        "edges": [asdict(edge) for edge in picture.edges],
    }
