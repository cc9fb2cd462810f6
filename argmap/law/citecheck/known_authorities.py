"""Authorities that are known without being sources of a case: itself, and what the data cite."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from argmap.law.citations.authority import Authority, AuthorityKind
from argmap.law.citations.parsing import parse_authority
from argmap.resources import resource

_FOLDERS = ("standards", "rule65", "harms")
_KEYS = frozenset({"cite", "source"})
_KINDS = frozenset({AuthorityKind.CASE, AuthorityKind.RULE})


class KnownAuthority(NamedTuple):
    """An authority and a sentence that says how it is known."""

    authority: Authority
    how: str


def own_citation(citation: str) -> Iterator[KnownAuthority]:
    """Walk what a case itself is cited as: once, where its caption says so."""
    authority = parse_authority(citation)
    if authority.kind is AuthorityKind.CASE:
        yield KnownAuthority(authority, "The case itself is cited so.")


@cache
def authorities_of_data() -> tuple[KnownAuthority, ...]:
    """Return the cases and rules that argmap's data on motions cite, read once."""
    lines = {line for folder in _FOLDERS for line in _lines(folder)}
    read = (parse_authority(part) for line in sorted(lines) for part in line.split("; "))
    how = "argmap’s data on motions cite it so."
    return tuple(KnownAuthority(one, how) for one in read if one.kind in _KINDS)


def _lines(folder: str) -> Iterator[str]:
    for file in sorted(resource(folder).rglob("*.toml")):
        yield from _cites(tomllib.loads(file.read_text(encoding="utf-8")))


def _cites(told: object) -> Iterator[str]:
    if isinstance(told, list):
        for one in told:
            yield from _cites(one)
    elif isinstance(told, dict):
        for key, value in told.items():
            if key in _KEYS and isinstance(value, str):
                yield value
            else:
                yield from _cites(value)
