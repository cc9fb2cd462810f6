"""What the window asks of the panels it shows: the methods that actions call."""

from __future__ import annotations

from typing import Protocol

from argmap.case.ids import ClaimId


class BuildingPanel(Protocol):
    """A panel in which the tree is built by keyboard: the map, the outline."""

    def edit_claim(self, claim: ClaimId) -> None:
        """Open the editor of a claim's text over its picked appearance."""
        ...


class MapActions(BuildingPanel, Protocol):
    """What the actions of the View menu do to the map."""

    def zoom_in(self) -> None:
        """Show the map larger."""
        ...

    def zoom_out(self) -> None:
        """Show the map smaller."""
        ...

    def zoom_to_natural(self) -> None:
        """Show the map at its natural size."""
        ...

    def zoom_to_fit(self) -> None:
        """Show the whole map."""
        ...

    def toggle_fold(self) -> None:
        """Collapse the picked claim, or expand it."""
        ...

    def fold_all(self) -> None:
        """Collapse every claim below the roots."""
        ...

    def unfold_all(self) -> None:
        """Expand every claim."""
        ...


class ReaderActions(Protocol):
    """What actions do in the reader."""

    def quote_for_claim(self) -> None:
        """Quote the words selected in the open source for the picked claim.

        Says by `bridge.said` what is missing where no words are selected.
        """
        ...
