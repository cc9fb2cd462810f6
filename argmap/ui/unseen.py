"""What changes over several turns is seen as it was until all of it is there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QWidget

_TIMES = "timesUnseen"


@contextmanager
def unseen(area: QWidget, page: QWidget) -> Iterator[None]:
    """Let nobody see what changes on a page in an area, and none of its parts move, meanwhile.

    It can be asked for again before it is over: what is asked last is seen, and nothing between.
    """
    layout = page.layout()
    assert layout is not None
    _count(page, 1)
    _count(area, 1)
    area.setUpdatesEnabled(False)
    layout.setEnabled(False)
    try:
        yield
    finally:
        if not _count(page, -1):
            layout.setEnabled(True)
            layout.activate()
        if not _count(area, -1):
            area.setUpdatesEnabled(True)


def _count(part: QWidget, more: int) -> int:
    """Count how often a part is asked to be unseen at present."""
    times = int(part.property(_TIMES) or 0) + more
    part.setProperty(_TIMES, times)
    return times
