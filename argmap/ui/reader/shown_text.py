"""The kept text of a source as Qt can show it, UTF-16 unit for UTF-16 unit.

Qt's text documents keep some characters for themselves, so a position in the
widget is a position in the kept text only if those are replaced by others of
the same length. The words shown are never read back: a position is.
"""

from __future__ import annotations

_BYTE_ORDER_MARK = "\ufeff"
_SWAPPED_MARK = "\ufffe"

_REPLACED = str.maketrans(
    {
        "\r": "\n",  # kept text has none; Qt would join it to a line end that follows
        "\ufdd0": "\ufffd",  # Qt begins and ends a frame with these two
        "\ufdd1": "\ufffd",
        "\ufffc": "\ufffd",  # Qt's place of an image
        _BYTE_ORDER_MARK: "\u200b",  # first in a text, Qt takes both for an order of bytes
        _SWAPPED_MARK: "\ufffd",
    }
)


def shown_text(text: str) -> str:
    """Return a text of the same length in UTF-16 that Qt shows without changing it."""
    return text.translate(_REPLACED)
