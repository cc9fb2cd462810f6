"""Where the quotations of a packet stand in a paper: each once, and in their order."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from argmap.law.citecheck.marks import LEFT, RIGHT
from argmap.law.citecheck.packet import PacketQuotation
from argmap.law.citecheck.source_words import WORD, SourceWords
from argmap.sources.anchor_words import NOT_HELD, STATE_WORDS
from argmap.sources.passages import Span

PRINTED = re.compile(rf"{WORD}|[\[\]]|\.(?:\s?\.){{2,3}}")
"""A word, a bracket or an ellipsis in comparable form: what a quotation is printed of."""
_MOST_PLACES = 200
_NEAR = 3
_LABEL = 9
"""A word that stands beside a block, as “exact”, may be read before it."""
_PAGE = 2500
_LEAST = 3
_NOT_WORDS = re.compile(r"^\W+")
_LINE_END = re.compile(r"^[^\w\n]+")
_BEHIND = re.compile(rf"[\s.,;:!?…)—–%‰°-]{{0,6}}[”’\"'»“{RIGHT}]")
_OPENS = frozenset(f"“‘\"'«„{LEFT}")
_ENTRY = re.compile(
    r"\d{1,3}(?:\.\d{1,3})*(?: (?:Movant|Respondent))?"
    r"(?: (?:Reason|Objection|Undercut of the step)\b.*)?",
    re.DOTALL,
)
"""The head of an entry of a map’s outline, with the claim where it is read in one line with it."""
_STOPS = ".!?%"
_SIGNS = "$€£¥§¶#"
"""What may stand in marks before the first word, as in “$400 was paid.”"""
_STATES = tuple(sorted((*STATE_WORDS.values(), NOT_HELD), key=len, reverse=True))
"""What ends the line that cites a block: how its quote stands in the source."""


class Placed(NamedTuple):
    """A quotation of a packet, and where its words stand in order; None where they do not."""

    quotation: PacketQuotation
    span: Span | None


class _End(NamedTuple):
    """A place that a chain of places can end with: of which quotation, and what is before it."""

    rank: int
    span: Span
    before: _End | None


def placed(quotations: Sequence[PacketQuotation], words: SourceWords) -> list[Placed]:
    """Give as many quotations as possible a place, so that the places are in their order.

    `words` are those of the paper by `PRINTED`. A quotation in a line stands behind an opening
    mark there.
    """
    tails: list[_End] = []
    starts: list[int] = []
    for rank, one in enumerate(quotations):
        # From the back: no two places of one quotation come into one chain.
        for span in reversed(list(places_of(one, words))):
            at = bisect_left(starts, span.start)
            tails[at : at + 1] = [_End(rank, span, tails[at - 1] if at else None)]
            starts[at : at + 1] = [span.start]
    chain: dict[int, Span] = {}
    end: _End | None = tails[-1] if tails else None
    while end is not None:
        chain[end.rank] = end.span
        end = end.before
    return [Placed(one, chain.get(rank)) for rank, one in enumerate(quotations)]


def places_of(one: PacketQuotation, words: SourceWords) -> Iterator[Span]:
    """Walk the places where the very words of a quotation stand as one of its kind is printed."""
    keys = SourceWords(one.words, PRINTED).keys
    if not keys:
        return
    for count, at in enumerate(words.occurrences(keys)):
        span = words.span(at, at + len(keys) - 1)
        if _is_apart(one, words.text, span) if one.is_block else _is_marked(words.text, span):
            yield span
        if count == _MOST_PLACES:
            return


def stands_apart(one: PacketQuotation, room: Span, words: SourceWords) -> Span | None:
    """Return where a block begins whose last lines were read elsewhere near by; None where not.

    A page with columns may be read in another order than it is printed in.
    """
    keys = SourceWords(one.words, PRINTED).keys
    near = Span(room.start - _PAGE, room.end + _PAGE)
    for cut in range(len(keys) - _LEAST, len(keys) // 2, -1):
        head = _lines_of(keys[:cut], near, words, is_head=True)
        if head and _lines_of(keys[cut:], near, words, is_head=False):
            return head
    return None


def stands_joined(one: PacketQuotation, room: Span, words: SourceWords) -> Span | None:
    """Return where the very words of a block, with their marks, stand within other words.

    Of a page whose blocks are a line each nothing may tell where one ends.
    """
    keys = SourceWords(one.words, PRINTED).keys
    for at in words.occurrences(keys) if one.is_block and keys else ():
        span = words.span(at, at + len(keys) - 1)
        marks = one.words[len(one.words.rstrip(_STOPS)) :]
        if room.start <= span.start and span.end <= room.end:
            return span if words.text.startswith(marks, span.end) else None
    return None


def _lines_of(keys: list[str], near: Span, words: SourceWords, *, is_head: bool) -> Span | None:
    """Find words that begin a line, or a few after a label, and as a head end one as well."""
    for at in words.occurrences(keys):
        span = words.span(at, at + len(keys) - 1)
        begins = "\n" in words.text[max(0, span.start - _LABEL) : span.start]
        ends = words.text[span.end : span.end + 1] == "\n"
        if near.start <= span.start < near.end and begins and (ends or not is_head):
            return span
    return None


def _is_marked(text: str, span: Span) -> bool:
    """Say whether a mark opens right before a span and one closes right behind it."""
    before = text[max(0, span.start - _NEAR) : span.start].rstrip().rstrip(_SIGNS).rstrip()
    behind = _BEHIND.match(text, span.end)
    return before[-1:] in _OPENS and behind is not None


def _is_apart(one: PacketQuotation, text: str, span: Span) -> bool:
    """Say whether a span stands in lines of its own, or its speaker is named right behind it.

    Reading a page may join a short line to the next, or one with a mark of its own to what
    stands above: so the line that cites the block before it counts as an end, and that of its
    own source. Where no speaker is known that could tell, one end in lines of its own is enough.
    """
    ahead = span.start <= _LABEL or "\n" in text[span.start - _LABEL : span.start]
    ahead = ahead or _before(text, span).endswith(_STATES) or _is_below_claim(text, span)
    following = _LINE_END.sub("", text[span.end : span.end + _LABEL], count=1)
    behind = not following or following[0] == "\n"
    if not one.speaker.split():
        return ahead or behind or _is_named(one.source, text, span)
    is_named = _is_named(one.speaker, text, span)
    opened = text[max(0, span.start - _NEAR) : span.start].rstrip()[-1:] in _OPENS
    return (ahead and (behind or is_named)) or (behind and is_named and opened)


def _is_named(name: str, text: str, span: Span) -> bool:
    """Say whether the first word of a name stands right behind a span."""
    words = name.split()
    if not words:
        return False
    first = _NOT_WORDS.sub("", words[0]).casefold()
    named = _NOT_WORDS.sub("", text[span.end : span.end + 2 * _LABEL + len(words[0])], count=1)
    return bool(first) and named.casefold().startswith(first)


def _is_below_claim(text: str, span: Span) -> bool:
    """Say whether a span is read in one line with the claim of a map that it is quoted for."""
    *_, above, here = ("", *text[max(0, span.start - _PAGE) : span.start].split("\n\n"))
    return any(_ENTRY.fullmatch(one.strip()) for one in (above, here))


def _before(text: str, span: Span) -> str:
    before = text[max(0, span.start - len(_STATES[0]) - _NEAR) : span.start]
    return before.rstrip().rstrip(_SIGNS).rstrip()
