"""The output of the command line, which whoever reads it may close."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from io import TextIOBase
from typing import TextIO


class _Unbroken(TextIOBase):
    """Writes to a stream as long as somebody reads it, and then nowhere."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, words: str) -> int:
        try:
            return self._stream.write(words)
        except BrokenPipeError:
            self._let_go()
            return len(words)

    def flush(self) -> None:
        try:
            self._stream.flush()
        except BrokenPipeError:
            self._let_go()

    def isatty(self) -> bool:
        return self._stream.isatty()

    def _let_go(self) -> None:
        # What is kept back for the reader that has gone is written nowhere too.
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, self._stream.fileno())
        os.close(nowhere)


@contextmanager
def unbroken_output() -> Iterator[None]:
    """Let a command go on to its end, and to its exit code, though its output is read no more.

    `head` closes it, and what was found counts all the same.
    """
    output = _Unbroken(sys.stdout)
    with redirect_stdout(output):
        try:
            yield
        finally:
            output.flush()
