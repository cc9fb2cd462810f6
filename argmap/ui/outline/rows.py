"""The tree of the map as rows that outlive an edit: each knows what is above and below it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple

from argmap.case.case_map import CaseMap
from argmap.case.claims import Argument
from argmap.case.ids import ClaimId, PremiseId
from argmap.case.ring_tops import claims_below, ring_tops
from argmap.case.terms import Stance
from argmap.ui.selection import Picked, Use

ROOT, REASON, OBJECTION, UNDERCUT, TOGETHER = "root", "reason", "objection", "undercut", "together"
"""How an appearance bears on what is above it; a co-premise stands together with the first."""

_MARKS = {Stance.PRO: REASON, Stance.CON: OBJECTION}


class Appearing(NamedTuple):
    """A claim that should stand below another one, by which use, and how it bears on it."""

    claim: ClaimId
    premise: PremiseId | None
    mark: str


@dataclass(eq=False, slots=True)
class Row:
    """One appearance of a claim. Roots are on level 1, below the one row that shows nothing.

    `number` and `is_filled` are the item model's: what Qt calls the row as a parent,
    and whether Qt has been told of the rows below.
    """

    claim: ClaimId
    premise: PremiseId | None
    mark: str
    parent: Row | None
    level: int
    is_reference: bool = False
    is_filled: bool = False
    number: int = 0
    below: list[Row] = field(default_factory=list)
    _place: int = 0

    @property
    def key(self) -> Use:
        """What tells this appearance from every other, and stays the same after an edit."""
        return Use(self.claim, self.premise)

    @property
    def position(self) -> int:
        """Where the row stands among its siblings."""
        siblings = self.parent.below if self.parent else [self]
        if self._place >= len(siblings) or siblings[self._place] is not self:
            self._place = siblings.index(self)
        return self._place

    def path(self) -> list[int]:
        """Return the positions from the top down to this row: rows in reading order sort by it."""
        path, row = [], self
        while row.parent is not None:
            path.append(row.position)
            row = row.parent
        return path[::-1]

    def is_above(self, other: Row | None) -> bool:
        """Tell whether another row stands somewhere below this one."""
        while other is not None and other.level > self.level:
            other = other.parent
            if other is self:
                return True
        return False

    def walk(self) -> Iterator[Row]:
        """Walk this row and all below it, parents first."""
        stack = [self]
        while stack:
            row = stack.pop()
            yield row
            stack.extend(reversed(row.below))


class Rows:
    """Every row of the outline, and where each appearance of a claim is."""

    def __init__(self, case_map: CaseMap) -> None:
        self.top = Row(ClaimId(""), None, ROOT, None, 0)
        self.has_rings = False
        self._map = case_map
        self._homes: dict[ClaimId, Row] = {}
        self._of_use: dict[PremiseId, Row] = {}
        self._references: Counter[ClaimId] = Counter()
        self._levels: Counter[int] = Counter()
        for claim in case_map.roots():
            self._add_root(claim.id)
        if len(self._homes) < len(case_map.claims):
            self.has_rings = True
            left = [one for one in case_map.claims.values() if one.id not in self._homes]
            for claim in ring_tops(left, partial(claims_below, case_map)):
                self._add_root(claim.id)

    def __len__(self) -> int:
        return self._levels.total()

    @property
    def depth(self) -> int:
        """How many levels of rows there are."""
        return len(self._levels)

    @property
    def is_whole(self) -> bool:
        """Whether every claim stands somewhere."""
        return len(self._homes) == len(self._map.claims)

    def count_on(self, level: int) -> int:
        """Count the rows of a level."""
        return self._levels.get(level, 0)

    def home(self, claim: ClaimId) -> Row | None:
        """Return the row in which a claim stands in full."""
        return self._homes.get(claim)

    def find(self, picked: Picked | Use) -> Row | None:
        """Return the row of what is picked: that appearance, else where the claim stands."""
        row = self._of_use.get(picked.premise) if picked.premise else None
        if row is not None and row.claim == picked.claim:
            return row
        return self._homes.get(picked.claim) if picked.claim else None

    def rows_of(self, claim: ClaimId) -> list[Row]:
        """List the rows in which a claim appears."""
        rows = [self._of_use.get(use.id) for use in self._map.uses_of(claim)]
        home = self._homes.get(claim)
        return [*filter(None, rows), *([home] if home and home.premise is None else [])]

    def is_reused(self, claim: ClaimId) -> bool:
        """Tell whether a claim appears, or will, more than once."""
        return claim in self._references or len(self._map.uses_of(claim)) > 1

    def take_in(self, row: Row) -> None:
        """Build all that is below a row; its parent lists it later."""
        homes, levels, of_use = self._homes, self._levels, self._of_use
        stack = [row]
        while stack:
            row = stack.pop()
            levels[row.level] += 1
            if row.premise is not None:
                of_use[row.premise] = row
            if homes.setdefault(row.claim, row) is not row:
                row.is_reference = True
                self._references[row.claim] += 1
            level = row.level + 1
            row.below = [Row(*one, row, level) for one in appearing_below(self._map, row)]
            stack.extend(reversed(row.below))

    def let_go(self, row: Row) -> None:
        """Forget a row and all below it; its parent lets go of it later."""
        for one in row.walk():
            self._levels[one.level] -= 1
            if not self._levels[one.level]:
                del self._levels[one.level]
            if one.premise is not None:
                self._of_use.pop(one.premise, None)
            if one.is_reference:
                self._references[one.claim] -= 1
                if not self._references[one.claim]:
                    del self._references[one.claim]
            else:
                del self._homes[one.claim]

    def take_apart(self) -> None:
        """Undo what rows know of one another: of what stands in cycles no memory comes back."""
        for row in self._homes.values():
            row.below = []

    def _add_root(self, claim: ClaimId) -> None:
        row = Row(claim, None, ROOT, self.top, 1)
        self.take_in(row)
        self.top.below.append(row)


def appearing_below(case_map: CaseMap, row: Row) -> list[Appearing]:
    """List what stands one level below a row: what bears on its claim, where this stands in full.

    What undercuts a step follows its premises on their level, as on the map: it attacks the
    step from all of them. In reading order that is the tree of `argmap.case.tree`.
    """
    found: list[Appearing] = []
    steps = [] if row.is_reference else case_map.arguments_on(row.claim)[::-1]
    while steps:
        argument = steps.pop()
        mark = _mark_of(argument)
        for premise in case_map.premises_of(argument.id):
            found.append(Appearing(premise.claim, premise.id, mark))
            mark = TOGETHER
        steps += case_map.arguments_on(argument.id)[::-1]
    return found


def _mark_of(argument: Argument) -> str:
    return UNDERCUT if argument.target_claim is None else _MARKS[argument.stance]
