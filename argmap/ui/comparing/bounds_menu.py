"""The small menu that says how like two passages are to be compared."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFormLayout, QWidget, QWidgetAction

from argmap.ui.comparing.findings import Bounds
from argmap.ui.icons import icon
from argmap.ui.labels import plain_label
from argmap.ui.menu_button import MenuButton
from argmap.ui.settings import Settings
from argmap.ui.spin_box import SpinBox

_LEAST, _MOST = 50, 100
_WIDTH = 300


class BoundsMenu(MenuButton):
    """Keeps, for the user and every case, how like words count as the same and as perhaps so."""

    changed = Signal()
    """The user wants other bounds."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setIcon(icon("sliders-horizontal"))
        self.setToolTip("How like two passages are to be compared")
        self.setAccessibleName("How like two passages are to be compared")
        self.same = _score("The same words from")
        self.perhaps = _score("Perhaps the same from")
        action = QWidgetAction(self)
        action.setDefaultWidget(self._form())
        self.menu().addAction(action)
        self.same.valueChanged.connect(self._on_same)
        self.perhaps.valueChanged.connect(self._on_perhaps)
        self._show()
        self.menu().aboutToHide.connect(self._on_closed)
        self._told = self.bounds

    @property
    def bounds(self) -> Bounds:
        """The bounds as the user wants them."""
        same = min(max(self._settings.same_words, _LEAST), _MOST)
        return Bounds(same, min(max(self._settings.perhaps_same, _LEAST), same))

    def _form(self) -> QWidget:
        form = QWidget()
        form.setFixedWidth(_WIDTH)
        rows = QFormLayout(form)
        rows.setContentsMargins(12, 8, 12, 10)
        rows.addRow(plain_label("Of 100, how many of the words of two passages are alike:"))
        rows.addRow("The same words from", self.same)
        rows.addRow("Perhaps the same from", self.perhaps)
        return form

    def _show(self) -> None:
        same, perhaps = self.bounds
        self.perhaps.setMaximum(same)
        self.same.setValue(same)
        self.perhaps.setValue(perhaps)

    @Slot(int)
    def _on_same(self, score: int) -> None:
        self._settings.same_words = score
        self.perhaps.setMaximum(score)

    @Slot(int)
    def _on_perhaps(self, score: int) -> None:
        self._settings.perhaps_same = score

    @Slot()
    def _on_closed(self) -> None:
        if self.bounds != self._told:
            self._told = self.bounds
            self.changed.emit()


def _score(name: str) -> SpinBox:
    box = SpinBox()
    box.setRange(_LEAST, _MOST)
    box.setAccessibleName(name)
    return box
