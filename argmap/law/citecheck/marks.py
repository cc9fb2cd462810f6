"""The quotation marks in a stretch of text, told from apostrophes and inches by their place."""

from __future__ import annotations

import re
from typing import NamedTuple

LEFT, RIGHT, LOW = "\u2039", "\u203a", "\u201a"
"""Single guillemets, and the low single mark that looks like a comma."""
CLOSERS: dict[str, str] = {
    "“": '”“"',
    "„": '“”"',
    "”": "”",
    '"': '"”',
    "``": "''\"”",
    "''": "''\"",
    "«": "»",
    "»": "«",
    LEFT: RIGHT,
    RIGHT: LEFT,
    "「": "」",
    "『": "』",
    "‘": "’'",
    LOW: "‘’",
    "'": "'’",
}
"""What may end a quotation that a mark begins: the right sign, then those of careless typing."""

SOFT = frozenset(f"‘{LOW}'’")
"""Marks that are apostrophes as well: one without its fellow is no quotation."""
_MARK = re.compile(f"``|''|[“”„\"«»{LEFT}{RIGHT}「」『』‘’{LOW}']")
_BEFORE_OPENING = frozenset(f"([{{—–-/…“„«»{LEFT}{RIGHT}‘{LOW}\"'「『`>*_")
_ELISION = re.compile(
    r"(?:t(?:is|was|were|will|would)|em|till?|cause|cuz|bout|round|neath|n|nuff|\d\d?0s|\d\ds?)\b",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"(?:[sSxXzZ]|in)$")
_WORD_FOLLOWS = re.compile(r"\s[\"'“‘(\[]?[^\W_]")


class Mark(NamedTuple):
    """A sign that may be a quotation mark, and what its place allows it to do.

    One that closes is `weak` where it may as well be the apostrophe of “the users’ data”,
    or a sign for inches.
    """

    start: int
    end: int
    sign: str
    opens: bool
    closes: bool
    weak: bool

    @property
    def is_soft(self) -> bool:
        """Whether it may be an apostrophe."""
        return self.sign in SOFT


def marks_in(text: str, start: int, end: int) -> list[Mark]:
    """List the signs in a stretch of text that open or close a quotation, or may."""
    found = (_mark(text, match, start, end) for match in _MARK.finditer(text, start, end))
    return [one for one in found if one.opens or one.closes]


def _mark(text: str, match: re.Match[str], start: int, end: int) -> Mark:
    before = text[match.start() - 1] if match.start() > start else ""
    after = text[match.end()] if match.end() < end else ""
    sign = match.group()
    opens, closes = _OPENS.get(sign, _straight)(before, after)
    if sign in SOFT and opens and _ELISION.match(text, match.end()):
        opens = False
    if sign in SOFT and before.isdigit() and after.isdigit():
        closes = False
    return Mark(match.start(), match.end(), sign, opens, closes, _is_weak(text, match))


def _is_weak(text: str, match: re.Match[str]) -> bool:
    words = text[max(0, match.start() - 2) : match.start()]
    if match.group() in SOFT:
        follows = bool(_WORD_FOLLOWS.match(text, match.end()))
        return follows and bool(_POSSESSIVE.search(words))
    return match.group() in '"”' and words[-1:].isdigit()


def _begins(before: str, after: str) -> bool:
    """Say whether words begin here: white space or an opening sign before, none behind."""
    return (not before or before.isspace() or before in _BEFORE_OPENING) and bool(after.strip())


def _ends(before: str, after: str) -> bool:
    """Say whether words end here; the number of a footnote may follow."""
    return bool(before.strip()) and not after.isalpha()


def _straight(before: str, after: str) -> tuple[bool, bool]:
    return _begins(before, after), _ends(before, after)


def _opening(before: str, after: str) -> tuple[bool, bool]:
    # In German it closes what „ opened.
    return True, _ends(before, after) and not _begins(before, after)


def _closing(before: str, after: str) -> tuple[bool, bool]:
    is_reversed = _begins(before, after) and after.isalnum()
    return is_reversed, not is_reversed


def _single_opening(before: str, after: str) -> tuple[bool, bool]:
    return _begins(before, after), _ends(before, after)


def _single_closing(before: str, after: str) -> tuple[bool, bool]:
    return False, _ends(before, after)


def _guillemet(before: str, after: str) -> tuple[bool, bool]:
    del before, after  # French sets spaces inside, German turns them round
    return True, True


def _only_opens(before: str, after: str) -> tuple[bool, bool]:
    del before, after
    return True, False


def _only_closes(before: str, after: str) -> tuple[bool, bool]:
    del before, after
    return False, True


_OPENS = {
    "“": _opening,
    "”": _closing,
    "„": _only_opens,
    LOW: _single_opening,
    "``": _only_opens,
    "‘": _single_opening,
    "’": _single_closing,
    **dict.fromkeys(f"«»{LEFT}{RIGHT}", _guillemet),
    **dict.fromkeys("「『", _only_opens),
    **dict.fromkeys("」』", _only_closes),
}
