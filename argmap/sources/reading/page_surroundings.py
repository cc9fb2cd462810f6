"""What the main text of a page may have taken in of what stands around it.

A page says by no rule where its article ends. What is nothing but a link, or calls on the
reader, is left out and told; what stands behind the article in a block of its own is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from argmap.sources.reading.blocks import BlockKind, BlockWords
from argmap.sources.reading.words import spaces_joined

_HOLDERS = frozenset(
    ("p", "div", "li", "td", "dd", "span", "h2", "h3", "h4", "h5", "h6", "section")
)
_LETTERS = re.compile(r"\W+")
_LINKED = 0.8
"""From this share of letters in links on, a paragraph is nothing but a link."""
_CALL = 140
_MOST = 0.6
"""The block that has this share of the letters kept is the article's own."""
_SIGN_UP = r"(?:sign up|subscribe) (?:to|for|now|here|today|below|free)"
_CALLS = re.compile(
    # Before it may stand what is no word, or what is sent to those who answer it.
    r"(?:\W*|[^.?!]{0,40}\b(?:newsletters?|alerts?|briefings?|e-?mails?|inbox|updates?)\b"
    rf"[^\n]{{0,20}}[:|–—•»>.?!-]\s*(?={_SIGN_UP}))"
    r"(?:read (?:more|also|next)|also read|see also|more on this"
    r"|related (?:stories|articles|topics) ?:"
    rf"|{_SIGN_UP}"
    r"|join our|follow us|like us on|share this"
    r"|click here|advertisement|download our app|support our journalism|listen to this article)\b",
    re.IGNORECASE,
)
_MAYBE = re.compile(rf"[:|–—•»>.?!)\]-]\s+(?=[SJ])(?i:{_SIGN_UP}|join our)\b")
"""A call behind other words, which may be the article’s own."""
_SHOWN = 8
_BEGINNING = 40


class Surroundings(NamedTuple):
    """What a page's tree tells of its blocks, by the letters that each has.

    `links` are the blocks that are nothing but a link, `holders` the elements around each
    block, innermost last, as numbers.
    """

    links: frozenset[str]
    holders: dict[str, tuple[int, ...]]


def surroundings_of(tree: Any) -> Surroundings:
    """Look at a page before its main text is taken out of it."""
    links: set[str] = set()
    holders: dict[str, tuple[int, ...]] = {}
    # An element is the same object again only while somebody holds it.
    nodes = list(tree.iter())
    for node in nodes:
        if node.tag not in _HOLDERS or any(child.tag in _HOLDERS for child in node):
            continue
        words = _squeezed("".join(node.itertext()))
        if not words:
            continue
        holders.setdefault(words, tuple(id(one) for one in node.iterancestors())[::-1])
        linked = _squeezed("".join("".join(link.itertext()) for link in node.iter("a")))
        if len(linked) >= _LINKED * len(words):
            links.add(words)
    return Surroundings(frozenset(links), holders)


def without_calls(
    rows: Sequence[BlockWords], around: Surroundings
) -> tuple[list[BlockWords], list[str]]:
    """Leave out paragraphs that are links or calls on the reader, and say which.

    What only may be a call is kept, and told.
    """
    kept, left = list[BlockWords](), list[str]()
    for row in rows:
        is_call = row.kind is BlockKind.PARAGRAPH and _is_call(row.words, around)
        (left.append(row.words) if is_call else kept.append(row))
    if not kept:
        return list(rows), []
    told = [f"Left out as links of the page or calls on its reader: {beginnings(left)}."] * bool(
        left
    )
    doubtful = [row.words for row in kept if len(row.words) <= _CALL and _MAYBE.search(row.words)]
    if doubtful:
        told.append(f"Kept, but may be calls of the page on its reader: {beginnings(doubtful)}.")
    return kept, told


def behind_the_article(rows: Sequence[BlockWords], around: Surroundings) -> list[str]:
    """Say which paragraphs at the end stand outside the block that holds most of the text."""
    own = _own_block(rows, around)
    last = max((rank for rank, row in enumerate(rows) if own in _around(row, around)), default=None)
    if own is None or last is None:
        return []
    after = [row.words for row in rows[last + 1 :] if _around(row, around)]
    if not after:
        return []
    told = (
        "At the end stand paragraphs outside the article’s own part of the page, as comments or"
        f" teasers do: {beginnings(after)}. If they do not belong to it, move the end of the text."
    )
    return [told]


def _is_call(words: str, around: Surroundings) -> bool:
    if len(words) > _CALL:
        return False
    return _squeezed(words) in around.links or bool(_CALLS.match(words))


def _own_block(rows: Iterable[BlockWords], around: Surroundings) -> int | None:
    """Return the innermost element that holds most of what was kept."""
    letters: dict[int, int] = {}
    depths: dict[int, int] = {}
    whole = 0
    for row in rows:
        whole += len(row.words)
        for depth, holder in enumerate(_around(row, around)):
            letters[holder] = letters.get(holder, 0) + len(row.words)
            depths[holder] = depth
    likely = [one for one, count in letters.items() if count >= _MOST * whole]
    return max(likely, key=depths.__getitem__, default=None)


def _around(row: BlockWords, around: Surroundings) -> tuple[int, ...]:
    return around.holders.get(_squeezed(row.words), ())


def _squeezed(words: str) -> str:
    return _LETTERS.sub("", words)


def beginnings(paragraphs: Sequence[str]) -> str:
    """List how paragraphs begin, the first of them where there are many."""
    shown = ", ".join(f"“{_begun(words)}”" for words in paragraphs[:_SHOWN])
    more = len(paragraphs) - _SHOWN
    return f"{shown} and {more} more" if more > 0 else shown


def _begun(words: str) -> str:
    line = spaces_joined(words)
    return line if len(line) <= _BEGINNING else f"{line[:_BEGINNING].rstrip()}…"
