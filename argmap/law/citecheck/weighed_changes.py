"""Whether brackets put in or exchange a word of weight, or only a case, a pronoun or an ending.

The Bluebook lets a writer mark a change by brackets (R. 5.2): they say who wrote a word, and no
reader sees by them which one stood there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from argmap.case.toml_table import TomlTable
from argmap.law.citecheck.marked_changes import Step, told_by, written
from argmap.law.citecheck.printed_words import PieceKind
from argmap.law.citecheck.source_words import SourceWords
from argmap.resources import resource
from argmap.sources.inverting import written_out
from argmap.sources.normalising import normal_form
from argmap.sources.wording import stem

_WORD = re.compile(r"[^\W_]+(?:['’&.-][^\W_]+)*")
_ENDINGS = re.compile(
    r"(?:e|es|s|d|ed|ing|er|ers|or|ors|ment|ments|ion|ions|al|ly|ance|ence|ure|ures|y|ies|ied|n|en|t|'s|s'|')?"
)
_LEAST = 4
"""So many letters two words share at least that differ by their endings alone."""


@dataclass(frozen=True, slots=True)
class _Brackets:
    light: frozenset[str]
    pointing: frozenset[str]
    things: frozenset[str]
    editorial: frozenset[str]
    forms: tuple[frozenset[str], ...]


def weighed_changes(steps: Sequence[Step], words: SourceWords) -> tuple[str, ...]:
    """List what brackets put in or exchange that is more than a form of what stood there."""
    return tuple(
        told
        for rank, one in enumerate(steps)
        if one.piece.kind in {PieceKind.PUT_IN, PieceKind.PART}
        if (told := _weighed(steps, rank, words))
    )


def _weighed(steps: Sequence[Step], rank: int, words: SourceWords) -> str:
    one = steps[rank]
    beside = steps[max(0, rank - 1) : rank + 2]
    is_gap = any(other.piece.kind is PieceKind.GAP for other in beside)
    old = told_by(one, words)
    new = one.piece.text if one.piece.kind is PieceKind.PUT_IN else written(one.piece)
    before = words.word(one.at - 1) if one.at else ""
    if not _has_weight(old, new, before, is_gap=is_gap):
        return ""
    return f"“{one.piece.text}” " + (f"stands for “{old}”" if old and not is_gap else "is put in")


def _has_weight(old: str, new: str, before: str, *, is_gap: bool) -> bool:
    """Tell whether more came than a form; an ellipsis tells by itself that something is gone."""
    known = _known()
    came = [one for one in _words(new) if not any(_is_form(one, other) for other in _words(old))]
    gone = [one for one in _words(old) if not any(_is_form(one, other) for other in _words(new))]
    if not gone and (set(came) <= known.editorial or came[:1] == ["sic"]):
        return False
    heavy = [one for one in came if one not in known.light | known.pointing]
    if not heavy:
        return bool(came) and not is_gap and _loses_weight(gone, came)
    # What begins a quotation stands for what the source has before its words.
    standing = set(gone or _words(before)[-1:])
    is_named = _are_names(new, heavy) or _is_noun_phrase(new)
    pointers = known.pointing | known.things
    is_pointer = bool(standing & pointers) and standing <= pointers | known.light
    return not (is_named and is_pointer)


def _loses_weight(gone: Sequence[str], came: Sequence[str]) -> bool:
    """Tell whether light words stand for heavier ones, and none of them points to a thing."""
    known = _known()
    heavy = [one for one in gone if one not in known.light]
    return bool(heavy) and not set(came) & known.pointing


def _are_names(new: str, heavy: Sequence[str]) -> bool:
    """Tell whether all that has weight in brackets are names."""
    capitals = {normal_form(one).strip(".") for one in _WORD.findall(new) if one[:1].isupper()}
    return all(one in capitals or one in _known().pointing for one in heavy)


def _is_noun_phrase(new: str) -> bool:
    """Tell whether brackets name a thing, as what a pronoun stands for: “[the users’ posts]”."""
    return bool(
        re.match(r"\W*(?:the|its|his|her|their|this|these|those|an?|[A-Z][\w&.-]*[’']s?)\s", new)
    )


def _is_form(one: str, other: str) -> bool:
    """Tell whether two words are one, but for an ending."""
    if one == other or stem(one) == stem(other):
        return True
    if any({one, other} <= group for group in _known().forms):
        return True
    shared = next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
    ends = one[shared:], other[shared:]
    return shared >= _LEAST and all(_ENDINGS.fullmatch(end) for end in ends)


def _words(text: str) -> list[str]:
    parted = written_out(normal_form(text)).replace("cannot", "can not")
    return [one.strip(".") for one in _WORD.findall(parted)]


@cache
def _known() -> _Brackets:
    path = resource("wording", "brackets.toml")
    root = TomlTable.parse(path.read_text(encoding="utf-8"), "wording/brackets.toml")
    names = ("light", "pointing", "things", "editorial")
    light, pointing, things, editorial = (frozenset(root.text(name).split()) for name in names)
    forms = tuple(frozenset(group.split()) for group in root.list_of("forms", str))
    root.done()
    return _Brackets(light, pointing, things, editorial, forms)
