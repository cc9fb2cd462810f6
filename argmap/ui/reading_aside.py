"""Reading a large case in a thread of its own, while the window goes on painting.

The thread makes what nobody else knows yet: the case, and how its claims hang together for
map and outline. The window takes it over when the thread is done.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, Signal
from PySide6.QtWidgets import QApplication

from argmap.drawing.ids import Ids
from argmap.drawing.walk import walk_map
from argmap.ui.ahead import Ahead
from argmap.ui.outline.rows import Rows
from argmap.ui.overriding import override
from argmap.workspace.workspace import Workspace

_TYPE = QEvent.Type
_INPUT = frozenset(
    {
        _TYPE.KeyPress,
        _TYPE.KeyRelease,
        _TYPE.Shortcut,
        _TYPE.ShortcutOverride,
        _TYPE.InputMethod,
        _TYPE.MouseButtonPress,
        _TYPE.MouseButtonRelease,
        _TYPE.MouseButtonDblClick,
        _TYPE.Wheel,
        _TYPE.NativeGesture,
        _TYPE.TouchBegin,
        _TYPE.TouchUpdate,
        _TYPE.TouchEnd,
        _TYPE.ContextMenu,
        _TYPE.DragEnter,
        _TYPE.DragMove,
        _TYPE.Drop,
        _TYPE.Close,
    }
)


class _Done(QObject):
    told = Signal()


def read_aside(read: Callable[[Path], Workspace], path: Path) -> Ahead:
    """Read a case while the event loop runs; raise what reading raises."""
    done, loop = _Done(), QEventLoop()
    done.told.connect(loop.quit)
    with ThreadPoolExecutor(1, "reading") as thread:
        future: Future[Ahead] = thread.submit(_read, read, path)
        future.add_done_callback(lambda _: done.told.emit())
        loop.exec()
        return future.result()


def _read(read: Callable[[Path], Workspace], path: Path) -> Ahead:
    with _no_garbage():
        workspace, ids = read(path), Ids()
        case_map = workspace.case_map
        return Ahead(workspace, ids, walk_map(case_map, ids), Rows(case_map))


@contextmanager
def _no_garbage() -> Iterator[None]:
    """Look for no garbage in what is being made: meanwhile the window would stand still."""
    was_looking = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_looking:
            gc.enable()


@contextmanager
def nobody_heard() -> Iterator[None]:
    """Let keys and clicks go by: they were meant for what was on the screen before."""
    app, deaf = QApplication.instance(), _Deaf()
    assert app is not None
    app.installEventFilter(deaf)
    try:
        yield
        QApplication.processEvents()  # what was typed meanwhile is still waiting
    finally:
        app.removeEventFilter(deaf)


class _Deaf(QObject):
    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _INPUT:
            return False
        event.ignore()
        return True
