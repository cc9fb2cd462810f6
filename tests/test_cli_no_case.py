"""What is not a case, handed to every command."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing

import pytest
from command_line import CommandLine

from argmap.case_files import CaseFolder

FILE_COMMANDS = {
    "add": ("article.txt",),
    "show": (),
    "find": ("words",),
    "check": (),
    "weigh": (),
    "export": ("out.pdf",),
}


@pytest.fixture
def argmap(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return CommandLine(tmp_path, capsys, monkeypatch)


def absent(home):
    return home / "nowhere.argmap"


def a_folder(home):
    (home / "folder.argmap").mkdir(exist_ok=True)
    return home / "folder.argmap"


def a_text(home):
    return written(home / "text.argmap", b"This is no case at all.\n" * 20)


def binary(home):
    return written(home / "binary.argmap", bytes(range(256)) * 64)


def empty(home):
    return written(home / "empty.argmap", b"")


def cut_off(home):
    return written(home / "cut.argmap", b"SQLite format 3\0")


def huge(home):
    path = written(home / "huge.argmap", b"")
    os.truncate(path, 100_000_000)
    return path


def newer(home):
    path = home / "newer.argmap"
    if not path.exists():
        CaseFolder(home, home / "data").create(path)
        sql(path, "PRAGMA user_version = 99")
    return path


def another_database(home):
    path = home / "other.argmap"
    if not path.exists():
        sql(path, "CREATE TABLE t (x)")
    return path


def written(path, data):
    if not path.exists():
        path.write_bytes(data)
    return path


def sql(path, *statements):
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


NO_CASES = (absent, a_folder, a_text, binary, empty, cut_off, huge, newer, another_database)


@pytest.mark.parametrize("command", sorted(FILE_COMMANDS))
@pytest.mark.parametrize("make", NO_CASES)
def test_what_is_not_a_case_is_refused_in_a_sentence(argmap, command, make):
    argmap.text()
    said = argmap.refused(command, make(argmap.home), *FILE_COMMANDS[command])
    assert make(argmap.home).name in said
