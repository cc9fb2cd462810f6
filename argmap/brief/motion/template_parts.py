"""What a template of a paper may hold: parts once each, and sentences that a paper asks for."""

from __future__ import annotations

import string
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache

from argmap.case.toml_table import TomlTable, refuse_twins
from argmap.resources import resource

FOLDER = "papers"
"""Where templates are kept: among those of argmap, and in the user's settings."""
_NAMED_AFTER = ("resisted_", "order_")
"""Sentences that are named after a factor of the law, or after where a motion stands."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a paper: its name for programs, and the heading it stands under."""

    id: str
    heading: str


def read_parts(table: TomlTable, known: Collection[Part] = ()) -> tuple[Part, ...]:
    """Read the parts of a paper; raise `FormatError` for one given twice, or not among `known`.

    `known` is empty for argmap's own template, which has every part there is.
    """
    tables = table.tables("part")
    refuse_twins(tables, "parts")
    parts = []
    for one in tables:
        part = Part(one.text("id"), one.text("heading"))
        if known and part.id not in {other.id for other in known}:
            listed = ", ".join(other.id for other in known)
            raise one.mistake(f"there is no part called “{part.id}”; there are: {listed}", "id")
        if {"{", "}"} & set(part.heading):
            raise one.mistake(
                f"the heading “{part.heading}” has a brace, and nothing is filled in there",
                "heading",
            )
        parts.append(part)
    return tuple(parts)


def require_sentences(
    table: TomlTable, sentences: Mapping[str, str], known: Collection[str]
) -> None:
    """Raise `FormatError` for a sentence that no paper asks for, or whose places are wrong."""
    for name, words in sentences.items():
        if name not in known and not name.startswith(_NAMED_AFTER):
            raise table.mistake(f"no sentence is called “{name}”, so nothing would print it", name)
        require_places(table, f"the sentence “{name}”", words, name)


def require_places(table: TomlTable, what: str, words: str, key: str | None = None) -> None:
    """Raise `FormatError` for words whose places are no names in braces."""
    try:
        parsed = string.Formatter().parse(words)
        places = [(name, how or turned) for _, name, how, turned in parsed if name is not None]
    except ValueError as error:
        raise table.mistake(f"{what} has a brace without its partner", key) from error
    if not all(name.isidentifier() and not turned for name, turned in places):
        raise table.mistake(f"{what} has a place that is not a name in braces", key)


@cache
def own_sentences(paper: str) -> frozenset[str]:
    """Return the names of the sentences in argmap's own file of a kind of paper."""
    text = resource("templates", FOLDER, f"{paper}.toml").read_text("utf-8")
    return frozenset(tomllib.loads(text).get("sentences", {}))


@cache
def every_sentence() -> frozenset[str]:
    """Return the names of the sentences of all papers, which a shared file may have."""
    files = resource("templates", FOLDER).glob("*.toml")
    return frozenset(name for one in files for name in own_sentences(one.stem))
