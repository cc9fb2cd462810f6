"""Parts of the map's bench about a map that is open: each returns its figures and bounds.

Each measures maps of the sizes given, or where none are, of those that have bounds.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Sequence
from functools import cache, partial
from pathlib import Path
from random import Random
from statistics import median, quantiles

from map_cases import case_map
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from argmap.case.changes import ChangeSet
from argmap.case.errors import RuleError
from argmap.case.ids import keyed_id
from argmap.case.places import Under
from argmap.case.plan_claims import plan_claim, plan_reword
from argmap.case.plan_moves import plan_move
from argmap.case.plan_removals import plan_removal
from argmap.case.terms import Stance
from argmap.reasoning.label_edits import relabelled_by
from argmap.reasoning.labels import Labels
from argmap.ui.bridge import Bridge
from argmap.ui.canvas.case_canvas import CaseCanvas
from argmap.ui.selection import Selection
from argmap.ui.theme import load_theme
from argmap.workspace.workspace import Workspace

Figures = tuple[dict[str, float], dict[str, float]]
SIZE = (1600, 1000)
EDITS = 40
_LARGE_REMOVAL = 400


class MemoryStore:
    """What a workspace needs of a store, without a disk."""

    def __init__(self, claims: int) -> None:
        self._claims = claims
        self.read_only = ""

    def read_map(self):
        return case_map(self._claims)

    def history(self):
        return []

    def close(self) -> None:
        """Nothing is open."""


class Watched(CaseCanvas):
    """A canvas of an open case, asked to paint and to be timed."""

    def __init__(self, claims: int) -> None:
        self.bridge = Bridge()
        self.bridge.open(Workspace(MemoryStore(claims)))
        super().__init__(self.bridge, Selection(), load_theme("light"))
        self.resize(*SIZE)
        self.labels = Labels(self.case_map, lambda _: True)
        self.drawing.show_labels(lambda claim: self.labels.of(claim).mark)
        self._pixels = QPixmap(*SIZE)
        self.draw_new()
        self._is_new = False
        self.unfold_all()
        self.finish()
        gc.collect()
        gc.freeze()

    def draw_edited(self, change: ChangeSet) -> None:
        """Take in an edit that the map has taken in: label again what it touches, and draw."""
        self.take_in(change)
        found = relabelled_by(self.case_map, change)
        self.drawing.relabel(self.labels.label_again(found.claims, found.steps))
        self.draw()

    def frame(self) -> float:
        """Paint once and return how long it took."""
        return timed(lambda: self.render(self._pixels))

    def finish(self) -> float:
        """Paint until all is painted; return how long it took."""
        spent = self.frame()
        while self._later.isActive():
            self._later.stop()
            spent += self.frame()
        return spent

    def look_at(self, scale: float) -> None:
        """Look at the middle box at a scale."""
        self.view.set_scale(scale, QPointF(0.0, 0.0))
        self.view.centre(self.scene.rect(len(self.scene.boxes) // 2))

    def seen(self) -> list[int]:
        """Return the boxes that are seen."""
        return self._index.boxes_in(self.view.visible().getRect())


@cache
def application() -> QApplication:
    """Return the one application."""
    return QApplication.instance() or QApplication(["bench"])


@cache
def canvas(claims: int) -> Watched:
    """Return a canvas of a case of so many claims, unfolded."""
    application()
    return Watched(claims)


def edit(_home: Path, sizes: Sequence[int]) -> Figures:
    """Reword, add, delete and move in an unfolded map of 10,000, and take each back."""
    figures, bounds = {}, {}
    for claims in sizes or (10_000,):
        of = "" if claims == 10_000 else f"{claims}_"
        for name, spent in _edits(canvas(claims)).items():
            figures[f"edit_{of}{name}_p50_ms"] = round(median(spent), 2)
            figures[f"edit_{of}{name}_p95_ms"] = round(quantiles(spent, n=20)[-1], 2)
            bounds |= {f"edit_{name}_p50_ms": 6, f"edit_{name}_p95_ms": 16}
        frames, visible = _animation(canvas(claims))
        figures[f"animation_{of}frame_p95_ms"] = round(quantiles(frames, n=20)[-1], 2)
        figures[f"animation_{of}visible"] = visible
        bounds["animation_frame_p95_ms"] = 16
    return figures, bounds


def _edits(shown: Watched) -> dict[str, list[float]]:
    random, numbers = Random(4), iter(range(10**6))
    times: dict[str, list[float]] = {}
    shown.look_at(0.74)
    shown.finish()
    for _ in range(EDITS):
        for name, plan in PLANS.items():
            visible = shown.seen()
            claim = shown.scene.boxes[random.choice(visible)].claim
            done = _planned(plan, shown.case_map, claim, lambda: keyed_id(str(next(numbers))))
            if done is None:
                continue
            for key, change in ((name, done), (f"{name}_undo", done.inverse())):
                shown.case_map.apply(change)
                drawn = timed(partial(shown.draw_edited, change))
                times.setdefault(key, []).append(drawn + shown.finish())
    return times


def _animation(shown: Watched) -> tuple[list[float], int]:
    """Return what frames of a glide took, ten of each, and how many boxes were to be seen."""
    numbers, spent = iter(range(10**6)), []
    glide = shown.glide
    shown.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    shown.show()
    shown.look_at(0.56)
    shown.finish()
    glide.is_on = True
    for number in range(EDITS):
        visible = shown.seen()
        claim = shown.scene.boxes[Random(number).choice(visible)].claim
        made = PLANS["add"](shown.case_map, claim, lambda: keyed_id("glide", str(next(numbers))))
        for change in (made, made.inverse()):
            shown.case_map.apply(change)
            shown.draw_edited(change)
            glide.clock.pause()
            for tenth in range(10):
                glide.clock.setCurrentTime(tenth * glide.clock.duration() // 10)
                took = shown.frame()
                if glide.is_under_way:
                    spent.append(took)
            glide.finish()
            shown.finish()
    glide.is_on = False
    shown.hide()
    return spent, len(visible)


def zoom(_home: Path, sizes: Sequence[int]) -> Figures:
    """Zoom a map of 50,000 through all levels of detail, the frames as they come."""
    figures = {}
    for claims in sizes or (50_000,):
        spent = _zooms(canvas(claims))
        figures[f"zoom_{claims}_p50_ms"] = round(median(spent), 2)
        figures[f"zoom_{claims}_p95_ms"] = round(quantiles(spent, n=20)[-1], 2)
        figures[f"zoom_{claims}_longest_ms"] = round(max(spent), 2)
    return figures, {"zoom_50000_longest_ms": 33}


def _zooms(shown: Watched) -> list[float]:
    shown.view.fit()
    shown.finish()
    at = QPointF(800, 500)
    spent = []
    for factor in (1.12, 1 / 1.12):
        for _ in range(70):
            shown.view.zoom_at(at, factor)
            shown._later.stop()
            spent.append(shown.frame())
            while shown._later.isActive() and len(spent) % 5 == 0:
                shown._later.stop()
                spent.append(shown.frame())
    return spent


def fit(_home: Path, sizes: Sequence[int]) -> Figures:
    """Show the whole map, the first time and again."""
    figures = {}
    for claims in sizes or (10_000, 50_000):
        shown = canvas(claims)
        cold, warm = [], []
        for _ in range(5):
            shown._screen.take(shown._index, shown._pictures)
            shown.look_at(0.74)
            shown.finish()
            for times in (cold, warm):
                shown.view.fit()
                times.append(shown.finish())
                shown.look_at(0.74)
                shown.finish()
        figures[f"fit_{claims}_cold_ms"] = round(median(cold), 2)
        figures[f"fit_{claims}_warm_ms"] = round(median(warm), 2)
    bounds = {"fit_10000_cold_ms": 50, "fit_50000_cold_ms": 200}
    return figures, bounds | {"fit_10000_warm_ms": 3, "fit_50000_warm_ms": 3}


def _planned(plan, map_, claim, new_id) -> ChangeSet | None:
    try:
        done = plan(map_, claim, new_id)
    except (RuleError, IndexError):
        return None
    return done if len(done.changes) < _LARGE_REMOVAL else None


def _moved(map_, claim, new_id) -> ChangeSet:
    use = map_.uses_of(claim)[0]
    target = Random(claim).choice(list(map_.claims))
    return plan_move(map_, claim, use.id, Under(target, Stance.PRO), new_id=new_id)


PLANS = {
    "reword": lambda map_, claim, _: plan_reword(map_, claim, map_.claims[claim].text + " again"),
    "add": lambda map_, claim, new_id: plan_claim(
        map_, "One more reason", Under(claim, Stance.PRO), new_id=new_id
    ),
    "delete": lambda map_, claim, _: plan_removal(map_, claim),
    "move": _moved,
}


def timed(action: Callable[[], object]) -> float:
    """Return how many milliseconds an action takes."""
    begin = time.perf_counter()
    action()
    return (time.perf_counter() - begin) * 1000
