"""Where words stand in a text that has them nearly, and how nearly. Scores are 0 to 100."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import heappop, heappush
from typing import NamedTuple
from unicodedata import normalize

from argmap.sources.normalising import Normalised, are_same_words, normal_form, normalised
from argmap.sources.passages import Span, snap_to_words, word_edges

_REACH = 40
"""How far, in code points, an alignment's ends are moved to find the word they belong to."""


_FEW = 24
"""Of fewer characters than this a single one is much."""
_TRIES = 4
"""How many rough places are looked at for each that is asked for."""
_GLUED = 10.0
"""What whole words may cost, in likeness, more than the part of them that is alike."""

_LONG = 400
"""Longer words than this are looked for by pieces of them: so many, so long, so much less like."""
_PIECES = 8
_PIECE = 64
_LEEWAY = 15.0
_ENDLESS = 20_000
"""Longer texts are compared by their words: no sentence has so many characters."""


class Near(NamedTuple):
    """A span of a text and how like its words are to those looked for."""

    span: Span
    score: float


def likeness(one: str, other: str) -> float:
    """Return how like two texts are: twice what they share over what they have.

    Letter by letter; endless ones, of which the time grows with the square, word by word.
    """
    from rapidfuzz import fuzz  # noqa: PLC0415 -- loaded when first needed: start-up

    if min(len(one), len(other)) > _ENDLESS:
        return float(fuzz.ratio(one.split(), other.split()))
    return float(fuzz.ratio(one, other))


def word_likeness(one: str, other: str) -> float:
    """Return how like the words of two texts are, whatever their quotes, dashes and spaces."""
    return likeness(normal_form(one), normal_form(other))


def best_part(text: str, words: str) -> float:
    """Return how like words the likest part of a text is that is no longer than they are."""
    from rapidfuzz import fuzz  # noqa: PLC0415 -- as above

    whole, needle = normal_form(text), normal_form(words)
    if len(needle) >= len(whole):
        return 0.0
    if len(needle) > _LONG:
        found = _found_by_pieces(needle, whole, Span(0, len(whole)), 0.0)
        return found.score if found else 0.0
    return float(fuzz.partial_ratio(needle, whole))


def is_one_edit(one: str, other: str) -> bool:
    """Say whether one character put in, left out or changed turns one text into the other.

    A letter with its accent is one, however it is written.
    """
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 -- as above

    first, second = (normalize("NFC", words) for words in (one, other))
    return Levenshtein.distance(first, second, score_cutoff=1) == 1


def occurrences(text: str, words: str) -> Iterator[Span]:
    """Walk every place where a text holds words exactly, overlapping ones too."""
    start = text.find(words)
    while words and start >= 0:
        yield Span(start, start + len(words))
        start = text.find(words, start + 1)


def same_words(text: str, words: str) -> Iterator[Span]:
    """Walk every place where a text holds words in any quotes, dashes, spaces and case."""
    whole = normalised(text)
    for place in _places(whole, Normalised(words)):
        span = whole.span_of(*place)
        # A match may begin or end inside a ligature, whose other letters are not part of it.
        if are_same_words(text[span.start : span.end], words):
            yield span


def _places(whole: Normalised, words: Normalised) -> Iterator[Span]:
    """Walk where the words can stand: where a line may have hyphenated a word, either way."""
    needle = words.text.strip()
    plain = [*occurrences(whole.text, needle)]
    yield from plain
    if (whole.joints and "-" in needle) or (words.joints and "-" in whole.text):
        for place in occurrences(whole.unhyphenated, needle.replace("-", "")):
            span = Span(whole.hyphenated(place.start), whole.hyphenated(place.end - 1) + 1)
            if span not in plain:
                yield span


