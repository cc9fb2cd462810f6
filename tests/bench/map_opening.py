"""Parts of the map's bench about a case on its way: opened, started with, held in memory."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from map_cases import records
from map_sections import SIZE, Figures, application, timed
from PySide6.QtGui import QPixmap
from start import ARGMAP, in_home, run

from argmap.drawing.kept_sizes import KeptSizes
from argmap.store.creating import create_case
from argmap.store.opening import open_case
from argmap.ui.bridge import Bridge
from argmap.ui.canvas.case_canvas import CaseCanvas
from argmap.ui.selection import Selection
from argmap.ui.theme import load_theme
from argmap.workspace.workspace import Workspace

ROUNDS = 7
USUAL = (10_000,)


def opening(home: Path, sizes: Sequence[int]) -> Figures:
    """Open a case of 10,000 to its first frame and then unfold it all, with sizes kept or cold.

    Kept sizes are read from disk each time; cold ones are measured by a canvas that knows none.
    """
    application()
    figures = {}
    for claims in sizes or USUAL:
        path = _case(home, claims)
        cache = home / f"cache-{claims}"
        _open_once(path, home, KeptSizes(cache))  # keeps what the rounds find
        kept, cold = [], []
        for _ in range(ROUNDS):
            cold.append(_open_once(path, home, None))
            kept.append(_open_once(path, home, KeptSizes(cache)))
        for name, rounds in (("", kept), ("_cold", cold)):
            opened, unfolded = zip(*rounds, strict=True)
            figures[f"open_{claims}{name}_ms"] = round(median(opened), 1)
            figures[f"unfold_{claims}{name}_ms"] = round(median(unfolded), 1)
    return figures, {"open_10000_ms": 250}


def start(home: Path, sizes: Sequence[int]) -> Figures:
    """Start the program on a case of 10,000: from the process's begin to the painted map.

    The first start, which compiles modules and keeps sizes, is not counted.
    """
    environment = in_home(home)
    figures = {}
    for claims in sizes or USUAL:
        path = _case(home, claims)
        found = [run(ARGMAP, environment, str(path)) for _ in range(ROUNDS + 1)]
        spent = [json.loads(one)["map"] * 1000 for one in found[1:]]
        figures[f"start_{claims}_ms"] = round(median(spent), 1)
    return figures, {"start_10000_ms": 1000}


def memory(_home: Path, sizes: Sequence[int]) -> Figures:
    """Measure a process with a map of 20,000 on the screen, less one with a map of 100."""
    here = Path(__file__).resolve().parent
    figures = {}
    for claims in sizes or (20_000,):
        words = [str(here), str(here.parent.parent), str(claims)]
        done = subprocess.run(
            [sys.executable, "-c", MEMORY, *words], capture_output=True, text=True, check=True
        )
        of = "" if claims == 20_000 else f"{claims}_"
        figures[f"memory_{of}kib_a_claim"] = round(float(done.stdout), 2)
    return figures, {"memory_kib_a_claim": 6}


MEMORY = """
import sys, gc
sys.path[:0] = sys.argv[1:3]
claims = int(sys.argv[3])
def resident():
    gc.collect()
    with open("/proc/self/status") as lines:
        return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))
import map_sections
map_sections.canvas(100)
before = resident()
shown = map_sections.canvas(claims)
shown.look_at(0.74)
shown.finish()
print((resident() - before) / claims)
"""


def _case(home: Path, claims: int) -> Path:
    path = home / f"bench-{claims}.argmap"
    if not path.exists():
        create_case(path, records(claims))
    return path


def _open_once(path: Path, home: Path, kept: KeptSizes | None) -> tuple[float, float]:
    """Return how long a case took to be painted folded, and then to be painted unfolded."""
    pixels = QPixmap(*SIZE)
    begin = time.perf_counter()
    store = open_case(
        path, author="bench", clock=lambda: datetime.now(UTC), backup_folder=home / "backups"
    )
    bridge = Bridge()
    bridge.open(Workspace(store))
    shown = CaseCanvas(bridge, Selection(), load_theme("light"))
    if kept is not None:
        shown.measures.keep_in(kept)
    shown.resize(*SIZE)
    shown.draw_new()
    shown.show()
    shown.render(pixels)
    opened = (time.perf_counter() - begin) * 1000
    unfolded = timed(shown.unfold_all) + timed(lambda: shown.render(pixels))
    bridge.close()
    if kept is not None:
        kept.save()
    shown.deleteLater()
    return opened, unfolded
