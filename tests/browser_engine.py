"""The process in which a page is shown to a real browser engine; `browsing.py` drives it."""

from __future__ import annotations

import json
import os
import sys

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWebEngineCore import (
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineSettings,
    QWebEngineUrlRequestInterceptor,
)
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication

TURN = 20
"""Milliseconds between two looks at what is waited for."""
LONGEST = 60_000
FELT = """(window.felt = 0, ["keyup", "mouseup"].forEach((kind) =>
  window.addEventListener(kind, () => { window.felt += 1; }, true)))"""
"""Counts what the page has felt: keys and clicks reach it in their own time."""


class Watch(QWebEngineUrlRequestInterceptor):
    """Writes down every request but that for the page, and lets none through."""

    def __init__(self, address: QUrl) -> None:
        super().__init__()
        self._address = address
        self.seen = []

    def interceptRequest(self, info):  # noqa: N802 -- Qt's name
        if info.requestUrl() != self._address:
            self.seen.append(info.requestUrl().toString())
            info.block(True)


class Page(QWebEnginePage):
    """Keeps what a page writes to the console."""

    def __init__(self, profile, parent) -> None:
        super().__init__(profile, parent)
        self.complaints = []

    def javaScriptConsoleMessage(self, _level, words, line, _source):  # noqa: N802 -- Qt's name
        self.complaints.append(f"{line}: {words}")


class Engine:
    """One page in one window that nobody sees."""

    def __init__(self, path: str) -> None:
        address = QUrl.fromLocalFile(path)
        self._profile, self._watch = QWebEngineProfile(), Watch(address)
        self._profile.setUrlRequestInterceptor(self._watch)
        self._view = QWebEngineView()
        self._page = Page(self._profile, self._view)
        # Else a file that asks for what is elsewhere would be stopped before it is seen.
        remote = QWebEngineSettings.WebAttribute.LocalContentCanAccessRemoteUrls
        self._page.settings().setAttribute(remote, True)
        self._view.setPage(self._page)
        self._view.resize(1280, 800)
        self._view.show()
        loop = QEventLoop()
        self._page.loadFinished.connect(loop.quit)
        QTimer.singleShot(LONGEST, loop.quit)
        self._view.load(address)
        loop.exec()
        self.ask(FELT)

    def ask(self, code):
        """Return what a piece of script gives."""
        found, loop = [], QEventLoop()
        told = f"JSON.stringify({code})"
        self._page.runJavaScript(told, 0, lambda value: (found.append(value), loop.quit()))
        loop.exec()
        return json.loads(found[0]) if found[0] else None

    def until(self, code):
        """Say whether a piece of script gives something true in time."""
        for _ in range(LONGEST // TURN):
            if self.ask(f"Boolean({code})"):
                return True
            QTest.qWait(TURN)
        return False

    def press(self, key):
        """Press a key, and wait until the page has felt it."""
        before, pressed = self.ask("window.felt"), key
        if len(key) > 1:
            pressed = getattr(Qt.Key, f"Key_{key}")
        QTest.keyClick(self._view.focusProxy(), pressed)
        return self.until(f"window.felt > {before}")

    def click(self, selector):
        """Click in the middle of what a selector finds, and wait until the page has felt it."""
        code = f"""(() => {{ const found = document.querySelector({json.dumps(selector)});
          if (!found) return null; const at = found.getClientRects()[0];
          return [at.x + at.width / 2, at.y + at.height / 2]; }})()"""
        at, before = self.ask(code), self.ask("window.felt")
        if not at:
            return False
        point = QPoint(*map(round, at))
        QTest.mouseClick(self._view.focusProxy(), Qt.MouseButton.LeftButton, pos=point)
        return self.until(f"window.felt > {before}")

    def requests(self, _):
        """Return what the page asked for."""
        return self._watch.seen

    def complaints(self, _):
        """Return what it wrote to the console."""
        return self._page.complaints


def serve(path: str) -> None:
    """Do what stands in the lines of the input until they end."""
    engine = Engine(path)
    answer("ready")
    for line in sys.stdin:
        what, with_what = json.loads(line)
        answer(getattr(engine, what)(with_what))


def answer(told) -> None:
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    application = QApplication(["browsing"])
    serve(sys.argv[1])
    os._exit(0)  # the engine is slow to end, and nothing is kept
