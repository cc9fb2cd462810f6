"""What came of a round, as a page of the tab: the words of its report on paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QElapsedTimer, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from argmap.brief.blocks import Block, Heading, Listing, Paragraph, Table
from argmap.brief.runs import Runs, RunStyle
from argmap.drawing.fonts import sans_font
from argmap.ui.keys import with_key
from argmap.ui.labels import BASE, LARGE, hairline, plain_label
from argmap.ui.overriding import override

_WIDEST = 760
_TITLE = 18
_NOT_SHOWN = "round-flow"
"""The part of the report that the flow sheet shows better."""
_ON_PAPER = "The same report, with the flow sheet, is a paper of Export and of the Brief tab."
_MAKING = "The result is being made…"
_SLICE_MS = 8
_TONES = {RunStyle.MUTED: "muted", RunStyle.WARNING: "warning"}


class ResultView(QWidget):
    """Shows the blocks of a report as plain words."""

    back_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.back = QPushButton("Back to the flow")
        self.back.setFlat(True)
        self.back.setAutoDefault(True)  # Return presses it, as Space does
        self.back.setToolTip(with_key("To the flow sheet", "leave_result"))
        self.back.clicked.connect(self.back_wanted)
        self.is_filling = False
        """Whether parts of the report are still to be made."""
        self._steps: Iterator[None] = iter(())
        self._at = 0
        self._turns = QTimer(self, interval=0)
        self._turns.timeout.connect(self._fill_some)
        self._area = QScrollArea()
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setAccessibleName("Result of the round")
        top = QHBoxLayout()
        top.setContentsMargins(16, 6, 16, 0)
        top.addWidget(self.back)
        top.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        column.addWidget(self._area, 1)

    @property
    def words(self) -> str:
        """All that is shown, a line a label."""
        body = self._area.widget()
        if isinstance(body, QLabel):
            return body.text()
        return "\n".join(one.text() for one in body.findChildren(QLabel)) if body else ""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def wait(self) -> None:
        """Show that the report is being made."""
        self._turns.stop()
        label = plain_label(_MAKING, muted=True)
        label.setContentsMargins(24, 8, 24, 24)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._area.setWidget(label)

    @Slot(object)
    def show_blocks(self, blocks: Sequence[Block]) -> None:
        """Show a report, where one of it was read before at the same place."""
        self._at = self._area.verticalScrollBar().value()
        body = _Body()
        body.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 8, 24, 24)
        column.setSpacing(6)
        self._area.setWidget(body)
        self._steps, self.is_filling = _steps(blocks, column), True
        self._fill_some()
        if self.is_filling:
            self._turns.start()

    @Slot()
    def _fill_some(self) -> None:
        """Make parts for some milliseconds; what is left is made in the turns that follow."""
        clock = QElapsedTimer()
        clock.start()
        for _ in self._steps:
            if clock.elapsed() > _SLICE_MS:
                return
        self._turns.stop()
        self.is_filling = False
        body = self._area.widget()
        assert body is not None
        body.adjustSize()
        self._area.verticalScrollBar().setValue(self._at)


class _Body(QWidget):
    """What scrolls, as high as its words are at its width.

    The least height of words that wrap is that of their narrowest lines, which would leave a
    blank below them.
    """

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


def _steps(blocks: Sequence[Block], column: QVBoxLayout) -> Iterator[None]:
    """Fill a column with a report, a small part a step."""
    for block in blocks:
        if isinstance(block, Heading) and block.anchor == _NOT_SHOWN:
            break
        if isinstance(block, Table):
            yield from _table(block, column)
            continue
        for part in _parts(block):
            column.addWidget(part)
            yield
    column.addWidget(plain_label(_ON_PAPER, muted=True))
    column.addStretch()


def _parts(block: Block) -> Iterator[QWidget]:
    if isinstance(block, Heading):
        yield _heading(block)
    if isinstance(block, Paragraph):
        yield _label(block.runs)
    if isinstance(block, Listing):
        yield from map(_item, block.items)


def _heading(block: Heading) -> QWidget:
    label = plain_label(block.text)
    is_title = block.level == 1
    label.setFont(sans_font(_TITLE if is_title else LARGE, semibold=True))
    label.setContentsMargins(0, 0 if is_title else 10, 0, 2)
    return label


def _item(runs: Runs) -> QWidget:
    """Make an item of a list, whose lines stand beside its sign."""
    item = QWidget()
    row = QHBoxLayout(item)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(QLabel("•"), alignment=Qt.AlignmentFlag.AlignTop)
    row.addWidget(_label(runs), 1)
    return item


def _label(runs: Runs) -> QLabel:
    """Make a label of runs; where all are of one style, it has its ink."""
    label = plain_label("".join(one.text for one in runs))
    styles = {one.style for one in runs}
    if len(styles) == 1:
        (style,) = styles
        if style in _TONES:
            label.setProperty("tone", _TONES[style])
        if style is RunStyle.STRONG:
            label.setFont(sans_font(BASE, semibold=True))
    return label


def _table(block: Table, column: QVBoxLayout) -> Iterator[None]:
    """Fill a table of its own, a row a step."""
    table = QWidget()
    column.addWidget(table)
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 4, 0, 4)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(4)
    for at, one in enumerate(block.columns):
        grid.addWidget(plain_label(one.title, muted=True), 0, at)
        grid.setColumnStretch(at, max(1, round(one.share * 10)))
    grid.addWidget(hairline(), 1, 0, 1, max(1, len(block.columns)))
    for row, cells in enumerate(block.rows, 2):
        for at, cell in enumerate(cells):
            grid.addWidget(_label(cell), row, at, Qt.AlignmentFlag.AlignTop)
        yield
