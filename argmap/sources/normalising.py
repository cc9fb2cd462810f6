"""Texts made comparable: the same words, whatever quotes, dashes and spaces they are set in.

A normalised text is only ever searched, never shown or kept: `Normalised` maps
every character back to the text it came from.

A hyphen at the end of a line may belong to the word or to the line: nothing in
the text tells “imme-diately” from “well-known”. Such a word is joined, and where
it was is remembered, so that it is the same as either. A hyphen inside a line
always belongs to its word: “resign” and “re-sign” are two words.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property, lru_cache

from argmap.sources.passages import Span

# Escaped, because many of these look alike: that is why they are here.
_SINGLE_QUOTES = "‘’\u201a\u201b\u2032\u2035\u02bc\u0060\u00b4\uff07"
_DOUBLE_QUOTES = "“”\u201e\u201f\u2033\u2036\u00ab\u00bb\u301d\u301e\uff02"
QUOTES = _SINGLE_QUOTES + _DOUBLE_QUOTES
"""What stands for a straight quotation mark or apostrophe."""
DASHES = "\u2010\u2011\u2012–—\u2015\u2212\ufe58\ufe63\uff0d"
IGNORED = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff"
"""Characters that are not seen."""
_FORMS = (
    dict.fromkeys(_SINGLE_QUOTES, "'")
    | dict.fromkeys(_DOUBLE_QUOTES, '"')
    | dict.fromkeys(DASHES, "-")
    | dict.fromkeys(IGNORED, "")
)
_PIECE = re.compile(rf"\s[\s{IGNORED}]*|[!-_a-~]+(?: [!-_a-~]+)*|.", re.DOTALL)
"""A run of white space, of plain words, which are the most of most texts, or one character."""
_PLAIN = re.compile(r"[!-_a-~]+(?: [!-_a-~]+)*")
"""Words that need nothing but small letters to be comparable."""
HYPHENS = "-\u2010\u00ad"
"""What can part a word at the end of a line."""

_SPACES = r"[^\S\n\r\u2028]*"
_LINE_END = re.compile(
    rf"(?P<hyphen>[{HYPHENS}])(?<=[^\W\d_].){_SPACES}(?:\r\n|[\n\r\u2028]){_SPACES}"
    r"(?=(?P<next>[^\W\d_]))"
)
_JOINT = "\x1f"
"""Stands in a marked form where a word was joined; normalised texts have it as a space."""


class Normalised:
    """A text in comparable form, with the way back.

    `text` has spaces in runs of one, plain quotes and hyphens, "..." for an
    ellipsis, letters without ligatures, decomposed and casefolded where that
    keeps one character one. Soft hyphens and zero-width characters are gone, and
    words parted at the end of a line are joined; `joints` are where in `text`
    such a word may have had a hyphen of its own.
    """

    def __init__(self, original: str) -> None:
        self._origins = array("L")
        pieces: list[str] = []
        joints: list[int] = []
        start = 0
        for gap in _LINE_END.finditer(original):
            pieces += self._pieces(original, start, gap.start())
            start = gap.end()
            if gap["hyphen"] == "\u00ad":
                continue
            if gap["next"].islower():
                joints.append(len(self._origins))
            else:
                pieces.append("-")
                self._origins.append(gap.start())
        pieces += self._pieces(original, start, len(original))
        self.text = "".join(pieces)
        self.joints = tuple(joints)

    def _pieces(self, original: str, start: int, end: int) -> Iterator[str]:
        for match in _PIECE.finditer(original, start, end):
            piece = match.group()
            if "!" <= piece[0] <= "~" and piece[0] != "`":
                yield piece.lower()
                self._origins.extend(range(match.start(), match.end()))
            else:
                form = " " if piece[0].isspace() else _form_of(piece)
                yield form
                self._origins.extend([match.start()] * len(form))

    @property
    def marked(self) -> str:
        """The text with a sign at every joint, to be compared by `agree`."""
        parts, start = [], 0
        for joint in self.joints:
            parts += [self.text[start:joint], _JOINT]
            start = joint
        return "".join([*parts, self.text[start:]])

    @cached_property
    def _hyphens(self) -> list[int]:
        found = (match.start() for match in re.finditer("-", self.text))
        return [hyphen - number for number, hyphen in enumerate(found)]

    @cached_property
    def unhyphenated(self) -> str:
        """The text without any hyphen; `hyphenated` leads back from it."""
        return self.text.replace("-", "")

    def hyphenated(self, offset: int) -> int:
        """Return where in `text` the character at an offset of `unhyphenated` stands."""
        return offset + bisect_right(self._hyphens, offset)

    def index_of(self, offset: int) -> int:
        """Return where in `text` what stands at or after an offset of the original begins."""
        return bisect_left(self._origins, offset)

    def span_of(self, start: int, end: int) -> Span:
        """Return where at least one character of the normalised text came from."""
        return Span(self._origins[start], self._origins[end - 1] + 1)


@lru_cache(maxsize=8)
def normalised(text: str) -> Normalised:
    """Normalise a text; the last few are kept, so that many quotes cost one pass."""
    return Normalised(text)


def normal_form(words: str) -> str:
    """Return words in comparable form, without white space at the ends."""
    if _PLAIN.fullmatch(words):
        return words.lower()
    return Normalised(words).text.strip()


def are_same_words(one: str, other: str) -> bool:
    """Say whether two texts differ in quotes, dashes, spaces, case and line ends at most."""
    first, second = Normalised(one), Normalised(other)
    if not (first.joints or second.joints):
        return first.text.strip() == second.text.strip()
    return _agree(first.marked.strip(), second.marked.strip())


def _agree(one: str, other: str) -> bool:
    i = j = 0
    while i < len(one) and j < len(other):
        if one[i] == other[j]:
            i, j = i + 1, j + 1
        elif one[i] == _JOINT:
            i, j = i + 1, j + (other[j] == "-")
        elif other[j] == _JOINT:
            i, j = i + (one[i] == "-"), j + 1
        else:
            return False
    return i == len(one) and j == len(other)


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
