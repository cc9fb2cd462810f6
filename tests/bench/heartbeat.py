"""How long the window keeps its user waiting: a beat in its event loop, and jobs done meanwhile."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer

BEAT_MS = 2
_LOOK_MS = 4
_REST_MS = 250
"""What follows a job, such as what waits for a pause in typing, is counted with it."""
_LIMIT_S = 20


class Step(NamedTuple):
    """A gesture, the name of the job that it belongs to, and how one sees that it is over."""

    job: str
    gesture: Callable[[], object]
    over: Callable[[], object]


class Gap(NamedTuple):
    """The longest that one turn of the event loop took, in milliseconds.

    `cpu` is the longest time of the window's own thread: what other programs
    take is not in it, nor what the window waits for a thread of its own.
    """

    wall: float = 0.0
    cpu: float = 0.0


class Heartbeat(QObject):
    """Beats in the event loop and keeps the longest time between two beats, job by job."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: dict[str, Gap] = {}
        self.job = "start"
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._on_beat)
        self.last = (time.perf_counter(), time.thread_time())

    def start(self) -> None:
        """Begin to beat."""
        self.last = (time.perf_counter(), time.thread_time())
        self._timer.start()

    def _on_beat(self) -> None:
        wall, cpu = now = (time.perf_counter(), time.thread_time())
        before, self.last = self.last, now
        gap = self.gaps.get(self.job, Gap())
        took = max(0.0, (wall - before[0]) * 1000 - BEAT_MS)
        self.gaps[self.job] = Gap(max(gap.wall, took), max(gap.cpu, (cpu - before[1]) * 1000))


class Script(QObject):
    """Does one step after another, each gesture in a turn of its own."""

    def __init__(self, steps: Iterator[Step], beat: Heartbeat, done: Callable[[], None]) -> None:
        super().__init__()
        self._steps = steps
        self._beat = beat
        self._done = done
        self._step: Step | None = None
        self._began = 0.0

    def go_on(self) -> None:
        """Begin the next step, or end."""
        try:
            self._step = next(self._steps, None)
        except BaseException:
            self._done()  # or the window would wait for ever
            raise
        if self._step is None:
            self._done()
            return
        self._beat.job = self._step.job
        self._began = time.perf_counter()
        QTimer.singleShot(0, self._step.gesture)
        QTimer.singleShot(_LOOK_MS, self._look)

    def _look(self) -> None:
        assert self._step is not None
        if time.perf_counter() - self._began > _LIMIT_S:
            print(f"“{self._step.job}” is not over", file=sys.stderr, flush=True)
            self._done()
        elif self._step.over():
            QTimer.singleShot(_REST_MS, self.go_on)
        else:
            QTimer.singleShot(_LOOK_MS, self._look)
