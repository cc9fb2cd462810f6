"""Words as typst can set them: tabs, words longer than a line, and marks that no PDF may hold."""

from __future__ import annotations

import json
import re
from typing import NamedTuple

from argmap.formats.spelled_characters import Data, each_text

_TAB = r"\t"
"""A tab as JSON writes it, or a backslash before a t."""
_LONG = 64
_RUN = b"-" * _LONG
_SPACED = bytes(at if at == ord(" ") else ord("-") for at in range(256))
"""Leaves of a text its spaces: what is long in it is soon seen. A letter may be several bytes, and
then each text is looked at for itself."""
_LONG_WORD = re.compile(rf"\S{{{_LONG},}}")
_PIECE = re.compile(r"\S{1,40}")
_BREAK = "\u200b"

_FORBIDDEN = "\ufeff"
"""Characters that typst writes no archivable file with: the mark of the order of bytes, which comes
along with words from some files."""
_UNUSUAL = re.compile(r"[^\x00-\u024f\u2000-\u206f\u20a0-\u20bf\u2190-\u2193\u2212]")
"""Characters that are not set one by one: their forms depend on those around them."""


_LINE_ENDS = ("\u2028", "\u2029")
"""At these typst stretches a line to its whole width before it ends it."""


class PrintableWords(NamedTuple):
    """Data as JSON of words that can be set, and the marks `left_out` of them.

    `is_letter_by_letter` tells that no letter has another form beside another.
    """

    json: str
    left_out: frozenset[str]
    is_letter_by_letter: bool


def printable_words(data: Data) -> PrintableWords:
    """Return data as JSON whose words typst can set."""
    written = json.dumps(data, ensure_ascii=False)
    if _TAB in written:
        data = each_text(data, _with_spaces)
        written = json.dumps(data, ensure_ascii=False)
    if _RUN in written.encode().translate(_SPACED):
        written = json.dumps(each_text(data, _breakable), ensure_ascii=False)
    for line_end in _LINE_ENDS:
        written = written.replace(line_end, r"\n")
    usual = not _UNUSUAL.search(written)
    left_out = frozenset(mark for mark in _FORBIDDEN if mark in written)
    for mark in left_out:
        written = written.replace(mark, "")
    return PrintableWords(written, left_out, usual)


def _with_spaces(text: str) -> str:
    """Put a space for a tab, which typst sets as nothing, so that the words beside it were one."""
    return text.replace("\t", " ")


def _breakable(text: str) -> str:
    """Let a word longer than any line be broken, as an address often must be."""
    if len(text) < _LONG:
        return text
    return _LONG_WORD.sub(lambda word: _BREAK.join(_PIECE.findall(word.group())), text)
