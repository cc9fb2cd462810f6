"""Work done in a thread beside other work, and kept only where the other succeeds.

SQLite lets other threads run while it checks or copies a file, so on two cores
a case is checked and copied in the time that reading its records takes.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Thread


class Beside:
    """Runs `work` in a thread of its own, from now on.

    `work` is handed a function that waits until the other work is done, and
    raises where that has failed: what is to be kept is kept after it.
    """

    def __init__(self, work: Callable[[Callable[[], None]], str]) -> None:
        self._work = work
        self._other_done = Event()
        self._other_failed = False
        self._said = ""
        self._error: BaseException | None = None
        self._thread = Thread(target=self._run, name="beside", daemon=True)
        self._thread.start()

    def result(self) -> str:
        """Say that the other work has succeeded; return what `work` does, or raise as it does."""
        self._join()
        if self._error is not None:
            raise self._error
        return self._said

    def give_up(self) -> None:
        """Say that the other work has failed; raise what `work` raised by itself, if it did."""
        self._other_failed = True
        self._join()
        if self._error is not None and not isinstance(self._error, _OtherFailedError):
            raise self._error

    def _join(self) -> None:
        self._other_done.set()
        self._thread.join()

    def _run(self) -> None:
        try:
            self._said = self._work(self._wait)
        except BaseException as error:  # noqa: BLE001 -- raised again where the result is asked for
            self._error = error

    def _wait(self) -> None:
        self._other_done.wait()
        if self._other_failed:
            raise _OtherFailedError


class _OtherFailedError(Exception):
    """The other work has failed, so nothing of this one is to be kept."""
