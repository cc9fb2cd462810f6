"""How long an order is to last, read from the words somebody wrote for it."""

from __future__ import annotations

import re

MOST_DAYS = 14
"""How long a restraining order without notice lasts at most (Fed. R. Civ. P. 65(b)(2))."""

_UNITS = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.0, "year": 365.0}
_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "twenty": 20, "twenty-one": 21, "twenty-eight": 28,
}  # fmt: skip
_WORDS |= {"a": 1, "an": 1, "thirty": 30, "sixty": 60, "ninety": 90}
_SPAN = re.compile(
    rf"\b(\d+|{'|'.join(sorted(_WORDS, key=len, reverse=True))})(?:\s+\(\d+\))?[\s-]+"
    rf"(?:(?:court|calendar|business)\s+)?({'|'.join(_UNITS)})s?\b",
    re.IGNORECASE,
)
_WHOLE_SUIT = re.compile(r"\b(judgment|trial|permanent(ly)?|indefinite(ly)?)\b", re.IGNORECASE)


def days_of(duration: str) -> float | None:
    """Return the longest span of days that words name; None where they name none."""
    spans = [_number(one[1]) * _UNITS[one[2].lower()] for one in _SPAN.finditer(duration)]
    return max(spans, default=None)


def is_too_long(duration: str) -> bool:
    """Tell whether words ask for more than a restraining order without notice may last."""
    days = days_of(duration)
    if days is not None:
        return days > MOST_DAYS
    return bool(_WHOLE_SUIT.search(duration))


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _WORDS[word.lower()]
