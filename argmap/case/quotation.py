"""Words set in quotation marks that may carry marks of their own."""

from __future__ import annotations

import re

_MARK = re.compile('[“”"]')
_OPENERS = " \t\n([—–-/"


def in_quotes(words: str) -> str:
    """Return words in quotation marks, those within as single ones."""
    return f"“{within_quotes(words)}”"


def within_quotes(words: str) -> str:
    """Return words as they are set where quotation marks stand around them.

    Marks around all of them go, and so does one at either end whose partner was
    cut off; the others become single.
    """
    words = words.strip()
    marks = [(match.start(), _opens(words, match.start())) for match in _MARK.finditer(words)]
    partners = _partners(marks)
    chars = list(words)
    for place, opens in marks:
        chars[place] = "‘" if opens else "’"
    last = len(words.rstrip("….,")) - 1
    first, end = partners.get(0), partners.get(last)
    is_first, is_last = (any(place == at for place, _ in marks) for at in (0, last))
    if is_first and first in {None, last}:
        chars[0] = ""
    if is_last and end in {None, 0}:
        chars[last] = ""
    return "".join(chars)


def _opens(words: str, place: int) -> bool:
    mark = words[place]
    return mark == "“" or (mark == '"' and (place == 0 or words[place - 1] in _OPENERS))


def _partners(marks: list[tuple[int, bool]]) -> dict[int, int]:
    """Pair the marks that open with those that close them."""
    waiting: list[int] = []
    pairs: dict[int, int] = {}
    for place, opens in marks:
        if opens:
            waiting.append(place)
        elif waiting:
            begun = waiting.pop()
            pairs |= {begun: place, place: begun}
    return pairs
