"""Expressions of a report that another report of the same event can contradict.

A sentence need not be a report of another's words to contradict it: that it was
*terminated* here and *suspended* there, that *dozens* were counted here and
*more than 100* there. Two such marks are set against each other where they
are about the same: the words around them, and the names in their sentences.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from argmap.sources.amounts import amount_at
from argmap.sources.passages import Span
from argmap.sources.report_words import Sentence, Word
from argmap.sources.wording import english

_AROUND = 6
"""How many words that carry sense, to each side of a mark, say what it is about."""
_STRETCH = 8
_COUNTED = 4
"""How far after a number the thing counted may stand."""
_NEAR_TIME = 4
"""How many such words before a day may say what happened on it."""


class Mark(NamedTuple):
    """An expression that can be contradicted.

    `topic` is what a rival must share, `side` what it must not; `told` names the
    side. `about` are the keys of the words around it, `anchors` those of which a
    rival must have one too.
    """

    kind: str
    topic: str
    side: str
    told: str
    sentence: Sentence
    first: int
    past: int
    about: frozenset[str]
    anchors: frozenset[str]

    @property
    def span(self) -> Span:
        """Where the expression stands in its report."""
        words = self.sentence.words
        return Span(words[self.first].start, words[self.past - 1].end)

    @property
    def stretch(self) -> Span:
        """The expression with some words to each side, all of one sentence."""
        words = self.sentence.words
        last = min(len(words), self.past + _STRETCH) - 1
        return Span(words[max(0, self.first - _STRETCH)].start, words[last].end)


def marks_of(sentence: Sentence) -> list[Mark]:
    """List the expressions of a sentence that another report can contradict."""
    found = list(_contrast_marks(sentence))
    known, times = english(), _days()
    # Most sentences have no number and no day: those few that do are read word by word.
    if any(one.number or one.form in known.vague or one.stem in times for one in sentence.words):
        found += [*_amount_marks(sentence), *_time_marks(sentence)]
    return found


def _contrast_marks(sentence: Sentence) -> Iterator[Mark]:
    contrasts = english().contrasts
    for topic, side, first, past in _sides(sentence):
        contrast = contrasts[topic]
        if not contrast.near or not contrast.near.isdisjoint(sentence.forms):
            told, about = contrast.sides[side].told, _about(sentence, first, past)
            yield Mark(
                contrast.kind, str(topic), str(side), told, sentence, first, past, about, about
            )


def _sides(sentence: Sentence) -> Iterator[tuple[int, int, int, int]]:
    """Walk the phrases that take a side: the contrast, the side, the words."""
    forms, phrases = sentence.forms, _phrases()
    if phrases.keys().isdisjoint(forms):
        return
    for first, form in enumerate(forms):
        for topic, side, phrase in phrases.get(form, ()):
            past = first + len(phrase)
            if forms[first:past] == phrase:
                yield topic, side, first, past


@cache
def _phrases() -> dict[str, list[tuple[int, int, tuple[str, ...]]]]:
    """Index the phrases of all contrasts by their first words."""
    found: dict[str, list[tuple[int, int, tuple[str, ...]]]] = {}
    for topic, contrast in enumerate(english().contrasts):
        for side, expressions in enumerate(contrast.sides):
            for phrase in expressions.phrases:
                found.setdefault(phrase[0], []).append((topic, side, phrase))
    return found


def _amount_marks(sentence: Sentence) -> Iterator[Mark]:
    """Walk the numbers of things; a number alone, a date or an hour counts nothing."""
    words, vague = sentence.words, english().vague
    for rank, word in enumerate(words):
        if not (word.number or word.form in vague):
            continue
        counted = frozenset(near.key for near in _following(words, rank) if _is_thing(near))
        if counted:
            amount = amount_at(words, rank)
            past = rank + (len(amount.number) if amount else 1)
            yield Mark(
                "number",
                "amount",
                amount.written if amount else word.key,
                " ".join(one.form for one in words[rank:past]),
                sentence,
                rank,
                past,
                _about(sentence, rank, past),
                counted,
            )


def _following(words: Sequence[Word], rank: int) -> Sequence[Word]:
    return words[rank + 1 : rank + 1 + _COUNTED]


def _is_thing(word: Word) -> bool:
    return word.content and not word.number and word.stem not in english().units


def _time_marks(sentence: Sentence) -> Iterator[Mark]:
    """Walk the days of the week; what happened then is a word shortly before."""
    days = _days()
    for rank, word in enumerate(sentence.words):
        if word.stem in days:
            before = [near for near in sentence.words[:rank] if _happens(near)][-_NEAR_TIME:]
            anchors = frozenset(near.key for near in before)
            about = _about(sentence, rank, rank + 1)
            told = word.form.capitalize()
            yield Mark("time", "day", word.stem, told, sentence, rank, rank + 1, about, anchors)


@cache
def _days() -> frozenset[str]:
    return frozenset(stem for stem, sort in english().times.items() if sort == "days")


def _happens(word: Word) -> bool:
    return word.content and not word.name and not word.number


def _about(sentence: Sentence, first: int, past: int) -> frozenset[str]:
    words = sentence.words
    before = [word.key for word in words[:first] if word.content]
    after = [word.key for word in words[past:] if word.content]
    return frozenset((*before[-_AROUND:], *after[:_AROUND]))
