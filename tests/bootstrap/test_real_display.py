"""The window on a real X server, where one can be had."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest
from patience import PATIENCE_S

TOP = Path(__file__).parent.parent.parent

SCRIPT = """
import os, sys
sys.path.insert(0, sys.argv[1])
from argmap.bootstrap import start, window as opening

shown = opening.run_window

def run_window(path, folders, folder):
    return shown(path, folders, folder, watch=watch)

def watch(window):
    def report():
        claims = len(window._bridge.case_map.claims)
        print(window.isVisible(), window.windowHandle() is not None, claims, flush=True)
        window.close()
    window._bridge.opened.connect(report)

opening.run_window = run_window
sys.exit(start.main(["argmap"]))
"""


@contextmanager
def x_server(folder):
    """Run an X server on a display that is free, and yield its name once it answers."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-nolisten", "tcp", "-noreset"]
    with (folder / "xvfb.log").open("wb") as log:
        server = subprocess.Popen(command, pass_fds=(writing,), stdout=log, stderr=log)
    os.close(writing)
    try:
        with os.fdopen(reading, encoding="ascii") as told:
            number = told.readline().strip()
        assert number, (folder / "xvfb.log").read_text()
        yield f":{number}"
    finally:
        server.terminate()
        server.wait(PATIENCE_S)


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="Xvfb is not installed")
def test_the_example_opens_in_a_window_on_an_x_server(tmp_path):
    hidden = ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "DISPLAY", "XAUTHORITY")
    kept = {name: value for name, value in os.environ.items() if name not in hidden}
    home = str(tmp_path / "home")
    with x_server(tmp_path) as display:
        result = subprocess.run(
            [sys.executable, "-c", SCRIPT, str(TOP)],
            cwd=tmp_path,
            env={**kept, "DISPLAY": display, "ARGMAP_HOME": home},
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE_S,
        )
    assert result.stdout == "True True 50\n", result.stderr
    assert result.returncode == 0
    assert (tmp_path / "home" / "parler-v-aws.argmap").exists()
