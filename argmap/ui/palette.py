"""The palette: one line that does anything, or finds a claim or a source."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from argmap.case.ids import ClaimId, SourceId
from argmap.case.lookups import full_title_of
from argmap.case.source_names import name_of_source
from argmap.ui.action import Action
from argmap.ui.actions import ACTIONS, OTHER_WORDS
from argmap.ui.bridge import Bridge
from argmap.ui.keys import key_of
from argmap.ui.labels import plain_label
from argmap.ui.menus import WindowActions
from argmap.ui.overriding import override
from argmap.ui.palette_delegate import ENTRY_ROLE, PaletteDelegate
from argmap.ui.palette_entries import Entry, EntryKind, ranked
from argmap.ui.theme import Theme

_ANYTHING = "Do anything, or find a claim or a source"
_WIDTH, _MOST_ROWS = 520, 11
_FRAME = 2
_NOT_OFFERED = {"open_palette", "find_claim"}
_UNTOLD = {"Panels"}
"""Menus inside menus of which an action says enough without their name."""
_MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class Palette(QFrame):
    """Opens under the top bar; Enter does what is chosen, Esc closes it."""

    claim_chosen = Signal(object)
    """The id of the claim the user wants to see."""
    source_chosen = Signal(object)
    """The id of the source the user wants to read."""

    def __init__(
        self, bridge: Bridge, actions: WindowActions, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._bridge = bridge
        self._actions = actions
        self._entries: list[Entry] = []
        self._answer: Callable[[Any], None] = self.claim_chosen.emit
        self.setObjectName("palette")
        self.setAccessibleName(_ANYTHING)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.line = QLineEdit()
        self.line.setPlaceholderText(_ANYTHING)
        self.line.setAccessibleName("What to do, or the claim or source to find")
        self.line.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName("What was found")
        self._delegate = PaletteDelegate(theme, self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.none = plain_label(muted=True)
        self.none.setContentsMargins(8, 2, 8, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.line)
        column.addWidget(self.list)
        column.addWidget(self.none)
        self.line.textChanged.connect(self._on_typed)
        self.list.itemClicked.connect(self._on_clicked)

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self._delegate.set_theme(theme)

    def open_under(self, top: QPoint, *, claims_only: bool = False) -> None:
        """Open with its middle under a point of the screen."""
        entries = self._claims()
        if not claims_only:
            entries = [*self._doings(), *entries, *self._sources()]
        words = "Find a claim" if claims_only else _ANYTHING
        self._open(top, words, entries, self.claim_chosen.emit)

    def ask(
        self, top: QPoint, words: str, entries: list[Entry], answer: Callable[[str], None]
    ) -> None:
        """Open for these entries and hand the id of the one chosen to `answer`."""
        self._open(top, words, entries, answer)

    def ask_claim(
        self,
        top: QPoint,
        words: str,
        answer: Callable[[ClaimId], None],
        among: Collection[ClaimId] | None = None,
    ) -> None:
        """Open for all or a few claims and hand the one chosen to `answer`; Esc asks no more."""
        claims = self._claims()
        offered = claims if among is None else [one for one in claims if one.id in among]
        self._open(top, words, offered, answer)

    def _open(
        self, top: QPoint, words: str, entries: list[Entry], answer: Callable[[Any], None]
    ) -> None:
        self._entries, self._answer = entries, answer
        self.line.setPlaceholderText(words)
        self.line.clear()
        self._show("")
        self.move(top.x() - _WIDTH // 2, top.y())
        self.show()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    @property
    def titles(self) -> list[str]:
        """The titles offered now, best first."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows move in the list and Enter choose while the line has the focus."""
        if event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        assert isinstance(event, QKeyEvent)
        if event.key() in _MOVES:
            self.list.event(event)
            return True
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose(self.list.currentItem())
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return True
        return super().eventFilter(watched, event)

    @Slot(object)
    def _on_typed(self, typed: str) -> None:
        self._show(typed)

    @Slot(QListWidgetItem)
    def _on_clicked(self, item: QListWidgetItem) -> None:
        self._choose(item)

    def _show(self, typed: str) -> None:
        self.list.clear()
        for entry in ranked(self._entries, typed):
            item = QListWidgetItem(entry.title)
            item.setData(ENTRY_ROLE, entry)
            heard = f"{entry.title}, not now: {entry.why_not}" if entry.why_not else ""
            heard = heard or f"{entry.title} {entry.aside}"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, heard)
            item.setToolTip(entry.why_not)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._fit(typed.strip())

    def _fit(self, typed: str) -> None:
        """Be as high as what is offered; say so where that is nothing."""
        rows = self.list.count()
        self.none.setText(f"Nothing matches “{typed}”." if typed else "There is no claim yet.")
        self.none.setVisible(not rows)
        self.list.setVisible(bool(rows))
        frame = self.list.height() - self.list.viewport().height()
        high = min(rows, _MOST_ROWS) * self.list.sizeHintForRow(0)
        self.list.setFixedHeight(high + max(frame, _FRAME))
        layout = self.layout()
        assert layout is not None
        layout.activate()
        self.resize(_WIDTH, layout.totalSizeHint().height())

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        entry = item.data(ENTRY_ROLE)
        assert isinstance(entry, Entry)
        self.close()
        if entry.why_not:
            self._bridge.said.emit(entry.why_not)
        elif entry.kind is EntryKind.ACTION:
            self._actions[entry.id].trigger()
        elif entry.kind is EntryKind.SOURCE:
            self.source_chosen.emit(SourceId(entry.id))
        else:
            self._answer(ClaimId(entry.id))

    def _doings(self) -> list[Entry]:
        """List every action, those that cannot be done now with the reason."""
        return [
            _entry_of(self._actions[action.id], action, self._actions.why_not(action.id))
            for action in ACTIONS
            if action.id not in _NOT_OFFERED
        ]

    def _claims(self) -> list[Entry]:
        claims = sorted(self._bridge.case_map.claims.values(), key=lambda one: (one.key, one.id))
        return [
            Entry(
                EntryKind.CLAIM,
                claim.id,
                full_title_of(claim) or "Empty claim",
                aside=claim.key,
                key=claim.key,
                text=claim.text,
                words=" ".join(claim.tags),
            )
            for claim in claims
        ]

    def _sources(self) -> list[Entry]:
        return [
            Entry(
                EntryKind.SOURCE,
                one.id,
                name_of_source(one),
                aside="Source",
                key=one.key,
                words=f"source {one.author} {one.publisher} {one.file_name}",
            )
            for one in self._bridge.case_map.ranked_sources()
        ]


def _entry_of(shown: QAction, action: Action, why_not: str = "") -> Entry:
    place, _, sub = action.menu.partition("/")
    text = shown.text().replace("&&", "&")
    is_told = text.split()[0].rstrip("…").lower() in sub.lower().split() or sub in _UNTOLD
    title = text if is_told or not sub else f"{sub}: {text.lower()}"
    words = f"{place} {OTHER_WORDS.get(action.id, '')}"
    aside = key_of(action.id)
    return Entry(EntryKind.ACTION, action.id, title, aside, words=words, why_not=why_not)
