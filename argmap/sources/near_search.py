"""Where a pasted passage stands in the sources of a case, word for word or nearly."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from heapq import nlargest
from operator import itemgetter

from argmap.case.ids import QuoteId, SourceId
from argmap.sources.aligning import Near, same_words
from argmap.sources.fitting import fitted
from argmap.sources.holdings import Holdings
from argmap.sources.marking import WORD
from argmap.sources.normalising import normal_form
from argmap.sources.passages import Span
from argmap.sources.searching import (
    LONG,
    NEARLY,
    PLAUSIBLE,
    find_passages,
    near_places,
    rough_place,
)
from argmap.sources.stop_words import STOP_WORDS
from argmap.sources.whole_words import cuts_word, in_whole_words
from argmap.workspace.word_index import Progress, Stretch, Term, WordIndex, WordQuery

_ROUNDS = ((6, 3), (12, 8), (12, 24))
"""How many of the rarest words are looked for, and in how many of the best stretches."""
_MOST_WORDS = 400
_MOST_EXACT = 60
_FITTED = 3
_SLACK = 40
_EXACT = 100.0
_LEAST = 4
_PHRASE = 400
"""The first code points of a long passage find the articles; the whole is compared there."""
_SCANNED = 160
_PROMISING = 68.0
"""How like the beginning of the words a text must be for the whole to be looked for in it."""
_TOLD_EACH = 50


@dataclass(frozen=True, slots=True)
class NearMatch:
    """A passage of a source, how like it is to what was looked for, 0 to 100, and its quotes.

    `start` and `end` are offsets in the kept text; `quotes` already use the
    passage. `in_word` tells that what was looked for are but letters within
    other words there, as only `scan_near` finds them.
    """

    source: SourceId
    start: int
    end: int
    text: str
    score: float
    quotes: tuple[QuoteId, ...] = ()
    in_word: bool = False


def find_near(
    index: WordIndex,
    holdings: Holdings,
    words: str,
    *,
    least: float = NEARLY,
    stretches: int = _MOST_EXACT,
) -> list[NearMatch]:
    """Find where the sources have a passage, word for word or nearly, best first.

    Quotes, dashes, spaces and case do not count. Only articles that have its
    rarest words are compared with it: where nothing is found, `scan_near`
    compares all. `least` is how like it must be, from `PLAUSIBLE` up. Where more
    stretches than `stretches` have it word for word the rest is left out:
    `finds_all` tells.
    """
    exact = _exact(index, words, stretches)
    near = _near(index, words, exact) if len(normal_form(words)) >= _LEAST else {}
    matches = _listed(index, holdings, exact | _fitted(index, words, near))
    return [match for match in matches if match.score >= least]


def finds_all(index: WordIndex, words: str, stretches: int = _MOST_EXACT) -> bool:
    """Tell whether `find_near` looks through every stretch that may have words as they are."""
    return len(index.search(_phrase(words), stretches + 1)) <= stretches


def scan_near(
    index: WordIndex, holdings: Holdings, words: str, told: Progress | None = None
) -> list[NearMatch]:
    """Find a passage by comparing every text with it, best first: this is for a worker.

    It finds parts of words, and words that no text has as they are. Ended early
    it finds nothing.
    """
    needle = normal_form(words)[:_SCANNED]
    scored: list[tuple[float, str]] = []
    for number, document in enumerate(holdings.documents):
        if told and not number % _TOLD_EACH and not told(number, len(holdings.documents)):
            return []
        rough = rough_place(needle, index.text(document))
        if rough and rough.score >= _PROMISING:
            scored.append((rough.score, document))
    found = {
        document: [
            Near(Span(one.start, one.end), one.score)
            for one in find_passages(index.text(document), words, cutoff=PLAUSIBLE)
        ]
        for _, document in nlargest(_MOST_EXACT, scored)
    }
    matches = _listed(index, holdings, _fitted(index, words, found))
    return [match for match in matches if match.score >= NEARLY]


def _exact(index: WordIndex, words: str, most: int) -> dict[str, list[Near]]:
    """Find the passage word for word in the texts that have its beginning as a phrase.

    Where a text has it in another form, as “courts” for “court”, the whole word is near.
    """
    found: dict[str, list[Near]] = {}
    reach = len(words) - len(_beginning(words)) + _SLACK
    for stretch in index.search(_phrase(words), most):
        for low, high in _around(stretch, reach):
            for span in same_words(stretch.text[low:high], words):
                near = in_whole_words(stretch.text, _moved(span, low), words)
                if near.score >= PLAUSIBLE:
                    moved = Near(_moved(near.span, stretch.start), near.score)
                    found.setdefault(stretch.document, []).append(moved)
    return {document: [*dict.fromkeys(exact)] for document, exact in found.items()}


def _around(stretch: Stretch, reach: int) -> list[tuple[int, int]]:
    """Return the parts of a stretch around the places found, joined where they meet."""
    parts: list[tuple[int, int]] = []
    for start, end in stretch.found:
        low, high = max(0, start - stretch.start - _SLACK), end - stretch.start + reach
        if parts and low <= parts[-1][1]:
            low = parts.pop()[0]
        parts.append((low, high))
    return parts


def _near(index: WordIndex, words: str, skipped: Container[str]) -> dict[str, list[Near]]:
    """Compare the passage with the stretches that have its rarest words.

    Goes on to more of them while none is like it, and while all are: then it is
    a text that many reprint.
    """
    found: dict[tuple[str, int], list[Near]] = {}
    rarest = _rarest(index, words)
    for number, most in _ROUNDS:
        query = WordQuery((tuple(map(Term, rarest[:number])),))
        for stretch in index.search(query, most):
            place = (stretch.document, stretch.start)
            if place not in found and stretch.document not in skipped:
                found[place] = _compared(index, stretch, words)
        if any(map(_is_found, found.values())) and not all(map(_is_found, found.values())):
            break
    by_document: dict[str, list[Near]] = {}
    for (document, _), places in found.items():
        by_document[document] = [*dict.fromkeys([*by_document.get(document, ()), *places])]
    return by_document


def _fitted(index: WordIndex, words: str, found: dict[str, list[Near]]) -> dict[str, list[Near]]:
    """Move the ends of the best of the passages found, and drop those that they then cover."""
    ranked = sorted(
        ((near, document) for document, places in found.items() for near in places),
        key=lambda place: -place[0].score,
    )
    fitting: dict[str, list[Near]] = {}
    for number, (near, document) in enumerate(ranked):
        kept = fitting.setdefault(document, [])
        if number < _FITTED and near.score < _EXACT and len(words) <= LONG:
            near = fitted(index.text(document), words, near)  # noqa: PLW2901 -- the better one
        if not any(_overlap(near.span, other.span) for other in kept):
            kept.append(near)
    return fitting


def _is_found(places: list[Near]) -> bool:
    return any(near.score >= NEARLY for near in places)


def _rarest(index: WordIndex, words: str) -> list[str]:
    """List the words of a passage that the sources have, the rarest first, each form once."""
    told = list(dict.fromkeys(WORD.findall(words.lower())))[:_MOST_WORDS]
    telling = [word for word in told if word not in STOP_WORDS] or told
    forms = dict(zip(index.stems(telling), telling, strict=True))
    counted = zip(forms.values(), index.counts([*forms.values()]), strict=True)
    return [word for word, count in sorted(counted, key=itemgetter(1)) if count]


def _compared(index: WordIndex, stretch: Stretch, words: str) -> list[Near]:
    """Find the passage in a stretch, or where it runs over from it into the next."""
    low = max(0, stretch.start - len(words) - _SLACK)
    high = stretch.start + len(stretch.text) + len(words) + _SLACK
    part = index.text(stretch.document)[low:high]
    if len(part) > len(words):
        rough = rough_place(normal_form(words)[:_SCANNED], part)
        if rough is None:
            return []
        # To make the whole comparable would take longer than everything else.
        left = max(0, rough.span.start - len(words) - _SLACK)
        part, low = part[left : rough.span.end + 2 * len(words) + _SLACK], low + left
    return [Near(_moved(span, low), score) for span, score in near_places(part, words, PLAUSIBLE)]


def _listed(index: WordIndex, holdings: Holdings, found: dict[str, list[Near]]) -> list[NearMatch]:
    matches = [
        NearMatch(
            source,
            *span,
            text,
            round(score, 1),
            holdings.quotes_in(source, span),
            score >= _EXACT and cuts_word(whole, span),
        )
        for document, places in found.items()
        for whole in [index.text(document)]
        for span, score in places
        for text in [whole[span.start : span.end]]
        for source in holdings.sources_of(document)
    ]
    return sorted(
        matches, key=lambda match: (-match.score, holdings.order_of(match.source), match.start)
    )


def _phrase(words: str) -> WordQuery:
    return WordQuery(((Term(_beginning(words)),),))


def _beginning(words: str) -> str:
    return words if len(words) <= _PHRASE else words[:_PHRASE].rsplit(maxsplit=1)[0]


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
