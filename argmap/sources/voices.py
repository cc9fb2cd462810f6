"""Who does something and to whom, where one report says it in the passive: *was sued by*.

Only what stands right beside a verb is read: *Parler sued Amazon* and *Amazon was sued by Parler*
say the same, *Parler was sued by Amazon* the other way round.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product, zip_longest
from typing import NamedTuple

from argmap.sources.report_words import Word
from argmap.sources.wording import english

_BEING = frozenset(
    ("am", "is", "are", "was", "were", "be", "been", "being", "get", "gets", "got", "getting")
)
_BOTH = frozenset(("and", "or", "&"))
_OF_BOTH = frozenset(("join", "met", "meet", "marr", "marri", "match", "accompani", "divorc"))
"""What two do to each other, whoever of them is named first."""
_DOING, _DONE, _ACTIVE = "ing", "ed", ("ed", "s", "ing")
_BETWEEN = 3
"""So many words may stand between a verb and what belongs to it."""
_FAR = 5
"""And so many between it and the *by* of who does it."""


class Deed(NamedTuple):
    """A verb with the keys of who does it and of to whom; `words` print it as it stands."""

    form: str
    words: tuple[Word, ...]
    doers: frozenset[str]
    done_to: frozenset[str]
    is_passive: bool


class Turned(NamedTuple):
    """The words for what one report has done by whom the other has it done to."""

    one: tuple[Word, ...]
    other: tuple[Word, ...]


def turned_deed(one: Sequence[Word], other: Sequence[Word]) -> Turned | None:
    """Return what is done the other way round in two sentences, one of them at least passive."""
    for first, second in _pairs(one, other):
        if first.doers & second.done_to and first.done_to & second.doers:
            return Turned(first.words, second.words)
    return None


def exchanged_soundly(one: Sequence[Word], other: Sequence[Word]) -> frozenset[str]:
    """Return the keys of those who only changed places with the voice of a verb."""
    found = frozenset[str]()
    for first, second in _pairs(one, other):
        doers, done_to = first.doers & second.doers, first.done_to & second.done_to
        if doers and done_to and first.is_passive != second.is_passive:
            found |= doers | done_to
    return found


def _pairs(one: Sequence[Word], other: Sequence[Word]) -> Iterator[tuple[Deed, Deed]]:
    """Walk the deeds of two sentences that are the same, one of each told in the passive."""
    if not any(word.form == "by" for word in (*one, *other)):
        return
    shared = {word.key for word in one if _may_be_deed(word)} & {word.key for word in other}
    for key in sorted(shared):
        for first, second in product(_deeds(one, key), _deeds(other, key)):
            if (first.is_passive or second.is_passive) and _are_verbs(first, second):
                yield first, second


def _are_verbs(first: Deed, second: Deed) -> bool:
    """Say whether neither is a noun, as *ban* is beside *banned*."""
    passive, other = (first, second) if first.is_passive else (second, first)
    return other.form == passive.form or other.form.endswith(_ACTIVE)


def _may_be_deed(word: Word) -> bool:
    return word.content and not (word.name or word.number) and word.stem not in _OF_BOTH


def _deeds(words: Sequence[Word], key: str) -> Iterator[Deed]:
    for rank, word in enumerate(words):
        if word.key == key and _may_be_deed(word) and (deed := _deed(words, rank)):
            yield deed


def _deed(words: Sequence[Word], rank: int) -> Deed | None:
    """Read who does what the word of a rank says; None where that does not stand beside it."""
    being, by, form = _being_before(words, rank), _by_behind(words, rank), words[rank].form
    is_done = being is not None and not form.endswith(_DOING)
    if not (is_done or (by == rank + 1 and form.endswith(_DONE))):
        by = None
    is_passive = by is not None
    if is_done and not is_passive:
        return None
    first = being if being is not None else rank
    before = _named(words[:first][::-1])
    behind = _named(words[rank + 1 if by is None else by + 1 :])
    if not (before and behind):
        return None
    shown = words[first : rank + 1 if by is None else by + 1]
    doers, done_to = (behind, before) if is_passive else (before, behind)
    return Deed(words[rank].form, tuple(shown), doers, done_to, is_passive)


def _being_before(words: Sequence[Word], rank: int) -> int | None:
    """Return the first rank of *has been*, *was* and the like before a verb."""
    found = None
    for at in range(rank - 1, max(-1, rank - 1 - _BETWEEN), -1):
        if words[at].form in _BEING:
            found = at
        elif words[at].content and not words[at].form.endswith("ly"):
            break
    return found


def _by_behind(words: Sequence[Word], rank: int) -> int | None:
    ranks = range(rank + 1, min(len(words), rank + 1 + _FAR))
    return next((at for at in ranks if words[at].form == "by"), None)


def _named(words: Sequence[Word]) -> frozenset[str]:
    """Return the keys of whom the first words are about, of several where *and* joins them."""
    found, skipped = set[str](), 0
    for word, following in zip_longest(words, words[1:]):
        if word.content:
            if not _may_do(word):
                break
            found.add(word.key)
        elif found and word.form not in _BOTH:
            break
        elif not found:
            skipped += 1
        if skipped > _BETWEEN or (found and following and not _are_joined(word, following)):
            break
    return frozenset(found)


def _may_do(word: Word) -> bool:
    is_time = word.stem in english().times
    return not (word.number or is_time or word.form.endswith(("ing", "self", "selves")))


def _are_joined(word: Word, following: Word) -> bool:
    """Say whether nothing but a space stands between two words."""
    first, second = sorted((word, following))
    return second.start - first.end <= 1
