"""Where on the map the user is and has been: what was picked there, and how the map lay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Slot

from argmap.ui.canvas.places import Place, Visits
from argmap.ui.selection import Use

if TYPE_CHECKING:
    from argmap.ui.bridge import Bridge
    from argmap.ui.canvas.panel import MapPanel
    from argmap.ui.selection import Picked, Selection

_NOTHING_PICKED = "nothing picked"
"""The passing in which the map is moved while nothing is picked."""


class Visiting(QObject):
    """Notes every place that the user comes to, and leads back to one."""

    def __init__(self, panel: MapPanel, bridge: Bridge, selection: Selection) -> None:
        super().__init__(panel)
        self._map = panel
        self._bridge = bridge
        self._selection = selection
        self._visits = Visits()
        self._start: Place | None = None
        """How the map lay before anything was picked."""
        self._is_going = self._is_drawn = False
        panel.pictured.connect(self._on_pictured)
        panel.moved.connect(self._on_moved)
        selection.changed.connect(self._on_picked)

    def begin(self) -> None:
        """Forget every place: another case is open."""
        self._visits, self._start = Visits(), None

    def step(self, by: int) -> bool:
        """Go back (-1) or forward (1) through the places visited; answer whether there is one."""
        place = self._visits.step(by, self.still)
        if place is not None:
            self.set_out()
            self._return_to(place)
            self._is_going = False
        return place is not None

    def go(self, place: Place) -> None:
        """Pick what was picked at a place, and let the map lie as it lay there: a visit."""
        self.set_out()
        self._return_to(place)
        self.arrive()

    @Slot()
    def set_out(self) -> None:
        """Note no place on the way to one, however many steps the way takes."""
        self._is_going = True

    @Slot()
    def arrive(self) -> None:
        """Note the place that the way has led to."""
        self._is_going = False
        place = self.here()
        if place is not None:
            self._visit(place)

    def here(self) -> Place | None:
        """Return where the user is; by the first box where nothing is picked."""
        panel, picked = self._map, self._selection.picked
        index = panel.selected if picked.claim else min(0, len(panel.scene.boxes) - 1)
        if index < 0:
            return None
        claim, premise = panel.scene.appearance(index)
        if picked.claim:
            claim, premise = picked.claim, picked.premise
        assert claim is not None
        box = panel.view.to_screen(panel.scene.rect(index).center())
        by = box - panel.view.middle
        lies = (panel.branch, panel.view.scale, by.x(), by.y())
        how = Place(claim, premise, *lies, also=picked.also, is_picked=bool(picked.claim))
        return how._replace(room=(panel.view.size.width(), panel.view.size.height()))

    def _visit(self, place: Place, *, passing: object = None) -> None:
        now = self._visits.now
        if now is None and self._start is not None:
            self._visits.arrive(self._start)
        if now is None or now.spot != place.spot:
            self._visits.arrive(place, passing=passing)
        else:
            self._visits.look(place)

    @Slot(object)
    def _on_picked(self, _picked: Picked) -> None:
        place = self.here()
        if place is not None and place.is_picked and not self._is_going:
            self._visit(place, passing=self._map.passing)

    @Slot()
    def _on_pictured(self) -> None:
        self._is_drawn = True

    @Slot()
    def _on_moved(self) -> None:
        """Note how the map lies; where nothing is picked, only what the user moves is a place.

        What was just picked somewhere else is noted when the selection tells.
        """
        place, now = self.here(), self._visits.now
        is_drawn, self._is_drawn = self._is_drawn, False
        if place is None or self._is_going:
            return
        if now is None:
            self._start = None if place.is_picked else place
        elif place.spot == now.spot:
            self._visits.look(place)
        elif not (place.is_picked or is_drawn):
            self._visit(place, passing=_NOTHING_PICKED)

    def still(self, place: Place) -> Place | None:
        """Return what has become of a place, None where its claim is gone."""
        case_map = self._bridge.case_map
        if not place.is_in(case_map):
            return None
        use = case_map.premises.get(place.premise) if place.premise else None
        premise = use.id if use and use.claim == place.claim else None
        premise = self._selection.told(place.claim, premise).premise
        branch = place.branch if place.branch in case_map.claims else None
        return place._replace(premise=premise, branch=branch)

    def _return_to(self, place: Place) -> None:
        still = self.still(place)
        if still is None:
            return
        if still.branch != self._map.branch:
            self._map.show_branch(still.branch)
        if still.is_picked:
            also = (use for use in still.also if use.claim in self._bridge.case_map.claims)
            self._selection.pick_claims([Use(still.claim, still.premise), *also])
        else:
            self._selection.pick_claim(None)
        self.lay(still)

    def lay(self, place: Place) -> bool:
        """Let the map lie as it lay at a place; answer whether its box is shown."""
        panel, by = self._map, QPointF(place.dx, place.dy)
        index = panel.scene.find(place.claim, place.premise)
        if index < 0:
            return False
        point = panel.scene.rect(index).center()
        if place.room:
            panel.view.lay(point, by + QPointF(*place.room) / 2, place.scale)
        else:
            panel.view.lay_from_middle(point, by, place.scale)
        panel.pan(QPointF())
        return True
