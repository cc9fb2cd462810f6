"""What a thread beside the window has of it: plain Python, and nothing of Qt's.

A thread that emits a signal takes locks of Qt's and waits for Python's own while the window may
hold the one and wait for the other; one that lets go of a QObject last destroys it there. So a
thread puts what it finds into a letterbox, which the window's thread empties.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from enum import Enum
from functools import cache
from queue import Empty, SimpleQueue
from socket import socketpair
from threading import Event
from typing import Any, NamedTuple, TypeAlias
from weakref import ReferenceType

from argmap.sources.giving_up import GivenUpError
from argmap.ui import garbage

_TOLD = 20
"""How often it is told how far a job is, at most."""
_BYTES = 4096
_SHOWN_S = 0.2
"""How long a thread lets the window show what it was told, at most."""


class Kind(Enum):
    """What a letter brings: news while a job goes on, a pause in it, or what it ended with."""

    NEWS = "news"
    PAUSE = "pause"
    ANSWER = "answer"
    FAULT = "fault"
    NOTHING = "nothing"


class Letter(NamedTuple):
    """What a thread has to say of an errand."""

    errand: Errand
    kind: Kind
    content: Any = None


class Letterbox:
    """Takes letters from any thread and wakes the one that empties it, by a byte in a socket."""

    def __init__(self) -> None:
        self._letters: SimpleQueue[Letter] = SimpleQueue()
        self._inside, self._outside = socketpair()
        self._inside.setblocking(False)
        self._outside.setblocking(False)

    @property
    def handle(self) -> int:
        """The socket that can be read from once there are letters."""
        return self._inside.fileno()

    def put(self, letter: Letter) -> None:
        """Put a letter in; after the closing nobody takes it out."""
        self._letters.put(letter)
        with suppress(OSError):  # full, and so the window is called already; or closed
            self._outside.send(b"!")

    def letters(self) -> Iterator[Letter]:
        """Take out the letters there are, in the order in which they came; more call again."""
        with suppress(OSError):
            self._inside.recv(_BYTES)
        for _ in range(self._letters.qsize()):
            with suppress(Empty):  # whoever took one may have gone round for the others
                yield self._letters.get_nowait()

    def close(self) -> None:
        """Give the sockets back."""
        self._inside.close()
        self._outside.close()


@cache
def letterbox() -> Letterbox:
    """Return the one letterbox of the program, made when it is first asked for."""
    return Letterbox()


class Errand:
    """One job on its way, and whether somebody waits for it.

    Its `asker` is looked at by the window's thread alone: another could be the last to hold it.
    """

    def __init__(self, asker: ReferenceType[Any] | None = None, *, is_kept: bool = False) -> None:
        self.asker = asker
        self.is_kept = is_kept
        """Whether most of what the job makes is there to stay."""
        self._letterbox = letterbox()
        self._is_wanted = asker is not None
        self._step = -1
        self._goes_on = Event()

    def keep_going(self) -> bool:
        """Tell whether somebody still waits."""
        return self._is_wanted

    def give_up(self) -> None:
        """Wait no longer."""
        self._is_wanted = False
        self._goes_on.set()

    def go_on(self) -> None:
        """End the pause in the thread: what was told is shown."""
        self._goes_on.set()

    def tell(self, news: object) -> None:
        """Tell something before the job is done."""
        self._letterbox.put(Letter(self, Kind.NEWS, news))

    def tell_and_pause(self, news: object) -> None:
        """Tell something that takes the window a while to show, and let it show it first.

        Beside a thread at work each of the many calls that paint would wait for its turn.
        """
        self._goes_on.clear()
        self.tell(news)
        self._letterbox.put(Letter(self, Kind.PAUSE))
        if self._is_wanted:
            self._goes_on.wait(_SHOWN_S)

    def tell_share(self, sentence: str, done: int, total: int) -> None:
        """Tell by a sentence how far the job is, but twenty times at most."""
        step = done * _TOLD // max(total, 1)
        if step != self._step:
            self._step = step
            self.tell(sentence)

    def run(self, job: Job | None = None) -> None:
        """Do the job, unless nobody waits, and tell how it ended: for the thread."""
        self._letterbox.put(self._end_of(job))

    def _end_of(self, job: Job | None) -> Letter:
        if job is None or not self._is_wanted:
            return Letter(self, Kind.NOTHING)
        try:
            return Letter(self, Kind.ANSWER, job(self))
        except GivenUpError:
            return Letter(self, Kind.NOTHING)
        except Exception as fault:  # noqa: BLE001 -- raised where the window hears of it
            return Letter(self, Kind.FAULT, fault)


Job: TypeAlias = Callable[[Errand], object]
"""A function of plain data, which the thread may be the last to hold."""


class Worker:
    """One thread, begun when it is first needed, and the errand it is on; plain, as all here."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._thread: ThreadPoolExecutor | None = None
        self._errand: Errand | None = None

    def begin(self, errand: Errand, job: Job) -> None:
        """Do a job as soon as those before it, which nobody waits for any more, have ended."""
        self.drop()
        self._errand = errand
        if self._thread is None:
            self._thread = ThreadPoolExecutor(1, self._name)
        garbage.pause()
        self._thread.submit(errand.run, job)

    def drop(self) -> None:
        """Wait no longer for what was begun."""
        if self._errand is not None:
            self._errand.give_up()
            self._errand = None

    def leave(self) -> None:
        """Let the thread end by itself."""
        self._end(is_waited_for=False)

    def end(self) -> None:
        """End the thread; it has ended when this returns."""
        self._end(is_waited_for=True)

    def _end(self, *, is_waited_for: bool) -> None:
        self.drop()
        thread, self._thread = self._thread, None
        if thread is None:
            return
        garbage.pause()
        with suppress(RuntimeError):  # the program is ending, and has ended its threads
            thread.submit(Errand().run)  # tells that the thread is at its end
        thread.shutdown(wait=is_waited_for)
