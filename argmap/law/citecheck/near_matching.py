"""Where a source has about the words of a printed quotation, and whether they are near enough."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher

from argmap.law.citecheck.matching import Match
from argmap.law.citecheck.printed_words import Piece, PieceKind
from argmap.law.citecheck.source_words import SourceWords
from argmap.sources.wording import english

_MOST_PLACES = 50
_RAREST = 16
_AROUND = 12
_LEAST_SHARED = 3
_NEARLY_ALL = 0.75
_HALF = 0.5
_LONG_ROW = 8
"""So many words in a row, some of them more than grammar, are quoted, whatever stands beside."""
_WEIGHTY, _HEAVY = 2.5, 5.0
_RARE, _USUAL = 3, 10


def near_match(pieces: Sequence[Piece], words: SourceWords) -> Match | None:
    """Find where a source has about the words of a quotation; None where it has not."""
    printed = [one for one in pieces if one.is_word]
    keys = [one.key for one in printed]
    best: Match | None = None
    for start in _likely_starts(keys, words):
        low = max(0, start - _AROUND)
        high = min(len(words), start + len(keys) + _AROUND + _room(pieces))
        match = _aligned(keys, words, low, high)
        if match is not None and (best is None or match.likeness > best.likeness):
            best = match
    return best


def _room(pieces: Sequence[Piece]) -> int:
    return sum(_AROUND * 3 for one in pieces if one.kind is PieceKind.GAP)


def _likely_starts(keys: Sequence[str], words: SourceWords) -> list[int]:
    """List about where a quotation would begin, by its words that are rare in the source."""
    here = [
        (len(words.places[key]), place) for place, key in enumerate(keys) if key in words.places
    ]
    votes: Counter[int] = Counter()
    for _, place in sorted(here)[:_RAREST]:
        for number in words.places[keys[place]][:_MOST_PLACES]:
            votes[(number - place) // _AROUND] += 1
    ranked = sorted(votes, key=lambda bucket: -(votes[bucket] + votes[bucket + 1]))
    return [bucket * _AROUND for bucket in ranked[:3]]


def _aligned(keys: Sequence[str], words: SourceWords, low: int, high: int) -> Match | None:
    matcher = SequenceMatcher(None, words.keys[low:high], keys, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    rows = [keys[block.b : block.b + block.size] for block in blocks]
    if not is_nearly(keys, rows, words):
        return None
    # Words that differ at the ends stand for as many words of the source.
    first = max(low, low + blocks[0].a - blocks[0].b)
    missing = len(keys) - (blocks[-1].b + blocks[-1].size)
    last = min(len(words), low + blocks[-1].a + blocks[-1].size + missing) - 1
    return Match(first, last, sum(map(len, rows)) / len(keys))


def is_nearly(keys: Sequence[str], rows: Sequence[Sequence[str]], words: SourceWords) -> bool:
    """Tell whether a quotation gives a place of a source in other words.

    `rows` are its words that the place has too, row by row. It does where these are nearly all
    of them, or half and enough that are rare in the source, or where one row is long: a few
    usual words that any text on the subject has are no quotation of it.
    """
    same = [key for row in rows for key in row]
    if len(same) < min(_LEAST_SHARED, len(keys)):
        return False
    if any(len(row) >= _LONG_ROW and len(_content(row)) >= _LEAST_SHARED for row in rows):
        return True
    share, content = len(same) / len(keys), _content(keys)
    kept = len(_content(same)) / len(content) if content else 1.0
    weight = sum(_weight(key, words) for key in _content(same))
    if kept >= _HALF and share >= _HALF:
        return share >= _NEARLY_ALL or weight >= _WEIGHTY
    return min(share, kept) >= _HALF**1.5 and weight >= _HEAVY


def _content(keys: Sequence[str]) -> list[str]:
    function = english().function
    return [key for key in keys if key not in function]


def _weight(key: str, words: SourceWords) -> float:
    """Say how much a word tells of its place: little where the source has it everywhere."""
    count = len(words.places.get(key, ()))
    return 1.0 if count <= _RARE else 0.5 if count <= _USUAL else 0.25
