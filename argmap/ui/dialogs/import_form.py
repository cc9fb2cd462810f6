"""The form in which a source is named before it is imported."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from argmap.case.records import Document
from argmap.case.terms import SourceKind
from argmap.drawing.fonts import serif_font
from argmap.sources.guessing import Guess, SourceGuess, guess_source
from argmap.ui.dialogs.sheet import Sheet
from argmap.ui.form import FieldForm
from argmap.ui.inspector.fields import SOURCE_FIELDS
from argmap.ui.labels import LARGE, heading, plain_label
from argmap.ui.warning_row import warning_row

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
_SHOWN = 1200
_MOST_REMARKS = 4


class ImportForm(QWidget):
    """Fields filled with guesses, each saying where it came from, beside the text's beginning."""

    def __init__(self, document: Document, file_name: str) -> None:
        super().__init__()
        guess = guess_source(document.text, file_name)
        self.form = FieldForm(SOURCE_FIELDS)
        self.form.show_values({"kind": SourceKind.ARTICLE, "url": "", "note": ""})
        self._fill(guess)
        self.remarks = (*document.report, *(warning.message for warning in guess.warnings))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addWidget(_scrolling(self.form), 3)
        row.addWidget(self._preview(document.text), 2)

    @property
    def fields(self) -> dict[str, Any]:
        """The fields of the source as the user leaves them."""
        values = self.form.values
        values["kind"] = SourceKind(values["kind"])
        return values

    def _fill(self, guess: SourceGuess) -> None:
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

    def _preview(self, text: str) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for remark in _few(self.remarks):
            column.addWidget(warning_row(plain_label(remark)))
        column.addWidget(heading("How the text begins"))
        words = text[:_SHOWN].strip()
        beginning = plain_label(words + (" …" if len(text) > _SHOWN else ""))
        beginning.setFont(serif_font(LARGE))
        beginning.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(_scrolling(beginning), 1)
        return page


def ask_source(parent: QWidget, document: Document, file_name: str) -> dict[str, Any] | None:
    """Ask what a document is; None where it is not to be imported."""
    body = ImportForm(document, file_name)
    sheet = Sheet(f"Import {file_name}", body, "Import", parent)
    sheet.resize(860, 620)
    return body.fields if sheet.ask() else None


def _few(remarks: tuple[str, ...]) -> tuple[str, ...]:
    more = len(remarks) - _MOST_REMARKS
    if more <= 0:
        return remarks
    return (*remarks[:_MOST_REMARKS], f"And {more} more, which the reader shows.")


def _scrolling(part: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(part)
    return area
