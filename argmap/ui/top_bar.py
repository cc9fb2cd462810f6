"""The bar at the top: the case, the palette's field, and the things done most."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from argmap.ui.actions import TOP_BAR
from argmap.ui.add_button import AddButton
from argmap.ui.elided_label import ElidedLabel
from argmap.ui.first_paint import focus_by_tab
from argmap.ui.icons import icon
from argmap.ui.keys import key_of, with_key
from argmap.ui.menus import WindowActions
from argmap.ui.theme import interface_font

_ICON = QSize(20, 20)
_FIELD_WIDTH = 400
_NARROW_FIELD = 270


class TopBar(QWidget):
    """Shows which case is open and offers the palette and a few buttons."""

    palette_wanted = Signal()
    """The user clicked the field of the palette."""

    def __init__(self, actions: WindowActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("top_bar")
        self._actions = actions
        self._title = ElidedLabel()
        self._title.setFont(interface_font(semibold=True))
        self._about = ElidedLabel()
        self._about.setProperty("tone", "muted")
        self._about.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.field = self._palette_field()
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 5, 10, 5)
        row.setSpacing(8)
        row.addWidget(self._button("toggle_left"))
        row.addWidget(self._button("toggle_right"))
        row.addWidget(self._title)
        row.addWidget(self._about, 3)
        row.addWidget(self.field, 2)
        for action_id in TOP_BAR:
            row.addWidget(self._button(action_id))

    @property
    def title(self) -> str:
        """The title shown."""
        return self._title.full_text

    @property
    def about(self) -> str:
        """What is said beside the title."""
        return self._about.full_text

    def show_case(self, title: str, about: str) -> None:
        """Show the title of the case, and its docket number, posture and standard."""
        self._title.show_text(title)
        self._about.show_text(about)

    def field_foot(self) -> QPoint:
        """Return the point of the screen under the middle of the palette's field."""
        return self.field.mapToGlobal(QPoint(self.field.width() // 2, self.field.height() + 2))

    def _palette_field(self) -> QPushButton:
        field = QPushButton(icon("search"), "Any action, claim or source")
        field.setObjectName("palette_field")
        field.setAccessibleName("Any action, claim or source")
        field.setToolTip(with_key("Every action, claim and source", "open_palette"))
        field.setMinimumWidth(_NARROW_FIELD)
        field.setMaximumWidth(_FIELD_WIDTH)
        field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        field.setStyleSheet("text-align: left;")
        field.clicked.connect(self.palette_wanted)
        key = QLabel(key_of("open_palette"))
        key.setProperty("tone", "muted")
        key.setProperty("rank", "small")
        inside = QHBoxLayout(field)
        inside.setContentsMargins(8, 0, 10, 0)
        inside.addStretch()
        inside.addWidget(key)
        return field

    def _button(self, action_id: str) -> QToolButton:
        if action_id == "add_claim":
            button: QToolButton = AddButton(self._actions)
        else:
            button = QToolButton()
            button.setDefaultAction(self._actions[action_id])
            button.setAccessibleName(self._actions[action_id].text().rstrip("…"))
        button.setIconSize(_ICON)
        focus_by_tab(button)
        return button
