"""Measure the start: a bare Qt window, argmap's window, and the example's map.

Prints one JSON document. Every time is in milliseconds from the start of the
process; medians over the rounds. A round starts one bare window and one argmap,
one right after the other, and the ratio is taken round by round, so that a busy
machine slows both.

- `bare_window_ms`: a QMainWindow of PySide6 with nothing in it has painted.
- `argmap_window_ms`: argmap's window has painted its menus, its top bar, the tabs
  and the frames of its panels, by the door that `main.py` opens. `window_over_bare`
  is the bound of this paint; what the panels hold is imported after it.
- `argmap_map_ms`: the example, opened from disk, is painted as boxes on the map.

Modules are compiled once and kept in a folder of the bench's, as Python does
unless told otherwise; the first round of each kind fills it and is not counted.

    python tests/bench/start.py [--rounds 11]
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent.parent

SCREEN = {"name": "bench", "x": 0, "y": 0, "width": 1920, "height": 1080}

BARE = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, self.done)
    def done(self):
        print(time.monotonic() - float(sys.argv[1]), flush=True)
        app.quit()
app = QApplication([])
window = Window()
window.resize(1280, 800)
window.show()
app.exec()
"""

ARGMAP = """
import sys, time
sys.path.insert(0, sys.argv[2])
from argmap.bootstrap.start import main

DOOR = "argmap.bootstrap.window"
seen = {}

class Door:
    # Stands where the start looks for the window, so that it imports all in its own order.
    def run_window(path, places, folder):
        del sys.modules[DOOR]
        from argmap.bootstrap.window import run_window
        return run_window(path, places, folder, watch=watch)

def watch(window):
    kind = type(window)
    furnish_unwatched = kind.furnish

    def furnish(window):
        # The first thing the window does once its first paint is over, as `done` above.
        note("window")
        menus = window.menuBar()
        assert menus.isVisible() and len(menus.actions()) == 5
        assert window.desk.left.isVisible() and window.desk.work.isVisible()
        assert window.desk.right.isVisible() and window.top_bar.isVisible()
        watch_map()
        furnish_unwatched(window)

    kind.furnish = furnish

def watch_map():
    from PySide6.QtCore import QTimer
    from argmap.ui.canvas.canvas import MapCanvas

    def paint(canvas, event):
        paint_unwatched(canvas, event)
        if canvas.scene.picture.boxes and "map" not in seen:
            note("map")
            QTimer.singleShot(0, done)

    paint_unwatched, MapCanvas.paintEvent = MapCanvas.paintEvent, paint

def note(name):
    seen[name] = time.monotonic() - float(sys.argv[1])

def done():
    note("map")
    import json
    from PySide6.QtWidgets import QApplication
    print(json.dumps(seen), flush=True)
    QApplication.quit()

sys.modules[DOOR] = Door
main(["argmap", *sys.argv[3:]])
"""


def main() -> None:
    """Run the rounds and print figures, bounds and whether they hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=11)
    rounds = parser.parse_args().rounds
    bare, seen = [], []
    with tempfile.TemporaryDirectory() as home:
        environment = in_home(Path(home))
        run(ARGMAP, environment)  # makes the example
        run(ARGMAP, environment)
        run(BARE, environment)
        for _ in range(rounds):
            bare.append(float(run(BARE, environment)) * 1000)
            seen.append(json.loads(run(ARGMAP, environment)))
    ratios = [one["window"] * 1000 / other for one, other in zip(seen, bare, strict=True)]
    figures = {
        "bare_window_ms": round(statistics.median(bare), 1),
        "argmap_window_ms": round(statistics.median(one["window"] for one in seen) * 1000, 1),
        "argmap_map_ms": round(statistics.median(one["map"] for one in seen) * 1000, 1),
        "window_over_bare": round(statistics.median(ratios), 2),
    }
    bounds = {"window_over_bare": 1.6, "argmap_map_ms": 1000}
    holds = all(figures[name] <= bound for name, bound in bounds.items())
    print(json.dumps({"figures": figures, "bounds": bounds, "holds": holds}, indent=1))


def in_home(home: Path) -> dict[str, str]:
    """Return the environment of a user whose home is empty and whose modules are kept compiled."""
    environment = {**os.environ, "ARGMAP_HOME": str(home / "argmap")}
    # The screen that Qt makes up is too narrow for three panels side by side.
    screen = home / "screen.json"
    screen.write_text(json.dumps({"screens": [SCREEN]}))
    if environment.get("QT_QPA_PLATFORM", "offscreen") == "offscreen":
        environment["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(home / "compiled")
    return environment


def run(script: str, environment: dict[str, str], *words: str) -> str:
    """Run a script in a process of its own, on words of a command line; return what it printed."""
    result = subprocess.run(
        [sys.executable, "-c", script, repr(time.monotonic()), str(TOP), *words],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=30,
    )
    return result.stdout.strip().splitlines()[-1]


if __name__ == "__main__":
    main()
