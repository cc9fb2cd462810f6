"""Which characters the bundled fonts have a glyph for."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import cache

from PySide6.QtGui import QRawFont

from argmap.resources import resource

_SET_WITHOUT_GLYPH = frozenset({"Cf", "Zl", "Zp"})
_NOBODYS = frozenset({"Cc", "Cn", "Co", "Cs"})


def characters_without_glyph(texts: Iterable[str]) -> frozenset[str]:
    """Return the characters that no bundled font can show.

    Control characters and those of private use are among them; white space, format
    marks and variation selectors, which need no glyph, are not. Needs a QGuiApplication.
    """
    found: set[str] = set()
    for text in texts:
        if not (text.isascii() and text.isprintable()):
            found.update(text)
    return frozenset(character for character in found if not _can_be_shown(character))


def _can_be_shown(character: str) -> bool:
    category = unicodedata.category(character)
    if character in "\n\r\t" or category in _SET_WITHOUT_GLYPH:
        return True
    if "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef":
        return True
    if category in _NOBODYS:
        return False
    return any(font.supportsCharacter(ord(character)) for font in _fonts())


@cache
def _fonts() -> tuple[QRawFont, ...]:
    # The faces of one family hold the same characters.
    files = sorted(resource("fonts").rglob("*-Regular.ttf"))
    return tuple(QRawFont(str(file), 16.0) for file in files)
