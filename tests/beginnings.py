"""Doing something once another process has begun, as the file it makes tells."""

from __future__ import annotations

from contextlib import contextmanager
from threading import Event, Thread

from patience import PATIENCE_S

_LOOK_S = 0.01


@contextmanager
def when_there(path, act):
    """Call `act` from a thread as soon as `path` exists, and leave once it has been called."""
    given_up = Event()

    def look():
        for _ in range(round(PATIENCE_S / _LOOK_S)):
            if path.exists() or given_up.wait(_LOOK_S):
                break
        act()

    thread = Thread(target=look)
    thread.start()
    try:
        yield
    finally:
        given_up.set()
        thread.join()
