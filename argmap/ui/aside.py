"""Work done in a thread beside the window, whose answers come back by signal in its own."""

from __future__ import annotations

import atexit
from weakref import finalize, ref

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, QTimer, Signal, Slot
from shiboken6 import isValid

from argmap.ui import garbage
from argmap.ui.errand import Errand, Job, Kind, Letter, Worker, letterbox

_SHOWN_MS = 20
"""What is shown of news is painted in turns that follow."""


class Aside(QObject):
    """Does the job asked for last in a thread of its own; what an earlier one found is dropped.

    The thread holds the job and an `Errand` of it, never this: whatever becomes of the
    window, nothing of Qt's is used or destroyed there.
    """

    told = Signal(object)
    """What the job tells before it is done."""
    answered = Signal(object)
    """What the job returned."""
    failed = Signal(object)
    """What the job has raised; it is raised here too, for the window to hear of."""

    def __init__(self, name: str, parent: QObject | None = None, *, is_kept: bool = False) -> None:
        super().__init__(parent)
        self._is_kept = is_kept
        self._worker = Worker(name)
        # Whichever goes first: Qt's part of this with its parent, or Python's.
        self.destroyed.connect(self._worker.leave)
        finalize(self, self._worker.leave).atexit = False
        self.failed.connect(self._raise)

    def do(self, job: Job) -> None:
        """Begin a job; what was begun before is no longer wanted."""
        _engage_postman()
        self._worker.begin(Errand(ref(self), is_kept=self._is_kept), job)

    def drop(self) -> None:
        """Want nothing any more of what was begun."""
        self._worker.drop()

    def leave(self) -> None:
        """Want nothing any more, and let the thread end when it can."""
        self._worker.leave()

    def end(self) -> None:
        """Want nothing any more, and wait until the thread has ended."""
        self._worker.end()

    def receive(self, letter: Letter) -> None:
        """Tell what has come from the thread."""
        signals = {Kind.NEWS: self.told, Kind.ANSWER: self.answered, Kind.FAULT: self.failed}
        signals[letter.kind].emit(letter.content)

    @Slot(object)
    def _raise(self, fault: Exception) -> None:
        raise fault


class _Postman(QObject):
    """Brings the letters of all threads to whoever waits for them."""

    def __init__(self, parent: QObject | None) -> None:
        super().__init__(parent)
        self._bell = QSocketNotifier(letterbox().handle, QSocketNotifier.Type.Read, self)
        self._bell.activated.connect(self._deliver)

    def retire(self) -> None:
        """Listen no longer."""
        self._bell.setEnabled(False)

    @Slot()
    def _deliver(self) -> None:
        for letter in letterbox().letters():
            errand = letter.errand
            if letter.kind is Kind.PAUSE:
                QTimer.singleShot(_SHOWN_MS, errand.go_on)
                continue
            if letter.kind is not Kind.NEWS:
                garbage.end_pause(is_kept=errand.is_kept)
            asker = errand.asker() if errand.asker and errand.keep_going() else None
            if asker is not None and letter.kind is not Kind.NOTHING:
                asker.receive(letter)


_postmen: list[_Postman] = []
"""The one of the application there is."""


def _engage_postman() -> None:
    if not _postmen:
        atexit.register(_close)
    if not _postmen or not isValid(_postmen[0]):
        _postmen[:] = [_Postman(QCoreApplication.instance())]


def _close() -> None:
    if isValid(_postmen[0]):
        _postmen[0].retire()  # first: Qt complains of a socket that is closed while it listens
    letterbox().close()
