"""The window from the first paint to the last: settings, window, paint, and only then the case."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from argmap.bootstrap.faults import report_faults
from argmap.bootstrap.folders import Folders
from argmap.case_files import CaseFolder
from argmap.ui.bridge import Bridge
from argmap.ui.garbage import look_again
from argmap.ui.selection import Selection
from argmap.ui.settings import Settings
from argmap.ui.theme import STARTED_IN, STYLE
from argmap.ui.window import MainWindow

_SETTLED_MS = 1000
_TURN_S = 0.0003
"""How long a thread at work may keep the window waiting for its turn, again and again."""

Watch = Callable[[MainWindow], None]
"""Called with the window before it is shown; how a bench sees it painted."""


def run_window(
    path: Path | None, folders: Folders, folder: CaseFolder, *, watch: Watch | None = None
) -> int:
    """Open the window and stay until it is closed; return the exit code.

    With no path the case opened last is opened again, and on the first start
    the example. What a case needs is imported after the first paint.
    """
    QGuiApplication.setDesktopFileName("argmap")
    app = _application()
    app.setApplicationName("argmap")
    settings = Settings(folders.settings, folders.cache, data=folders.data)
    bridge, selection = Bridge(), Selection()
    window = MainWindow(
        bridge=bridge,
        selection=selection,
        files=folder,
        settings=settings,
        law=folder.standards,
    )
    report_faults(folders.data / "argmap.log", window)
    window.furnished.connect(_settle)
    window.furnished.connect(partial(_warm, window, bridge))
    known = [recent for recent in settings.recent if recent.exists()]
    wanted = path or (known[0] if known else None)
    if wanted is not None or not settings.recent:
        window.expect_case()
        window.furnished.connect(partial(_open_first, window, wanted))
    if watch:
        watch(window)
    window.show()
    return app.exec()


def _settle() -> None:
    """Do what can wait for the window to be there."""
    import signal  # noqa: PLC0415 -- after the first paint

    # An interrupt from the terminal ends the program as closing the window would.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    sys.setswitchinterval(_TURN_S)
    # The start has put off looking for garbage.
    QTimer.singleShot(_SETTLED_MS, look_again)


def _warm(window: MainWindow, bridge: Bridge) -> None:
    from argmap.ui.warming import Warming  # noqa: PLC0415 -- after the first paint

    assert window.furniture is not None
    Warming(bridge, window.furniture, window)


def _application() -> QApplication:
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    # The binding takes longer to set a style than Qt to start in it.
    app = QApplication(["argmap", "-style", STYLE])
    app.setProperty(STARTED_IN, STYLE)
    return app


def _open_first(window: MainWindow, path: Path | None) -> None:
    QTimer.singleShot(0, window, partial(_open, window, path))


def _open(window: MainWindow, path: Path | None) -> None:
    if path is not None:
        window.open_path(path)
    else:
        window.flow.open_example()
