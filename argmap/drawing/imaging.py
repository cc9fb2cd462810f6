"""A picture of the map as pixels: what the screen paints, in an image of its own."""

from __future__ import annotations

import math

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter

from argmap.drawing.faces import Faces
from argmap.drawing.index import PictureIndex
from argmap.drawing.inks import Inks
from argmap.drawing.legend import Legend
from argmap.drawing.legend_painting import LegendPainter
from argmap.drawing.painting import PicturePainter
from argmap.drawing.picture import Picture
from argmap.drawing.tokens import Tokens

MARGIN = 24.0
"""Kept free around the map, in pixels of the map."""
MOST_PIXELS = 50_000_000
"""200 MB while it is painted."""
_MOST_SIDE = 32_000
"""QPainter paints no further than 32,767 pixels from the corner."""
_INCH = 96 / 0.0254
"""Pixels of the map on a metre of paper."""


def image_size(picture: Picture, scale: float) -> tuple[int, int]:
    """Return how many pixels wide and high the image of a picture is at a scale."""
    _, _, width, height = picture.bounds
    return (
        max(1, math.ceil((width + 2 * MARGIN) * scale)),
        max(1, math.ceil((height + 2 * MARGIN) * scale)),
    )


def largest_scale(picture: Picture) -> float:
    """Return the largest scale, to a hundredth below, at which an image can be painted."""
    _, _, width, height = picture.bounds
    across, down = width + 2 * MARGIN, height + 2 * MARGIN
    side = (_MOST_SIDE - 1) / max(across, down)
    area = math.sqrt(MOST_PIXELS / (across * down))
    # A pixel is lost to rounding up on each side.
    return math.floor(100 * min(side, area * 0.999)) / 100


def png_bytes(
    picture: Picture,
    tokens: Tokens,
    scale: float,
    *,
    legend: Legend | None = None,
    is_clear: bool = False,
) -> bytes:
    """Paint a picture at a scale and return the PNG; the same picture gives the same bytes.

    A legend stands within the bounds of the picture. One that is clear has no ground.
    """
    inks, faces = Inks(tokens), Faces()
    width, height = image_size(picture, scale)
    depth = QImage.Format.Format_ARGB32_Premultiplied if is_clear else QImage.Format.Format_RGB32
    image = QImage(width, height, depth)
    image.setDotsPerMeterX(round(_INCH * scale))
    image.setDotsPerMeterY(round(_INCH * scale))
    image.fill(Qt.GlobalColor.transparent if is_clear else inks.paper)
    painter = QPainter(image)
    painter.scale(scale, scale)
    painter.translate(MARGIN, MARGIN)
    index = PictureIndex(picture)
    PicturePainter(inks, faces).paint(painter, index, picture.bounds, scale=scale)
    if legend is not None:
        LegendPainter(inks, faces).paint(painter, legend)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # The binding takes text where its stubs say bytes.
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
