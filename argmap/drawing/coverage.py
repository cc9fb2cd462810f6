"""Which characters the bundled fonts have a glyph for."""

from __future__ import annotations

import threading
import unicodedata
from collections.abc import Iterable

from PySide6.QtGui import QFont, QRawFont, QTextLayout

from argmap.drawing.faces import prose_font
from argmap.drawing.fonts import BASE_SIZE
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


def characters_without_machine_glyph(characters: Iterable[str]) -> frozenset[str]:
    """Return those that are drawn as an empty box: no font of the machine has them either."""
    font = prose_font(BASE_SIZE)
    return frozenset(one for one in characters if _is_empty_box(one, font))


def _is_empty_box(character: str, font: QFont) -> bool:
    if unicodedata.category(character) in _NOBODYS:
        return True
    layout = QTextLayout(character, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return any(0 in run.glyphIndexes() for run in layout.glyphRuns())


def _can_be_shown(character: str) -> bool:
    category = unicodedata.category(character)
    if character in "\n\r\t" or category in _SET_WITHOUT_GLYPH:
        return True
    if "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef":
        return True
    if category in _NOBODYS:
        return False
    return any(font.supportsCharacter(ord(character)) for font in _fonts.all())


class _Fonts(threading.local):
    """The bundled fonts, read anew by each thread: Qt reads one only in the thread that made it."""

    def __init__(self) -> None:
        self.read: tuple[QRawFont, ...] = ()

    def all(self) -> tuple[QRawFont, ...]:
        if not self.read:
            # The faces of one family hold the same characters.
            files = sorted(resource("fonts").rglob("*-Regular.ttf"))
            self.read = tuple(QRawFont(str(file), 16.0) for file in files)
        return self.read


_fonts = _Fonts()
