"""Claims and sources that are linked to something: each leads there, and can be let go."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from argmap.case.case_map import CaseMap
from argmap.case.ids import ClaimId, HarmId, QuoteId, SourceId
from argmap.ui.icons import icon
from argmap.ui.menu_button import MenuButton
from argmap.ui.questioning.edits import AskClaim
from argmap.ui.schemes import TypingMenu
from argmap.ui.selection import Selection
from argmap.ui.taking_away import take_away
from argmap.ui.weighing.labels import elided_link
from argmap.ui.wrapping_tip import wrapping_tip

_LONGEST = 64
_OFFERED = 30
_ADD_HEIGHT = 26
FIND = "Find a claim…"
"""The row of the menu that asks for any claim."""
_BESIDE = Qt.ToolButtonStyle.ToolButtonTextBesideIcon


class Link(NamedTuple):
    """A record that is linked: its id, its title, and what it is where it is no claim."""

    id: str
    title: str
    kind: str = "claim"


def pick_linked(link: Link, selection: Selection, case_map: CaseMap) -> None:
    """Pick the record that a link leads to."""
    if link.kind == "harm":
        selection.pick_harm(HarmId(link.id))
    elif link.kind == "source":
        selection.pick_source(SourceId(link.id))
    elif link.kind == "quote":
        quote = QuoteId(link.id)
        selection.pick_quote(quote, case_map.quotes[quote].source)
    else:
        selection.pick_claim(ClaimId(link.id))


class LinkRow(QWidget):
    """One link and the button that takes it away."""

    wanted = Signal(object)
    """The `Link` to go to."""
    removed = Signal(object)
    """The `Link` to take away."""

    def __init__(self, link: Link) -> None:
        super().__init__()
        self.link = link
        title = link.title or "Without words"
        self.go = elided_link(title)
        self.go.setToolTip(wrapping_tip(f"Show the {link.kind}: {title}"))
        self.go.setAccessibleName(f"Show the {link.kind}: {title}")
        self.go.clicked.connect(self._on_go)
        self.remove = QToolButton()
        self.remove.setIcon(icon("x"))
        self.remove.setAutoRaise(True)
        self.remove.setToolTip(f"Take the {link.kind} away from here")
        self.remove.setAccessibleName(f"Take away: {title}")
        self.remove.clicked.connect(self._on_remove)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.go)
        row.addWidget(self.remove)
        row.addStretch(1)

    @Slot()
    def _on_go(self) -> None:
        self.wanted.emit(self.link)

    @Slot()
    def _on_remove(self) -> None:
        self.removed.emit(self.link)


class LinkList(QWidget):
    """The links of one thing under each other, and a menu of what can be linked to it.

    `offers` tells what is at hand when the menu opens; `hint` is said where nothing is.
    """

    wanted = Signal(object)
    """The `Link` to go to."""
    removed = Signal(object)
    """The `Link` to take away."""
    added = Signal(object)
    """The `Link` to add."""
    new_wanted = Signal()
    """A claim that is not in the case yet is to be linked."""

    def __init__(self, words: str, hint: str, offers: Callable[[], Sequence[Link]]) -> None:
        super().__init__()
        self._offers = offers
        self._hint = hint
        self.ask_claim: AskClaim | None = None
        """How the user is asked for any claim of the case; None where nobody can ask."""
        self.question = "Which claim?"
        """What the user is then asked."""
        self.new_words = ""
        """What the menu calls a claim that is not there yet; empty where none can be made."""
        self._shown: tuple[Link, ...] = ()
        self.rows: list[LinkRow] = []
        self.add = MenuButton()
        self.add.setText(words)
        self.add.setIcon(icon("plus"))
        self.add.setAutoRaise(True)
        self.add.setFixedHeight(_ADD_HEIGHT)
        self.add.setToolButtonStyle(_BESIDE)
        self.add.setMenu(TypingMenu(self.add))
        self.add.menu().aboutToShow.connect(self._fill)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._rows)
        column.addWidget(self.add)

    def put_under_links(self, widget: QWidget) -> None:
        """Put what belongs to the links between them and the button that adds one."""
        self._column.insertWidget(1, widget)

    def show_links(self, links: Sequence[Link], *, fixed: bool) -> None:
        """Show what is linked; `fixed` where nothing can be edited."""
        if tuple(links) != self._shown:
            self._shown = tuple(links)
            had_focus = any(row.remove.hasFocus() or row.go.hasFocus() for row in self.rows)
            self._rebuild()
            if had_focus and self.add.isEnabled():
                self.add.setFocus()
        for row in self.rows:
            row.remove.setEnabled(not fixed)
        self.add.setEnabled(not fixed)

    def _rebuild(self) -> None:
        for row in self.rows:
            take_away(self._rows, row)
        self.rows = []
        for link in self._shown:
            row = LinkRow(link)
            row.wanted.connect(self.wanted)
            row.removed.connect(self.removed)
            self._rows.addWidget(row)
            self.rows.append(row)

    @Slot()
    def _fill(self) -> None:
        menu = self.add.menu()
        menu.clear()
        linked = {one.id for one in self._shown}
        offered = [one for one in self._offers() if one.id not in linked][:_OFFERED]
        for link in offered:
            title = link.title if len(link.title) <= _LONGEST else f"{link.title[:_LONGEST]}…"
            action = menu.addAction(title.replace("&", "&&") or "Without words")
            action.setData(link)
            action.triggered.connect(self._on_chosen)
        if self._hint and not offered:
            menu.addAction(self._hint).setEnabled(False)
        self._fill_others(menu)

    def _fill_others(self, menu: QMenu) -> None:
        """Offer what is not among the offers: any claim of the case, and a new one."""
        if not menu.isEmpty():
            menu.addSeparator()
        if self.ask_claim is not None:
            menu.addAction(icon("search"), FIND).triggered.connect(self._on_find)
        if self.new_words:
            menu.addAction(icon("plus"), self.new_words).triggered.connect(self.new_wanted)

    @Slot()
    def _on_chosen(self) -> None:
        action = self.sender()
        data = getattr(action, "data", None)
        if data is not None:
            self.added.emit(data())

    @Slot()
    def _on_find(self) -> None:
        if self.ask_claim is not None:
            self.ask_claim(self.question, self._take)

    def _take(self, claim: ClaimId) -> None:
        if claim not in {one.id for one in self._shown}:
            self.added.emit(Link(claim, ""))
