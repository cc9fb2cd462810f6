"""Finding typed words in a source: typography and case do not matter, offsets stay true."""

from __future__ import annotations

import re

from argmap.sources.passages import Span

_ALIKE = (
    (re.compile(r"(?:\\?\s)+"), r"\\s+"),
    (re.compile("['’‘]"), "['’‘]"),
    (re.compile('["“”]'), '["“”]'),
    (re.compile(r"\\?-|[–—]"), "[-–—]"),
    (re.compile(r"(?:\\\.){3}|…"), r"(?:\\.{3}|…)"),
)


def find_words(text: str, words: str) -> list[Span]:
    """List where typed words stand in a text, in code points.

    A straight quotation mark finds a curly one, a hyphen any dash, and a space
    any run of white space, as they are typed and as they are printed.
    """
    if not words.strip():
        return []
    pattern = re.escape(words.strip())
    for what, instead in _ALIKE:
        pattern = what.sub(instead, pattern)
    return [Span(*found.span()) for found in re.finditer(pattern, text, re.IGNORECASE)]
