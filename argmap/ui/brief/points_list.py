"""The points of a paper in their order: moved by keys or buttons, and left out by a tick."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from argmap.brief.points import Point, moved
from argmap.case.ids import ClaimId
from argmap.ui.keys import with_key
from argmap.ui.labels import heading, plain_label
from argmap.ui.overriding import override

_INDENT = "   "
_CLOSE = 4
_MOST_ROWS = 12
_ABOUT = "Untick a point to leave it out; move one past its neighbour."
_LEFT_OUT = "Left out of the paper"


class PointRows(QListWidget):
    """The rows, in which the keys that move claims on the map move points."""

    move_wanted = Signal(int)
    """The picked point is to go up (-1) or down (1)."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in ways:
            self.move_wanted.emit(ways[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


class PointsList(QWidget):
    """Shows what a paper argues, and tells what its user wants otherwise."""

    ordered = Signal(object)
    """The claims in the order that is wanted."""
    ticked = Signal(object, bool)
    """A claim, and whether it is to be in the paper."""

    def __init__(self) -> None:
        super().__init__()
        self._points: tuple[Point, ...] = ()
        self._claims: list[ClaimId | None] = []
        self._fixed = False
        self.rows = PointRows()
        self.rows.setAccessibleName("Points of the paper")
        self.rows.setAccessibleDescription(_ABOUT)
        self.rows.setFrameShape(QFrame.Shape.NoFrame)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.up, self.down = QPushButton("Move up"), QPushButton("Move down")
        for button in (self.up, self.down):
            button.setToolTip(with_key(button.text(), "move_point"))
        buttons = QHBoxLayout()
        buttons.addWidget(self.up)
        buttons.addWidget(self.down)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_CLOSE)
        column.addWidget(heading("Points"))
        column.addWidget(plain_label(_ABOUT, muted=True))
        column.addWidget(self.rows)
        column.addLayout(buttons)
        self.rows.move_wanted.connect(self._move)
        self.rows.itemChanged.connect(self._on_ticked)
        self.rows.currentRowChanged.connect(self._allow)
        self.up.clicked.connect(self._move_up)
        self.down.clicked.connect(self._move_down)
        self.show_points((), {}, fixed=False)

    def show_points(
        self, points: Sequence[Point], left_out: Mapping[ClaimId, str], *, fixed: bool
    ) -> None:
        """Show the points of a paper, then those left out; none can be changed where `fixed`.

        The row that was picked stays so, wherever its claim is now.
        """
        row = self.rows.currentRow()
        picked = self._claims[row] if 0 <= row < len(self._claims) else None
        self._points, self._fixed = tuple(points), fixed
        self._claims = [one.claim for one in points]
        with QSignalBlocker(self.rows):
            self.rows.clear()
            top = min((one.level for one in points if one.claim is not None), default=1)
            for one in points:
                words = _INDENT * max(one.level - top, 0) + f"{one.number} {one.text}".strip()
                self._add(words, one.text, one.claim, is_in=True)
            for claim, title in left_out.items():
                self._claims.append(claim)
                self._add(title, f"{_LEFT_OUT}: {title}", claim, is_in=False)
            if picked in self._claims:
                self.rows.setCurrentRow(self._claims.index(picked))
        high = max(self.rows.sizeHintForRow(0), 1) * min(max(self.rows.count(), 1), _MOST_ROWS)
        self.rows.setFixedHeight(high + 2 * self.rows.frameWidth() + _CLOSE)
        self.setVisible(any(self._claims))
        self._allow()

    def _add(self, words: str, told: str, claim: ClaimId | None, *, is_in: bool) -> None:
        item = QListWidgetItem(words)
        item.setToolTip(told)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if claim is None or self._fixed:
            item.setFlags(flags if claim is not None else Qt.ItemFlag.NoItemFlags)
        else:
            item.setFlags(flags | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if is_in else Qt.CheckState.Unchecked)
        self.rows.addItem(item)

    @Slot()
    def _move_up(self) -> None:
        self._move(-1)

    @Slot()
    def _move_down(self) -> None:
        self._move(1)

    @Slot(int)
    def _move(self, by: int) -> None:
        order = self._moved(by)
        if order is not None:
            self.ordered.emit(order)

    def _moved(self, by: int) -> tuple[ClaimId, ...] | None:
        row = self.rows.currentRow()
        is_point = 0 <= row < len(self._points) and not self._fixed
        return moved(self._points, row, by) if is_point else None

    @Slot()
    def _allow(self) -> None:
        self.up.setEnabled(self._moved(-1) is not None)
        self.down.setEnabled(self._moved(1) is not None)

    @Slot(QListWidgetItem)
    def _on_ticked(self, item: QListWidgetItem) -> None:
        claim = self._claims[self.rows.row(item)]
        if claim is not None:
            self.ticked.emit(claim, item.checkState() is Qt.CheckState.Checked)
