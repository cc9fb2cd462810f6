"""The rows of the Compare tab: passages of several sources that belong together, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from argmap.case.ids import QuoteId, StatementId
from argmap.sources.dismissing import DismissedProblem
from argmap.sources.problems import Problem, TextPlace
from argmap.sources.versions import SharedStatement
from argmap.sources.word_alignment import Change

WORD_FOR_WORD = 100.0
"""The score of passages that are the same word for word, forms of one word included."""
_SHOWN = 160
NAME = "name"
"""The kind of a problem that is about how a name is spelt, and about no statement."""


class Group(StrEnum):
    """Why passages are shown beside each other; the groups stand in this order."""

    RECORDED = "Recorded comparisons"
    DIFFERING = "Told differently"
    NAMES = "Names in two spellings"
    SAME = "The same words"
    CANDIDATE = "Perhaps the same"
    DISMISSED = "Dismissed"


@dataclass(frozen=True, slots=True)
class Entry:
    """Passages that belong together; those of one source do not overlap, unless recorded.

    `beginning` are the first words of the first passage. `score`, 0 to 100, is
    how like the most different two of them are; None where nobody aligned them.
    `quotes` are those of a recorded statement, one a place, and `best` is the
    title of the source that reports it best, empty while nobody has chosen.
    `dismissed` are the problems that its user says are none; they are not told.
    """

    group: Group
    places: tuple[TextPlace, ...]
    beginning: str
    problems: tuple[Problem, ...] = ()
    score: float | None = None
    statement: StatementId | None = None
    quotes: tuple[QuoteId, ...] = ()
    best: str = ""
    dismissed: tuple[DismissedProblem, ...] = ()

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of its problems, each once; of those dismissed where no others are left."""
        shown = self.problems or tuple(problem for problem, _ in self.dismissed)
        return tuple(dict.fromkeys(kind for one in shown for kind in (one.kind, *one.also)))

    @property
    def key(self) -> object:
        """What tells it from others, and stays when the sources are compared anew."""
        told = (NAME in self.kinds and Group.NAMES) or Group.DIFFERING
        group = told if self.group is Group.DISMISSED else self.group
        return self.statement or (group, self.places)


def entries_of(
    problems: Iterable[Problem], shared: Iterable[SharedStatement], texts: Mapping[str, str]
) -> tuple[Entry, ...]:
    """Put together what is told of the same passages, and leave out what stands in one source.

    Passages that are alike and told differently are one entry.
    """
    told = _told(problems)
    scores: dict[int, float] = {}
    covering = _Covering(told)
    alike: defaultdict[tuple[TextPlace, bool], list[SharedStatement]] = defaultdict(list)
    for statement in shared:
        if statement.one.source == statement.other.source:
            continue
        at = covering.entry_with((statement.one, statement.other))
        if at is None:
            alike[statement.one, statement.same].append(statement)
        else:
            scores[at] = min(scores.get(at, WORD_FOR_WORD), _score(statement))
    entries = [replace(entry, score=scores.get(at)) for at, entry in enumerate(told)]
    entries += [_shared(statements) for statements in alike.values()]
    order = list(Group)
    entries.sort(key=lambda entry: order.index(entry.group))
    return tuple(replace(one, beginning=beginning(texts, one.places[0])) for one in entries)


def beginning(texts: Mapping[str, str], place: TextPlace) -> str:
    """Return the first words of a passage on one line."""
    words = texts.get(place.source, "")[place.start : min(place.end, place.start + _SHOWN)]
    return " ".join(words.split())


def _told(problems: Iterable[Problem]) -> list[Entry]:
    """Make an entry of the problems whose passages are some of those of one of them."""
    groups: list[tuple[tuple[TextPlace, ...], list[Problem]]] = []
    by_place: defaultdict[TextPlace, list[int]] = defaultdict(list)
    names: list[Entry] = []
    for problem in problems:
        if problem.kind == NAME:
            names.append(Entry(Group.NAMES, _spread(problem), "", (problem,)))
            continue
        places = without_overlaps(one for one in problem.where if isinstance(one, TextPlace))
        known = sorted({rank for place in places for rank in by_place[place]})
        at = next((rank for rank in known if _is_part(groups[rank][0], places)), len(groups))
        if at == len(groups):
            groups.append((places, []))
        elif len(places) > len(groups[at][0]):
            groups[at] = (places, groups[at][1])
        groups[at][1].append(problem)
        for place in places:
            by_place[place].append(at)
    return [Entry(Group.DIFFERING, places, "", tuple(of)) for places, of in groups] + names


def _spread(problem: Problem) -> tuple[TextPlace, ...]:
    """Keep one place of each source, in the order given: the rarer spelling comes first."""
    places = [one for one in problem.where if isinstance(one, TextPlace)]
    first = {place.source: place for place in reversed(places)}
    kept = [place for place in places if first[place.source] == place]
    return tuple(kept if places[-1] in kept else [*kept, places[-1]])


def _is_part(one: Sequence[TextPlace], other: Sequence[TextPlace]) -> bool:
    return set(one) <= set(other) or set(other) <= set(one)


def without_overlaps(places: Iterable[TextPlace]) -> tuple[TextPlace, ...]:
    """Make one place of those that overlap in a source, in the order of the first of each."""
    kept: list[TextPlace] = []
    for place in places:
        near = [one for one in kept if overlap(one, place)]
        if near:
            around = (*near, place)
            whole = TextPlace(
                place.source, min(one.start for one in around), max(one.end for one in around)
            )
            kept[kept.index(near[0])] = whole
            kept = [one for one in kept if one not in near]
        else:
            kept.append(place)
    return tuple(kept)


def overlap(one: TextPlace, other: TextPlace) -> int:
    """Return how many characters two places share; 0 for two sources."""
    if one.source != other.source:
        return 0
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def are_one_passage(one: TextPlace, other: TextPlace) -> bool:
    """Say whether two places share more than half of the shorter."""
    shorter = min(one.end - one.start, other.end - other.start)
    return 2 * overlap(one, other) > shorter


def _shared(statements: Sequence[SharedStatement]) -> Entry:
    first = statements[0]
    places = without_overlaps((first.one, *(one.other for one in statements)))
    group = Group.SAME if first.same else Group.CANDIDATE
    return Entry(group, places, "", score=min(map(_score, statements)))


def _score(statement: SharedStatement) -> float:
    """Return how like two passages are: less than all where a word at their ends differs."""
    is_equal = all(run.change is Change.EQUAL for run in statement.runs)
    return WORD_FOR_WORD if is_equal else min(statement.score, WORD_FOR_WORD - 1)


class _Covering:
    """Finds the entry whose passages hold two others."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = entries
        self._by_source: defaultdict[str, list[tuple[TextPlace, int]]] = defaultdict(list)
        for at, entry in enumerate(entries):
            if entry.group is Group.DIFFERING:
                for place in entry.places:
                    self._by_source[place.source].append((place, at))

    def entry_with(self, places: Iterable[TextPlace]) -> int | None:
        """Return the rank of the first entry that has all the places."""
        held = [
            {at for known, at in self._by_source[place.source] if are_one_passage(known, place)}
            for place in places
        ]
        return min(set.intersection(*held), default=None)
