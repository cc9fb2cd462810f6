"""The words of a source in comparable form, made to be searched for many quotations."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from argmap.sources.normalising import Normalised
from argmap.sources.passages import Span

WORD = r"\d+(?:[.,:]\d+)*(?!\w)|[^\W_]+(?:['&-][^\W_]+)*"
"""A word or a number in comparable form, where quotes and dashes are plain."""
_WORD = re.compile(WORD)


class SourceWords:
    """The words of a text one by one, where each stands, and where each word occurs.

    `pattern` tells what counts as a word in the text's comparable form.
    """

    def __init__(self, text: str, pattern: re.Pattern[str] = _WORD) -> None:
        self.text = text
        form = Normalised(text)
        found = list(pattern.finditer(form.text))
        self.keys = [match[0] for match in found]
        self._spans = [form.span_of(*match.span()) for match in found]
        self._joined = f" {' '.join(self.keys)} "
        self._starts = array("L")
        at = 1
        for key in self.keys:
            self._starts.append(at)
            at += len(key) + 1

    def __len__(self) -> int:
        return len(self.keys)

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Where each word occurs, by its number."""
        found: dict[str, list[int]] = defaultdict(list)
        for place, key in enumerate(self.keys):
            found[key].append(place)
        return found

    def occurrences(self, keys: list[str]) -> Iterator[int]:
        """Walk the numbers of the words at which a row of words begins."""
        needle = f" {' '.join(keys)} "
        at = self._joined.find(needle)
        while at >= 0:
            yield bisect_left(self._starts, at + 1)
            at = self._joined.find(needle, at + 1)

    def span(self, first: int, last: int) -> Span:
        """Return where the words from one number to another stand in the text, both included."""
        return Span(self._spans[first].start, self._spans[last].end)

    def word(self, number: int) -> str:
        """Return a word as the text has it."""
        return self.text[slice(*self._spans[number])]
