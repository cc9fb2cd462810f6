"""The paragraphs of a text, as they are numbered beside it."""

from __future__ import annotations

import re

from argmap.sources.passages import is_hard_wrapped

_LINE = re.compile(r"(?:\A|[\n\u2029])\s*(?=\S)")
_BLOCK = re.compile(r"(?:\A|\n[^\S\n]*\n|\u2029)\s*(?=\S)")


def paragraph_starts(text: str) -> list[int]:
    """List the offsets at which the words of the paragraphs begin.

    A line is a paragraph, except in a text whose lines were broken to a fixed
    width: there a blank line divides. What holds only white space is none.
    """
    divider = _BLOCK if is_hard_wrapped(text) else _LINE
    return [found.end() for found in divider.finditer(text)]
