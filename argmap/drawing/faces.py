"""The faces that the map is set in, and how their texts break into lines."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtGui import QFont

from argmap.drawing.fonts import BASE_SIZE, LINE_HEIGHT, load_fonts, sans_font, serif_font
from argmap.drawing.kept_sizes import KeptSizes
from argmap.drawing.measuring import TextMeasure
from argmap.drawing.sizes import BAR, HANGING, PAD_X, WORDS_AT

SMALL_SIZE = 11
QUOTE_SIZE = 12


def prose_font(size: float, *, semibold: bool = False) -> QFont:
    """Make the font of claims: Inter as it comes, for its tabular hyphen stands too wide."""
    load_fonts()
    font = sans_font(size, semibold=semibold)
    font.unsetFeature(QFont.Tag("tnum"))
    return font


def _text() -> QFont:
    return prose_font(BASE_SIZE)


@dataclass(frozen=True)
class Faces:
    """The four fonts of the map; making them loads the bundled files."""

    text: QFont = field(default_factory=_text)
    semibold: QFont = field(default_factory=lambda: prose_font(BASE_SIZE, semibold=True))
    small: QFont = field(default_factory=lambda: prose_font(SMALL_SIZE))
    small_semibold: QFont = field(default_factory=lambda: prose_font(SMALL_SIZE, semibold=True))
    line_height: float = BASE_SIZE * LINE_HEIGHT
    small_line_height: float = SMALL_SIZE * LINE_HEIGHT


def quote_measure() -> TextMeasure:
    """Make what measures quoted words on a box."""
    face = serif_font(QUOTE_SIZE)
    return TextMeasure((face, face), QUOTE_SIZE * LINE_HEIGHT, (BAR + PAD_X + HANGING, 0.0))


class Measures:
    """Measures what stands in the boxes (`text`) and in foot lines and titles (`small`).

    On paper a box may also have what is quoted for its claim, in at most `quote_lines`, and room
    to say where the map goes on, where it `has_references`.
    """

    def __init__(
        self, faces: Faces | None = None, *, quote_lines: int = 0, has_references: bool = False
    ) -> None:
        faces = faces or Faces()
        self.quote_lines, self.has_references = quote_lines, has_references
        self.text = TextMeasure((faces.text, faces.semibold), faces.line_height, WORDS_AT)
        self.small = TextMeasure((faces.small, faces.small_semibold), faces.small_line_height)
        self.quotes = quote_measure() if quote_lines else self.small

    def keep_in(self, kept: KeptSizes) -> None:
        """Keep there what is measured of claims, and look there first; feet are few."""
        self.text.keep_in(kept)
