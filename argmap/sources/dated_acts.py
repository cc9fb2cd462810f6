"""Who does what a sentence dates: *Parler sued on Monday*, *In a filing on Tuesday, Amazon said*.

Whatever is not said as plainly as that is not known.
"""

from __future__ import annotations

from itertools import pairwise

from argmap.sources.contrasts import Mark
from argmap.sources.report_words import Word
from argmap.sources.wording import english

_CLAIMING = frozenset(("alleged", "alleges", "claimed", "claims", "contended", "contends"))


def dated_actor(mark: Mark, key: str) -> str:
    """Return the name that does what `key` says before a day; empty where that is not plain."""
    words = mark.sentence.words
    acts = [rank for rank, word in enumerate(words[: mark.first]) if word.key == key]
    if not acts:
        return ""
    before = [word for word in words[: acts[-1]] if word.content]
    if before and before[-1].name:
        return before[-1].key
    if any(word.name for word in words[: mark.first]):
        return ""
    return _first_who_tells(words[mark.past :])


def _first_who_tells(words: tuple[Word, ...]) -> str:
    """Return the first name that a word of telling follows."""
    telling = english().reporting | _CLAIMING
    for word, following in pairwise(words):
        if word.name and following.form in telling:
            return word.key
    return ""
