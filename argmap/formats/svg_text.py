"""Text as XML takes it, and as lines of SVG."""

from __future__ import annotations

import re
from html import escape

from argmap.drawing.path_data import decimal
from argmap.drawing.picture import TextLine

_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold (section 2.2)."""


def escaped(text: str) -> str:
    """Return a text for an element or an attribute; what XML cannot hold becomes U+FFFD."""
    return escape(_NO_XML.sub("\ufffd", text), quote=False).replace('"', "&quot;")


def text_lines(lines: tuple[TextLine, ...], corner: tuple[float, float], style: str) -> list[str]:
    """Write lines of text, each an element of its own: not every reader places the parts of one.

    Each line is held to the length it was measured at: another font, where Inter is not
    installed, cannot run out of the box.
    """
    return [_text_line(line, corner, style) for line in lines]


def _text_line(line: TextLine, corner: tuple[float, float], style: str) -> str:
    start = line.x + line.width if line.rtl else line.x
    x, y = decimal(corner[0] + start), decimal(corner[1] + line.baseline)
    direction = ' direction="rtl"' if line.rtl else ""
    at = f'x="{x}" y="{y}"{direction}{held(line.width)}'
    return f'<text class="{style}" {at}>{escaped(line.text)}</text>'


def held(width: float) -> str:
    """Return the attributes that hold a text to a width; none where there is no text."""
    if width <= 0:
        return ""
    return f' textLength="{decimal(width)}" lengthAdjust="spacingAndGlyphs"'
