"""The part of the map's bench about what a window makes its user wait for on a large map."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from map_gaps import case_of
from map_sections import Figures
from start import in_home

ROUNDS = 3
BOUND = 100
SAYS_SO = ("unfold_all",)
"""What takes longer and tells how far it is: no bound holds for the whole of it."""
_JOBS = Path(__file__).resolve().parent / "map_jobs.py"


def moves(home: Path, sizes: Sequence[int]) -> Figures:
    """Find, filter, focus, fold, edit and turn to other tabs in a case of 50,000, by real events.

    A figure is the longest turn of the event loop, in wall time and in that of the
    window's own thread; of several rounds, each a process of its own, the quietest counts.
    """
    from map_jobs import JOBS  # noqa: PLC0415 -- Qt reads the environment when it is imported

    figures, bounds = {}, {}
    for claims in sizes or (50_000,):
        case = case_of(home, claims)
        for job in JOBS:
            for part, (wall, cpu) in _quietest(home, case, job).items():
                of = f"{job}_{claims}_{part}"
                figures[f"{of}_ms"], figures[f"{of}_busy_ms"] = round(wall, 1), round(cpu, 1)
                if part not in SAYS_SO:
                    bounds[f"{of}_ms"] = BOUND
    return figures, bounds


def _quietest(home: Path, case: Path, job: str) -> dict[str, list[float]]:
    least: dict[str, list[float]] = {}
    for turn in range(ROUNDS):
        found = _round(home / f"{job}-{turn}", case, job)
        least = {part: list(map(min, gap, least.get(part, gap))) for part, gap in found.items()}
        if all(wall <= BOUND for wall, _ in least.values()):
            break
    return least


def _round(home: Path, case: Path, job: str) -> dict[str, list[float]]:
    """Do a job on a copy of a case, for a user new to it; return its longest gaps."""
    home.mkdir()
    copy = home / "copy.argmap"
    shutil.copyfile(case, copy)
    done = subprocess.run(
        [sys.executable, str(_JOBS), str(copy), str(home), job],
        env=in_home(home) | {"ARGMAP_HOME": str(home)},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    return json.loads(done.stdout.splitlines()[-1])
