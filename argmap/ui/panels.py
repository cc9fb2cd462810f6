"""The table of panels: what stands where on the desk, tabs in the order of the rows.

To add a panel, add a folder with its widget, and here a function that makes it and a
row; one that is a tab also needs its `show_…` row in the table of actions. Reading
the table imports no panel.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # as above
    from PySide6.QtWidgets import QWidget

    from argmap.ui.panel_parts import PanelParts


class Stand(Enum):
    """Where on the desk a panel stands."""

    LEFT = "a tab of the material"
    MIDDLE = "a tab of the work"
    OVER_LEFT = "over the material while a source is open"
    RIGHT = "beside the work"


class Panel(NamedTuple):
    """One panel: `show_` and its `id` make the id of its action."""

    id: str
    title: str
    stand: Stand
    make: Callable[[PanelParts, QWidget], QWidget]
    """Makes it in the place where it stands: what moves is dressed anew, with all that is in it."""

    @property
    def is_tab(self) -> bool:
        """Whether the panel has a tab, and so an action that turns to it."""
        return self.stand in {Stand.LEFT, Stand.MIDDLE}


def _outline(parts: PanelParts, parent: QWidget) -> QWidget:
    from argmap.ui.outline.panel import OutlinePanel  # noqa: PLC0415 -- after the first paint

    outline = OutlinePanel(
        bridge=parts.bridge,
        selection=parts.selection,
        editing=parts.editing,
        theme=parts.theme,
        parent=parent,
    )
    outline.dim_by(parts.claim_filter)
    outline.label_by(parts.labels)
    return outline


def _sources(parts: PanelParts, parent: QWidget) -> QWidget:
    from argmap.ui.searching.sources_page import SourcesPage  # noqa: PLC0415 -- as above

    return SourcesPage(parts.bridge, parts.selection, parts.claim_filter.known_on, parent)


def _checks(parts: PanelParts, parent: QWidget) -> QWidget:
    from argmap.ui.checks.check_panel import CheckPanel  # noqa: PLC0415 -- as above

    def court_shown() -> bool:
        from argmap.ui.revealed import Revealed  # noqa: PLC0415 -- once something is checked

        return Revealed(parts.bridge, parts.settings).is_shown()

    return CheckPanel(parts.bridge, parts.law, court_shown, parent)


def _map(parts: PanelParts, parent: QWidget) -> QWidget:
    from argmap.ui.canvas.page import MapPage  # noqa: PLC0415 -- as above

    return MapPage(parts, parent)


def _weigh(parts: PanelParts, parent: QWidget) -> QWidget:
    from argmap.ui.weighing.weigh_panel import WeighPanel  # noqa: PLC0415 -- as above

    known_on = parts.claim_filter.known_on
    bridge, selection, settings = parts.bridge, parts.selection, parts.settings
    return WeighPanel(
        *(bridge, selection, parts.theme, parts.law),
        known_on=known_on,
        settings=settings,
        labels=parts.labels,
        parent=parent,
    )


def _chronology(parts: PanelParts, parent: QWidget) -> QWidget:
    from argmap.ui.chronology.panel import ChronologyPanel  # noqa: PLC0415 -- as above

    known_on = parts.claim_filter.known_on
    return ChronologyPanel(parts.bridge, parts.selection, parts.theme, known_on, parent)


def _compare(parts: PanelParts, parent: QWidget) -> QWidget:
    from argmap.ui.comparing.compare_panel import ComparePanel  # noqa: PLC0415 -- as above

    return ComparePanel(parts.bridge, parts.states, parts.settings, parent)


def _brief(parts: PanelParts, parent: QWidget) -> QWidget:
    from argmap.ui.brief.brief_panel import BriefPanel  # noqa: PLC0415 -- as above

    return BriefPanel(parts.bridge, parts.law, parts.settings, parent)


def _cite_check(parts: PanelParts, parent: QWidget) -> QWidget:
    from argmap.ui.citechecking.cite_panel import CiteCheckPanel  # noqa: PLC0415 -- as above

    return CiteCheckPanel(parts.bridge, parts.theme, parts.settings, parent)


def _debate(parts: PanelParts, parent: QWidget) -> QWidget:
    from argmap.ui.debate.debate_panel import DebatePanel  # noqa: PLC0415 -- as above

    return DebatePanel(parts, parent)


def _reader(parts: PanelParts, parent: QWidget) -> QWidget:
    from argmap.ui.reader.reader_panel import ReaderPanel  # noqa: PLC0415 -- as above

    return ReaderPanel(parts.bridge, parts.selection, parts.theme, parent)


def _inspector(parts: PanelParts, parent: QWidget) -> QWidget:
    from argmap.ui.inspector.panel import InspectorPanel  # noqa: PLC0415 -- as above

    return InspectorPanel(
        bridge=parts.bridge,
        selection=parts.selection,
        states=parts.states,
        theme=parts.theme,
        law=parts.law,
        labels=parts.labels,
        known_on=parts.claim_filter.known_on,
        parent=parent,
    )


PANELS = (
    Panel("outline", "Outline", Stand.LEFT, _outline),
    Panel("sources", "Sources", Stand.LEFT, _sources),
    Panel("checks", "Checks", Stand.LEFT, _checks),
    Panel("map", "Map", Stand.MIDDLE, _map),
    Panel("weigh", "Weigh", Stand.MIDDLE, _weigh),
    Panel("chronology", "Chronology", Stand.MIDDLE, _chronology),
    Panel("compare", "Compare", Stand.MIDDLE, _compare),
    Panel("brief", "Brief", Stand.MIDDLE, _brief),
    Panel("cite_check", "Cite-check", Stand.MIDDLE, _cite_check),
    Panel("debate", "Debate", Stand.MIDDLE, _debate),
    Panel("reader", "Reader", Stand.OVER_LEFT, _reader),
    Panel("inspector", "Inspector", Stand.RIGHT, _inspector),
)
"""Every panel of the window."""
