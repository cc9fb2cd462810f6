"""What the weighing is and is not, from the file under `resources/help/`."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from argmap.case.errors import FormatError
from argmap.case.toml_table import TomlTable
from argmap.resources import resource

KINDS = {
    "law": ("landmark", "Law"),
    "model": ("sliders-horizontal", "A teaching model"),
    "own": ("pencil", "Your own"),
    "not": ("info", "What it is not"),
}
"""The icon and the word of each kind of part."""


class HelpPart(NamedTuple):
    """A part of the page; `kind` is a key of `KINDS`."""

    kind: str
    title: str
    text: str


@cache
def load_weighing_help() -> tuple[HelpPart, ...]:
    """Read the parts in the order of the file; raise `FormatError` for a mistake in it."""
    file = resource("help", "weighing.toml")
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise FormatError(f"The file {file} cannot be read.", "Install argmap again.") from error
    return read_weighing_help(text)


def read_weighing_help(text: str) -> tuple[HelpPart, ...]:
    """Read the parts from the text of their file."""
    root = TomlTable.parse(text, "The help on weighing")
    parts = tuple(_part(table) for table in root.tables("part"))
    root.done()
    return parts


def _part(table: TomlTable) -> HelpPart:
    part = HelpPart(table.text("kind"), table.text("title"), table.text("text"))
    table.done()
    if part.kind not in KINDS:
        raise table.mistake(f"“kind” must be one of {', '.join(KINDS)}", "kind")
    return part
