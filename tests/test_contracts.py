"""Every import contract is broken once, in a copy, and seen to be caught."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

TOP = Path(__file__).parent.parent
CONTRACTS = tomllib.loads((TOP / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]

BREACHES = {
    "Layers point down": ("case/errors.py", "import argmap.law.weighing"),
    "Widgets know neither the store nor who joins it": (
        "ui/selection.py",
        "import argmap.store.opening",
    ),
    "What is written reads a case, not an open one": (
        "formats/case_report.py",
        "import argmap.workspace.history",
    ),
    "Qt lives in ui, drawing, sources and bootstrap": ("law/answer.py", "import PySide6.QtCore"),
    "SQL lives in the store": ("workspace/history.py", "import sqlmodel"),
    "Tables stay in the store": ("case_files.py", "import argmap.store.tables"),
    "No room leads back to itself": ("workspace/store.py", "import argmap.ui.selection"),
}


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    command = "import sys; from importlinter.cli import lint_imports_command as run; run()"
    return subprocess.run(
        [sys.executable, "-c", command, "--no-cache"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def house(tmp_path):
    shutil.copytree(
        TOP / "argmap", tmp_path / "argmap", ignore=shutil.ignore_patterns("__pycache__")
    )
    shutil.copy(TOP / "pyproject.toml", tmp_path)
    return tmp_path


def test_every_contract_has_a_breach_to_try():
    assert {contract["name"] for contract in CONTRACTS} == set(BREACHES)


def test_the_house_as_it_stands_keeps_every_contract(house):
    result = lint(house)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("name", BREACHES)
def test_a_breach_is_caught(house, name):
    file, line = BREACHES[name]
    path = house / "argmap" / file
    path.write_text(f"{path.read_text()}\n{line}\n")
    result = lint(house)
    assert result.returncode == 1, result.stdout + result.stderr
    assert f"{name} BROKEN" in result.stdout


def test_a_stray_room_is_caught(house):
    (house / "argmap" / "utilities.py").write_text("")
    result = lint(house)
    assert result.returncode == 1
    assert "argmap.utilities" in result.stdout
