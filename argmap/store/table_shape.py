"""What a record's own fields say about its table: names, defaults, and values' forms."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, fields
from enum import StrEnum
from operator import attrgetter
from typing import Any, TypeAlias, get_type_hints

from argmap.case.evidence import Document, Layer
from argmap.case.records import RECORD_TYPES, Record, name_of

Kept: TypeAlias = Record | Document
"""Anything that has a table of its own."""


@dataclass(frozen=True, slots=True)
class Column:
    """One field of a record: how it goes into a row and comes back; None is as it is."""

    name: str
    default: object
    to_row: Callable[[Any], Any] | None = None
    from_row: Callable[[Any], Any] | None = None
    from_json: Callable[[Any], Any] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class TableShape:
    """The table of one kind of record; `values` reads all fields of one in order."""

    kind: type[Kept]
    name: str
    columns: tuple[Column, ...]
    values: Callable[[Kept], tuple[Any, ...]]


def shape_of(kind: type[Kept]) -> TableShape:
    """Return the shape of a record's table."""
    return _SHAPES[kind]


def compact_json(value: object) -> str:
    """Write a value as JSON text without spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _column(name: str, default: object, hint: Any) -> Column:
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        members = {str(member): member for member in hint}
        return Column(name, default, str, members.__getitem__, members.__getitem__)
    if hint is bool:
        return Column(name, default, int, {0: False, 1: True}.__getitem__)
    if hint == tuple[int, ...]:
        return Column(name, default, _tuple_to_row, _numbers_from_row, _numbers)
    if hint == tuple[Layer, ...]:
        return Column(name, default, _tuple_to_row, _layers_from_row, _layers)
    if getattr(hint, "__origin__", None) is tuple:
        return Column(name, default, _tuple_to_row, _words_from_row, _words)
    return Column(name, default)


def _tuple_to_row(value: tuple[object, ...]) -> str:
    return compact_json(value) if value else "[]"


def _words_from_row(text: str) -> tuple[str, ...]:
    return () if text == "[]" else _words(json.loads(text))


def _words(values: Any) -> tuple[str, ...]:
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise ValueError("not a list of words")
    return tuple(values)


def _numbers_from_row(text: str) -> tuple[int, ...]:
    return () if text == "[]" else _numbers(json.loads(text))


def _numbers(values: Any) -> tuple[int, ...]:
    if not isinstance(values, list) or not all(type(value) is int for value in values):
        raise ValueError("not a list of numbers")
    return tuple(values)


def _layers_from_row(text: str) -> tuple[Layer, ...]:
    return () if text == "[]" else _layers(json.loads(text))


def _layers(values: Any) -> tuple[Layer, ...]:
    layers = tuple((int(start), int(end), str(kind)) for start, end, kind in values)
    if [list(layer) for layer in layers] != values:
        raise ValueError("not a list of layers")
    return layers


def _shape(kind: type[Kept]) -> TableShape:
    hints = get_type_hints(kind)
    columns = tuple(_column(field.name, field.default, hints[field.name]) for field in fields(kind))
    values = attrgetter(*(column.name for column in columns))
    return TableShape(kind, name_of(kind), columns, values)


_SHAPES = {kind: _shape(kind) for kind in (*RECORD_TYPES, Document)}
