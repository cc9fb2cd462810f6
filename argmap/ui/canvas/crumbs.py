"""The row above the map that says whose branch is shown, and leads out of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from argmap.case.ids import ClaimId
from argmap.ui.canvas.strip import Strip, strip_button
from argmap.ui.elided_label import ElidedLabel
from argmap.ui.menu_button import MenuButton
from argmap.ui.overriding import override
from argmap.ui.taking_away import take_away
from argmap.ui.theme import interface_font

_CRUMB = 150
"""The widest that one crumb may be."""
_WHOLE = "Whole map"


class Crumbs(Strip):
    """A button for the whole map, one for each claim above the branch, and the branch itself.

    Where there is no room, the middle ones are in the menu of a button with dots.
    """

    chosen = Signal(object)
    """The claim whose branch is wanted, None for the whole map."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("crumbs", "Where on the map you are", parent)
        self._path: list[tuple[ClaimId, str]] = []
        self._shown = -1
        self._parts: list[QWidget] = []
        self._branch = ElidedLabel()
        self._branch.setFont(interface_font(semibold=True))
        self._trail = QHBoxLayout()
        self._trail.setSpacing(2)
        self.row.addLayout(self._trail)
        self.row.addSpacing(4)
        self.row.addWidget(self._branch, 1)
        self.leave = strip_button("x", "Show the whole map")
        self.leave.clicked.connect(self._on_leave)
        self.row.addWidget(self.leave)

    @property
    def titles(self) -> list[str]:
        """What the buttons say, in their order."""
        return [one.accessibleName() for one in self.buttons]

    @property
    def buttons(self) -> list[QToolButton]:
        """The buttons of the claims above, the whole map first."""
        return [one for one in self._parts if isinstance(one, QToolButton)]

    def show_path(self, path: list[tuple[ClaimId, str]]) -> None:
        """Show the way from a root to the branch, each claim with its title; nothing hides it."""
        self._path = path
        self._shown = -1
        if path:
            self._branch.show_text(path[-1][1])
            self._lay_trail()
        elif self._holds_focus():
            self.left.emit()
        self.setVisible(bool(path))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._path:
            self._lay_trail()

    @override
    def escape(self) -> None:
        self._on_leave()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows move along the crumbs."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
            parts = [*self.buttons, self.leave]
            if by and watched in parts:
                at = parts.index(watched) + by
                parts[min(max(at, 0), len(parts) - 1)].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _lay_trail(self) -> None:
        above = self._path[:-1]
        room = max(0, self.width() // _CRUMB - 2)
        shown = min(len(above), room)
        if shown == self._shown:
            return
        self._shown = shown
        for part in self._parts:
            take_away(self._trail, part)
        self._parts = []
        self._add(self._crumb(_WHOLE, None))
        hidden = above[: len(above) - shown]
        if hidden:
            self._add(self._dots(hidden))
        for claim, title in above[len(above) - shown :]:
            self._add(self._crumb(title, claim))

    def _add(self, crumb: QToolButton) -> None:
        arrow = QLabel("/")
        arrow.setProperty("tone", "muted")
        crumb.installEventFilter(self)
        for part in (crumb, arrow):
            self._trail.addWidget(part)
            self._parts.append(part)
            part.show()

    def _crumb(self, title: str, claim: ClaimId | None) -> QToolButton:
        crumb = QToolButton()
        line = " ".join(title.split())
        cut = crumb.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, _CRUMB - 20)
        crumb.setText(cut.replace("&", "&&"))
        crumb.setToolTip(line if cut != line else "")
        crumb.setAccessibleName(line)
        crumb.setProperty("claim", claim)
        crumb.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        crumb.clicked.connect(self._on_clicked)
        return crumb

    def _dots(self, hidden: list[tuple[ClaimId, str]]) -> QToolButton:
        dots = MenuButton()
        dots.setText("…")
        dots.setAccessibleName(f"{len(hidden)} more above")
        menu = dots.menu()
        for claim, title in hidden:
            entry = menu.addAction(title.replace("&", "&&"))
            entry.setProperty("claim", claim)
            entry.triggered.connect(self._on_clicked)
        return dots

    def _holds_focus(self) -> bool:
        return any(part.hasFocus() for part in (*self.buttons, self.leave))

    @Slot()
    def _on_clicked(self) -> None:
        self.chosen.emit(self.sender().property("claim"))

    @Slot()
    def _on_leave(self) -> None:
        self.chosen.emit(None)
