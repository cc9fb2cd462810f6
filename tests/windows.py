from __future__ import annotations

from itertools import count
from pathlib import Path

from PySide6.QtCore import Qt

from argmap.case.claims import Claim
from argmap.case.errors import StoreError
from argmap.case.ids import keyed_id
from argmap.case.places import Alone
from argmap.case.plan_claims import plan_claim
from argmap.ui.cases import Backup
from argmap.ui.dialogs import paths
from argmap.workspace.workspace import Workspace

_NUMBERS = count()
"""Every id that is planted is another."""


class MemoryFiles:
    """Cases kept in memory, one store a path."""

    def __init__(self, folder, make_store):
        self.folder = folder
        self.make_store = make_store
        self.stores = {}
        self.done = []
        self.refusal = None

    def default_folder(self):
        return self.folder

    def create(self, path, example=None):
        self._may()
        self.done.append(("create", path, example))
        self.stores[path] = self.make_store()

    def case_inside(self, copy):
        self._may()
        return copy  # what was read is known by the file it is of

    def create_of(self, path, new):
        self._may()
        self.done.append(("create of", path, new))
        self.stores[path] = self.make_store()

    def open(self, path):
        if path not in self.stores:
            raise StoreError(f"There is no case {path.name}.", "Check its name.")
        return Workspace(self.stores[path])

    def copy(self, path, to, *, with_history, with_rounds=False):
        self._may()
        self.done.append(("copy", path, to, with_history, with_rounds))

    def backups(self, path):
        return [Backup(Path("/backup"), "Yesterday"), Backup(Path("/older"), "Last week")]

    def restore(self, backup, path):
        self._may()
        self.done.append(("restore", backup.label, path))

    def _may(self):
        if self.refusal:
            raise self.refusal


def answer(monkeypatch, *, save=None, opened=None):
    """Answer what asks for files."""
    monkeypatch.setattr(paths, "ask_save", lambda *_: save)
    monkeypatch.setattr(paths, "ask_open", lambda *_: opened)
    monkeypatch.setattr(paths, "ask_files", lambda *_: [opened] if opened else [])


def case_map(window):
    return window._bridge.case_map


def press(qtbot, widget, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(widget, key, modifier)


def plant(store, text, place=None):
    """Put a claim into a case before a window opens it, as the fixture `planted` does.

    Nobody has then picked it or can undo it; a window would draw itself anew for each.
    """
    done = plan_claim(
        store.map, text, place or Alone(), new_id=lambda: keyed_id("planted", str(next(_NUMBERS)))
    )
    store.map.apply(done)
    return next(c.after for c in done.changes if isinstance(c.after, Claim))


def add(window, text, place=None):
    bridge = window._bridge
    done = bridge.edit(plan_claim, text, place or Alone(), new_id=bridge.new_id)
    claim = next(c.after for c in done.changes if isinstance(c.after, Claim))
    window._selection.pick_claim(claim.id)
    return claim
