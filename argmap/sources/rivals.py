"""Which of two places has more of what stood around a quote, side by side."""

from __future__ import annotations

from argmap.case.evidence import Quote
from argmap.sources.anchor_places import Found, length_of
from argmap.sources.frame_edges import comparable, is_short
from argmap.sources.surroundings import FEW, HELD, LEAD, SAME, Side, is_at_edge_of_line, sides_of

_LONG, _NEARLY, _MUCH_MORE = 16, 75.0, 25.0
_BARE, _HALF = 25.0, 60.0
"""Of sides less like than the first nothing is left; of one as like as the second about half is.

Prose that has nothing to do with a side is seldom so like it."""


def bears_better(quote: Quote, text: str, place: Found, sides: tuple[Side, Side]) -> bool:
    """Say whether a side of a place is the quote's, and more so than that where it stood.

    Where nothing of either side is left, half a side elsewhere is much more; a few letters
    stand beside anything.
    """
    is_bare = max(side.there for side in sides) < _BARE
    least = _HALF if is_bare and length_of(quote) >= FEW else HELD
    others = sides_of(quote, text, place.span)
    return any(
        other.there >= least and other.there > side.there
        for other, side in zip(others, sides, strict=True)
    )


def has_more(quote: Quote, text: str, place: Found, other: Found) -> bool:
    """Say whether a side of a place is the quote's, and that of another place is so less."""
    sides = [sides_of(quote, text, one.span) for one in (place, other)]
    return any(
        _is_more(len(comparable(known).strip()), mine.there, others.there)
        and (not is_short(known) or is_at_edge_of_line(quote, text, place.span, left=left))
        for left, known, mine, others in zip(
            (True, False), (quote.prefix, quote.suffix), *sides, strict=True
        )
    )


def _is_more(length: int, mine: float, others: float) -> bool:
    """Say whether a side of so many characters is the quote's, and another is so less.

    Of a long side that is nearly the quote's the other must have much less.
    """
    if length >= _LONG and mine > max(_NEARLY, others + _MUCH_MORE):
        return True
    return length >= FEW and mine > max(SAME - LEAD, others)
