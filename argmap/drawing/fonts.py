"""The bundled fonts: loaded once, and the fonts made of them.

Sans is us arguing, serif is somebody quoted, Noto Sans stands in for what neither holds.
"""

from __future__ import annotations

import zlib
from functools import cache

from PySide6.QtCore import qVersion
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QRawFont

from argmap.drawing.font_names import rename_family
from argmap.resources import resource

# The names in the files: what typst, SVG and HTML ask for.
SANS_FAMILY = "Inter"
SERIF_FAMILY = "Source Serif 4"
FALLBACK_FAMILY = "Noto Sans"

BASE_SIZE = 13
LINE_HEIGHT = 1.35

_FILES = {
    SANS_FAMILY: ("Inter-Regular", "Inter-Italic", "Inter-SemiBold"),
    SERIF_FAMILY: ("SourceSerif4-Regular", "SourceSerif4-Italic", "SourceSerif4-SemiBold"),
    FALLBACK_FAMILY: ("NotoSans-Regular",),
}
_INTERFACE = ("Inter-Regular", "Inter-SemiBold")
_SPACES = "\t\n\r"
_PICTURES = "\u2300"
"""From here on a system may paint a character as a coloured picture, in a font of its own."""
_FOLDERS = {SANS_FAMILY: "inter", SERIF_FAMILY: "source-serif-4", FALLBACK_FAMILY: "noto-sans"}


@cache
def load_interface_fonts() -> None:
    """Hand Qt the faces that a window's first paint needs; the others can come after it."""
    for name in _INTERFACE:
        _load(SANS_FAMILY, name)


@cache
def load_fonts() -> None:
    """Hand every bundled face to Qt, once a process; a QGuiApplication must exist.

    Raises RuntimeError when a file is damaged.
    """
    load_interface_fonts()
    for family, names in _FILES.items():
        for name in names:
            if name not in _INTERFACE:
                _load(family, name)


def _load(family: str, name: str) -> None:
    data = resource("fonts", _FOLDERS[family], f"{name}.ttf").read_bytes()
    renamed = rename_family(data, family, qt_family(family))
    if QFontDatabase.addApplicationFontFromData(renamed) < 0:
        raise RuntimeError(f"The bundled font {name} is damaged. Install argmap again.")


def qt_family(family: str) -> str:
    """Name a bundled family as Qt knows it: never the copy installed on the machine."""
    return f"argmap {family}"


def face_key(font: QFont) -> str:
    """Name everything that the widths of bundled letters in a font depend on."""
    return f"{font.key()} {font.pixelSize()} {_version()}"


def are_bundled(text: str) -> bool:
    """Tell whether all letters of a text come with the program, whatever fonts the system has."""
    return text.isascii() or (max(text) < _PICTURES and all(map(_is_bundled, set(text))))


@cache
def _version() -> str:
    # Inter and its stand-in are all that claims are set in.
    names = ((SANS_FAMILY, name) for name in _INTERFACE)
    files = [*names, *((FALLBACK_FAMILY, name) for name in _FILES[FALLBACK_FAMILY])]
    sums = [
        zlib.crc32(resource("fonts", _FOLDERS[family], f"{name}.ttf").read_bytes())
        for family, name in files
    ]
    return f"{sums} {qVersion()} {QGuiApplication.platformName()}"


@cache
def _is_bundled(letter: str) -> bool:
    return letter in _SPACES or any(raw.supportsCharacter(ord(letter)) for raw in _raw_fonts())


@cache
def _raw_fonts() -> tuple[QRawFont, ...]:
    load_fonts()
    return tuple(
        QRawFont.fromFont(QFont(qt_family(family))) for family in (SANS_FAMILY, FALLBACK_FAMILY)
    )


def sans_font(
    size: float = BASE_SIZE, *, semibold: bool = False, italic: bool = False, tabular: bool = False
) -> QFont:
    """Make the font we argue in, `size` in pixels.

    `tabular` figures are for columns of numbers only: Inter's feature sets the
    hyphens of running text as wide as a figure as well.
    """
    font = _font(SANS_FAMILY, size, semibold=semibold, italic=italic)
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def serif_font(size: float = BASE_SIZE, *, semibold: bool = False, italic: bool = False) -> QFont:
    """Make the font of quoted words and of the brief, `size` in pixels."""
    load_fonts()
    return _font(SERIF_FAMILY, size, semibold=semibold, italic=italic)


def _font(family: str, size: float, *, semibold: bool, italic: bool) -> QFont:
    # A copy, which its user may change; to make one takes longer than to measure words by it.
    return QFont(_made_font(family, round(size), semibold=semibold, italic=italic))


@cache
def _made_font(family: str, pixels: int, *, semibold: bool, italic: bool) -> QFont:
    font = QFont([qt_family(family), qt_family(FALLBACK_FAMILY)])
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.DemiBold if semibold else QFont.Weight.Normal)
    font.setItalic(italic)
    # Hinting rounds widths, and the same words must be as wide on paper.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
