"""Captions, notes and the like in the middle of a paragraph, where a column or page ends."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import mean
from typing import NamedTuple

from argmap.sources.reading.pdf_line_ends import is_caption, starts_sentence
from argmap.sources.reading.pdf_lines import Line
from argmap.sources.reading.pdf_paragraphs import Setting
from argmap.sources.reading.pdf_pitch import is_stopped

_MOST, _MOST_LINES = 4, 15
"""So many paragraphs, of so many lines, are inserts between two halves of another."""
_SMALLER, _LESS = 0.87, 1.5
"""Captions are smaller than the text by this share, and by so many points: boxes are rounded."""
_APART = 1.3
"""They stand so many steps of the text away from it."""
_PICTURE = 3
"""A picture is higher than so many lines of type."""
_ALIKE = 0.2
"""The two halves of a paragraph differ in size by no more than this share."""

Paragraph = list[Line]


class Beside(NamedTuple):
    """The lines of a PDF in the order they are read, and the first lines of what was moved.

    `ends` are the last lines of what stands around a move, by page and start; `notes` the
    lines of notes that were moved, `left` the first lines of what could not be.
    """

    lines: list[Line]
    moved: list[Line]
    ends: frozenset[tuple[int, int]] = frozenset()
    notes: frozenset[tuple[int, int]] = frozenset()
    left: tuple[Line, ...] = ()


def with_inserts_beside(setting: Setting) -> Beside:
    """Put what interrupts a paragraph before or after it, on the page where it stands.

    What is printed in a paragraph that begins and ends on other pages is left in it.
    """
    if any(line.box is None for line in setting.lines):
        return Beside(setting.lines, [])
    waiting = _paragraphs(setting)
    found: list[Paragraph] = []
    moved: list[Paragraph] = []
    left: list[Line] = []
    while waiting:
        paragraph, held = waiting.pop(0), list[Paragraph]()
        while count := _interruption(setting, paragraph, waiting):
            inserts, rest = waiting[:count], waiting[count]
            before = _before(paragraph, rest, inserts)
            if before is None or (held and held[-1][0].page != rest[0].page):
                left.append(inserts[0][0])
                break
            found += inserts[:before]
            held += inserts[before:]
            moved += inserts
            paragraph = [*paragraph, *rest]
            del waiting[: count + 1]
        found += [paragraph, *held]
    lines = [line for one in found for line in one]
    ends = frozenset(
        (before[-1].page, before[-1].start)
        for before, after in pairwise(found)
        if before in moved or after in moved
    )
    notes = frozenset(
        (line.page, line.start) for line in setting.lines if setting.column(line).is_foot
    )
    return Beside(lines, [one[0] for one in moved], ends, notes, tuple(left))


def told_of_moved(beside: Beside) -> list[str]:
    """Say what was moved out of the middle of a paragraph, and what is left there."""
    ways = {
        "Set beside the paragraph in the middle of which it was printed": beside.moved,
        "Left in the middle of a paragraph that begins and ends on other pages": beside.left,
    }
    return [f"{told}: {_shown(lines)}." for told, lines in ways.items() if lines]


def _shown(lines: Sequence[Line]) -> str:
    return ", ".join(f"“{line.words} …”" for line in lines)


def _paragraphs(setting: Setting) -> list[Paragraph]:
    found: list[Paragraph] = [[]]
    for line, following in pairwise([*setting.lines, None]):
        if line is None:
            continue
        found[-1].append(line)
        if following is None or _parts(setting, line, following):
            found.append([])
    return found[:-1]


def _parts(setting: Setting, line: Line, following: Line) -> bool:
    if line.divided and not starts_sentence(following):
        return not setting.is_divided(line, following)
    return setting.ends_paragraph(line, following)


def _interruption(setting: Setting, paragraph: Paragraph, following: list[Paragraph]) -> int:
    """Return how many of the paragraphs that follow stand before the rest of one; 0 for none."""
    others = 0
    for count, rest in enumerate(following):
        if count and _goes_on(setting, paragraph[-1], rest[0]):
            inserts = following[:count]
            return count if _are_inserts(setting, inserts, paragraph[-1], rest[0]) else 0
        others += not _is_foot(setting, rest)
        if others > _MOST:
            break
    return 0


def _goes_on(setting: Setting, line: Line, following: Line) -> bool:
    """Say whether a paragraph goes on in a line of another region."""
    here, there = setting.column(line), setting.column(following)
    if here.region == there.region or here.is_band or there.is_band or there.is_foot:
        return False
    if line.has_size and following.has_size and not _are_of_size(line, following, setting.usual):
        return False
    if line.page == following.page and line.words.isupper() and following.words.isupper():
        return False  # the names of a court and of a paper, above and below the parties
    return line.divided or not setting.ends_paragraph(line, following)


def _are_of_size(line: Line, following: Line, usual: float) -> bool:
    """Say whether lines are of about one size, if with a number that is the mark of a note."""
    return any(
        abs(one - other) <= _ALIKE * usual
        for one in (line.size, line.size_if_marked)
        for other in (following.size, following.size_if_marked)
    )


def _are_inserts(setting: Setting, inserts: Sequence[Paragraph], line: Line, rest: Line) -> bool:
    others = [insert for insert in inserts if not _is_foot(setting, insert)]
    if sum(map(len, others)) > _MOST_LINES:
        return False
    if not {one.page for insert in inserts for one in insert} <= {line.page, rest.page}:
        return False
    if not others:
        return True
    # What is set like the text is no insert between two sentences, but may be in one.
    below = _is_below_picture(line, others[0][0], setting.usual)
    below = below and not (is_stopped(line) and starts_sentence(rest))
    if not (below or _stand_apart(setting, others, line, rest)):
        return False
    return all(
        _is_set_apart(setting, insert) or (below and _is_in_column(setting, line, insert[0]))
        for insert in others
    )


def _stand_apart(setting: Setting, inserts: Sequence[Paragraph], line: Line, rest: Line) -> bool:
    """Say whether there is more than a step between inserts and the words around them."""
    pairs = ((line, inserts[0][0]), (inserts[-1][-1], rest))
    steps = [below.base - above.base for above, below in pairs if above.page == below.page]
    return all(step > _APART * setting.pitch for step in steps if step > 0)


def _is_below_picture(line: Line, following: Line, usual: float) -> bool:
    """Say whether two lines of a page stand so far apart that a picture is between them."""
    assert line.box is not None
    assert following.box is not None
    far = following.box[1] - line.box[3]
    return line.page == following.page and far > _PICTURE * usual


def _is_in_column(setting: Setting, line: Line, other: Line) -> bool:
    here, there = setting.column(line), setting.column(other)
    return line.page == other.page and here.edges == there.edges


def _is_foot(setting: Setting, insert: Paragraph) -> bool:
    return setting.column(insert[0]).is_foot


def _is_small(setting: Setting, insert: Paragraph) -> bool:
    size = mean(line.size for line in insert)
    return size < _SMALLER * setting.usual and size < setting.usual - _LESS


def _is_set_apart(setting: Setting, insert: Paragraph) -> bool:
    is_band = setting.column(insert[0]).is_band
    return is_band or _is_small(setting, insert) or is_caption(insert[0])


def _before(paragraph: Paragraph, rest: Paragraph, inserts: Sequence[Paragraph]) -> int | None:
    """Return how many inserts go before the paragraph, the others after; None where none may.

    Each stays between words of its own page.
    """
    here, there = paragraph[-1].page, rest[0].page
    may_precede, may_follow = paragraph[0].page == here, rest[-1].page == there
    if here == there:
        count = 0 if may_follow else len(inserts)
    else:
        count = sum(insert[0].page == here for insert in inserts)
    if (count and not may_precede) or (count < len(inserts) and not may_follow):
        return None
    return count
