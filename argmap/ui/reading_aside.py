"""Reading a large case in a thread of its own, while the window goes on painting.

The thread makes what nobody else knows yet: the case, and how its claims hang together for
map and outline. The window takes it over when the thread is done.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject
from PySide6.QtWidgets import QApplication

from argmap.drawing.begun import begin
from argmap.ui.ahead import Ahead
from argmap.ui.aside import Aside
from argmap.ui.canvas.folding import FIRST_DEPTH, folded_below
from argmap.ui.errand import Errand
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


def read_aside(read: Callable[[Path], Workspace], path: Path) -> Ahead:
    """Read a case while the event loop runs; raise what reading raises."""
    aside, loop = Aside("reading", is_kept=True), QEventLoop()
    aside.answered.connect(loop.quit)
    done: Future[Ahead] = Future()
    aside.do(partial(_read, read, path, done))
    loop.exec()
    aside.end()  # at once, unless the loop was ended with the program
    return done.result()


def _read(
    read: Callable[[Path], Workspace], path: Path, done: Future[Ahead], _errand: Errand
) -> None:
    import numpy.ma  # noqa: F401, PLC0415 -- the first drawing asks for it, by `np.unique`

    try:
        workspace = read(path)
        case_map = workspace.case_map
        folded = folded_below(case_map, FIRST_DEPTH)
        done.set_result(Ahead(workspace, begin(case_map), folded, Rows(case_map)))
    except Exception as error:  # noqa: BLE001 -- raised where the case is opened
        done.set_exception(error)


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
