from __future__ import annotations

import random
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from drafts import same_map
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from scripted_edits import ScriptedEdits
from shelf import Shelf, full_draft, rows_of_file

from argmap.case.case_map import CaseMap

pytestmark = pytest.mark.filterwarnings("error")


def undone(workspace):
    while workspace.to_undo:
        workspace.undo()


class EditedFile(RuleBasedStateMachine):
    """A case edited at random, closed and opened again at random, then undone."""

    def __init__(self):
        super().__init__()
        self._folder = TemporaryDirectory()
        self.shelf = Shelf(Path(self._folder.name))
        self.start = CaseMap(self.shelf.create(full_draft()).map.records())
        self.start_rows = rows_of_file(self.shelf.path)
        self.workspace = self.shelf.workspace()

    @rule(chance=st.randoms(use_true_random=False))
    def edit(self, chance):
        ScriptedEdits(self.workspace, chance).one()

    @rule()
    def leave_the_box(self):
        self.workspace.end_typing()

    @precondition(lambda self: self.workspace.to_undo)
    @rule()
    def undo(self):
        self.workspace.undo()

    @precondition(lambda self: self.workspace.to_redo)
    @rule()
    def redo(self):
        self.workspace.redo()

    @rule()
    def close_and_open(self):
        before = self.workspace
        before.close()
        self.workspace = self.shelf.workspace()
        assert self.workspace.to_undo == before.to_undo
        assert self.workspace.to_redo == before.to_redo
        assert same_map(self.workspace.case_map, before.case_map)

    @invariant()
    def the_file_holds_the_map(self):
        store = self.workspace._store
        assert same_map(store.read_map(), self.workspace.case_map)

    def teardown(self):
        undone(self.workspace)
        assert same_map(self.workspace.case_map, self.start)
        self.workspace.close()
        assert rows_of_file(self.shelf.path) == self.start_rows
        self._folder.cleanup()


TestEditedFile = EditedFile.TestCase
TestEditedFile.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)


@given(seed=st.integers(0, 2**32))
@settings(max_examples=10, deadline=None)
def test_a_long_run_of_edits_undone_leaves_map_and_file_as_they_were(seed):
    with TemporaryDirectory() as folder:
        shelf = Shelf(Path(folder))
        start = CaseMap(shelf.create(full_draft()).map.records())
        rows = rows_of_file(shelf.path)
        workspace = shelf.workspace()
        edits = ScriptedEdits(workspace, random.Random(seed))
        for _ in range(60):
            edits.one()
        undone(workspace)
        assert same_map(workspace.case_map, start)
        workspace.close()
        assert rows_of_file(shelf.path) == rows
