"""The row of tabs over the pages of the Weigh tab; it stays in view while a page is read."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QTabBar, QWidget

from argmap.ui.overriding import override

_ENTERING = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PageBar(QTabBar):
    """Tabs that a passing wheel does not turn; Down or Return goes into the page."""

    entered = Signal()
    """The keyboard is to go into the page that is shown."""
    pressed = Signal()
    """A tab was pressed with the pointer, and is about to be turned to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(True)
        self.setProperty("ground", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("What the motion is looked at by")
        self.tabBarClicked.connect(self._on_pressed)

    is_over_page = False
    """Whether the page goes on behind the tabs, which a line then tells."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.is_over_page:
            painter = QPainter(self)
            painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
            painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
            painter.end()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTERING:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    @Slot(int)
    def _on_pressed(self, _number: int) -> None:
        self.pressed.emit()
