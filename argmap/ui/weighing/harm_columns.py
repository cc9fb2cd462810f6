"""The harms of a denial and those of an order, in two columns that face each other."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from argmap.case.case_map import CaseMap
from argmap.case.ids import HarmId
from argmap.case.terms import Decision, Holder
from argmap.case.weighing import Harm
from argmap.drawing.fonts import sans_font
from argmap.law.harms import (
    HOLDER_NAMES,
    NOTHING_SUPPORTS,
    bar_length,
    describe_harm,
    faded_share,
    is_supported,
    uncredited_of,
)
from argmap.ui.icons import icon
from argmap.ui.labels import plain_label
from argmap.ui.overriding import override
from argmap.ui.theme import Theme
from argmap.ui.weighing.harm_bar import HarmBar, HarmPicture, paint_axis
from argmap.ui.weighing.labels import note_label

_AXIS_ROOM = 12
_SIDES = {
    Decision.DENIED: Qt.AlignmentFlag.AlignRight,
    Decision.GRANTED: Qt.AlignmentFlag.AlignLeft,
}
_EMPTY = {
    Decision.DENIED: "Who is hurt if the court refuses the order, and how? Add a harm.",
    Decision.GRANTED: "Who is hurt if the court makes the order, and how? Add a harm.",
}
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_COLUMNS = {Qt.Key.Key_Left: Decision.DENIED, Qt.Key.Key_Right: Decision.GRANTED}


class HarmColumn(QWidget):
    """The harms of one decision, by who bears them."""

    add_wanted = Signal(object)
    """The `Decision` under which another harm arises."""

    def __init__(self, decision: Decision, theme: Theme) -> None:
        super().__init__()
        self.decision = decision
        self.theme = theme
        self.bars: list[HarmBar] = []
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(2)
        title = plain_label(f"If the order is {decision}")
        title.setFont(sans_font(semibold=True))
        title.setAlignment(_SIDES[decision])
        self._body.addWidget(title)
        self.add = QPushButton(icon("plus"), "Add a harm")
        self.add.setAccessibleName(f"Add a harm that arises if the order is {decision}")
        self.add.clicked.connect(self._on_add)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self._body.addLayout(self._rows)
        self._body.addWidget(self.add, 0, _SIDES[decision])
        self._body.addStretch(1)

    def show_harms(self, case_map: CaseMap, harms: list[Harm]) -> None:
        """Show harms under the names of those who bear them."""
        while item := self._rows.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.bars = []
        for holder in Holder:
            borne = [harm for harm in harms if harm.holder is holder]
            if borne:
                self._add_note(HOLDER_NAMES[holder])
            for harm in borne:
                bar = HarmBar(picture_of(case_map, harm), self.theme)
                self.bars.append(bar)
                self._rows.addWidget(bar)
                bar.show()  # at once, so that it can take the focus
        if not harms:
            self._add_note(_EMPTY[self.decision])

    def open_under(self, bar: HarmBar, editor: QWidget) -> None:
        """Put an editor under the bar it belongs to."""
        self._rows.insertWidget(self._rows.indexOf(bar) + 1, editor)
        editor.show()

    def let_go(self, editor: QWidget) -> None:
        """Take an editor out, without ending it."""
        self._rows.removeWidget(editor)

    def _add_note(self, text: str) -> None:
        note = note_label(text)
        note.setAlignment(_SIDES[self.decision])
        note.setContentsMargins(6, 6, 6, 0)
        self._rows.addWidget(note)

    @Slot()
    def _on_add(self) -> None:
        self.add_wanted.emit(self.decision)


class HarmColumns(QWidget):
    """Both columns and the axis between them; arrows move from bar to bar."""

    picked = Signal(object)
    """The id of the harm picked."""
    add_wanted = Signal(object)
    """The `Decision` under which another harm arises."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._is_arranged = False
        self.columns = {decision: HarmColumn(decision, theme) for decision in Decision}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_AXIS_ROOM)
        for column in self.columns.values():
            column.add_wanted.connect(self.add_wanted)
            row.addWidget(column, 1)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from the next arrangement on."""
        self._theme = theme
        for column in self.columns.values():
            column.theme = theme

    def is_arranged_for(self, case_map: CaseMap) -> bool:
        """Tell whether each harm of a map has its bar, in its place."""
        if not self._is_arranged:
            return False
        places = [(one.harm, one.picture.column, one.picture.holder) for one in self._bars()]
        harms = sorted(case_map.ranked_harms(), key=_place)
        return places == [(one.id, one.arises_if, one.holder) for one in harms]

    def show_pictures(self, case_map: CaseMap) -> None:
        """Show the harms as they now are, in the places they have."""
        for bar in self._bars():
            bar.show_picture(picture_of(case_map, case_map.harms[bar.harm]))

    def arrange(self, case_map: CaseMap) -> None:
        """Show every harm of a map in its column, afresh."""
        self._is_arranged = True
        harms = case_map.ranked_harms()
        for decision, column in self.columns.items():
            column.show_harms(case_map, [one for one in harms if one.arises_if is decision])
            for bar in column.bars:
                bar.clicked.connect(self._on_clicked)

    def show_picked(self, harm: HarmId | None) -> None:
        """Show which harm is picked."""
        for bar in self._bars():
            bar.setChecked(bar.harm == harm)

    def bar_of(self, harm: HarmId | None) -> HarmBar | None:
        """Return the bar of a harm, None where it has none."""
        return next((bar for bar in self._bars() if bar.harm == harm), None)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.focusWidget()
        key = Qt.Key(event.key())
        if not isinstance(bar, HarmBar) or (key not in _STEPS and key not in _COLUMNS):
            super().keyPressEvent(event)
            return
        bars = self.columns[bar.picture.column].bars
        at = bars.index(bar) + _STEPS.get(key, 0)
        if key in _COLUMNS:
            bars = self.columns[_COLUMNS[key]].bars
        if bars:
            bars[max(0, min(at, len(bars) - 1))].setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        top = next(iter(self.columns.values())).add.height()
        paint_axis(self, self._theme, self.width() // 2, top)

    def _bars(self) -> list[HarmBar]:
        return [bar for column in self.columns.values() for bar in column.bars]

    @Slot()
    def _on_clicked(self) -> None:
        bar = self.sender()
        assert isinstance(bar, HarmBar)
        self.picked.emit(bar.harm)


def _place(harm: Harm) -> tuple[int, int]:
    return list(Decision).index(harm.arises_if), list(Holder).index(harm.holder)


def picture_of(case_map: CaseMap, harm: Harm) -> HarmPicture:
    """Return what a bar shows of a harm."""
    support = () if is_supported(case_map, harm) else (NOTHING_SUPPORTS,)
    return HarmPicture(
        harm.id,
        harm.text,
        "; ".join((describe_harm(harm), *support)),
        harm.holder,
        harm.arises_if,
        bar_length(harm),
        faded_share(case_map, harm),
        uncredited_of(harm),
    )
