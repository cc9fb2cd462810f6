"""A line of time as SVG: placed as in the window, for paper.

A bar is all that a time can mean; what is disputed is hatched, what sources tell against it
stands in a dashed frame, and an event without a time lies, dashed, over the whole line. Only
attributes are used, no style sheet: the drawing stands in pages that allow none.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from argmap.brief.figures import LineEvent, TimeLine
from argmap.case.times_in_words import day_in_words
from argmap.drawing.faces import Measures
from argmap.drawing.measuring import TextMeasure
from argmap.drawing.path_data import decimal
from argmap.drawing.picture import Rect
from argmap.drawing.time_scale import Mark, TimeScale, fitting
from argmap.drawing.timeline import AXIS, BAR, TICK, Placed, place_events
from argmap.drawing.tokens import Tokens
from argmap.formats.svg_lines import rect_attributes
from argmap.formats.svg_text import escaped, held, text_lines

WIDTH = 640
_LINE_END = 430
"""What is right of the line of time is room for words."""
_LANE, _WORDS, _MOST_LINES = 33.0, 198.0, 2
_SIZE, _LINE = 11, 14.85
_HATCH, _TALL = 4.0, 2.0
_LEGEND = 30.0
_SWATCH, _BESIDE, _APART = 22.0, 6.0, 18.0
_FACE = "Inter, 'Noto Sans', 'Segoe UI', Arial, sans-serif"
_SIGNS = {
    "time": "all that the time can mean",
    "disputed": "disputed",
    "elsewhere": "told otherwise by a source",
    "unknown": "time not known",
}


class _Pens(NamedTuple):
    tokens: Tokens
    small: TextMeasure


def timeline_svg(line: TimeLine, alt: str, tokens: Tokens) -> str:
    """Draw a line of time in the colours of print; the same line is the same text."""
    pens = _Pens(tokens, Measures().small)
    dated = [one for one in line.events if one.span is not None]
    undated = [one for one in line.events if one.span is None]
    scale = fitting([one.span for one in dated if one.span], _LINE_END)
    placed = place_events(
        *(dated, scale, lambda one: _room(pens.small, one)), lane_height=_LANE, room=WIDTH
    )
    foot = max((one.words.bottom() for one in placed), default=float(AXIS))
    bottom = foot + _LANE * len(undated)
    height = decimal(bottom + _LEGEND)
    size = f'width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-label="{escaped(alt)}">',
        f'<rect width="{WIDTH}" height="{height}" fill="{tokens["paper"]}"/>',
        f'<g font-family="{_FACE}" font-size="{_SIZE}" fill="{tokens["ink"]}">',
        *_axis(scale, bottom, pens),
    ]
    for one in placed:
        parts += _event(one, pens)
    for at, event in enumerate(undated):
        parts += _undated(event, foot + at * _LANE, pens)
    parts += _legend(_kinds(line.events), line.zone, bottom + _LEGEND - 8.0, pens)
    return "\n".join((*parts, "</g></svg>"))


def _label(event: LineEvent) -> str:
    return f"{event.words} (disputed)" if event.disputed else event.words


def _room(small: TextMeasure, event: LineEvent) -> float:
    """Return how wide the words beside a bar want to be, in the fewest lines there may be."""
    lines = small.lines(_label(event), _WORDS, at_most=_MOST_LINES)
    return max((line.width for line in lines), default=0.0) + 2.0


def _axis(scale: TimeScale, bottom: float, pens: _Pens) -> Iterator[str]:
    rule, y = pens.tokens["rule"], AXIS - 4.5
    hair = f'stroke="{pens.tokens["hairline"]}" stroke-width="0.75" stroke-dasharray="1 2"'
    yield f'<path d="M0 {y} H{_LINE_END}" stroke="{rule}"/>'
    free = 0.0
    for mark in _marks(scale):
        x = decimal(mark.x)
        yield f'<path d="M{x} {AXIS} V{decimal(bottom)}" {hair}/>'
        yield f'<path d="M{x} {AXIS - 8} V{y}" stroke="{rule}"/>'
        if mark.x < free:
            continue
        width = pens.small.width_of(mark.words, semibold=mark.strong)
        weight = ' font-weight="600"' if mark.strong else ""
        at = f'x="{decimal(mark.x + 3)}" y="{AXIS - 11}"{weight}{held(width)}'
        yield f"<text {at}>{escaped(mark.words)}</text>"
        free = mark.x + 3 + width + _BESIDE


def _marks(scale: TimeScale) -> Iterator[Mark]:
    """Walk what is written along the line; the first says of which day and year it is."""
    is_first = True
    for mark in scale.marks():
        if not 0 <= mark.x <= _LINE_END:
            continue
        if is_first:
            # A second later: a moment found by its place may lie just before the mark.
            moment = scale.moment_at(mark.x) + dt.timedelta(seconds=1)
            words = mark.words if ":" not in mark.words else day_in_words(moment.date())
            year = "" if str(moment.year) in words else f" {moment.year}"
            mark = Mark(mark.x, f"{words}{year}", strong=True)  # noqa: PLW2901 -- said better
        is_first = False
        yield mark


def _event(placed: Placed[LineEvent], pens: _Pens) -> Iterator[str]:
    bar, words = placed.bar, placed.words
    for one in placed.elsewhere:
        yield _frame((one.x() - 1, one.y() - 3, one.width() + 2, one.height() + 6), pens)
    rect = _within((bar.x(), bar.y(), bar.width(), bar.height()))
    yield from _bar(rect, pens, disputed=placed.row.disputed)
    lines = pens.small.lines(_label(placed.row), words.width(), at_most=_MOST_LINES)
    top = words.y() + (_LANE - _LINE * len(lines)) / 2
    yield from text_lines(lines, (words.x(), top), "words")


def _within(rect: Rect) -> Rect:
    """Keep a bar within the line; that of a minute is taller, so that it is seen."""
    x, y, width, height = rect
    left, right = max(x, 0.0), min(x + width, float(_LINE_END))
    tall = _TALL if width <= TICK else 0.0
    return left, y - tall, max(right - left, TICK), height + 2 * tall


def _bar(rect: Rect, pens: _Pens, *, disputed: bool) -> Iterator[str]:
    ink, ground = pens.tokens["muted"], pens.tokens["box"]
    fill = f'fill="{ground}" stroke="{ink}"' if disputed else f'fill="{ink}"'
    yield f'<rect {rect_attributes(rect)} rx="2" {fill}/>'
    if disputed:
        yield f'<path d="{" ".join(_hatching(rect))}" stroke="{ink}" fill="none"/>'


def _hatching(rect: Rect) -> Iterator[str]:
    """Draw diagonals up to the right, each cut where the bar ends."""
    x, y, width, height = rect
    right, bottom = x + width, y + height
    start = x - height + _HATCH
    while start < right:
        left, end = max(start, x), min(start + height, right)
        low, high = bottom - (left - start), bottom - (end - start)
        yield f"M{decimal(left)} {decimal(low)} L{decimal(end)} {decimal(high)}"
        start += _HATCH


def _frame(rect: Rect, pens: _Pens) -> str:
    pen = f'stroke="{pens.tokens["warning"]}" stroke-width="1.5" stroke-dasharray="3 2"'
    return f'<rect {rect_attributes(rect)} rx="2" fill="none" {pen}/>'


def _undated(event: LineEvent, top: float, pens: _Pens) -> Iterator[str]:
    lines = pens.small.lines(f"{_label(event)} – time not known", _LINE_END - 30.0, at_most=1)
    width = max((line.width for line in lines), default=0.0)
    yield _open_bar((0.5, top + (_LANE - BAR) / 2 - 4.0, _LINE_END - 1.0, BAR + 8.0), pens)
    left = (_LINE_END - width) / 2
    ground = rect_attributes((left - 6.0, top + 4.0, width + 12.0, _LANE - 8.0))
    yield f'<rect {ground} fill="{pens.tokens["paper"]}"/>'
    yield from text_lines(lines, (left, top + (_LANE - _LINE) / 2), "words")


def _open_bar(rect: Rect, pens: _Pens) -> str:
    pen = f'stroke="{pens.tokens["muted"]}" stroke-dasharray="6 4"'
    return f'<rect {rect_attributes(rect)} rx="2" fill="none" {pen}/>'


def _kinds(events: Sequence[LineEvent]) -> list[str]:
    found = {
        "time": any(one.span and not one.disputed for one in events),
        "disputed": any(one.span and one.disputed for one in events),
        "elsewhere": any(one.elsewhere for one in events),
        "unknown": any(one.span is None for one in events),
    }
    return [kind for kind, is_there in found.items() if is_there]


def _legend(kinds: Sequence[str], zone: str, baseline: float, pens: _Pens) -> Iterator[str]:
    x = 0.5
    for kind in kinds:
        swatch = (x, baseline - 10.0, _SWATCH, float(BAR))
        if kind in {"time", "disputed"}:
            yield from _bar(swatch, pens, disputed=kind == "disputed")
        else:
            yield _frame(swatch, pens) if kind == "elsewhere" else _open_bar(swatch, pens)
        words, width = _SIGNS[kind], pens.small.width_of(_SIGNS[kind])
        at = f'x="{decimal(x + _SWATCH + _BESIDE)}" y="{decimal(baseline)}"{held(width)}'
        yield f'<text {at} fill="{pens.tokens["muted"]}">{words}</text>'
        x += _SWATCH + _BESIDE + width + _APART
    if zone:
        at = f'x="{WIDTH}" y="{decimal(baseline)}" text-anchor="end"'
        yield f'<text {at} fill="{pens.tokens["muted"]}">Hours of {escaped(zone)}</text>'
