"""The line above the pages: how long the paper is, or what is done to write it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from argmap.case.counting import counted
from argmap.ui.cancel_link import CancelLink
from argmap.ui.labels import plain_label, set_tone

if TYPE_CHECKING:
    from argmap.brief.length import Length

_SLOW_MS = 400
_CANCELLED = "Cancelled. What is shown may be older than the case."


class StatusLine(QWidget):
    """Tells what goes on when it takes long, with a button that ends it."""

    cancelled = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = plain_label(muted=True)
        self.cancel_button = CancelLink()
        self._slow = QTimer(self, singleShot=True, interval=_SLOW_MS)
        """Runs out when what goes on takes long enough to be told."""
        self._doing = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 4)
        row.addWidget(self.words, 1)
        row.addWidget(self.cancel_button)
        kept = self.cancel_button.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # or the pages would move each time they are written
        self.cancel_button.setSizePolicy(kept)
        self.cancel_button.hide()
        self._slow.timeout.connect(self._show_doing)
        self.cancel_button.clicked.connect(self._on_cancelled)

    def show_length(self, page_count: int, length: Length | None) -> None:
        """Tell how many pages there are, and how the paper stands to its limit."""
        pages = counted(page_count, "page")
        self.words.setText(f"{pages}. {length.told}" if length else pages)
        set_tone(self.words, "warning" if length and length.is_too_long else "muted")

    def show_nothing(self) -> None:
        """Tell nothing: there are no pages."""
        self.words.setText("")

    @Slot(object)
    def tell_doing(self, sentence: str) -> None:
        """Tell what goes on, once it has taken a while; nothing goes on where it is empty."""
        if sentence and not self._doing:
            self._slow.start()
        self._doing = sentence
        if not sentence:
            self._slow.stop()
            self.cancel_button.hide()
        elif not self._slow.isActive():
            self._show_doing()

    @Slot()
    def _show_doing(self) -> None:
        self.words.setText(self._doing)
        self.cancel_button.show()

    @Slot()
    def _on_cancelled(self) -> None:
        self.cancelled.emit()
        self.words.setText(_CANCELLED)
