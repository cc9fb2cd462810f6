"""A drawing that follows the edits of a case: it reads again only what they touch."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from collections.abc import Set as AbstractSet
from copy import copy
from typing import TypeAlias

import numpy as np

from argmap.case.case_map import CaseMap
from argmap.case.changes import ChangeSet
from argmap.case.claims import Claim
from argmap.case.ids import ArgumentId, ClaimId, PremiseId
from argmap.drawing.arrays import SIDES, BoxArray
from argmap.drawing.begun import Begun, begin
from argmap.drawing.boxes import Appearance, BoxMaker, IsInDoubt, MarkOf
from argmap.drawing.composing import Laying, compose
from argmap.drawing.faces import Measures
from argmap.drawing.foot_setting import FootSetter
from argmap.drawing.ids import Ids
from argmap.drawing.picture import EMPTY, Picture, PictureBox
from argmap.drawing.pins import Wishes, pins_of
from argmap.drawing.sheet import Sheet, runs_of
from argmap.drawing.showing import Showing, Shown
from argmap.drawing.splicing import walk_again
from argmap.drawing.titles import edge_kind, frame_title
from argmap.drawing.touched import Touched, touched_by
from argmap.drawing.walk import Integers, Walk, first_of, walk_map
from argmap.layout.forest import Direction

Tell: TypeAlias = Callable[[int, int], None]
"""Told how many boxes have been measured, and of how many."""
_TITLE_INSET = 24.0
"""What a frame's title needs besides its letters."""
NO_EDIT = ChangeSet("", ())
"""For drawing again when only what is folded is another."""
_MANY = 1000
"""Measuring so many boxes takes long enough to say so, and how far it is twice on the way."""


def _untold(_done: int, _of: int) -> None:
    return None


