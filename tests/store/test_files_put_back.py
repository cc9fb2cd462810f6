from __future__ import annotations

import shutil
from contextlib import closing

from drafts import Draft, same_map
from shelf import add_claim, copied_map, full_draft, refused

from argmap.store.connection import connect
from argmap.store.creating import create_case


def test_a_file_moved_away_and_put_back_is_edited_on(shelf, edited):
    workspace, draft = edited
    moved = shelf.folder / "moved.argmap"
    for text in ("Kept too.", "And this."):
        shelf.path.rename(moved)
        refused(workspace, draft, "was moved or deleted")
        moved.rename(shelf.path)
        add_claim(workspace, text, draft)
    workspace.close()
    assert list(shelf.listing()) == ["parler.argmap"]
    again = shelf.workspace()
    assert same_map(again.case_map, workspace.case_map)
    assert [claim.text for claim in again.case_map.roots()][1:] == [
        "Kept.",
        "Kept too.",
        "And this.",
    ]


def test_a_file_put_back_before_anything_was_written_is_edited(shelf):
    draft = shelf.create(full_draft())
    workspace = shelf.workspace()
    moved = shelf.folder / "moved.argmap"
    shelf.path.rename(moved)
    refused(workspace, draft, "was moved or deleted")
    moved.rename(shelf.path)
    add_claim(workspace, "Kept.", draft)
    workspace.close()
    assert same_map(shelf.workspace().case_map, workspace.case_map)


def test_a_file_put_back_unnoticed_with_its_log_still_there_loses_nothing(shelf, edited):
    workspace, draft = edited
    moved = shelf.folder / "moved.argmap"
    shelf.path.rename(moved)
    assert (shelf.path.parent / "parler.argmap-wal").stat().st_size
    moved.rename(shelf.path)
    add_claim(workspace, "Kept too.", draft)
    workspace.close()
    assert same_map(shelf.workspace().case_map, workspace.case_map)


def test_a_file_put_back_while_a_reader_keeps_its_log_loses_nothing(shelf, edited):
    workspace, draft = edited
    workspace._store._access.connection.execute("PRAGMA busy_timeout = 1")
    moved = shelf.folder / "moved.argmap"
    with closing(connect(shelf.path, "mode=ro")) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM claim").fetchall()
        add_claim(workspace, "Kept too.", draft)
        shelf.path.rename(moved)
        refused(workspace, draft, "was moved or deleted")
        assert (shelf.path.parent / "parler.argmap-wal").stat().st_size
        moved.rename(shelf.path)
        add_claim(workspace, "And this.", draft)
    workspace.close()
    assert same_map(shelf.workspace().case_map, workspace.case_map)


def test_a_file_that_another_took_the_place_of_and_that_came_back_is_edited_on(shelf, edited):
    workspace, draft = edited
    moved = shelf.folder / "moved.argmap"
    shelf.path.rename(moved)
    create_case(shelf.folder / "other.argmap", Draft(title="Another case").map.records())
    (shelf.folder / "other.argmap").rename(shelf.path)
    refused(workspace, draft, "was replaced by another file")
    shelf.path.unlink()
    moved.rename(shelf.path)
    add_claim(workspace, "Kept too.", draft)
    workspace.close()
    assert same_map(shelf.workspace().case_map, workspace.case_map)


def test_a_copy_put_back_for_the_file_that_was_moved_away_is_refused_and_left_alone(shelf, edited):
    workspace, draft = edited
    moved = shelf.folder / "moved.argmap"
    shelf.path.rename(moved)
    refused(workspace, draft, "was moved or deleted")
    shutil.copyfile(moved, shelf.path)
    content = shelf.path.read_bytes()
    refused(workspace, draft, "was replaced by another file")
    assert same_map(copied_map(shelf, workspace), workspace.case_map)
    workspace.close()
    assert shelf.listing() == {"parler.argmap": content}
    assert same_map(shelf.workspace(moved).case_map, workspace.case_map)


def test_a_file_overwritten_where_it_was_moved_to_gets_nothing_of_ours(shelf, edited):
    workspace, draft = edited
    moved, other = shelf.folder / "moved.argmap", shelf.folder / "other.argmap"
    shelf.path.rename(moved)
    create_case(other, Draft(title="Another case").map.records())
    shutil.copyfile(other, moved)
    refused(workspace, draft, "was overwritten by another program")
    moved.rename(shelf.path)
    refused(workspace, draft, "was overwritten by another program")
    workspace.close()
    assert shelf.listing() == {"parler.argmap": other.read_bytes()}


def test_a_file_whose_log_was_given_up_stays_refused_when_its_bytes_come_back(shelf, edited):
    workspace, draft = edited
    before = shelf.path.read_bytes()
    shelf.path.write_bytes(b"another program's")
    refused(workspace, draft, "was overwritten by another program")
    shelf.path.write_bytes(before)
    refused(workspace, draft, "was overwritten by another program")
    workspace.close()
    assert shelf.listing() == {"parler.argmap": before}
