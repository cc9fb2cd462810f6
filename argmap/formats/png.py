"""The map as a PNG: every box as the screen paints it, at twice the size unless told."""

from __future__ import annotations

from argmap.case.errors import FormatError
from argmap.drawing.imaging import image_size, largest_scale
from argmap.drawing.imaging import png_bytes as painted
from argmap.drawing.offscreen import ensure_application
from argmap.drawing.picture import Picture
from argmap.drawing.tokens import PRINTED, load_tokens
from argmap.formats.case_to_export import CaseToExport
from argmap.formats.glyph_notes import image_notes, texts_of_map
from argmap.formats.labelled_picture import draw_as_one_picture
from argmap.formats.map_legend import legend_for

_USUAL = 2.0
_LEAST, _MOST = 0.01, 1000.0
_LEGIBLE = 0.55
"""Below this scale boxes show but the start of their words."""


def png_bytes(case: CaseToExport) -> bytes:
    """Paint the map of a case, or the part asked for, unfolded.

    Raises `FormatError` where the scale asked for needs more pixels than an image can
    have. Where none was asked for, the largest that can be is taken, and noted.
    """
    ensure_application()
    picture, legend = legend_for(case, draw_as_one_picture(case))
    tokens = load_tokens(PRINTED[case.style])
    scale = _scale_for(picture, case)
    case.notes.extend(image_notes(texts_of_map(case.map_shown)))
    return painted(picture, tokens, scale, legend=legend, is_clear=case.choices.clear)


def _scale_for(picture: Picture, case: CaseToExport) -> float:
    most, scale = largest_scale(picture), case.choices.scale
    if scale is None:
        if most < _USUAL:
            case.notes.append(_smaller(most))
        return max(min(_USUAL, most), _LEAST)
    if not _LEAST <= scale <= _MOST:  # and what is no number at all
        told = f"A map cannot be drawn at a scale of {scale:g}."
        raise FormatError(told, "Choose one from 0.1 to 4.")
    if scale > most:
        width, height = image_size(picture, scale)
        raise FormatError(
            f"At a scale of {scale:g} the map would be {width:,} by {height:,} pixels, more "
            "than an image can have.",
            f"Choose a scale of {max(most, _LEAST):g} or less, export a part of the map, or write "
            "an SVG or a PDF, which have no such limit.",
        )
    return scale


def _smaller(most: float) -> str:
    note = f"The map is large: it is drawn at a scale of {most:g} instead of {_USUAL:g}."
    if most < _LEGIBLE:
        note += " Not all of its words can be read; an SVG or a PDF keeps them."
    return note
