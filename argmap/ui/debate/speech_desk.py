"""What the page of cards and speeches is made of: head, time, parts, and what adds one."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from argmap.ui.bridge import Bridge
from argmap.ui.debate.speech_card import SpeechCard
from argmap.ui.debate.speech_head import SpeechHead
from argmap.ui.debate.speech_line import SpeechLine
from argmap.ui.debate.speech_list import SpeechList
from argmap.ui.debate.speech_model import SpeechModel
from argmap.ui.debate.speech_teaching import SpeechTeaching
from argmap.ui.debate.time_strip import TimeStrip
from argmap.ui.keys import with_key
from argmap.ui.labels import hairline
from argmap.ui.overriding import override
from argmap.ui.theme import Theme

_LOWEST, _HIGHEST = 170, 340
"""How high the part that is chosen stands below the others, at least and at most."""


class SpeechDesk(QWidget):
    """Sets the open speech, or what a speech is where there is none."""

    def __init__(self, bridge: Bridge, theme: Theme) -> None:
        super().__init__()
        self.model = SpeechModel(self)
        self.list = SpeechList(self.model)
        self.head, self.strip = SpeechHead(), TimeStrip()
        self.line, self.card = SpeechLine(bridge), SpeechCard(bridge, theme)
        self.back, self.export = QPushButton("All rounds"), QPushButton("Export…")
        self.begin = QPushButton("Begin a speech")
        self.teaching, self._body = SpeechTeaching(self.begin), QWidget()
        self._lay_out()
        self.card.mark.toggled.connect(self._fit)

    def show_begun(self, *, is_begun: bool) -> None:
        """Show the speech, or where none is begun what one is."""
        self.teaching.setVisible(not is_begun)
        self._body.setVisible(is_begun)
        self.export.setEnabled(is_begun)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        """Give the part that is chosen its share of the height, more where words are marked."""
        share = 2 if self.card.mark.isChecked() else 3
        self.card.setFixedHeight(max(_LOWEST, min(_HIGHEST, self.height() // share)))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(16, 6, 16, 0)
        for button in (self.back, self.export):
            button.setFlat(True)
        self.export.setToolTip("Write the speech as a Word document that Verbatim reads, or as PDF")
        self.strip.pace.setToolTip("Read a paragraph against the clock")
        self.line.target.hide()
        self.begin.setToolTip(with_key("Puts what is picked into it", "add_to_speech"))
        top.addWidget(self.back)
        top.addStretch()
        top.addWidget(self.export)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        for part in (self.head, self.strip, hairline()):
            body.addWidget(part)
        body.addWidget(self.list, 1)
        for part in (hairline(), self.line, self.card):
            body.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.teaching, 1)
        column.addWidget(self._body, 1)
