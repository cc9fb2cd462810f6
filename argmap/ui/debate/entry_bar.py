"""The line in which an entry is typed: letters find claims, and words can be said as they are."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from argmap.case.case_map import CaseMap
from argmap.case.ids import ClaimId
from argmap.case.lookups import full_title_of, title_of
from argmap.case.quotation import in_quotes
from argmap.case.terms import Side
from argmap.ui.bridge import Bridge
from argmap.ui.debate.entry_line import RETURNS, EntryLine
from argmap.ui.elided_label import ElidedLabel
from argmap.ui.keys import key_of, with_key
from argmap.ui.palette_entries import Entry, EntryKind, ranked

_MOST = 5
_ROW = 26
_OFFERED = 28
"""So many letters of a claim stand on the button that offers it."""
_CONCEDES = " · the other side said it: to say it concedes it"
_FOR_THEM = " · the other side’s: it would be said for them"
_ASKED = " · the other side’s: asks about it"
_ID = Qt.ItemDataRole.UserRole


class EntryBar(QWidget):
    """Asks for what is said; matches stand above the line, the best of them chosen."""

    claim_said = Signal(object)
    """The id of the claim to enter."""
    words_said = Signal(object)
    """Words to enter that are no claim."""
    new_claim_said = Signal(object)
    """Words to make a claim of the map and enter."""
    considered = Signal(object)
    """The id of the claim that Return would enter, None where none is chosen."""
    is_finding = Signal(bool)
    """Whether claims are offered now, which need room."""
    alone_wanted = Signal()
    """What is said next is to answer nothing."""
    left = Signal()
    """Esc was pressed on an empty line."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self.line = EntryLine()
        self.line.pressed = self.press
        self.line.setAccessibleName("What is said")
        self.found = QListWidget()
        self.target = ElidedLabel()
        self.target.setProperty("tone", "muted")
        self.alone, self.offer = QPushButton("New line instead", flat=True), QPushButton()
        self.plays: Callable[[], Side] = lambda: Side.NEUTRAL
        """The side of the case for which one speaks."""
        self.asks: Callable[[], bool] = bool
        """Whether one asks the other side, which concedes nothing."""
        self.concedes: Callable[[ClaimId], bool] = lambda _claim: False
        """Whether to say a claim now concedes what the other side said."""
        self._entries: list[Entry] | None = None
        """The claims that can be said, None until they are looked for."""
        self._offered: ClaimId | None = None
        self._lay_out()
        self.alone.clicked.connect(self.alone_wanted)
        self.line.textEdited.connect(self._on_typed)
        self.found.itemClicked.connect(self._on_clicked)
        self.found.currentRowChanged.connect(self._on_row)
        self.offer.clicked.connect(self._on_offer)

    def _lay_out(self) -> None:
        """Let the claims found stand above the line, and above them what is answered."""
        self.found.setAccessibleName("Claims found")
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        words = "Let what is said next begin a line of argument of its own"
        self.alone.setToolTip(with_key(f"{words}; on the empty line", "begin_line"))
        for part in (self.found, self.alone, self.offer):
            part.hide()
        aimed, row, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        aimed.addWidget(self.target, 1)
        aimed.addWidget(self.alone)
        row.addWidget(self.line, 1)
        row.addWidget(self.offer)
        column.setContentsMargins(16, 6, 16, 0)
        column.setSpacing(4)
        column.addLayout(aimed)
        column.addWidget(self.found)
        column.addLayout(row)

    def _is_others(self, entry: Entry) -> bool:
        """Tell whether a claim is the other side's on the map."""
        claim = self._bridge.case_map.claims.get(ClaimId(entry.id))
        plays = self.plays()
        return claim is not None and plays is not Side.NEUTRAL and claim.side is plays.opposite

    def _told_of(self, entry: Entry) -> str:
        """Return what it does to say a claim of the other side, or one that it said."""
        if self.concedes(ClaimId(entry.id)):
            return _CONCEDES
        if not self._is_others(entry):
            return ""
        return _ASKED if self.asks() else _FOR_THEM

    def show_target(self, words: str, *, is_joined: bool) -> None:
        """Tell what is answered by what is said next, and offer to begin anew instead."""
        self.target.show_text(words)
        self.alone.setVisible(is_joined and self.line.isEnabled())

    def forget_claims(self) -> None:
        """Look for the claims anew when somebody types: they are others now."""
        self._entries = None

    def claims(self) -> list[Entry]:
        """List what can be said by typing letters of it."""
        if self._entries is None:
            self._entries = [
                Entry(EntryKind.CLAIM, one.id, full_title_of(one), text=one.text)
                for one in self._bridge.case_map.claims.values()
            ]
        return self._entries

    def allow(self, why_not: str) -> None:
        """Take entries, unless `why_not` says why none can be made now."""
        keys = f"{key_of('say_words')} says the words, {key_of('say_new_claim')} makes them a claim"
        self.line.setEnabled(not why_not)
        self.line.setPlaceholderText(why_not or f"Say a claim: type letters of it. {keys}")
        if why_not:
            self.offer.hide()

    def offer_claim(self, case_map: CaseMap, claim: ClaimId | None) -> None:
        """Offer a claim that was picked elsewhere: Return on the empty line says it too."""
        record = case_map.claims.get(claim) if claim else None
        self._offered = claim if record and self.line.isEnabled() else None
        self.offer.setVisible(self._offered is not None)
        if record is not None:
            title = title_of(record)
            short = title if len(title) <= _OFFERED else f"{title[:_OFFERED].rstrip()}…"
            self.offer.setText(f"Say {in_quotes(short)}".replace("&", "&&"))

    def press(self, event: QKeyEvent) -> bool:
        """Take a key of the line; False for one that it has no use for."""
        key, with_ = event.key(), event.modifiers()
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down} and self.found.isVisible():
            row = self.found.currentRow() + (1 if key == Qt.Key.Key_Down else -1)
            self.found.setCurrentRow(max(0, min(row, self.found.count() - 1)))
        elif key == Qt.Key.Key_Escape:
            if self.line.text():
                self._clear()
            else:
                self.left.emit()
        elif key in RETURNS:
            self._say(with_)
        elif key == Qt.Key.Key_Backspace and not self.line.text() and self.alone.isVisible():
            # A key that is held down to empty the line takes no more than that.
            if not event.isAutoRepeat():
                self.alone_wanted.emit()
        else:
            return False
        return True

    def _say(self, with_: Qt.KeyboardModifier) -> None:
        words = " ".join(self.line.text().split())
        item = self.found.currentItem() if self.found.isVisible() else None
        if not words:
            self._on_offer()
        elif with_ & Qt.KeyboardModifier.ControlModifier:
            self._clear()
            self.new_claim_said.emit(words)
        elif item is None or with_ & Qt.KeyboardModifier.ShiftModifier:
            self._clear()
            self.words_said.emit(words)
        else:
            claim = item.data(_ID)
            self._clear()
            self.claim_said.emit(claim)

    def _clear(self) -> None:
        self.line.setText("")  # what was said is not typed again by an undo, as after `clear`
        self.found.hide()
        self.is_finding.emit(False)
        self.considered.emit(None)

    @Slot(str)
    def _on_typed(self, typed: str) -> None:
        self.found.clear()
        found = ranked(self.claims(), typed) if typed.strip() else []
        matches = sorted(found, key=self._is_others)[:_MOST]
        for one in matches:
            item = QListWidgetItem(" ".join(one.title.split()) + self._told_of(one))
            item.setData(_ID, one.id)
            self.found.addItem(item)
        self.found.setCurrentRow(0)
        self.found.setFixedHeight(_ROW * len(matches) + 2 * self.found.frameWidth() + 2)
        self.found.setVisible(bool(matches))
        self.is_finding.emit(bool(matches))
        if not matches:
            self.considered.emit(None)

    @Slot(int)
    def _on_row(self, row: int) -> None:
        item = self.found.item(row)
        if item is not None:
            self.considered.emit(item.data(_ID))

    @Slot(object)
    def _on_clicked(self, item: QListWidgetItem) -> None:
        claim = item.data(_ID)
        self._clear()
        self.claim_said.emit(claim)

    @Slot()
    def _on_offer(self) -> None:
        offered = self._offered
        if offered is not None:
            self._offered = None
            self.offer.hide()
            self.claim_said.emit(offered)
