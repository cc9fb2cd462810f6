"""What import-linter cannot see: which part of an outside package each room may import."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "argmap"

QT = {
    "drawing": {"QtCore", "QtGui"},
    "sources": {"QtCore", "QtPdf"},
    "bootstrap": {"QtCore", "QtGui", "QtWidgets"},
    "ui": None,  # any
}


def imports_of(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def qt_modules(names: set[str]) -> set[str]:
    return {name.split(".")[1] for name in names if name.startswith("PySide6.")}


def strays(path: Path, room: str) -> set[str]:
    """The Qt modules a file of a room imports and may not."""
    allowed = QT.get(room, set())
    return set() if allowed is None else qt_modules(imports_of(path)) - allowed


def outside(path: Path) -> set[str]:
    """What a file imports that is neither argmap's nor the standard library's."""
    roots = {name.split(".")[0] for name in imports_of(path)}
    return roots - sys.stdlib_module_names - {"argmap"}


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=str)
def test_each_room_imports_only_the_qt_it_may(path):
    room = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    assert not strays(path, room)


@pytest.mark.parametrize(
    "path", [*sorted((PACKAGE / "case").glob("*.py")), PACKAGE / "resources.py"], ids=str
)
def test_the_case_and_the_finder_use_the_standard_library_only(path):
    assert not outside(path)


def test_a_wrong_import_is_seen(tmp_path):
    wrong = tmp_path / "wrong.py"
    wrong.write_text("from PySide6.QtWidgets import QWidget\nimport numpy\n")
    assert strays(wrong, "drawing") == {"QtWidgets"}
    assert strays(wrong, "law") == {"QtWidgets"}
    assert not strays(wrong, "ui")
    assert outside(wrong) == {"PySide6", "numpy"}


def test_of_the_sources_only_the_pdf_reader_knows_qt():
    files = (PACKAGE / "sources").rglob("*.py")
    assert {path.name for path in files if qt_modules(imports_of(path))} == {
        "pdf.py",
        "pdf_opening.py",
    }
