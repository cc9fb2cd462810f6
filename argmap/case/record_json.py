"""Records as plain data for JSON, and back: for what leaves one case and may come from anybody.

What is read is typed and bounded, field by field: a value that no record of the kind could have
is refused, and so is a field that the kind does not have.
"""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import MISSING, fields
from enum import StrEnum
from math import isfinite
from typing import Any, TypeAlias, TypeVar, get_args, get_origin, get_type_hints

from argmap.case.errors import FormatError
from argmap.case.evidence import Document
from argmap.case.records import RECORD_TYPES, Record, words_for
from argmap.case.text_rules import require_text

Plain: TypeAlias = dict[str, Any]
R = TypeVar("R", bound=Record | Document)

_MOST = 2**63
_SHOWN = 40


def row_of(record: Record | Document) -> Plain:
    """Return the fields of a record by name, without those that a new record has alike."""
    return {
        name: write(value)
        for name, default, write in _WRITERS[type(record)]
        if (value := getattr(record, name)) != default
    }


def record_of(kind: type[R], row: object) -> R:
    """Read a record; raises `FormatError` with the field that is wrong, or `RuleError`.

    Whether what it points at is there is for its reader to ask.
    """
    if not isinstance(row, dict):
        raise FormatError(f"What should be {_one(kind)} is not an object with fields.")
    readers, values = _READERS[kind], {}
    for name, value in row.items():
        if name not in readers:
            raise FormatError(f"There is {_one(kind)} with a field “{shown(name)}”.")
        try:
            values[name] = readers[name](value)
        except (ValueError, TypeError):
            told = f"The {_said(name)} of {_one(kind)} is not what it can be."
            raise FormatError(told) from None
    if missing := _NEEDED[kind] - values.keys():
        raise FormatError(f"There is {_one(kind)} without its {_said(min(missing))}.")
    return kind(**values)


def parsed(text: str | bytes) -> Any:
    """Read JSON; raises `FormatError` where it is none, too deep, or has numbers that are none."""
    try:
        return json.loads(text, parse_constant=_refused)
    except (ValueError, RecursionError):
        raise FormatError("It is not JSON, or not whole.") from None


def shown(name: str) -> str:
    """Return the beginning of a name from a stranger’s file, as a sentence can tell it."""
    return name[:_SHOWN].encode("utf-8", "replace").decode()


def _one(kind: type) -> str:
    words = words_for(kind)
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"


def _said(name: str) -> str:
    return name.replace("_", " ")


def _reader(hint: Any) -> Callable[[Any], Any]:
    """Return what reads a value of a type, and raises `ValueError` for another."""
    hint = getattr(hint, "__supertype__", hint)
    if get_origin(hint) is tuple:
        return _tuple_reader(get_args(hint))
    inner = [one for one in get_args(hint) if one is not type(None)]
    if inner:
        read = _reader(inner[0])
        return lambda value: None if value is None else read(value)
    if hint is bytes:
        return lambda value: b64decode(_typed(value, str), validate=True)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return lambda value: hint(_typed(value, str))
    return lambda value: _typed(value, hint)


def _tuple_reader(inner: tuple[Any, ...]) -> Callable[[Any], Any]:
    if inner[-1] is Ellipsis:
        read = _reader(inner[0])
        return lambda value: tuple(read(one) for one in _typed(value, list))
    readers = [_reader(one) for one in inner]
    return lambda value: tuple(
        read(one) for read, one in zip(readers, _typed(value, list), strict=True)
    )


def _typed(value: Any, kind: type) -> Any:
    is_bounded = type(value) is not int or -_MOST <= value < _MOST
    found: Any = float(value) if kind is float and type(value) is int and is_bounded else value
    is_number = not isinstance(found, float) or isfinite(found)
    if type(found) is not kind or not is_bounded or not is_number:
        raise ValueError(f"not a {kind.__name__}")
    if kind is str:
        require_text(value, "text of a record")
    return found


def _writer(hint: Any) -> Callable[[Any], Any]:
    """Return what makes plain data of a value, the same data of equal values."""
    if get_origin(hint) is tuple:
        return _listed
    inner = [one for one in get_args(hint) if one is not type(None)]
    if inner:
        write = _writer(inner[0])
        return lambda value: None if value is None else write(value)
    if hint is bytes:
        return lambda value: b64encode(value).decode("ascii")
    if hint is float:
        return lambda value: float(value) + 0.0  # nothing below nothing: -0.0 is 0.0
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return str
    return lambda value: value


def _listed(value: tuple[Any, ...]) -> list[Any]:
    return [_listed(one) if isinstance(one, tuple) else one for one in value]


def _refused(_constant: str) -> None:
    raise ValueError("not a number")


_KINDS: tuple[type[Record | Document], ...] = (*RECORD_TYPES, Document)
_HINTS = {kind: get_type_hints(kind) for kind in _KINDS}
_WRITERS = {
    kind: tuple((one.name, one.default, _writer(_HINTS[kind][one.name])) for one in fields(kind))
    for kind in _KINDS
}
_READERS: dict[type, dict[str, Callable[[Any], Any]]] = {
    kind: {one.name: _reader(_HINTS[kind][one.name]) for one in fields(kind)} for kind in _KINDS
}
_NEEDED: dict[type, set[str]] = {
    kind: {one.name for one in fields(kind) if one.default is MISSING} for kind in _KINDS
}
