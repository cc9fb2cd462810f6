"""Plain text of a pleading whose lines are numbered at the left: read without its numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from argmap.sources.reading.list_items import ITEM
from argmap.sources.reading.pdf_note_numbers import ends_before_number
from argmap.sources.reading.reading import Reading

_NUMBERED = re.compile(r"(?P<before>\s{0,6})(?P<number>\d{1,2})(?P<rest>[ \t]{2,}\S.*|\s*)")
_FULL, _FEWEST, _MOST = 0.8, 20, 32
"""Of the pages so many count their lines to one number, which is the height of a page."""
_HEAD, _FOOT = 3, 8
"""So many rows at the head of a page, and at its foot, may be what all pages have."""
_STEP = 3
"""So many columns further in or out another paragraph begins, or the rest of one."""
_SHORT = 0.85
"""A row that ends a paragraph is shorter than the longest, by this share."""
_STOP = re.compile(r"[.:;!?][”\"’)\]\d]*$")
_TOLD = (
    "Left out the line numbers in the margin of {0} pages, and what stands at the head or the foot "
    "of each."
)


class _Row(NamedTuple):
    """A line of a page without its number, which stands in the same columns as before."""

    words: str
    number: int | None

    @property
    def indent(self) -> int:
        return len(self.words) - len(self.words.lstrip())


def without_line_numbers(reading: Reading) -> Reading:
    """Leave the numbers of lines out of a plain text that counts them page after page, and tell it.

    What stands between two of the numbers is a row too, as lines of a block quote do. Rows are
    parted into paragraphs by where they begin, and notes put behind the text.
    """
    pages = list(_pages(reading.text)) if reading.media_type == "text/plain" else []
    if not _are_numbered(pages):
        return reading
    rows = [page for page in _without_frame(pages) if page]
    bodies = [page[: _first_note(page)] for page in rows]
    notes = [page[_first_note(page) :] for page in rows]
    body = list(_parted([row for page in bodies for row in page]))
    foot = [line for page in notes for line in _notes(page)]
    text = "\n".join([*body, *foot]) + "\n"
    return replace(reading, text=text, report=(*reading.report, _TOLD.format(len(pages))))


def _pages(text: str) -> Iterator[list[_Row]]:
    """Divide a text at the signs that end a page, and where its lines count from one again."""
    page: list[_Row] = []
    last, column = 0, None
    for line in text.expandtabs().replace("\f", "\n\f").split("\n"):
        words = line.removeprefix("\f")
        found = _NUMBERED.fullmatch(words)
        number = int(found["number"]) if found and column in {None, found.end("number")} else 0
        if page and (line.startswith("\f") or (number == 1 and last > 1)):
            yield page
            page, last = [], 0
        is_next = found is not None and number == last + 1
        if found and is_next:
            last, column = number, found.end("number")
            words = " " * column + found["rest"]
        page.append(_Row(words.rstrip(), number if is_next else None))
    if any(row.words.strip() for row in page):
        yield page


def _are_numbered(pages: Sequence[Sequence[_Row]]) -> bool:
    """Say whether enough of the pages count their lines, each to the same number."""
    counts = Counter(max((row.number or 0 for row in page), default=0) for page in pages)
    most, times = counts.most_common(1)[0] if counts else (0, 0)
    is_all = times >= _FULL * len(pages) or (len(pages) > 1 and times >= len(pages) - 1)
    return _FEWEST <= most <= _MOST and is_all


def _without_frame(pages: Sequence[Sequence[_Row]]) -> Iterator[list[_Row]]:
    """Leave out of each page what stands at the head or foot of most, but for its numbers."""
    known = Counter(form for page in pages for form in map(_form, _ends(page)))
    repeated = {form for form, count in known.items() if count >= max(2, len(pages) / 2)}
    for page in pages:
        ends = {id(row) for row in _ends(page)}
        yield [row for row in page if not (id(row) in ends and _form(row) in repeated)]


def _ends(page: Sequence[_Row]) -> list[_Row]:
    filled = [row for row in page if row.words.strip()]
    ends = (at for at in range(len(filled)) if at < _HEAD or at >= len(filled) - _FOOT)
    edges = {0, len(filled) - 1}
    return [filled[at] for at in ends if at in edges or not _is_raised(filled[at])]


def _form(row: _Row) -> str:
    return re.sub(r"\d+", "#", " ".join(row.words.split()))


def _first_note(page: Sequence[_Row]) -> int:
    """Return at which row the notes begin: a raised number stands alone above their first."""
    found = (at for at, row in enumerate(page[:-1]) if _is_raised(row))
    return next(found, len(page))


def _is_raised(row: _Row) -> bool:
    return re.fullmatch(r"\s*\d{1,2}", row.words) is not None


def _notes(page: Sequence[_Row]) -> Iterator[str]:
    """Walk the lines of notes, each begun with its number."""
    number = ""
    for row in page:
        if _is_raised(row):
            yield ""
            number = row.words.strip() + " "
        elif row.words.strip():
            yield number + row.words.strip()
            number = ""


def _parted(rows: Sequence[_Row]) -> Iterator[str]:
    """Walk the lines of the text, with an empty one where another paragraph begins."""
    filled = [row for row in rows if row.words.strip()]
    longest = max((len(row.words) for row in filled), default=0)
    before: _Row | None = None
    is_first = True
    for row in filled:
        if before is not None:
            is_short = len(before.words) < _SHORT * longest
            is_first = _begins(before, row, is_first=is_first and not is_short) or bool(
                is_short and _STOP.search(before.words)
            )
            if is_first:
                yield ""
        yield row.words
        before = row


def _begins(before: _Row, row: _Row, *, is_first: bool) -> bool:
    """Say whether a row begins a paragraph by where it stands below the one before it.

    `is_first` says that that one is the first of its paragraph, and fills its line.
    """
    words, above = row.words.strip(), before.words.strip()
    if words.isupper() or above.isupper():
        return words.isupper() != above.isupper() or bool(ITEM.match(words))
    if ITEM.match(words) and not ends_before_number(above):
        return True
    step = row.indent - before.indent
    return (step >= _STEP and not ITEM.match(above)) or (step <= -_STEP and not is_first)
