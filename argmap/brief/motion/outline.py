"""The headings of a brief: I., A., 1., a., as deep as headings go."""

from __future__ import annotations

from collections.abc import Callable

from argmap.brief.blocks import Heading
from argmap.brief.lettering import letters
from argmap.sources.problems import RecordPlace

DEEPEST = 4
"""Below it there are paragraphs only."""
_ROMAN = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


class Outline:
    """Numbers headings as they are written, and knows which one stands last."""

    def __init__(self) -> None:
        self._counts = [0] * DEEPEST
        self._written = 0
        self._level = 0

    def heading(self, level: int, text: str, about: RecordPlace | None = None) -> Heading:
        """Write the next heading with its number, one level below the last one at most."""
        self._level = min(level, self._level + 1, DEEPEST)
        self._counts[self._level - 1] += 1
        self._counts[self._level :] = [0] * (DEEPEST - self._level)
        self._written += 1
        return Heading(self._level, text, self.anchor, f"{self._numbers()[-1]}.", about)

    def take_back(self) -> None:
        """Take back the heading that was written last, under which nothing stands."""
        self._counts[self._level - 1] -= 1
        self._written -= 1

    @property
    def anchor(self) -> str:
        """The anchor of the heading that was written last."""
        return f"h{self._written}"

    @property
    def here(self) -> str:
        """The whole number of that heading, as in “IV.A.1”."""
        return ".".join(self._numbers())

    def _numbers(self) -> list[str]:
        return [form(count) for form, count in zip(_FORMS, self._here(), strict=False)]

    def _here(self) -> list[int]:
        return self._counts[: self._level]


def _roman(count: int) -> str:
    words = ""
    for value, sign in _ROMAN:
        words += sign * (count // value)
        count %= value
    return words


def _small_letter(count: int) -> str:
    return letters(count).lower()


_FORMS: tuple[Callable[[int], str], ...] = (_roman, letters, str, _small_letter)
