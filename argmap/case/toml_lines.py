"""On which line of a TOML file a table or a key stands, for a mistake in it to be found."""

from __future__ import annotations

import re
from collections import Counter
from typing import TypeAlias

Path: TypeAlias = tuple[str | int, ...]
"""The way to a value: keys, and after the key of a list of tables the place in it, from 0."""

_HEADER = re.compile(r"\s*(\[\[?)\s*([^\[\]]+?)\s*\]")
_KEY = re.compile(r"\s*([A-Za-z0-9_-]+|\"[^\"]*\"|'[^']*')\s*=")
_LONG = re.compile(r"\"\"\"|'''")


def toml_lines(text: str) -> dict[Path, int]:
    """Return the line, from 1, of each table that has a header and each key that begins a line.

    Keys inside an inline table stand on the line of the table. Good for finding what a person
    wrote; a name is found once, and a text over several lines is passed over. The file itself
    begins with its first line that is more than a note.
    """
    lines: dict[Path, int] = {(): _first_line(text)}
    table: Path = ()
    met: Counter[Path] = Counter()
    inside = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if not inside:
            header = _HEADER.match(line)
            key = _KEY.match(line)
            if header:
                table = _table(header, met)
                lines.setdefault(table, number)
            elif key:
                lines.setdefault((*table, key.group(1).strip("\"'")), number)
        for quotes in _LONG.findall(line):
            inside = "" if inside == quotes else inside or quotes
    return lines


def _first_line(text: str) -> int:
    rows = enumerate(text.splitlines(), start=1)
    return next((number for number, line in rows if line.strip() and line.lstrip()[0] != "#"), 1)


def _table(header: re.Match[str], met: Counter[Path]) -> Path:
    """Return the way to the table of a header; tables of a list are counted by `met`."""
    *above, last = [part.strip().strip("\"'") for part in header.group(2).split(".")]
    path: Path = ()
    for part in above:
        path = (*path, part)
        if met[path]:
            path = (*path, met[path] - 1)
    path = (*path, last)
    if header.group(1) == "[[":
        met[path] += 1
        path = (*path, met[path] - 1)
    return path


def line_of(lines: dict[Path, int], path: Path) -> int | None:
    """Return the line of a value, or else of the nearest table around it, at last of the file.

    None where no lines are known.
    """
    for end in range(len(path), -1, -1):
        if path[:end] in lines:
            return lines[path[:end]]
    return None
