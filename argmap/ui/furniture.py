"""The panels on the desk: imported and made after the window's first paint."""

from __future__ import annotations

from collections.abc import Callable

from argmap.law.standard import StandardSet
from argmap.ui.bridge import Bridge
from argmap.ui.canvas.panel import MapPanel
from argmap.ui.desk import Desk
from argmap.ui.editing import Editing
from argmap.ui.inspector.panel import InspectorPanel
from argmap.ui.outline.panel import OutlinePanel
from argmap.ui.quote_states import QuoteStates
from argmap.ui.reader.reader_panel import ReaderPanel
from argmap.ui.reader.sources_panel import SourcesPanel
from argmap.ui.selection import Selection
from argmap.ui.theme import Theme
from argmap.ui.weighing.weigh_panel import WeighPanel


class Furniture:
    """Every panel of the window, made on one case, one selection and one theme."""

    def __init__(
        self,
        editing: Editing,
        *,
        bridge: Bridge,
        selection: Selection,
        theme: Theme,
        law: Callable[[], StandardSet],
    ) -> None:
        self.states = QuoteStates(bridge)
        self.map = MapPanel(bridge=bridge, selection=selection, editing=editing, theme=theme)
        self.outline = OutlinePanel(
            bridge=bridge, selection=selection, editing=editing, theme=theme
        )
        self.sources = SourcesPanel(bridge, selection)
        self.reader = ReaderPanel(bridge, selection, theme)
        self.weigh = WeighPanel(bridge, selection, theme, law)
        self.inspector = InspectorPanel(
            bridge=bridge, selection=selection, states=self.states, theme=theme, law=law
        )

    def reader_shown(self) -> str:
        """Return whose findings the Weigh tab shows."""
        return self.weigh.answer.reader

    def arrange(self, desk: Desk) -> None:
        """Put every panel in its place on the desk."""
        desk.material.fill(0, self.outline)
        desk.material.fill(1, self.sources)
        desk.work.fill(0, self.map)
        desk.work.fill(1, self.weigh)
        desk.take_reader(self.reader)
        desk.take_inspector(self.inspector)

    def set_theme(self, theme: Theme) -> None:
        """Take on another look, panel by panel."""
        for panel in (self.map, self.outline, self.reader, self.weigh, self.inspector):
            panel.set_theme(theme)
