"""The process in which files are read: bytes come in, one line of JSON goes out for each file.

It is limited in memory, opens no connection and starts no program; whoever
started it kills it when it takes too long. A header, one line of JSON, says the
reader, the name and the size of the bytes that follow it.
"""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from typing import Any, BinaryIO

from argmap.case.errors import SourceError
from argmap.sources.reading.kinds import reader_of

_REFUSED = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.fork")
_GRACE = 5


def main() -> int:
    """Serve until the pipe closes."""
    inward, outward = sys.stdin.buffer, _own_output()
    sys.addaudithook(_refuse_the_world)
    while header := inward.readline():
        order = json.loads(header)
        data = inward.read(order["size"])
        if len(data) < order["size"]:
            return 1
        limit_memory(order["memory"])
        _limit_time(order["seconds"])
        answer = _answer(order, data)
        _limit_time(0)
        outward.write(json.dumps(answer).encode("ascii") + b"\n")
        outward.flush()
    return 0


def limit_memory(size: int) -> None:
    """Limit the memory of this process to `size` bytes, where the system knows how.

    It is the data that is limited and not the address space: Qt's PDF library
    reserves 32 GB of addresses, uses next to none of them, and dies without.
    """
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 -- not on Windows

    # A system that cannot is left with the limits of size and time.
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_DATA, (size, size))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _limit_time(seconds: float) -> None:
    """End this process after some time even when nobody is left to kill it."""
    if sys.platform != "win32":
        import signal  # noqa: PLC0415 -- as above

        signal.alarm(int(seconds) + _GRACE if seconds else 0)


def _answer(order: dict[str, Any], data: bytes) -> dict[str, Any]:
    try:
        return {"reading": reader_of(order["reader"])(data, order["name"]).as_json()}
    except SourceError as error:
        return {"message": error.message, "hint": error.hint}
    except MemoryError:
        return {"too_large": True}
    except Exception as error:  # noqa: BLE001 -- a bug of a reader costs one file, not the batch
        return {"fault": f"{type(error).__name__}: {error}"}


def _own_output() -> BinaryIO:
    """Keep the pipe for answers; what a library prints goes nowhere."""
    own = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    return own


def _refuse_the_world(event: str, _arguments: tuple[Any, ...]) -> None:
    if event.startswith(_REFUSED):
        raise PermissionError(f"{event} is not for a process that reads strangers' files")


if __name__ == "__main__":
    sys.exit(main())
