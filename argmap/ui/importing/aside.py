"""One job done in a thread, whose result comes back to the window by signal."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot


class Aside(QObject):
    """Does the job asked for last in a thread; what an earlier one found is dropped."""

    found = Signal(object)
    """What the job returned."""
    _done = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(1, "aside")
        self._future: Future[Any] | None = None
        self._done.connect(self._on_done)

    def do(self, job: Callable[[], Any]) -> None:
        """Begin a job; what was begun before is no longer wanted."""
        self.drop()
        self._future = self._thread.submit(job)
        self._future.add_done_callback(self._tell)

    def drop(self) -> None:
        """Want nothing any more of what was begun."""
        if self._future is not None:
            self._future.cancel()
            self._future = None

    def close(self) -> None:
        """Begin nothing from now on."""
        self.drop()
        self._thread.shutdown(wait=False, cancel_futures=True)

    def _tell(self, future: Future[Any]) -> None:
        try:
            self._done.emit(future)
        except RuntimeError:  # the window is gone, and this with it
            return

    @Slot(object)
    def _on_done(self, future: Future[Any]) -> None:
        if future is self._future:
            self._future = None
            self.found.emit(future.result())
