"""Sentences of several reports that say the same, found by the words they share.

What two sentences share does not depend on what any other report says: all words
that carry sense weigh the same, so that one more report takes nothing away.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from argmap.sources.giving_up import give_back
from argmap.sources.report_words import Sentence
from argmap.sources.seen_beside import Views
from argmap.sources.wording import english, stem

_CROWD = 120
"""A word that so many sentences before have brings a sentence together with none of them."""
_LEAST = 2
"""Fewer shared words than this say nothing."""
_POSTED = 96
"""A longer sentence is a list without full stops: the rest of its words are not looked up."""


ALIKE = 0.38
"""The share of their words that two sentences have in common to be one statement."""
_PART = 0.5
"""The share of the shorter one, where as many words are shared as the next says."""
_SHARED = 5
WHOLE = 0.9
QUOTED_PART = 0.4
SEVERAL = 3
"""Sentences that share fewer words are of one matter only where they say little else."""


class Match(NamedTuple):
    """Two sentences that share words, and how the words stand to each other.

    `part` is the share that the words in common have of the sentence that has
    less, `both` their share of the two together.
    """

    one: Sentence
    other: Sentence
    keys: frozenset[str]
    part: float
    both: float


def matches_of(sentences: Iterable[Sentence], views: Views) -> Iterator[Match]:
    """Walk the pairs of sentences that may say the same or contradict each other.

    Each is as it reads beside the other. A word brings a sentence together with
    few before it, so that the cost grows with the sentences, not with their
    square; those before are not touched by it.
    """
    for one, other in _paired(sentences, views):
        if one.where == other.where:
            continue
        match = _match(*views.pair(one, other))
        if len(match.keys) >= SEVERAL or may_be_one(match) or _is_quoted_part(match):
            yield match


def may_be_one(match: Match) -> bool:
    """Say whether two sentences are one statement, or one has the other for a clause."""
    clause = match.part >= _PART and len(match.keys) >= _SHARED
    return match.both >= ALIKE or match.part >= WHOLE or clause


def _is_quoted_part(match: Match) -> bool:
    return (match.one.fragment or match.other.fragment) and match.part >= QUOTED_PART


class _Posted:
    """A sentence that others are brought together with.

    `keys` are those it may have beside any report, `size` is the least number of
    words that count.
    """

    def __init__(self, sentence: Sentence, views: Views) -> None:
        self.sentence = sentence
        self.keys = views.keys_anywhere(sentence)
        self.size = max(1, len(sentence.keys) - len(sentence.bare_names))
        self.fragment = sentence.fragment
        self._views = views

    @cached_property
    def tells(self) -> bool:
        """Whether it has marks that can be contradicted."""
        return bool(self._views.marks(self.sentence))

    @cached_property
    def may_tell(self) -> bool:
        """Whether it has some as it reads beside any report, its names as common words."""
        words, vague, times = self.sentence.words, english().vague, english().times
        return (
            self.tells
            or any(word.number or word.form in vague for word in words)
            or any(stem(bare) in times for bare in self.sentence.bare_names)
        )

    @cached_property
    def quotes(self) -> bool:
        """Whether it has words of others."""
        return any(word.quoted for word in self.sentence.words)

    def may_match(self, other: _Posted, shared: int) -> bool:
        """Say whether it is worth reading two sentences that share at most so many words."""
        size, rival = self.size, other.size
        if self.fragment or other.fragment:
            return shared >= QUOTED_PART * min(size, rival)
        if 2 * shared >= ALIKE * (size + rival):
            return True
        if shared < SEVERAL:
            return shared >= WHOLE * min(size, rival)
        if shared >= _SHARED and shared >= _PART * min(size, rival):
            return True
        return (self.tells and other.tells) or (self.quotes and other.quotes)

    def shares_enough(self, other: _Posted) -> bool:
        """Say whether anything is asked of two sentences that share the keys they have."""
        least, shared = min(self.size, other.size), len(self.keys & other.keys)
        if self.fragment or other.fragment:
            return shared >= QUOTED_PART * least
        if 2 * shared >= ALIKE * (self.size + other.size) or shared >= WHOLE * least:
            return True
        if shared >= _SHARED and shared >= _PART * least:
            return True
        if shared < SEVERAL:
            return False
        return (self.may_tell and other.may_tell) or (self.quotes and other.quotes)


def _paired(sentences: Iterable[Sentence], views: Views) -> Iterator[tuple[Sentence, Sentence]]:
    holders: defaultdict[str, list[int]] = defaultdict(list)
    known: list[_Posted] = []
    try:
        for rank, sentence in enumerate(sentences):
            posted = _Posted(sentence, views)
            known.append(posted)
            looked_up = [holders[key] for key in _few(posted.keys)]
            before = [ranks for ranks in looked_up if len(ranks) < _CROWD]
            crowded = len(looked_up) - len(before)
            met = Counter(chain.from_iterable(before))
            for other in sorted([one for one, shared in met.items() if shared >= _LEAST]):
                rival = known[other]
                if posted.may_match(rival, met[other] + crowded) and posted.shares_enough(rival):
                    yield rival.sentence, sentence
            for ranks in before:
                ranks.append(rank)
    finally:
        give_back(known, holders)


def _few(keys: frozenset[str]) -> Collection[str]:
    return keys if len(keys) <= _POSTED else sorted(keys)[:_POSTED]


def _match(one: Sentence, other: Sentence) -> Match:
    keys = one.keys & other.keys
    size, rival = len(one.keys) or 1, len(other.keys) or 1
    return Match(one, other, keys, len(keys) / min(size, rival), 2 * len(keys) / (size + rival))
