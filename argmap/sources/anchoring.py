"""Whether the words of a quote are still where it says, and if not, where they are.

Nothing is repaired here: a state is returned, and what to do is the user's. The places
where the quote may be are weighed by what speaks for each (`witnesses`); those that no
other comes before are as good as each other:

- *exact*: one, where the very characters stand at the very offsets, not as a part of a
  longer word, number or amount unless the quote was made of such a part.
- *moved*: one, where the very characters stand at others.
- *altered*: one, where other words stand: at least half of them its own between its
  surroundings, or three quarters beside some of these.
- *ambiguous*: several. One is no better where few characters stand in other surroundings.
- *lost*: none. A few characters that have changed, in other surroundings, are anybody's:
  they are not found.

Words of 24 characters or more speak for themselves, whatever stands around them.
Surroundings are the same whatever quotes, dashes, spaces and line ends they are set in.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from argmap.case.evidence import Quote
from argmap.sources.anchor_places import DISTINCTIVE, Found, apart, found_places, length_of
from argmap.sources.cut_words import whole_where_cut
from argmap.sources.normalising import are_same_words
from argmap.sources.passages import Span
from argmap.sources.setting import is_setting, setting_differences
from argmap.sources.surroundings import HELD, SAME, rooms_of, sides_of
from argmap.sources.witnesses import passed_over, witnesses_of

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
    stood = Span(quote.start, quote.end)
    is_here = text[stood.start : stood.end] == quote.exact
    is_here = is_here and whole_where_cut(quote, text, stood) == stood
    if is_here and all(side.whole == SAME for side in sides_of(quote, text, stood)):
        return _exact(quote)
    leaders = _leaders(quote, text, found_places(quote, text))
    if is_here and [place.span for place in leaders] == [stood]:
        return _exact(quote)
    return _told(quote, text, leaders)


def _exact(quote: Quote) -> Anchor:
    return Anchor(
        AnchorState.EXACT, quote.start, quote.end, quote.exact, score=SAME, same_words=True
    )


def _leaders(quote: Quote, text: str, found: list[Found]) -> list[Found]:
    """Return the places that no other of them comes before, the likest first."""
    rooms = rooms_of([place.sides for place in found]) if len(found) > 1 else (0, 0)
    heard = {place.span: witnesses_of(quote, text, place, rooms) for place in found}
    passed = passed_over(set(heard.values()))
    first = [place for place in found if heard[place.span] not in passed]
    return apart(sorted(first, key=lambda place: (-heard[place.span].words, -place.context)))


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
