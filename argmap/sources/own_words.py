"""Whether two reports quote one statement, and in the same words, or one says it in its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from argmap.sources.report_words import Word
from argmap.sources.same_statements import SEVERAL, WHOLE
from argmap.sources.same_words import SameWords
from argmap.sources.word_alignment import Block
from argmap.sources.wording import english

_SHOWN = 3
_FEW = 6


class Pair(NamedTuple):
    """The words without a partner in one place of two passages."""

    one: tuple[Word, ...]
    other: tuple[Word, ...]
    block: Block


def is_quoted(words: Sequence[Word]) -> bool:
    """Say whether most of some words stand in quotation marks."""
    return 2 * [word.quoted for word in words].count(True) > len(words)


class Wording(NamedTuple):
    """How the words differ: a sentence with {0}, {1} … where the words of `words` belong.

    Each of these are words of the first passage (0) or the second (1).
    """

    told: str
    words: tuple[tuple[int, tuple[Word, ...]], ...]


def told_of_wording(same: SameWords, pairs: Sequence[Pair]) -> Wording | None:
    """Say how the words of a quotation and those of another report differ; None if they do not.

    `pairs` are the words of the two passages that have no partner. A name in the place of
    another is told as that.
    """
    changed = [
        pair
        for pair in pairs
        if _carries_sense(pair) and not _names_speaker(pair) and not _are_names(pair)
    ]
    quoted = is_quoted(same.one), is_quoted(same.other)
    if not changed or not any(quoted) or not (all(quoted) or _is_one_statement(same)):
        return None
    words: list[tuple[int, tuple[Word, ...]]] = []
    if all(quoted):
        changed = list(filter(_carries_sense, map(_within_marks, changed)))
    if not changed:
        return None
    shown = ", ".join(_told_pair(pair, words) for pair in changed[:_SHOWN])
    if all(quoted):
        told = "both are in quotation marks, and the words are not the same"
        return Wording(f"{told} ({shown})", tuple(words))
    which, rest = ("first", same.other) if quoted[0] else ("second", same.one)
    told = f"only the {which} quotes, the other says it in its own words"
    if any(word.quoted for word in rest):
        told = f"only the {which} quotes all of it, the other says a part in its own words"
    return Wording(f"{told} ({shown})", tuple(words))


def _is_one_statement(same: SameWords) -> bool:
    """Say whether two passages of which one quotes are one statement, and not only of one matter.

    What is the same beside the names has to be the whole of one, or several words.
    """
    names = same.match.one.names | same.match.other.names
    return same.match.part >= WHOLE or len(same.match.keys - names) >= SEVERAL


def _within_marks(pair: Pair) -> Pair:
    """Leave out the reporter's words before and behind the quotation in a pair."""
    one, other = (tuple(word for word in words if word.quoted) for words in pair[:2])
    return pair._replace(one=one, other=other)


def _carries_sense(pair: Pair) -> bool:
    pronouns = english().pronouns
    return any(word.content or word.form in pronouns for word in (*pair.one, *pair.other))


def _names_speaker(pair: Pair) -> bool:
    """Say whether words that only one has are no part of what is said, but tell who says it."""
    words = (*pair.one, *pair.other)
    if (pair.one and pair.other) or not any(one.form in english().reporting for one in words):
        return False
    return all((word.name or not word.content) and not word.quoted for word in words)


def _are_names(pair: Pair) -> bool:
    """Say whether nothing but names stand in the places of names."""
    return bool(pair.one and pair.other) and all(word.name for word in (*pair.one, *pair.other))


def _told_pair(pair: Pair, words: list[tuple[int, tuple[Word, ...]]]) -> str:
    """Say what stands where; what is to be put in is added to `words`."""
    told = []
    for side, ones in enumerate((pair.one, pair.other)):
        if ones:
            told.append(f"“{{{len(words)}}}”")
            words.append((side, ones[:_FEW]))
    return " / ".join(told) if len(told) > 1 else f"{told[0]} in one only"
