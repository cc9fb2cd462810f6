"""Amounts in a passage: a number with its scale and its unit, as “12 million” or “30 days”."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from argmap.sources.report_words import Word, number_of
from argmap.sources.wording import english

MOST_CHARACTERS = 30
"""The most characters of a number that is reckoned with; a longer one is an account or a key."""


class Amount(NamedTuple):
    """A number with its scale, and its unit where that is known.

    `number` are the words of the first two, `words` those of the unit too.
    """

    value: Decimal
    unit: str
    number: tuple[Word, ...]
    words: tuple[Word, ...]

    @property
    def written(self) -> str:
        """The value in figures, one way for each."""
        return format(self.value.normalize(), "f")


def amount_at(words: Sequence[Word], rank: int) -> Amount | None:
    """Return the amount whose number is a word; None where it is no number, or too long for one."""
    if not words[rank].number or len(words[rank].form) > MOST_CHARACTERS:
        return None
    try:
        value = Decimal(number_of(words[rank].form))
    except InvalidOperation:  # an hour, say, or the number of a section
        return None
    past = rank + 1
    while past < len(words) and (scale := english().scales.get(words[past].form)):
        value, past = value * scale, past + 1
    unit = english().measures.get(words[past].form, "") if past < len(words) else ""
    number = tuple(words[rank:past])
    return Amount(value, unit, number, (*number, words[past]) if unit else number)
