"""The line over the pages of a PDF: which page is read, and how large pages are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from argmap.ui.keys import with_key
from argmap.ui.overriding import override
from argmap.ui.reader.buttons import tool_button
from argmap.ui.reader.page_zoom import Fit

if TYPE_CHECKING:
    from argmap.ui.reader.pages_view import PagesView

_DIGITS_WIDE = 52


class PagesBar(QWidget):
    """Says the page and goes to another one; says the size and changes it."""

    def __init__(self, view: PagesView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self.field = QLineEdit()
        self.field.setAccessibleName("Page")
        self.field.setToolTip(with_key("Go to a page", "go_to_page"))
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.field.setFixedWidth(_DIGITS_WIDE)
        self.field.setValidator(QIntValidator(0, 99_999, self))
        self.field.returnPressed.connect(self._on_entered)
        self.count = _label()
        self.smaller = tool_button("zoom-out", with_key("Smaller pages", "pages_smaller"))
        self.larger = tool_button("zoom-in", with_key("Larger pages", "pages_larger"))
        self.percent = _label()
        self.percent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.width_fit = _choice("Width", with_key("Fit the width", "pages_fit_width"))
        self.page_fit = _choice("Page", with_key("Fit the whole page", "pages_fit_page"))
        self._lay_out()
        view.turned.connect(self._say)
        view.page_asked.connect(self.ask)
        self.smaller.clicked.connect(self._on_smaller)
        self.larger.clicked.connect(self._on_larger)
        self.width_fit.clicked.connect(self._on_width_fit)
        self.page_fit.clicked.connect(self._on_page_fit)
        self._say()

    @Slot()
    def ask(self) -> None:
        """Ask for a page: its number is typed over the one shown."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 8, 4)
        row.setSpacing(4)
        row.addWidget(_label("Page"))
        row.addWidget(self.field)
        row.addWidget(self.count)
        row.addStretch(1)
        for widget in (self.smaller, self.percent, self.larger, self.width_fit, self.page_fit):
            row.addWidget(widget)
        self.percent.setMinimumWidth(self.fontMetrics().horizontalAdvance("0000 %"))

    @Slot()
    def _say(self) -> None:
        if not self.field.hasFocus():
            self.field.setText(str(self._view.page))
        self.count.setText(f"of {self._view.pages:,}")
        self.percent.setText(f"{self._view.percent} %")
        self.width_fit.setChecked(self._view.zoom.fit is Fit.WIDTH)
        self.page_fit.setChecked(self._view.zoom.fit is Fit.PAGE)

    @Slot()
    def _on_entered(self) -> None:
        number = self.field.text()
        self._leave()
        if number:
            self._view.go_to_page(int(number))

    def _leave(self) -> None:
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say()

    @Slot()
    def _on_smaller(self) -> None:
        self._view.zoom_by(-1)

    @Slot()
    def _on_larger(self) -> None:
        self._view.zoom_by(1)

    @Slot()
    def _on_width_fit(self) -> None:
        self._view.fit_to(Fit.WIDTH)

    @Slot()
    def _on_page_fit(self) -> None:
        self._view.fit_to(Fit.PAGE)


def _label(words: str = "") -> QLabel:
    """Make a label that takes the room its words need."""
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("tone", "muted")
    return label


def _choice(word: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setText(word)
    button.setAutoRaise(True)
    button.setCheckable(True)
    button.setToolTip(tip)
    button.setAccessibleName(tip.partition(" (")[0])
    return button
