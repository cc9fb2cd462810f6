"""The part of the map's bench about a window that has to go on while a large case is opened."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median

from map_cases import records
from map_sections import Figures
from start import TOP, in_home

from argmap.case.ids import CaseId, keyed_id
from argmap.store.creating import create_case

ROUNDS = 5


def gaps(home: Path, sizes: Sequence[int]) -> Figures:
    """Open a case of 50,000 in a window, and tell for how long at most the window stood still.

    Each round is a process of its own that shows a small case before; nobody has looked at the
    large one yet. The first round, which compiles modules, is not counted. The figures are the
    longest time between two turns of the event loop, and the processor's time that the window's
    thread took of it.
    """
    figures = {}
    small = case_of(home, 100)
    for claims in sizes or (50_000,):
        large = case_of(home, claims)
        found = [_round(home, f"{claims}-{turn}", small, large) for turn in range(ROUNDS + 1)]
        for name, spent in zip(("", "_busy"), zip(*found[1:], strict=True), strict=True):
            figures[f"open_{claims}_longest_gap{name}_ms"] = round(median(spent), 1)
    return figures, {"open_50000_longest_gap_ms": 100}


def case_of(home: Path, claims: int) -> Path:
    """Return a case with an id of its own: what is folded in one is folded in its copies."""
    path = home / f"gaps-{claims}.argmap"
    if not path.exists():
        case, *others = records(claims)
        create_case(path, [replace(case, id=CaseId(keyed_id("gaps", str(claims)))), *others])
    return path


def _round(home: Path, name: str, small: Path, large: Path) -> tuple[float, float]:
    """Return the longest gap and its busy part in milliseconds, for a user new to both cases."""
    done = subprocess.run(
        [sys.executable, "-c", OPENING, str(TOP), str(small), str(large)],
        env=in_home(home) | {"ARGMAP_HOME": str(home / name)},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    longest, busy = json.loads(done.stdout.strip().splitlines()[-1])
    return longest * 1000, busy * 1000


OPENING = """
import json, os, sys, time
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from argmap.bootstrap.folders import find_folders
from argmap.bootstrap.window import run_window
from argmap.case_files import CaseFolder

beats = []

def beat():
    beats.append((time.perf_counter(), time.thread_time()))

def open_large(window):
    clock = QTimer(window)
    clock.setTimerType(Qt.TimerType.PreciseTimer)
    clock.timeout.connect(beat)
    clock.start(2)
    QTimer.singleShot(100, window, lambda: window.open_path(Path(sys.argv[3])) and settle(window))

def settle(window):
    QTimer.singleShot(500, window, tell)

def tell():
    gaps = [(two[0] - one[0], two[1] - one[1]) for one, two in zip(beats, beats[1:])]
    print(json.dumps(max(gaps)), flush=True)
    QApplication.quit()

def watch(window):
    window.furnished.connect(lambda: QTimer.singleShot(2000, window, lambda: open_large(window)))

folders = find_folders(os.environ)
run_window(
    Path(sys.argv[2]), folders, CaseFolder(folders.documents, folders.data), watch=watch
)
"""
