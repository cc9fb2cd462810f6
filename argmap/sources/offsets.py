"""The one module that maps code points to UTF-16 units and back."""

from __future__ import annotations

import re
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class OffsetMap:
    """The two ways of counting one text: code points (ours) and UTF-16 units (Qt's).

    Only characters above U+FFFF count differently: one code point, two units.
    A look-up costs the logarithm of their number. `IndexError` is raised for
    an offset outside the text; the end of the text is inside.
    """

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._points = [match.start() for match in _ASTRAL.finditer(text)]
        self._units = [point + rank for rank, point in enumerate(self._points)]

    @property
    def utf16_length(self) -> int:
        """The length of the text in UTF-16 units."""
        return self._length + len(self._points)

    def to_utf16(self, offset: int) -> int:
        """Return the UTF-16 offset of the character at a code-point offset."""
        if not 0 <= offset <= self._length:
            raise IndexError(f"{offset} is outside a text of {self._length} code points")
        return offset + bisect_left(self._points, offset)

    def to_code_point(self, offset: int) -> int:
        """Return the code-point offset of the character at a UTF-16 offset.

        An offset between the halves of a surrogate pair belongs to the
        character they make, so it maps to that character's start.
        """
        if not 0 <= offset <= self.utf16_length:
            raise IndexError(f"{offset} is outside a text of {self.utf16_length} UTF-16 units")
        before = bisect_left(self._units, offset)
        if before and self._units[before - 1] == offset - 1:
            return self._points[before - 1]
        return offset - before
