"""What in a text may refer to a note, and what may begin one, where only their numbers tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from argmap.sources.passages import Span
from argmap.sources.reading.blocks import BlockKind, TextBlock

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_SIGN = rf"(?<!\d)\d{{1,3}}|[{_RAISED}]{{1,3}}|\s?\[\d{{1,3}}\]"
_MARK = re.compile(
    r"(?P<lead>[^\W_](?:\[[.,;:!?…]{1,4}\])?[.,;:!?…*_]*[”’\"'»«“‘)\]*_]*[.,;:!?…]*)"
    rf"(?P<sign>{_SIGN})(?![\w%°$€{_RAISED}])(?![.,:/–-]\d)"
)
_CLOSER = re.compile(r"[”’\"'»«“‘)\]]")
_COUNTED = re.compile(
    r"\b(?:Nos?|Dkt|Docket|Docs?|ECF|pp?|arts?|Arts?|Exs?|Exhs?|nn?|vols?|chs?|cls?|paras?|secs?"
    r"|Tab|App|Figs?|Rs?|Rule|Tr|pts?|Pts?|cmts?|v|Amends?|amends?|ser|Cal|Div)\.?$"
)
"""What is counted by the number right behind it, however close: “Ex.2”."""
_BEGINS = re.compile(
    rf"(?:\[(?P<bracket>\d{{1,3}})\]|(?P<raised>[{_RAISED}]{{1,3}})|(?P<plain>\d{{1,6}}))"
    r"(?P<stop>[.)](?=\s))?"
)
_CAPITAL = re.compile(r"[ \t]*(?:[“\"‘'«„(\[§¶*_]|[^\W\d_a-zäöü]|(?:see|cf|id|ibid|but see)\b)")
_VOLUME = re.compile(r"[ \t]*\d{1,4}(?:[A-Z]?[ \t](?=[A-Z])|(?:st|d|nd|rd|th)\b|-[A-Z])")
"""What a note begins with that begins with a number: “13 Williston”, “9th Cir. R.”"""
_APART = re.compile(r"[ \t]\S")
_GLUED = re.compile(r"(?<=\s)(?P<number>\d{1,2})(?=[A-Z“][a-z.“\[])")
"""A raised number that a PDF has in the middle of what it takes for one paragraph."""
_DIGITS = 3
_SPLIT = -5
"""Of two numbers in one the first is a note’s only where the note before it is found."""


class Sign(NamedTuple):
    """What may refer to a note: its number, where it stands, and whether behind a closing mark."""

    span: Span
    number: int
    is_behind_mark: bool


class Beginning(NamedTuple):
    """What may begin a note: where its number stands, where its words do, and how likely it is."""

    at: int
    words: int
    number: int
    weight: int


def signs_in(text: str, blocks: Sequence[TextBlock]) -> Iterator[Sign]:
    """Walk the numbers that stand at the end of a word or behind its marks, raised or not.

    Behind a number one is a mark where the reader of the format has found it to be.
    """
    known = {block.mark for block in blocks if block.kind is BlockKind.NOTE}
    for block in blocks:
        if block.kind is BlockKind.NOTE:
            continue
        for match in _MARK.finditer(text, block.start, block.end):
            lead, sign = match["lead"], match["sign"].strip()
            is_closed = bool(_CLOSER.search(lead))
            is_bare = sign.isascii() and sign.isdigit()
            is_known = match.start("sign") in known
            if lead[0].isdigit() and is_bare and not (is_closed or is_known):
                continue
            before = Span(max(0, match.start() - 12), match.start("sign"))
            if is_bare and not is_known and _COUNTED.search(text, *before):
                continue
            span = Span(*match.span("sign"))
            yield Sign(span, _number(sign), is_closed or len(lead) > 1 or not is_bare)


def beginnings_in(text: str, blocks: Sequence[TextBlock]) -> Iterator[Beginning]:
    """Walk the numbers with which notes may begin: those of paragraphs, lines, and raised ones."""
    before = 0
    for block in blocks:
        if block.kind in {BlockKind.PARAGRAPH, BlockKind.NOTE}:
            yield from _of_block(text, before, block)
        before = block.end


def _of_block(text: str, before: int, block: TextBlock) -> Iterator[Beginning]:
    first = _first(text, before, block)
    is_note = block.kind is BlockKind.NOTE
    yield from _at(text, first, 4 if is_note else 3, is_first=True)
    for line in re.finditer(r"\n[ \t]*(?=\S)", text[first : block.end]):
        yield from _at(text, first + line.end(), 2, is_first=False, may_split=is_note)
    if is_note:
        for stop in re.finditer(r"[.!?)”’] (?=\d)", text[first : block.end]):
            yield from _at(text, first + stop.end(), 1, is_first=True)
    for glued in _GLUED.finditer(text, first, block.end):
        yield Beginning(glued.start(), glued.end(), int(glued["number"]), 1)


def _first(text: str, before: int, block: TextBlock) -> int:
    """Return where a block begins with its number, which is none of the words of a note."""
    gap = text[before : block.start] if block.kind is BlockKind.NOTE else ""
    return block.start - len(gap.lstrip())


def _at(
    text: str, at: int, weight: int, *, is_first: bool, may_split: bool = True
) -> Iterator[Beginning]:
    """Walk the ways to read a number that begins a line: 413 may be note 4 and volume 13."""
    match = _BEGINS.match(text, at)
    if match is None:
        return
    sign = match["bracket"] or match["raised"]
    if sign:
        yield Beginning(at, _words(text, match.end()), _number(sign), weight + 1)
        return
    digits = match["plain"]
    if len(digits) <= _DIGITS and _may_begin(text, match.end(), is_first=is_first):
        yield Beginning(at, _words(text, match.end()), int(digits), weight)
    for size in range(1, min(len(digits), _DIGITS + 1)) if may_split else ():
        if digits[size] != "0" and _VOLUME.match(text, at + size):
            yield Beginning(at, at + size, int(digits[:size]), _SPLIT)


def _may_begin(text: str, at: int, *, is_first: bool) -> bool:
    if _CAPITAL.match(text, at) or _VOLUME.match(text, at):
        return True
    return is_first and bool(_APART.match(text, at))


def _words(text: str, at: int) -> int:
    while text[at : at + 1] in {" ", "\t"}:
        at += 1
    return at


def _number(sign: str) -> int:
    digits = sign.strip("[] ")
    return int("".join(str(_RAISED.find(one)) if one in _RAISED else one for one in digits))
