"""The window on a real X server, where one can be had."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

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


@pytest.mark.skipif(shutil.which("xvfb-run") is None, reason="xvfb-run is not installed")
def test_the_example_opens_in_a_window_on_an_x_server(tmp_path):
    hidden = ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "DISPLAY")
    kept = {name: value for name, value in os.environ.items() if name not in hidden}
    result = subprocess.run(
        ["xvfb-run", "-a", sys.executable, "-c", SCRIPT, str(TOP)],
        cwd=tmp_path,
        env={**kept, "ARGMAP_HOME": str(tmp_path / "home")},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert result.stdout == "True True 50\n", result.stderr
    assert result.returncode == 0
    assert (tmp_path / "home" / "parler-v-aws.argmap").exists()
