"""A claim's box before it has a place: its size, its lines of text, its foot line."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from argmap.case.case_map import CaseMap
from argmap.case.claims import Claim
from argmap.case.terms import ClaimRole, Side, Stance, Status
from argmap.case.tree import Box
from argmap.drawing.faces import Measures
from argmap.drawing.measuring import MOST_LINES, TextMeasure
from argmap.drawing.picture import Border, FootKind, FootMark, PictureBox
from argmap.drawing.sizes import BAR, ICON, ICON_GAP, PAD_X, PAD_Y, SLACK
from argmap.reasoning.attacks import has_unanswered_attack

_FOOT_GAP = 4.0
_MARK_GAP = 8.0
_REFERENCE_LINES = 2
_WIDTHS = ((60, 180.0), (160, 230.0))
_WIDEST = 280.0
_LETTERS = {Side.MOVANT: "M", Side.RESPONDENT: "R", Side.NEUTRAL: ""}


def box_width(text: str) -> float:
    """Return how wide the box of a claim with these words is."""
    for limit, width in _WIDTHS:
        if len(text) < limit:
            return width
    return _WIDEST


@dataclass(frozen=True, slots=True)
class Shape:
    """A box that stands nowhere yet."""

    width: float
    height: float
    box: PictureBox

    def at(self, x: float, y: float, parent: int) -> PictureBox:
        """Return the box with its top left corner at a place; `parent` as in `PictureBox`."""
        return replace(self.box, rect=(x, y, self.width, self.height), parent=parent)


class BoxMaker:
    """Makes the boxes of one map."""

    def __init__(self, case_map: CaseMap, measures: Measures) -> None:
        self._map = case_map
        self._text = measures.text
        self._small = measures.small

    def shape(self, box: Box, hidden: int) -> Shape:
        """Measure one appearance of a claim; `hidden` counts what is folded away below it."""
        claim = box.claim
        width = _WIDTHS[0][1] if box.is_reference else box_width(claim.text)
        semibold = is_head(claim) or box.premise is None
        lines = self._text.lines(
            claim.text,
            width - BAR - 2 * PAD_X - SLACK,
            semibold=semibold,
            at_most=_REFERENCE_LINES if box.is_reference else MOST_LINES,
        )
        foot = self._foot(box, hidden, width)
        width = max(width, float(math.ceil(foot[-1].x + foot[-1].width + PAD_X)) if foot else 0.0)
        foot_top = PAD_Y + max(1, len(lines)) * self._text.line_height + _FOOT_GAP
        height = round(foot_top + self._small.line_height + PAD_Y)
        drawn = PictureBox(
            rect=(0.0, 0.0, width, height),
            claim=claim.id,
            premise=box.premise.id if box.premise else None,
            parent=-1,
            lines=lines,
            foot=foot,
            foot_baseline=foot_top + self._small.first_baseline(),
            side=claim.side.value,
            border=self._border(claim),
            semibold=semibold,
            is_reference=box.is_reference,
            foldable=bool(box.steps),
            hidden=hidden,
        )
        return Shape(width, height, drawn)

    def _border(self, claim: Claim) -> Border:
        if claim.status is Status.ADMITTED:
            return Border.DOUBLE
        reasons = (
            argument
            for argument in self._map.arguments_on(claim.id)
            if argument.stance is Stance.PRO
        )
        stands = self._map.cites_on(claim.id) or any(reasons)
        return Border.SOLID if stands else Border.OPEN

    def _foot(self, box: Box, hidden: int, width: float) -> tuple[FootMark, ...]:
        row = self._foot_row(box, hidden, with_words=True)
        if row.width > width:
            row = self._foot_row(box, hidden, with_words=False)
        if box.is_reference:
            right = max(row.width, width - PAD_X - ICON)
            row.marks.append(FootMark(FootKind.REFERENCE, "", right, ICON))
        return tuple(row.marks)

    def _foot_row(self, box: Box, hidden: int, *, with_words: bool) -> _FootRow:
        row = _FootRow(self._small)
        claim = box.claim
        row.add(FootKind.SIDE, _LETTERS[claim.side], semibold=True)
        if not box.is_reference:
            self._add_standing(row, claim, with_words=with_words)
            self._add_evidence(row, claim)
            row.add(FootKind.HIDDEN, f"+{hidden}" if hidden else "")
        row.add(FootKind.NOTE, _note(box))
        return row

    def _add_standing(self, row: _FootRow, claim: Claim, *, with_words: bool) -> None:
        """Mark where a claim stands now: bare, attacked, admitted, disputed, assumed."""
        row.add(FootKind.BARE, "", icon=self._border(claim) is Border.OPEN)
        row.add(FootKind.UNANSWERED, "", icon=has_unanswered_attack(self._map, claim.id))
        if claim.status is not Status.OPEN:
            word = claim.status.value if with_words else ""
            row.add(FootKind(claim.status.value), word, icon=True)

    def _add_evidence(self, row: _FootRow, claim: Claim) -> None:
        cites = self._map.cites_on(claim.id)
        quotes = [cite.quote for cite in cites if cite.quote]
        whole = len(cites) - len(quotes)
        row.add(FootKind.QUOTES, str(len(quotes)) if quotes else "", icon=bool(quotes))
        row.add(FootKind.SOURCES, str(whole) if whole else "", icon=bool(whole))
        cautions = any(self._map.quotes[quote].caution for quote in quotes)
        row.add(FootKind.CAUTION, "", icon=cautions)


class _FootRow:
    """Marks put side by side, each only where it has something to say."""

    def __init__(self, small: TextMeasure) -> None:
        self.marks: list[FootMark] = []
        self._small = small
        self._x = BAR + PAD_X

    @property
    def width(self) -> float:
        """How wide a box must be for the row."""
        return self._x - _MARK_GAP + PAD_X

    def add(self, kind: FootKind, text: str, *, icon: bool = False, semibold: bool = False) -> None:
        """Put one more mark at the end of the row."""
        if not text and not icon:
            return
        width = self._small.width_of(text, semibold=semibold) if text else 0.0
        if icon:
            width += ICON + (ICON_GAP if text else 0.0)
        self.marks.append(FootMark(kind, text, self._x, width))
        self._x += width + _MARK_GAP


def is_head(claim: Claim) -> bool:
    """Tell whether a claim is a contention or a cause of action, which are set semi-bold."""
    return bool(claim.factor) or claim.role is ClaimRole.CAUSE_OF_ACTION


def _note(box: Box) -> str:
    if box.premise is None:
        return ""
    words = ["negated"] * box.premise.negated + ["implied"] * box.premise.implicit
    return " · ".join(words)
