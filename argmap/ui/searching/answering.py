"""Answering a question from the index of words: this is for a worker."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from argmap.sources.holdings import Holdings
from argmap.sources.near_search import NearMatch, find_near, finds_all, scan_near
from argmap.sources.support import find_support
from argmap.sources.word_search import LeftOut, count_left_out, search_words
from argmap.ui.searching.found import (
    Answer,
    FoundPassage,
    Question,
    Way,
    from_near,
    from_support,
    from_words,
)
from argmap.workspace.word_index import WordIndex

MOST = 50
"""The passages shown of one search: nobody reads further, they ask more exactly."""
_MOST_SUPPORT = 20

Told: TypeAlias = Callable[[str, int, int], bool]
"""Is told what is done, how many of how many, and says whether to go on."""

_READING = "Reading the sources"
_COMPARING = "Comparing every source"


def fill(index: WordIndex, holdings: Holdings, told: Told) -> bool:
    """Let the index hold the texts of a case; return whether it does."""
    return index.fill(holdings.documents, lambda done, total: told(_READING, done, total))


def answer(question: Question, index: WordIndex, holdings: Holdings, told: Told) -> Answer | None:
    """Answer a question; None where it was ended early. Raises `StoreError` as the index does."""
    if not fill(index, holdings, told):
        return None
    found = _found(question, index, holdings, told)
    return Answer(question, tuple(found[:MOST]), _left_out(question, index, holdings, len(found)))


def _found(
    question: Question, index: WordIndex, holdings: Holdings, told: Told
) -> list[FoundPassage]:
    words = question.words
    if question.way is Way.WORDS:
        return [from_words(match) for match in search_words(index, holdings, words, MOST)]
    if question.way is Way.SUPPORT:
        return [from_support(one) for one in find_support(index, holdings, words, _MOST_SUPPORT)]
    return [from_near(match) for match in _near(words, index, holdings, told)]


def _left_out(question: Question, index: WordIndex, holdings: Holdings, count: int) -> str:
    """Say how many passages are not shown; of support no more are looked for than are shown."""
    if question.way is Way.SUPPORT or count < MOST:
        return ""
    number, is_all = _number_left_out(question, index, holdings, count)
    least = "" if is_all else "at least "
    are = "is" if number == 1 else "are"
    return f"{least}{number:,} more {are} left out" if number else ""


def _number_left_out(
    question: Question, index: WordIndex, holdings: Holdings, count: int
) -> LeftOut:
    if question.way is Way.WORDS:
        return count_left_out(index, holdings, question.words, MOST)
    return LeftOut(count - MOST, finds_all(index, question.words))


def _near(words: str, index: WordIndex, holdings: Holdings, told: Told) -> list[NearMatch]:
    """Look where the rarest words are; only where that finds nothing, compare every text."""
    near = find_near(index, holdings, words)
    if near:
        return near
    return scan_near(index, holdings, words, lambda done, total: told(_COMPARING, done, total))
