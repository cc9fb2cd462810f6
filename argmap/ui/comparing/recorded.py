"""The recorded statements of a case among the entries of the Compare tab."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from argmap.case.case_map import CaseMap
from argmap.case.dismissals import Dismissal
from argmap.case.evidence import Quote, Statement
from argmap.case.ids import StatementId
from argmap.sources.dismissing import WordsOf, split_dismissed
from argmap.sources.problems import Problem, TextPlace
from argmap.ui.comparing.entries import Entry, Group, are_one_passage
from argmap.ui.reader.source_lines import source_title

SpanOf = Callable[[Quote], TextPlace]
"""Tells where the words of a quote stand now."""


def with_recorded(case_map: CaseMap, found: Sequence[Entry], span_of: SpanOf) -> tuple[Entry, ...]:
    """Put the recorded statements before what was found.

    What was found of passages most of which are recorded is told there, and not twice.
    """
    statements = case_map.ranked_statements()
    recorded = {one.id: _entry(case_map, one, span_of) for one in statements}
    kept: list[Entry] = []
    told: defaultdict[StatementId, list[Entry]] = defaultdict(list)
    holders = _by_source(recorded.values())
    for entry in found:
        holder = _holder(entry, holders) if entry.group is not Group.NAMES else None
        if holder is None:
            kept.append(entry)
        else:
            told[holder].append(entry)
    return (*(_with(entry, told[key]) for key, entry in recorded.items()), *kept)


def with_dismissed(
    entries: Iterable[Entry], dismissals: Sequence[Dismissal], words_of: WordsOf
) -> tuple[Entry, ...]:
    """Take what is dismissed out of what is told; an entry nothing is left of stands last."""
    if not dismissals:
        return tuple(entries)
    kept: list[Entry] = []
    for entry in entries:
        told, dismissed = split_dismissed(dismissals, entry.problems, words_of)
        is_over = not told and dismissed and entry.group is not Group.RECORDED
        group = Group.DISMISSED if is_over else entry.group
        kept.append(replace(entry, problems=tuple(told), dismissed=tuple(dismissed), group=group))
    return tuple(kept)


def _entry(case_map: CaseMap, statement: Statement, span_of: SpanOf) -> Entry:
    quotes = [case_map.quotes[quote] for quote in statement.quotes]
    best = case_map.quotes[statement.best] if statement.best else None
    return Entry(
        Group.RECORDED,
        tuple(span_of(quote) for quote in quotes),
        " ".join(quotes[0].exact.split()),
        statement=statement.id,
        quotes=statement.quotes,
        best=source_title(case_map.sources[best.source]) if best else "",
    )


def _with(entry: Entry, told: Iterable[Entry]) -> Entry:
    entries = list(told)
    problems: list[Problem] = [problem for one in entries for problem in one.problems]
    scores = [one.score for one in entries if one.score is not None]
    return replace(entry, problems=tuple(problems), score=min(scores, default=None))


def _by_source(
    recorded: Iterable[Entry],
) -> dict[str, list[tuple[TextPlace, StatementId]]]:
    found: defaultdict[str, list[tuple[TextPlace, StatementId]]] = defaultdict(list)
    for entry in recorded:
        assert entry.statement is not None
        for place in entry.places:
            found[place.source].append((place, entry.statement))
    return found


def _holder(
    entry: Entry, holders: dict[str, list[tuple[TextPlace, StatementId]]]
) -> StatementId | None:
    """Return the statement that has two and more than half of the passages of an entry."""
    counts: defaultdict[StatementId, int] = defaultdict(int)
    for place in entry.places:
        near = holders.get(place.source, ())
        for statement in {one for known, one in near if are_one_passage(known, place)}:
            counts[statement] += 1
    best = max(counts, key=counts.__getitem__, default=None)
    enough = best is not None and counts[best] >= 2 and 2 * counts[best] > len(entry.places)  # noqa: PLR2004 -- as said
    return best if enough else None
