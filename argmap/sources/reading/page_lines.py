"""Lines that a page prints between the paragraphs of an article: “Ad”, “Story continues”, “1,042”.

Words alone prove nothing: an article may have any of them. Such a line is left out where the page
sets it otherwise than its paragraphs, or prints it again and again; else it is kept, and told.
The lines are in `resources/wording/page_lines.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from typing import NamedTuple

from argmap.resources import resource
from argmap.sources.months import MONTH
from argmap.sources.reading.blocks import BlockKind
from argmap.sources.reading.page_apart import is_of_buttons, is_of_player
from argmap.sources.reading.page_beside import (
    TOLD_BY,
    is_label_of_page,
    tells_of_change,
)
from argmap.sources.reading.page_blocks import LONG, PageBlock
from argmap.sources.reading.page_surroundings import beginnings

_LONGEST = 320
_NUMBER = re.compile(r"\W*\d+\W*")
_FEW = 3
"""So few numbers alone count readers; more of them are of a document’s pages or parts."""
_QUOTED = re.compile(r"[“”\"]")
_CLOCK = r"\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: \(?[a-z]{2,4}\)?)?"
_SIGNS = {
    "[": "(?:",
    "]": ")",
    "|": "|",
    "…": r"[^\n]{0,160}",
    "_": r"[^.?!\n]{1,80}",
    "#": r"\d[\d,.:]*",
    "¦": r"\|",
    "'": "['’]",
    " ": r"\s+",
}
"""What the signs of the list of lines stand for; `<…>` names another list."""
_NAMED = re.compile(r"<(\w+)>")
_DATE = re.compile(
    r"\W*(?:(?:posted|published|updated)(?: on)?:? )?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri"
    rf"|sat(?:ur)?|sun)(?:day)?\.?,? )?(?:(?:{MONTH}) \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?"
    rf"|\d{{1,2}} (?:{MONTH})(?:,? \d{{4}})?|\d{{1,4}}[/.-]\d{{1,2}}[/.-]\d{{1,4}})"
    rf"(?:(?:,| at| [|/·•-])? {_CLOCK})?\W*"
    r"|\W*\d+ ?(?:seconds?|min(?:ute)?s?|hours?|hrs?|h|m|d|days?|weeks?|months?|years?)\.? ago\W*",
    re.IGNORECASE,
)
"""A day alone, or how long ago something was: below other words it is a teaser's."""


def without_lines(
    rows: Sequence[PageBlock], sure: AbstractSet[PageBlock], headline: str
) -> tuple[list[PageBlock], set[PageBlock], list[str]]:
    """Leave out the lines that a page surely prints between paragraphs, and say which.

    Return what is kept, and the lines of it that only may be such. What is `sure` to be of the
    article is none.
    """
    open_rows = [row for row in rows if row not in sure and row.words != headline]
    left = _left(rows, open_rows)
    if len(left) == len(rows):
        return list(rows), set(), []
    maybe = _perhaps(rows, [row for row in open_rows if row not in left])
    words = [row.words for row in rows if row in left]
    told = [f"Left out as lines of the page between paragraphs: {beginnings(words)}."] * bool(words)
    return [row for row in rows if row not in left], maybe, told


def _left(rows: Sequence[PageBlock], open_rows: Sequence[PageBlock]) -> set[PageBlock]:
    """Return the lines that the page sets as nothing else of the article, or repeats."""
    settings = {row.setting for row in rows if not _is_sure(row.words)}
    counts = Counter(row.letters for row in rows)
    return {
        row
        for row in open_rows
        if row.kind is BlockKind.PARAGRAPH
        and _is_sure(row.words)
        and (row.setting not in settings or counts[row.letters] > 1)
    }


def _perhaps(rows: Sequence[PageBlock], open_rows: Sequence[PageBlock]) -> set[PageBlock]:
    """Return the rows that read as lines of the page, but numbers of which there are many."""
    first = next((at for at, row in enumerate(rows) if len(row.words) >= LONG), len(rows))
    behind = set(rows[first:])
    maybe = {row for row in open_rows if _may_be(row, is_behind=row in behind)}
    numbers = {row for row in maybe if _NUMBER.fullmatch(row.words)}
    return maybe - (numbers if len(numbers) > _FEW else set())


def told_of_lines(
    rows: Sequence[PageBlock], lines: AbstractSet[PageBlock], told: Sequence[str]
) -> list[str]:
    """Say which of the kept rows read as lines of the page, but those that are `told` already."""
    words = [row.words for row in rows if row in lines]
    words = [one for one in words if not any(beginnings([one]) in line for line in told)]
    doubt = "Kept, though it reads as a line of the page and not of the article"
    return [f"{doubt}: {beginnings(words)}. Look whether it belongs there."] * bool(words)


def _is_sure(words: str) -> bool:
    return len(words) <= LONG and not _is_of_speech(words) and bool(_lines().sure.fullmatch(words))


def _may_be(row: PageBlock, *, is_behind: bool) -> bool:
    """Say whether a row, or a line of it, reads as one of the page; a headline but a list's own."""
    words = row.words
    if len(words) > _LONGEST or tells_of_change(row):
        return False
    if row.kind is not BlockKind.PARAGRAPH:
        return row.kind is BlockKind.HEADING and _is_told_as_heading(words)
    if is_behind and _DATE.fullmatch(words):
        return True
    return any(map(_reads_as_one, words.split("\n")))


def _is_told_as_heading(words: str) -> bool:
    """Say whether a heading reads as a line of a page, and heads nothing as “Related torts”."""
    is_one = _is_sure(words) or bool(_lines().maybe.fullmatch(words))
    return is_one and not _is_of_speech(words)


def _reads_as_one(line: str) -> bool:
    if _is_of_speech(line):
        return False
    is_label = is_label_of_page(line) or is_of_buttons(line) or is_of_player(line)
    return is_label or _is_sure(line) or bool(_lines().maybe.fullmatch(line))


def _is_of_speech(words: str) -> bool:
    """Say whether words are somebody's: quoted, or told to be said."""
    return bool(_QUOTED.search(words) or TOLD_BY.search(words))


class _Lines(NamedTuple):
    sure: re.Pattern[str]
    maybe: re.Pattern[str]


@cache
def _lines() -> _Lines:
    """Read the lines of pages, and make a pattern of each list."""
    data = tomllib.loads(resource("wording", "page_lines.toml").read_text(encoding="utf-8"))

    def pattern(lines: str) -> re.Pattern[str]:
        named = _NAMED.sub(lambda name: f"[{data[name[1]]}]", lines.strip())
        rows = (
            "".join(_SIGNS.get(sign, re.escape(sign)) for sign in row) for row in named.split("\n")
        )
        return re.compile(rf"\W*(?:{'|'.join(rows)})\W*", re.IGNORECASE)

    return _Lines(pattern(data["sure"]), pattern(data["maybe"]))
