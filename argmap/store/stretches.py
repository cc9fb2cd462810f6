"""A text cut into stretches short enough to be searched and shown quickly."""

from __future__ import annotations

from collections.abc import Iterator

LONGEST = 20_000
"""Code points in a stretch at most: an article is one, a long filing several."""

_LEAST = LONGEST // 2


def stretches_of(text: str) -> Iterator[tuple[int, str]]:
    """Walk the stretches of a text with where each begins; together they are the text.

    A cut is made after the last end of a line, else after the last space, so
    that no word is in two.
    """
    start = 0
    while len(text) - start > LONGEST:
        end = _cut(text, start)
        yield start, text[start:end]
        start = end
    yield start, text[start:]


def _cut(text: str, start: int) -> int:
    for divider in ("\n", " "):
        found = text.rfind(divider, start + _LEAST, start + LONGEST)
        if found >= 0:
            return found + 1
    return start + LONGEST
