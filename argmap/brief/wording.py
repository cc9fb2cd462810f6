"""Small words that several parts of the document share."""

from __future__ import annotations

import re
from collections.abc import Iterable

from argmap.brief.runs import Run, Runs, RunStyle

GAP = " · "
_SMALL_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*(?=[,;:]?(?:\s|$))")


def capitalized(text: str) -> str:
    """Begin with a capital and leave the rest as it is."""
    return text[:1].upper() + text[1:]


def opened(text: str) -> str:
    """Begin a sentence with a capital, but where a name is small by itself or a mark opens."""
    first = _SMALL_WORD.match(text)
    return capitalized(text) if first and first.group().islower() else text


def in_small(text: str) -> str:
    """Begin with a small letter and leave the rest as it is."""
    return text[:1].lower() + text[1:]


def on_one_line(text: str, longest: int) -> str:
    """Fit a text into one line of so many characters, with an ellipsis where it is cut."""
    words = " ".join(text[: 4 * longest].split())
    return words if len(words) <= longest else words[: longest - 1].rstrip() + "…"


def joined(parts: Iterable[Runs | str], gap: str = GAP) -> Runs:
    """Put parts side by side with a gap between; empty ones are left out."""
    runs: list[Run] = []
    for part in parts:
        if not part:
            continue
        if runs:
            runs.append(Run(gap, RunStyle.MUTED))
        runs += (Run(part),) if isinstance(part, str) else part
    return tuple(runs)


def referring(numbers: Iterable[tuple[str, str]]) -> Runs:
    """List references, given the number and the anchor of each: "1.2, 1.3 and 1.4"."""
    pairs = list(numbers)
    runs: list[Run] = []
    for at, (number, anchor) in enumerate(pairs):
        if at:
            runs.append(Run(" and " if at == len(pairs) - 1 else ", "))
        runs.append(Run(number, to=anchor))
    return tuple(runs)
