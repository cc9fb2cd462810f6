"""Whether the name by which a document of the record is cited is short for its title."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from argmap.case.toml_table import TomlTable
from argmap.law.citations.known_words import bare, filing_words
from argmap.resources import resource

_WORD = re.compile(r"[^\W_][\w.'’&-]*")
_POSSESSIVE = re.compile(r"['’]s$|s['’]$")
_LEAST = 3
"""Letters; of fewer only what is known to be an abbreviation is short for a word."""


class Naming(StrEnum):
    """What the name of a document is to a title: short for it, perhaps so, or another's."""

    WHOLE = "short for it by a word that tells it from others"
    BARE = "by nothing but the kind of document"
    PERHAPS = "with words besides that the title has not"
    OTHER = "another document's"


class _Known(NamedTuple):
    kinds: tuple[frozenset[str], ...]
    single: frozenset[str]
    deciding: frozenset[str]
    telling_nothing: frozenset[str]

    @property
    def any_kind(self) -> frozenset[str]:
        return frozenset().union(*self.kinds)


def naming(name: str, title: str) -> Naming:
    """Tell whether the name of a document is short for a title.

    Each word with a capital is to be one of the title, abbreviated or not: one that they
    share, as “Order”, makes “Order to Show Cause” none of “Order Denying Motion”. Before
    a comma may stand who says what is cited.
    """
    known, own, words = _known(), _words(title), _named_words(name)
    if _differ_in_kind(words, title) or _decide_otherwise(words, own):
        return Naming.OTHER
    words = _named_words(name.rpartition(", ")[2]) or words
    met = [word for word in words if _is_in(word, title)]
    shared = [word for word in met if bare(word) not in known.any_kind]
    if len(met) == len(words):
        is_single = any(bare(word) in known.single for word in met)
        return Naming.WHOLE if shared or is_single else Naming.BARE
    return Naming.PERHAPS if shared else Naming.OTHER


def tells_something(name: str) -> bool:
    """Tell whether the name of a document says which it is, or of what kind: “Ex. 4” does not."""
    return bool(_named_words(name))


def _named_words(name: str) -> list[str]:
    """List the words that tell a document from others: not whose it is, nor of which day."""
    nothing = _known().telling_nothing
    return [
        word
        for word in _WORD.findall(name)
        if word[0].isupper()
        and len(word.strip(".")) > 1
        and bare(word) not in nothing
        and not _POSSESSIVE.search(word)
    ]


def _words(title: str) -> frozenset[str]:
    return frozenset(bare(word) for word in _WORD.findall(title))


def _is_in(word: str, title: str) -> bool:
    """Tell whether a word is one of a title, says the same kind, or begins words of it."""
    kinds = _kinds_of(word)
    same_kind = any(kinds & _kinds_of(other) for other in _WORD.findall(title))
    return same_kind or _is_of(word, _words(title)) or _is_initials(word, title)


def _is_of(word: str, own: frozenset[str]) -> bool:
    return any(_is_short_for(bare(word), other) for other in own) or any(
        _is_short_for(other, bare(word)) for other in own
    )


def _is_short_for(word: str, whole: str) -> bool:
    """Tell whether a word abbreviates another, as “Oppn” does “Opposition”."""
    if word == whole or word == _shorts().get(whole):
        return True
    if len(word) < _LEAST or word[:1] != whole[:1] or word[:2] != whole[:2]:
        return False
    singular = word.removesuffix("s") if len(word) > _LEAST else word
    letters = iter(whole)
    return all(letter in letters for letter in singular)


def _is_initials(word: str, title: str) -> bool:
    """Tell whether letters begin words of a title that follow each other: TRO, PI."""
    letters = "".join(filter(str.isalpha, word))
    initials = "".join(one[0] for one in _WORD.findall(title) if one[0].isupper())
    return len(letters) > 1 and letters.isupper() and letters in initials


def _differ_in_kind(words: list[str], title: str) -> bool:
    """Say whether a name says of which kind a document is, and its title begins with another."""
    mine = frozenset().union(*map(_kinds_of, words))
    own = next(filter(None, map(_kinds_of, _WORD.findall(title))), frozenset[int]())
    return bool(mine and own) and not mine & own


def _kinds_of(word: str) -> frozenset[int]:
    return frozenset(rank for rank, kind in enumerate(_known().kinds) if bare(word) in kind)


def _decide_otherwise(words: list[str], own: frozenset[str]) -> bool:
    deciding = _known().deciding
    theirs = frozenset(map(bare, words)) & deciding
    return bool(own & deciding) and any(not _is_of(word, own & deciding) for word in theirs)


@cache
def _shorts() -> dict[str, str]:
    return {bare(word): bare(short) for word, short in filing_words().shorts.items()}


@cache
def _known() -> _Known:
    path = resource("citations") / "record_names.toml"
    root = TomlTable.parse(path.read_text(encoding="utf-8"), path.name)
    kinds = tuple(_bare_words(one) for one in root.tables("kind"))
    tables = (root.table(name) for name in ("deciding", "telling_nothing"))
    single = (_bare_words(one) for one in root.tables("kind") if one.truth("single", default=False))
    return _Known(kinds, frozenset().union(*single), *map(_bare_words, tables))


def _bare_words(table: TomlTable) -> frozenset[str]:
    return frozenset(map(bare, table.list_of("words", str)))
