"""Whether an authority was compared with a text of its source: told alike wherever it is cited."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from argmap.case.errors import FormatError
from argmap.case.toml_table import TomlTable, refuse_twins
from argmap.resources import resource


@dataclass(frozen=True, slots=True)
class CheckedCite:
    """An authority, known by what a citation of it contains, and what of it was checked."""

    id: str
    checked: bool
    source: str


@cache
def load_cites() -> tuple[CheckedCite, ...]:
    """Read what is known of authorities, the longest name first."""
    file = resource("standards", "cites.toml")
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise FormatError(f"The file {file} cannot be read.", "Install argmap again.") from error
    root = TomlTable.parse(text, "cites.toml")
    tables = root.tables("cite")
    cites = [_cite(table) for table in tables]
    root.done()
    refuse_twins(tables, "cites")
    return tuple(sorted(cites, key=lambda one: -len(one.id)))


def _cite(table: TomlTable) -> CheckedCite:
    cite = CheckedCite(table.text("id"), table.truth("checked"), table.text("source"))
    table.done()
    return cite


def is_checked(citation: str, *, otherwise: bool) -> bool:
    """Tell whether every authority of a citation was checked.

    One that the list does not have is as checked as the line that cites it, `otherwise`.
    """
    return all(_is_checked(part, otherwise) for part in citation.split("; "))


def _is_checked(part: str, otherwise: bool) -> bool:  # noqa: FBT001 -- one of two answers
    known = next((one for one in load_cites() if one.id in part), None)
    return otherwise if known is None else known.checked


def read_checked(table: TomlTable, citation: str) -> bool:
    """Read whether a line was checked, by what is known of the authority that it cites."""
    return is_checked(citation, otherwise=table.truth("checked"))


def checked_by_cite(citation: str, checked: tuple[bool, str]) -> tuple[bool, str]:
    """Correct whether a line was checked and against what by what is known of its authority."""
    known = [one for one in load_cites() if one.id in citation]
    now = is_checked(citation, otherwise=checked[0])
    return now, (checked[1] or known[0].source) if now else ""


def marked(citation: str) -> str:
    """Return a citation with a mark where it is known not to have been checked."""
    return citation if is_checked(citation, otherwise=True) else f"{citation} (not checked)"
