"""Whether the words of a quote are still where it says, and if not, where they are.

Nothing is repaired here: a state is returned, and what to do is the user's.
Where a text was damaged in several ways at once, the first of these that holds
is the state:

- *exact*: the very characters stand at the very offsets, and no other place has
  surroundings that are more like the quote's: else it is judged as any other place is.
- *moved*: the very characters stand at one place whose surroundings are the quote's.
- *altered*: other words, at least half of them its own, stand between its
  surroundings, or words beside them that are three quarters its own, in one place.
- *ambiguous*: several places of one of these two kinds, and nothing tells which, or
  the best has lost a side of the quote's surroundings which one as like it has;
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

from argmap.case.evidence import Quote
from argmap.sources.anchor_places import DISTINCTIVE, Found, apart, found_places, length_of
from argmap.sources.normalising import are_same_words
from argmap.sources.passages import Span
from argmap.sources.rivals import bears_better, has_more
from argmap.sources.setting import is_setting, setting_differences
from argmap.sources.surroundings import (
    FEW,
    HELD,
    LEAD,
    SAME,
    sides_of,
    surroundings_likeness,
)

_CLOSE = 10.0
"""Words less apart than this, in surroundings that say nothing, are equally good.

As much do letters cost that words ran together with."""
_SHOWN = 20
"""So many places are offered for choice."""


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
    equally good, at most twenty; `left_out` is how many more there are. `score`
    (0 to 100) is how like the found words are, and `same_words` is true where they
    differ in quotes, dashes, spaces or case only; `set_otherwise` names in what,
    where case is the same: these are the very words.
    """

    state: AnchorState
    start: int = 0
    end: int = 0
    found_text: str = ""
    score: float = 0.0
    candidates: tuple[Span, ...] = ()
    left_out: int = 0
    same_words: bool = False
    set_otherwise: tuple[str, ...] = ()


def resolve(quote: Quote, text: str) -> Anchor:
    """Find what has become of a quote in a text."""
    if text[quote.start : quote.end] == quote.exact:
        return _where_it_stood(quote, text)
    return _anywhere(quote, text, *found_places(quote, text))


def _where_it_stood(quote: Quote, text: str) -> Anchor:
    """Judge the very words at the very offsets, which may be another's that came to stand there."""
    span = Span(quote.start, quote.end)
    exact = Anchor(AnchorState.EXACT, *span, quote.exact, score=SAME, same_words=True)
    if text.endswith(quote.prefix, 0, span.start) and text.startswith(quote.suffix, span.end):
        return exact
    sides = sides_of(quote, text, span)
    if all(side.whole == SAME for side in sides):
        return exact
    verbatim, found = found_places(quote, text, one_sided=True)
    rivals = [place for place in found if not place.span.meets(span)]
    rivals = [place for place in rivals if bears_better(quote, text, place, sides)]
    if not rivals:
        return exact
    here = Found(span, SAME, surroundings_likeness(quote, text, span), verbatim=True)
    if here not in verbatim:
        verbatim, found = [here, *verbatim], [here, *found]
    leaders = _leaders(quote, verbatim, found)
    spans = {place.span for place in leaders}
    least = max(place.context for place in leaders) - LEAD
    torn = [
        place
        for place in (rivals if span in spans else [here])
        if place not in leaders
        and (place.context > least or any(has_more(quote, text, place, one) for one in leaders))
    ]
    if torn:
        return _placed(quote, text, apart([*leaders, *torn]))
    return exact if spans == {span} else _told(quote, text, leaders)


def _anywhere(quote: Quote, text: str, verbatim: list[Found], found: list[Found]) -> Anchor:
    leaders = _leaders(quote, verbatim, found)
    return _told(quote, text, [*leaders, *_torn_from(quote, text, leaders, found)])


def _leaders(quote: Quote, verbatim: list[Found], found: list[Found]) -> list[Found]:
    """Return the places that are equally good; surroundings speak before words."""
    held = [place for place in found if place.context >= HELD]
    return _chosen(quote, held) if held else verbatim or _alike(quote, found)


def _torn_from(quote: Quote, text: str, leaders: list[Found], found: list[Found]) -> list[Found]:
    """Return the places that have a side of the quote's which the one best place has lost."""
    if len(leaders) != 1 or leaders[0].context > SAME - LEAD:
        return []
    (best,) = leaders
    as_good = [
        place
        for place in found
        if place.words >= best.words
        and place.verbatim >= best.verbatim
        and not place.span.meets(best.span)
    ]
    return apart([place for place in as_good if has_more(quote, text, place, best)])


def _told(quote: Quote, text: str, leaders: list[Found]) -> Anchor:
    """Judge places; a few words, once, in other surroundings are perhaps another's."""
    is_bare = all(place.context < HELD for place in leaders)
    knows_context = bool(quote.prefix or quote.suffix)
    if len(leaders) == 1 and is_bare and knows_context and length_of(quote) < DISTINCTIVE:
        (best,) = leaders
        return Anchor(AnchorState.AMBIGUOUS, score=best.words, candidates=(best.span,))
    return _placed(quote, text, leaders)


def _placed(quote: Quote, text: str, leaders: list[Found]) -> Anchor:
    if not leaders:
        return Anchor(AnchorState.LOST)
    best = leaders[0]
    if len(leaders) > 1:
        first = sorted(leaders, key=lambda place: place.span.start != quote.start)[:_SHOWN]
        return Anchor(
            AnchorState.AMBIGUOUS,
            score=best.words,
            candidates=tuple(sorted(place.span for place in first)),
            left_out=len(leaders) - len(first),
        )
    words = text[best.span.start : best.span.end]
    same = are_same_words(words, quote.exact)
    setting = setting_differences(quote.exact, words) if same else ()
    return Anchor(
        AnchorState.MOVED if best.verbatim else AnchorState.ALTERED,
        best.span.start,
        best.span.end,
        words,
        score=best.words,
        candidates=(best.span,),
        same_words=same,
        set_otherwise=setting if is_setting(setting) else (),
    )


def _chosen(quote: Quote, held: list[Found]) -> list[Found]:
    """Return the places whose surroundings are the quote's, the very words before others."""
    least = max(place.context for place in held) - LEAD
    close = sorted((place for place in held if place.context > least), key=_by_likeness)
    very = [place for place in close if place.verbatim]
    very = very or [place for place in close if place.words == SAME]
    if not very and length_of(quote) < FEW:
        return apart(held)  # surroundings a little less like leave another place as good
    here = [place for place in close if place.span.start == quote.start]
    return apart([*very, *here] if very else close)


def _by_likeness(place: Found) -> tuple[float, float]:
    return -place.context, -place.words


def _alike(quote: Quote, found: list[Found]) -> list[Found]:
    """Return the places whose words are most like, where surroundings say nothing.

    Few words are named for none of them: each that is like enough may be theirs.
    """
    if not found:
        return []
    found = sorted(found, key=lambda place: -place.words)
    least = SAME
    if found[0].words < SAME:
        least = found[0].words - _CLOSE if length_of(quote) >= DISTINCTIVE else 0.0
    return apart([place for place in found if place.words >= least])
