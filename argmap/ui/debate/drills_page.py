"""The drills of the case, as a page of the Debate tab: where a sitting begins, and the sitting."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from argmap.debate.schedule import Grade
from argmap.debate.sitting import Followed
from argmap.ui.debate.drill_book import DRILLS, DrillBook
from argmap.ui.debate.drill_card import DrillCard
from argmap.ui.debate.drill_home import DrillHome
from argmap.ui.debate.held_drills import HeldDrills
from argmap.ui.keys import with_key
from argmap.ui.overriding import override
from argmap.ui.panel_parts import PanelParts
from argmap.ui.theme import Theme

_ALL, _END = "All rounds", "End the sitting"
_REGRADE = "Grade the last again"
_CHANGED = "The case was edited: this is the drill as it is now."
_GONE = "The drill that was on is no longer in the case: this is the next."


class DrillsPage(QWidget):
    """Turns from what there is to drill to the drill that is on, and back."""

    back_wanted = Signal()

    def __init__(self, parts: PanelParts, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)  # in its place from the first: what moves is dressed anew
        self._bridge = parts.bridge
        self.held = HeldDrills(parts, DrillBook(parts.settings.folder / DRILLS), self)
        self._pages = QStackedWidget(self)
        self.home = DrillHome(parts.settings, self._pages)
        self.card = DrillCard(theme, self._pages)
        self.back = QPushButton(_ALL, self)
        self.back.setFlat(True)
        self.regrade = QPushButton(_REGRADE, self, flat=True)
        self.regrade.setToolTip(with_key("Take back the grade that was given last", "undo"))
        self.regrade.hide()
        self._typed = ""
        """What was typed in the drill that was graded last."""
        for page in (self.home, self.card):
            self._pages.addWidget(page)
        self._lay_out()
        self.home.begun.connect(self._on_begun)
        self.home.chosen.connect(self._on_chosen)
        self.back.clicked.connect(self._on_back)
        self.regrade.clicked.connect(self.held.take_back)
        self.card.typed.undo_wanted.connect(self.held.take_back)
        self.held.taken_back.connect(self._on_taken_back)
        self.card.graded.connect(self._on_graded)
        self.card.left.connect(self.held.leave)
        self.card.revealed.connect(self._on_revealed)
        self.held.made.connect(self._show_home)
        self.held.turned.connect(self._on_turned)
        self.held.told.connect(self.card.show_reading)

    @property
    def landing(self) -> QWidget:
        """Where one goes on: the answer or its grade, or what begins a sitting."""
        return self.card.landing if self.is_asking else self.home.landing

    @property
    def is_asking(self) -> bool:
        """Whether a drill is on."""
        return self._pages.currentWidget() is self.card

    def set_theme(self, theme: Theme) -> None:
        """Take on another look from the next drill on."""
        self.card.theme = theme

    @override
    def event(self, event: QEvent) -> bool:
        """Keep undo for the grade that was given last, while there is one to take back."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and self._takes_back(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._takes_back(event):
            self.held.take_back()
        else:
            super().keyPressEvent(event)

    def _takes_back(self, event: QKeyEvent) -> bool:
        return self.held.can_take_back and event.matches(QKeySequence.StandardKey.Undo)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.held.look()
        self._show_home()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.held.look_away()

    @Slot()
    def _show_home(self) -> None:
        held, home = self.held, self.home
        waited = home.waits and home.side.hasFocus()
        session = held.session(home.chosen_kinds, home.minutes.value())
        home.show_drills(held.drills, held.schedule, session, held.local())
        if waited and not home.waits:
            self._land()

    @Slot()
    def _on_back(self) -> None:
        if self.is_asking:
            self.held.leave()
        else:
            self.back_wanted.emit()

    @Slot()
    def _on_chosen(self) -> None:
        self.held.make_again()
        self._show_home()

    @Slot()
    def _on_begun(self) -> None:
        self.home.show_outcome(None)
        self.held.begin(self.home.chosen_kinds, self.home.minutes.value())

    @Slot(object)
    def _on_graded(self, grade: Grade) -> None:
        self._typed = self.card.typed.toPlainText()
        self.held.grade(grade)

    @Slot()
    def _on_revealed(self) -> None:
        sitting = self.held.sitting
        self.held.stop_clock()
        if sitting is not None and sitting.on is not None:
            now = self.held.local()
            self.card.show_comings(self.held.schedule.comings(sitting.on.key, now), now)

    @Slot()
    def _on_taken_back(self) -> None:
        self.card.typed.setPlainText(self._typed)
        self.card.show_right()

    @Slot(object)
    def _on_turned(self, followed: Followed) -> None:
        sitting = self.held.sitting
        self.regrade.setVisible(self.held.can_take_back)
        drill = sitting.on if sitting else None
        if sitting is None or drill is None:
            self._end()
            return
        number, total = sitting.number, sitting.total
        if followed is Followed.CHANGED:
            self.card.show_drill(drill, number, total)
            self.card.note.setText(_CHANGED)
        else:
            self.card.ask(drill, number, total)
            self.card.note.setText(_GONE if followed is Followed.GONE else "")
        self.card.note.setVisible(bool(self.card.note.text()))
        self._turn_to(self.card, _END)
        self._land()

    def _end(self) -> None:
        was_asking = self.is_asking
        self.home.show_outcome(self.held.sitting)
        self._turn_to(self.home, _ALL)
        self._show_home()
        if was_asking:
            self._land()

    def _turn_to(self, page: QWidget, back: str) -> None:
        self._pages.setCurrentWidget(page)
        self.back.setText(back)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(16, 6, 16, 0)
        top.addWidget(self.back)
        top.addStretch()
        top.addWidget(self.regrade)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._pages, 1)

    def _land(self) -> None:
        if self.isVisible():
            self.landing.setFocus()
