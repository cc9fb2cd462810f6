from __future__ import annotations

import json
import os
import signal
import subprocess
import sys

import pytest
from drafts import same_map
from shelf import add_claim, full_draft

from argmap.case.errors import StoreError
from argmap.case.plan_claims import plan_reword
from argmap.store.file_lock import (
    FileLock,
    Holder,
    current_holder,
    lock_path,
    take_lock,
    this_process,
)
from argmap.store.opening import view_case
from argmap.workspace.workspace import Workspace

OPEN_AND_WAIT = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from argmap.store.opening import open_case
store = open_case(
    Path(sys.argv[1]),
    author="bert",
    clock=lambda: datetime(2026, 11, 21, 9, 30, tzinfo=UTC),
    backup_folder=Path(sys.argv[2]),
)
print(store.read_only, flush=True)
sys.stdin.read()
store.close()
"""


@pytest.fixture
def other_process(shelf):
    """A function that opens the case in another process and returns it with what it says."""
    started = []

    def start():
        process = subprocess.Popen(
            [sys.executable, "-c", OPEN_AND_WAIT, str(shelf.path), str(shelf.backups)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        return process, process.stdout.readline().strip()

    yield start
    for process in started:
        process.communicate()


def test_a_second_opening_is_read_only_and_follows_live(shelf):
    draft = shelf.create(full_draft())
    writer, reader = shelf.workspace(), shelf.workspace()
    assert "anna" in reader.read_only
    assert str(os.getpid()) in reader.read_only
    heard = []
    reader.subscribe(heard.append)
    assert reader.follow() is None
    add_claim(writer, "New.", draft)
    assert reader.follow().changes
    assert same_map(reader.case_map, writer.case_map)
    root = writer.case_map.roots()[0].id
    for words in ("a", "ab"):
        writer.run(plan_reword(writer.case_map, root, words), typing=root)
        assert reader.follow().changes
    assert same_map(reader.case_map, writer.case_map)
    assert reader.to_undo.label == writer.to_undo.label
    writer.undo()
    assert reader.follow().changes
    assert reader.to_redo.label == writer.to_redo.label
    assert len(heard) == 4
    assert reader.follow() is None


def test_a_second_opening_refuses_every_edit(shelf):
    draft = shelf.create(full_draft())
    writer, reader = shelf.workspace(), shelf.workspace()
    add_claim(writer, "New.", draft)
    reader.follow()
    step = reader.to_undo
    for refused in (
        lambda: add_claim(reader, "No.", draft),
        reader.undo,
        lambda: reader._store.extend(None, None, step.number),
    ):
        with pytest.raises(StoreError, match="is open by anna"):
            refused()
    assert same_map(reader.case_map, writer.case_map)


def test_a_reader_does_not_keep_the_writer_from_leaving_one_file(shelf):
    draft = shelf.create(full_draft())
    writer, reader = shelf.workspace(), shelf.workspace()
    add_claim(writer, "New.", draft)
    assert reader.follow().changes
    writer.close()
    assert list(shelf.listing()) == ["parler.argmap"]
    assert reader.follow() is None
    source = next(iter(reader.case_map.sources))
    assert reader.document_of(source).is_sound
    reader.close()
    assert not shelf.open().read_only


def test_a_case_can_be_viewed_while_it_is_written(shelf):
    draft = shelf.create(full_draft())
    writer = shelf.workspace()
    add_claim(writer, "New.", draft)
    viewed = Workspace(view_case(shelf.path))
    assert viewed.read_only
    assert same_map(viewed.case_map, writer.case_map)
    viewed.close()


def test_another_process_says_who_holds_the_case(shelf, other_process):
    shelf.create()
    process, said = other_process()
    assert said == ""
    reader = shelf.workspace()
    assert f"by bert on {os.uname().nodename} since 2026-11-21 09:30" in reader.read_only
    assert f"process {process.pid}" in reader.read_only
    process.communicate()
    reader.close()
    assert not shelf.open().read_only


def test_this_process_holds_the_case_against_another(shelf, other_process):
    shelf.create()
    shelf.workspace()
    _, said = other_process()
    assert "is open by anna" in said


def test_the_lock_of_a_killed_process_does_not_block(shelf, other_process):
    shelf.create()
    process, _ = other_process()
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert lock_path(shelf.path).exists()
    store = shelf.open()
    assert not store.read_only
    store.close()
    assert not lock_path(shelf.path).exists()


def test_a_lock_file_removed_and_made_anew_meanwhile_is_locked_anew(shelf, monkeypatch):
    beside = lock_path(shelf.path)
    opened = []
    really_open = os.open

    def open_and_lose(path, *arguments):
        descriptor = really_open(path, *arguments)
        opened.append(descriptor)
        if len(opened) <= 2:
            beside.unlink()
            if len(opened) == 2:
                beside.write_text("{}")
        return descriptor

    monkeypatch.setattr("os.open", open_and_lose)
    lock = take_lock(shelf.path, this_process("anna", "now"))
    assert isinstance(lock, FileLock)
    assert len(opened) == 3
    assert json.loads(beside.read_text())["user"] == "anna"
    lock.release()
    assert not beside.exists()


@pytest.mark.parametrize("content", ["", "{", '{"user": "anna"}', "[1]"])
def test_a_lock_file_that_says_nothing_still_holds(shelf, content):
    lock = take_lock(shelf.path, this_process("anna", "now"))
    lock_path(shelf.path).write_text(content)
    held = take_lock(shelf.path, this_process("bert", "now"))
    assert isinstance(held, Holder)
    assert str(held) == "in another window"
    assert not held.is_this_process
    lock.release()


def test_nobody_holds_a_case_without_a_lock_file_or_with_a_stale_one(shelf):
    assert current_holder(shelf.path) is None
    lock_path(shelf.path).write_text("{}")
    assert current_holder(shelf.path) is None
    lock = take_lock(shelf.path, this_process("anna", "now"))
    assert current_holder(shelf.path).is_this_process
    lock.release()
