"""Three panels side by side; where the window is narrow the outer two lie over the middle."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QSplitter, QWidget

from argmap.ui.clicks_outside import ClicksOutside
from argmap.ui.overriding import override
from argmap.ui.settings import Settings
from argmap.ui.tabs import Tabs

NARROW = 1000
"""Below this width, in logical pixels, the side panels become overlays, one at a time."""

LEFT, READER, READERS, RIGHT = "left", "reader", "readers", "right"
_WIDTHS = {LEFT: 250, READER: 460, READERS: 760, RIGHT: 300}
_LEAST = 200
_LEAST_RIGHT = 260
"""What the longest buttons and fields of the inspector need beside its scroll bar."""
_LEAST_MIDDLE = 320


class ThreePanels(QWidget):
    """Lays out left, middle and right, and remembers what is shown and how wide.

    An overlay lies under the tabs of the middle. Esc, a click beside it, or the focus that
    goes from it to the middle, as to a new claim that is to be typed, closes it.
    """

    def __init__(self, left: QFrame, middle: Tabs, right: QFrame, settings: Settings) -> None:
        super().__init__()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._app = app
        self._settings = settings
        self._sides = {LEFT: left, RIGHT: right}
        self._tabs = middle.bar
        self._outside = ClicksOutside(self)
        self._outside.happened.connect(self._on_outside)
        self._left_key = LEFT
        self._is_narrow = False
        self._overlay = ""
        self._split = QSplitter()
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._split)
        for panel, stretch in ((left, 0), (middle, 1), (right, 0)):
            panel.setMinimumWidth(_LEAST_MIDDLE if stretch else _LEAST)
            self._split.addWidget(panel)
            self._split.setStretchFactor(self._split.count() - 1, stretch)
        right.setMinimumWidth(_LEAST_RIGHT)
        for side, panel in self._sides.items():
            panel.setProperty("ground", "panel")
            panel.setVisible(settings.is_shown(side))
        self._split.splitterMoved.connect(self._on_moved)

    @property
    def is_narrow(self) -> bool:
        """Whether the side panels are overlays now."""
        return self._is_narrow

    def is_shown(self, side: str) -> bool:
        """Tell whether a side panel can be seen."""
        return self._overlay == side if self._is_narrow else self._settings.is_shown(side)

    def show_side(self, side: str, shown: bool) -> None:  # noqa: FBT001 -- it is the value set
        """Show or hide a side panel; in a narrow window the other one goes."""
        if self._is_narrow:
            self._overlay = side if shown else ("" if self._overlay == side else self._overlay)
            self._place_overlay()
            return
        self._settings.set_shown(side, shown)
        self._sides[side].setVisible(shown)
        self._restore_widths()

    def widen_left(self, key: str) -> None:
        """Give the left panel its usual width, that of reading, or that of reading two sources."""
        self._left_key = key
        if self._is_narrow:
            self._place_overlay()
        else:
            self._restore_widths()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            self._lift() if narrow else self._put_back()
        if narrow:
            self._place_overlay()
        elif event.oldSize().width() < NARROW:
            self._restore_widths()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == QtCore.Qt.Key.Key_Escape and self._overlay:
            self._on_outside()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_outside(self) -> None:
        self._overlay = ""
        self._place_overlay()

    @Slot()
    def _on_moved(self) -> None:
        for side, panel in self._sides.items():
            key = self._left_key if side == LEFT else side
            if panel.isVisible() and not self._is_narrow:
                self._settings.set_width(key, panel.width())

    @Slot(QWidget, QWidget)
    def _on_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        panel = self._sides.get(self._overlay)
        left = panel is not None and old is not None and panel.isAncestorOf(old)
        if left and now is not None and self._split.isAncestorOf(now):
            self._on_outside()

    def _lift(self) -> None:
        self._app.focusChanged.connect(self._on_focus)
        for panel in self._sides.values():
            panel.setProperty("overlay", True)
            panel.setParent(self)
            panel.hide()

    def _put_back(self) -> None:
        self._overlay = ""
        self._app.focusChanged.disconnect(self._on_focus)
        self._outside.watch(None)
        for panel in self._sides.values():
            panel.setProperty("overlay", False)
        self._split.insertWidget(0, self._sides[LEFT])
        self._split.addWidget(self._sides[RIGHT])
        for side, panel in self._sides.items():
            panel.setVisible(self._settings.is_shown(side))

    def _place_overlay(self) -> None:
        top = self._tabs.height()
        for side, panel in self._sides.items():
            width = min(self._wanted(side), self.width() - 40)
            left = 0 if side == LEFT else self.width() - width
            panel.setGeometry(left, top, width, self.height() - top)
            panel.setVisible(side == self._overlay)
            if side == self._overlay:
                panel.raise_()
        self._outside.watch(self._sides.get(self._overlay))

    def _restore_widths(self) -> None:
        shown = {side: self._settings.is_shown(side) for side in self._sides}
        left = self._wanted(LEFT) if shown[LEFT] else 0
        right = self._wanted(RIGHT) if shown[RIGHT] else 0
        spare = self.width() - right - _LEAST_MIDDLE
        left = min(left, max(spare, _LEAST))
        self._split.setSizes([left, max(self.width() - left - right, 1), right])

    def _wanted(self, side: str) -> int:
        key = self._left_key if side == LEFT else side
        return self._settings.width_of(key, _WIDTHS[key])
