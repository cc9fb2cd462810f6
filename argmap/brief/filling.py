"""Sentences of a template filled in: with one stop at the end, and with verbs that agree."""

from __future__ import annotations

import re
import string
from collections.abc import Mapping

_ENDS = (".", "!", "?", "…", ".”", "!”", "?”")
_FIRST_WORD = re.compile(r"\s*[^\W_]+")
_ITS = re.compile(r"\bits\b")


class Several(str):
    """The name of several parties, behind which a verb has its plural."""

    __slots__ = ()


def filled_in(words: str, values: Mapping[str, str], verbs: Mapping[str, str]) -> str:
    """Fill the places of a sentence; what is filled in is never read again.

    Where a value ends in a stop, that of the sentence behind it goes. `verbs` are plurals by
    their singular. Raises `KeyError` for a place that has no value.
    """
    told, before = "", ""
    are_several = False
    for literal, place, _, _ in string.Formatter().parse(words):
        behind = literal
        if behind.startswith(".") and told.endswith(_ENDS):
            behind = behind[1:]
        if isinstance(before, Several):
            behind = _agreeing(behind, before, verbs)
        told += _ITS.sub("their", behind) if are_several else behind
        before = "" if place is None else values[place]
        are_several = are_several or (isinstance(before, Several) and not told.strip())
        told += before
    return told


def _agreeing(literal: str, name: str, verbs: Mapping[str, str]) -> str:
    if literal.startswith("’s ") and name.endswith("s"):
        return f"’{literal[2:]}"
    first = _FIRST_WORD.match(literal)
    if first is None:
        return literal
    verb = first.group().strip()
    return literal.replace(verb, verbs.get(verb, verb), 1)
