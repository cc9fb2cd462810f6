"""How texts break into lines in the bundled font, whatever script they are in."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from argmap.case.text_rules import is_seen
from argmap.drawing.breaks import ELLIPSIS, Line, breaks_of, lines_at
from argmap.drawing.fonts import are_bundled, face_key
from argmap.drawing.kept_sizes import KeptSizes, Known, SizeKeys
from argmap.drawing.picture import Point, TextLine
from argmap.drawing.word_widths import WordWidths

MOST_LINES = 12
"""More lines than these are not shown in a box."""
_BUDGET = 3000
"""Code points that are looked at: more than twelve lines of the narrowest letters."""
_CACHED = 50_000
_PAUSES = " .,;:"


class TextMeasure:
    """Breaks texts into lines of one width and remembers what it has measured.

    `fonts` are the regular and the semi-bold face; `line_height` is in logical pixels,
    and so is `origin`, where the first line's top left corner stands.
    """

    def __init__(
        self, fonts: tuple[QFont, QFont], line_height: float, origin: Point = (0.0, 0.0)
    ) -> None:
        self._origin = origin
        self._fonts = fonts
        self._metrics = tuple(QFontMetricsF(font) for font in fonts)
        self._words = tuple(map(WordWidths, self._metrics))
        self.line_height = line_height
        self._cache: dict[tuple[str, float, bool, int], tuple[TextLine, ...]] = {}
        self._kept: KeptSizes | None = None

    def keep_in(self, kept: KeptSizes) -> None:
        """Look there before anything is measured, and leave there what was."""
        self._kept = kept
        self._keys = SizeKeys(" ".join(map(face_key, self._fonts)))

    def width_of(self, text: str, *, semibold: bool = False) -> float:
        """Return how wide a short text is on one line."""
        return self._metrics[semibold].horizontalAdvance(text)

    def lines(
        self, text: str, width: float, *, semibold: bool = False, at_most: int = MOST_LINES
    ) -> tuple[TextLine, ...]:
        """Break a text into lines from the origin down; a text without words has none.

        Where some are left out the last one ends in an ellipsis and, unless even fewer
        than a box holds were asked for, says how long the text is in all.
        """
        key = (text, width, semibold, at_most)
        found = self._cache.get(key)
        if found is None:
            if len(self._cache) >= _CACHED:
                self._cache.clear()
            lines: list[Line] = []
            if is_seen(text):
                lines = self._known_lines(text, width, at_most, semibold=semibold)
            found = self._cache[key] = self._placed(lines, width, semibold=semibold)
        return found

    def count_lines(
        self, text: str, width: float, *, semibold: bool = False, at_most: int = MOST_LINES
    ) -> int:
        """Return how many `lines` a text has."""
        key = (text, width, semibold, at_most)
        known = self._cache.get(key)
        if known is not None:
            return len(known)
        if not is_seen(text):
            return 0
        if self._kept is None:
            return self._count(text, width, at_most, semibold=semibold)
        name = self._keys.key(text, (width, semibold, at_most))
        kept = self._kept.find(name)
        if kept is not None:
            return kept.lines
        count = self._count(text, width, at_most, semibold=semibold)
        if self._kept.find(name) is None and are_bundled(text):
            self._kept.keep(name, Known(count))
        return count

    def first_baseline(self, *, semibold: bool = False) -> float:
        """Return how far below the top of a line its letters stand."""
        metrics = self._metrics[semibold]
        return (self.line_height - metrics.height()) / 2 + metrics.ascent()

    def _count(self, text: str, width: float, at_most: int, *, semibold: bool) -> int:
        plain = self._words[semibold].count_lines(text, width) if len(text) <= _BUDGET else None
        if plain is not None:
            return min(plain, at_most)
        return len(self.lines(text, width, semibold=semibold, at_most=at_most))

    def _known_lines(self, text: str, width: float, at_most: int, *, semibold: bool) -> list[Line]:
        """Return the lines that are kept, or set the text and keep them."""
        if self._kept is None:
            return self._break(text, width, at_most, semibold=semibold)
        name = self._keys.key(text, (width, semibold, at_most))
        head, ending = _head(text), _ending(text, at_most)
        known = self._kept.find(name)
        if known is not None and known.breaks is not None:
            return lines_at(head, known.breaks, ending)
        lines = self._break(text, width, at_most, semibold=semibold)
        breaks = breaks_of(head, lines, ending) if are_bundled(text) else None
        if breaks is not None:
            self._kept.keep(name, Known(len(lines), breaks))
        return lines

    def _break(self, text: str, width: float, at_most: int, *, semibold: bool) -> list[Line]:
        found: list[Line] = []
        for paragraph in _head(text).splitlines():
            room = at_most + 1 - len(found)
            if room <= 0:
                break
            found += _break_paragraph(paragraph, self._fonts[semibold], width, room)
        if len(found) > at_most or len(text) > _BUDGET:
            found = found[:at_most]
            found[-1] = self._cut(found[-1], _ending(text, at_most), width, semibold=semibold)
        return found

    def _placed(self, lines: list[Line], width: float, *, semibold: bool) -> tuple[TextLine, ...]:
        left, top = self._origin
        top += self.first_baseline(semibold=semibold)
        return tuple(
            TextLine(
                words,
                left + (width - length if rtl else 0.0),
                top + i * self.line_height,
                length,
                rtl,
            )
            for i, (words, length, rtl) in enumerate(lines)
        )

    def _cut(self, line: Line, rest: str, width: float, *, semibold: bool) -> Line:
        """End a line in an ellipsis and the rest: after a whole word, if one fits."""
        metrics = self._metrics[semibold]
        room = width - metrics.horizontalAdvance(rest)
        kept = line[0].rstrip(_PAUSES)
        while metrics.horizontalAdvance(kept + ELLIPSIS) > room and " " in kept:
            kept = kept.rpartition(" ")[0].rstrip(_PAUSES)
        # Only what does not fit is elided: this is one word, and its ellipsis comes with it.
        shown = metrics.elidedText(kept + ELLIPSIS, Qt.TextElideMode.ElideRight, room) + rest
        return (shown, metrics.horizontalAdvance(shown), line[2])


def _head(text: str) -> str:
    return text[:_BUDGET].rstrip().replace("\t", "    ")


def _ending(text: str, at_most: int) -> str:
    """Return what a box says after the ellipsis of a text that is too long for it."""
    return f" ({_extent(text)})" if at_most >= MOST_LINES else ""


def _extent(text: str) -> str:
    """Say how long a text is: in words, unless its script or its writer does not part them."""
    words = len(text.split())
    return f"{words:,} words" if words > MOST_LINES else f"{len(text):,} characters"


def is_right_to_left(text: str) -> bool:
    """Tell by its first strong character which way a text runs (Unicode's rule P2)."""
    if text.isascii():
        return False
    for character in text[:_BUDGET]:
        direction = unicodedata.bidirectional(character)
        if direction in {"L", "R", "AL"}:
            return direction != "L"
    return False


def laid_out(text: str, font: QFont, *, rtl: bool) -> QTextLayout:
    """Return a layout of one paragraph, its lines not made yet."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    )
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    return layout


def _break_paragraph(paragraph: str, font: QFont, width: float, room: int) -> list[Line]:
    rtl = is_right_to_left(paragraph)
    layout = laid_out(paragraph, font, rtl=rtl)
    units = _Units(paragraph)
    found: list[Line] = []
    layout.beginLayout()
    while len(found) < room:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        words = units.slice(line.textStart(), line.textLength()).rstrip(" ")
        found.append((words, min(line.naturalTextWidth(), width), rtl))
    layout.endLayout()
    return found or [("", 0.0, rtl)]


class _Units:
    """A text cut where Qt says, which counts UTF-16 units."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._wide = text.encode("utf-16-le") if text and max(text) > "\uffff" else b""

    def slice(self, start: int, length: int) -> str:
        """Return the words of `length` units from `start`."""
        if not self._wide:
            return self._text[start : start + length]
        return self._wide[2 * start : 2 * (start + length)].decode("utf-16-le", "replace")
