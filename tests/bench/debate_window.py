"""Entries on the flow sheet of the whole program, by its keys: the store's part is in them."""

from __future__ import annotations

import os
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

ENTERED = 60
_SETTLED_S = 2.0


class PaintWatch(QObject):
    """Sees when a widget has been painted."""

    def __init__(self, watched) -> None:
        super().__init__()
        self.painted = 0
        watched.installEventFilter(self)

    def eventFilter(self, _watched, event) -> bool:  # noqa: N802 -- Qt's name
        if event.type() is QEvent.Type.Paint:
            self.painted += 1
        return False


def keyed_entries(records, round_id) -> tuple[list[float], list[float]]:
    """Enter words by Return in the window; return the time and the processor's part, in ms each.

    From the key to when the sheet has been painted and the events that follow are over.
    """
    window = _window_on(records)
    furniture = window.furniture
    window.actions_["show_debate"].trigger()
    _settle()
    page = furniture.debate.page
    page.go_on(round_id)
    _settle()
    line, watch = page.round.bar.line, PaintWatch(page.round.table.viewport())
    took, worked = [], []
    for at in range(ENTERED):
        line.setFocus()
        line.setText(f"Words of entry {at} that are no claim of the map")
        _settle(0.05)
        painted = watch.painted
        start, begun = time.perf_counter(), time.process_time()
        QTest.keyClick(line, Qt.Key.Key_Return)
        while watch.painted == painted:
            QApplication.processEvents()
        QApplication.processEvents()
        took.append((time.perf_counter() - start) * 1000)
        worked.append((time.process_time() - begun) * 1000)
    window.close()
    return took, worked


def _window_on(records):
    from argmap.bootstrap.folders import find_folders  # noqa: PLC0415 -- part of the program
    from argmap.bootstrap.window import run_window  # noqa: PLC0415 -- as above
    from argmap.case_files import CaseFolder  # noqa: PLC0415 -- as above
    from argmap.store.creating import create_case  # noqa: PLC0415 -- as above

    folders = find_folders({"ARGMAP_HOME": os.environ["ARGMAP_HOME"]})
    folders.documents.mkdir(parents=True, exist_ok=True)
    path = Path(folders.documents) / "debate.argmap"
    create_case(path, records)
    QApplication.exec = lambda *_: 0
    made = []
    files = CaseFolder(folders.documents, folders.data, author="bench")
    run_window(path, folders, files, watch=made.append)
    made[0].resize(1600, 1000)
    _settle()
    return made[0]


def _settle(seconds: float = _SETTLED_S) -> None:
    """Let what is put off happen."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.005)
