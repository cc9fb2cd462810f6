"""Whether two passages that say the same tell another amount, or one that is written otherwise.

“12 million” and “12 thousand” have one number, and “30 days” and “30 hours”; “12 million” and
“12,000,000” have two and are one amount.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from argmap.sources.amounts import Amount, amount_at
from argmap.sources.own_words import Pair
from argmap.sources.report_words import Word
from argmap.sources.same_words import SameWords
from argmap.sources.wording import english

_NEAR = 2
"""So many words before a unit its number may stand: “30 million dollars”."""


def amounts_apart(same: SameWords, pair: Pair) -> tuple[Sequence[Word], Sequence[Word]] | None:
    """Return the words of two amounts where a change makes another; None where it makes none."""
    ones = [word for word in pair.one if _counts(word)]
    others = [word for word in pair.other if _counts(word)]
    if not ones or not others or {one.key for one in ones} & {other.key for other in others}:
        return _otherwise_measured(same, pair)
    if _values_at(same.one, pair.block.one) & _values_at(same.other, pair.block.other):
        return None
    return _with_scale(same.one, ones[0]), _with_scale(same.other, others[0])


def _counts(word: Word) -> bool:
    return word.number or word.form in english().vague


def _otherwise_measured(
    same: SameWords, pair: Pair
) -> tuple[Sequence[Word], Sequence[Word]] | None:
    """Return the amounts in which a change of a scale or a unit alone makes another amount."""
    measuring = english().scales.keys() | english().measures.keys()
    if measuring.isdisjoint(word.form for word in (*pair.one, *pair.other)):
        return None
    one = _amount_before(same.one, pair.block.one[0])
    other = _amount_before(same.other, pair.block.other[0])
    if one is None or other is None:
        return None
    is_other_unit = bool(one.unit and other.unit) and one.unit != other.unit
    return (one.words, other.words) if one.value != other.value or is_other_unit else None


def _with_scale(words: Sequence[Word], number: Word) -> Sequence[Word]:
    amount = amount_at(words, words.index(number))
    return amount.number if amount else (number,)


def _values_at(words: Sequence[Word], ranks: tuple[int, int]) -> set[Decimal]:
    found = (amount_at(words, rank) for rank in range(*ranks))
    return {one.value for one in found if one is not None}


def _amount_before(words: Sequence[Word], rank: int) -> Amount | None:
    """Return the amount that a word belongs to, or stands behind."""
    for first in range(min(rank, len(words) - 1), max(rank - _NEAR, 0) - 1, -1):
        amount = amount_at(words, first)
        if amount is not None:
            return amount if first + len(amount.words) >= rank else None
    return None
