"""How long an order is to last, read from the words somebody wrote for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

MOST_DAYS = 14
"""How long a restraining order without notice lasts at most (Fed. R. Civ. P. 65(b)(2))."""

_UNITS = {"hour": Fraction(1, 24), "day": Fraction(1), "week": Fraction(7)} | {
    "fortnight": Fraction(14), "month": Fraction(30), "year": Fraction(365)
}  # fmt: skip
_WORKING = Fraction(7, 5)
"""How many days go by, the weekends counted, for a day on which the court sits."""
_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_WORDS = {word: number for number, word in enumerate(_ONES, 1)} | {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "a": 1, "an": 1,
}  # fmt: skip
for _tens, _ten in (("twenty", 20), ("thirty", 30), ("forty", 40), ("sixty", 60), ("ninety", 90)):
    _WORDS |= {_tens: _ten} | {f"{_tens}-{word}": _ten + _WORDS[word] for word in _ONES}
_SPAN = re.compile(
    rf"(?<![\w.])(\d+(?:\.\d+)?|{'|'.join(sorted(_WORDS, key=len, reverse=True))})(?:\s+\(\d+\))?"
    rf"[\s-]+(?:(court|business|working)\s+|calendar\s+)?({'|'.join(_UNITS)})s?\b",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\s*(?:,|and|plus|,\s*and)\s*", re.IGNORECASE)
_WHOLE_SUIT = re.compile(
    r"\b(judgment|trial|permanent(ly)?|indefinite(ly)?|forever|further order|"
    r"(duration|end|pendency|outcome|resolution) of (the|this) (case|suit|action|litigation))\b",
    re.IGNORECASE,
)


def days_of(duration: str) -> Fraction | None:
    """Return the longest span of days that words name; None where they name none.

    Parts that are joined, as “2 weeks and 1 day”, are one span.
    """
    return max(_spans(duration), default=None)


def is_too_long(duration: str) -> bool:
    """Tell whether words ask for more than a restraining order without notice may last.

    Without a number, what lasts as long as the suit does, or until a further order.
    """
    days = days_of(duration)
    if days is not None:
        return days > MOST_DAYS
    return bool(_WHOLE_SUIT.search(duration))


def _spans(duration: str) -> Iterator[Fraction]:
    total, end, unit = Fraction(0), 0, Fraction(0)
    for one in _SPAN.finditer(duration):
        number, working, name = one.groups()
        this = _UNITS[name.lower()]
        goes_on = this < unit and _JOINED.fullmatch(duration[end : one.start()])
        days = _number(number) * this * (_WORKING if working else 1)
        total, end, unit = (total + days if goes_on else days), one.end(), this
        yield total


def _number(word: str) -> Fraction:
    return Fraction(_WORDS.get(word.lower(), 0) or word)
