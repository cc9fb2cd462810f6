"""The words of citations that argmap knows, read from `resources/citations/`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from argmap.case.toml_table import TomlTable
from argmap.resources import resource


@dataclass(frozen=True, slots=True)
class Shortening:
    """Words that a citation abbreviates, in small letters, and those it leaves out."""

    shorts: dict[str, str]
    left_out: frozenset[str]


@dataclass(frozen=True, slots=True)
class TitleWords:
    """Short words of a headline: those that are always small, and those that are as printed."""

    small: frozenset[str]
    as_printed: frozenset[str]


@cache
def reporters() -> dict[str, str]:
    """Return the reporters of American cases, each with the court it alone prints, or nothing."""
    rows = _root("reporters.toml").tables("reporter")
    return {row.text("name"): row.text("court", "") for row in rows}


@cache
def rule_names() -> dict[str, str]:
    """Return every way a set of rules is written, in capitals too, with its abbreviation."""
    names: dict[str, str] = {}
    for row in _root("rules.toml").tables("rules"):
        name = row.text("name")
        ways = (name, *row.list_of("also", str))
        names |= dict.fromkeys((*map(str.upper, ways), *ways), name)
    return names


@cache
def local_rules() -> frozenset[str]:
    """Return the sets of rules that are those of one court without saying of which."""
    rows = _root("rules.toml").tables("rules")
    return frozenset(row.text("name") for row in rows if row.truth("local", default=False))


@cache
def filing_words() -> Shortening:
    """Return how the names of court documents are shortened (Bluepages table BT1)."""
    return _shortening("filings.toml")


@cache
def name_words() -> Shortening:
    """Return how words in the names of cases are shortened (table T6)."""
    return _shortening("names.toml")


@cache
def title_words() -> TitleWords:
    """Return the words of headlines that have no capital in a citation (Rule 8)."""
    root = _root("titles.toml")
    small, printed = (root.table(name).list_of("words", str) for name in ("small", "as_printed"))
    return TitleWords(frozenset(small), frozenset(printed))


@cache
def document_nouns() -> frozenset[str]:
    """Return what documents are that are quoted by their names alone: Policy, Agreement."""
    return frozenset(_root("documents.toml").table("nouns").list_of("words", str))


@cache
def bodies() -> frozenset[str]:
    """Return words by which a body is known that prints under its own name: Comm'n, Dep't."""
    return frozenset(_root("documents.toml").table("bodies").list_of("words", str))


@cache
def record_words(table: str) -> tuple[str, ...]:
    """Return the `heads`, the `attached` or the `appeals` of the record, the longest first."""
    words = _root("record_cites.toml").table(table).list_of("words", str)
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


@cache
def caption_words(name: str) -> tuple[str, ...]:
    """Return the `roles`, the `forms` or the words that `begin` a paper, of captions."""
    return tuple(
        filter(None, map(str.strip, re.split(r"[;\n]", _root("captions.toml").text(name))))
    )


def bare(name: str) -> str:
    """Reduce an abbreviation to what tells it apart: “F. 3d” and “F.3d” are one."""
    return re.sub(r"[\s.'’]", "", name).casefold()


@cache
def reporter_pattern() -> str:
    """Return a regular expression for the reporters, however they are spaced and pointed."""
    longest_first = sorted(reporters(), key=lambda name: (-len(bare(name)), name))
    return "|".join(_loosely(name) for name in longest_first)


@cache
def canonical_reporter(written: str) -> str:
    """Write a reporter as its abbreviation is; one that is not known stays as it is."""
    known = {bare(name): name for name in reporters()}
    return known.get(bare(written), written)


def is_reporter(written: str) -> bool:
    """Tell whether argmap knows a reporter, however it is spaced and pointed."""
    return canonical_reporter(written) in reporters()


def _loosely(name: str) -> str:
    letters = re.findall(r"\d+[a-z]+|[A-Za-z]+|'", name)
    return r"[.\s]{0,2}".join("['’]?" if one == "'" else re.escape(one) for one in letters) + r"\.?"


def _shortening(name: str) -> Shortening:
    root = _root(name)
    shorts = {row.text("word").casefold(): row.text("short") for row in root.tables("abbreviation")}
    return Shortening(shorts, frozenset(root.table("leave_out").list_of("words", str)))


def _root(name: str) -> TomlTable:
    path = resource("citations") / name
    return TomlTable.parse(path.read_text(encoding="utf-8"), name)
