"""Measures debate practice against its bounds and prints one JSON document.

    python tests/bench/debate.py [SECTION…]

Sections: opponent, flow, window, clock; without names all. Times are in milliseconds.

The opponent moves at its hardest on maps of 1,000 claims of which half were said; each is made
anew from the case, as after an entry. The flow is told and placed with 500 entries, as after one
more, and entries are painted on the sheet of the window from the moment the map has taken them in;
in the program they are entered by its keys, the store's part in it. The clock is driven for ten
minutes of simulated time by readings as a busy machine gives them, and for some real seconds while
other threads are busy, its drift carried to ten minutes.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path
from random import Random
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

CLAIMS, ENTRIES = 1_000, 500
MINUTES = 10
REAL_SECONDS = 12.0


def main() -> int:
    """Measure what was asked for, print, and return 0 when every figure holds."""
    sections = {"opponent": opponent, "flow": flow, "window": window, "clock": clock}
    names = sys.argv[1:] or list(sections)
    unknown = [name for name in names if name not in sections]
    if unknown:
        sys.exit(f"No section is called {unknown[0]}. There are: {', '.join(sections)}.")
    figures: dict[str, float] = {}
    bounds: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as home:
        os.environ["ARGMAP_HOME"] = home
        for name in names:
            measured, bounded = sections[name]()
            figures |= measured
            bounds |= bounded
    holds = {name: figures[name] <= bound for name, bound in bounds.items()}
    print(json.dumps({"figures": figures, "bounds": bounds, "holds": holds}, indent=1))
    return 0 if all(holds.values()) else 1


def opponent():
    """Move at the hardest level on maps of which half was said, and on deep ones."""
    wide, deep = _moves(deep=False), _moves(deep=True)
    figures = {
        "a move, 1,000 claims, half said, median": round(statistics.median(wide.took), 1),
        "a move, slowest of 30": round(max(wide.took), 1),
        "of it the choice among moves, median": round(statistics.median(wide.choosing), 1),
        "moves tried, median": statistics.median(wide.tried),
        "a move on a map some 250 steps deep, slowest of 30": round(max(deep.took), 1),
    }
    return figures, {name: 100.0 for name in figures if "slowest" in name}


class Moves(NamedTuple):
    """What moves took, of it the choice among them, and among how many."""

    took: list[float]
    choosing: list[float]
    tried: list[int]


def _moves(*, deep: bool) -> Moves:
    from debate_cases import half_said  # noqa: PLC0415 -- after the path is set

    from argmap.debate.moves import moves_of  # noqa: PLC0415 -- as above
    from argmap.debate.opponent import Level, next_move  # noqa: PLC0415 -- as above
    from argmap.debate.practising import Practice  # noqa: PLC0415 -- as above
    from argmap.law.case_labels import labels_of  # noqa: PLC0415 -- as above

    measured = Moves([], [], [])
    for seed in range(1, 11):
        case_map, held, debate_format = half_said(CLAIMS, seed, deep=deep)
        whole = labels_of(case_map, _always)
        for _ in range(3):
            start = time.perf_counter()
            turn = Practice(case_map, held, debate_format, _always).turn("rebuttal")
            made = time.perf_counter()
            assert turn is not None
            next_move(turn, Level.MERCILESS, seed, whole)
            end = time.perf_counter()
            measured.took.append((end - start) * 1000)
            measured.choosing.append((end - made) * 1000)
        measured.tried.append(len(moves_of(turn)))
    return measured


def flow():
    """Tell how 500 entries stand and where, and paint them where there is a window for that."""
    from debate_cases import flowed  # noqa: PLC0415 -- after the path is set
    from debate_painting import painted_entries  # noqa: PLC0415 -- as above

    from argmap.debate.flow import flow_of  # noqa: PLC0415 -- as above
    from argmap.debate.sheet import cells_of  # noqa: PLC0415 -- as above

    case_map, held, debate_format = flowed(CLAIMS, ENTRIES)
    told, placed = [], []
    for _ in range(100):
        start = time.perf_counter()
        found = flow_of(case_map, held, debate_format)
        middle = time.perf_counter()
        cells = cells_of(found, debate_format)
        placed.append((time.perf_counter() - middle) * 1000)
        told.append((middle - start) * 1000)
    assert len(cells) == ENTRIES
    both = [one + other for one, other in zip(told, placed, strict=True)]
    name = "500 entries told and placed, p95"
    figures = {
        "500 entries told, median": round(statistics.median(told), 2),
        "500 entries placed, median": round(statistics.median(placed), 2),
        name: _p95(both),
    }
    bounds = {name: 16.0}
    name = "an entry, taken in to painted, 500 entries, p95"
    painted = painted_entries(case_map, held, debate_format)
    figures["an entry, taken in to painted, median"] = round(statistics.median(painted), 2)
    figures[name] = _p95(painted)
    return figures, {**bounds, name: 16.0}


def window():
    """Enter words by keys in the program, with 500 entries on the sheet and the case on disk."""
    from debate_cases import flowed, open_to_all  # noqa: PLC0415 -- after the path is set
    from debate_window import keyed_entries  # noqa: PLC0415 -- as above

    case_map, held, debate_format = flowed(CLAIMS, ENTRIES)
    records = open_to_all(case_map, held, debate_format)
    took, worked = keyed_entries(records, held.id)
    name = "an entry in the window, key to paint, 500 entries, p95"
    figures = {
        "an entry in the window, key to paint, median": round(statistics.median(took), 2),
        name: _p95(took),
        "of it the processor’s time, median": round(statistics.median(worked), 2),
        "of it the processor’s time, p95": _p95(worked),
    }
    return figures, {name: 16.0}


def clock():
    """Drive the clock of a round by uneven readings, and by real ones beside busy threads."""
    figures = {
        "clock drift, ten simulated minutes, readings late by up to 1.7 s": _simulated(1.7),
        "clock drift, ten simulated minutes, some asked about": _simulated(12.0),
        "clock drift, real seconds carried to ten minutes": _real(),
        "clock jumps asked about, real": _jumps_asked,
    }
    bounds = dict.fromkeys(list(figures)[:3], 50.0)
    return figures, bounds


def _simulated(longest: float) -> float:
    """Read at uneven times for ten minutes of two simulated clocks; return the worst drift.

    One reading in twenty is late by up to `longest` seconds. Time that is asked about is counted:
    none may be lost.
    """
    from argmap.debate.clock import Now, RoundClock  # noqa: PLC0415 -- after the path is set

    worst = 0.0
    for seed in range(20):
        random = Random(seed)
        begun, gone = 1_000.0, 0.0
        made = RoundClock({"speech": 900.0})
        made.go_to("speech", Now(1.7e9, begun))
        made.start(Now(1.7e9, begun))
        while gone < MINUTES * 60:
            late = random.uniform(0.2, longest) if random.random() < 0.05 else 0.0
            gone += 0.05 + min(random.expovariate(50), 0.2) + late
            now = Now(1.7e9 + gone + random.gauss(0, 0.02), begun + gone)
            read = made.read(now)
            worst = max(worst, abs(read.used + read.asked - gone))
            if read.asked:
                made.answer(count=True)
    return round(worst * 1000, 6)


_jumps_asked = 0.0


def _real() -> float:
    """Read every 50 ms beside busy threads, for some seconds; carry the drift to ten minutes.

    What it is set against is a clock of another kind: that of the wall.
    """
    global _jumps_asked  # noqa: PLW0603 -- a figure of the same run
    from argmap.debate.clock import Now, RoundClock  # noqa: PLC0415 -- after the path is set

    def now() -> Now:
        return Now(time.time(), time.monotonic())

    done = threading.Event()
    busy = [threading.Thread(target=_work, args=(done,)) for _ in range(4)]
    for one in busy:
        one.start()
    made = RoundClock({"speech": 900.0})
    made.go_to("speech", now())
    begun = now()
    made.start(begun)
    while time.monotonic() - begun.steady < REAL_SECONDS:
        time.sleep(0.05)
        made.read(now())
    last = now()
    read = made.read(last)
    done.set()
    for one in busy:
        one.join()
    _jumps_asked = read.asked
    drift = abs(read.used - (last.wall - begun.wall))
    return round(drift * 1000 * MINUTES * 60 / REAL_SECONDS, 3)


def _work(done: threading.Event) -> None:
    while not done.is_set():
        sum(number * number for number in range(20_000))


def _always(_quote: object) -> bool:
    return True


def _p95(took: list[float]) -> float:
    return round(sorted(took)[max(0, round(0.95 * len(took)) - 1)], 2)


if __name__ == "__main__":
    sys.exit(main())
