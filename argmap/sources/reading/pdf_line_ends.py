"""What a line says of itself, and two that are read one after the other of each other."""

from __future__ import annotations

import re
from collections.abc import Collection

from argmap.sources.reading.pdf_columns import Edges
from argmap.sources.reading.pdf_lines import Line
from argmap.sources.reading.pdf_pitch import SHORT, is_stopped

_FIRST_WORD = re.compile(r"[\w’'-]+(?:[.,;:!?“”\"(]+[^\W\d_][\w’'-]*)*")
"""Up to where a line may be broken: a careless copy sets no space behind some of its stops."""

_WORD = re.compile(r"[^\W\d_]+")
_STOPPED = re.compile(r"[^\W\d_]{2}[.!?][”’\"')\]]* $")
_LAST_WORD = re.compile(r"[^\W\d_]+[”’\")\]]*$")
_MARKS = re.compile(r"[“”‘’«»\"'.,;:!?)\]]+")
_ALONE = re.compile(r"\s[“‘\"]$")
"""A mark that opens a quotation and has no word behind it."""
_LEADING = re.compile(
    r"an?|about|after|against|among|and|as|at|because|before|between|but|by|during|for|from|he|her|"
    r"his|if|in|into|is|its?|like|of|on|or|our|over|said|says|she|since|than|that|the|their|they|"
    r"this|through|to|under|until|upon|was|we|were|when|where|which|while|who|whose|with",
    re.IGNORECASE,
)
"""Words behind which a sentence goes on."""

_CAPTION = re.compile(
    r"(?:fig(?:ure)?|photo(?:graph)?s?|table|image|picture|chart|illustration)\.?\s*\d*\s*[:.]\s",
    re.IGNORECASE,
)
_LEADER = re.compile(
    r"(?:\s?\.){6,}\s*(?:passim|[\divxlc]+(?:\s?[,–-]\s?[\divxlc]+)*)\s*$", re.IGNORECASE
)
"""Dots that lead to the pages of an entry of a table of contents, or of authorities."""
_SIZES, _OTHER, _ROUNDED = 1.27, 1.2, 1.9
_ALIGNED = 1.5
"""Lines begin at one place within so many points: boxes are rounded."""
_LOOSE = 1.2
_NEAR = 2.6
"""The lines of a text stand so many times their size apart at most, where it is set far apart."""
_SURELY, _WORDS = 1.5, 10
"""Sizes that are judged by low letters differ where one is so many times the other, in lines of
more letters than that."""
_MIDDLE, _FREE = 1.5, 0.4
"""Centred lines have one middle to so many points, and leave so many heights of a letter free."""
_HANGING, _MOST_OF_HEADING = 0.4, 0.5
"""The rest of an entry is set in by so many heights of a letter, below so much of a line."""


def is_caption(line: Line) -> bool:
    """Say whether a line begins as the caption of a picture does."""
    return bool(_CAPTION.match(line.words))


def leads_to_pages(line: Line) -> bool:
    """Say whether a line ends an entry of a table of contents: in dots that lead to its pages."""
    return bool(_LEADER.search(line.words))


def goes_on_to_leader(line: Line, following: Line, column: Edges) -> bool:
    """Say whether an entry of a table of contents goes on, set in, to what leads to its pages.

    Less than half a line is the heading of a part of the table.
    """
    assert line.box is not None
    assert following.box is not None
    is_hanging = following.box[0] - line.box[0] > _HANGING * following.height
    is_long = line.box[2] - column.left >= _MOST_OF_HEADING * (column.right - column.left)
    return is_hanging and is_long and leads_to_pages(following)


def are_centred(line: Line, following: Line, column: Edges) -> bool:
    """Say whether two lines have one middle, and leave some of their column free."""
    assert line.box is not None
    assert following.box is not None
    middles = [(box[0] + box[2]) / 2 for box in (line.box, following.box)]
    free = min(column.right - box[2] for box in (line.box, following.box))
    return abs(middles[0] - middles[1]) <= _MIDDLE and free > _FREE * following.height


def starts_sentence(line: Line) -> bool:
    """Say whether a line may begin a sentence, by its first letter."""
    first = line.words.lstrip("“‘\"'(—").lstrip()[:1]
    return not first.islower()


def is_mark_alone(line: Line) -> bool:
    """Say whether a line is but a mark of the words above it: a quotation mark, say."""
    return bool(_MARKS.fullmatch(line.words))


def ends_sentence(line: Line) -> bool:
    """Say whether a sentence ends where a line does."""
    return line.unmarked.rstrip('”’"').endswith((".", "!", "?"))


