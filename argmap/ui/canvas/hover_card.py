"""What a box tells when the pointer rests on it, or a key asks: its full words and its quotes."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from argmap.brief.standing import bearing, label_words, standing, weighing
from argmap.case.case_map import CaseMap
from argmap.case.counting import counted
from argmap.drawing.fonts import sans_font
from argmap.drawing.tokens import Tokens
from argmap.reasoning.label import LabelMark
from argmap.ui.describing import words_of
from argmap.ui.first_paint import keep_plain
from argmap.ui.keys import key_of
from argmap.ui.quote_label import QuoteLabel
from argmap.ui.quoted_words import QuotedWords, ToldOf, quoted_words
from argmap.ui.selection import Use
from argmap.ui.taking_away import take_away
from argmap.ui.warning_row import warning_row

_WIDTH = 360
_HIGHEST = 480
"""However large the map is: a card is a glance."""
_MOST_WORDS = 150
"""Words of a claim that a card shows at once; the wheel turns to the next."""
_NOTCH = 120
"""What one notch of a wheel turns it by."""
_FEWEST_WORDS = 15
"""So many are shown where there is no room for them either."""
_MOST_QUOTED = 60
"""Words of a quote."""
_MOST_LETTERS = 1200
"""Of either, where the words are long."""
_LINE = 24
"""What a line that counts the quotes needs."""
_GAP = 10
_EDGE = 8
_BASE, _SMALL, _QUOTE = 13, 11, 15


class HoverCard(QFrame):
    """A card beside a point; it never takes the mouse, and never reads markup."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("hoverCard")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.told_of: ToldOf | None = None
        self._bar = QColor()
        self._parts: list[QWidget] = []
        self._text = ""
        self._words: list[str] = []
        self._starts = [0]
        self._next = self._turned = 0
        self._about, self._quoted, self._at = "", list[QuotedWords](), QPoint()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 10, 12, 10)
        self._column.setSpacing(6)
        self.hide()

    def dress(self, tokens: Tokens) -> None:
        """Take the colours of a theme."""
        self._bar = QColor(tokens["rule"])
        self.setStyleSheet(
            f"#hoverCard {{ background: {tokens['box']}; border: 1px solid {tokens['rule']};"
            " border-radius: 6px; }"
            f" QLabel {{ color: {tokens['ink']}; background: transparent; }}"
            f" QLabel[part='about'] {{ color: {tokens['muted']}; }}"
            f" QLabel[part='caution'] {{ color: {tokens['warning']}; }}"
        )

    def tell(
        self,
        case_map: CaseMap,
        use: Use,
        at: QPoint,
        *,
        is_pinned: bool = False,
        label: LabelMark | None = None,
    ) -> None:
        """Show what there is to tell about one appearance of a claim, near a point.

        Quotes for which there is no room are counted.
        """
        text = words_of(case_map.claims[use.claim])
        self._about = _about(case_map, use, is_pinned=is_pinned, label=label)
        self._quoted = quoted_words(case_map, use.claim, self.told_of)
        self._at, self._text, self._starts, self._turned = at, text, [0], 0
        self._words = text.split()
        self._show()

    def turn(self, by: int) -> bool:
        """Show the next words of a long claim, or those before; tell whether there are such.

        `by` is what the wheel turned, in eighths of a degree, up as more than 0.
        """
        is_down = by < 0
        if not (self._next < len(self._words) if is_down else len(self._starts) > 1):
            return False
        self._turned += by
        if abs(self._turned) >= _NOTCH:
            self._turned = 0
            if is_down:
                self._starts.append(self._next)
            else:
                self._starts.pop()
            self._show()
        return True

    def _show(self) -> None:
        self._clear()
        self._tell_words(self._most() - (_LINE if self._quoted else 0))
        self._tell_quotes(self._quoted)
        self.setFixedSize(_WIDTH, self._needed())
        self.move(_beside(self._at, self.width(), self.height(), self._room()))
        self.show()
        self.raise_()

    def _tell_words(self, high: float) -> None:
        """Add the words of a claim, or as many as there is room for, and how many more."""
        most, start = _MOST_WORDS, self._starts[-1]
        text = " ".join(self._words[start:]) if start else self._text
        while True:
            kept, left = _parted(text, most)
            self._next = start + len(kept.split())
            self._add(f"…{kept}" if start else kept)
            self._add(self._rest(left), "about")
            self._add(self._about, "about")
            if most <= _FEWEST_WORDS or self._needed() <= high:
                return
            self._take_back(0)
            most = most * 2 // 3

    def _rest(self, left: str) -> str:
        if not left:
            return ""
        wheel = "wheel, or " if self._next < len(self._words) else ""
        return f"({left} more: {wheel}{key_of('edit_text')} to edit)"

    def _tell_quotes(self, quoted: list[QuotedWords]) -> None:
        """Add quotes while there is room, and room to say how many there are still."""
        most = self._most()
        for number, one in enumerate(quoted):
            before = len(self._parts)
            if one.words:
                self._put(QuoteLabel(_cut(one.words, _MOST_QUOTED), self._bar, _QUOTE, self))
            self._add(one.origin, "about")
            if one.caution:
                self._put(warning_row(self._label(f"Caution: {one.caution}", "caution")))
            for found in one.found:
                self._put(warning_row(self._label(found, "caution")))
            left = len(quoted) - number
            more = self._add(f"… ({counted(left - 1, 'more quote')})" if left > 1 else "", "about")
            if self._needed() > most:
                self._take_back(before)
                self._add(f"… ({counted(left, 'more quote')})", "about")
                return
            if more is not None:
                self._take_back(len(self._parts) - 1)

    def _needed(self) -> int:
        self._column.activate()
        return self._column.heightForWidth(_WIDTH)

    def _most(self) -> int:
        """Return how high the card may become."""
        return min(_HIGHEST, self._room().height() - 2 * _EDGE)

    def _room(self) -> QRect:
        parent = self.parentWidget()
        assert parent is not None
        return parent.rect()

    def _add(self, text: str, part: str = "words") -> QLabel | None:
        if not text:
            return None
        label = self._label(text, part)
        self._put(label)
        return label

    def _label(self, text: str, part: str) -> QLabel:
        label = QLabel(self)
        keep_plain(label)
        label.setWordWrap(True)
        label.setProperty("part", part)
        label.setFont(sans_font(_BASE if part == "words" else _SMALL))
        label.setText(text)
        return label

    def _put(self, part: QWidget) -> None:
        self._column.addWidget(part)
        part.show()  # what is hidden needs no height
        self._parts.append(part)

    def _take_back(self, kept: int) -> None:
        for part in self._parts[kept:]:
            take_away(self._column, part)
        del self._parts[kept:]

    def _clear(self) -> None:
        self._take_back(0)


