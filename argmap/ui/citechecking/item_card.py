"""What a cite-check tells of the item that is chosen, and what its user makes of it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from argmap.case.checked_papers import Outcome
from argmap.drawing.fonts import sans_font
from argmap.law.citations.court_dates import legal_date
from argmap.law.citecheck.differing import source_words
from argmap.law.citecheck.reviewed import ReviewedItem
from argmap.ui.citechecking.items_model import review_line
from argmap.ui.citechecking.kinds import VERDICTS
from argmap.ui.flow_row import FlowRow
from argmap.ui.icon_label import IconLabel
from argmap.ui.labels import BASE, hairline, plain_label
from argmap.ui.marking.legend import Legend
from argmap.ui.marking.marks import marks_of_both
from argmap.ui.marking.words_view import WordsView
from argmap.ui.overriding import override

_MARGIN = 12
_WHY = "Reason: needed to dismiss, welcome to confirm"
_NO_WHY = "Say why it is no fault, then dismiss it."


class ItemCard(QWidget):
    """Tells one item in full, and takes what is made of it."""

    reviewed = Signal(object, object)
    """The `Outcome`, None to take back what was made of it, and why."""
    show_wanted = Signal()
    """The user wants to see the place in the reader."""
    said = Signal(object)
    """A sentence for the foot of the window."""

    def __init__(self) -> None:
        super().__init__()
        self._item: ReviewedItem | None = None
        self._is_dismissing = False
        self._editable = True
        self.why = QLineEdit()
        self.why.setPlaceholderText(_WHY)
        self.why.setAccessibleName(_WHY)
        self.confirm_button = QPushButton("Confirm")
        self.confirm_button.setToolTip("It is as the check tells")
        self.dismiss_button = QPushButton("Dismiss")
        self.dismiss_button.setToolTip("It is no fault, for the reason given")
        self.back_button = QPushButton("Take back")
        self.show_button = QPushButton("Show in the reader")
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lay_out()
        self.confirm_button.clicked.connect(self.confirm)
        self.dismiss_button.clicked.connect(self.dismiss)
        self.back_button.clicked.connect(self._on_back)
        self.show_button.clicked.connect(self.show_wanted)
        self.why.returnPressed.connect(self._on_return)

    def show_item(
        self, one: ReviewedItem | None, place: str, source_text: str, *, editable: bool
    ) -> None:
        """Tell of an item; `place` is where it stands, `source_text` that of its source."""
        is_other = one is None or self._item is None or one.item.key != self._item.item.key
        self._item, self._editable, self._is_dismissing = one, editable, False
        self.setVisible(one is not None)
        if one is None:
            return
        if is_other:
            self.why.setText(one.review.why if one.review else "")
        self._area.setWidget(_stacked(_parts(one, place, source_text)))
        for part in (self.why, self.confirm_button, self.dismiss_button):
            part.setEnabled(editable)
        self.back_button.setVisible(one.review is not None)
        self.back_button.setEnabled(editable)
        self.show_button.setEnabled(one.item.source is not None)

    @Slot()
    def confirm(self) -> None:
        """Confirm the item, with whatever reason is given."""
        if self._item is not None and self._editable:
            self.reviewed.emit(Outcome.CONFIRMED, self.why.text().strip())

    @Slot()
    def dismiss(self) -> None:
        """Dismiss the item; ask for the reason where none is given."""
        if self._item is None or not self._editable:
            return
        if self.why.text().strip():
            self.reviewed.emit(Outcome.DISMISSED, self.why.text().strip())
            return
        self._is_dismissing = True
        self.said.emit(_NO_WHY)
        self.why.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._is_dismissing:
            self._is_dismissing = False
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        buttons = FlowRow(
            self.confirm_button, self.dismiss_button, self.back_button, self.show_button
        )
        foot = QVBoxLayout()
        foot.setContentsMargins(_MARGIN, 4, _MARGIN, 8)
        foot.setSpacing(6)
        foot.addWidget(self.why)
        foot.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(hairline())
        column.addWidget(self._area, 1)
        column.addLayout(foot)
        self.setMinimumHeight(150)

    @Slot()
    def _on_back(self) -> None:
        self.reviewed.emit(None, "")

    @Slot()
    def _on_return(self) -> None:
        """Dismiss where that was asked for; else go on to the buttons."""
        if self._is_dismissing and self.why.text().strip():
            self.dismiss()
        else:
            self.confirm_button.setFocus(Qt.FocusReason.TabFocusReason)


def _parts(one: ReviewedItem, place: str, source_text: str) -> Iterator[QWidget]:
    item = one.item
    yield _head(one, place)
    yield plain_label(item.how)
    if item.runs:
        there = source_words(item, source_text)
        own, printed = marks_of_both(item.runs, there, item.words)
        for words, marks, about in (
            (item.words, printed, "In the document"),
            (there, own, "In the source"),
        ):
            yield plain_label(about, muted=True)
            view = WordsView(BASE)
            view.show_words(words, marks)
            yield view
        if own or printed:
            yield Legend(is_narrow=True)
    told = review_line(one)
    if told and one.review is not None:
        day = f" ({legal_date(one.review.when)})" if one.review.when else ""
        yield plain_label(f"{told}{day}", muted=True)


def _head(one: ReviewedItem, place: str) -> QWidget:
    kind = VERDICTS[one.item.verdict]
    is_grave = one.item.verdict.accuses
    role = QPalette.ColorRole.BrightText if is_grave else QPalette.ColorRole.WindowText
    head = QWidget()
    line = QHBoxLayout(head)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(6)
    line.addWidget(IconLabel(kind.icon, kind.word, role))
    word = plain_label(f"{kind.word}: {one.item.kind.value}, {place}")
    word.setFont(sans_font(BASE, semibold=True))
    word.setProperty("tone", "warning" if is_grave else "")
    line.addWidget(word, 1)
    return head


def _stacked(parts: Iterator[QWidget]) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(_MARGIN, 8, _MARGIN, 4)
    column.setSpacing(4)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return page
