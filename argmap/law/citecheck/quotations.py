"""Every quotation in a document: what stands in quotation marks, nested too, and block quotes.

A quotation that runs over paragraphs opens anew at each of them and closes once. A single
mark without its fellow is an apostrophe. What opens and never closes is told as such.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from argmap.law.citecheck.marks import LEFT, RIGHT, Mark, marks_in
from argmap.law.citecheck.opened import Opened, closers_of, closes_first, ends_later
from argmap.law.citecheck.quotation_zones import RUNS_ON, Zone, zones_to_read
from argmap.law.citecheck.told_of_quotes import is_context, is_warning
from argmap.sources.passages import Span, trim_span
from argmap.sources.reading.blocks import BlockKind, TextBlock
from argmap.sources.reading.markdown_blocks import quoted_without_signs

_DEEPEST = 50
_FARTHEST = 200
"""So many marks ahead are looked at to tell an apostrophe from an end."""
_STOPS = frozenset('.!?:;”’"»')


class FoundQuotation(NamedTuple):
    """A quotation and its place, without its marks.

    `cuts` are what stands within its place and is none of its words: marks that open it anew, and
    notes at the foot of a page that breaks it.

    `words` are as they are printed, with brackets, ellipses and *sic*, but without the
    marks that open it anew at its paragraphs. `depth` counts the quotations it stands
    in, block quotes too; `outer` is the place in the list of the nearest of them.
    `is_closed` is false where its end is a guess: no mark closes it. `parts` are the words before
    and behind it that its sentence splits from it, empty where it splits none; `goes_on` tells
    that nothing but who says so splits it from those before.
    """

    span: Span
    words: str
    is_block: bool = False
    depth: int = 0
    outer: int | None = None
    is_closed: bool = True
    sign: str = ""
    cuts: tuple[Span, ...] = ()
    parts: tuple[str, str] = ("", "")
    goes_on: bool = False


def find_quotations(text: str, blocks: Sequence[TextBlock] = ()) -> list[FoundQuotation]:
    """Find every quotation in a text, in the order in which they begin.

    `blocks` are those of its `Reading`: they tell its block quotes, and where its
    paragraphs and notes end. Without them a line is a paragraph, as `paragraph_starts`
    has it. What argmap warns of in a quotation is none.
    """
    search = _Search(text)
    for zone in zones_to_read(text, blocks):
        if not is_warning(text, zone.start):
            search.read(zone)
    search.leave()
    return _listed(text, search.found)


class _Search:
    """Goes through the paragraphs with a stack of the quotations that are open."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._stack: list[Opened] = []
        self._last: Zone | None = None
        self.found: list[Opened] = []

    def read(self, zone: Zone) -> None:
        """Find what begins and ends in a paragraph."""
        marks = [
            mark
            for mark in marks_in(self._text, zone.start, zone.end)
            if not any(foot.start <= mark.start < foot.end for foot in zone.feet)
        ]
        first = self._carried_on(zone, marks) if self._stack else 0
        if zone.kind is BlockKind.BLOCK_QUOTE:
            self._block(zone)
        for at in range(first, len(marks)):
            self._take(marks, at)
        self._drop_soft()
        if is_context(self._text, zone.start):
            self._stack.clear()
        self._last = zone

    def leave(self) -> None:
        """End what is still open with the last paragraph that was read; its end is a guess."""
        end = self._last.end if self._last else 0
        for one in self._stack:
            one.end = end
        self._stack.clear()

    def _block(self, zone: Zone) -> None:
        """Take a block quote for a quotation around all that is quoted in it."""
        self._stack = [one for one in self._stack if not one.is_block]
        one = Opened(zone.start, "", None, zone.end, is_closed=True, is_block=True)
        one.cuts += [foot for foot in zone.feet if foot.start > zone.start]
        self.found.append(one)
        self._stack.append(one)

    def _take(self, marks: Sequence[Mark], at: int) -> None:
        mark = marks[at]
        if mark.closes and (place := self._closed_by(marks, at)) is not None:
            one = self._stack[place]
            one.end, one.is_closed = mark.start, True
            for unclosed in self._stack[place + 1 :]:
                unclosed.end = mark.start
            del self._stack[place:]
        elif mark.opens and not self._is_amiss(mark) and len(self._stack) < _DEEPEST:
            inside = self._stack[-1] if self._stack else None
            one = Opened(mark.end, mark.sign, inside)
            self.found.append(one)
            self._stack.append(one)

    def _closed_by(self, marks: Sequence[Mark], at: int) -> int | None:
        """Return the place in the stack of what a mark closes; None where it closes nothing."""
        mark = marks[at]
        for place in reversed(range(len(self._stack))):
            one = self._stack[place]
            following = marks[at + 1 : at + _FARTHEST] if mark.weak else ()
            if mark.sign in closers_of(one) and not ends_later(following, self._stack[:place], one):
                return place
            if mark.is_soft and not one.is_soft:
                return None
        return None

    def _is_amiss(self, mark: Mark) -> bool:
        """Say whether a mark that could open only looks so: » that closes what nobody opened."""
        if mark.sign not in f"»«{LEFT}{RIGHT}":
            return False
        before = self._text[mark.start - 1 : mark.start]
        return bool(before.strip()) and before.isalnum()

    def _carried_on(self, zone: Zone, marks: Sequence[Mark]) -> int:
        """Go on with what is open, or give it up; return at which mark to go on.

        A quotation goes on where the paragraph opens it anew, or closes it before it
        opens another, as where a page or a careless copy has broken the line.
        """
        self._stack = [one for one in self._stack if not one.is_block]
        if self._last is None or self._last.kind is not zone.kind or zone.kind not in RUNS_ON:
            self.leave()
            return 0
        for one in self._stack:
            one.cuts += [foot for foot in zone.feet if one.start < foot.start < zone.start]
        repeated = self._repeated(zone, marks)
        if repeated:
            del self._stack[repeated:]
            for one in self._stack:
                one.cuts += [Span(mark.start, mark.end) for mark in marks[:repeated]]
            return repeated
        if not self._stack or not closes_first(self._stack[0], marks):
            self.leave()
        return 0

    def _repeated(self, zone: Zone, marks: Sequence[Mark]) -> int:
        """Count how many of the open quotations a paragraph begins with the marks of."""
        at, count = zone.start, 0
        for one, mark in zip(self._stack, marks, strict=False):
            between = self._text[at : mark.start]
            if mark.sign != one.sign or between.strip() or not mark.opens:
                break
            at, count = mark.end, count + 1
        for one in self._stack[count:] if count else ():
            one.end = self._last.end if self._last else zone.start
        return count

    def _drop_soft(self) -> None:
        """Take single marks that a paragraph does not close for apostrophes."""
        carried = any(not one.is_soft and not one.is_block for one in self._stack)
        if not carried:
            self._stack = [one for one in self._stack if not one.is_soft]


