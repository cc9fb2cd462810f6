"""Which findings of comparing are dismissed: those of one kind about the very same words.

A finding that another source joins later is a new one, and is told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from argmap.case.case_map import CaseMap
from argmap.case.dismissals import Dismissal, dismissals_of
from argmap.case.ids import SourceId
from argmap.sources.checking import TextOf
from argmap.sources.problems import Problem, TextPlace

WordsOf = Callable[[TextPlace], str]
"""Reads the words of a place; empty where its text is not held."""
DismissedProblem = tuple[Problem, Dismissal]


def dismissal_of(problem: Problem, words_of: WordsOf, why: str) -> Dismissal:
    """Write down what is dismissed: the words that a problem is about."""
    passages = dict.fromkeys((one.source, _plain(words_of(one))) for one in _places(problem))
    return Dismissal(problem.kind, tuple(passages), " ".join(why.split()))


def split_dismissed(
    dismissals: Iterable[Dismissal], problems: Iterable[Problem], words_of: WordsOf
) -> tuple[list[Problem], list[DismissedProblem]]:
    """Part problems that are told from those that are dismissed."""
    by_kind: dict[str, list[Dismissal]] = {}
    for one in dismissals:
        by_kind.setdefault(one.kind, []).append(one)
    told: list[Problem] = []
    dismissed: list[DismissedProblem] = []
    for problem in problems:
        known = by_kind.get(problem.kind, ())
        found = next((one for one in known if _covers(one, problem, words_of)), None)
        if found is None:
            told.append(problem)
        else:
            dismissed.append((problem, found))
    return told, dismissed


def without_dismissed(
    case_map: CaseMap, text_of: TextOf, problems: Iterable[Problem]
) -> tuple[list[Problem], int]:
    """Leave out what the case has dismissed, and count it."""
    texts: dict[SourceId, str] = {}

    def words_of(place: TextPlace) -> str:
        if place.source not in texts:
            document = text_of(case_map.sources[place.source])
            texts[place.source] = document.text if document else ""
        return texts[place.source][place.start : place.end]

    told, dismissed = split_dismissed(dismissals_of(case_map.case), problems, words_of)
    return told, len(dismissed)


def _covers(dismissal: Dismissal, problem: Problem, words_of: WordsOf) -> bool:
    places = _places(problem)
    return bool(places) and all(_is_among(dismissal, one, _plain(words_of(one))) for one in places)


def _is_among(dismissal: Dismissal, place: TextPlace, words: str) -> bool:
    """Say whether a place has words that are dismissed, a little more or less of them."""
    known = (kept for source, kept in dismissal.passages if source == place.source)
    return any(words and kept and (words in kept or kept in words) for kept in known)


def _places(problem: Problem) -> list[TextPlace]:
    return [one for one in problem.where if isinstance(one, TextPlace)]


def _plain(words: str) -> str:
    return " ".join(words.split())
