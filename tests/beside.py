"""Quotes of words that stand between others, and what is as long but like nothing beside them."""

from __future__ import annotations

from argmap.case.evidence import Quote
from argmap.case.ids import keyed_id

WORDS = "we did not remove the posts in time for the hearing."
FEW_WORDS = "we removed"
LEFT, RIGHT = "It was said by the first of them: ", " And then everybody went home, late."
OTHER_LEFT, OTHER_RIGHT = (
    "9 7 5 3 1 0 8 6 4 2 9 7 5 3 1 0 8:",
    " 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8",
)


def quote_in(text, words):
    return quote_at(text, text.index(words), words)


def quote_at(text, start, words):
    end = start + len(words)
    around = text[max(0, start - 32) : start], text[end : end + 32]
    return Quote(keyed_id("q"), keyed_id("s"), start, end, words, *around)
