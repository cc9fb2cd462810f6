from __future__ import annotations

import os
import random
import select
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from drafts import Draft, same_map
from shelf import add_claim

from argmap.case.case_map import CaseMap
from argmap.store.steps import last_change
from argmap.workspace.workspace import Workspace

KILLS = 200
KILLS_A_FILE = 5
STOPS = 60
STOPS_A_FILE = 15


class EditingProcess:
    """Children that edit a case until they are stopped or killed, one at a time."""

    def __init__(self):
        here = Path(__file__).parent
        self._process = subprocess.Popen(
            [sys.executable, str(here / "edits_until_killed.py")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": f"{here.parent}{os.pathsep}{here.parent.parent}"},
            bufsize=0,
        )
        self._rest = b""
        self.child = 0
        self.reported = (0, 0)

    def start(self, path, backups, seed):
        self._process.stdin.write(f"{path} {backups} {seed}\n".encode())
        self.reported = (0, 0)
        while not self.child:
            self.hear(None)

    def hear(self, seconds):
        """Take in what is reported within so many seconds; say whether anything was."""
        ready, _, _ = select.select([self._process.stdout], [], [], seconds)
        if not ready:
            return False
        *lines, self._rest = (self._rest + os.read(self._process.stdout.fileno(), 65536)).split(
            b"\n"
        )
        for word, *numbers in (line.decode().split(maxsplit=2) for line in lines):
            self._take_in(word, numbers)
        return True

    def _take_in(self, word, numbers):
        assert word != "broken", numbers
        if word == "child":
            self.child = int(numbers[0])
        elif word == "done":
            self.reported = max(self.reported, tuple(map(int, numbers)))
        elif word == "ended":
            self.child = 0

    def kill(self):
        os.kill(self.child, signal.SIGKILL)
        while self.child:
            self.hear(None)

    def stop(self):
        os.kill(self.child, signal.SIGSTOP)
        # Stopping takes a moment; the state is in the third field, after the name.
        while Path(f"/proc/{self.child}/stat").read_text().rsplit(")", 1)[1].split()[0] != "T":
            pass

    def go_on(self):
        os.kill(self.child, signal.SIGCONT)

    def close(self):
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()


@pytest.fixture
def editing():
    process = EditingProcess()
    yield process
    if process.child:
        process.kill()
    process.close()


def wait_a_random_moment(editing, chance):
    """Until some edits are reported, then into the middle of the next one, or of opening."""
    for _ in range(chance.choice([0, 1, 2, 5, 20])):
        editing.hear(None)
    end = time.perf_counter() + chance.random() * chance.choice([0.0002, 0.002, 0.02])
    while (left := end - time.perf_counter()) > 0:
        editing.hear(left)


def checked(shelf, path, start):
    """Open a case, see that it is whole, and return its last step and revision."""
    store = shelf.open(path)
    workspace = Workspace(store)
    replayed = CaseMap(start.records())
    for step in store.history():
        replayed.apply(store.step_changes(step.number))
    assert same_map(replayed, workspace.case_map)
    with store.reading() as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        last = last_change(connection)
    store.close()
    return last


def test_a_case_killed_at_any_moment_opens_and_holds_every_reported_edit(shelf, editing):
    chance = random.Random(20261121)
    edits = 0
    for kill in range(KILLS):
        if kill % KILLS_A_FILE == 0:
            shelf.path.unlink(missing_ok=True)
            start = shelf.create(Draft())
            held = (0, 0)
        editing.start(shelf.path, shelf.backups, kill)
        wait_a_random_moment(editing, chance)
        editing.kill()
        reported = max(editing.reported, held)
        held = checked(shelf, shelf.path, start.map)
        assert held >= reported
        # At most the one edit that was on its way and not yet reported.
        assert held[0] - reported[0] <= 1
        edits = max(edits, held[0])
    assert edits > 20


def test_a_copy_of_the_files_taken_at_any_moment_opens(shelf, editing):
    chance = random.Random(7)
    for number in range(STOPS):
        if number % STOPS_A_FILE == 0:
            if number:
                editing.kill()
            shelf.path = shelf.folder / f"cases-{number}" / shelf.path.name
            shelf.path.parent.mkdir()
            start = shelf.create(Draft())
            editing.start(shelf.path, shelf.backups, number)
        wait_a_random_moment(editing, chance)
        editing.stop()
        taken = shelf.folder / f"taken-{number}"
        taken.mkdir()
        for file in shelf.path.parent.iterdir():
            if not file.name.endswith(("-shm", "-lock")):
                shutil.copy(file, taken)
        while editing.hear(0):
            pass
        reported = editing.reported
        editing.go_on()
        assert checked(shelf, taken / shelf.path.name, start.map) >= reported
        shutil.rmtree(taken)


def test_a_copy_of_the_files_taken_after_each_edit_opens_and_holds_it(shelf):
    draft = shelf.create()
    workspace = shelf.workspace()
    for number in range(60):
        add_claim(workspace, f"Claim {number} " * (number * 40 + 1), draft)
        taken = shelf.folder / f"taken-{number}"
        taken.mkdir()
        for suffix in ("", "-wal"):
            shutil.copy(shelf.path.with_name(shelf.path.name + suffix), taken)
        assert checked(shelf, taken / shelf.path.name, Draft().map) == (number + 1, 1)
        copied = shelf.workspace(taken / shelf.path.name)
        assert same_map(copied.case_map, workspace.case_map)
        copied.close()
