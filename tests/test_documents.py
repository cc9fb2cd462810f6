"""What ARCHITECTURE.md and README.md name is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from command_line import CommandLine

from argmap.cli import command_names
from argmap.ui.actions import ACTIONS

TOP = Path(__file__).parent.parent
HOUSE = (TOP / "ARCHITECTURE.md").read_text(encoding="utf-8")
README = (TOP / "README.md").read_text(encoding="utf-8")
PATH = re.compile(r"`([\w./…*-]*(?:/|\.(?:py|toml|md|svg))[\w./…*-]*)`")


def rows(text, heading):
    """The cells of the rows of the table under a heading, head and rule left out."""
    part = text.partition(heading)[2].partition("\n## ")[0]
    lines = [line for line in part.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def is_there(path):
    """Whether a path names something at the top, in the package or in the room named with it."""
    pattern = path.replace("…", "*").rstrip("/")
    return any(any(folder.glob(pattern)) for folder in (TOP, TOP / "argmap"))


@pytest.mark.parametrize("path", sorted(set(PATH.findall(HOUSE))))
def test_a_path_of_the_architecture_leads_somewhere(path):
    # A bare name stands after the folder it is in, as in "`ui/actions.py`, `bridge.py`".
    assert (
        is_there(path)
        or any(TOP.glob(f"argmap/**/{path}"))
        or any(TOP.glob(f"resources/**/{path}"))
    )


def test_every_row_of_where_things_go_names_a_test():
    found = rows(HOUSE, "## Where things go")
    assert len(found) > 10
    assert [row[0] for row in found if "`tests/" not in row[2]] == []


def test_the_readme_tells_every_command_and_option(tmp_path, capsys, monkeypatch):
    argmap = CommandLine(tmp_path, capsys, monkeypatch)
    told = [row[0] for row in rows(README, "## The command line")]
    for command in command_names():
        with pytest.raises(SystemExit):
            argmap(command, "--help")
        options = set(re.findall(r"--[a-z]+", capsys.readouterr().out)) - {"--help", "--json"}
        words = " ".join(row for row in told if row.startswith(f"`{command} "))
        assert words, command
        assert set(re.findall(r"--[a-z]+", words)) == options, command


def test_the_keys_of_the_readme_are_those_of_the_table_of_actions():
    told = {key for row in rows(README, "## The keys") for key in row[0].split(", ")}
    known = {key for action in ACTIONS for key in action.keys}
    assert told - known == {"arrows"}
