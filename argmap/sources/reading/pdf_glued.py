"""What is told of a PDF whose paragraphs nothing sets apart but a last line that is short."""

from __future__ import annotations

from itertools import zip_longest

from argmap.sources.reading.list_items import ITEM
from argmap.sources.reading.pdf_line_ends import ends_sentence, is_full, starts_sentence
from argmap.sources.reading.pdf_lines import Line
from argmap.sources.reading.pdf_paragraphs import Setting

_LEAST, _SHARE = 4, 0.2
"""So many paragraphs show how a paper sets them; of so few other things tell that they end."""
_APART = 1.15
"""So many times the usual step from line to line is a space between paragraphs."""
_SET_IN = 0.4
"""A line is set in by so many heights of a letter."""
_TOLD = (
    "Neither an indent nor a space sets the paragraphs of this document apart. Two of which the"
    " first ends with a full line were kept as one: where one seems too long, look at its pages."
)


def told_of_glued(setting: Setting) -> list[str]:
    """Say once that paragraphs may have been kept as one, where nothing tells that they end."""
    ends, opens = list[bool](), 0
    for line, following, after in zip_longest(setting.lines, setting.lines[1:], setting.lines[2:]):
        if following is None or not _are_of_text(setting, line, following):
            continue
        if not (ends_sentence(line) and starts_sentence(following)):
            continue
        if _is_in(setting, line) or (_is_in(setting, following) and _is_in(setting, after)):
            continue  # a block quote, or a list
        if setting.ends_paragraph(line, following):
            ends.append(_is_marked(setting, line, following))
        else:
            opens += is_full(line, following, setting.column(line).edges)
    if not opens or len(ends) < _LEAST or sum(ends) > _SHARE * len(ends):
        return []
    return [_TOLD]


def _are_of_text(setting: Setting, line: Line, following: Line) -> bool:
    """Say whether two lines stand one below the other in one column, and not among the notes."""
    if line.box is None or following.box is None or line.page != following.page:
        return False
    here, there = setting.column(line), setting.column(following)
    return here.region == there.region and not (here.is_foot or here.is_band)


def _is_marked(setting: Setting, line: Line, following: Line) -> bool:
    """Say whether a space, an indent or the sign of an item tells where a paragraph begins."""
    is_apart = following.base - line.base > _APART * setting.pitch > 0
    is_item = ITEM.match(following.words) is not None
    return is_apart or is_item or _is_in(setting, following)


def _is_in(setting: Setting, line: Line | None) -> bool:
    """Say whether a line does not begin at the edge of its column."""
    if line is None or line.box is None:
        return False
    return line.box[0] - setting.column(line).edges.left > _SET_IN * line.height
