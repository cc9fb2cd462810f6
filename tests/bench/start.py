"""Measure the start: a bare Qt window, argmap's window, and the example's map.

Prints one JSON document. All times are milliseconds from the start of the
process to the end of the first paint; medians over the rounds, the two kinds
of process taken in turn so that a busy machine slows both.

    python tests/bench/start.py [--rounds 7]
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
started = float(sys.argv[1])
seen = {}

def watch(window):
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication

    class Watcher(QObject):
        def eventFilter(self, what, event):
            if event.type() == QEvent.Type.Paint:
                if what is window and "window" not in seen:
                    QTimer.singleShot(0, lambda: seen.setdefault("window", now()))
                made = window.furniture
                if made:
                    QTimer.singleShot(0, lambda: painted(made))
            return False

    def now():
        return time.monotonic() - started

    def painted(made):
        seen.setdefault("panels", now())
        if window._bridge.is_open and made.map.scene.picture.boxes and "map" not in seen:
            seen["map"] = now()
            import json
            print(json.dumps(seen), flush=True)
            QApplication.quit()

    watcher = Watcher(QApplication.instance())
    QApplication.instance().installEventFilter(watcher)

import os
from argmap.bootstrap.places import find_places
from argmap.bootstrap.window import run_window
from argmap.case_files import CaseFolder
places = find_places(os.environ)
run_window(None, places, CaseFolder(places.documents, places.data), watch=watch)
"""


def main() -> None:
    """Run the rounds and print figures, bounds and whether they hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    bare, seen = [], []
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "ARGMAP_HOME": home}
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        run(ARGMAP, environment)  # makes the example and warms the disk cache
        run(BARE, environment)
        for _ in range(rounds):
            bare.append(float(run(BARE, environment)) * 1000)
            seen.append(json.loads(run(ARGMAP, environment)))
    figures = {
        "bare_window_ms": round(statistics.median(bare), 1),
        **{
            f"argmap_{name}_ms": round(statistics.median(one[name] for one in seen) * 1000, 1)
            for name in ("window", "panels", "map")
        },
    }
    pairs = zip(seen, bare, strict=True)
    figures["panels_over_bare"] = round(
        statistics.median(one["panels"] * 1000 / other for one, other in pairs), 2
    )
    holds = figures["panels_over_bare"] <= 1.6 and figures["argmap_map_ms"] <= 1000
    bounds = {"panels_over_bare": 1.6, "argmap_map_ms": 1000}
    print(json.dumps({"figures": figures, "bounds": bounds, "holds": holds}, indent=1))


def run(script: str, environment: dict[str, str]) -> str:
    """Run a script in a process of its own and return what it printed."""
    result = subprocess.run(
        [sys.executable, "-c", script, repr(time.monotonic()), str(TOP)],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=30,
    )
    return result.stdout.strip().splitlines()[-1]


if __name__ == "__main__":
    main()
