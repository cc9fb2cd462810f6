from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import closing

import pytest
from drafts import Draft, same_map
from shelf import add_claim, copied_map, full_draft, refused, rows_of_file

from argmap.case.errors import StoreError
from argmap.store.connection import connect
from argmap.store.copying import copy_case
from argmap.store.creating import create_case
from argmap.workspace.workspace import Workspace


def test_a_file_moved_away_refuses_edits_and_can_be_copied(shelf, edited):
    workspace, draft = edited
    moved = shelf.folder / "moved.argmap"
    shelf.path.rename(moved)
    error = refused(workspace, draft, "was moved or deleted")
    assert "Save a copy" in error.hint
    assert same_map(copied_map(shelf, workspace), workspace.case_map)
    workspace.close()
    assert shelf.listing() == {}
    assert same_map(shelf.workspace(moved).case_map, workspace.case_map)


def test_a_file_moved_away_before_the_first_edit_is_noticed(shelf):
    draft = shelf.create(full_draft())
    workspace = shelf.workspace()
    shelf.path.rename(shelf.folder / "moved.argmap")
    refused(workspace, draft, "was moved or deleted")
    workspace.close()
    assert shelf.listing() == {}


def test_a_moved_file_that_is_closed_without_another_edit_has_every_edit(shelf, edited):
    workspace, _ = edited
    moved = shelf.folder / "moved.argmap"
    shelf.path.rename(moved)
    workspace.close()
    assert shelf.listing() == {}
    assert same_map(shelf.workspace(moved).case_map, workspace.case_map)


def test_a_folder_moved_away_is_noticed_too(shelf, edited):
    workspace, draft = edited
    shelf.path.parent.rename(shelf.folder / "elsewhere")
    shelf.path.parent.write_text("now a file")
    refused(workspace, draft, "was moved or deleted")
    shelf.path.parent.unlink()


def test_a_deleted_file_refuses_edits_and_can_be_copied(shelf, edited):
    workspace, draft = edited
    shelf.path.unlink()
    refused(workspace, draft, "was moved or deleted")
    assert same_map(copied_map(shelf, workspace), workspace.case_map)
    workspace.close()
    assert shelf.listing() == {}


def test_a_replaced_file_refuses_edits_and_is_left_alone(shelf, edited):
    workspace, draft = edited
    other = shelf.folder / "other.argmap"
    create_case(other, Draft(title="Another case").map.records())
    content = other.read_bytes()
    other.replace(shelf.path)
    refused(workspace, draft, "was replaced by another file")
    assert same_map(copied_map(shelf, workspace), workspace.case_map)
    workspace.close()
    assert shelf.listing() == {"parler.argmap": content}
    assert shelf.workspace().case_map.case.title == "Another case"


def test_a_file_overwritten_in_place_refuses_edits_and_is_left_alone(shelf, edited):
    workspace, draft = edited
    other = shelf.folder / "other.argmap"
    create_case(other, Draft(title="Another case").map.records())
    shutil.copyfile(other, shelf.path)
    error = refused(workspace, draft, "was overwritten by another program")
    assert "Restore from backup" in error.hint
    with pytest.raises(StoreError, match="was overwritten"):
        copy_case(workspace._store, shelf.folder / "copy.argmap")
    refused(workspace, draft, "was overwritten by another program")
    workspace.close()
    assert shelf.listing() == {"parler.argmap": other.read_bytes()}


def test_a_file_that_was_only_touched_can_still_be_written(shelf, edited):
    workspace, draft = edited
    os.utime(shelf.path, (1, 1))
    add_claim(workspace, "Kept too.", draft)
    workspace.close()
    assert len(shelf.workspace().case_map.roots()) == 3


def test_another_program_that_holds_the_file_refuses_the_edit_for_now(shelf, edited):
    workspace, draft = edited
    workspace._store._access.connection.execute("PRAGMA busy_timeout = 1")
    with closing(connect(shelf.path, "mode=rw")) as other:
        other.execute("BEGIN IMMEDIATE")
        refused(workspace, draft, "Another program is using")
        other.execute("ROLLBACK")
    add_claim(workspace, "Kept too.", draft)


def test_a_reader_who_stays_leaves_a_log_that_loses_nothing(shelf, edited, monkeypatch):
    monkeypatch.setattr("argmap.store.write_access._PAUSE", 0)
    workspace, _ = edited
    with closing(connect(shelf.path, "mode=ro")) as other:
        other.execute("SELECT * FROM claim").fetchall()
        workspace.close()
    assert same_map(shelf.workspace().case_map, workspace.case_map)


def test_a_full_disk_refuses_the_edit_and_later_ones_work_again(shelf, edited):
    workspace, draft = edited
    connection = workspace._store._access.connection
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    before = list(workspace.case_map.records())
    with pytest.raises(StoreError, match="is full") as refusal:
        add_claim(workspace, "Long. " * 20_000, draft)
    assert "Save a copy" in refusal.value.hint
    assert list(workspace.case_map.records()) == before
    connection.execute("PRAGMA max_page_count = 1000000")
    add_claim(workspace, "Kept too.", draft)
    assert [claim.text for claim in workspace.case_map.roots()][1:] == ["Kept.", "Kept too."]
    workspace.close()
    assert shelf.sql("PRAGMA integrity_check") == [("ok",)]
    assert len(shelf.sql("SELECT * FROM history")) == 2


NO_ROOM = """
import resource, sys
from datetime import UTC, datetime
from pathlib import Path
from argmap.case.case_map import CaseMap
from argmap.case.changes import ChangeSet, added
from argmap.case.errors import StoreError
from argmap.case.ids import ClaimId, keyed_id
from argmap.case.claims import Claim
from argmap.store.opening import open_case
from argmap.workspace.workspace import Workspace

store = open_case(
    Path(sys.argv[1]),
    author="bert",
    clock=lambda: datetime(2026, 11, 21, tzinfo=UTC),
    backup_folder=Path(sys.argv[2]),
)
workspace = Workspace(store)

def add(name, text):
    claim = Claim(ClaimId(keyed_id(name)), text=text)
    workspace.run(ChangeSet("Add", added(claim)))

add("first", "Kept.")
limits = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, limits[1]))
try:
    add("second", "Long. " * 100_000)
except StoreError as error:
    print(error.message)
assert [step.number for step in store.history()] == [1]
assert len(workspace.case_map.claims) == 1
resource.setrlimit(resource.RLIMIT_FSIZE, limits)
add("third", "Kept too.")
store.close()
"""


def test_a_log_that_cannot_grow_refuses_the_edit_and_later_ones_work_again(shelf):
    shelf.create()
    done = subprocess.run(
        [sys.executable, "-c", NO_ROOM, str(shelf.path), str(shelf.backups)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "parler.argmap" in done.stdout
    texts = {claim.text for claim in shelf.workspace().case_map.claims.values()}
    assert texts == {"Kept.", "Kept too."}


def test_the_disturbed_file_of_a_moved_case_holds_the_same_rows(shelf, edited):
    workspace, draft = edited
    moved = shelf.folder / "moved.argmap"
    shelf.path.rename(moved)
    refused(workspace, draft, "was moved")
    copy = shelf.folder / "copy.argmap"
    copy_case(workspace._store, copy, with_history=True, with_notes=True)
    assert rows_of_file(copy) == rows_of_file(moved)
    assert Workspace(workspace._store).case_map.claims == workspace.case_map.claims
