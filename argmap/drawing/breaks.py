"""Where a text breaks into lines, as positions in it: they tell nothing of its words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

Line: TypeAlias = tuple[str, float, bool]
"""The words of a line, how wide they are, and whether they run from right to left."""
ELLIPSIS = "…"


class Break(NamedTuple):
    """A line as code points of its text; one that is cut goes on with an ellipsis and an ending."""

    start: int
    length: int
    width: float
    rtl: bool
    is_cut: bool = False


def breaks_of(text: str, lines: Sequence[Line], ending: str) -> tuple[Break, ...] | None:
    """Return where lines stand in their text; None where they hold what it does not."""
    found: list[Break] = []
    at = 0
    for words, width, rtl in lines:
        shown, is_cut = words, False
        start = text.find(shown, at)
        if start < 0 and words.endswith(ELLIPSIS + ending):
            shown, is_cut = words.removesuffix(ELLIPSIS + ending), True
            start = text.find(shown, at)
        if start < 0:
            return None
        at = start + len(shown)
        found.append(Break(start, len(shown), width, rtl, is_cut))
    return tuple(found)


def lines_at(text: str, breaks: Sequence[Break], ending: str) -> list[Line]:
    """Return the lines that stand at these places of their text."""
    return [
        (
            text[one.start : one.start + one.length] + (ELLIPSIS + ending if one.is_cut else ""),
            one.width,
            one.rtl,
        )
        for one in breaks
    ]
