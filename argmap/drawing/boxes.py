"""A claim's box before it has a place: its size, its lines of text, its foot line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from argmap.case.case_map import CaseMap
from argmap.case.claims import Claim, Premise
from argmap.case.evidence import Quote
from argmap.case.ids import ClaimId
from argmap.case.lookups import is_of_other_text
from argmap.case.terms import ClaimRole, Status
from argmap.drawing.below_words import NOTHING, BelowWords, QuoteSetter
from argmap.drawing.faces import Measures
from argmap.drawing.foot_setting import FootSetter, Saying
from argmap.drawing.measuring import MOST_LINES
from argmap.drawing.picture import Border, FootKind, PictureBox
from argmap.drawing.sizes import BAR, PAD_X, PAD_Y, SLACK
from argmap.reasoning.attacks import has_unanswered_attack
from argmap.reasoning.label import LabelMark
from argmap.reasoning.support import lacks_support

_FOOT_GAP = 4.0
_REFERENCE_LINES = 2
_WIDTHS = ((60, 180.0), (160, 230.0))
_WIDEST = 280.0


MarkOf: TypeAlias = Callable[[ClaimId], LabelMark | None]
"""Tells what to show of a claim's label, None where it is not known yet."""
IsInDoubt: TypeAlias = Callable[[Quote], bool]
"""Tells whether the checks have something to say of a quote, as far as is known."""


def box_width(text: str) -> float:
    """Return how wide the box of a claim with these words is."""
    for limit, width in _WIDTHS:
        if len(text) < limit:
            return width
    return _WIDEST


@dataclass(frozen=True, slots=True)
class Appearance:
    """One box of a claim: by which use, in full or as a reference, and what is folded below it."""

    claim: Claim
    premise: Premise | None
    is_reference: bool = False
    hidden: int = 0


class BoxMaker:
    """Makes the boxes of one map, as they would stand at (0, 0)."""

    def __init__(
        self,
        case_map: CaseMap,
        measures: Measures,
        feet: FootSetter,
        mark_of: MarkOf | None = None,
        is_in_doubt: IsInDoubt | None = None,
    ) -> None:
        self._mark_of = mark_of
        self._is_in_doubt = is_in_doubt
        self._map = case_map
        self._text = measures.text
        self._small = measures.small
        self._feet = feet
        self._quotes = QuoteSetter(measures.quotes, measures.small, measures.quote_lines)
        self._has_quotes = measures.quote_lines > 0
        self._has_references = measures.has_references

    def size(self, one: Appearance) -> tuple[float, float]:
        """Return how wide and how high a box is."""
        width = self._width(one)
        count = self._text.count_lines(
            one.claim.text, _room(width), semibold=_is_semibold(one), at_most=_at_most(one)
        )
        foot = self._feet.foot(self._saying(one), width)  # a label has the same room
        below = self._below(one, width, count)
        return max(width, foot.width), self._height(one, count, below)

    def box(self, one: Appearance) -> PictureBox:
        """Make a box; its parent is not known here."""
        claim, width = one.claim, self._width(one)
        semibold = _is_semibold(one)
        lines = self._text.lines(claim.text, _room(width), semibold=semibold, at_most=_at_most(one))
        saying = self._saying(one)
        if saying.has_label:
            saying = saying._replace(label=self._label(claim))
        foot = self._feet.foot(saying, width)
        below = self._below(one, width, len(lines))
        return PictureBox(
            rect=(0.0, 0.0, max(width, foot.width), self._height(one, len(lines), below)),
            claim=claim.id,
            premise=one.premise.id if one.premise else None,
            parent=-1,
            lines=lines,
            foot=foot.marks,
            foot_baseline=self._foot_top(len(lines)) + below.height + self._small.first_baseline(),
            side=claim.side.value,
            border=self._border(claim) if one.is_reference else _border_of(saying),
            semibold=semibold,
            is_reference=one.is_reference,
            foldable=not one.is_reference and bool(self._map.arguments_on(claim.id)),
            hidden=one.hidden,
            short=claim.short_title,
            quoted=below.quoted,
            more=below.more,
        )

    def _label(self, claim: Claim) -> FootKind | None:
        mark = self._mark_of(claim.id) if self._mark_of is not None else None
        return FootKind(mark.value) if mark is not None else None

    def _width(self, one: Appearance) -> float:
        if one.is_reference:
            return _WIDTHS[0][1]
        if self._has_quotes and any(cite.quote for cite in self._map.cites_on(one.claim.id)):
            return _WIDEST
        return box_width(one.claim.text)

    def _below(self, one: Appearance, width: float, lines: int) -> BelowWords:
        if not self._has_quotes or one.is_reference:
            return NOTHING
        top = PAD_Y + max(1, lines) * self._text.line_height
        return self._quotes.set(self._map, one.claim.id, width, top)

    def _foot_top(self, lines: int) -> float:
        return PAD_Y + max(1, lines) * self._text.line_height + _FOOT_GAP

    def _height(self, one: Appearance, lines: int, below: BelowWords) -> float:
        feet = 1 + (self._has_references and (one.is_reference or one.hidden > 0))
        foot = feet * self._small.line_height
        return float(round(self._foot_top(lines) + below.height + foot + PAD_Y))

    def _border(self, claim: Claim) -> Border:
        if claim.status is Status.ADMITTED:
            return Border.DOUBLE
        return Border.OPEN if lacks_support(self._map, claim) else Border.SOLID

    def _saying(self, one: Appearance) -> Saying:
        claim = one.claim
        if one.is_reference:
            return Saying(claim.side, _note(one.premise), is_reference=True)
        cites = self._map.cites_on(claim.id)
        quotes = [self._map.quotes[cite.quote] for cite in cites if cite.quote]
        return Saying(
            side=claim.side,
            note=_note(one.premise),
            is_bare=self._border(claim) is Border.OPEN,
            is_attacked=has_unanswered_attack(self._map, claim.id),
            status=claim.status,
            quotes=len(quotes),
            sources=len(cites) - len(quotes),
            hidden=one.hidden,
            cautions=any(map(self._is_to_be_looked_at, quotes)),
            has_label=self._mark_of is not None,
        )

    def _is_to_be_looked_at(self, quote: Quote) -> bool:
        if quote.caution or is_of_other_text(self._map, quote):
            return True
        return self._is_in_doubt is not None and self._is_in_doubt(quote)


def _border_of(saying: Saying) -> Border:
    """Return the border of a claim that stands in full, whose foot line tells of it already."""
    if saying.is_bare:
        return Border.OPEN
    return Border.DOUBLE if saying.status is Status.ADMITTED else Border.SOLID


def is_head(claim: Claim) -> bool:
    """Tell whether a claim is a contention or a cause of action, which are set semi-bold."""
    return bool(claim.factor) or claim.role is ClaimRole.CAUSE_OF_ACTION


def _is_semibold(one: Appearance) -> bool:
    return one.premise is None or is_head(one.claim)


def _room(width: float) -> float:
    return width - BAR - 2 * PAD_X - SLACK


def _at_most(one: Appearance) -> int:
    return _REFERENCE_LINES if one.is_reference else MOST_LINES


def _note(premise: Premise | None) -> str:
    if premise is None:
        return ""
    words = ["negated"] * premise.negated + ["implied"] * premise.implicit
    return " · ".join(words)
