"""Numbers written as letters."""

from __future__ import annotations

from string import ascii_uppercase


def letters(number: int) -> str:
    """Return A for 1 to Z for 26, then AA, AB and so on."""
    words = ""
    while number:
        number, rest = divmod(number - 1, len(ascii_uppercase))
        words = ascii_uppercase[rest] + words
    return words
