"""Figures of a paper drawn: as SVG, or as dots where a format takes nothing else."""

from __future__ import annotations

from argmap.brief.figures import Figure
from argmap.drawing.offscreen import ensure_application
from argmap.drawing.tokens import PRINTED, load_tokens
from argmap.formats.timeline_svg import timeline_svg
from argmap.formats.typst_world import png_of


def figure_svg(figure: Figure, style: str = "colour") -> str:
    """Draw a figure in a style of print; its words for the blind are its name."""
    ensure_application()
    return timeline_svg(figure.drawing, figure.alt, load_tokens(PRINTED[style]))


def figure_png(figure: Figure) -> bytes:
    """Draw a figure as dots, sharp on paper; the same figure is the same bytes."""
    return png_of(figure_svg(figure))
