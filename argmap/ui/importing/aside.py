"""One job done in a thread, whose result comes back to the window by signal."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from argmap.ui.told_by_thread import ToldByThread


class Aside(QObject):
    """Does the job asked for last in a thread; what an earlier one found is dropped."""

    found = Signal(object)
    """What the job returned."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(1, "aside")
        self._future: Future[Any] | None = None
        self._run = 0
        self._told = ToldByThread()
        self._told.came.connect(self._on_done)

    def do(self, job: Callable[[], Any]) -> None:
        """Begin a job; what was begun before is no longer wanted."""
        self.drop()
        self._run += 1
        self._future = self._thread.submit(job)
        self._future.add_done_callback(partial(_tell, self._told, self._run))

    def drop(self) -> None:
        """Want nothing any more of what was begun."""
        if self._future is not None:
            self._future.cancel()
            self._future = None

    def close(self) -> None:
        """Begin nothing from now on."""
        self.drop()
        self._thread.shutdown(wait=False, cancel_futures=True)

    @Slot(int, object)
    def _on_done(self, _run: int, future: Future[Any]) -> None:
        if future is self._future:
            self._future = None
            self.found.emit(future.result())


def _tell(told: ToldByThread, run: int, future: Future[Any]) -> None:
    """Tell of a job that is over; in its thread, which knows nothing of the window."""
    told.came.emit(run, future)
