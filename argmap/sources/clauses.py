"""What stands before a quotation in its clause: with and without what is put in between commas."""

from __future__ import annotations

import re
from typing import NamedTuple

from argmap.sources.passages import Span

_MOST_PUT_IN, _MOST_PIECES = 14, 2
"""So many words, and so many stretches between commas, are put in within one clause at most."""
_STOP = re.compile(r"[^\s]*[,;:.!?]\W*(?=\s|\Z)")
_GOES_ON_ELSEWHERE = re.compile(
    r"\W*(?:and|but|or|nor|so|yet|which|who|whom|whose|while|because|although|though)\b",
    re.IGNORECASE,
)
"""What begins another clause behind a comma, and does not go on with the one before it."""


class Clause(NamedTuple):
    """A clause up to a quotation; in `read`, the text up to there, what is put in is blank."""

    read: str
    span: Span


def clause_before(text: str, start: int, end: int) -> Span:
    """Return what stands before an offset of a sentence behind its last comma or stop."""
    stops = [one.end() for one in _STOP.finditer(text, start, end)]
    return Span(max([start, *stops]), end)


def whole_clause_before(text: str, start: int, end: int, leading: re.Pattern[str]) -> Clause | None:
    """Return the clause before an offset of a sentence, without what is put into it.

    “is not, at this stage, …” goes on behind its second comma, as `leading` tells: it
    matches a word that asks for another one behind it. None where nothing is put in.
    """
    read = _without_brackets(text[:end], start, leading)
    while (put_in := _put_in(read, text, Span(start, end), leading)) is not None:
        read = _blanked(read, put_in)
    if read == text[:end]:
        return None
    return Clause(read, clause_before(read, start, end))


def _without_brackets(read: str, start: int, leading: re.Pattern[str]) -> str:
    for one in re.finditer(r"\s*(?:\([^()]*\)|[—–][^—–;:]*[—–])", read[start:]):
        put_in = Span(start + one.start(), start + one.end())
        few = len(one.group().split()) <= _MOST_PUT_IN
        if few and _ends_with(leading, read, Span(start, put_in.start)):
            read = _blanked(read, put_in)
    return read


def _put_in(read: str, text: str, room: Span, leading: re.Pattern[str]) -> Span | None:
    """Find the last stretch between commas that a word which asks for another one precedes."""
    commas = list(re.finditer(r",[”’\"']*(?=\s|\Z)|[;:!?](?=\s|\Z)", read[room.start :]))
    if not commas or commas[-1].group()[0] != ",":
        return None
    closing = room.start + commas[-1].end()
    if _GOES_ON_ELSEWHERE.match(text, closing):
        return None
    for comma in reversed(commas[-1 - _MOST_PIECES : -1]):
        opening = room.start + comma.start()
        few = len(read[opening:closing].split()) <= _MOST_PUT_IN
        if comma.group()[0] != "," or not few:
            return None
        if _ends_with(leading, read, Span(room.start, opening)):
            return Span(opening, closing)
    return None


def _ends_with(leading: re.Pattern[str], read: str, room: Span) -> bool:
    near = read[max(room.start, room.end - 40) : room.end]
    return any(not near[one.end() :].strip(" \n\t”’\"'") for one in leading.finditer(near))


def _blanked(read: str, span: Span) -> str:
    return read[: span.start] + " " * (span.end - span.start) + read[span.end :]
