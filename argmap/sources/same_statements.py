"""Sentences of several reports that say the same, found by the words they share.

What two sentences share does not depend on what any other report says: all words
that carry sense weigh the same, so that one more report takes nothing away.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from argmap.sources.contrasts import marks_of
from argmap.sources.report_words import Sentence
from argmap.sources.seen_beside import Views

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
        if one.where != other.where:
            match = _match(*views.pair(one, other))
            if len(match.keys) >= SEVERAL or may_be_one(match) or _is_quoted_part(match):
                yield match


def may_be_one(match: Match) -> bool:
    """Say whether two sentences are one statement, or one has the other for a clause."""
    clause = match.part >= _PART and len(match.keys) >= _SHARED
    return match.both >= ALIKE or match.part >= WHOLE or clause


def _is_quoted_part(match: Match) -> bool:
    return (match.one.fragment or match.other.fragment) and match.part >= QUOTED_PART


class _Posted(NamedTuple):
    """A sentence that others are brought together with: its least number of words that count.

    `tells` is whether it has marks that can be contradicted, `quotes` whether words of others.
    """

    sentence: Sentence
    size: int
    tells: bool
    quotes: bool

    def may_match(self, other: _Posted, shared: int) -> bool:
        """Say whether it is worth reading two sentences that share at most so many words."""
        size, rival = self.size, other.size
        if self.sentence.fragment or other.sentence.fragment:
            return shared >= QUOTED_PART * min(size, rival)
        if 2 * shared >= ALIKE * (size + rival):
            return True
        if shared < SEVERAL:
            return shared >= WHOLE * min(size, rival)
        if (self.tells and other.tells) or (self.quotes and other.quotes):
            return True
        return shared >= _SHARED and shared >= _PART * min(size, rival)


def _posted(sentence: Sentence) -> _Posted:
    quoted = any(word.quoted for word in sentence.words)
    size = max(1, len(sentence.keys) - len(sentence.bare_names))
    return _Posted(sentence, size, bool(marks_of(sentence)), quoted)


def _paired(sentences: Iterable[Sentence], views: Views) -> Iterator[tuple[Sentence, Sentence]]:
    holders: defaultdict[str, list[int]] = defaultdict(list)
    known: list[_Posted] = []
    for rank, sentence in enumerate(sentences):
        met: Counter[int] = Counter()
        crowded = 0
        for key in sorted(views.keys_anywhere(sentence))[:_POSTED]:
            before = holders[key]
            if len(before) < _CROWD:
                met.update(before)
                before.append(rank)
            else:
                crowded += 1
        posted = _posted(sentence)
        known.append(posted)
        for other in sorted(met):
            shared = met[other]
            if shared >= _LEAST and posted.may_match(known[other], shared + crowded):
                yield known[other].sentence, sentence


def _match(one: Sentence, other: Sentence) -> Match:
    keys = one.keys & other.keys
    size, rival = len(one.keys) or 1, len(other.keys) or 1
    return Match(one, other, keys, len(keys) / min(size, rival), 2 * len(keys) / (size + rival))
