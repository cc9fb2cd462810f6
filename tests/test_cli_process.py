"""The command line as its users start it: in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from patience import PATIENCE_S

import argmap
from argmap.case_files import CaseFolder

PROGRAM = (sys.executable, str(Path(argmap.__file__).parents[1] / "main.py"))


def started(*words, check, **more):
    """Start argmap as its users do, in a process of its own."""
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", **more.pop("environment", {})}
    command = [*PROGRAM, *map(str, words)]
    return subprocess.run(
        command, env=environment, capture_output=True, check=check, timeout=PATIENCE_S, **more
    )


def test_the_program_runs_commands_in_a_process_of_its_own(tmp_path):
    case, home = tmp_path / "Größe.argmap", {"ARGMAP_HOME": str(tmp_path / "home")}
    made = started("new", case, "--example", "parler-v-aws", environment=home, check=True)
    assert made.stdout.decode("utf-8") == f"Made {case} with the example parler-v-aws.\n"
    checked = started("check", case, "--json", environment=home, check=True)
    assert len(json.loads(checked.stdout)["quotes"]) == 62
    refused = started("show", tmp_path / "nowhere.argmap", environment=home, check=False)
    assert refused.returncode == 2
    assert refused.stderr.decode("utf-8").startswith("argmap: There is no “nowhere.argmap”")
    assert b"Traceback" not in refused.stderr


def test_questions_are_answered_while_more_are_to_come(tmp_path):
    command = [*PROGRAM, "weigh", "--findings", "-"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as asked:
        for found, answer in (("weak", "denied"), ("likely", "open")):
            question = json.dumps({"findings": {"merits": found}})
            asked.stdin.write(f"{question}\n".encode())
            asked.stdin.flush()
            assert json.loads(asked.stdout.readline())["answer"] == answer
        asked.stdin.write(b'{"findings": {"merits": "caf\xe9"}}\n')
        asked.stdin.close()
        assert json.loads(asked.stdout.readline()).keys() == {"error"}
    assert asked.returncode == 1


@pytest.mark.parametrize("words", [("show", "--json"), ("weigh",), ("check", "--reveal")])
def test_a_reader_that_has_read_enough_is_no_failure(tmp_path, words):
    case = tmp_path / "case.argmap"
    CaseFolder(tmp_path, tmp_path).create(case, "parler-v-aws")
    reading, writing = os.pipe()
    os.close(reading)
    command = [*PROGRAM, *words, str(case)]
    ended = subprocess.run(
        command, stdout=writing, stderr=subprocess.PIPE, check=False, timeout=PATIENCE_S
    )
    os.close(writing)
    assert (ended.returncode, ended.stderr) == (0, b"")
