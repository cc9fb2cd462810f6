"""The strip above the map in which one types the words to find."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from argmap.ui.canvas.finding import Finding
from argmap.ui.canvas.strip import Strip, strip_button
from argmap.ui.first_paint import keep_plain
from argmap.ui.keys import with_key
from argmap.ui.overriding import override

if TYPE_CHECKING:
    from argmap.ui.canvas.panel import MapPanel
    from argmap.ui.selection import Picked, Selection

_COUNT_WIDTH = 84
_NOTHING = "Nothing found"


class FindStrip(Strip):
    """Finds while one types; Enter steps to the next hit, Shift+Enter to the one before.

    Typing alone looks ahead: Esc leads back to where one was. Who has stepped stays.
    """

    def __init__(
        self, finding: Finding, panel: MapPanel, selection: Selection, parent: QWidget
    ) -> None:
        super().__init__("find_strip", "Find on the map", parent)
        self._finding = finding
        self._map = panel
        self._selection = selection
        self._start: Picked | None = None
        self._search: object = None
        """Tells one search from the next: what is passed in one is one visit."""
        self._last = ""
        self.number = ""
        """Which of the hits is picked, as "2 of 5"; empty where none is."""
        self.line = QLineEdit()
        self.line.setPlaceholderText("Find on the map")
        self.line.setAccessibleName("Words to find on the map")
        self.line.setClearButtonEnabled(True)
        self.line.installEventFilter(self)
        self.count = QLabel()
        self.count.setProperty("tone", "muted")
        self.count.setMinimumWidth(_COUNT_WIDTH)
        keep_plain(self.count)
        self.previous = strip_button("chevron-up", with_key("Previous hit", "find_previous"))
        self.next = strip_button("chevron-down", with_key("Next hit", "find_next"))
        self.close_ = strip_button("x", "Find no more")
        self.row.addWidget(self.line, 1)
        for part in (self.count, self.previous, self.next, self.close_):
            self.row.addWidget(part)
        self._connect()

    @Slot()
    def find_on_map(self) -> None:
        """Open the strip with the words looked for last, ready to be typed over."""
        if self.isHidden():
            self._start, self._search = self._selection.picked, object()
            self._finding.prepare()
            self.show()
            self.line.setText(self._last)
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    @Slot()
    def find_next(self) -> None:
        """Go to the next claim with the words, one that is folded away too."""
        self._step(1)

    @Slot()
    def find_previous(self) -> None:
        """Go to the claim with the words before this one."""
        self._step(-1)

    @Slot()
    def close_strip(self) -> None:
        """Find no more; go back to where one was, unless one has stepped to a hit."""
        if self.isHidden():
            return
        start, self._start = self._start, None
        self.line.clear()
        if start is not None and start.claim != self._selection.picked.claim:
            self._peek(lambda: self._selection.pick_claim(start.claim, start.premise))
        self.hide()
        self.left.emit()

    @Slot()
    def forget(self) -> None:
        """Find no more, and go nowhere: another case is open."""
        self._start = None
        self.line.clear()
        self._last = ""
        self.hide()

    @override
    def escape(self) -> None:
        self.close_strip()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Step with Enter while the line has the focus."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self._step(-1 if back else 1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close_strip()
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def refresh(self) -> None:
        """Say how many hits there are, and which of them is picked."""
        hits, at = len(self._finding.hits), self._finding.at
        self.number = f"{at} of {hits}" if at else ""
        words = (self.number or f"{hits} found") if hits else _NOTHING
        self.count.setText(words if self._finding.words else "")
        for button in (self.previous, self.next):
            button.setEnabled(bool(hits))

    def _connect(self) -> None:
        self.line.textChanged.connect(self._on_text)
        self.line.textEdited.connect(self._on_typed)
        self.previous.clicked.connect(self.find_previous)
        self.next.clicked.connect(self.find_next)
        self.close_.clicked.connect(self.close_strip)
        self._finding.changed.connect(self.refresh)
        self._selection.changed.connect(self._on_picked)
        self.refresh()

    def _step(self, by: int) -> None:
        if self.isHidden():
            if not self._last:
                self.find_on_map()
                return
            self.show()
            self.line.setText(self._last)
        self._start = None
        self._finding.step(by)
        self._map.read_picked()
        self.refresh()

    def _peek(self, pick: Callable[[], None]) -> None:
        """Pick without calling it a visit, and without taking it for the user's choice."""
        start, self._map.passing = self._start, self._search
        try:
            pick()
        finally:
            self._start, self._map.passing = start, None

    @Slot(object)
    def _on_text(self, text: str) -> None:
        if text.strip():
            self._last = text
        self._finding.look_for(text)

    @Slot(object)
    def _on_typed(self, text: str) -> None:
        self._on_text(text)  # which the line tells of only afterwards
        start = self._start or self._selection.picked
        self._peek(lambda: self._finding.pick_nearest(start.claim))
        self.refresh()

    @Slot(object)
    def _on_picked(self, _picked: Picked) -> None:
        self._start = None  # a hit, or whatever else was chosen, is where one stays
        if not self.isHidden():
            self.refresh()
