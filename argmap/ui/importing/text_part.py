"""The text of a document in the preview: its remarks, and the tools that cut its start and end."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from argmap.case.counting import counted
from argmap.ui.dialogs.remark import Remark
from argmap.ui.importing.offers import Offer
from argmap.ui.importing.trim_text import TrimText
from argmap.ui.labels import heading, plain_label
from argmap.ui.overriding import override
from argmap.ui.told_area import ToldArea

_MOST_REMARKS = 4
_LEAST_HEIGHT = 220
_ALL_KEPT = (
    "All of the text shown is kept. Put the cursor where it is to start or end, or drag the"
    " handles."
)


class TextPart(QWidget):
    """Shows a text with what is to be told of it, and lets its start and end be set."""

    changed = Signal()
    """Another part of the text is to be kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = TrimText()
        self.text.setMinimumHeight(_LEAST_HEIGHT)
        self.text.kept_changed.connect(self._on_kept)
        self.heading = heading("The text")
        self.told = plain_label(muted=True)
        self.start_button = QPushButton("&Start here")
        self.end_button = QPushButton("&End here")
        self.all_button = QPushButton("&Keep all")
        self.told_area = ToldArea()
        self.more_button = QPushButton()
        self._waiting: list[Remark] = []
        """The remarks that are shown when they are asked for."""
        self._lay_out()
        self.more_button.clicked.connect(self._on_more)
        self.start_button.clicked.connect(self.text.start_here)
        self.end_button.clicked.connect(self.text.end_here)
        self.all_button.clicked.connect(self.text.keep_all)

    def show_offer(self, offer: Offer) -> None:
        """Show the text of an offer, what is kept of it, and what is to be told of it."""
        while (row := self.told_area.rows.takeAt(0)) is not None:
            widget = row.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        remarks = _remarks_of(offer)
        # A button for the last one alone would take its place.
        shown = _MOST_REMARKS if len(remarks) > _MOST_REMARKS + 1 else len(remarks)
        self._waiting = remarks[shown:]
        self._show_remarks(remarks[:shown])
        self.more_button.setText(f"Show &{len(self._waiting)} more remarks")
        self.more_button.setVisible(bool(self._waiting))
        assert offer.outcome.document is not None
        self.text.show_document(offer.outcome.document, offer.start, offer.end)
        self._tell()

    def _show_remarks(self, remarks: Sequence[Remark]) -> None:
        for remark in remarks:
            remark.asked.connect(self._on_asked)
            self.told_area.rows.addWidget(remark)
        self.told_area.setVisible(self.told_area.rows.count() > 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Ask for the height that the text, and the lines below it, need at this width."""
        layout = self.layout()
        assert layout is not None
        self.setMinimumHeight(layout.minimumHeightForWidth(self.width()))

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(8)
        for button in (self.start_button, self.end_button, self.all_button):
            tools.addWidget(button)
        for button in (self.start_button, self.end_button, self.all_button, self.more_button):
            button.setAutoDefault(False)
        tools.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.told_area)
        column.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.heading)
        column.addWidget(self.text, 1)
        column.addLayout(tools)
        column.addWidget(self.told)

    def _tell(self) -> None:
        before, after = self.text.cut_off
        parts = [
            f"{counted(number, 'character')} at the {where}"
            for number, where in ((before, "start"), (after, "end"))
            if number
        ]
        cut = f"Cut off: {' and '.join(parts)}. The file itself is kept whole."
        self.told.setText(cut if parts else _ALL_KEPT)
        self.all_button.setEnabled(bool(parts))
        self._make_room()

    @Slot()
    def _on_kept(self) -> None:
        self._tell()
        self.changed.emit()

    @Slot()
    def _on_more(self) -> None:
        waiting, self._waiting = self._waiting, []
        self._show_remarks(waiting)
        for remark in waiting:
            remark.show()  # what is hidden takes no focus
        first = next((one for one in waiting if one.has_place), self.text)
        first.setFocus(Qt.FocusReason.TabFocusReason)  # the button is gone in a moment
        self.more_button.hide()
        self._make_room()

    @Slot(object)
    def _on_asked(self, remark: Remark) -> None:
        self.text.select(remark.start, remark.end)


def _remarks_of(offer: Offer) -> list[Remark]:
    document, guess = offer.outcome.document, offer.outcome.guess
    assert document is not None
    assert guess is not None
    unkept = [Remark(sentence) for sentence in document.report]
    return unkept + [Remark(one.message, one.start, one.end) for one in guess.warnings]
