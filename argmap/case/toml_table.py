"""A table of a TOML file read key by key, every mistake a sentence with its place."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from argmap.case.errors import FormatError
from argmap.case.toml_lines import Path, line_of, toml_lines

T = TypeVar("T", str, int, bool)

_KINDS = {str: "text in quotation marks", int: "a whole number", bool: "true or false"}


_AT_LINE = re.compile(r"at line (\d+)")
_AT_PLACE = re.compile(r" \(at line \d+, column \d+\)")
_HEAD = re.compile(r"\s*\[\[?\s*([\w.-]+)\s*\]")
_OPENING = re.compile(r"[\[{.]")


class TomlTable:
    """One table and where it stands; every key is to be read or is a mistake.

    Reading raises `FormatError` where a key is missing or of the wrong kind. A mistake names
    its line where `lines` has it, by the way to it that begins with `path`.
    """

    def __init__(
        self,
        values: Mapping[str, Any],
        where: str,
        path: Path = (),
        lines: dict[Path, int] | None = None,
    ) -> None:
        self._values = values
        self._where = where
        self._path = path
        self._lines = lines or {}
        self._read: set[str] = set()

    @classmethod
    def parse(cls, text: str, where: str) -> TomlTable:
        """Parse a whole file; `where` names it in every mistake."""
        try:
            return cls(tomllib.loads(text), where, (), toml_lines(text))
        except tomllib.TOMLDecodeError as error:
            line, told = _broken_line(text, error), _AT_PLACE.sub("", str(error))
            what = f"{where}, line {line}, is not valid TOML: {told}.{_one_of_several(text, line)}"
            raise FormatError(what, "Correct that line.") from error
        except RecursionError as error:
            raise FormatError(
                f"{where}, line {_deepest_line(text)}, has lists or tables within each other too"
                " deep to be read.",
                "Correct the file and try again.",
            ) from error

    def mistake(self, what: str, key: str | None = None) -> FormatError:
        """Make the error that says what is wrong here, or with a key of the table."""
        line = line_of(self._lines, self._path if key is None else (*self._path, key))
        place = self._where if line is None else f"{self._where}, line {line}"
        return FormatError(f"{place}: {what}.", "Correct the file and try again.")

    def has(self, key: str) -> bool:
        """Tell whether a key is there."""
        return key in self._values

    def text(self, key: str, default: str | None = None) -> str:
        """Read a text; it may be left out, and be empty, only where there is a default."""
        value = self._value(key, str, default)
        if default is None and not value.strip():
            raise self.mistake(f"“{key}” is empty", key)
        return value

    def whole(self, key: str, default: int | None = None) -> int:
        """Read a whole number."""
        return self._value(key, int, default)

    def truth(self, key: str, *, default: bool | None = None) -> bool:
        """Read a yes or no."""
        return self._value(key, bool, default)

    def list_of(self, key: str, kind: type[T]) -> tuple[T, ...]:
        """Read a list of one kind of value; empty where it is left out."""
        self._read.add(key)
        values = self._values.get(key, [])
        if not isinstance(values, list) or any(type(one) is not kind for one in values):
            raise self.mistake(f"“{key}” must be a list, each of it {_KINDS[kind]}", key)
        return tuple(values)

    def texts_of(self, key: str) -> dict[str, str]:
        """Read a table of texts; empty where it is left out."""
        self._read.add(key)
        values = self._values.get(key, {})
        if not isinstance(values, dict) or any(type(one) is not str for one in values.values()):
            raise self.mistake(f"“{key}” must be a table of texts", key)
        return values

    def table(self, key: str) -> TomlTable:
        """Read a table inside this one."""
        self._read.add(key)
        values = self._values.get(key)
        if not isinstance(values, dict):
            raise self.mistake(f"[{key}] is missing")
        return TomlTable(values, f"{self._where}, {key}", (*self._path, key), self._lines)

    def tables(self, key: str) -> list[TomlTable]:
        """Read a list of tables; empty where it is left out.

        Each is named in mistakes by its id, else by its place in the list.
        """
        self._read.add(key)
        values = self._values.get(key, [])
        if not isinstance(values, list) or any(not isinstance(one, dict) for one in values):
            raise self.mistake(f"“{key}” must be a list of tables", key)
        return [
            TomlTable(
                one,
                f"{self._where}, {key} “{one.get('id', number)}”",
                (*self._path, key, number - 1),
                self._lines,
            )
            for number, one in enumerate(values, 1)
        ]

    def done(self) -> None:
        """Refuse keys that nothing read: most are slips of spelling."""
        for key in self._values:
            if key not in self._read:
                raise self.mistake(f"“{key}” is not known here", key)

    def _value(self, key: str, kind: type[T], default: T | None) -> T:
        self._read.add(key)
        value = self._values.get(key, default)
        if value is None:
            raise self.mistake(f"“{key}” is missing")
        if type(value) is not kind:
            raise self.mistake(f"“{key}” must be {_KINDS[kind]}", key)
        return value


def checked_where(table: TomlTable) -> tuple[bool, str]:
    """Read whether a line was compared with a text of its source, and with which.

    Raises `FormatError` where it was compared and does not say with what.
    """
    checked = table.truth("checked")
    return checked, table.text("where") if checked else ""


def refuse_twins(tables: Iterable[TomlTable], what: str) -> None:
    """Refuse an id that two tables have, at the line of the second."""
    seen: set[str] = set()
    for table in tables:
        one = table.text("id")
        if one in seen:
            raise table.mistake(f"two {what} have the id “{one}”", "id")
        seen.add(one)


def _broken_line(text: str, error: tomllib.TOMLDecodeError) -> int:
    """Return the line that a parser stopped at; the last where the text ends too soon."""
    told = _AT_LINE.search(str(error))
    return int(told.group(1)) if told else max(len(text.splitlines()), 1)


def _one_of_several(text: str, line: int) -> str:
    """Say how each of several tables is written where one of them is called as a single one is."""
    lines = text.splitlines()
    heads = [_HEAD.match(one) for one in lines]
    broken = heads[line - 1] if line <= len(heads) else None
    if broken is None:
        return ""
    name = broken[1]
    same = [at for at, one in enumerate(heads) if one is not None and one[1] == name]
    single = [at for at in same if not lines[at].lstrip().startswith("[[")]
    if len(same) == 1 or not single:
        return ""
    return f" [{name}] on line {single[0] + 1} is a table alone: each of several is [[{name}]]."


def _deepest_line(text: str) -> int:
    """Return the line on which most lists and tables begin."""
    counts = [len(_OPENING.findall(line)) for line in text.splitlines()]
    return counts.index(max(counts)) + 1
