"""The foot line of a box: its marks side by side, each only where it has something to say."""

from __future__ import annotations

import math
from typing import NamedTuple

from argmap.case.terms import Side, Status
from argmap.drawing.measuring import TextMeasure
from argmap.drawing.picture import FootKind, FootMark
from argmap.drawing.sizes import BAR, ICON, ICON_GAP, PAD_X

_MARK_GAP = 8.0
LETTERS = {Side.MOVANT: "M", Side.RESPONDENT: "R", Side.NEUTRAL: ""}
_KEPT = 5_000


class Saying(NamedTuple):
    """What a foot line tells."""

    side: Side
    note: str = ""
    is_reference: bool = False
    is_bare: bool = False
    is_attacked: bool = False
    """Whether an attack is unanswered."""
    status: Status = Status.OPEN
    quotes: int = 0
    sources: int = 0
    hidden: int = 0
    cautions: bool = False
    has_label: bool = False
    """Whether there is room for a label, known or not: no box grows when it becomes known."""
    label: FootKind | None = None


class Foot(NamedTuple):
    """A foot line, and how wide its box must be at least."""

    marks: tuple[FootMark, ...]
    width: float


class FootSetter:
    """Sets foot lines, and remembers them: most boxes say what others say."""

    def __init__(self, small: TextMeasure) -> None:
        self._small = small
        self._known: dict[tuple[Saying, float], Foot] = {}

    def foot(self, saying: Saying, width: float) -> Foot:
        """Set a foot line in a box of a width; words are left out where it would not fit."""
        found = self._known.get((saying, width))
        if found is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            found = self._known[saying, width] = self._set(saying, width)
        return found

    def _set(self, saying: Saying, width: float) -> Foot:
        row = self._row(saying, with_words=True)
        if row.width + saying.has_label * (ICON + _MARK_GAP) > width:
            row = self._row(saying, with_words=False)
        if saying.is_reference:
            right = max(row.width, width - PAD_X - ICON)
            row.marks.append(FootMark(FootKind.REFERENCE, "", right, ICON))
        elif saying.has_label:
            return _with_label(row, saying.label, width)
        if not row.marks:
            return Foot((), 0.0)
        last = row.marks[-1]
        return Foot(tuple(row.marks), float(math.ceil(last.x + last.width + PAD_X)))

    def _row(self, saying: Saying, *, with_words: bool) -> _Row:
        row = _Row(self._small)
        row.add(FootKind.SIDE, LETTERS[saying.side], semibold=True)
        if not saying.is_reference:
            row.add(FootKind.BARE, "", icon=saying.is_bare)
            row.add(FootKind.UNANSWERED, "", icon=saying.is_attacked)
            if saying.status is not Status.OPEN:
                word = saying.status.value if with_words else ""
                row.add(FootKind(saying.status.value), word, icon=True)
            row.add(FootKind.QUOTES, _count(saying.quotes), icon=saying.quotes > 0)
            row.add(FootKind.SOURCES, _count(saying.sources), icon=saying.sources > 0)
            row.add(FootKind.CAUTION, "", icon=saying.cautions)
            row.add(FootKind.HIDDEN, f"+{saying.hidden}" if saying.hidden else "")
        row.add(FootKind.NOTE, saying.note)
        return row


class _Row:
    """Marks put side by side."""

    def __init__(self, small: TextMeasure) -> None:
        self.marks: list[FootMark] = []
        self._small = small
        self._x = BAR + PAD_X

    @property
    def width(self) -> float:
        """How wide a box must be for the row."""
        return self._x - _MARK_GAP + PAD_X

    @property
    def end(self) -> float:
        """Where one more mark would begin."""
        return self._x

    def add(self, kind: FootKind, text: str, *, icon: bool = False, semibold: bool = False) -> None:
        """Put one more mark at the end of the row."""
        if not text and not icon:
            return
        width = self._small.width_of(text, semibold=semibold) if text else 0.0
        if icon:
            width += ICON + (ICON_GAP if text else 0.0)
        self.marks.append(FootMark(kind, text, self._x, width))
        self._x += width + _MARK_GAP


def _with_label(row: _Row, label: FootKind | None, width: float) -> Foot:
    """Put the label at the right; where it is not known yet, keep its room."""
    right = max(row.end, width - PAD_X - ICON)
    marks = row.marks if label is None else [*row.marks, FootMark(label, "", right, ICON)]
    return Foot(tuple(marks), float(math.ceil(right + ICON + PAD_X)))


def _count(number: int) -> str:
    return str(number) if number else ""
