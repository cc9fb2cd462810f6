"""What changes over several turns is seen as it was until all of it is there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QWidget


@contextmanager
def unseen(area: QWidget, page: QWidget) -> Iterator[None]:
    """Let nobody see what changes on a page in an area, and none of its parts move, meanwhile."""
    layout = page.layout()
    assert layout is not None
    area.setUpdatesEnabled(False)
    layout.setEnabled(False)
    try:
        yield
    finally:
        layout.setEnabled(True)
        layout.activate()
        area.setUpdatesEnabled(True)
