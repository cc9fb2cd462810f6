"""The map's page: above the map where one is, what is filtered and found; the minimap in it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from argmap.drawing.kept_sizes import KeptSizes
from argmap.drawing.walk import Integers
from argmap.ui.canvas.branch import BranchView
from argmap.ui.canvas.collapsing import Levels
from argmap.ui.canvas.crumbs import Crumbs
from argmap.ui.canvas.current_hit import CurrentHit
from argmap.ui.canvas.filter_strip import FilterStrip
from argmap.ui.canvas.find_strip import FindStrip
from argmap.ui.canvas.finding import Finding
from argmap.ui.canvas.kept_in_view import KeptInView
from argmap.ui.canvas.map_labels import MapLabels
from argmap.ui.canvas.map_look import MapLook
from argmap.ui.canvas.map_warnings import MapWarnings
from argmap.ui.canvas.marks import Marks
from argmap.ui.canvas.minimap import Minimap
from argmap.ui.canvas.panel import MapPanel
from argmap.ui.canvas.pinning import Pinning
from argmap.ui.canvas.place_book import PlaceBook
from argmap.ui.canvas.sides import SideTable
from argmap.ui.canvas.travels import Travels
from argmap.ui.panel_parts import PanelParts
from argmap.ui.settings import PLACES
from argmap.ui.theme import Theme


class MapPage(QWidget):
    """The map with everything that helps to move about on it."""

    wanted = Signal()
    """Something is to be done on the page while another one is shown."""

    def __init__(self, parts: PanelParts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        bridge, selection, theme = parts.bridge, parts.selection, parts.theme
        # The map comes first: it is where the focus goes when the page is shown.
        self.map = MapPanel(
            bridge=bridge, selection=selection, editing=parts.editing, theme=theme, parent=self
        )
        self.sizes = KeptSizes(parts.settings.cache)
        self.map.measures.keep_in(self.sizes)
        self._bridge = bridge
        self._filter = parts.claim_filter
        self.finding = Finding(bridge, selection, self.map.drawing, self)
        book = PlaceBook(parts.settings.folder / PLACES)
        self.travels = Travels(self.map, bridge, selection, book)
        self.crumbs = Crumbs(self)
        self.filter_strip = FilterStrip(parts.claim_filter, bridge, parts.law, self)
        self.find_strip = FindStrip(self.finding, self.map, selection, self)
        self.branch = BranchView(self.map, self.crumbs, bridge, selection)
        self._marks = Marks(theme, kept=self._kept, hits=self._hits, flagged=self._flagged)
        self.minimap = Minimap(self.map, theme, SideTable(bridge, self), self._marks)
        self._current_hit = CurrentHit(self.map, theme, self._number_of_hit)
        self.map.layers += [self._marks, self._current_hit]
        self.pinning = Pinning(self.map, bridge, selection, theme)
        self.look = MapLook(self.map, self.minimap, parts.settings, bridge)
        map_labels = MapLabels(self.map, parts.labels, parts.settings, bridge)
        MapWarnings(self.map, parts.states, bridge, map_labels)
        self.doers: dict[str, QObject] = {
            "branch": self.branch,
            "collapsing": Levels(self.map, bridge, selection),
            "filtering": self.filter_strip,
            "finding": self.find_strip,
            "map_labels": map_labels,
            "map_look": self.look,
            "pinning": self.pinning,
            "travels": self.travels,
        }
        self._lay_out()
        self._connect()

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self._marks.set_theme(theme)
        self._current_hit.set_theme(theme)
        self.pinning.marks.set_theme(theme)
        self.minimap.set_theme(theme)
        self.map.set_theme(theme)

    @Slot()
    def come_forward(self) -> None:
        """Ask to be shown, where another page is."""
        if not self.isVisible():
            self.wanted.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for strip in (self.crumbs, self.filter_strip, self.find_strip):
            column.addWidget(strip)
            strip.left.connect(self._focus_map)
        column.addWidget(self.map, 1)

    def _connect(self) -> None:
        self._bridge.opened.connect(self.find_strip.forget)
        self._bridge.closing.connect(self._on_closing)
        self.map.escaped.connect(self._on_escaped)
        self._filter.changed.connect(self._on_marks)
        KeptInView(self.map, self._filter, self.filter_strip, self._marks)
        self.finding.changed.connect(self._on_marks)
        self.travels.bookmarked.connect(self._on_marks)
        self.branch.leaving.connect(self.travels.visiting.set_out)
        self.branch.arrived.connect(self.travels.visiting.arrive)
        self.pinning.done.connect(self.travels.write)

    def _kept(self) -> Integers | None:
        matches = self._filter.matches
        return None if matches is None else self.map.scene.boxes.ids.numbers(matches)

    def _hits(self) -> Integers | None:
        return self.finding.numbers if self.finding.hits else None

    def _number_of_hit(self) -> str:
        return self.find_strip.number

    def _flagged(self) -> Integers | None:
        claims = {place.claim for place in self.travels.bookmarks}
        return self.map.scene.boxes.ids.numbers(claims) if claims else None

    @Slot()
    def _on_closing(self) -> None:
        self.sizes.save()
        self.travels.leave()

    @Slot()
    def _on_marks(self) -> None:
        self._marks.forget()
        self.minimap.draw_again()
        self.map.update()

    @Slot()
    def _on_escaped(self) -> None:
        """End what Esc ends on the map: the search, else the filter, else the branch."""
        if not self.find_strip.isHidden():
            self.find_strip.close_strip()
        elif not self.filter_strip.isHidden():
            self.filter_strip.clear_filter()
        else:
            self.branch.leave_branch()

    @Slot()
    def _focus_map(self) -> None:
        self.map.setFocus(Qt.FocusReason.OtherFocusReason)
