"""The Checks tab, which is made when it is first turned to and works only while it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from argmap.case.caption import Case
from argmap.case.changes import Change, ChangeSet
from argmap.case.chronology import Event
from argmap.case.claims import Argument, Claim, Premise
from argmap.case.evidence import Cite, Quote, Source
from argmap.case.questions import Question
from argmap.case.weighing import Finding, Harm
from argmap.ui.overriding import override

if TYPE_CHECKING:  # made late
    from collections.abc import Callable

    from argmap.law.standard import StandardSet
    from argmap.ui.bridge import Bridge
    from argmap.ui.checks.check_page import CheckPage

_PAUSE_MS = 300
_NOT_YET = "The quotes are being checked. Choose it again when they are."
_NONE_MOVED = "No quote has moved."
_NONE_CHOSEN = "In Checks, choose a quote whose words were found at another place."
_MAP = (Claim, Argument, Premise, Question)
_CHECKED = (Case, Source, Quote, Cite, Harm, Finding, Event, *_MAP)
"""The kinds of records that a check reads."""


class CheckPanel(QWidget):
    """Keeps what is checked in step with the case."""

    opened = Signal(object)
    """The `CheckRow` whose record and passage the user wants to see."""

    wanted = Signal()
    """Something was asked of the checks from elsewhere: the tab is to be shown."""

    def __init__(
        self,
        bridge: Bridge,
        law: Callable[[], StandardSet] | None = None,
        court_shown: Callable[[], bool] = bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._law = law
        self._court_shown = court_shown
        self._was_court_shown = False
        """Whether what the court found was told when it was last checked."""
        self._bridge = bridge
        self._is_stale = True
        """Whether something that is checked has changed since."""
        self._are_sources_stale = True
        """Whether what the sources are compared by has changed since."""
        self.page: CheckPage | None = None
        self.pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        """Runs out when nothing has been edited for a while."""
        self.pause.timeout.connect(self._catch_up)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        bridge.opened.connect(self._on_opened)
        bridge.changed.connect(self._on_changed)

    @property
    def landing(self) -> QWidget | None:
        """The list of what was found."""
        return self.page.list if self.page else None

    @Slot()
    def lay_moved(self) -> None:
        """Lay the quote that is chosen on the words found; say so where there are none."""
        page = self._checked_page()
        if page is not None and not page.lay_chosen():
            self._bridge.said.emit(_NONE_CHOSEN)

    @Slot()
    def lay_all_moved(self) -> None:
        """Lay every quote on its very words where they stand elsewhere now; say where none do."""
        page = self._checked_page()
        if page is not None and not page.lay_all_moved():
            self._bridge.said.emit(_NONE_MOVED)

    @Slot()
    def tell_anew(self) -> None:
        """Check anew where the court's findings have been revealed, or hidden again."""
        self._catch_up()

    def _checked_page(self) -> CheckPage | None:
        """Return the page, once it tells what was found; until then turn there."""
        if self.page is not None and self.page.found is not None and not self._is_stale:
            return self.page
        self.wanted.emit()
        self._bridge.said.emit(_NOT_YET)
        return None

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.page is None:
            self.page = self._make_page()
        self._catch_up()

    def _make_page(self) -> CheckPage:
        from argmap.ui.checks.check_page import CheckPage  # noqa: PLC0415 -- when first seen

        page = CheckPage(self._bridge, law=self._law, court_shown=self._court_shown)
        page.opened.connect(self.opened)
        page.checker.found.connect(self._on_found)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(page)
        page.show()  # now: the focus comes next
        return page

    @Slot()
    def _on_found(self) -> None:
        self._bridge.outdated.emit(_NOT_YET)

    @Slot()
    def _catch_up(self) -> None:
        """Check what has changed, where somebody sees it."""
        if self.page is None or not self.isVisible():
            return
        shown = self._bridge.is_open and self._court_shown()
        if not self._is_stale and shown == self._was_court_shown:
            return
        self._was_court_shown = shown
        compare = self._are_sources_stale
        self._is_stale = self._are_sources_stale = False
        self.pause.stop()
        if self._bridge.is_open:
            self.page.check(compare=compare)

    @Slot()
    def _on_opened(self) -> None:
        self._is_stale = self._are_sources_stale = True
        if self.page is not None:
            self.page.start_afresh()
            self._catch_up()

    @Slot(object)
    def _on_changed(self, change_set: ChangeSet) -> None:
        if not any(isinstance(one.record, _CHECKED) for one in change_set.changes):
            return
        self._is_stale = True
        if self.page is not None:
            # What was being compared is not known, nor will it be.
            unfinished = self.page.checker.is_running
            self._are_sources_stale |= unfinished and not self.page.checker.has_compared
            self.page.checker.give_up()
        self._are_sources_stale |= any(map(_changes_reports, change_set.changes))
        self.pause.start()


def _changes_reports(change: Change) -> bool:
    """Say whether a change touches what is compared: the sources, or which names are one."""
    before, after = change.before, change.after
    if isinstance(before, Case) and isinstance(after, Case):
        return before.aliases != after.aliases
    return isinstance(change.record, Source)
