"""The words by which a brief gives what it quotes to somebody, from `resources/wording/`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from functools import cache

from argmap.case.toml_table import TomlTable
from argmap.resources import resource

_FILE = "attributing.toml"


@dataclass(frozen=True, slots=True)
class AttributingWords:
    """Lists of words, as the file has them; verbs are in every form."""

    saying: tuple[str, ...]
    naming: tuple[str, ...]
    joining: tuple[str, ...]
    openly: tuple[str, ...]
    saying_of: tuple[str, ...]
    participles: tuple[str, ...]
    ruling: tuple[str, ...]
    refusing: tuple[str, ...]
    retelling: tuple[str, ...]
    relating: tuple[str, ...]
    turning: tuple[str, ...]
    unsaid: tuple[str, ...]
    sayings: tuple[str, ...]
    roles: tuple[str, ...]
    describing: tuple[str, ...]
    heads: tuple[str, ...]
    papers: tuple[str, ...]
    plaintiffs_papers: tuple[str, ...]
    documents: tuple[str, ...]
    courts: tuple[str, ...]
    news: tuple[str, ...]
    press: tuple[str, ...]
    titles: tuple[str, ...]
    movants: tuple[str, ...]
    respondents: tuple[str, ...]
    plaintiffs: tuple[str, ...]
    defendants: tuple[str, ...]

    @property
    def sides(self) -> tuple[str, ...]:
        """What the parties of a case are called by their side in it."""
        return (*self.movants, *self.respondents, *self.plaintiffs, *self.defendants)


_VERBS = frozenset({"saying", "naming", "joining", "ruling", "refusing", "retelling", "relating"})
_NOUNS = frozenset(
    {"sayings", "roles", "heads", "papers", "documents", "courts", "plaintiffs_papers", "news"}
)


@cache
def attributing_words() -> AttributingWords:
    """Read the words once."""
    root = TomlTable.parse(resource("wording", _FILE).read_text("utf-8"), f"wording/{_FILE}")
    lists = {one.name: tuple(_read(one.name, root.text(one.name))) for one in _LISTS}
    root.done()
    return AttributingWords(**lists)


_LISTS = fields(AttributingWords)


def one_of(words: Iterable[str]) -> str:
    """Return a regular expression for any of some words, the longest first."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first)


def _read(name: str, told: str) -> Iterator[str]:
    for word in filter(None, map(str.strip, re.split(r"[;\n]", told))):
        if name in _VERBS:
            yield from _forms(word)
        elif name in _NOUNS:
            yield from (word, f"{word}s")
        else:
            yield word


def _forms(verb: str) -> list[str]:
    if "/" in verb:
        return verb.split("/")
    if verb.endswith("e"):
        return [verb, f"{verb}s", f"{verb}d"]
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return [verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied"]
    ending = "es" if verb.endswith(("ch", "sh", "s", "x", "z")) else "s"
    return [verb, f"{verb}{ending}", f"{verb}ed"]


def names_an_office(text: str) -> bool:
    """Tell whether a text tells of somebody by whose office they hold: “AWS’s counsel”."""
    return _office_of().search(text) is not None


@cache
def _office_of() -> re.Pattern[str]:
    roles = one_of(attributing_words().roles)
    return re.compile(
        rf"\b(?:{roles})\s+(?:for|of|at)\b|[’']s?\s+(?:[\w-]+\s+)?(?:{roles})\b", re.IGNORECASE
    )
