"""Opening the palette under the top bar: for anything, for claims, or for one claim asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from argmap.ui.look import Look
from argmap.ui.menus import WindowActions
from argmap.ui.selection import Selection
from argmap.ui.top_bar import TopBar

if TYPE_CHECKING:  # not needed until the palette is opened
    from collections.abc import Callable, Collection

    from argmap.case.ids import ClaimId, SourceId
    from argmap.ui.bridge import Bridge
    from argmap.ui.palette import Palette
    from argmap.ui.palette_entries import Entry


class PaletteOpener(QObject):
    """Makes the palette when it is first asked for, and picks what is chosen in it."""

    found = Signal()
    """A claim was found and picked: it is to be seen."""
    opened = Signal()
    """A source was found and opened: it is to be read."""

    def __init__(
        self,
        top_bar: TopBar,
        *,
        bridge: Bridge,
        selection: Selection,
        actions: WindowActions,
        look: Look,
    ) -> None:
        super().__init__(top_bar)
        self._top_bar = top_bar
        self._bridge = bridge
        self._selection = selection
        self._actions = actions
        self._look = look

    @cached_property
    def palette(self) -> Palette:
        """The palette, in the look that the window wears."""
        from argmap.ui.palette import Palette  # noqa: PLC0415 -- after the first paint

        palette = Palette(self._bridge, self._actions, self._look.theme, self._top_bar.window())
        palette.claim_chosen.connect(self._on_claim_chosen)
        palette.source_chosen.connect(self._on_source_chosen)
        self._look.changed.connect(palette.set_theme)
        return palette

    @Slot()
    def open_palette(self) -> None:
        """Open the palette of every action, every claim and every source."""
        self.palette.open_under(self._top_bar.field_foot())

    @Slot()
    def find_claim(self) -> None:
        """Open the palette for claims alone."""
        self.palette.open_under(self._top_bar.field_foot(), claims_only=True)

    def ask_claim(
        self,
        words: str,
        answer: Callable[[ClaimId], None],
        among: Collection[ClaimId] | None = None,
    ) -> None:
        """Ask for a claim, or one of a few, through the palette and hand it to `answer`."""
        self.palette.ask_claim(self._top_bar.field_foot(), words, answer, among)

    def ask(self, words: str, entries: list[Entry], answer: Callable[[str], None]) -> None:
        """Ask for one of these entries through the palette and hand its id to `answer`."""
        self.palette.ask(self._top_bar.field_foot(), words, entries, answer)

    @Slot(object)
    def _on_claim_chosen(self, claim: ClaimId) -> None:
        self._selection.pick_claim(claim)
        self.found.emit()

    @Slot(object)
    def _on_source_chosen(self, source: SourceId) -> None:
        self._selection.read_source(source)
        self.opened.emit()
