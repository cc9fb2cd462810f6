"""A quotation that has begun, and which of the marks that follow may end it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from argmap.law.citecheck.marks import CLOSERS, SOFT, Mark
from argmap.sources.passages import Span


@dataclass(eq=False)
class Opened:
    """A quotation that has begun; `cuts` are the marks that open it anew."""

    start: int
    sign: str
    inside: Opened | None
    end: int = -1
    is_closed: bool = False
    is_block: bool = False
    cuts: list[Span] = field(default_factory=list)

    @property
    def is_soft(self) -> bool:
        """Whether the mark it begins with may be an apostrophe."""
        return self.sign in SOFT


def closers_of(one: Opened) -> Sequence[str]:
    """Return the signs that may end a quotation, the right one first."""
    signs = CLOSERS.get(one.sign, "")
    return ("''", *signs.replace("'", "")) if one.sign in {"``", "''"} else tuple(signs)


def ends_later(marks: Sequence[Mark], around: Sequence[Opened], one: Opened) -> bool:
    """Say whether a surer mark closes a quotation later, before another of its kind begins.

    `around` are the quotations that it stands in, whose marks are still to come.
    """
    right = closers_of(one)[0]
    if right != one.sign and not one.is_soft:
        others = sum(other.sign == one.sign for other in around)
        return _has_fellow(marks, others, one.sign, right)
    for mark in marks:
        closes = mark.closes and mark.sign in closers_of(one)
        if closes and not mark.weak:
            return True
        if not closes and not mark.is_soft and one.is_soft:
            return False
        if mark.opens and mark.is_soft is one.is_soft and not mark.closes:
            return False
    return False


def _has_fellow(marks: Sequence[Mark], open_too: int, sign: str, right: str) -> bool:
    """Say whether more right marks come than the others need that are open, or open yet."""
    for mark in marks:
        if mark.sign == right and not open_too:
            return True
        open_too += (mark.sign == sign) - (mark.sign == right)
    return False


def closes_first(one: Opened, marks: Sequence[Mark]) -> bool:
    """Say whether of the marks of a paragraph one closes a quotation before any opens another."""
    for mark in marks:
        if mark.is_soft:
            continue
        if mark.closes and mark.sign in closers_of(one):
            return True
        if mark.opens and not mark.closes:
            return False
    return False
