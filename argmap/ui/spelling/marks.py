"""The waves under misspelt words, in the one field that is being typed in."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QPalette, QSyntaxHighlighter, QTextCharFormat

from argmap.spelling.speller import Speller
from argmap.spelling.words import words_to_check
from argmap.ui.overriding import override
from argmap.ui.text_field import TextField
from argmap.ui.text_units import units_before


class SpellingMarks(QSyntaxHighlighter):
    """Underlines misspelt words of a field with waves, but not the word being typed."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.speller: Speller | None = None
        self._field: TextField | None = None
        self._text = ""
        self._typed: tuple[int, int] | None = None
        """Where the word being typed stands in the document, in UTF-16 units."""
        self._is_typing = False

    @property
    def field(self) -> TextField | None:
        """The field that is marked; None where there is none, or no longer."""
        return self._field if self.document() is not None else None

    def attach(self, field: TextField) -> None:
        """Mark this field from now on, and no other."""
        self.leave()
        self._field, self._text = field, field.text
        # Before the highlighter's own connection: it asks then whether something was typed.
        field.document().contentsChange.connect(self._on_edit)
        field.cursorPositionChanged.connect(self._on_caret)
        self.setDocument(field.document())

    def leave(self) -> None:
        """Take the marks away."""
        field = self.field
        if field is not None:
            field.document().contentsChange.disconnect(self._on_edit)
            field.cursorPositionChanged.disconnect(self._on_caret)
            self.setDocument(None)
        self._field, self._typed, self._is_typing = None, None, False

    def mark_again(self) -> None:
        """Mark the whole field afresh, as after the dictionary has come."""
        if self.field is not None:
            self.rehighlight()

    @override
    def highlightBlock(self, text: str) -> None:
        field = self.field
        if self.speller is None or field is None:
            return
        wave = QTextCharFormat()
        wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
        wave.setUnderlineColor(field.palette().color(QPalette.ColorRole.BrightText))
        at = self.currentBlock().position()
        caret = field.textCursor().position() - at
        for word in words_to_check(text):
            start, end = units_before(text, word.start), units_before(text, word.end)
            if self._is_typing and start < caret <= end:
                self._typed = (at + start, at + end)
            elif self.speller.is_misspelt(word):
                self.setFormat(start, end - start, wave)

    @Slot(int, int, int)
    def _on_edit(self, _at: int, _removed: int, _added: int) -> None:
        # Another font or margin, and the marks themselves, are changes of what is shown only.
        if self._field is not None and self._field.text != self._text:
            self._text = self._field.text
            self._is_typing, self._typed = self._field.hasFocus(), None

    @Slot()
    def _on_caret(self) -> None:
        """Mark the word that was being typed once the caret has left it."""
        if self._typed is None or self._field is None:
            return
        start, end = self._typed
        if not start < self._field.textCursor().position() <= end:
            self._typed, self._is_typing = None, False
            self.rehighlightBlock(self._field.document().findBlock(start))