def near_passages(
    text: str, words: str, *, cutoff: float, limit: int, whole_words: bool = True
) -> list[Near]:
    """Find the passages of a text most like `words`, best first, none overlapping.

    Each is widened to whole words, unless those looked for begin or end inside one,
    or stand run together with so much else that the whole is much less like.
    """
    needle, whole = normal_form(words), normalised(text)
    # As many characters are compared as are looked for: one put in shows as one missing too.
    rough_cutoff = cutoff - (100 / len(needle) if 0 < len(needle) < _FEW else 0)
    waiting = _aligned(needle, whole.text, Span(0, len(whole.text)), rough_cutoff) if needle else []
    found: list[Near] = []
    for _ in range(_TRIES * limit):
        if not waiting or len(found) >= limit:
            break
        _, rough, part = heappop(waiting)
        place = _refined(needle, whole.text, rough, part)
        for rest in (Span(part.start, place.start), Span(place.end, part.end)):
            for one in _aligned(needle, whole.text, rest, rough_cutoff):
                heappush(waiting, one)
        near = _scored(needle, text, whole.span_of(*place))
        wide = _scored(needle, text, snap_to_words(text, *near.span)) if whole_words else near
        best = wide if near.score - _GLUED < wide.score >= cutoff else near
        found += [best] if near.score >= cutoff else []
    return sorted(found, key=lambda near: -near.score)


def _scored(needle: str, text: str, span: Span) -> Near:
    return Near(span, likeness(needle, normal_form(text[span.start : span.end])))


def _aligned(needle: str, text: str, part: Span, cutoff: float) -> list[tuple[float, Span, Span]]:
    """Return where a part of a text is most like the words, the likest first in order."""
    from rapidfuzz import fuzz  # noqa: PLC0415 -- as above

    if part.end - part.start <= len(needle):
        # Where the text is the shorter, rapidfuzz would look for it in the words instead.
        score = likeness(needle, text[part.start : part.end])
        return [(-score, part, part)] if score >= cutoff and part.start < part.end else []
    if len(needle) > _LONG:
        found = _found_by_pieces(needle, text, part, cutoff)
        return [(-found.score, found.span, part)] if found else []
    alignment = fuzz.partial_ratio_alignment(
        needle, text[part.start : part.end], score_cutoff=cutoff
    )
    if alignment is None:
        return []
    rough = Span(part.start + alignment.dest_start, part.start + alignment.dest_end)
    return [(-alignment.score, rough, part)]


def _found_by_pieces(needle: str, text: str, part: Span, cutoff: float) -> Near | None:
    """Find about where a part of a text has long words, by some pieces of them.

    What it takes to look for all of them at once grows with the cube of their length.
    """
    from rapidfuzz import fuzz  # noqa: PLC0415 -- as above

    where, length = text[part.start : part.end], len(needle)
    last = length - _PIECE
    starts: list[int] = []
    ends: list[int] = []
    for at in (last * number // (_PIECES - 1) for number in range(_PIECES)):
        found = fuzz.partial_ratio_alignment(
            needle[at : at + _PIECE], where, score_cutoff=max(0.0, cutoff - _LEEWAY)
        )
        if found is not None:
            starts.append(part.start + found.dest_start - at)
            ends.append(part.start + found.dest_end + last - at)
    spans = {(start, start + length) for start in starts}
    spans |= {(starts[0], ends[-1])} if starts and 2 * length > ends[-1] - starts[0] > 0 else set()
    near = [
        Near(span, likeness(needle, text[span.start : span.end]))
        for span in (Span(max(part.start, one), min(part.end, end)) for one, end in sorted(spans))
        if span.start < span.end
    ]
    best = max(near, key=lambda one: one.score, default=None)
    return best if best is not None and best.score >= cutoff else None


def _refined(needle: str, text: str, rough: Span, part: Span) -> Span:
    """Move the ends of an alignment, often some characters short, to where the words fit best."""

    def _fit_from(start: int) -> float:
        return likeness(needle, text[start : rough.end])

    starts = word_edges(text, max(part.start, rough.start - _REACH), rough.start + _REACH)
    start = max([rough.start, *(edge for edge in starts if edge < rough.end)], key=_fit_from)

    def _fit_to(end: int) -> float:
        return likeness(needle, text[start:end])

    ends = word_edges(text, rough.end - _REACH, min(part.end, rough.end + _REACH))
    end = max([rough.end, *(edge for edge in ends if edge > start)], key=_fit_to)
    return Span(start, end)
