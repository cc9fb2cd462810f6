"""What an edit of the map changes in the rows of the outline, and no more."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Protocol

from argmap.case.case_map import CaseMap
from argmap.case.changes import Change, ChangeSet
from argmap.case.claims import Argument, Claim, Premise
from argmap.case.evidence import Cite
from argmap.case.ids import ArgumentId, ClaimId
from argmap.case.indexes import order_of
from argmap.ui.outline.rows import ROOT, Appearing, Row, Rows, appearing_below

_MANY = 5_000
"""The changes of an edit that would take a quarter of a second to follow one by one."""


class RowsOutdatedError(Exception):
    """The rows cannot follow an edit one by one: they are to be built afresh."""


class Hands(Protocol):
    """What puts rows in and takes them out of the list of their parent, telling every view."""

    def put_in(self, parent: Row, at: int, rows: list[Row]) -> None:
        """List rows below a parent, from a position on."""
        ...

    def take_out(self, parent: Row, at: int, count: int) -> None:
        """List so many rows below a parent no longer."""
        ...


def follow(rows: Rows, case_map: CaseMap, done: ChangeSet, hands: Hands) -> set[Row]:
    """Let the rows take in an edit the map has already taken; return those that look different.

    Raises `RowsOutdatedError`, half done, where an edit touches a claim used more than once or
    claims that stand in a ring: where they stand in full may then be anywhere. So it does where
    so much has changed that all rows are built afresh sooner than these are followed.
    """
    if rows.has_rings or len(done.changes) > max(_MANY, len(case_map.claims)):
        raise RowsOutdatedError
    touched = _Touched(case_map, done)
    step = _Step(rows, case_map, hands)
    step.drop_roots(touched.may_be_roots, touched.ranked_anew)
    for claim in touched.parents(case_map):
        step.drop(rows.home(claim))
    step.add_roots(touched.may_be_roots)
    for claim in touched.parents(case_map):
        step.add(rows.home(claim))
    if not rows.is_whole:
        raise RowsOutdatedError
    looks = {row for claim in touched.looks for row in rows.rows_of(claim)}
    return looks | step.turned | set(filter(None, map(rows.home, touched.parents(case_map))))


class _Touched:
    """The claims that an edit may have changed something for."""

    def __init__(self, case_map: CaseMap, done: ChangeSet) -> None:
        self._arguments: dict[ArgumentId, Argument] = {}
        self.may_be_roots: dict[ClaimId, None] = {}
        self.ranked_anew: set[ClaimId] = set()
        self.looks: dict[ClaimId, None] = {}
        self._steps: list[Argument] = []
        self._named: list[ArgumentId] = []
        for change in done.changes:
            for record in filter(None, (change.before, change.after)):
                if isinstance(record, Argument):
                    self._arguments[record.id] = record
                    self._steps.append(record)
                    if _weighs_anew(change):
                        uses = case_map.premises_of(record.id)
                        self.looks |= dict.fromkeys(one.claim for one in uses)
                elif isinstance(record, Premise):
                    self._named.append(record.argument)
                    self.may_be_roots[record.claim] = None
                elif isinstance(record, Claim | Cite):
                    self._note_claim(change, record)

    def parents(self, case_map: CaseMap) -> list[ClaimId]:
        """List the claims below which other rows may stand after the edit."""
        named = (self._argument(case_map, one) for one in self._named)
        steps = (*self._steps, *filter(None, named))
        found = dict.fromkeys(self._borne_on(case_map, step) for step in steps)
        return [claim for claim in found if claim in case_map.claims]

    def _borne_on(self, case_map: CaseMap, step: Argument) -> ClaimId | None:
        """Return the claim that a step bears on, or the step that it undercuts."""
        attacked: Argument | None = step
        while attacked is not None and attacked.target_argument is not None:
            attacked = self._argument(case_map, attacked.target_argument)
        return attacked.target_claim if attacked else None

    def _note_claim(self, change: Change, record: Claim | Cite) -> None:
        claim = record.id if isinstance(record, Claim) else record.claim
        if claim is None:
            return
        self.looks[claim] = None
        if isinstance(record, Claim) and _ranks_anew(change):
            self.may_be_roots[record.id] = None
            self.ranked_anew.add(record.id)

    def _argument(self, case_map: CaseMap, argument: ArgumentId) -> Argument | None:
        return case_map.arguments.get(argument) or self._arguments.get(argument)


class _Step:
    """One edit being taken in: all that goes, then all that comes."""

    def __init__(self, rows: Rows, case_map: CaseMap, hands: Hands) -> None:
        self._rows = rows
        self._map = case_map
        self._hands = hands
        self.turned: set[Row] = set()

    def drop_roots(self, claims: Iterable[ClaimId], ranked_anew: set[ClaimId]) -> None:
        """Take out the roots that are none now, or stand elsewhere among them."""
        for claim in claims:
            row = self._rows.home(claim)
            if row is None or row.premise is not None:
                continue
            if claim in ranked_anew or self._map.uses_of(claim):
                self._take_out(row.parent, row.position, 1)

    def add_roots(self, claims: Iterable[ClaimId]) -> None:
        """Put in those of the claims that are roots."""
        known, top = self._map.claims, self._rows.top
        for claim in claims:
            home = self._rows.home(claim)
            if home is not None and home.premise is None:
                continue
            if claim in known and not self._map.uses_of(claim):
                at = bisect_left(
                    top.below, order_of(known[claim]), key=lambda row: order_of(known[row.claim])
                )
                self._put_in(top, at, [Appearing(claim, None, ROOT)])

    def drop(self, parent: Row | None) -> None:
        """Take out the rows below a parent that no longer belong there, or not in that order."""
        if parent is None or parent.claim not in self._map.claims:
            return
        wanted = appearing_below(self._map, parent)
        places = {one[:2]: at for at, one in enumerate(wanted)}
        kept = _rising([places.get(row.key, -1) for row in parent.below])
        gone = [at for at in range(len(parent.below)) if at not in kept]
        for first, count in reversed(list(runs(gone))):
            self._take_out(parent, first, count)

    def add(self, parent: Row | None) -> None:
        """Put in the rows that belong below a parent and are not there yet."""
        if parent is None or parent.claim not in self._map.claims:
            return
        wanted = appearing_below(self._map, parent)
        here = {row.key for row in parent.below}
        new = [at for at, one in enumerate(wanted) if one[:2] not in here]
        for first, count in runs(new):
            self._put_in(parent, first, wanted[first : first + count])
        for row, one in zip(parent.below, wanted, strict=True):
            if row.mark != one.mark:
                row.mark = one.mark
                self.turned.add(row)

    def _take_out(self, parent: Row | None, at: int, count: int) -> None:
        assert parent is not None
        for gone in parent.below[at : at + count]:
            for row in gone.walk():
                if not row.is_reference and self._rows.is_reused(row.claim):
                    raise RowsOutdatedError
            self._rows.let_go(gone)
        self._hands.take_out(parent, at, count)

    def _put_in(self, parent: Row, at: int, wanted: list[Appearing]) -> None:
        new = [Row(*one, parent, parent.level + 1) for one in wanted]
        for row in new:
            if self._rows.home(row.claim) is not None:
                raise RowsOutdatedError
            self._rows.take_in(row)
            if any(self._rows.is_reused(one.claim) for one in row.walk()):
                raise RowsOutdatedError
        self._hands.put_in(parent, at, new)


def _ranks_anew(change: Change) -> bool:
    before, after = change.before, change.after
    if isinstance(before, Claim) and isinstance(after, Claim):
        return before.rank != after.rank
    return True


def _weighs_anew(change: Change) -> bool:
    before, after = change.before, change.after
    if isinstance(before, Argument) and isinstance(after, Argument):
        return before.weight != after.weight
    return False


def _rising(places: list[int]) -> set[int]:
    """Return where the longest run of rising places is; a place below 0 is never in it."""
    tails: list[int] = []  # the index that ends the best run of each length
    before: dict[int, int | None] = {}
    for at, place in enumerate(places):
        if place < 0:
            continue
        length = bisect_left(tails, place, key=places.__getitem__)
        before[at] = tails[length - 1] if length else None
        tails[length : length + 1] = [at]
    kept: set[int] = set()
    step = tails[-1] if tails else None
    while step is not None:
        kept.add(step)
        step = before[step]
    return kept


def runs(numbers: list[int]) -> Iterator[tuple[int, int]]:
    """Walk the runs of consecutive numbers: the first of each, and how many there are."""
    start = 0
    for at in range(1, len(numbers) + 1):
        if at == len(numbers) or numbers[at] != numbers[at - 1] + 1:
            yield numbers[start], at - start
            start = at
