"""Whether words turn the sense of those in whose place they stand: a negation, an opposite."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import product

from argmap.sources.normalising import normal_form
from argmap.sources.turning import turning_words
from argmap.sources.wording import Phrases, english, stem

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SHORTENED = re.compile(r"\b(\w+)n['’]t\b", re.IGNORECASE)
_WHOLE = {"ca": "can", "wo": "will", "sha": "shall"}
"""What verb is left of a form of it that *n't* shortens."""
_INABILITY = re.compile(r"\b(?:cannot|can not|could not)\b", re.IGNORECASE)


def turn_sense(old: str, new: str) -> bool:
    """Say whether words say the opposite of those whose place they take, as reports contradict.

    Either may be nothing: a negation that is put in or left out turns the sense too.
    """
    before, after = _forms(old), _forms(new)
    if (_denials(before) + _denials(after)) % 2:
        return True
    stems = product(map(stem, before), map(stem, after))
    if any(one != other and english().are_opposite(one, other) for one, other in stems):
        return True
    if _turns_more(old, new) or _turns_more(new, old):
        return True
    return any(_takes_other_side(before, after, sides) for sides in _contrasts())


def is_denial(words: str) -> bool:
    """Say whether words deny what stands beside them."""
    return bool(_denials(_forms(words)) % 2)


def written_out(words: str) -> str:
    """Return words without what is shortened in speech: “didn’t” is “did not”."""
    return _SHORTENED.sub(lambda one: f"{_WHOLE.get(one[1].casefold(), one[1])} not", words)


def _turns_more(words: str, others: str) -> bool:
    """Say whether words have what turns a sense where others have it in no form.

    “Cannot” and “could not” deny one thing, as “alleges” and “alleged” doubt one.
    """
    whole, other = written_out(words), written_out(others)
    if _INABILITY.search(whole) and _INABILITY.search(other):
        whole, other = _INABILITY.sub("cannot", whole), _INABILITY.sub("cannot", other)
    stems = set(map(_base, _forms(other)))
    return any(
        not stems.issuperset(map(_base, turn.split()))
        for turn in turning_words(whole) - turning_words(other)
    )


def _base(word: str) -> str:
    """Return the stem of a word, whichever form of a verb it is: “denies” as “denied”."""
    return re.sub(r"i$", "y", stem(word))


def _forms(words: str) -> list[str]:
    return _WORD.findall(normal_form(words))


def _denials(forms: Sequence[str]) -> int:
    return sum(form in english().negating or form.endswith("n't") for form in forms)


def _contrasts() -> list[tuple[Phrases, ...]]:
    named = [tuple(side.phrases for side in one.sides) for one in english().contrasts]
    return [*named, *english().directions]


def _takes_other_side(
    before: Sequence[str], after: Sequence[str], sides: tuple[Phrases, ...]
) -> bool:
    one, other = (
        {rank for rank, phrases in enumerate(sides) if _has(forms, phrases)}
        for forms in (before, after)
    )
    return bool(one and other) and one.isdisjoint(other)


def _has(forms: Sequence[str], phrases: Phrases) -> bool:
    return any(
        tuple(forms[first : first + len(phrase)]) == phrase
        for phrase in phrases
        for first in range(len(forms))
    )
