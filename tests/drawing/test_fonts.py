from __future__ import annotations

import pytest
import typst
from PySide6.QtGui import QFontMetricsF, QRawFont

from argmap.drawing.font_names import rename_family
from argmap.drawing.fonts import (
    FALLBACK_FAMILY,
    SANS_FAMILY,
    SERIF_FAMILY,
    load_fonts,
    qt_family,
    sans_font,
    serif_font,
)
from argmap.resources import resource

LETTERS = "aäőạαωЖяѣ" + "“”‘’‚„«»‹›–—" + "§¶…−×•→†©€½′″"  # noqa: RUF001 -- what articles print
FACES = [
    (sans_font, False, False, 400),
    (sans_font, True, False, 600),
    (sans_font, False, True, 400),
    (serif_font, False, False, 400),
    (serif_font, True, False, 600),
    (serif_font, False, True, 400),
]


@pytest.fixture(autouse=True)
def _fonts(qapp):
    load_fonts()


@pytest.mark.parametrize(("make", "semibold", "italic", "weight"), FACES)
def test_qt_draws_each_face_with_the_bundled_file(make, semibold, italic, weight):
    face = QRawFont.fromFont(make(semibold=semibold, italic=italic))
    assert face.familyName() in {qt_family(SANS_FAMILY), qt_family(SERIF_FAMILY)}
    assert face.weight() == weight
    assert (face.style() != face.style().StyleNormal) == italic


@pytest.mark.parametrize(("make", "semibold", "italic", "weight"), FACES)
def test_each_face_has_the_letters_of_law_and_of_the_press(make, semibold, italic, weight):
    face = QRawFont.fromFont(make(semibold=semibold, italic=italic))
    assert [letter for letter in LETTERS if not face.supportsCharacter(ord(letter))] == []


def test_figures_in_columns_are_equally_wide_and_hyphens_in_text_are_not():
    columns, text = QFontMetricsF(sans_font(tabular=True)), QFontMetricsF(sans_font())
    assert columns.horizontalAdvance("111") == columns.horizontalAdvance("888")
    assert text.horizontalAdvance("-") < columns.horizontalAdvance("-")


def test_typst_finds_the_same_faces_by_their_true_names():
    found = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(resource("fonts"))],
    )
    assert {(face.family, face.weight, face.style) for face in found.fonts()} == {
        (SANS_FAMILY, 400, "normal"),
        (SANS_FAMILY, 400, "italic"),
        (SANS_FAMILY, 600, "normal"),
        (SERIF_FAMILY, 400, "normal"),
        (SERIF_FAMILY, 400, "italic"),
        (SERIF_FAMILY, 600, "normal"),
        (FALLBACK_FAMILY, 400, "normal"),
    }


def test_every_folder_of_fonts_holds_its_licence():
    folders = [place for place in resource("fonts").iterdir() if place.is_dir()]
    assert folders
    for folder in folders:
        licence = (folder / "OFL.txt").read_text(encoding="utf-8")
        assert "SIL OPEN FONT LICENSE" in licence.upper()


def test_a_font_of_another_family_is_not_renamed():
    inter = resource("fonts", "inter", "Inter-Regular.ttf").read_bytes()
    with pytest.raises(ValueError, match="not of the family"):
        rename_family(inter, "Garamond", "Ours")


def test_a_file_without_names_is_refused():
    with pytest.raises(ValueError, match="no name table"):
        rename_family(b"\x00\x01\x00\x00" + bytes(8), SANS_FAMILY, "Ours")
