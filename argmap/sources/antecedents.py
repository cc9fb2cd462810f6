"""What *the platform*, *it* or *she* points back to, where two reports say the same of it."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.sources.differences import Difference
from argmap.sources.report_words import Sentence, Word
from argmap.sources.same_words import SameWords
from argmap.sources.seen_beside import Views

_BACK = 2
"""How many sentences back a name may stand to be meant."""
_OPENING = 4
"""A sentence that names nobody in its first words points back."""
_POINTING = frozenset(
    (
        "the",
        "this",
        "that",
        "these",
        "those",
        "it",
        "its",
        "he",
        "she",
        "they",
        "his",
        "her",
        "their",
    )
)


_NOUN = 1
_SHOWN = 3
_SHARED = 5
"""A sentence with less in common is a turn of phrase: *the inquiry goes on*."""
_SAYING = frozenset(("of", "for", "to", "in", "on", "at", "between", "who", "which", "that"))


def antecedent_difference(
    same: SameWords, reports: Sequence[Sequence[Sentence]], views: Views
) -> Difference | None:
    """Tell where one statement points back to a name in one report and not in the other."""
    one, other = same.match.one, same.match.other
    if len(same.match.keys) < _SHARED or not (_points_back(one) and _points_back(other)):
        return None
    named, other_named = _naming_before(one, reports), _naming_before(other, reports)
    if named is None or other_named is None:
        return None
    named, other_named = views.pair(named, other_named)
    before, rival = named.names, other_named.names
    if not (before and rival and before.isdisjoint(rival)):
        return None
    if _has_all(other.report, before, views) and _has_all(one.report, rival, views):
        return None
    told = (
        f"“{_opening(one)}” follows {_listed(named)} in the first,"
        f" “{_opening(other)}” {_listed(other_named)} in the second: they may be different things"
    )
    return Difference("antecedent", told, *same.spans)


def _points_back(sentence: Sentence) -> bool:
    opening = sentence.words[:_OPENING]
    if opening[0].form not in _POINTING or any(word.name for word in opening):
        return False
    # *The price of tickets* says itself what it is the price of.
    return len(opening) < _OPENING or opening[_NOUN + 1].form not in _SAYING


def _naming_before(sentence: Sentence, reports: Sequence[Sequence[Sentence]]) -> Sentence | None:
    """Return the last sentence before that names anybody; who wrote the report is not meant."""
    for back in range(1, _BACK + 1):
        rank = sentence.rank - back
        if rank >= 0 and (known := reports[sentence.report][rank]).names:
            return None if _is_byline(known) or _is_capital(known, reports) else known
    return None


def _is_capital(sentence: Sentence, reports: Sequence[Sequence[Sentence]]) -> bool:
    """Say whether all that looks like a name is a first word, with a capital for that alone."""
    if sentence.names != {sentence.words[0].key}:
        return False
    return sum(sentence.names <= one.names for one in reports[sentence.report]) == 1


def _is_byline(sentence: Sentence) -> bool:
    first, *rest = sentence.words
    return first.form == "by" and all(word.name or word.form == "and" for word in rest)


def _has_all(report: int, names: frozenset[str], views: Views) -> bool:
    called, known = views.lexicons[report].called, views.names_of(report)
    return all(name in known or called(name) in known for name in names)


def _opening(sentence: Sentence) -> str:
    return " ".join(word.form for word in sentence.words[: _NOUN + 1]).capitalize()


def _listed(sentence: Sentence) -> str:
    """List what a sentence names last: words side by side are one name."""
    found: list[list[Word]] = []
    past = None
    for word in sentence.words:
        if word.name and past is not None and word.start - past <= 1:
            found[-1].append(word)
        elif word.name:
            found.append([word])
        past = word.end if word.name else None
    names = dict.fromkeys(" ".join(_capital(word.form) for word in words) for words in found)
    return " and ".join([*names][-_SHOWN:])


def _capital(form: str) -> str:
    return form.removesuffix("'s").capitalize()
