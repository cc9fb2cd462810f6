"""Reading a case that is to be shown: at once, or a large one while the window paints."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.ui import garbage

if TYPE_CHECKING:
    from argmap.ui.ahead import Ahead
    from argmap.workspace.workspace import Workspace

LARGE = 12 * 2**20
"""Bytes of a case file: some 18,000 claims take so many."""


def read_case(read: Callable[[Path], Workspace], path: Path) -> tuple[Workspace, Ahead | None]:
    """Read a case, and of a large one what its views begin with; raise what reading raises.

    While a large one is read events are handled, within `not_heard`.
    """
    if not _is_large(path):
        garbage.pause()  # the file is copied in a thread meanwhile
        try:
            return read(path), None
        finally:
            garbage.end_pause()
    from argmap.ui.reading_aside import read_aside  # noqa: PLC0415 -- heavy

    ahead = read_aside(read, path)
    return ahead.workspace, ahead


def not_heard(path: Path) -> AbstractContextManager[None]:
    """Let keys and clicks go by while a large case is read and shown."""
    if not _is_large(path):
        return nullcontext()
    from argmap.ui.reading_aside import nobody_heard  # noqa: PLC0415 -- heavy

    return nobody_heard()


def _is_large(path: Path) -> bool:
    try:
        return path.stat().st_size >= LARGE
    except OSError:
        return False
