"""A stretch of a document on one line, as authorities are read, and the way back to it."""

from __future__ import annotations

import re
from typing import NamedTuple

from argmap.law.citations.authority import tidied
from argmap.sources.passages import Span

_SIGN = r"\\(?=[!-/:-@\[-`{-~])|\*+(?!\d)|(?<![A-Za-z_])_(?=[A-Za-z])|(?<=[A-Za-z.,])_(?![\w])"
_SIGNS = re.compile(_SIGN)
_PIECE = re.compile(rf"\s+|{_SIGN}")
"""White space, and the signs by which Markdown sets words apart; a page of a database has its own
asterisk."""
_ENDS_RANGE = re.compile(r"\d[a-z]?-$")


class FlatText(NamedTuple):
    """Words on one line, without signs of Markdown, and where each of their characters stands."""

    words: str
    places: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """Return where a stretch of the words stands in the document."""
        return Span(self.places[start], self.places[end - 1] + 1)


def flat(text: str, start: int, end: int) -> FlatText:
    """Put a stretch of a document on one line, with plain hyphens and apostrophes."""
    words, at = "", start
    places: list[int] = []
    for gap in _PIECE.finditer(text, start, end):
        words += _plain(text[at : gap.start()])
        places += range(at, gap.start())
        at = gap.end()
        # At the ends white space is none, and of several runs side by side one is left; a range
        # that a line is broken in has none.
        is_range = _ENDS_RANGE.search(words, max(0, len(words) - 3)) and text[at : at + 1].isdigit()
        if gap[0].isspace() and words and words[-1] != " " and not is_range:
            words += " "
            places.append(gap.start())
    words += _plain(text[at:end])
    places += range(at, end)
    return FlatText(words.rstrip(" "), tuple(places[: len(words.rstrip(" "))]))


def without_signs(words: str) -> str:
    """Leave out the signs of Markdown: a citation may begin or end between two of them."""
    return _SIGNS.sub("", words)


def _plain(words: str) -> str:
    return words if words.isascii() else "".join(tidied(one) or one for one in words)
