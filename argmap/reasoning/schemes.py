"""The argument schemes a step can follow, from the TOML file under `resources/schemes/`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from argmap.case.errors import FormatError
from argmap.case.toml_table import TomlTable
from argmap.resources import resource


@dataclass(frozen=True, slots=True)
class Scheme:
    """A pattern of argument: its id in a case, its name, and what it says in a sentence.

    `checked` tells whether it was compared with a published list of schemes.
    """

    id: str
    name: str
    description: str
    checked: bool


@cache
def load_schemes() -> tuple[Scheme, ...]:
    """Read every scheme, in the order of the file; raise `FormatError` for a mistake in it."""
    file = resource("schemes", "schemes.toml")
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise FormatError(f"The file {file} cannot be read.", "Install argmap again.") from error
    return read_schemes(text)


@cache
def scheme_names() -> Mapping[str, str]:
    """Return what the schemes are called, by their ids."""
    return MappingProxyType({one.id: one.name for one in load_schemes()})


def read_schemes(text: str) -> tuple[Scheme, ...]:
    """Read schemes from the text of their file; raise `FormatError` for a mistake in it."""
    root = TomlTable.parse(text, "The list of schemes")
    root.text("source")  # for those who read the file: which published list it is after
    schemes = tuple(_scheme(table) for table in root.tables("scheme"))
    root.done()
    ids = [one.id for one in schemes]
    for twin in ids:
        if ids.count(twin) > 1:
            raise root.mistake(f"two schemes have the id “{twin}”")
    return schemes


def _scheme(table: TomlTable) -> Scheme:
    scheme = Scheme(
        id=table.text("id"),
        name=table.text("name"),
        description=table.text("description"),
        checked=table.truth("checked"),
    )
    table.done()
    return scheme
