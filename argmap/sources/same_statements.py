"""Sentences of several reports that say the same, found by the rare words they share."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from argmap.sources.report_words import Sentence

_POSTED = 32
"""Of a sentence, so many of its rarest words are looked up in the others."""
_CROWD = 48
"""A word in more sentences than this tells none of them from another."""
_LEAST = 2
"""Fewer shared words than this say nothing."""

Weights = Mapping[str, float]


class Match(NamedTuple):
    """Two sentences that share words: how much, and how the words stand to each other.

    `shared` is the weight of the words both have, `part` its share of the
    sentence that has less, `both` its share of the two together.
    """

    one: Sentence
    other: Sentence
    keys: frozenset[str]
    shared: float
    part: float
    both: float


def weights_of(sentences: Sequence[Sentence]) -> Weights:
    """Weigh each word by how few sentences have it."""
    counts = Counter(key for sentence in sentences for key in sentence.keys)
    return {key: math.log(1 + len(sentences) / count) for key, count in counts.items()}


def matches_of(sentences: Sequence[Sentence], weights: Weights) -> Iterator[Match]:
    """Walk the pairs of sentences that share at least two words that are not in most.

    Only words in few sentences bring two together, so that the cost grows with
    the sentences, not with their square.
    """
    for one, other in _paired(sentences, weights):
        if sentences[one].where != sentences[other].where:
            yield _match(sentences[one], sentences[other], weights)


def _paired(sentences: Sequence[Sentence], weights: Weights) -> Iterator[tuple[int, int]]:
    holders: defaultdict[str, list[int]] = defaultdict(list)
    posted: list[list[str]] = []
    for rank, sentence in enumerate(sentences):
        keys = sorted(sentence.keys, key=lambda key: (-weights[key], key))[:_POSTED]
        posted.append(keys)
        for key in keys:
            holders[key].append(rank)
    for one, keys in enumerate(posted):
        # One sentence after the other: all pairs at once take much room, and long to give back.
        met: Counter[int] = Counter()
        for key in keys:
            if len(holders[key]) <= _CROWD:
                met.update(holders[key])
        for other, number in met.items():
            if number >= _LEAST and other > one:
                yield one, other


def _match(one: Sentence, other: Sentence, weights: Weights) -> Match:
    keys = one.keys & other.keys
    shared = sum(weights[key] for key in keys)
    weight, rival = _weight(one, weights), _weight(other, weights)
    return Match(
        one, other, keys, shared, shared / min(weight, rival), 2 * shared / (weight + rival)
    )


def _weight(sentence: Sentence, weights: Weights) -> float:
    return sum(weights[key] for key in sentence.keys) or 1.0
