"""How far what stands under an entry of the outline is set in, in formats made of lines."""

from __future__ import annotations

STEP = "  "
"""What each level is set in by."""
_DEEPEST = 12


def under(depth: int | None) -> int:
    """Return the level of what stands under an entry of a depth; 0 outside the outline."""
    return 0 if depth is None else depth + 1


def indented(text: str, depth: int) -> str:
    """Set the lines of a text in, no further than a page is wide."""
    lead = STEP * min(depth, _DEEPEST)
    return "\n".join(lead + line if line else line for line in text.split("\n"))
