"""Texts made comparable: the same words, whatever quotes, dashes and spaces they are set in.

A normalised text is only ever searched, never shown or kept: `Normalised` maps
every character back to the text it came from.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from functools import lru_cache

from argmap.sources.passages import Span

# Escaped, because many of these look alike: that is why they are here.
_SINGLE_QUOTES = "‘’\u201a\u201b\u2032\u2035\u02bc\u0060\u00b4\uff07"
_DOUBLE_QUOTES = "“”\u201e\u201f\u2033\u2036\u00ab\u00bb\u301d\u301e\uff02"
_DASHES = "\u2010\u2011\u2012–—\u2015\u2212\ufe58\ufe63\uff0d"
_IGNORED = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff"
_FORMS = (
    dict.fromkeys(_SINGLE_QUOTES, "'")
    | dict.fromkeys(_DOUBLE_QUOTES, '"')
    | dict.fromkeys(_DASHES, "-")
    | dict.fromkeys(_IGNORED, "")
)
_PIECE = re.compile(rf"\s[\s{_IGNORED}]*|[!-~]+|.", re.DOTALL)


class Normalised:
    """A text in comparable form, with the way back.

    `text` has spaces in runs of one, plain quotes and hyphens, "..." for an
    ellipsis, letters without ligatures, decomposed and casefolded where that
    keeps one character one. Soft hyphens and zero-width characters are gone.
    """

    def __init__(self, original: str) -> None:
        pieces: list[str] = []
        self._origins = array("L")
        for match in _PIECE.finditer(original):
            piece = match.group()
            if "!" <= piece[0] <= "~":
                pieces.append(piece.lower())
                self._origins.extend(range(match.start(), match.end()))
            else:
                form = " " if piece[0].isspace() else _form_of(piece)
                pieces.append(form)
                self._origins.extend([match.start()] * len(form))
        self.text = "".join(pieces)

    def span_of(self, start: int, end: int) -> Span:
        """Return where at least one character of the normalised text came from."""
        return Span(self._origins[start], self._origins[end - 1] + 1)


@lru_cache(maxsize=8)
def normalised(text: str) -> Normalised:
    """Normalise a text; the last few are kept, so that many quotes cost one pass."""
    return Normalised(text)


def normal_form(words: str) -> str:
    """Return words in comparable form, without white space at the ends."""
    return Normalised(words).text.strip()


@lru_cache(maxsize=4096)
def _form_of(character: str) -> str:
    if character in _FORMS:
        return _FORMS[character]
    parts = unicodedata.normalize("NFKD", character)
    # A lone accent would become a space and an accent, a whole phrase in one sign several words.
    return _folded(character) if " " in parts else "".join(_folded(part) for part in parts)


def _folded(character: str) -> str:
    plain = _FORMS.get(character, character)
    folded = plain.casefold()
    return folded if len(folded) == 1 else plain