def _listed(text: str, found: Sequence[Opened]) -> list[FoundQuotation]:
    """Leave apostrophes out, and count how deep each quotation stands."""
    kept = [one for one in found if one.end > one.start and (one.is_closed or not one.is_soft)]
    kept = [one for one in kept if _words(text, one, Span(one.start, one.end))]
    kept.sort(key=lambda one: (one.start, -one.end))
    places = {id(one): place for place, one in enumerate(kept)}
    depths: list[int] = []
    listed = []
    for one in kept:
        around = one.inside
        # What nobody closed is no quotation around others.
        while around is not None and (id(around) not in places or not around.is_closed):
            around = around.inside
        outer = None if around is None else places[id(around)]
        depths.append(0 if outer is None else depths[outer] + 1)
        span = trim_span(text, one.start, one.end)
        words = _words(text, one, span)
        listed.append(
            FoundQuotation(
                span,
                words,
                one.is_block,
                depths[-1],
                outer,
                one.is_closed,
                one.sign,
                tuple(sorted(one.cuts)),
            )
        )
    return listed


def _words(text: str, one: Opened, span: Span) -> str:
    at, parts = span.start, list[str]()
    for cut in sorted(one.cuts):
        if at <= cut.start < span.end:
            parts.append(text[at : cut.start])
            at = cut.end
    words = "".join([*parts, text[at : span.end]])
    return (quoted_without_signs(words) if one.is_block else words).strip()
