"""The report of a fault in argmap itself, to be copied and sent."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from argmap.ui.dialogs.sheet import room_for


class FaultReport(QDialog):
    """Says that argmap failed, that nothing is lost, and shows what to send."""

    def __init__(self, text: str, log: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("A fault in argmap")
        self._text = text
        said = QLabel(
            "Something in argmap itself went wrong. Your case is safe: every edit was already "
            f"kept. The report below is in {log} as well; please send it to whoever looks "
            "after argmap for you. It holds no words of your case unless a line shows them."
        )
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        report = QPlainTextEdit(text)
        report.setReadOnly(True)
        report.setAccessibleName("Report")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton("Copy report", QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._on_copy)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for part in (said, report, buttons):
            column.addWidget(part)
        self.resize(QSize(640, 400).boundedTo(room_for(parent or self)))

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
