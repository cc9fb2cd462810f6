"""A real browser engine in a process of its own, for pages that have a script.

QtWebEngine has to be there before the application is, so it cannot run in the process of
the tests. The process reads what to do from its input, a line of JSON each, and answers
with a line of JSON. Every request that a page makes is written down, and none but that
for the page itself is let through.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

FLAGS = "--no-sandbox --disable-gpu --disable-dev-shm-usage"
"""A container has no second user, no graphics card, and little shared memory."""
ENGINE = Path(__file__).with_name("browser_engine.py")


class BrowserError(Exception):
    """The engine cannot start here."""


class Browser:
    """A page in the engine, driven as by a user."""

    def __init__(self, page: Path) -> None:
        told = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QTWEBENGINE_CHROMIUM_FLAGS": FLAGS}
        self._process = subprocess.Popen(
            [sys.executable, str(ENGINE), str(page)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=told,
            text=True,
            encoding="utf-8",
        )
        if self._answer() != "ready":
            raise BrowserError(self.close())

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def ask(self, code):
        """Return what a piece of script gives, as an inspector would: outside the page's policy."""
        return self._do("ask", code)

    def until(self, code):
        """Wait until a piece of script gives something true."""
        assert self._do("until", code), f"This never came true: {code}"

    def press(self, *keys):
        """Press keys by their names in Qt, as "Space", or type one character."""
        for key in keys:
            self._do("press", key)

    def click(self, selector):
        """Click in the middle of what a selector finds."""
        assert self._do("click", selector), f"There is no {selector}."

    def requests(self):
        """Return what the page asked for, beside itself."""
        return self._do("requests", "")

    def complaints(self):
        """Return what the page wrote to the console."""
        return self._do("complaints", "")

    def close(self):
        """End the process; return what it complained of."""
        _, said = self._process.communicate()
        return said

    def _do(self, what, with_what):
        self._process.stdin.write(json.dumps([what, with_what]) + "\n")
        self._process.stdin.flush()
        return self._answer()

    def _answer(self):
        line = self._process.stdout.readline()
        return json.loads(line) if line else None
