"""The map in a Word document: a picture on a page of its own, as large as Word lets a page be."""

from __future__ import annotations

from typing import Any, NamedTuple

from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.shared import Inches, Length, Pt

from argmap.case.counting import counted
from argmap.drawing.fonts import BASE_SIZE
from argmap.drawing.imaging import image_size, largest_scale, png_bytes
from argmap.drawing.offscreen import ensure_application
from argmap.drawing.tokens import PRINTED, load_tokens
from argmap.formats.case_to_export import CaseToExport
from argmap.formats.docx_parts import add_picture
from argmap.formats.labelled_picture import draw_as_one_picture
from argmap.formats.map_legend import legend_for
from argmap.formats.poster_size import USUAL

_MOST = 22 * 72.0
"""Points of the longest side that a page of Word has."""
_LEAST = 6.5 * 72.0
_MARGIN = 36.0
_HEAD = 30.0
"""Points that the paragraph after the picture takes, and what readers round up."""
_DOTS = 220 / 72
"""Dots of the picture a point of paper."""
_LEGIBLE = 5.0
"""Points below which letters are told to be small."""


class MapPicture(NamedTuple):
    """The map as dots, its size in points, and its words for who cannot see it."""

    png: bytes
    width: float
    height: float
    alt: str


def map_picture(case: CaseToExport) -> MapPicture | None:
    """Draw the map of a case for a page of Word; None where it has no claims.

    What becomes too small to read easily is noted.
    """
    ensure_application()
    picture, legend = legend_for(case, draw_as_one_picture(case))
    if not len(picture.boxes):
        return None
    width, height = image_size(picture, 1.0)
    room = _MOST - 2 * _MARGIN
    unit = min(USUAL, room / width, (room - _HEAD) / height)
    scale = min(unit * _DOTS, largest_scale(picture))
    tokens = load_tokens(PRINTED[case.style])
    if unit * BASE_SIZE < _LEGIBLE:
        case.notes.append(_small(unit * BASE_SIZE))
    png = png_bytes(picture, tokens, scale, legend=legend)
    return MapPicture(png, width * unit, height * unit, _alt(len(picture.boxes)))


def write_map(document: Any, picture: MapPicture) -> None:
    """Put the map on the first page, which takes its size; the words go on on pages as usual."""
    first = document.sections[0]
    usual = first.page_width, first.page_height, first.left_margin, first.top_margin
    _size(first, picture.width + 2 * _MARGIN, picture.height + 2 * _MARGIN + _HEAD, Pt(_MARGIN))
    place = document.add_paragraph()
    place.paragraph_format.space_after = Pt(0)
    add_picture(place, picture.png, picture.alt, first)
    after = document.add_section(WD_SECTION.NEW_PAGE)
    after.orientation = WD_ORIENT.PORTRAIT
    after.page_width, after.page_height = usual[:2]
    after.left_margin = after.right_margin = usual[2]
    after.top_margin = after.bottom_margin = usual[3]


def _size(section: Any, width: float, height: float, margin: Length) -> None:
    wide, high = max(width, _LEAST), max(height, _LEAST / 2)
    section.page_width, section.page_height = Pt(round(wide)), Pt(round(high))
    section.orientation = WD_ORIENT.LANDSCAPE if wide > high else WD_ORIENT.PORTRAIT
    section.left_margin = margin
    section.right_margin = Length(section.page_width - margin - Pt(width - 2 * _MARGIN))
    section.top_margin = section.bottom_margin = margin
    section.header_distance = section.footer_distance = Inches(0.2)


def _alt(count: int) -> str:
    boxes = counted(count, "box", "boxes")
    return f"The argument map, drawn with {boxes}. The outline tells each claim in full."


def _small(points: float) -> str:
    return (
        f"The picture of the map has letters of {points:.1f} points, for a page of Word has 22 "
        "inches at most. A PDF has it on a page of its own size."
    )
