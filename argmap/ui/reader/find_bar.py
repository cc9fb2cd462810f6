"""The small line that finds words in the open source."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from argmap.sources.passages import Span
from argmap.ui.announcing import announce
from argmap.ui.keys import with_key
from argmap.ui.overriding import override
from argmap.ui.reader.buttons import tool_button
from argmap.ui.reader.finding_words import find_words

_AROUND = 40
"""So many letters around words that are found are told with them."""


class Searched(Protocol):
    """What words are found in: a text, or the pages that it stands on."""

    @property
    def kept_text(self) -> str:
        """The text, as it is kept."""
        ...

    @property
    def selected_span(self) -> Span:
        """The selected words; empty where none are."""
        ...

    def select(self, start: int, end: int) -> None:
        """Select a span and scroll it into view."""
        ...

    def show_found(self, spans: Sequence[Span]) -> None:
        """Frame the words that were found."""
        ...

    def setFocus(self, reason: Qt.FocusReason) -> None:
        """Take the focus."""
        ...


class FindBar(QWidget):
    """Finds words in the text beside it: as typed, then next and previous."""

    def __init__(self, text: Searched, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._found: list[Span] = []
        self._at = 0
        self.field = QLineEdit()
        self.field.setPlaceholderText("Find in this source")
        self.field.setAccessibleName("Find in this source")
        self.field.setClearButtonEnabled(True)
        self.field.textEdited.connect(self._on_edited)
        self.count = QLabel()
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self._previous = tool_button("arrow-left", with_key("Previous match", "previous_match"))
        self._previous.clicked.connect(self.find_previous)
        self._next = tool_button("arrow-right", with_key("Next match", "next_match"))
        self._next.clicked.connect(self.find_next)
        self._shut = tool_button("x", with_key("Close", "stop_finding"))
        self._shut.clicked.connect(self.close_bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        for widget in (self.count, self._previous, self._next, self._shut):
            row.addWidget(widget)
        self.hide()

    @Slot()
    def open_bar(self) -> None:
        """Show the line and put the cursor in it, with the last words selected."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._search()

    @Slot()
    def close_bar(self) -> None:
        """Hide the line; what was found last stays selected, ready to be quoted."""
        self.hide()
        self._text.show_found(())
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def find_next(self) -> None:
        """Select the next match, from the end to the beginning again."""
        self._step(1)

    @Slot()
    def find_previous(self) -> None:
        """Select the match before, from the beginning to the end again."""
        self._step(-1)

    def look_in(self, text: Searched) -> None:
        """Find words in another view of the source, where the line is open."""
        if text is not self._text:
            self._text.show_found(())
            self._text = text
            self.search_again()

    def search_again(self) -> None:
        """Search another text that is now shown, where the line is open."""
        if self.isVisible():
            self._search()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._step(-1 if back else 1)
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_edited(self) -> None:
        self._search()
        if self._found:
            self._select()
        else:
            announce(self, self.count.text())

    def _search(self) -> None:
        start = self._text.selected_span.start
        self._found = find_words(self._text.kept_text, self.field.text())
        self._text.show_found(self._found)
        self._at = bisect_left(self._found, (start, 0)) if self._found else 0
        if self._at == len(self._found):
            self._at = 0
        self._say()

    def _step(self, by: int) -> None:
        if self._found:
            is_there = self._text.selected_span == self._found[self._at]
            self._at = (self._at + by) % len(self._found) if is_there else self._at
            self._select()

    def _select(self) -> None:
        start, end = self._found[self._at]
        self._text.select(start, end)
        self._say()
        around = self._text.kept_text[max(start - _AROUND, 0) : end + _AROUND]
        announce(self, f"{self.count.text()}: {' '.join(around.split())}")

    def _say(self) -> None:
        words = self.field.text().strip()
        if self._found:
            said = f"{self._at + 1:,} of {len(self._found):,}"
        else:
            said = "Not found" if words else ""
        self.count.setText(said)
        for button in (self._previous, self._next):
            button.setEnabled(bool(self._found))
