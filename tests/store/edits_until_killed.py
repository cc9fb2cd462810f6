"""Runs scripted edits in a forked child until it is killed, reporting each finished one.

Each line of standard input is `path backups seed`; what Python takes long to
import is imported once, before the first fork.
"""

from __future__ import annotations

import os
import random
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path

from scripted_edits import ScriptedEdits

from argmap.store.opening import open_case
from argmap.store.steps import last_change
from argmap.workspace.workspace import Workspace


def say(*words):
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def edit_for_ever(path, backups, seed):
    chance = random.Random(seed)
    while True:
        store = open_case(
            Path(path),
            author="anna",
            clock=lambda: datetime.now(UTC),
            backup_folder=Path(backups),
        )
        workspace = Workspace(store)
        edits = ScriptedEdits(workspace, chance)
        for _ in range(chance.choice([3, 30])):
            edits.one()
            with store.reading() as connection:
                say("done", *last_change(connection))
        workspace.close()
        say("closed")


for line in sys.stdin:
    child = os.fork()
    if child == 0:
        try:
            edit_for_ever(*line.split())
        except BaseException:  # noqa: BLE001 -- the parent is told, and fails
            say("broken", repr(traceback.format_exc()))
        finally:
            os._exit(1)
    say("child", child)
    os.waitpid(child, 0)
    say("ended")
