"""What stands in a box below the words of its claim, where a print asks for it: what is quoted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from argmap.case.case_map import CaseMap
from argmap.case.ids import ClaimId
from argmap.drawing.measuring import MOST_LINES, TextMeasure
from argmap.drawing.picture import QuotedWords, TextLine
from argmap.drawing.sizes import BAR, HANGING, PAD_X, SLACK
from argmap.sources.printing import printed_words

_ABOVE = 6.0
"""Kept free above each quote."""
_UNDER = 2.0
"""Kept free under the last."""
_MOST = 600
"""Lines of a quote that are counted; one of more is told to go on, not how far."""
_MOST_LETTERS = 3000


class BelowWords(NamedTuple):
    """What stands below the words, each line placed from the top of the box, and its height."""

    quoted: tuple[QuotedWords, ...] = ()
    more: TextLine | None = None
    height: float = 0.0


NOTHING = BelowWords()


class QuoteSetter:
    """Sets what is quoted for a claim in at most so many lines, and says how many are left out."""

    def __init__(self, quotes: TextMeasure, small: TextMeasure, most: int) -> None:
        self._quotes = quotes
        self._small = small
        self._most = min(most, MOST_LINES - 1)

    def set(self, case_map: CaseMap, claim: ClaimId, width: float, top: float) -> BelowWords:
        """Set the quotes of a claim in a box of a width, from so far below its top."""
        if not self._most:
            return NOTHING
        texts = list(_texts(case_map, claim))
        room = width - BAR - 2 * PAD_X - HANGING - SLACK
        whole = [self._quotes.lines(text, room, at_most=_MOST) for text in texts]
        count = sum(map(len, whole))
        left = self._most if count > self._most + 1 else count
        quoted: list[QuotedWords] = []
        at = top
        for lines in whole:
            shown = lines[:left]
            if not shown:
                break
            left -= len(shown)
            quoted.append(self._placed(shown, at + _ABOVE))
            at = quoted[-1].bottom
        at += _UNDER if quoted else 0.0
        more = None
        if count > self._most + 1:
            is_known = max(map(len, texts)) <= _MOST_LETTERS
            more = self._more(count - self._most if is_known else 0, at)
            at += self._small.line_height
        return BelowWords(tuple(quoted), more, at - top)

    def _placed(self, lines: tuple[TextLine, ...], top: float) -> QuotedWords:
        first = self._quotes.first_baseline()
        step = self._quotes.line_height
        placed = (
            replace(line, baseline=top + first + number * step) for number, line in enumerate(lines)
        )
        return QuotedWords(tuple(placed), top, top + len(lines) * step)

    def _more(self, count: int, top: float) -> TextLine:
        words = f"… {count} more lines in the outline" if count else "… goes on in the outline"
        width = self._small.width_of(words)
        return TextLine(words, BAR + PAD_X, top + self._small.first_baseline(), width)


def _texts(case_map: CaseMap, claim: ClaimId) -> Iterator[str]:
    for cite in case_map.cites_on(claim):
        if cite.quote:
            yield printed_words(case_map.quotes[cite.quote])
