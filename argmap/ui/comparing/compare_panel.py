"""The Compare tab, which is made when it is first turned to and works only while it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from argmap.case.caption import Case
from argmap.case.changes import Change, ChangeSet
from argmap.case.evidence import Quote, Source, Statement
from argmap.ui.overriding import override
from argmap.ui.turn_by_turn import Steps, TurnByTurn
from argmap.ui.unseen import unseen

if TYPE_CHECKING:  # made late
    from argmap.ui.bridge import Bridge
    from argmap.ui.comparing.compare_page import ComparePage
    from argmap.ui.quote_states import QuoteStates
    from argmap.ui.settings import Settings


class ComparePanel(QWidget):
    """Keeps the comparison of the sources in step with the case."""

    passage_wanted = Signal(object)
    """The `TextPlace` the user wants to see in its source."""

    def __init__(
        self,
        bridge: Bridge,
        states: QuoteStates,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._states = states
        self._settings = settings
        self._is_stale = True
        """Whether the sources have changed since they were compared."""
        self._is_old = True
        """Whether what is recorded has changed since it was shown."""
        self.page: ComparePage | None = None
        self._later = TurnByTurn(self._fill_in_turns, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        bridge.opened.connect(self._on_opened)
        bridge.changed.connect(self._on_changed)
        bridge.closing.connect(self._later.drop)

    @property
    def landing(self) -> QWidget | None:
        """The list of passages."""
        return self.page.list.view if self.page else None

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.prepare()
        self._compare()
        if self._is_old:
            self._later.want()

    def prepare(self) -> ComparePage:
        """Make what stands in the tab, where it is not there yet."""
        if self.page is None:
            self.page = self._make_page()
        return self.page

    def fill(self) -> None:
        """Show what is recorded, where that is not what the tab shows: seen or not seen yet."""
        page = self.prepare()
        if self._is_old:
            self._is_old = False
            page.refresh()

    def _fill_in_turns(self) -> Steps:
        """Fill the tab that nobody has made ready, once the page itself has been made."""
        with unseen(self, self.prepare()):
            self.fill()
            yield

    def _make_page(self) -> ComparePage:
        from argmap.ui.comparing.compare_page import ComparePage  # noqa: PLC0415 -- when first seen

        page = ComparePage(self._bridge, self._states, self._settings, self)
        page.passage_wanted.connect(self.passage_wanted)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(page)
        page.show()  # now: the focus comes next
        return page

    def _compare(self) -> None:
        if self._is_stale:
            self._is_stale = False
            self.prepare().compare()

    @Slot()
    def _on_opened(self) -> None:
        self._is_stale = self._is_old = True
        if self.page is not None:
            self.page.start_afresh()
            self._follow()

    @Slot(object)
    def _on_changed(self, change_set: ChangeSet) -> None:
        for change in change_set.changes:
            if _changes_reports(change):
                self._is_stale = self._is_old = True
                if self.page is not None:
                    self.page.comparer.give_up()
            elif isinstance(change.record, Case | Quote | Statement):
                self._is_old = True
        self._follow()

    def _follow(self) -> None:
        if self.page is not None and self.isVisible():
            self._compare()
            self.fill()


def _changes_reports(change: Change) -> bool:
    """Say whether a change touches what is compared: the sources, or which names are one."""
    before, after = change.before, change.after
    if isinstance(before, Case) and isinstance(after, Case):
        return before.aliases != after.aliases
    return isinstance(change.record, Source)
