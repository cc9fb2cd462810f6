"""Whether the words of a quote are still where it says, and if not, where they are.

Nothing is repaired here: a state is returned, and what to do is the user's.
Where a text was damaged in several ways at once, the first of these that holds
is the state:

- *exact*: the very characters stand at the very offsets.
- *moved*: the very characters stand at one place whose surroundings are the quote's.
- *altered*: other words, at least half of them its own, stand between its
  surroundings, or words beside them that are three quarters its own, in one place.
- *ambiguous*: several places of one of these two kinds, and nothing tells which;
  or words altered where the quote was, and its own in the same surroundings elsewhere.
- where no surroundings are left, words of 24 characters or more speak for
  themselves: *moved* or *altered* where they, or words much like them, stand once;
  several times, or fewer characters, are *ambiguous*. A few characters that have
  changed, in other surroundings, are anybody's: they are not found.
- *lost*: none of these.

Surroundings are the same whatever quotes, dashes, spaces and line ends they are
set in, and speak before words that are the same elsewhere: a damaged quote must not
jump to a look-alike. Of places with the same surroundings, one that has the very
words comes before one that has them set another way, and that before other words.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import NamedTuple

from argmap.case.evidence import Quote
from argmap.sources.aligning import near_passages, occurrences, same_words
from argmap.sources.framing import (
    MOST,
    SHORT,
    cuts_words,
    fitted,
    framed_places,
    seams,
    surroundings_likeness,
)
from argmap.sources.normalising import are_same_words
from argmap.sources.passages import Span
from argmap.sources.setting import is_setting, setting_differences

CUTOFF = 85.0
"""How like the words must be, 0 to 100, to be found as altered."""

_HELD_CUTOFF = 75.0
"""How like the words must be where their surroundings are held."""
_HELD = 65.0
"""The likeness of surroundings that are the same; other prose has 35 to 50."""
_LEAD = 10.0
"""By how much surroundings must be more like than the next to tell two places apart."""
_CLOSE = 6.0
"""Words less apart than this, in surroundings that say nothing, are equally good."""
_DISTINCTIVE = 24
"""From this length on, words found once are themselves, whatever stands around them."""
_MUCH = 3.0
_SHOWN = 20
_SAME = 100.0


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
    `same_words` is true where they differ in quotes, dashes, spaces or case only;
    `set_otherwise` names in what, where case is the same: these are the very words.
    """

    state: AnchorState
    start: int = 0
    end: int = 0
    found_text: str = ""
    score: float = 0.0
    candidates: tuple[Span, ...] = ()
    same_words: bool = False
    set_otherwise: tuple[str, ...] = ()


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
    framed = [_Found(*place) for place in framed_places(quote, text)]
    verbatim = _verbatim(quote, text)
    found = verbatim + framed
    if not _is_held(verbatim):
        found = verbatim + _joined(quote, framed, _near(quote, text, verbatim, framed))
    held = [place for place in found if place.context >= _HELD]
    if held:
        return _placed(quote, text, _chosen(quote, held))
    return _placed_alone(quote, text, verbatim or _alike(found))


def _is_held(found: list[_Found]) -> bool:
    """Say whether a place has the quote's surroundings as nobody else could have them."""
    return any(place.context > _SAME - _LEAD for place in found)


def _placed(quote: Quote, text: str, leaders: list[_Found]) -> Anchor:
    if not leaders:
        return Anchor(AnchorState.LOST)
    spans = tuple(sorted({found.span for found in leaders}))
    best = leaders[0]
    if len(spans) > 1:
        return Anchor(AnchorState.AMBIGUOUS, score=best.words, candidates=spans[:_SHOWN])
    words = text[best.span.start : best.span.end]
    same = are_same_words(words, quote.exact)
    setting = setting_differences(quote.exact, words) if same else ()
    return Anchor(
        AnchorState.MOVED if best.verbatim else AnchorState.ALTERED,
        best.span.start,
        best.span.end,
        words,
        score=best.words,
        candidates=spans,
        same_words=same,
        set_otherwise=setting if is_setting(setting) else (),
    )


