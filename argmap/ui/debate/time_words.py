"""What is said of time for which a clock stood, and which was counted without a word on it."""

from __future__ import annotations

_COUNTED = (
    "Counted the {} s for which the clock stood, of which nobody had said whether they count. "
    "Undo takes it back."
)
_COUNTED_ELSEWHERE = (
    "Counted the {} s for which the clock stood in another speech, of which nobody had said whether"
    " they count."
)


def counted_words(seconds: float, *, is_elsewhere: bool = False) -> str:
    """Say how many seconds were counted; empty where they were less than one.

    Those of another speech, which an undo counted, it does not take back.
    """
    told = _COUNTED_ELSEWHERE if is_elsewhere else _COUNTED
    return told.format(round(seconds)) if seconds >= 1 else ""
