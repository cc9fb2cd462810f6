"""The presenter: the map full screen, one claim a key, what backs the claim beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from argmap.case.case_map import CaseMap
from argmap.case.ids import ClaimId, PremiseId
from argmap.drawing.boxes import IsInDoubt, MarkOf
from argmap.drawing.compose import draw_case
from argmap.ui.keys import with_key
from argmap.ui.labels import hairline, plain_label
from argmap.ui.overriding import override
from argmap.ui.presenting.stage import Stage
from argmap.ui.presenting.told import Told
from argmap.ui.selection import Use
from argmap.ui.theme import Theme

_Key = Qt.Key
_KEYS = {
    _Key.Key_Space: "go_on",
    _Key.Key_Right: "go_on",
    _Key.Key_PageDown: "go_on",
    _Key.Key_Backspace: "go_back",
    _Key.Key_Left: "go_back",
    _Key.Key_PageUp: "go_back",
    _Key.Key_Home: "go_first",
    _Key.Key_End: "go_last",
    _Key.Key_Up: "go_up",
    _Key.Key_Down: "go_down",
    _Key.Key_R: "read_aloud",
    _Key.Key_Escape: "leave",
    _Key.Key_F5: "leave",
}
"""Which method answers which key."""


class Presenter(QWidget):
    """Walks the boxes of a map in the order of reading; more than a page is paged through."""

    left = Signal(object)
    """The `Use` told last, when the presentation is over."""

    def __init__(
        self,
        case_map: CaseMap,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        mark_of: MarkOf | None = None,
        is_in_doubt: IsInDoubt | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(f"{case_map.case.title or 'Argument map'} – presented by argmap")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.at = -1
        self.use: Use | None = None
        """The appearance of a claim that is told now."""
        self._map = case_map
        self._mark_of, self._is_in_doubt = mark_of, is_in_doubt
        self.stage = Stage(theme)
        self.told = Told(theme)
        self.progress = plain_label(muted=True)
        self.more = plain_label(muted=True)
        self._lay_out()
        self._draw()
        self.stage.chosen.connect(self._on_chosen)
        self.told.verticalScrollBar().valueChanged.connect(self._say_progress)
        self.told.verticalScrollBar().rangeChanged.connect(self._say_progress)

    def start(self, use: Use | None) -> None:
        """Tell of an appearance of a claim first, else of the first box."""
        index = self.stage.scene.find(use.claim, use.premise) if use else 0
        self.tell(max(index, 0))

    def tell(self, index: int) -> None:
        """Tell of a box; beyond the first and the last there is none."""
        count = len(self.stage.scene.boxes)
        if not 0 <= index < count or index == self.at:
            return
        box = self.stage.scene.boxes[index]
        self.at = index
        self.use = Use(ClaimId(box.claim), PremiseId(box.premise) if box.premise else None)
        self.stage.tell(index)
        self.told.tell(self._map, *self.use)
        self.setAccessibleDescription(self._map.claims[self.use.claim].text)
        self._say_progress()

    @Slot()
    def refresh(self) -> None:
        """Tell on after an edit elsewhere; it is over where nothing is left to tell."""
        if not self._map.claims:
            self.close()
            return
        self._draw()
        self.at = -1
        self.start(self.use)

    @Slot()
    def go_on(self) -> None:
        """Turn the page, or go on to the next claim."""
        if not self.told.page_on(1):
            self.tell(self.at + 1)

    @Slot()
    def go_back(self) -> None:
        """Turn back a page, or go back to the claim before."""
        if not self.told.page_on(-1):
            self.tell(self.at - 1)

    @Slot()
    def go_first(self) -> None:
        """Go to the first claim."""
        self.tell(0)

    @Slot()
    def go_last(self) -> None:
        """Go to the last claim."""
        self.tell(len(self.stage.scene.boxes) - 1)

    @Slot()
    def go_up(self) -> None:
        """Go to the claim that this one bears on."""
        self.tell(self.stage.scene.boxes[self.at].parent)

    @Slot()
    def go_down(self) -> None:
        """Go to the first claim that bears on this one."""
        self.tell(next(iter(self.stage.scene.children.get(self.at, ())), -1))

    @Slot()
    def read_aloud(self) -> None:
        """Show of quotes the highlighted words large and the rest small, or all alike again."""
        self.told.aloud = not self.told.aloud
        if self.use is not None:
            self.told.tell(self._map, *self.use)
            self._say_progress()

    @Slot()
    def leave(self) -> None:
        """End the presentation."""
        self.left.emit(self.use)
        self.close()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        name = _KEYS.get(_Key(event.key()))
        if name is None:
            super().keyPressEvent(event)
        else:
            getattr(self, name)()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _say_progress(self) -> None:
        self.progress.setText(f"{self.at + 1:,} of {len(self.stage.scene.boxes):,}")
        self.more.setText("More below" if self.told.has_more() else "")

    @Slot(object)
    def _on_chosen(self, index: int) -> None:
        if index == self.at or index < 0:
            self.go_on()
        else:
            self.tell(index)

    def _draw(self) -> None:
        self.stage.show_picture(
            draw_case(self._map, mark_of=self._mark_of, is_in_doubt=self._is_in_doubt)
        )

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.stage, 5)
        row.addWidget(self.told, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        column.addWidget(hairline())
        column.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(28, 8, 28, 8)
        foot.setSpacing(12)
        foot.addWidget(self.progress, 1)
        foot.addWidget(_wide(self.more), 1)
        for words, key, slot in (
            ("Back", "present_back", self.go_back),
            ("Next", "present_on", self.go_on),
            ("Close", "present_over", self.leave),
        ):
            button = QPushButton(words)
            button.setToolTip(with_key(words, key))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(slot)
            foot.addWidget(button)
        return foot


def _wide(label: QLabel) -> QLabel:
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return label
