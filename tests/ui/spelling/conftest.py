from __future__ import annotations

import pytest
from small_dictionary import write_dictionary
from windows import add

from argmap.spelling import shelves


@pytest.fixture
def machine(tmp_path, monkeypatch):
    """A machine whose one dictionary is the small one."""
    monkeypatch.setattr(shelves, "shelves", lambda *_: [tmp_path / "shelf"])
    return write_dictionary(tmp_path / "shelf")


@pytest.fixture
def ready(machine, window, qtbot):
    """A window on a machine with a dictionary, and the claim picked in it."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    add(window, "The calim")
    return window
