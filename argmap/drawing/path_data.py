"""A painter's path as the path data of SVG (SVG 2, section 9.3)."""

from __future__ import annotations

from PySide6.QtGui import QPainterPath

_Element = QPainterPath.ElementType
_LETTERS = {_Element.MoveToElement: "M", _Element.LineToElement: "L", _Element.CurveToElement: "C"}


def path_data(path: QPainterPath) -> str:
    """Return the "d" of a path: moves, lines and cubic curves, to a hundredth of a pixel."""
    parts: list[str] = []
    for number in range(path.elementCount()):
        element = path.elementAt(number)
        letter = _LETTERS.get(element.type, "")
        parts.append(f"{letter}{decimal(element.x)} {decimal(element.y)}")
    return " ".join(parts)


def decimal(value: float) -> str:
    """Write a length as short as it can be to a hundredth of a pixel; never as -0."""
    written = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written
