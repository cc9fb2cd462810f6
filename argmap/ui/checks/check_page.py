"""What stands in the Checks tab: how the quotes stand, what was found, and what to do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from argmap.case.counting import counted
from argmap.law.standard import StandardSet
from argmap.sources.passages import Span
from argmap.ui.bridge import Bridge
from argmap.ui.checks.check_list import CheckList
from argmap.ui.checks.checker import Checker, Found
from argmap.ui.checks.deciding import Deciding, moved_rows, told_of_laying
from argmap.ui.checks.detail import CheckDetail
from argmap.ui.checks.rows import CheckRow, Gravity
from argmap.ui.icon_label import IconLabel
from argmap.ui.labels import plain_label
from argmap.ui.overriding import override

_TEACHING = (
    "Nothing to check yet. Import a source and quote it: every quote is then compared with its"
    " source here, and what does not hold is listed."
)
_MARGIN = 12
_SHARES = (5, 4)


class CheckPage(QWidget):
    """The list above and the check that is chosen below, under a line on how all stands."""

    opened = Signal(object)
    """The `CheckRow` whose record and passage the user wants to see."""

    def __init__(
        self,
        bridge: Bridge,
        parent: QWidget | None = None,
        *,
        law: Callable[[], StandardSet] | None = None,
        court_shown: Callable[[], bool] | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._found: Found | None = None
        self.checker = Checker(bridge, self, law=law, court_shown=court_shown)
        self.deciding = Deciding(bridge, self)
        self.list = CheckList()
        self.detail = CheckDetail(bridge)
        self.mark = IconLabel("circle-check", "")
        self.summary = plain_label()
        self.problems = plain_label(muted=True)
        self.hidden = plain_label(muted=True)
        """How many problems are not told, for they would tell what the court found."""
        self.progress = plain_label(muted=True)
        self.lay_all = QPushButton()
        self.lay_all.setToolTip(
            "Their very words were found at another place, or set otherwise: one step of undo"
        )
        self._lay_out()
        self._connect()
        self._say()

    @property
    def found(self) -> Found | None:
        """What the last check has found, None before there was one."""
        return self._found

    def check(self, *, compare: bool) -> None:
        """Check the case anew; what was found before stays until then."""
        self.checker.start(compare=compare)

    def lay_chosen(self) -> bool:
        """Lay the quote that is chosen on the words found; tell whether there were any."""
        row = self.detail.row
        if row is None or not row.can_be_laid:
            return False
        self._on_lay(row, None)
        return True

    def lay_all_moved(self) -> bool:
        """Lay every moved quote on the words found; tell whether there was one."""
        has_moved = bool(moved_rows(self.list.checks.rows))
        if has_moved:
            self._on_lay_all()
        return has_moved

    def start_afresh(self) -> None:
        """Forget what was found: another case is open."""
        self._found = None
        self.list.checks.start_afresh()
        self._say()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.list.hasFocus() and self.list.isVisible():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        top = QWidget()
        column = QVBoxLayout(top)
        column.setContentsMargins(_MARGIN, 10, _MARGIN, 8)
        column.setSpacing(4)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.mark, alignment=Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.summary, 1)
        column.addLayout(line)
        for label in (self.problems, self.hidden, self.progress):
            column.addWidget(label)
        column.addWidget(self.lay_all, alignment=Qt.AlignmentFlag.AlignLeft)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        for part, share in zip((self.list, self.detail), _SHARES, strict=True):
            split.addWidget(part)
            split.setStretchFactor(split.indexOf(part), share)
        split.setSizes([share * 100 for share in _SHARES])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(top)
        whole.addWidget(split, 1)
        whole.addStretch()
        self.setFocusProxy(self.list)

    def _connect(self) -> None:
        self.checker.found.connect(self._on_found)
        self.checker.progressed.connect(self._on_progressed)
        self.list.picked.connect(self.detail.show_row)
        self.list.opened.connect(self.opened)
        self.list.clicked_row.connect(self._on_clicked)
        self.detail.show_wanted.connect(self.opened)
        self.detail.lay_wanted.connect(self._on_lay)
        self.lay_all.clicked.connect(self._on_lay_all)

    def _say(self) -> None:
        rows = self._found.rows if self._found else ()
        is_empty = not self._bridge.case_map.sources and not rows
        errors = sum(1 for row in rows if row.gravity is Gravity.ERROR)
        warnings = sum(1 for row in rows if row.gravity is Gravity.WARNING)
        said = self._found.summary.rstrip(".") if self._found else "Not checked yet"
        self.summary.setText(_TEACHING if is_empty else said)
        self.mark.show_icon(*_mark(errors, has_found=self._found is not None and not is_empty))
        self.mark.setVisible(not is_empty)
        parts = [counted(errors, "error")] * bool(errors)
        parts += [counted(warnings, "warning")] * bool(warnings)
        self.problems.setText(", ".join(parts) or "Nothing is wrong.")
        whole = self._found is not None and self._found.is_whole
        self.problems.setVisible(bool(parts) or (whole and not is_empty))
        self._say_hidden(self._found.hidden if self._found else 0)
        moved = moved_rows(rows)
        self.lay_all.setText(f"Lay {told_of_laying(moved, len(moved))}")
        self.lay_all.setVisible(len(moved) > 1)
        self.lay_all.setEnabled(not self._bridge.read_only)
        self.list.setVisible(not is_empty)
        self.detail.setVisible(bool(rows) and self.detail.row is not None)
        self.progress.setVisible(bool(self.progress.text()))

    def _say_hidden(self, hidden: int) -> None:
        on = f"{counted(hidden, 'warning')} on the court’s findings"
        self.hidden.setText(f"{on} hidden until these are revealed in Weigh.")
        self.hidden.setVisible(hidden > 0)

    @Slot(object)
    def _on_found(self, found: Found) -> None:
        self._found = found
        self.list.show_rows(found.rows)
        self._say()

    @Slot(object)
    def _on_progressed(self, sentence: str) -> None:
        self.progress.setText(sentence)
        self.progress.setVisible(bool(sentence))

    @Slot(object)
    def _on_clicked(self, row: CheckRow) -> None:
        """Go there at once, unless there is something to decide here."""
        is_open = row.can_be_laid or (row.quote is not None and row.quote.anchor.candidates)
        if not is_open:
            self.opened.emit(row)

    @Slot(object, object)
    def _on_lay(self, row: CheckRow, span: Span | None) -> None:
        if self.deciding.lay(row, span):
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_lay_all(self) -> None:
        self.deciding.lay_all_moved(self.list.checks.rows)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)


def _mark(errors: int, *, has_found: bool) -> tuple[str, str]:
    """Return the icon of how all stands, and its word."""
    if not has_found:
        return "circle-dashed", "Not checked yet"
    return ("triangle-alert", "There are errors") if errors else ("circle-check", "No errors")
