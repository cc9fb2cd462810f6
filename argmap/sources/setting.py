"""What differs between two texts of the same words: breaks, spaces, marks, what cannot be seen."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from itertools import groupby, takewhile
from typing import NamedTuple

from argmap.sources.normalising import DASHES, IGNORED, QUOTES, Normalised, are_same_words
from argmap.sources.passages import Span

CAPITALS = "capital letters"
"""The one difference that is more than a setting: “us” and “US” are two words."""

_FORMS = "ligatures or accents"
_DIVIDED = "a word divided at the end of a line"
_PARAGRAPH = re.compile(r"\n\s*\n|\u2029")
_LINE = re.compile(r"[\n\r\u2028]")
_HYPHEN_AT_END = re.compile(r"[-\u2010\u00ad]\s*[\n\r\u2028]")
_SIGNS = {"\u00ad": "¬", "\u00a0": "°", "\u202f": "°"}
_PARAGRAPH_SIGN, _LINE_SIGN, _SPACE_SIGN, _UNSEEN_SIGN = " ¶ ", " | ", "·", "¬"


def _has(characters: str) -> Callable[[str], bool]:
    return lambda both: any(one in characters for one in both)


_NAMES: tuple[tuple[str, Callable[[str], bool]], ...] = (
    (_DIVIDED, lambda both: bool(_HYPHEN_AT_END.search(both))),
    ("a paragraph break", lambda both: bool(_PARAGRAPH.search(both))),
    ("a line break", lambda both: bool(_LINE.search(both))),
    ("a soft hyphen", _has("\u00ad")),
    ("a no-break space", _has("\u00a0\u202f")),
    ("a character that is not seen", _has(IGNORED)),
    ("spaces", lambda both: any(one.isspace() for one in both)),
    ("quotation marks or apostrophes", _has(f"{QUOTES}\"'")),
    ("dashes or hyphens", _has(f"{DASHES}-")),
    ("an ellipsis", _has("…")),
)


class Difference(NamedTuple):
    """Where two texts of the same words are set otherwise, as spans of the texts with signs."""

    one: Span
    other: Span


class SetOtherwise(NamedTuple):
    """Two texts of the same words as they are shown: with signs for what cannot be seen."""

    one: str
    other: str
    differences: tuple[Difference, ...]


class _Part(NamedTuple):
    one: str
    other: str

    @property
    def is_same(self) -> bool:
        return self.one == self.other


def setting_differences(one: str, other: str) -> tuple[str, ...]:
    """Name in what two texts of the same words differ; nothing where they are other words."""
    if one == other or not are_same_words(one, other):
        return ()
    parts = _parts(one, other)
    names = [_DIVIDED] if parts is None else [_name(part) for part in parts if not part.is_same]
    if _letters(one) != _letters(other):
        names.append(CAPITALS)
    return tuple(dict.fromkeys(filter(None, names)))


def is_setting(names: tuple[str, ...]) -> bool:
    """Say whether these are differences, and none is of the words."""
    return bool(names) and CAPITALS not in names


def with_signs(one: str, other: str) -> SetOtherwise:
    """Show two texts of the same words, each difference of their setting to be seen."""
    parts = _parts(one, other) or []
    shown, rival = "", ""
    found: list[Difference] = []
    for part in (cut for whole in parts for cut in _cut(whole)):
        first, second = _signs(part)
        if not part.is_same:
            found.append(Difference(_place(shown, first), _place(rival, second)))
        shown, rival = shown + first, rival + second
    return SetOtherwise(shown, rival, tuple(found)) if parts else SetOtherwise(one, other, ())


def _cut(part: _Part) -> tuple[_Part, ...]:
    """Divide what differs from the letters on both sides of it."""
    if part.is_same:
        return (part,)
    before = _shared(*part)
    after = _shared(*(side[before:][::-1] for side in part))
    middle = _Part(*(side[before : len(side) - after] for side in part))
    first, last = part.one[:before], part.one[len(part.one) - after :]
    return _Part(first, first), middle, _Part(last, last)


def _shared(one: str, other: str) -> int:
    """Return how many characters two texts begin with alike."""
    return sum(1 for _ in takewhile(lambda both: both[0] == both[1], zip(one, other, strict=False)))


def _signs(part: _Part) -> tuple[str, str]:
    if part.is_same:
        return _plain(part.one), _plain(part.other)
    if not (part.one and part.other) and (part.one + part.other) == " ":
        return part.one and _SPACE_SIGN, part.other and _SPACE_SIGN
    return _plain(_sign(part.one)), _plain(_sign(part.other))


def _place(text: str, sign: str) -> Span:
    """Return where a sign stands that follows a text; between two characters where it is none."""
    if not sign.strip():
        return Span(len(text), len(text))
    start = len(text) + len(sign) - len(sign.lstrip())
    return Span(start, len(text) + len(sign.rstrip()))


def _letters(text: str) -> list[str]:
    return [one for one in unicodedata.normalize("NFKD", text) if one.isalpha()]


def _parts(one: str, other: str) -> list[_Part] | None:
    """Divide two texts into what is the same in both and what is not; None where they cannot be."""
    first, second = (Normalised(text.strip()) for text in (one, other))
    if first.text != second.text:
        return None
    pieces = zip(_pieces(first, one.strip()), _pieces(second, other.strip()), strict=True)
    groups = groupby(pieces, key=lambda both: both[0] == both[1])
    return [_Part(*("".join(side) for side in zip(*group, strict=True))) for _, group in groups]


def _pieces(text: Normalised, original: str) -> list[str]:
    """Return what stands in a text for each character of its comparable form."""
    starts = [text.span_of(at, at + 1).start for at in range(len(text.text))]
    starts[:1] = [0]
    ends = [*starts[1:], len(original)]
    return [original[start:end] for start, end in zip(starts, ends, strict=True)]


def _name(part: _Part) -> str:
    both = part.one + part.other
    named = next((name for name, has in _NAMES if has(both)), "")
    is_case = len(part.one) == len(part.other) and part.one.casefold() == part.other.casefold()
    return named or ("" if is_case else _FORMS)


def _sign(words: str) -> str:
    if _PARAGRAPH.search(words):
        return _PARAGRAPH.sub(_PARAGRAPH_SIGN, words)
    shown = _LINE.sub(_LINE_SIGN, words)
    shown = "".join(_SIGNS.get(one, _UNSEEN_SIGN if one in IGNORED else one) for one in shown)
    return _SPACE_SIGN * len(shown) if shown.isspace() and words != " " else shown


def _plain(words: str) -> str:
    """Put words on one line, as the signs have said of their breaks already."""
    return re.sub(r"\s+", " ", words)
