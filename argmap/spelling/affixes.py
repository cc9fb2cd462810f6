"""The rules of an `.aff` file, as hunspell(5) describes them, so far as English needs them.

Compounds, phonetic tables and aliases of flags are left out: no English
dictionary makes ordinary words by them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import NamedTuple

Flags = frozenset[str]

_UNKNOWN_ENCODING = "ISO8859-1"
"""What hunspell takes a file for that does not say."""
_FLAG_OF = {
    "NOSUGGEST": "not_offered",
    "FORBIDDENWORD": "forbidden",
    "NEEDAFFIX": "needs_affix",
    "PSEUDOROOT": "needs_affix",
    "ONLYINCOMPOUND": "in_compounds",
}
_KINDS = {"PFX", "SFX"}
_ENTRY_FIELDS = 4
"""`SFX flag strip add`; the condition may be missing."""


class Affix(NamedTuple):
    """One way to make a word: take `strip` off its base and put `add` there."""

    flag: str
    is_prefix: bool
    crosses: bool
    strip: str
    add: str
    condition: re.Pattern[str]
    more: Flags
    """The flags that the word made bears in its turn."""

    def base_of(self, word: str) -> str | None:
        """Return what the word would be made from, None where it is not made so."""
        if self.is_prefix:
            base = self.strip + word[len(self.add) :]
        else:
            base = word[: len(word) - len(self.add)] + self.strip
        # A word does not consist of affixes alone.
        return base if len(base) > len(self.strip) and self.condition.search(base) else None


@dataclass
class Rules:
    """What an `.aff` file says."""

    encoding: str = _UNKNOWN_ENCODING
    flag_type: str = ""
    special: dict[str, str] = field(default_factory=dict)
    """The flags with a meaning of their own, by the names of `_FLAG_OF`."""
    replacements: list[tuple[str, str]] = field(default_factory=list)
    """What is often written, and what is meant; `^` and `$` stand for the ends of a word."""
    prefixes: dict[str, list[Affix]] = field(default_factory=dict)
    suffixes: dict[str, list[Affix]] = field(default_factory=dict)
    longest: int = 0
    """How many letters the longest affix adds."""

    def flags(self, text: str) -> Flags:
        """Read the flags that stand behind a slash."""
        if self.flag_type == "num":
            return frozenset(text.split(","))
        if self.flag_type == "long":
            return frozenset(text[at : at + 2] for at in range(0, len(text), 2))
        return frozenset(text)

    def bears(self, flags: Flags, meaning: str) -> bool:
        """Tell whether flags include the one of a meaning, as `forbidden`."""
        return self.special.get(meaning) in flags

    def affixes_on(self, word: str) -> Iterator[tuple[Affix, str]]:
        """Give each affix that the word may end or begin with, and what it was made from."""
        for length in range(min(self.longest, len(word)) + 1):
            both = (
                self.suffixes.get(word[len(word) - length :], ()),
                self.prefixes.get(word[:length], ()),
            )
            for affixes in both:
                for affix in affixes:
                    base = affix.base_of(word)
                    if base is not None:
                        yield affix, base


def read_rules(path: Path) -> Rules:
    """Read an `.aff` file; raise OSError, or ValueError or LookupError where it is none."""
    raw = path.read_bytes()
    rules = Rules(encoding=_encoding(raw))
    crossing: dict[tuple[str, str], bool] = {}
    for line in raw.decode(rules.encoding).splitlines():
        fields = line.split()
        if not fields:
            continue
        if fields[0] not in _KINDS:
            _read_setting(rules, fields)
        elif (fields[0], fields[1]) not in crossing:
            crossing[fields[0], fields[1]] = fields[2] == "Y"
        elif len(fields) >= _ENTRY_FIELDS:
            _read_entry(rules, fields, crosses=crossing[fields[0], fields[1]])
    return rules


def _encoding(raw: bytes) -> str:
    said = re.search(rb"^(?:\xef\xbb\xbf)?SET\s+(\S+)", raw, re.MULTILINE)
    name = said[1].decode("ascii") if said else _UNKNOWN_ENCODING
    return "utf-8-sig" if name.upper() == "UTF-8" else name


def _read_setting(rules: Rules, fields: list[str]) -> None:
    match fields:
        case ["FLAG", kind, *_]:
            rules.flag_type = kind.lower()
        case ["REP", wrong, right, *_]:
            rules.replacements.append((wrong.replace("_", " "), right.replace("_", " ")))
        case [key, flag, *_] if key in _FLAG_OF:
            rules.special[_FLAG_OF[key]] = flag


def _read_entry(rules: Rules, fields: list[str], *, crosses: bool) -> None:
    kind, flag, strip, added = fields[:_ENTRY_FIELDS]
    add, _, more = added.partition("/")
    add = "" if add == "0" else add
    said = fields[_ENTRY_FIELDS] if len(fields) > _ENTRY_FIELDS else "."
    affix = Affix(
        flag=flag,
        is_prefix=kind == "PFX",
        crosses=crosses,
        strip="" if strip == "0" else strip,
        add=add,
        condition=_pattern(said, is_prefix=kind == "PFX"),
        more=rules.flags(more) if more else frozenset(),
    )
    among = rules.prefixes if affix.is_prefix else rules.suffixes
    among.setdefault(add, []).append(affix)
    rules.longest = max(rules.longest, len(add))


@cache
def _pattern(condition: str, *, is_prefix: bool) -> re.Pattern[str]:
    """Make an expression of a condition: letters, dots and sets in brackets."""
    parts = re.findall(r"\[[^\]]+\]|.", condition)
    whole = "".join(part if part == "." or len(part) > 1 else re.escape(part) for part in parts)
    try:
        return re.compile(rf"\A{whole}" if is_prefix else rf"{whole}\Z")
    except re.error as error:
        raise ValueError(f"{condition} is no condition of an affix.") from error
