"""The Debate tab, made when it is first turned to."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from argmap.ui.overriding import override

if TYPE_CHECKING:  # made late
    from argmap.ui.debate.debate_page import DebatePage
    from argmap.ui.panel_parts import PanelParts
    from argmap.ui.round_in_view import RoundInView
    from argmap.ui.theme import Theme

_NOTHING_PICKED = "Pick a claim, or a quote of one, to put it into a speech."
_NO_SPEECH = "No speech is begun: begin one in the Debate tab, under Cards and speeches."
_NO_ROUND = "No round is on: begin one in the Debate tab, or go on with one."


class DebatePanel(QWidget):
    """Holds the pages of debate practice, and does what the menu asks of a round."""

    wanted = Signal()
    """Something was asked of a round from elsewhere: the tab is to be shown."""
    export_wanted = Signal(object)
    """The id of the speech that is to be written."""

    def __init__(self, parts: PanelParts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._theme = parts.theme
        self.page: DebatePage | None = None
        self.reader: Callable[[], str] = str
        """Whose findings Weigh shows: the result of a round is weighed on them, as an export is."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)

    @property
    def landing(self) -> QWidget | None:
        """The line in which an entry is typed, the list of rounds, or where one is begun."""
        return self.page.landing if self.page is not None else None

    def round_in_view(self) -> RoundInView | None:
        """Return the round whose sheet or result is on the screen, None where none is."""
        return self.page.round_in_view if self.page is not None and self.isVisible() else None

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self._theme = theme
        if self.page is not None:
            self.page.set_theme(theme)

    @Slot()
    def begin_round(self) -> None:
        """Turn to the form that begins a round."""
        self.wanted.emit()
        page = self._prepared()
        page.show_rounds()
        page.rounds.form.format.setFocus()

    @Slot()
    def toggle_clock(self) -> None:
        """Start the clock of the round that is on, or stop it."""
        page = self._with_round()
        if page is not None:
            page.round.held.time.toggle()
            self._tell_unseen(page)

    @Slot()
    def next_speech(self) -> None:
        """End the speech that is on."""
        page = self._with_round()
        if page is not None:
            page.round.held.time.next_speech()
            self._tell_unseen(page, page.round.held.time.told_counted)

    @Slot()
    def large_clock(self) -> None:
        """Let the clock of the round that is on fill the page, or show the sheet again."""
        page = self._with_round()
        if page is not None:
            self.wanted.emit()
            page.show_clock_large()

    @Slot()
    def let_argmap_speak(self) -> None:
        """Have argmap make its next move."""
        page = self._with_round()
        if page is not None:
            if page.currentWidget() is page.result:
                page.show_sheet()  # what it says is to be seen
            page.round.let_argmap_speak()

    @Slot()
    def drill(self) -> None:
        """Turn to the drills of the case."""
        self.wanted.emit()
        self._prepared().show_drills()

    @Slot()
    def show_speeches(self) -> None:
        """Turn to the cards and speeches of the case."""
        self.wanted.emit()
        self._prepared().show_speeches()

    @Slot()
    def add_to_speech(self) -> None:
        """Put the quote that is picked, else the claims, into the speech that is open."""
        picked = self._parts.selection.picked
        keys = [picked.quote] if picked.quote else [one.claim for one in picked.uses]
        if not keys:
            self._parts.bridge.said.emit(_NOTHING_PICKED)
        for key in dict.fromkeys(keys):
            self._prepared().speech.put_in(key)

    @Slot()
    def export_speech(self) -> None:
        """Ask how the speech that is open is to be written."""
        page = self._prepared()
        if page.speech.held.document is None:
            self._parts.bridge.said.emit(_NO_SPEECH)
        else:
            page.speech.export_speech()

    @Slot()
    def show_round_result(self) -> None:
        """Turn to what came of the round that is on."""
        page = self._with_round()
        if page is not None:
            self.wanted.emit()
            page.show_result()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._prepared()

    def _tell_unseen(self, page: DebatePage, counted: str = "") -> None:
        """Say how the clock stands where it is out of sight, and what it has counted unasked."""
        if not page.round.clock.isVisible():
            told = page.round.clock.told
            self._parts.bridge.said.emit(f"{told} {counted}" if counted else told)

    def _with_round(self) -> DebatePage | None:
        if self.page is None or not self.page.round.held.is_on:
            self._parts.bridge.said.emit(_NO_ROUND)
            return None
        return self.page

    def _prepared(self) -> DebatePage:
        if self.page is None:
            from argmap.ui.debate.debate_page import DebatePage  # noqa: PLC0415 -- first seen

            self.page = DebatePage(self._parts, self._theme)
            self.page.known.reader = self.reader
            self.page.export_wanted.connect(self.export_wanted)
            layout = self.layout()
            assert layout is not None
            layout.addWidget(self.page)
            self.page.show()  # now: the focus comes next
        return self.page
