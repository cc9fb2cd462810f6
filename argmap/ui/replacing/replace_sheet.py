"""The dialog that tells what becomes of the quotes of a source, before its text is replaced."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from argmap.case.counting import counted
from argmap.case.ids import QuoteId
from argmap.case.plan_replacement import Decisions
from argmap.case.quotation import in_quotes
from argmap.drawing.fonts import sans_font
from argmap.sources.reanchoring import Reanchoring
from argmap.ui.checks.check_list import CheckList
from argmap.ui.checks.rows import CheckRow, Gravity
from argmap.ui.dialogs.sheet import Sheet
from argmap.ui.field_choice import FieldChoice
from argmap.ui.labels import BASE, plain_label
from argmap.ui.marking.legend import Legend
from argmap.ui.replacing.report import report_rows
from argmap.ui.replacing.word_choice import WordChoice
from argmap.ui.said_of_source import Said

_SIZE = (720, 640)
_SIZE_WITH_CHOICE = (720, 740)
_LIST_HEIGHT = 200
_MOST_NOTES = 3


@dataclass(frozen=True, slots=True)
class Replacement:
    """What takes the place of which text.

    `title` is that of the source, `name` that of the file with the new `text`;
    `around` returns a quote in the text it was taken from. `said` is what is said of
    the source, of which is asked what becomes of it.
    """

    title: str
    name: str
    text: str
    around: Callable[[QuoteId], str]
    said: Sequence[Said] = ()


class ReplaceSheet(Sheet):
    """Shows every quote with its state in the new text, those that will wait first.

    Where other words may be meant, the user can take them here: all is one step.
    """

    def __init__(
        self, about: Replacement, found: Reanchoring, *, notes: Sequence[str], parent: QWidget
    ) -> None:
        self._about, self._found = about, found
        self.list = CheckList("Quotes in the new text")
        self.list.checks.folded_at_first = frozenset({Gravity.KEPT})
        self.counts = plain_label(found.told)
        self.counts.setFont(sans_font(BASE, semibold=True))
        self.told = plain_label(_told(found, about.name))
        self.choice = WordChoice(found, about.text)
        self.take_all = QPushButton()
        self.take_all.setAutoDefault(False)  # Return is for the list, and for Replace
        self.take_all.setToolTip("Their words are the same: only breaks, spaces or marks differ")
        self.said = FieldChoice()
        self.legend = Legend()
        body = self._laid_out(notes)
        super().__init__(f"Replace the text of {in_quotes(about.title)}", body, "Replace", parent)
        self.said.show_said(about.said)  # now: alone it would be a window, and dressed twice
        self.legend.hide()
        self.list.setVisible(bool(found.quotes))
        is_choice = any(one.anchor.candidates for one in found.waiting)
        self.choice.setVisible(is_choice)
        self.list.picked.connect(self.choice.show_row)
        self.list.opened.connect(self.choice.come)
        self.choice.changed.connect(self._on_changed)
        self.take_all.clicked.connect(self.choice.take_set_otherwise)
        self._offer_all()
        if found.quotes:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.take_size(*(_SIZE_WITH_CHOICE if is_choice else _SIZE))
        else:
            self.take_size(self.width())

    def _laid_out(self, notes: Sequence[str]) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.counts)
        column.addWidget(self.told)
        column.addWidget(self.take_all, alignment=Qt.AlignmentFlag.AlignLeft)
        for note in notes[:_MOST_NOTES]:
            column.addWidget(plain_label(note, muted=True))
        column.addWidget(self.said)
        column.addWidget(self.list, 1)
        column.addWidget(self.legend)
        column.addWidget(self.choice)
        self.list.setMinimumHeight(_LIST_HEIGHT)
        return body

    @property
    def decided(self) -> Decisions:
        """What its user decided."""
        return replace(self.said.decided, taken=dict(self.choice.taken))

    def _offer_all(self) -> None:
        """Offer to take the words of all quotes that are only set otherwise, in one go."""
        number = len(self.choice.set_otherwise)
        self.take_all.setText(f"Take the words of {counted(number, 'quote')} set otherwise")
        self.take_all.setVisible(number > 1)

    def show_quotes(self) -> None:
        """Show what becomes of every quote, as far as it is decided."""
        rows = report_rows(self._found.quotes, self._about.around, self.choice.taken)
        is_first = not self.list.checks.rows
        self.list.show_rows(rows)
        if is_first:
            self._come_to_choice(rows)
        self.legend.setVisible(any(one.marks for row in rows for one in row.passages))

    def _come_to_choice(self, rows: Sequence[CheckRow]) -> None:
        """Begin at the first quote of which something can be chosen."""
        offered = {one.quote for one in self._found.waiting if one.anchor.candidates}
        first = next((row for row in rows if row.quote_id in offered), None)
        if first is not None:
            self.list.setCurrentIndex(self.list.checks.index_of(first.key))

    @Slot()
    def _on_changed(self) -> None:
        self.told.setText(_told(self._found, self._about.name, len(self.choice.taken)))
        self.show_quotes()
        self._offer_all()


def _told(found: Reanchoring, name: str, taken: int = 0) -> str:
    waiting, kept = len(found.waiting) - taken, len(found.quotes) - len(found.waiting)
    if not found.quotes:
        return f"Its text will be that of “{name}”."
    if not found.waiting:
        which = "The quote finds its" if kept == 1 else f"All {counted(kept, 'quote')} find their"
        return f"{which} very words in “{name}”."
    parts = [f"{counted(kept, 'quote')} will go along"] * bool(kept)
    if taken:
        verb = "takes" if taken == 1 else "take"
        parts.append(f"{counted(taken, 'quote')} {verb} the words you chose")
    if waiting:
        wait = "waits for you in Checks, with the words it has"
        waits = "wait for you in Checks, with the words they have"
        parts.append(f"{counted(waiting, 'quote')} {wait if waiting == 1 else waits}")
    return f"In “{name}”: {'. '.join(parts)}. Undo brings all back."
