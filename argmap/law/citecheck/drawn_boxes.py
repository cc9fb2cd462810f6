"""The boxes of a map that argmap drew: whose words are read with those beside them.

On a page of boxes nobody can tell for certain where the words of one end. What a claim says and
what a map prints beside it are no quotation; of what is left each quote stands by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from argmap.law.citecheck.held import Held
from argmap.law.citecheck.items import Verdict
from argmap.law.citecheck.judged import Judged
from argmap.law.citecheck.told_of_quotes import is_warning
from argmap.sources.passages import Span
from argmap.sources.reading.blocks import BlockKind, TextBlock

_ENTRY = re.compile(
    r"(?m)^\d{1,3}(?:\.\d{1,3})* (?:[^\W\d_a-z][\w’'.-]* ){1,5}?"
    r"(?:Reason|Objection|Undercut of the step)\b[^\n]*"
)
"""The head of an entry of the outline that follows the boxes: “1.2.1 Movant Reason · Sign”."""
_LEAST_ENTRIES = 3
_WORD = re.compile(r"[^\W_]+")
_MARKS = (
    re.compile(
        r"continues? on page \d+|in full on page \d+|from page \d+, claim [\d.]+ begins[^\n]*"
    ),
    re.compile(r"(?<!\S)(?:[A-Z]|\+?\d{1,3}(?:\.\d{1,3})*)(?!\S)"),
    _ENTRY,
)
"""What a map prints beside the words of its claims."""
_FRAGMENT = 3
"""So many words of a claim are known as its own where a box is cut there."""
_CLAIM, _QUOTE, _MARK, _REST = "claim", "quote", "mark", "rest"

_UNSURE = Judged(
    Verdict.UNCHECKABLE,
    "No source has it; it stands in a map, where nobody can tell which words a drawn box quotes.",
)


def is_map(text: str) -> bool:
    """Tell whether a document is a map that argmap printed: the outline of its boxes is in it."""
    heads = _ENTRY.finditer(text)
    return sum(1 for _, _ in zip(heads, range(_LEAST_ENTRIES), strict=False)) == _LEAST_ENTRIES


def with_boxes_parted(text: str, blocks: Sequence[TextBlock], held: Held) -> tuple[TextBlock, ...]:
    """Part block quotes of a map into what its claims say and each quote."""
    known = _Known(held)
    found: list[TextBlock] = []
    for block in blocks:
        is_quoted = block.kind is BlockKind.BLOCK_QUOTE and not is_warning(text, block.start)
        if not is_quoted or held.has_words(text[slice(*block[:2])]):
            found.append(block)
        else:
            found += _parted(text, block, known)
    return tuple(found)


def in_a_box(judged: Judged) -> Judged:
    """Doubt that a box quotes words that no source has."""
    return _UNSURE if judged.verdict is Verdict.NOT_FOUND else judged


class _Known:
    """The words of the claims and quotes of a case, by the word that each begins with."""

    def __init__(self, held: Held) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        quotes = [one.printed or one.exact for one in held.quotes]
        self.claims = [_keys(one) for one in held.claims]
        for words, kind in (
            *((_keys(one), _QUOTE) for one in quotes),
            *((one, _CLAIM) for one in self.claims),
        ):
            if words:
                self._by_first.setdefault(words[0], []).append((words, kind))
        for tiles in self._by_first.values():
            tiles.sort(key=lambda tile: -len(tile[0]))

    def at(self, keys: tuple[str, ...], at: int) -> tuple[int, str] | None:
        """Return how many words from a place on are a claim's or a quote's, the longest first."""
        for words, kind in self._by_first.get(keys[at], ()):
            if keys[at : at + len(words)] == words:
                return len(words), kind
        return None

    def begun(self, keys: tuple[str, ...], at: int) -> bool:
        """Tell whether a claim begins with all the words from a place on."""
        rest = keys[at:]
        return len(rest) >= _FRAGMENT and any(one[: len(rest)] == rest for one in self.claims)

    def ended(self, keys: tuple[str, ...]) -> int:
        """Count the words at the beginning with which a claim ends."""
        sizes = range(len(keys), _FRAGMENT - 1, -1)
        return next((n for n in sizes if any(one[-n:] == keys[:n] for one in self.claims)), 0)


class _Word(NamedTuple):
    span: Span
    kind: str
    rank: int


def _parted(text: str, block: TextBlock, known: _Known) -> Iterator[TextBlock]:
    words = list(_told_apart(text, block, known))
    kinds = {one.kind for one in words}
    if kinds <= {_REST}:
        yield block
        return
    for (kind, _), group in groupby(words, key=itemgetter(1, 2)):
        stretch = list(group)
        is_quoted = kind in {_QUOTE, _REST}
        yield TextBlock(
            stretch[0].span.start,
            stretch[-1].span.end,
            BlockKind.BLOCK_QUOTE if is_quoted else BlockKind.PARAGRAPH,
        )


def _told_apart(text: str, block: TextBlock, known: _Known) -> Iterator[_Word]:
    """Tell of each word of a block whether a claim, a quote, the map or nobody known says it."""
    spans = [Span(*one.span()) for one in _WORD.finditer(text, block.start, block.end)]
    keys = tuple(text[slice(*one)].casefold() for one in spans)
    marks = {
        at
        for mark in _MARKS
        for found in mark.finditer(text, block.start, block.end)
        for at, span in enumerate(spans)
        if found.start() <= span.start < found.end()
    }
    at = rank = 0
    while at < len(spans):
        size, kind = _next(keys, at, known, marks)
        rank += kind is not _REST or at == 0 or size > 1
        yield from (_Word(one, kind, rank) for one in spans[at : at + size])
        rank += kind is not _REST
        at += size


def _next(keys: tuple[str, ...], at: int, known: _Known, marks: set[int]) -> tuple[int, str]:
    tile = known.at(keys, at)
    if tile is not None:
        return tile
    if at in marks:
        return 1, _MARK
    if known.begun(keys, at):
        return len(keys) - at, _CLAIM
    ended = known.ended(keys) if at == 0 else 0
    return (ended, _CLAIM) if ended else (1, _REST)


def _keys(words: str) -> tuple[str, ...]:
    return tuple(one.casefold() for one in _WORD.findall(words))
