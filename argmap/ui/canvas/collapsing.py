"""Collapsing and expanding many claims at once: a branch, a level, all but the way to one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from argmap.ui.bridge import Bridge
    from argmap.ui.canvas.panel import MapPanel
    from argmap.ui.selection import Selection


class Collapsing(QObject):
    """Folds and unfolds; what is picked stays picked, or whatever it is folded into."""

    def __init__(self, panel: MapPanel, bridge: Bridge, selection: Selection) -> None:
        super().__init__(panel)
        self._map = panel
        self._bridge = bridge
        self._selection = selection

    @Slot()
    def fold_branch(self) -> None:
        """Collapse the picked claim and every claim below it."""
        claim = self._selection.picked.claim
        if claim:
            self._map.folds.fold_branch(self._bridge.case_map, claim)
            self._map.draw_folded()

    @Slot()
    def unfold_branch(self) -> None:
        """Expand everything below the picked claim."""
        claim = self._selection.picked.claim
        if claim:
            self._map.folds.unfold_branch(self._bridge.case_map, claim)
            self._map.draw()

    @Slot()
    def fold_others(self) -> None:
        """Collapse everything but the picked claim and the way to it."""
        if self._selection.picked.claim:
            self._map.folds.fold_others(
                self._bridge.case_map, self._selection.picked, self._map.branch
            )
            self._map.draw_folded()

    def _show_levels(self, levels: int) -> None:
        """Show this many levels of the map, or of the branch that is shown."""
        self._map.folds.fold_below(self._bridge.case_map, levels - 1, self._map.branch)
        self._map.draw_folded()


class Levels(Collapsing):
    """Shows a number of levels: the roots alone, with their reasons and objections, and so on."""

    @Slot()
    def show_1_level(self) -> None:
        """Show the roots alone."""
        self._show_levels(1)

    @Slot()
    def show_2_levels(self) -> None:
        """Show two levels."""
        self._show_levels(2)

    @Slot()
    def show_3_levels(self) -> None:
        """Show three levels."""
        self._show_levels(3)

    @Slot()
    def show_4_levels(self) -> None:
        """Show four levels."""
        self._show_levels(4)

    @Slot()
    def show_5_levels(self) -> None:
        """Show five levels."""
        self._show_levels(5)

    @Slot()
    def show_6_levels(self) -> None:
        """Show six levels."""
        self._show_levels(6)

    @Slot()
    def show_7_levels(self) -> None:
        """Show seven levels."""
        self._show_levels(7)

    @Slot()
    def show_8_levels(self) -> None:
        """Show eight levels."""
        self._show_levels(8)

    @Slot()
    def show_9_levels(self) -> None:
        """Show nine levels."""
        self._show_levels(9)
