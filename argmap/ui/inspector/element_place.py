"""Where the inspector shows the elements of a cause of action or a defence."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from argmap.case.claims import Claim
from argmap.case.terms import ClaimRole
from argmap.law.standard import StandardSet
from argmap.ui.bridge import Bridge
from argmap.ui.claim_labels import ClaimLabels
from argmap.ui.questioning.edits import Answer, AskClaim
from argmap.ui.selection import Selection
from argmap.ui.theme import Theme

if TYPE_CHECKING:  # most claims are neither a cause of action nor a defence
    from argmap.ui.inspector.element_section import ElementSection


class ElementPlace(QWidget):
    """Hidden for most claims; the section is made for the first that has elements."""

    def __init__(  # noqa: PLR0913 -- what every panel shares
        self,
        bridge: Bridge,
        selection: Selection,
        theme: Theme,
        law: Callable[[], StandardSet],
        labels: ClaimLabels,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._selection = selection
        self._theme = theme
        self._law = law
        self._labels = labels
        self.ask_claim: AskClaim | None = None
        """How the user is asked for a claim; None where nobody can ask yet."""
        self.section: ElementSection | None = None
        """The section; None until a claim needed it."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_claim(self, claim: Claim) -> None:
        """Show the elements of a claim that is a cause of action or a defence."""
        has_records = bool(self._bridge.case_map.elements_of(claim.id))
        wanted = claim.role is not ClaimRole.NONE or bool(claim.cause) or has_records
        if wanted:
            self._made().show_claim(claim)
        self.setVisible(wanted)

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self._theme = theme
        if self.section is not None:
            self.section.set_theme(theme)

    def _made(self) -> ElementSection:
        if self.section is None:
            from argmap.ui.inspector.element_section import ElementSection  # noqa: PLC0415 -- rare

            bridge, selection = self._bridge, self._selection
            section = ElementSection(bridge, selection, self._theme, self._law, self._labels)
            self.section = section
            self.section.ask_claim = self._ask
            self._column.addWidget(self.section)
        return self.section

    def _ask(self, words: str, answer: Answer) -> None:
        if self.ask_claim is not None:
            self.ask_claim(words, answer)
