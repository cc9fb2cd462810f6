"""What words tell of a block quote that its margins leave open: sentences, and what leads up."""

from __future__ import annotations

import re

from argmap.sources.reading.list_items import ITEM

LEAST_WORDS = 15
"""Fewer words are a caption, a heading or a signature; and so are capitals."""
_LEAST_OF_LINE = 8
"""A block quote of a line has so many words; fewer are a name, say."""
_LEADS_UP = re.compile(r"(?:[:,—–]|\bthat)[”\"’]?$")
"""How a paragraph ends that leads up to a block quote."""
CARD = re.compile(r"[^\W\d_][^.:;(“”]{0,60} [’']?(?:\d{2}|\d{4}) \([“\"][^\n]*\)")
"""The cite line of a debate’s card: a name, the year and the title; what it cites follows."""
_DATED = re.compile(
    r"[^\W\d_][^\n]{3,240} \([^()]*\b(?:(?:1[6-9]|20)\d\d|undated|n\.d\.)[^()]*\)\.?"
)
"""A citation that is a paragraph alone: its end tells in brackets when that was written."""
_ENDS = re.compile(r"(?:[.!?…:;][\d\]]*|[”\"’)\]\d])$")
_SMALL, _SMALL_LEADING = 0.6, 0.4
"""Of the long words of a sentence so many begin with a small letter: a title’s do not. What leads
up to another’s words may be short, and name him."""
_SMALL_OF_TWO = 0.4
"""Of two sentences fewer do, where they tell of many names: a title is no more than one."""
_SENTENCE = re.compile(r"\S{3}[^\W\d_]{2}[.!?][”\"’)]* +[“\"]?[A-Z]")
"""Where a sentence ends within a paragraph, and another begins: not at the number of an item."""
_BEGINS = re.compile(r"[“‘\"'(\[]*[^\W\d_]")
_STOPPED = re.compile(r"[.!?][”’\"'\])]*\d{0,3}$|\[[.!?]\]\d{0,3}$")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")


def are_cite_line(words: str) -> bool:
    """Say whether words are the citation of a document and nothing else, as above a card’s body."""
    is_cite = CARD.fullmatch(words) or _DATED.fullmatch(words)
    return bool(is_cite) and not ITEM.match(words) and not _SENTENCE.search(words)


def are_prose(words: str) -> bool:
    """Say whether words are sentences, and no title: those have capitals, and end with no stop."""
    are_two = _STOPPED.search(words) and _SENTENCE.search(words)
    return bool(_ENDS.search(words)) and _are_small(words, _SMALL_OF_TWO if are_two else _SMALL)


def are_sentences(words: str, *, least: int = 1) -> bool:
    """Say whether words are so many whole sentences or more: each ends in a stop."""
    if not _STOPPED.search(words) or not _BEGINS.match(words):
        return False
    return are_prose(words) and len(_SENTENCE.findall(words)) + 1 >= least


def are_of_line(words: str) -> bool:
    """Say whether words may be a block quote of a line or two: whole sentences, and no item."""
    is_short = len(words.split()) < _LEAST_OF_LINE or words.isupper()
    return not is_short and not ITEM.match(words) and are_sentences(words)


def lead_up(words: str, *, are_run_in: bool = False) -> bool:
    """Say whether words lead up to a block quote, and are no heading as “Answer to No. 5:”.

    An item of a list leads up to what is of it; `are_run_in` says that words which begin as one
    are a point heading, behind which a paragraph goes on.
    """
    if CARD.fullmatch(words):
        return True
    is_item = ITEM.match(words) and not (are_run_in or _SENTENCE.search(words))
    return not is_item and _are_small(words, _SMALL_LEADING) and bool(_LEADS_UP.search(words))


def _are_small(words: str, share: float) -> bool:
    """Say whether enough of the long words begin with a small letter."""
    begins = [word[0][0].islower() for word in _LONG_WORD.finditer(words)]
    return sum(begins) >= max(1, share * len(begins))
