"""Between code points, which Python counts, and the UTF-16 units that Qt counts."""

from __future__ import annotations


def units_before(text: str, at: int) -> int:
    """Return how many UTF-16 units stand before a code point of a text."""
    return at if text.isascii() else len(text[:at].encode("utf-16-le", "surrogatepass")) // 2


def points_before(text: str, units: int) -> int:
    """Return how many code points stand before a UTF-16 unit of a text."""
    if text.isascii():
        return units
    raw = text.encode("utf-16-le", "surrogatepass")
    return len(raw[: 2 * units].decode("utf-16-le", "ignore"))