def _placed_alone(quote: Quote, text: str, found: list[_Found]) -> Anchor:
    """Judge words found where nothing around them is as it was."""
    knows_context = bool(quote.prefix or quote.suffix)
    if len(found) == 1 and knows_context and len(quote.exact) < _DISTINCTIVE:
        # A few words, once, in other surroundings: perhaps another's, perhaps these.
        best = found[0]
        return Anchor(AnchorState.AMBIGUOUS, score=best.words, candidates=(best.span,))
    return _placed(quote, text, found)


def _chosen(quote: Quote, held: list[_Found]) -> list[_Found]:
    """Return the places whose surroundings are the quote's, the very words before others."""
    least = max(place.context for place in held) - _LEAD
    close = sorted((place for place in held if place.context > least), key=_by_likeness)
    very = [place for place in close if place.verbatim]
    very = very or [place for place in close if place.words == _SAME]
    here = [place for place in close if place.span.start == quote.start]
    return _apart([*very, *here] if very else close)


def _by_likeness(place: _Found) -> tuple[float, float]:
    return -place.context, -place.words


def _alike(found: list[_Found]) -> list[_Found]:
    """Return the places whose words are most like, where surroundings say nothing."""
    if not found:
        return []
    found = sorted(found, key=lambda place: -place.words)
    least = found[0].words - _CLOSE if found[0].words < _SAME else _SAME
    return _apart([place for place in found if place.words >= least])


def _apart(found: list[_Found]) -> list[_Found]:
    """Leave out what overlaps something better."""
    kept: list[_Found] = []
    for place in found:
        if not any(place.span.meets(other.span) for other in kept):
            kept.append(place)
    return kept


def _verbatim(quote: Quote, text: str) -> list[_Found]:
    spans = list(islice(occurrences(text, quote.exact), MOST))
    if len(spans) == MOST:
        frame, shift = quote.prefix + quote.exact + quote.suffix, len(quote.prefix)
        places = islice(occurrences(text, frame), MOST)
        whole = [
            Span(place.start + shift, place.start + shift + len(quote.exact)) for place in places
        ]
        spans = whole or spans
    return [
        _Found(span, _SAME, surroundings_likeness(quote, text, span), verbatim=True)
        for span in spans
    ]


def _near(quote: Quote, text: str, verbatim: list[_Found], framed: list[_Found]) -> list[_Found]:
    """Find the quote's words set another way and, where no surroundings hold, words like them."""
    known = {found.span for found in verbatim}
    spans = (span for span in same_words(text, quote.exact) if span not in known)
    same = [
        _Found(span, _SAME, surroundings_likeness(quote, text, span))
        for span in islice(spans, MOST)
    ]
    whole = min(len(quote.prefix), len(quote.suffix)) >= SHORT
    if _is_held([*same, *framed] if whole else same):
        return same
    known |= {found.span for found in same}
    cut, length = seams(quote, text), len(quote.exact)
    held = _HELD_CUTOFF if length >= _DISTINCTIVE else CUTOFF
    alone = CUTOFF if length >= _DISTINCTIVE // 2 else _SAME
    alike = near_passages(
        text,
        quote.exact,
        cutoff=held,
        limit=3 + min(3, len(known)),
        whole_words=not cuts_words(quote),
    )
    near = [
        _Found(span, score, surroundings_likeness(quote, text, span))
        for span, score in (fitted(quote, text, one) for one in alike)
        if score >= held
        and not any(span.meets(one) for one in known)
        and not any(span.start <= seam <= span.end for seam in cut)
    ]
    return same + [place for place in near if place.context >= _HELD or place.words >= alone]


def _joined(quote: Quote, framed: list[_Found], near: list[_Found]) -> list[_Found]:
    """Put together what was found both ways; surroundings say best where words begin and end.

    A quote at an end of its text has half a frame: what that holds may be too much. One
    that repeats the words before it has a frame within itself.
    """
    if min(len(quote.prefix), len(quote.suffix)) >= SHORT:
        whole = [place.span for place in near if place.words == _SAME]
        parts = [one for one in framed if any(words.holds(one.span) for words in whole)]
        less = [one for one in parts if one.words < _SAME]
        return _apart([*(one for one in framed if one not in less), *near])
    kept = [
        place
        for place in framed
        if place.span.end - place.span.start == len(quote.exact)
        and all(place.words > one.words - _MUCH for one in near if place.span.meets(one.span))
    ]
    rest = [place for place in framed if place not in kept]
    return _apart([*kept, *near, *rest])
