"""The closed lists of the records as choices of a form."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from argmap.ui.field_editors import Choice

NOT_SAID = "Not said"


def choices_of(terms: type[StrEnum], empty: str = NOT_SAID) -> tuple[Choice, ...]:
    """Return every term of a list as a choice; `empty` names the one that says nothing."""
    return tuple(Choice(term.value, in_words(term.value) or empty) for term in terms)


def named_choices(named: Iterable[tuple[str, str, str]], empty: str = "") -> tuple[Choice, ...]:
    """Return choices of id, name and meaning, after one that says nothing if `empty` names it."""
    first = (Choice("", empty),) if empty else ()
    return first + tuple(Choice(*one) for one in named)


def in_words(term: str) -> str:
    """Return a term in sentence case."""
    return term[:1].upper() + term[1:]
