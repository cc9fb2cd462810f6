"""Hands at the window of the bench: the program started on a case, and jobs done by real events."""

from __future__ import annotations

import gc
import json
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from heartbeat import Heartbeat, Script, Step
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox

_SETTLED_MS = 2000
COPY = Qt.DropAction.CopyAction
LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier

Steps = Iterator[Step]


class Hands:
    """Keyboard and mouse at the window."""

    def __init__(self, window, pages: list[Path]) -> None:
        self.window = window
        self.pages = pages

    @property
    def furniture(self):
        return self.window.furniture

    @property
    def case_map(self):
        return self.window._bridge.case_map

    @property
    def importer(self):
        return self.window.intake.importer

    def keys(self, sequence: str) -> Callable[[], None]:
        def press() -> None:
            top = QApplication.activePopupWidget() or QApplication.activeModalWidget()
            QTest.keySequence((top or self.window).windowHandle(), QKeySequence(sequence))

        return press

    def agree(self) -> None:
        sheet = QApplication.activeModalWidget()
        box = sheet.findChild(QDialogButtonBox)
        (button,) = [
            one
            for one in box.buttons()
            if box.buttonRole(one) == QDialogButtonBox.ButtonRole.AcceptRole
        ]
        at = sheet.windowHandle().mapFromGlobal(button.mapToGlobal(button.rect().center()))
        QTest.mouseClick(sheet.windowHandle(), LEFT, PLAIN, QPoint(at))

    def asked(self) -> bool:
        """Tell whether the preview of an import is there and shows a document."""
        sheet = QApplication.activeModalWidget()
        preview = getattr(sheet, "preview", None)
        return preview is not None and preview._has_begun

    def taken_in(self) -> bool:
        """Tell whether what was imported is open in the reader."""
        is_open = self.window._selection.picked.source is not None
        return is_open and not self.importer.is_busy

    def drop(self, mime: QMimeData) -> None:
        handle = self.window.windowHandle()
        at = QPointF(self.window.rect().center())
        held = (LEFT, PLAIN)
        for kind in (QDragEnterEvent, QDragMoveEvent):
            QApplication.sendEvent(handle, kind(at.toPoint(), COPY, mime, *held))
        QApplication.sendEvent(handle, QDropEvent(at, COPY, mime, *held))


def do_one(jobs: Mapping[str, Callable[[Hands], Steps]], case: str, folder: str, job: str) -> None:
    """Start the program on a case, do a job, and print the longest gaps of its parts."""
    from argmap.bootstrap.folders import find_folders  # noqa: PLC0415 -- as the program does
    from argmap.bootstrap.window import run_window  # noqa: PLC0415 -- as above
    from argmap.case_files import CaseFolder  # noqa: PLC0415 -- as above

    gc.disable()  # as the start of the program does, until the window is there
    pages = sorted(Path(folder).glob("page-*"))
    folders = find_folders(os.environ)
    kept: list[object] = []

    def watch(window) -> None:
        window.resize(1280, 800)
        bridge = window._bridge
        bridge.opened.connect(lambda: QTimer.singleShot(_SETTLED_MS, begin))
        kept.append(window)

    def begin() -> None:
        beat = Heartbeat()
        script = Script(jobs[job](Hands(kept[0], pages)), beat, lambda: end(beat))
        kept.extend((beat, script))
        beat.start()
        script.go_on()

    def end(beat: Heartbeat) -> None:
        kept[0].close()  # or its locks stay
        print(json.dumps(beat.gaps), flush=True)
        os._exit(0)

    run_window(Path(case), folders, CaseFolder(folders.documents, folders.data), watch=watch)
