"""Lines of one form in one place of several pages, as those of headers and footers are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from argmap.sources.reading.pdf_lines import Line
from argmap.sources.reading.pdf_numbers import (
    counts_pages,
    form_of,
    is_note,
    is_number,
    number_shift,
    tells_page,
)
from argmap.sources.reading.pdf_pitch import STOPS

_LEAST_PAGES = 2
_SAME_PLACE = 4.0
"""Headers stand as far from the edge of their pages as others, to so many points."""


class Held(NamedTuple):
    """A line at an end of a page: what it has in common with others, and how far out it is.

    `row` is the form of all that stands beside it: PDFium may read that of one page as one line.
    """

    line: Line
    form: str
    row: str
    far: float
    in_margin: bool


Kind = list[Held]
"""Lines of one form in one place of several pages."""


def kinds_of(held: Sequence[Held], *, from_top: bool) -> list[Kind]:
    """Return the lines that several pages have in one form and in one place.

    In the margin it is enough that they begin or end with the number of the page.
    """
    alike: dict[str, list[Held]] = defaultdict(list)
    for one in held:
        for form in dict.fromkeys((one.form, one.row)):
            alike[form].append(one)
        shift = number_shift(one.line) if one.in_margin else None
        if shift is not None:
            alike[f"with the number {shift}"].append(one)
    kinds = (_in_one_place(lines) for lines in alike.values() if len(lines) >= _LEAST_PAGES)
    return [
        kind
        for kind in kinds
        if len({one.line.page for one in kind}) >= _LEAST_PAGES and _fits(kind, from_top=from_top)
    ]


def _in_one_place(lines: Sequence[Held]) -> Kind:
    """Return those lines that stand where most of them do."""
    groups = ([other for other in lines if are_near(one, other)] for one in lines)
    return max(groups, key=len)


def in_its_place(kind: Kind, kinds: Sequence[Kind]) -> list[Held]:
    """Return the lines of all kinds that stand where those of one do, on whatever page."""
    if kind[0].line.box is None:
        return kind
    return [other for one in kinds for other in one if are_near(kind[0], other)]


def are_near(one: Held, other: Held) -> bool:
    """Say whether two lines stand as far from the edge of their pages."""
    return abs(one.far - other.far) <= _SAME_PLACE


def is_further_out(text: Held, kind: Kind) -> bool:
    """Say whether a line stands at the edge of its page where a kind does, or nearer to it."""
    return text.line.box is not None and text.far <= kind[0].far + _SAME_PLACE / 2


def _fits(kind: Kind, *, from_top: bool) -> bool:
    """Say whether the numbers of lines are those of headers.

    They stay, or count the pages; in the margin others are those of chapters, say. A note begins
    with a number too, and ends with a sentence.
    """
    lines = [one.line for one in kind]
    words = lines[0].words
    if any(line.box is None for line in lines) or is_number(words):
        return True
    if not from_top and any(map(is_note, lines)):
        return False
    if all(one.in_margin for one in kind):
        return True
    forms: dict[str, list[Line]] = defaultdict(list)
    for line in lines:  # of one row: of some pages its halves are lines, of others it is one
        forms[form_of(line)].append(line)
    return all(map(_stays_or_counts, forms.values())) and max(map(len, forms.values())) > 1


def _stays_or_counts(lines: Sequence[Line]) -> bool:
    """Say whether lines of one form have the same words, but for the number of each page."""
    is_same = len({line.words for line in lines}) == 1
    return is_same or (tells_page(lines[0].words) and counts_pages(lines))


def joins(one: Held, kind: Kind) -> bool:
    """Say whether a line that stands on one page is a header by its place, as of a short chapter.

    The first page may have its title there.
    """
    is_late = one.line.page > min(other.line.page for other in kind)
    is_there = are_near(one, kind[0]) and one.in_margin and one.line.box is not None
    return is_late and is_there and not one.line.words.endswith(STOPS)


def counts_on(kind: Kind, least: float) -> bool:
    """Say whether lines of one form on so many pages at least tell the number of each page."""
    lines = [one.line for one in kind]
    if len({line.page for line in lines}) < least or len(set(map(form_of, lines))) > 1:
        return False
    is_number_of_page = len({line.words for line in lines}) > 1 and counts_pages(lines)
    return is_number_of_page and all(tells_page(line.words) for line in lines)
