"""Names that mean the same: a list that grows by typing and by what the comparison offers."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from argmap.case.plan_aliases import names_in, plan_alias, plan_alias_removal
from argmap.ui.bridge import Bridge
from argmap.ui.icons import icon
from argmap.ui.labels import heading, plain_label

_ABOUT = (
    "Reports spell names differently, and use short ones. Names that are joined here count as the "
    "same word when sources are compared and searched; nothing in the sources changes."
)
_MARGIN = 20


class NamesPage(QScrollArea):
    """Lists the joined names of the case, adds to them and takes from them."""

    left = Signal()
    """The user is done with the names."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._rows: list[QWidget] = []
        self.done = QPushButton("Back to the passages")
        self.done.setIcon(icon("arrow-left"))
        self.done.clicked.connect(self.left)
        self.field = QLineEdit()
        self.field.setPlaceholderText("Matze = Matzi")
        self.field.setAccessibleName("Names to join, with = between them")
        self.field.returnPressed.connect(self._on_add)
        self.add = QPushButton("Join")
        self.add.clicked.connect(self._on_add)
        self._offered = heading("Do these mean the same?")
        self._empty = plain_label("No names are joined yet.", muted=True)
        self._offers = QVBoxLayout()
        self._joined = QVBoxLayout()
        self._lay_out()

    def show_names(self, offers: Iterable[tuple[str, str]]) -> None:
        """Show the names of the case as they are joined, and pairs that look like one name."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
        editable = not self._bridge.read_only
        entries = self._bridge.case_map.case.aliases
        offered = [_Offer(usual, rare) for usual, rare in offers]
        joined = [_Joined(entry) for entry in entries]
        for offer in offered:
            offer.chosen.connect(self._on_offer)
            self._offers.addWidget(offer)
        for one in joined:
            one.chosen.connect(self._on_remove)
            self._joined.addWidget(one)
        self._rows = [*offered, *joined]
        for row in self._rows:
            row.setEnabled(editable)
        self._offered.setVisible(bool(offered))
        self._empty.setVisible(not entries)
        self.field.setEnabled(editable)
        self.add.setEnabled(editable)

    def _lay_out(self) -> None:
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget()
        page.setProperty("ground", "paper")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(page)
        column.setContentsMargins(_MARGIN, _MARGIN - 6, _MARGIN, _MARGIN)
        column.setSpacing(8)
        title = plain_label("Names that mean the same")
        title.setProperty("rank", "title")
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.field, 1)
        line.addWidget(self.add)
        for rows in (self._offers, self._joined):
            rows.setSpacing(2)
        column.addWidget(title)
        column.addWidget(plain_label(_ABOUT, muted=True))
        column.addLayout(line)
        column.addWidget(self._offered)
        column.addLayout(self._offers)
        column.addWidget(heading("Joined"))
        column.addWidget(self._empty)
        column.addLayout(self._joined)
        column.addSpacing(8)
        column.addWidget(self.done, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.setWidget(page)

    @Slot()
    def _on_add(self) -> None:
        if self._bridge.edit(plan_alias, [self.field.text()]) is not None:
            self.field.clear()
            self.field.setFocus()

    @Slot(object)
    def _on_offer(self, names: tuple[str, str]) -> None:
        self._bridge.edit(plan_alias, names)

    @Slot(object)
    def _on_remove(self, entry: str) -> None:
        self._bridge.edit(plan_alias_removal, entry)


class _Row(QWidget):
    """Words, and a button that chooses what they are about."""

    chosen = Signal(object)

    def __init__(self, about: object, words: str, button: QPushButton | QToolButton) -> None:
        super().__init__()
        self._about = about
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(plain_label(words), 1)
        row.addWidget(button)
        self.button = button
        button.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        self.chosen.emit(self._about)


class _Offer(_Row):
    """Two spellings that look like one name."""

    def __init__(self, usual: str, rare: str) -> None:
        button = QPushButton("Join")
        button.setAccessibleName(f"Join {usual} and {rare}")
        super().__init__((usual, rare), f"{usual} = {rare}?", button)


class _Joined(_Row):
    """An entry of the joined names."""

    def __init__(self, entry: str) -> None:
        button = QToolButton()
        button.setIcon(icon("x"))
        words = " = ".join(names_in(entry))
        button.setToolTip("Take these for different names again")
        button.setAccessibleName(f"Part {words}")
        super().__init__(entry, words, button)
