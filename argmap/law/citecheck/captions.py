"""The caption that heads a paper: its court, who is against whom, and its docket number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from argmap.law.citations.known_words import caption_words
from argmap.sources.passages import Span
from argmap.sources.saying.attributing_words import one_of

_REACH = 2500
_MOST_LINES = 45
_SIGNS = " \t*_#>\\|"
_LONG, _SMALL = 12, 0.65
"""A line of so many words, of which so many begin small, is a sentence and no caption."""
_COURT = re.compile(r"\bcourt\b", re.IGNORECASE)
_DIVISION = re.compile(r"\b(?:district|division|circuit|county)\b|^(?:at|in)\s", re.IGNORECASE)
_DOCKET = re.compile(
    r"(?<!Bar )(?<!WSBA )(?<!Dkt\. )(?<!ECF )\b(?:Nos?\.|Number|Docket|Cause)\s*:?\s*"
    r"(?P<number>(?=[\w:.-]*\d)\w[\w:.-]*[\w])",
    re.IGNORECASE,
)
_AGAINST = re.compile(r"(?:(?<=\s)|^)(?:v|vs|V|VS)\.(?=\s|$)", re.MULTILINE)
_LABEL = re.compile(r"^\W*(?:re|case|subject|matter)\s*:[\s*_]*", re.IGNORECASE)
"""What a memorandum has before the name of its case: “Re: Parler v. AWS”."""
_TAIL = re.compile(r"(?<=\w)\s*(?:;|:|\s[—–]|\()")
"""What stands behind the name of a case: “Parler v. AWS; likelihood of success”."""
_SIDE_LINES = 3


class Printed(NamedTuple):
    """Words of a caption, and where they stand in the paper."""

    words: str
    span: Span


class Caption(NamedTuple):
    """What the caption of a paper says; nothing of what it does not have.

    `head` is all of it in one line; `sides` are who is against whom, as they are printed, and
    `courts` the lines that tell of which district or circuit a court is.
    """

    head: str
    numbers: tuple[Printed, ...] = ()
    sides: tuple[Printed, ...] = ()
    courts: tuple[Printed, ...] = ()


def read_caption(text: str) -> Caption | None:
    """Read the caption that heads a paper; None where its first lines are none."""
    lines = list(_lines(text))
    head = " ".join(line.words for line in lines)
    numbers = tuple(_numbers(lines))
    if not numbers and not _COURT.search(head):
        return None
    courts = tuple(line for line in lines if _DIVISION.search(line.words))
    return Caption(head, numbers, _sides(lines), courts)


def _lines(text: str) -> Iterator[Printed]:
    """Walk the lines of a caption: up to a heading of the paper, or a sentence."""
    for count, match in enumerate(re.finditer(r"[^\n\t]+", text[:_REACH])):
        words = match[0].strip(_SIGNS)
        if count == _MOST_LINES or _begins().fullmatch(words) or _is_sentence(words):
            return
        if words:
            start = match.start() + match[0].find(words)
            yield Printed(words, Span(start, start + len(words)))


def _is_sentence(words: str) -> bool:
    parts = [part for part in words.split() if part[:1].isalpha()]
    small = sum(part[0].islower() for part in parts)
    return len(parts) >= _LONG and small >= _SMALL * len(parts)


def _numbers(lines: Sequence[Printed]) -> Iterator[Printed]:
    for line in lines:
        for match in _DOCKET.finditer(line.words):
            start = line.span.start + match.start("number")
            yield Printed(match["number"], Span(start, start + len(match["number"])))


def _sides(lines: Sequence[Printed]) -> tuple[Printed, ...]:
    """Return who stands before the first “v.” of a caption, and who behind it."""
    for at, line in enumerate(lines):
        against = _AGAINST.search(line.words)
        if against is None:
            continue
        before = [_part(line, 0, against.start())]
        behind = [_part(line, against.end(), len(line.words))]
        if not (before[0].words.strip() and behind[0].words.strip()):
            before, behind = [*lines[:at], *before], [*behind, *lines[at + 1 :]]
        sides = (_side(before, way=-1), _side(behind, way=1))
        return tuple(side for side in sides if side) if all(sides) else ()
    return ()


def _side(lines: Sequence[Printed], way: int) -> Printed | None:
    """Join the lines that name a party, the nearest to “v.” and those beside it."""
    chosen: list[Printed] = []
    for line in lines[::way]:
        words = _TAIL.split(_DOCKET.split(_LABEL.sub("", line.words))[0])[0]
        words = _role().sub("", words).strip(" ,.;()*_")
        is_end = _COURT.search(line.words) or _DIVISION.search(words)
        if (chosen and (is_end or not words)) or len(chosen) == _SIDE_LINES:
            break
        if words and not is_end:
            at = line.words.find(words)
            chosen.append(
                _part(line, at, at + len(words)) if at >= 0 else line._replace(words=words)
            )
    ordered = chosen[::way]
    if not ordered:
        return None
    words = " ".join(one.words for one in ordered)
    return Printed(words, Span(ordered[0].span.start, ordered[-1].span.end))


def _part(line: Printed, start: int, end: int) -> Printed:
    return Printed(line.words[start:end], Span(line.span.start + start, line.span.start + end))


@cache
def _begins() -> re.Pattern[str]:
    """Return what finds the first heading of a paper: “I. Introduction”."""
    return re.compile(
        rf"(?:[IVX\d]+\.?\s+)?(?:{one_of(caption_words('begins'))})\W*", re.IGNORECASE
    )


@cache
def _role() -> re.Pattern[str]:
    """Return what finds a role in the caption, with all that stands behind it in its line."""
    roles = one_of(caption_words("roles"))
    before_number = r",?\s*\b(?:Case|Civil Action|Cause)\s*$"
    return re.compile(rf"(?:^|[,;\s(])\s*(?:{roles})(?![\w-]).*$|{before_number}", re.IGNORECASE)
