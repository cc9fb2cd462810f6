"""The dialog that tells what becomes of the quotes of a source, before its text is replaced."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from argmap.case.quotation import in_quotes
from argmap.drawing.fonts import sans_font
from argmap.sources.reanchoring import Reanchoring
from argmap.ui.checks.check_list import CheckList
from argmap.ui.checks.rows import CheckRow, Gravity
from argmap.ui.counting import counted
from argmap.ui.dialogs.sheet import Sheet
from argmap.ui.labels import BASE, plain_label
from argmap.ui.marking.legend import Legend

_SIZE = (720, 640)
_LIST_HEIGHT = 260
_MOST_NOTES = 3


class ReplaceSheet(Sheet):
    """Shows every quote with its state in the new text, those that will wait first."""

    def __init__(
        self, title: str, name: str, found: Reanchoring, *, notes: Sequence[str], parent: QWidget
    ) -> None:
        self.list = CheckList("Quotes in the new text")
        self.list.checks.folded_at_first = frozenset({Gravity.KEPT})
        self.counts = plain_label(found.told)
        self.counts.setFont(sans_font(BASE, semibold=True))
        self.told = plain_label(_told(found, name))
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.counts)
        column.addWidget(self.told)
        for note in notes[:_MOST_NOTES]:
            column.addWidget(plain_label(note, muted=True))
        column.addWidget(self.list, 1)
        self.legend = Legend()
        column.addWidget(self.legend)
        self.list.setMinimumHeight(_LIST_HEIGHT)
        super().__init__(f"Replace the text of {in_quotes(title)}", body, "Replace", parent)
        self.legend.hide()
        self.list.setVisible(bool(found.quotes))
        if found.quotes:
            self.take_size(*_SIZE)

    def show_rows(self, rows: Sequence[CheckRow]) -> None:
        """Show what becomes of every quote."""
        self.list.show_rows(tuple(rows))
        self.legend.setVisible(any(one.marks for row in rows for one in row.passages))


def _told(found: Reanchoring, name: str) -> str:
    waiting, kept = len(found.waiting), len(found.quotes) - len(found.waiting)
    if not found.quotes:
        return f"Its text will be that of “{name}”."
    if not waiting:
        which = "The quote finds its" if kept == 1 else f"All {counted(kept, 'quote')} find their"
        return f"{which} very words in “{name}”."
    keep = f"{counted(kept, 'quote')} will go along. " if kept else ""
    wait = (
        "waits for you in Checks, with the words it has"
        if waiting == 1
        else ("wait for you in Checks, with the words they have")
    )
    return f"In “{name}”: {keep}{counted(waiting, 'quote')} {wait}. Undo brings all back."
