"""The form in which a source is named before it is imported."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from argmap.case.evidence import Document
from argmap.case.ids import SourceId
from argmap.case.terms import SourceKind
from argmap.drawing.fonts import serif_font
from argmap.sources.guessing import Guess, SourceGuess, guess_source
from argmap.ui.dialogs.remark import Remark
from argmap.ui.dialogs.sheet import Sheet
from argmap.ui.form import FieldForm
from argmap.ui.inspector.fields import SOURCE_FIELDS
from argmap.ui.labels import LARGE, heading
from argmap.ui.reader.text_view import TextView
from argmap.ui.reading_help import meaning_of

GUESSED = (
    "title",
    "author",
    "publisher",
    "date",
    "kind",
    "language",
    "dateline",
    "origin",
    "translated",
)
_SIZE = (900, 780)
_MOST_REMARKS = 4


class ImportForm(QWidget):
    """Fields filled with guesses, each saying where it came from, beside the text.

    A remark that is clicked, or has the focus, shows in the text what it is about.
    """

    def __init__(self, document: Document, file_name: str) -> None:
        super().__init__()
        guess = guess_source(document.text, file_name)
        self.form = FieldForm(SOURCE_FIELDS)
        self.form.show_values({"kind": SourceKind.ARTICLE, "url": "", "note": ""})
        self._fill(guess)
        self.remarks = _remarks(document, guess)
        self.text = TextView()
        self.text.setAccessibleName("The text")
        self.text.setTabChangesFocus(True)
        self.text.show_text(SourceId(""), document.text, serif_font(LARGE))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addWidget(_scrolling(self.form), 3)
        row.addWidget(self._preview(), 2)

    @property
    def fields(self) -> dict[str, Any]:
        """The fields of the source as the user leaves them."""
        values = self.form.values
        values["kind"] = SourceKind(values["kind"])
        return values

    def _fill(self, guess: SourceGuess) -> None:
        self.form.mark("origin", meaning_of("origin"))
        for name in GUESSED:
            one: Guess = getattr(guess, name)
            if not one:
                continue
            # That a text looks translated is a hint: whether it is, only the user knows.
            if name != "translated":
                self.form.show_values({name: one.value})
            verb = "It may be one" if name == "translated" else "Guessed from"
            joint = ": " if name == "translated" else " "
            self.form.mark(name, f"{verb}{joint}{one.came_from}")

    def _preview(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for remark in _few(self.remarks):
            remark.asked.connect(self._on_asked)
            column.addWidget(remark)
        column.addWidget(heading("The text"))
        column.addWidget(self.text, 1)
        return page

    @Slot(object)
    def _on_asked(self, remark: Remark) -> None:
        self.text.select(remark.start, remark.end)


def ask_source(parent: QWidget, document: Document, file_name: str) -> dict[str, Any] | None:
    """Ask what a document is; None where it is not to be imported."""
    body = ImportForm(document, file_name)
    sheet = Sheet(f"Import {file_name}", body, "Import", parent)
    sheet.take_size(*_SIZE)
    return body.fields if sheet.ask() else None


def _remarks(document: Document, guess: SourceGuess) -> tuple[Remark, ...]:
    unkept = (Remark(sentence) for sentence in document.report)
    odd = (Remark(one.message, one.start, one.end) for one in guess.warnings)
    return (*unkept, *odd)


def _few(remarks: tuple[Remark, ...]) -> tuple[Remark, ...]:
    more = len(remarks) - _MOST_REMARKS
    if more <= 0:
        return remarks
    return (*remarks[:_MOST_REMARKS], Remark(f"And {more} more, which the reader shows."))


def _scrolling(part: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(part)
    return area
