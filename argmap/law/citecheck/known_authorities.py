"""Authorities that are known without being sources of a case: itself, and what the data cite."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from argmap.case.caption import Case
from argmap.case.evidence import Source
from argmap.law.citations.authority import Authority, AuthorityKind
from argmap.law.citations.became import history_of
from argmap.law.citations.histories import cited_in
from argmap.law.citations.parsing import parse_authority
from argmap.resources import resource

_FOLDERS = {
    "standards": "motions",
    "rule65": "motions",
    "harms": "motions",
    "causes": "causes of action",
}
"""The folders of data that cite authorities, and what their data are on."""
_KEYS = frozenset({"cite", "source", "rule"})
_KINDS = frozenset({AuthorityKind.CASE, AuthorityKind.RULE, AuthorityKind.STATUTE})


class KnownAuthority(NamedTuple):
    """An authority, a sentence that says how it is known, and whether it is the case itself."""

    authority: Authority
    how: str
    is_own: bool = False


def own_citation(case: Case) -> Iterator[KnownAuthority]:
    """Walk what a case itself is cited as: as its caption says, and by its docket number."""
    authority = parse_authority(case.citation)
    if authority.kind is AuthorityKind.CASE:
        yield KnownAuthority(authority, "The case itself is cited so.", is_own=True)
    if case.docket_number and case.title:
        court = authority.court if authority.kind is AuthorityKind.CASE else ""
        own = Authority(
            AuthorityKind.CASE, parties=case.title, docket=case.docket_number, court=court
        )
        yield KnownAuthority(own, "The case itself has that number.", is_own=True)


def told_of_decisions(sources: Iterable[Source]) -> Iterator[KnownAuthority]:
    """Walk the decisions that reviewed the sources of a case, as these say what became of them."""
    for source in sources:
        for one in map(parse_authority, cited_in(history_of(source))):
            if one.kind is AuthorityKind.CASE:
                yield KnownAuthority(one, "A source of the case says so of what became of it.")


@cache
def authorities_of_data() -> tuple[KnownAuthority, ...]:
    """Return the authorities that argmap's data on motions and causes cite, read once."""
    return tuple(_authorities())


def _authorities() -> Iterator[KnownAuthority]:
    for folder, subject in _FOLDERS.items():
        how = f"argmap’s data on {subject} cite it so."
        parts = (part for line in sorted(set(_lines(folder))) for part in line.split("; "))
        for one in map(parse_authority, parts):
            if one.kind in _KINDS or one.is_restatement:
                yield KnownAuthority(one, how)


def rules_of_court(court: str) -> Iterator[KnownAuthority]:
    """Walk the local rules of a court that argmap's data on limits of length have.

    Each is known by its short name, which will do before that court, and with the court's.
    """
    for file in sorted(resource("limits").glob("*.toml")):
        told = tomllib.loads(file.read_text(encoding="utf-8"))
        names = [name for name in told["names"] if name.casefold() in court.casefold()]
        for cited in {limit["rule"] for limit in told["limit"]} if names else ():
            rule = parse_authority(cited)
            prefixed = (f"{name} Local Civ. R. {rule.rule}" for name in told["names"])
            for one in (rule, *map(parse_authority, prefixed)):
                yield KnownAuthority(one, "argmap’s data on limits of length have that rule.")


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
