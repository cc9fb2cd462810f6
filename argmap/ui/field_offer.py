"""The offer of a value for a field, which a click or a key takes."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from argmap.ui.field_editors import FieldEditor
from argmap.ui.icons import icon
from argmap.ui.overriding import override

_SHOWN = 24
"""So many characters have room beside the label of a form in the narrowest preview."""
_TAKING = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class FieldOffer(QToolButton):
    """Says what a field may hold; by the mouse, Space or Return its user fills it in."""

    taken = Signal(object)
    """The editor that is filled in now."""

    def __init__(self, editor: FieldEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._value = ""
        self.setIcon(icon("check"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)

    def show_value(self, value: str, words: str) -> None:
        """Offer a value, said in words; nothing where it is empty."""
        self._value = value
        cut = words if len(words) <= _SHOWN else f"{words[:_SHOWN].rstrip()}…"
        self.setText(f"Use {cut}".replace("&", "&&"))
        self.setToolTip(f"<qt>{escape(words)}</qt>")
        self.setAccessibleName(f"{self._editor.field.label}: use {words}")
        self.setVisible(bool(value))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _TAKING:  # else the dialog takes it for its own verb
            self.click()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_clicked(self) -> None:
        # The offer goes with what it offers: whoever took it is at the field then.
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._editor.show_value(self._value)
        self.taken.emit(self._editor)
