"""How to read a map: its signs and the window's terms, from the file under `resources/help/`."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from argmap.case.errors import FormatError
from argmap.case.toml_table import TomlTable
from argmap.resources import resource


class Sign(NamedTuple):
    """Something drawn on the map, and what it means; `icon` is empty where it has none."""

    name: str
    means: str
    icon: str


class Term(NamedTuple):
    """A word of the window in one sentence, and the fields whose label it explains."""

    name: str
    means: str
    fields: tuple[str, ...]


class ReadingHelp(NamedTuple):
    """Everything the sheet shows, in the order of the file."""

    signs: tuple[Sign, ...]
    terms: tuple[Term, ...]


@cache
def load_reading_help() -> ReadingHelp:
    """Read the signs and terms; raise `FormatError` for a mistake in the file."""
    file = resource("help", "reading.toml")
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise FormatError(f"The file {file} cannot be read.", "Install argmap again.") from error
    root = TomlTable.parse(text, "The help on reading a map")
    signs = tuple(_sign(table) for table in root.tables("sign"))
    terms = tuple(_term(table) for table in root.tables("term"))
    root.done()
    return ReadingHelp(signs, terms)


@cache
def meaning_of(field: str) -> str:
    """Return the sentence that explains a field, by its attribute; empty where there is none."""
    terms = load_reading_help().terms
    return next((one.means for one in terms if field in one.fields), "")


def _sign(table: TomlTable) -> Sign:
    sign = Sign(table.text("name"), table.text("means"), table.text("icon", ""))
    table.done()
    return sign


def _term(table: TomlTable) -> Term:
    fields = table.list_of("fields", str) if table.has("fields") else ()
    term = Term(table.text("name"), table.text("means"), fields)
    table.done()
    return term
