"""The rows that ask what becomes of what is said of a source, whose text is replaced."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from argmap.case.plan_replacement import Decisions
from argmap.ui.combo_box import ComboBox
from argmap.ui.labels import heading, plain_label
from argmap.ui.said_of_source import CAUTIONS, Said, Way

_OLD = "What was said of the old text may not be true of the new one. Say what becomes of it."
_LABEL_WIDTH = 80


class FieldChoice(QWidget):
    """Asks of each thing said of a source whether it is kept, dropped, or taken from the file."""

    changed = Signal()
    """Something was decided otherwise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[str, ComboBox] = {}
        self._said: dict[str, Said] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(heading("What is said of the source"))
        self._about = plain_label(_OLD, muted=True)
        column.addWidget(self._about)
        self._rows = QGridLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(8)
        self._rows.setVerticalSpacing(4)
        self._rows.setColumnStretch(1, 1)
        column.addLayout(self._rows)

    def show_said(self, said: Sequence[Said], ways: Mapping[str, Way] | None = None) -> None:
        """Ask what becomes of each of these; `ways` is what was decided on them before."""
        self._said = {one.name: one for one in said}
        self._make_rows()
        for name, way in (ways or {}).items():
            if name in self.boxes and (at := self.boxes[name].findData(way.value)) >= 0:
                self.boxes[name].setCurrentIndex(at)
        self.setVisible(bool(said))

    @property
    def ways(self) -> dict[str, Way]:
        """What becomes of each, by its name."""
        return {name: Way(box.currentData()) for name, box in self.boxes.items()}

    @property
    def decided(self) -> Decisions:
        """What is decided here, as a replacement takes it."""
        ways = self.ways
        ends = {name: one.value(ways[name]) for name, one in self._said.items() if name != CAUTIONS}
        fields = {name: end for name, end in ends.items() if end != self._said[name].old}
        return Decisions(fields=fields, drops_cautions=ways.get(CAUTIONS) is Way.DROP)

    def _make_rows(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.boxes = {}
        for row, said in enumerate(self._said.values()):
            box = self.boxes[said.name] = _box(said)
            box.activated.connect(self._on_activated)
            label = QLabel(said.label)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setMinimumWidth(_LABEL_WIDTH)
            label.setBuddy(box)
            self._rows.addWidget(label, row, 0)
            self._rows.addWidget(box, row, 1)

    @Slot()
    def _on_activated(self) -> None:
        self.changed.emit()


def _box(said: Said) -> ComboBox:
    box = ComboBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(8)
    box.setAccessibleName(f"What becomes of it: {said.label}")
    for way, words in said.ways.items():
        box.addItem(words, way.value)
        box.setItemData(box.count() - 1, words, Qt.ItemDataRole.ToolTipRole)
    return box
