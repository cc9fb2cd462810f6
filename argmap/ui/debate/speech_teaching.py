"""What stands on the page of cards and speeches before a speech is begun: what it is for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from argmap.ui.labels import heading, plain_label

TEACHING = (
    "A quote becomes a card: the claim it supports is its tag, its source the cite, and its words"
    " stand in their context with what you read aloud marked. Put cards and claims into a speech"
    " by typing letters of them, or drag them in from the outline and from a source; argmap tells"
    " how long the speech takes at your own pace. A debater’s Word document of cards is taken in"
    " by Import sources, and a speech is written as one by Export."
)
_WIDEST = 640


class SpeechTeaching(QWidget):
    """Teaches, and holds the button that begins a speech."""

    def __init__(self, begin: QPushButton) -> None:
        super().__init__()
        told = plain_label(TEACHING)
        told.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(12)
        column.addWidget(heading("Cards and speeches"))
        column.addWidget(told)
        column.addWidget(begin, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
