"""What records point at by id: for a case that planners have not made, one read from a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import fields
from operator import attrgetter
from typing import Any, get_args, get_type_hints

from argmap.case.errors import FormatError
from argmap.case.evidence import Quote
from argmap.case.records import RECORD_TYPES, Record, words_for


def require_whole(records: Iterable[Record]) -> None:
    """Raise `FormatError` where two records have one id, or one points at none of its kind."""
    kinds: dict[str, type[Record]] = {}
    records = tuple(records)
    for record in records:
        if kinds.setdefault(record.id, type(record)) is not type(record):
            break
    if len(kinds) < len(records):
        raise FormatError("Two records have one id.")
    for record in records:
        for name, kind, pointed in _POINTERS[type(record)]:
            if any(kinds.get(one) is not kind for one in pointed(record)):
                what, to = words_for(type(record)), words_for(kind)
                raise FormatError(
                    f"The {name.replace('_', ' ')} of one {what} is no {to} that is there."
                )


def documents_of(records: Iterable[Record]) -> tuple[str, ...]:
    """Return the hashes of the kept texts that records name, each once and sorted."""
    named = (
        record.source_hash if isinstance(record, Quote) else getattr(record, "document", None)
        for record in records
    )
    return tuple(sorted({one for one in named if one}))


Pointed = Callable[[Record], tuple[str, ...]]


def _pointers(kind: type[Record]) -> list[tuple[str, type[Record], Pointed]]:
    hints = get_type_hints(kind)
    found = []
    for field in fields(kind):
        hint = hints[field.name]
        ids = [one for one in (hint, *get_args(hint)) if one in _KIND_OF]
        if field.name != "id" and ids:
            found.append((field.name, _KIND_OF[ids[0]], _pointed(field.name)))
    return found


def _pointed(name: str) -> Pointed:
    read = attrgetter(name)

    def pointed(record: Record) -> tuple[str, ...]:
        value: Any = read(record)
        if isinstance(value, tuple):
            return value
        return (value,) if value is not None else ()

    return pointed


_KIND_OF: dict[Any, type[Record]] = {get_type_hints(kind)["id"]: kind for kind in RECORD_TYPES}
_POINTERS = {kind: _pointers(kind) for kind in RECORD_TYPES}