class LiveDrawing:
    """The drawing of one map, kept from edit to edit.

    Needs a QGuiApplication with the fonts loaded. `tell` hears, while many boxes are
    measured, how far that is.
    """

    def __init__(self, measures: Measures, tell: Tell = _untold) -> None:
        self.picture = EMPTY
        self._measures = measures
        self._tell = tell
        self._feet = FootSetter(measures.small)
        self._ids = Ids()
        self._walk: Walk | None = None
        self._only: ClaimId | None = None
        self._sheet = Sheet.blank(0)
        self._laying = Laying()
        self._showing = Showing()
        self._begun: Begun | None = None
        self._mark_of: MarkOf | None = None
        self.is_in_doubt: IsInDoubt | None = None
        self._whole: tuple[Walk, Sheet, Laying] | None = None
        """What was known of the whole map when a branch of it began to be shown."""

    def begin_with(self, begun: Begun) -> None:
        """Take over what was read of a whole map for the next drawing, which is of that map."""
        self._begun = begun

    def show_labels(self, mark_of: MarkOf | None) -> None:
        """Show labels from the next drawing on, or none: every box is measured anew."""
        self._mark_of, self._whole = mark_of, None
        self._sheet.forget_boxes(np.arange(len(self._sheet.height)))

    def relabel(self, claims: AbstractSet[ClaimId] | None, *, resized: bool = False) -> None:
        """Have some claims’ boxes made anew, all for None; unless `resized` they keep sizes."""
        if claims is not None and not claims:
            return
        self._whole = None
        if self._walk is not None:
            numbers = self._walk.claim
            every = np.arange(len(numbers)) if claims is None else self._places(numbers, claims)
            (self._sheet.forget_boxes if resized else self._sheet.forget_contents)(every)

    def draw(  # noqa: PLR0913 -- keyword-only: what may be left out
        self,
        case_map: CaseMap,
        *,
        collapsed: AbstractSet[ClaimId] = frozenset(),
        only: ClaimId | None = None,
        since: ChangeSet | None = None,
        direction: Direction = "down",
        pinned: Wishes | None = None,
    ) -> Picture:
        """Draw a map as it is now, or `only` a claim with what is below it.

        What is below a claim in `collapsed` is folded away. `since` is what changed since
        the last drawing, `NO_EDIT` if nothing did; without it all is read anew. `pinned`
        tells how far boxes are wished to the right and down from where they would stand.
        """
        if since is None or self._walk is None:
            walk = self._read_anew(case_map, only)
        else:
            walk = self._read_again(case_map, since, self._walk, only)
        self._walk, self._only = walk, only
        part = self._showing.shown(walk, self._ids, collapsed)
        if not len(part.boxes):
            self.picture, self._walk = EMPTY, None
            return EMPTY
        maker = BoxMaker(case_map, self._measures, self._feet, self._mark_of, self.is_in_doubt)
        self._know(case_map, maker, walk, part)
        layout = self._laying.lay_out(
            self._sheet, part, direction, pins_of(walk, self._ids, part, pinned or {})
        )
        boxes = self._boxes(case_map, maker, walk, part)
        self.picture = compose(walk, self._sheet, part, layout, boxes)
        return self.picture

    def numbers(self, case_map: CaseMap, claims: Collection[ClaimId]) -> Integers:
        """Return the numbers of claims, in their order; an edit leaves numbers as they are."""
        found = self._ids.numbers(claims)
        if len(found) < len(claims):  # some came while only a branch was shown
            walk_map(case_map, self._ids)
            found = self._ids.numbers(claims)
        return found

    def places(self, case_map: CaseMap, numbers: Integers) -> Integers:
        """Return where claims stand in full in the order of the whole map, folded ones too."""
        walk = self._whole[0] if self._whole else None if self._only else self._walk
        found = None if walk is None else walk.homes(numbers)
        if found is None or (found < 0).any():
            found = walk_map(case_map, self._ids).homes(numbers)
        return found

    def above(self, claim: ClaimId, premise: PremiseId | None) -> list[ClaimId] | None:
        """List the claims above an appearance, folded or not, in what was drawn last, or None."""
        walk, ids = self._walk, self._ids
        if walk is None:
            return None
        if premise is None or claim == self._only:
            node = walk.home(ids.find(claim))
        else:
            node = first_of(walk.own == ids.find(premise))
        if node < 0 or ids.name(int(walk.claim[node])) != claim:
            return None
        return [ClaimId(ids.name(number)) for number in walk.above(node)]

    def _read_anew(self, case_map: CaseMap, only: ClaimId | None) -> Walk:
        self._laying, self._whole = Laying(), None
        begun, self._begun = self._begun, None
        if begun is None or only is not None or begun.case_map is not case_map:
            begun = begin(case_map, only)
        self._ids, self._sheet = begun.ids, begun.sheet
        return begun.walk

    def _read_again(
        self, case_map: CaseMap, since: ChangeSet, before: Walk, only: ClaimId | None
    ) -> Walk:
        if since.changes:
            self._whole = None
        elif only is not None and self._only is None:
            self._whole = before, self._sheet, copy(self._laying)
        elif only is None and self._only is not None and self._whole is not None:
            before, sheet, self._laying = self._whole
            self._sheet, self._whole = sheet.copy(), None
            return before
        touched = touched_by(case_map, since)
        if only is None and self._only is None:
            walk, kept = walk_again(before, case_map, self._ids, touched)
        else:
            cut = only and self._whole and self._whole[0].branch(self._ids.find(only))
            walk, kept = cut or walk_map(case_map, self._ids, only), None
        if walk is before:
            self._sheet = self._sheet.copy()
        else:
            runs = runs_of(walk, before, len(self._ids), kept)
            self._sheet = self._sheet.carried(runs)
            self._laying.carry_over(runs)
        self._forget(walk, touched)
        return walk

    def _forget(self, walk: Walk, touched: Touched) -> None:
        self._sheet.forget_boxes(self._places(walk.claim, touched.claims))
        self._sheet.forget_steps(self._places(walk.own, touched.steps))

    def _places(self, numbers: Integers, names: Iterable[str]) -> Integers:
        """Return where among numbers those of some ids are."""
        wanted = [number for number in map(self._ids.find, names) if number >= 0]
        chosen = np.zeros(len(self._ids) + 1, dtype=np.bool_)  # the last for no number
        chosen[wanted] = True
        return chosen[numbers].nonzero()[0]

    def _know(self, case_map: CaseMap, maker: BoxMaker, walk: Walk, part: Shown) -> None:
        """Measure the boxes and titles drawn of which no size is known."""
        sheet = self._sheet
        # Folding and unfolding changes what a box says, and so its size.
        changed = (sheet.hidden[part.boxes] != part.hidden).nonzero()[0]
        sheet.forget_boxes(part.boxes[changed])
        sheet.hidden[part.boxes[changed]] = part.hidden[changed]
        unmeasured = (np.isnan(sheet.height[part.boxes])).nonzero()[0]
        unknown: list[int] = part.boxes[unmeasured].tolist()
        for done, node in enumerate(unknown):
            if done % (_MANY // 2) == 0 and len(unknown) > _MANY:
                self._tell(done, len(unknown))
            one = self._appearance(case_map, walk, node, int(sheet.hidden[node]))
            sheet.width[node], sheet.height[node] = maker.size(one)
            sheet.side[node] = SIDES.index(one.claim.side)
        for node in part.steps[(sheet.kind[part.steps] < 0).nonzero()[0]].tolist():
            argument = case_map.arguments[ArgumentId(self._ids.name(int(walk.own[node])))]
            sheet.kind[node] = edge_kind(argument)
            weight = argument.unusual_weight
            sheet.weight[node] = np.nan if weight is None else weight
            sheet.title[node] = title = frame_title(case_map, argument)
            width = self._measures.small.width_of(title) + _TITLE_INSET if title else 0.0
            sheet.title_width[node] = width

    def _appearance(self, case_map: CaseMap, walk: Walk, node: int, hidden: int = 0) -> Appearance:
        claim = ClaimId(self._ids.name(int(walk.claim[node])))
        premise = None
        if walk.parent[node] >= 0:
            premise = case_map.premises.get(PremiseId(self._ids.name(int(walk.own[node]))))
        record = case_map.claims.get(claim) or Claim(claim)
        return Appearance(record, premise, bool(walk.reference[node]), hidden)

    def _boxes(self, case_map: CaseMap, maker: BoxMaker, walk: Walk, part: Shown) -> BoxArray:
        sheet = self._sheet

        def _fill(index: int) -> PictureBox:
            node, hidden = int(part.boxes[index]), int(part.hidden[index])
            box = maker.box(self._appearance(case_map, walk, node, hidden))
            sheet.content[node] = box
            return box

        return BoxArray(
            rects=np.empty((0, 4)),
            parent=part.parent,
            hidden=part.hidden,
            claim=walk.claim[part.boxes],
            premise=np.where(walk.parent[part.boxes] >= 0, walk.own[part.boxes], -1),
            reference=walk.reference[part.boxes],
            side=sheet.side[part.boxes],
            ids=self._ids,
            contents=sheet.content[part.boxes],
            fill=_fill,
        )
