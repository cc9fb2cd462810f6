"""What the window shows while no case is open: the next thing to do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from argmap.case.errors import ArgmapError
from argmap.drawing.fonts import sans_font
from argmap.ui.labels import plain_label, set_tone
from argmap.ui.menus import WindowActions

_OFFERED = ("open_example", "new_case", "open_case", "restore_backup")
_AFTER_FAILURE = "restore_backup"
_WIDTH = 460
_TITLE = 18


class StartPage(QWidget):
    """Offers a new case, one to open, and the example; says why a case could not be opened."""

    def __init__(self, actions: WindowActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = plain_label("No case is open")
        self._title.setFont(sans_font(_TITLE, semibold=True))
        self._words = plain_label()
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addLayout(self._buttons(actions))
        column.addStretch(3)
        middle = QWidget()
        middle.setFixedWidth(_WIDTH)
        middle.setLayout(column)
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addWidget(middle)
        row.addStretch(1)
        self.show_welcome()

    @property
    def words(self) -> str:
        """What the page says."""
        return self._words.text()

    def show_welcome(self) -> None:
        """Say what a case is and how to begin."""
        self._restoring.hide()
        set_tone(self._words, "muted")
        self._words.setText(
            "A case holds the claims of a motion or a debate, the sources they are drawn from"
            " and the findings they lead to, in one file. The example shows one that is whole."
        )

    def show_failure(self, error: ArgmapError) -> None:
        """Say why a case could not be opened, and what to do."""
        self._restoring.show()
        set_tone(self._words, "")
        self._words.setText(str(error))

    def _buttons(self, actions: WindowActions) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for action_id in _OFFERED:
            button = QPushButton(actions[action_id].text())
            button.clicked.connect(actions[action_id].trigger)
            row.addWidget(button)
            if action_id == _AFTER_FAILURE:
                self._restoring = button
        row.addStretch(1)
        return row
