"""Numbers of things, in words."""

from __future__ import annotations


def counted(number: int, thing: str) -> str:
    """Return a number with its noun, as in "1 claim" or "1,200 claims"."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"
