"""The pages at the right of the Weigh tab, and what each is made with."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from argmap.law.standard import StandardSet
from argmap.ui.bridge import Bridge
from argmap.ui.focusing import focus_on
from argmap.ui.overriding import override
from argmap.ui.questioning.edits import Answer, AskClaim
from argmap.ui.selection import Selection
from argmap.ui.theme import Theme
from argmap.ui.weighing.ledger import HarmLedger
from argmap.ui.weighing.pages import WeighPages

HARMS, STANDARDS, READERS = "Harms", "Standards", "Readers"
SENSITIVITY, RULE_65, ILLUSTRATION = "Sensitivity", "Rule 65", "Illustration"
"""The titles of the pages."""


class MotionPages(WeighPages):
    """The harms, all standards, all readers, what findings matter, Rule 65, an illustration."""

    shown = Signal(object)
    """A widget that has been filled and is to be scrolled into view."""
    wanted = Signal(object)
    """The `Link` of a record to go to."""
    sight_wanted = Signal()
    """The pages are to be seen."""
    another_wanted = Signal()
    """A reader is to be named who is not in the list."""
    court_wanted = Signal(object)
    """Whether the court's findings are to be shown."""

    def __init__(
        self,
        bridge: Bridge,
        ledger: HarmLedger,
        theme: Theme,
        *,
        selection: Selection,
        load_standards: Callable[[], StandardSet],
    ) -> None:
        super().__init__()
        self._bridge = bridge
        self._ledger = ledger
        self._theme = theme
        self._selection = selection
        self._load_standards = load_standards
        self.ask_claim: AskClaim | None = None
        """How the user is asked for a claim; None where nobody can ask yet."""
        self.add(HARMS, self._harms)
        self.add(STANDARDS, self._standards)
        self.add(READERS, self._readers)
        self.add(SENSITIVITY, self._sensitivity)
        self.add(RULE_65, self._rule_65)
        self.add(ILLUSTRATION, self._illustration)

    @Slot()
    def show_harms(self) -> None:
        """Show the ledger of harms."""
        self._come_to(HARMS)

    @Slot()
    def show_standards(self) -> None:
        """Show what each standard answers."""
        self._come_to(STANDARDS)

    @Slot()
    def show_readers(self) -> None:
        """Show what each reader found."""
        self._come_to(READERS)

    @Slot()
    def show_sensitivity(self) -> None:
        """Show which finding matters."""
        self._come_to(SENSITIVITY)

    @Slot()
    def show_rule65(self) -> None:
        """Show the page on Rule 65."""
        self._come_to(RULE_65)

    @Slot()
    def show_illustration(self) -> None:
        """Show the inequality of Leubsdorf and Posner."""
        self._come_to(ILLUSTRATION)

    @Slot(object)
    def show_suggestion(self, factor: str) -> None:
        """Show what the harms suggest on a factor, with why."""
        self.turn_to(HARMS)
        rows = self._ledger.suggested.rows
        row = next((one for one in rows if one.suggestion.factor.id == factor), None)
        if row is not None:
            focus_on(row.more)
            self.shown.emit(row)

    def _come_to(self, title: str) -> None:
        self.sight_wanted.emit()
        self.turn_to(title)
        QTimer.singleShot(0, self, self._come_forward)

    @Slot()
    def _come_forward(self) -> None:
        # The page is new, and all that stands around it has yet to get its place.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self.bar.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.shown.emit(self)

    @override
    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        super().set_theme(theme)

    def _harms(self) -> QWidget:
        return self._ledger

    def _standards(self) -> QWidget:
        from argmap.ui.weighing.standards_page import StandardsPage  # noqa: PLC0415 -- if wanted

        page = StandardsPage(self._bridge)
        page.shown.connect(self.shown)
        page.wanted.connect(self.wanted)
        return page

    def _readers(self) -> QWidget:
        from argmap.ui.weighing.readers_page import ReadersPage  # noqa: PLC0415 -- as above

        page = ReadersPage()
        page.predict.wanted.connect(self.court_wanted)
        page.another_wanted.connect(self.another_wanted)
        return page

    def _sensitivity(self) -> QWidget:
        from argmap.ui.weighing.sensitivity_page import SensitivityPage  # noqa: PLC0415 -- as above

        return SensitivityPage(self._theme)

    def _rule_65(self) -> QWidget:
        from argmap.ui.weighing.rule65.page import Rule65Page  # noqa: PLC0415 -- as above

        page = Rule65Page(self._bridge, self._selection, self._theme, self._load_standards)
        page.ask_claim = self._ask_claim
        page.shown.connect(self.shown)
        return page

    def _ask_claim(self, words: str, answer: Answer) -> None:
        if self.ask_claim is not None:
            self.ask_claim(words, answer)

    def _illustration(self) -> QWidget:
        from argmap.ui.weighing.illustration_page import IllustrationPage  # noqa: PLC0415 -- as above

        return IllustrationPage(self._theme)