def leads_on(line: Line) -> bool:
    """Say whether a line ends in a small word that leads to another, as “the” does.

    It may begin a sentence behind another, and so with a capital letter.
    """
    last = _LAST_WORD.search(line.words)
    if last is None or not _LEADING.fullmatch(last[0]):
        return False
    return last[0].islower() or _STOPPED.search(line.words[: last.start()]) is not None


def may_end_without_stop(line: Line, following: Line, small: Collection[str]) -> bool:
    """Say whether a paragraph may end at a line that ends in no stop, before a capital letter.

    No paragraph ends in a comma, or in a word that leads to another as “the” does; where names
    follow each other they are likely to be one. `small` are words that begin with a small letter
    elsewhere, which are no names.
    """
    first = _WORD.match(following.words.lstrip("“‘\"'(—"))
    if line.divided or first is None or not first[0][:1].isupper():
        return False
    if _ALONE.search(line.words):
        return True
    last = _LAST_WORD.search(line.words.rstrip(" –—"))
    if last is None or _LEADING.fullmatch(last[0]):
        return False
    return last[0][:1].islower() or first[0].lower() in small


def is_other_text(line: Line, following: Line) -> bool:
    """Say whether two lines of different regions cannot be of one paragraph."""
    if is_caption(line) or is_caption(following):
        return True
    smaller, larger = sorted((line, following), key=lambda one: one.size)
    least = larger.least_size
    is_sure = _are_sure(line, following) and least - smaller.size > _ROUNDED
    return is_sure and least > _OTHER * smaller.size


def differs(line: Line, following: Line, usual: float) -> bool:
    """Say whether one of two lines is a heading or a note, by its size, and the other is not."""
    is_sure = _are_sure(line, following)
    # Low letters tell it too, of whole words: so that a note is not read on into the next page.
    is_likely = line.page != following.page and min(len(line.words), len(following.words)) > _WORDS
    if not usual or not (is_sure or is_likely):
        return False
    least = _OTHER if is_sure else _SURELY
    sizes = [one.size_if_marked if one.size > usual else one.size for one in (line, following)]
    if max(sizes) < least * min(sizes):
        return False  # two lines of one heading
    return _is_set_apart(sizes[0], usual) != _is_set_apart(sizes[1], usual)


def _are_sure(line: Line, following: Line) -> bool:
    """Say whether the sizes of two lines are certain, the smaller one no smaller than it is."""
    smaller = min(line, following, key=lambda one: one.size)
    return line.has_size and following.has_size and not smaller.may_be_larger


def _is_set_apart(size: float, usual: float) -> bool:
    return not 1 / _SIZES < size / usual < _SIZES


def next_word_fits(line: Line, following: Line, column: Edges) -> bool:
    """Say whether the next line's first word had room in this one: then its end was meant."""
    assert line.box is not None
    if is_full(line, following, column):
        return False
    # Ragged lines leave room too; the end of a sentence or of a heading leaves much.
    width = column.right - column.left
    return is_stopped(line) or line.box[2] - column.left < SHORT * width


def is_full(line: Line, following: Line, column: Edges) -> bool:
    """Say whether a line had no room for the first word of the next."""
    word = _FIRST_WORD.match(following.words.lstrip("“‘\"'(—"))
    needed = ((len(word[0]) if word else 1) + 2) * line.width_of_letter
    return room(line, column) <= needed * _LOOSE


def is_in_sentence(line: Line, following: Line, column: Edges) -> bool:
    """Say whether a line goes on in a sentence: it is full, but for what ragged lines leave.

    So does a shorter one in which a quotation begins that does not end there.
    """
    if is_stopped(line) or not following.words[:1].islower():
        return False
    return is_full(line, following, column) or _goes_on_quoting(line, following)


def _goes_on_quoting(line: Line, following: Line) -> bool:
    return _is_beneath(line, following) and line.words.rfind("“") > line.words.rfind("”")


def goes_on_in_brackets(line: Line, following: Line) -> bool:
    """Say whether brackets are open where a line ends, and the next ends them: “(undated;”."""
    is_open = line.words.rfind("(") > line.words.rfind(")") and not is_stopped(line)
    closes = 0 < following.words.find(")") < (following.words + "(").find("(")
    is_near = following.base - line.base <= _NEAR * max(line.size, following.size)
    is_rest = is_open and closes and following.words[:1].islower()
    return is_rest and is_near and _is_beneath(line, following)


def _is_beneath(line: Line, following: Line) -> bool:
    """Say whether a line stands below another on its page, and begins where that does."""
    assert line.box is not None
    assert following.box is not None
    is_below = line.page == following.page and following.base > line.base
    return is_below and abs(line.box[0] - following.box[0]) <= _ALIGNED


def room(line: Line, column: Edges) -> float:
    """Return how much, in points, a line leaves free of its column’s width."""
    assert line.box is not None
    return column.right - line.box[2]
