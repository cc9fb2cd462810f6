"""Numbers of things, in words."""

from __future__ import annotations


def counted(number: int, one: str, several: str = "") -> str:
    """Say how many there are, in the right number: "1 quote", "1,000 quotes", "0 entries".

    `several` is what more than one are called where that is not `one` with an s.
    """
    return f"{number:,} {one if number == 1 else several or one + 's'}"
