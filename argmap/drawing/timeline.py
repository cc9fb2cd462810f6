"""Where the events of a timeline stand: each in a lane, its words beside its bar.

The window and the drawn line on paper are placed by the same rules.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import count
from typing import Generic, NamedTuple, Protocol, TypeVar

from PySide6.QtCore import QRectF

from argmap.case.spans_of_time import Span
from argmap.drawing.time_scale import TimeScale

AXIS, LANE, BAR, GAP = 30, 26, 12, 6
TICK = 3.0
"""How wide the bar of a minute is, in pixels."""
_MOST_WORDS, _LEAST_WORDS = 420.0, 60.0


class Spanned(Protocol):
    """An event as a stretch of time, with the stretches that are told against it."""

    @property
    def span(self) -> Span | None:
        """All that its time can mean, None where that is not known."""

    @property
    def elsewhere(self) -> tuple[Span, ...]:
        """What sources tell against it."""


RowT = TypeVar("RowT", bound=Spanned)


class Placed(NamedTuple, Generic[RowT]):
    """One event where it stands: its bar, its words, and the stretches told against it."""

    row: RowT
    bar: QRectF
    words: QRectF
    elsewhere: tuple[QRectF, ...]

    @property
    def whole(self) -> QRectF:
        """All that belongs to the event."""
        return self.bar.united(self.words).adjusted(-4, -4, 4, 4)


def place_events(
    rows: Sequence[RowT],
    scale: TimeScale,
    width_of: Callable[[RowT], float],
    *,
    lane_height: float = LANE,
    room: int | None = None,
) -> list[Placed[RowT]]:
    """Place every event that is in view, one that would cover another in a lane below.

    Words go no further than `room`, which is the end of the line unless there is more. Where they
    fit on neither side of their bar, they stand in the lane below it.
    """
    end_of_words = scale.width if room is None else room
    lanes = _Lanes()
    placed: list[Placed[RowT]] = []
    for row in rows:
        if row.span is None:
            continue
        left, right = _extent(row.span, scale)
        if right < 0 or left > scale.width:
            continue
        wanted = min(width_of(row), _MOST_WORDS)
        left_words, words, is_below = _words_of(left, right, wanted, end_of_words)
        start, end = min(left, left_words), max(right, left_words + words)
        lane = lanes.taken(start, end, 1 + is_below)
        top = AXIS + lane * lane_height
        placed.append(
            Placed(
                row,
                _bar(left, right, top + (lane_height - BAR) / 2),
                QRectF(left_words, top + is_below * lane_height, words, lane_height),
                tuple(
                    _bar(*_extent(span, scale), top + (lane_height - BAR) / 2)
                    for span in row.elsewhere
                ),
            )
        )
    return placed


def height_of(placed: Sequence[Placed[RowT]]) -> int:
    """Return how high a timeline is that shows these events."""
    lowest = max((one.words.bottom() for one in placed), default=AXIS + LANE)
    return round(lowest) + 8


def _extent(span: Span, scale: TimeScale) -> tuple[float, float]:
    left, right = scale.x_of(span[0]), scale.x_of(span[1])
    return left, max(right, left + TICK)


def _bar(left: float, right: float, top: float) -> QRectF:
    far = 20_000.0  # beyond this a painter need not look
    left, right = max(left, -far), min(right, far)
    return QRectF(left, top, max(right - left, TICK), BAR)


def _words_of(left: float, right: float, wanted: float, width: int) -> tuple[float, float, bool]:
    """Return where words begin, how wide they are, and whether they stand below their bar.

    They stand right of it where they fit there, else left of it, else below it.
    """
    if right + GAP + wanted <= width:
        return right + GAP, wanted, False
    if left - GAP - wanted >= 0:
        return left - GAP - wanted, wanted, False
    words = min(wanted, max(width - 2 * GAP, _LEAST_WORDS))
    return max(min(max(left, 0.0), width - GAP - words), 0.0), words, True


class _Lanes:
    """How far each lane is taken from its left."""

    def __init__(self) -> None:
        self._ends: list[float] = []

    def taken(self, start: float, end: float, high: int) -> int:
        """Take a stretch of the first lane where it is free, and of those below up to `high`."""
        lane = next(at for at in count() if self._is_free(at, start, high))
        self._ends[lane : lane + high] = [end] * high
        return lane

    def _is_free(self, lane: int, start: float, high: int) -> bool:
        return all(end + 2 * GAP <= start for end in self._ends[lane : lane + high])