def _about(case_map: CaseMap, use: Use, *, is_pinned: bool, label: LabelMark | None) -> str:
    uses = len(case_map.uses_of(use.claim))
    parts = [
        bearing(case_map, use.premise) if use.premise else "",
        weighing(case_map, use.premise),
        *standing(case_map, use.claim),
        label_words(label),
        f"Used {uses} times on the map" if uses > 1 else "",
        "Pinned" if is_pinned else "",
    ]
    return " · ".join(part for part in parts if part)


def _cut(text: str, most: int) -> str:
    """Cut a long text after a whole word, and say how many words there are more."""
    kept, left = _parted(text, most)
    return f"{kept} ({left} more)" if left else kept


def _parted(text: str, most: int) -> tuple[str, str]:
    """Cut a long text after a whole word; return it, and how much there is more, in words."""
    words = text.split()
    kept = text if len(words) <= most else " ".join(words[:most])
    if len(kept) > _MOST_LETTERS:
        kept = kept[:_MOST_LETTERS].rpartition(" ")[0] or kept[:_MOST_LETTERS]
    if kept == text:
        return text, ""
    left = len(words) - len(kept.split())
    more = counted(left, "word") if left else counted(len(text) - len(kept), "character")
    return f"{kept}…", more


def _beside(at: QPoint, width: int, height: int, room: QRect) -> QPoint:
    """Return where a card stands: right of a point or left of it, and never outside."""
    x = at.x() + _GAP if at.x() + _GAP + width <= room.right() else at.x() - _GAP - width
    x = min(max(x, room.left() + _EDGE), room.right() - width - _EDGE)
    y = min(at.y() + 2 * _GAP, room.bottom() - height - _EDGE)
    return QPoint(max(x, room.left()), max(y, room.top()))
