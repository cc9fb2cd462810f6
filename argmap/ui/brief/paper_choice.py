"""The choice of a kind of paper, what it holds, and the form of its options."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from argmap.brief.options import Option
from argmap.brief.papers import PAPERS, PaperKind
from argmap.ui.brief.options_form import OptionsForm
from argmap.ui.brief.points_list import PointsList
from argmap.ui.labels import heading, plain_label
from argmap.ui.overriding import override

_APART = 8
_SHARE, _FEWEST = 0.3, 5
"""Of the height that the list of kinds has, and its rows as long as all fit; it scrolls to the
others."""
_LEAST, _BELOW = 2, 3
"""Rows of the list however large letters are, and as many of what is chosen, in rows of it."""


class PaperChoice(QWidget):
    """A list of the kinds above the options of the one that is chosen."""

    turned = Signal()
    """Another kind is chosen."""
    edited = Signal(object)
    """Something is chosen otherwise of the same kind; as the form tells it."""
    left = Signal()
    """A field was left in which something may have been typed."""

    def __init__(
        self,
        options_of: Callable[[str], Mapping[str, str]],
        offered_of: Callable[[PaperKind], tuple[Option, ...]],
    ) -> None:
        super().__init__()
        self._options_of, self._offered_of = options_of, offered_of
        self._offered: tuple[Option, ...] = ()
        """The options that the form shows, with what there was to choose from."""
        self.points = PointsList()
        self.kinds = QListWidget()
        self.kinds.setAccessibleName("Kinds of paper")
        self.kinds.setFrameShape(QFrame.Shape.NoFrame)
        self.kinds.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for kind in PAPERS:
            item = QListWidgetItem(kind.title)
            item.setToolTip(kind.about)
            self.kinds.addItem(item)
        self.about = plain_label(muted=True)
        self._area = QScrollArea()
        self._title = heading("Options")
        self.form = OptionsForm((), {})
        self._below = QVBoxLayout()
        self._lay_out()
        self.kinds.currentRowChanged.connect(self._on_turned)

    @property
    def kind(self) -> PaperKind:
        """The kind that is chosen."""
        return PAPERS[max(self.kinds.currentRow(), 0)]

    @property
    def options(self) -> dict[str, str]:
        """What is chosen of it."""
        return self.form.values

    def show_chosen(self, kind: PaperKind) -> None:
        """Show a kind and what is chosen of it."""
        with QSignalBlocker(self.kinds):
            self.kinds.setCurrentRow(PAPERS.index(kind))
        self._fill()

    def catch_up(self) -> None:
        """Show what is chosen by now, where it was chosen elsewhere or taken back."""
        usual = {one.name: one.usual for one in self.kind.options}
        chosen = usual | dict(self._options_of(self.kind.id))
        if chosen != self.form.values or self._offered_of(self.kind) != self._offered:
            self._fill()

    def _lay_out(self) -> None:
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_APART)
        column.addWidget(heading("Paper"))
        column.addWidget(self.kinds)
        column.addWidget(self._area, 1)
        below = QWidget()
        below.setLayout(self._below)
        self._below.setContentsMargins(0, 0, _APART, 0)  # the bar beside it covers nothing
        self._below.setSpacing(_APART)
        for part in (self.about, self._title, self.form, self.points):
            self._below.addWidget(part)
        self._below.addStretch()
        self._area.setWidget(below)

    def _fill(self) -> None:
        kind = self.kind
        self.about.setText(kind.about)
        self._offered = self._offered_of(kind)
        old, self.form = self.form, OptionsForm(self._offered, self._options_of(kind.id))
        self.form.edited.connect(self.edited)
        self.form.left.connect(self.left)
        self._title.setVisible(bool(kind.options))
        self._below.replaceWidget(old, self.form)
        self.form.show()
        self.form.focus(old.focused)  # before it goes, or the focus would go on to what stands next
        old.hide()
        old.deleteLater()
        self._share_height()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_height()

    def _share_height(self) -> None:
        """Give the kinds whole rows of a share of the height: most of it is for the options."""
        row = max(1, self.kinds.sizeHintForRow(0))
        share = int(_SHARE * self.height()) // row
        fitting = self.height() // row - _BELOW - 1  # one is the heading's
        rows = min(self.kinds.count(), max(_LEAST, min(fitting, max(_FEWEST, share))))
        self.kinds.setFixedHeight(rows * row + 2 * self.kinds.frameWidth() + 4)
        self.kinds.scrollToItem(self.kinds.currentItem())

    @Slot(int)
    def _on_turned(self, _row: int) -> None:
        self._fill()
        self.turned.emit()
