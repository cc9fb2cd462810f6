"""The places of a text where a quote may be: its very words, and words in its surroundings."""

from __future__ import annotations

from itertools import islice
from typing import NamedTuple

from argmap.case.evidence import Quote
from argmap.sources.aligning import near_passages, occurrences, same_words, word_likeness
from argmap.sources.cut_words import whole_where_cut
from argmap.sources.frame_edges import MOST, comparable, is_half_framed
from argmap.sources.framing import closed_places, cuts_words, fitted, framed_places
from argmap.sources.passages import Span
from argmap.sources.surroundings import SAME, Side, likeness_of, sides_of

CUTOFF = 85.0
"""How like the words must be, 0 to 100, to be found as altered."""

DISTINCTIVE = 24
"""From this length on, words found once are themselves, whatever stands around them."""

_HELD_CUTOFF = 75.0
"""How like the words must be where their surroundings are held."""
_PART_CUTOFF = 50.0
"""How like words must be that are a part of longer ones, where surroundings are held."""
_MUCH = 3.0
_ALIKE, _FEW_ALIKE = 60, 12
"""How many places of words like the quote's are looked for: of few words less are a choice."""


class Found(NamedTuple):
    """A place, and how like the quote its words and its surroundings are, 0 to 100."""

    span: Span
    words: float
    context: float
    sides: tuple[Side, Side]
    verbatim: bool = False


def found_places(quote: Quote, text: str) -> list[Found]:
    """Return every place where a quote may be, those of its very words first."""
    framed = [_found(quote, text, *place) for place in framed_places(quote, text)]
    very = _verbatim(quote, text)
    verbatim = [place for place in very if place.verbatim]
    framed += [place for place in very if not place.verbatim and _may_be_part(quote, place)]
    if _is_held(verbatim):
        return verbatim + framed
    return verbatim + _joined(quote, framed, _near(quote, text, very, framed))


def length_of(quote: Quote) -> int:
    """Return how many characters a quote has, whatever it is set in: line ends make none longer."""
    return len(comparable(quote.exact).strip())


def apart(found: list[Found]) -> list[Found]:
    """Leave out what overlaps something better."""
    kept: list[Found] = []
    for place in found:
        if not any(place.span.meets(other.span) for other in kept):
            kept.append(place)
    return kept


def _found(quote: Quote, text: str, span: Span, words: float, *, verbatim: bool = False) -> Found:
    bare = span
    if words < SAME:
        bare = _without_run_on(quote, text, span)
    elif (whole := whole_where_cut(quote, text, span)) != span:
        # A part of a longer word is not what was quoted: all of the word stands there.
        span, words, verbatim = whole, word_likeness(text[slice(*whole)], quote.exact), False
    sides = sides_of(quote, text, span)
    if bare != span:
        likest = zip(sides, sides_of(quote, text, bare), strict=True)
        left, right = (max(pair, key=lambda side: (side.like, side.whole)) for pair in likest)
        sides = left, right
    return Found(span, words, likeness_of(quote, sides), sides, verbatim)


def _without_run_on(quote: Quote, text: str, span: Span) -> Span:
    """Leave out what ran together with the first or the last word of a quote.

    Altered words are found whole; their surroundings begin where the quote's own letters end.
    """
    there, known = text[span.start : span.end].split(), quote.exact.split()
    if not (there and known) or cuts_words(quote):
        return span
    before, after = (max(0, len(there[end]) - len(known[end])) for end in (0, -1))
    return Span(span.start + before, max(span.start + before, span.end - after))


def _may_be_part(quote: Quote, place: Found) -> bool:
    """Say whether words that run together with others there are like enough to be the quote."""
    return place.words >= _alone(quote) or (
        place.words >= _PART_CUTOFF and any(side.is_sure for side in place.sides)
    )


def _alone(quote: Quote) -> float:
    """Return how like a quote words must be that nothing around them speaks for."""
    return CUTOFF if length_of(quote) >= DISTINCTIVE // 2 else SAME


def _is_held(found: list[Found]) -> bool:
    """Say whether a place has the quote's surroundings on both sides: no other has more."""
    return any(min(side.whole for side in place.sides) == SAME for place in found)


def _verbatim(quote: Quote, text: str) -> list[Found]:
    spans = list(islice(occurrences(text, quote.exact), MOST))
    if len(spans) == MOST:
        frame, shift = quote.prefix + quote.exact + quote.suffix, len(quote.prefix)
        places = islice(occurrences(text, frame), MOST)
        whole = [
            Span(place.start + shift, place.start + shift + len(quote.exact)) for place in places
        ]
        spans = whole or spans
    stood = Span(quote.start, quote.end)
    if stood not in spans and text[stood.start : stood.end] == quote.exact:
        spans = [stood, *spans]
    return [_found(quote, text, span, SAME, verbatim=True) for span in spans]


def _near(quote: Quote, text: str, verbatim: list[Found], framed: list[Found]) -> list[Found]:
    """Find the quote's words set another way and, where no surroundings hold, words like them."""
    known = {found.span for found in verbatim}
    spans = (span for span in same_words(text, quote.exact) if span not in known)
    anew = [_found(quote, text, span, SAME) for span in islice(spans, MOST)]
    same = [place for place in anew if place.words == SAME or _may_be_part(quote, place)]
    whole = not is_half_framed(quote)
    if _is_held([*same, *framed] if whole else same):
        return same
    known |= {found.span for found in same}
    closed, length = closed_places(quote, text), length_of(quote)
    held = _HELD_CUTOFF if length >= DISTINCTIVE else CUTOFF
    alone = _alone(quote)
    alike = near_passages(
        text,
        quote.exact,
        cutoff=held,
        limit=_ALIKE if length >= DISTINCTIVE else _FEW_ALIKE,
        whole_words=not cuts_words(quote),
    )
    near = [
        _found(quote, text, span, score)
        for span, score in (fitted(quote, text, one) for one in alike)
        if score >= held and not any(span.meets(one) for one in known) and not closed.holds(span)
    ]
    return same + [
        place for place in near if place.words >= alone or any(side.is_sure for side in place.sides)
    ]


def _joined(quote: Quote, framed: list[Found], near: list[Found]) -> list[Found]:
    """Put together what was found both ways; surroundings say best where words begin and end.

    A quote at an end of its text has half a frame: what that holds may be too much. One
    that repeats the words before it has a frame within itself.
    """
    if not is_half_framed(quote):
        whole = [place.span for place in near if place.words == SAME]
        parts = [one for one in framed if any(words.holds(one.span) for words in whole)]
        less = [one for one in parts if one.words < SAME]
        return apart([*(one for one in framed if one not in less), *near])
    much = _MUCH + SAME / (2 * max(1, length_of(quote)))
    kept = [
        place
        for place in framed
        if all(place.words > one.words - much for one in near if place.span.meets(one.span))
    ]
    rest = [place for place in framed if place not in kept]
    return apart([*kept, *near, *rest])
