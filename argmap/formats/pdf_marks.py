"""What the icons of a box of the map mean, in words for who cannot see them."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, TypeAlias

from argmap.case.counting import counted
from argmap.drawing.legend import BARE_WORDS, MARK_WORDS
from argmap.drawing.picture import FootKind, PictureBox
from argmap.drawing.sizes import ICON
from argmap.formats.pdf_shapes import has_icon

_COUNTED = {
    FootKind.QUOTES: ("quote", "quotes"),
    FootKind.SOURCES: ("source cited", "sources cited"),
}
_DESCENT = 2.0
_KEPT = 1000

Said: TypeAlias = tuple[tuple[FootKind, str], ...]


def icon_words(box: PictureBox) -> str:
    """Tell what the icons of a box mean, in its order, as the legend does.

    What a word beside its icon says is not told again.
    """
    return _told(tuple((mark.kind, mark.text) for mark in box.foot))


def icons_told(box: PictureBox) -> list[Any] | None:
    """Return that with where the first of these icons stands, from the corner of the box."""
    words = icon_words(box)
    if not words:
        return None
    first = next(mark for mark in box.foot if _meaning(mark.kind, mark.text))
    return [round(first.x), round(box.foot_baseline + _DESCENT - ICON), words]


@lru_cache(maxsize=_KEPT)
def _told(said: Said) -> str:
    return "; ".join(filter(None, (_meaning(kind, text) for kind, text in said)))


def _meaning(kind: FootKind, text: str) -> str:
    if kind in _COUNTED:
        return counted(int(text), *_COUNTED[kind])
    if kind is FootKind.BARE:
        return BARE_WORDS
    return "" if text or not has_icon(kind) else MARK_WORDS.get(kind, "")
