"""The head of the reader: which source is open, and what to be careful about in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from argmap.case.evidence import Source
from argmap.drawing.fonts import sans_font
from argmap.ui.brief_note import BriefNote
from argmap.ui.icons import icon
from argmap.ui.keys import with_key
from argmap.ui.labels import SMALL, plain_label
from argmap.ui.overriding import override
from argmap.ui.reader.buttons import tool_button
from argmap.ui.reader.source_lines import source_line, source_title
from argmap.ui.taking_away import take_away
from argmap.ui.warning_row import remark_row, warning_row

_MOST = 2
"""So many lines of a warning are told unasked, where there is no other."""


class SourceHeader(QWidget):
    """Shows the title of a source, its line and its warnings, each with an icon and a word."""

    back_wanted = Signal()
    """The user wants the list of sources again."""
    pages_wanted = Signal()
    """The user wants to see the pages instead of the text, or the text again."""
    find_wanted = Signal()
    """The user wants to find words in the source."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._back = tool_button("arrow-left", "Back to the sources")
        self._back.clicked.connect(self.back_wanted)
        self._find = tool_button("search", with_key("Find in this source", "find_in_source"))
        self._find.clicked.connect(self.find_wanted)
        self.pages = tool_button(
            "file-text", with_key("The pages of the PDF, or its text", "toggle_pages")
        )
        self.pages.setText("Pages")
        self.pages.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.pages.setCheckable(True)
        self.pages.clicked.connect(self.pages_wanted)
        self.pages.hide()
        self.title = plain_label()
        self.title.setFont(sans_font(semibold=True))
        self.line = _note()
        self.more = tool_button("chevron-down", "Tell all of it")
        self.more.setCheckable(True)
        self.more.toggled.connect(self._on_more)
        self.more.hide()
        self._said: list[str] = []
        self._notes: list[BriefNote] = []
        self._rows: list[QWidget] = []
        self._warnings = QVBoxLayout()
        self._warnings.setSpacing(4)
        self._lay_out()

    def stand_beside(self) -> None:
        """Let the way back be a cross: this source stands beside another one."""
        self._back.setIcon(icon("x"))
        words = with_key("Close this source", "leave_beside")
        self._back.setToolTip(words)
        self._back.setAccessibleName("Close this source")

    @property
    def warnings(self) -> list[str]:
        """The warnings shown."""
        return self._said

    def show_source(
        self, source: Source, warnings: Sequence[str], remarks: Sequence[str] = ()
    ) -> None:
        """Show a source and what to be careful about in it; `remarks` of it are mere remarks."""
        self.title.setText(source_title(source))
        self.line.setText(source_line(source))
        self._find.setEnabled(source.document is not None)
        if list(warnings) == self._said:
            return
        for row in self._rows:
            take_away(self._warnings, row)
        self._said = list(warnings)
        lines = _MOST if len(warnings) == 1 else 1
        self._notes = [BriefNote(sentence, lines) for sentence in warnings]
        self._rows = [
            (remark_row if sentence in remarks else warning_row)(note)
            for sentence, note in zip(warnings, self._notes, strict=True)
        ]
        for row in self._rows:
            self._warnings.addWidget(row)
        self.more.setChecked(False)
        QTimer.singleShot(0, self, self._offer_more)  # once the notes have their width

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._offer_more)

    @Slot()
    def _offer_more(self) -> None:
        self.more.setVisible(any(note.is_cut for note in self._notes))

    @Slot(bool)
    def _on_more(self, shown: bool) -> None:  # noqa: FBT001 -- as Qt tells it
        self.more.setIcon(icon("chevron-up" if shown else "chevron-down"))
        for note in self._notes:
            note.show_whole(shown)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(4)
        bar.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTop)
        bar.addWidget(self.title, 1)
        bar.addWidget(self.pages, 0, Qt.AlignmentFlag.AlignTop)
        bar.addWidget(self._find, 0, Qt.AlignmentFlag.AlignTop)
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 8, 8, 8)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, 32)
        grid.addLayout(bar, 0, 0, 1, 2)
        grid.addWidget(self.line, 1, 1)
        grid.addWidget(self.more, 2, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(self._warnings, 2, 1)


def _note(text: str = "") -> QLabel:
    label = plain_label(text)
    label.setFont(sans_font(SMALL))
    label.setProperty("tone", "muted")
    return label
