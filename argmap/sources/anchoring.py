"""Whether the words of a quote are still where it says, and if not, where they are.

Nothing is repaired here: a state is returned, and what to do is the user's.
An anchor called exact is exact, character for character. The order of the
steps matters: words that surround a place speak for it before words that are
the same elsewhere do, or a damaged quote would jump to a look-alike.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import NamedTuple

from argmap.case.evidence import Quote
from argmap.sources.aligning import (
    is_one_edit,
    likeness,
    near_passages,
    occurrences,
    same_words,
    word_likeness,
)
from argmap.sources.normalising import normal_form
from argmap.sources.passages import Span

CUTOFF = 85.0
"""How like the words must be, 0 to 100, to be found as altered."""

_HELD = 65.0
"""The likeness of surroundings that are the same; other prose has 35 to 50."""
_LEAD = 10.0
"""By how much surroundings must be more like than the next to tell two places apart."""
_CLOSE = 3.0
"""Words less apart than this, in surroundings that say nothing, are equally good."""
_FRAMED_CUTOFF = 50.0
_DISTINCTIVE = 24
"""From this length on, words found once are themselves, whatever stands around them."""
_MOST = 500
_SHOWN = 20


class AnchorState(StrEnum):
    """What has become of a quote in the text of its source."""

    EXACT = "exact"
    MOVED = "moved"
    ALTERED = "altered"
    AMBIGUOUS = "ambiguous"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Anchor:
    """The state of a quote, and the words the text has for it.

    `start`, `end` and `found_text` are of the one place found; they are 0, 0
    and empty for *ambiguous* and *lost*. `candidates` are the places that are
    equally good. `score` (0 to 100) is how like the found words are, and
    `same_words` is true where they differ in quotes, dashes, spaces or case only.
    """

    state: AnchorState
    start: int = 0
    end: int = 0
    found_text: str = ""
    score: float = 0.0
    candidates: tuple[Span, ...] = ()
    same_words: bool = False


class _Found(NamedTuple):
    span: Span
    words: float
    context: float
    verbatim: bool = False


def resolve(quote: Quote, text: str) -> Anchor:
    """Find what has become of a quote in a text."""
    if text[quote.start : quote.end] == quote.exact:
        return Anchor(
            AnchorState.EXACT, quote.start, quote.end, quote.exact, score=100.0, same_words=True
        )
    framed = _framed(quote, text)
    here = [found for found in framed if found.span.start == quote.start]
    if here and is_one_edit(quote.exact, _words(text, here[0].span)):
        return _placed(quote, text, here)
    verbatim = _verbatim(quote, text)
    held = [found for found in verbatim if found.context >= _HELD]
    if held:
        return _placed(quote, text, _leaders([*held, *here]))
    near = framed + _near(quote, text, verbatim)
    held = [found for found in near if found.context >= _HELD]
    if held:
        return _placed(quote, text, _leaders(held))
    if verbatim:
        return _placed_alone(quote, text, verbatim)
    return _placed(quote, text, _leaders(near))


def _placed(quote: Quote, text: str, leaders: list[_Found]) -> Anchor:
    if not leaders:
        return Anchor(AnchorState.LOST)
    spans = tuple(sorted({found.span for found in leaders}))
    best = leaders[0]
    if len(spans) > 1:
        return Anchor(AnchorState.AMBIGUOUS, score=best.words, candidates=spans[:_SHOWN])
    words = _words(text, best.span)
    return Anchor(
        AnchorState.MOVED if best.verbatim else AnchorState.ALTERED,
        best.span.start,
        best.span.end,
        words,
        score=best.words,
        candidates=spans,
        same_words=normal_form(words) == normal_form(quote.exact),
    )


def _placed_alone(quote: Quote, text: str, verbatim: list[_Found]) -> Anchor:
    """Judge words found verbatim where nothing around them is as it was."""
    knows_context = bool(quote.prefix or quote.suffix)
    if len(verbatim) == 1 and knows_context and len(quote.exact) < _DISTINCTIVE:
        # A few words, once, in other surroundings: perhaps another's, perhaps these.
        spans = (verbatim[0].span,)
        return Anchor(AnchorState.AMBIGUOUS, score=100.0, candidates=spans)
    return _placed(quote, text, verbatim)


def _leaders(found: list[_Found]) -> list[_Found]:
    """Return the best of the places found and those that nothing tells from it."""
    if not found:
        return []
    found = sorted(found, key=lambda place: (-place.context, -place.words))
    best = found[0]
    if best.context < _HELD:
        best = max(found, key=lambda place: place.words)
        rivals = [place for place in found if place.words > best.words - _CLOSE]
    else:
        rivals = [place for place in found if place.context > best.context - _LEAD]
    return [best, *(place for place in rivals if not _overlap(place.span, best.span))]


def _verbatim(quote: Quote, text: str) -> list[_Found]:
    spans = list(islice(occurrences(text, quote.exact), _MOST))
    if len(spans) == _MOST:
        frame, shift = quote.prefix + quote.exact + quote.suffix, len(quote.prefix)
        places = islice(occurrences(text, frame), _MOST)
        whole = [
            Span(place.start + shift, place.start + shift + len(quote.exact)) for place in places
        ]
        spans = whole or spans
    return [_Found(span, 100.0, _context(quote, text, span), verbatim=True) for span in spans]


def _framed(quote: Quote, text: str) -> list[_Found]:
    """Find other words between exactly the surroundings of the quote."""
    if not (quote.prefix or quote.suffix):
        return []
    found = []
    for start in _frame_starts(quote, text):
        end = _frame_end(quote, text, start)
        words = text[start:end]
        if not words.strip() or quote.exact in words:
            continue
        score = word_likeness(words, quote.exact)
        if score >= _FRAMED_CUTOFF or is_one_edit(words, quote.exact):
            found.append(_Found(Span(start, end), score, 100.0))
    return found


def _frame_starts(quote: Quote, text: str) -> list[int]:
    if not quote.prefix:
        return [0]
    return [place.end for place in islice(occurrences(text, quote.prefix), _MOST)]


def _frame_end(quote: Quote, text: str, start: int) -> int:
    """Return where the suffix follows, as near as can be to the quote's length; else `start`."""
    length = len(quote.exact)
    low, high = start + length // 2, start + 2 * length + len(quote.suffix)
    if not quote.suffix:
        return len(text) if low <= len(text) <= high else start
    window = text[low:high]
    ends = [place.start + low for place in occurrences(window, quote.suffix)]
    return min(ends, key=lambda end: abs(end - start - length), default=start)


def _near(quote: Quote, text: str, verbatim: list[_Found]) -> list[_Found]:
    alike = [(span, 100.0) for span in islice(same_words(text, quote.exact), _MOST)]
    if not alike:
        alike = [*near_passages(text, quote.exact, cutoff=CUTOFF, limit=3)]
    known = {found.span for found in verbatim}
    found = [
        _Found(span, score, _context(quote, text, span))
        for span, score in alike
        if span not in known
    ]
    short = len(quote.exact) < _DISTINCTIVE // 2
    return [place for place in found if place.context >= _HELD or not short]


def _context(quote: Quote, text: str, span: Span) -> float:
    before = text[max(0, span.start - len(quote.prefix)) : span.start]
    after = text[span.end : span.end + len(quote.suffix)]
    known = len(quote.prefix) + len(quote.suffix)
    if not known:
        return 0.0
    left = likeness(quote.prefix, before) * len(quote.prefix)
    return (left + likeness(quote.suffix, after) * len(quote.suffix)) / known


def _words(text: str, span: Span) -> str:
    return text[span.start : span.end]


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
