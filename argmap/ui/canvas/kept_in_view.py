"""What passes the filter comes into view, and is counted there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, QTimer, Slot

from argmap.case.appearances import target_of
from argmap.case.homes import home_use

if TYPE_CHECKING:
    from argmap.case.ids import ClaimId
    from argmap.ui.canvas.case_canvas import CaseCanvas
    from argmap.ui.canvas.filter_strip import FilterStrip
    from argmap.ui.canvas.marks import Marks
    from argmap.ui.claim_filter import ClaimFilter

_REST_MS = 80
"""While the map moves, what is on the screen is counted when it rests."""
_MOST_FOLDED = 200
"""Of so many claims that are folded away the nearest place is looked for."""


class KeptInView(QObject):
    """Goes to the nearest claim that passes where none is on the screen, and counts those there.

    What is marked has been forgotten by then: the filter tells that first.
    """

    def __init__(
        self, canvas: CaseCanvas, claim_filter: ClaimFilter, strip: FilterStrip, marks: Marks
    ) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._filter = claim_filter
        self._strip = strip
        self._marks = marks
        self._asked: tuple[object, ...] = ()
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.setInterval(_REST_MS)
        self._counting.timeout.connect(self.count)
        claim_filter.changed.connect(self._on_filtered)
        canvas.moved.connect(self._on_moved)

    @Slot()
    def count(self) -> None:
        """Say in the strip how many of the claims that pass are on the screen."""
        self._counting.stop()
        scene, mask = self._canvas.scene, self._marks.kept.mask(self._canvas.scene)
        if mask is None:
            return
        seen = np.unique(scene.boxes.claim[self._marks.seen(scene, self._canvas.view) & mask])
        self._strip.tell_on_screen(len(seen))

    @Slot()
    def _on_filtered(self) -> None:
        asked = (self._filter.wanted, self._filter.known_on.day)
        if asked != self._asked:  # else an edit has touched what passes
            self._asked = asked
            self._go_to_nearest()
        self.count()

    @Slot()
    def _on_moved(self) -> None:
        if any(self._asked) and not self._counting.isActive():
            self._counting.start()

    def _go_to_nearest(self) -> None:
        canvas, scene = self._canvas, self._canvas.scene
        mask = self._marks.kept.mask(scene)
        if mask is None or (self._marks.seen(scene, canvas.view) & mask).any():
            return
        found = np.flatnonzero(mask)
        if not len(found):
            found = np.array(self._folded_into(), dtype=np.int64)
        if len(found):
            x, y, width, height = scene.rects[found].T
            middle = canvas.view.visible().center()
            away = np.hypot(x + width / 2 - middle.x(), y + height / 2 - middle.y())
            canvas.show_around(int(found[int(np.argmin(away))]))

    def _folded_into(self) -> list[int]:
        """List the boxes that claims which pass are folded into."""
        matches = self._filter.matches or ()
        some = [claim for claim, _ in zip(matches, range(_MOST_FOLDED), strict=False)]
        return [index for index in map(self._shown_above, some) if index >= 0]

    def _shown_above(self, claim: ClaimId) -> int:
        """Return the nearest box above a claim that is shown, -1 where there is none."""
        case_map, scene = self._canvas.case_map, self._canvas.scene
        passed: set[ClaimId] = set()
        while claim not in passed:
            passed.add(claim)
            index = scene.find(claim)
            use = home_use(case_map, claim) if index < 0 else None
            if use is None:
                return index
            claim = target_of(case_map, use)
        return -1
