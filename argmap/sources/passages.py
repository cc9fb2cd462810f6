"""Where words, sentences and paragraphs begin and end. Offsets are code points."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

# Thai, Lao, Burmese, Khmer, kana and Han set no spaces between words: a letter is a word.
UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
    "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
"""The letters of these, as a part of a pattern."""
_WORD = re.compile(rf"[^\W{UNSPACED}]+(?:[’'&\-\u00ad\u2010\u2011][^\W{UNSPACED}]+)*")
_RUN = re.compile(rf"(?:[^\W_{UNSPACED}][\u0300-\u036f\u00ad\u200c\u200d\u2060\ufeff]*)+")
_REACH = 64
# Each of these begins with one of a few characters: the search for such a beginning is fast.
_PARAGRAPH_BREAK = re.compile(r"[\n\u2029]\s*")
_BLANK_LINE = re.compile(r"[\n\u2029](?:(?<=\n)[^\S\n]*\n|(?<=\u2029))\s*")
_CLOSERS = "[\"'”’»)\\]]*"
_OPENERS = "[\"'“‘«(\\[—–-]?"
_STOPPED = (
    rf"[.!?…\u3002\uff01\uff1f](?:(?<=[.!?…])[.!?…]*{_CLOSERS}(?=\s+{_OPENERS}\s?[^\Wa-z_]|\s*$)"
    r"|(?<=[\u3002\uff01\uff1f])[\u3002\uff01\uff1f]*[\u300d\u300f”’]*"
)
_SENTENCE_END = re.compile(rf"{_STOPPED})")
_CARELESS_END = re.compile(rf"{_STOPPED}|(?<=[a-z][a-z][.!?])(?=[A-Z][a-z]))")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Rev|Gen|Gov|Sen|Rep|Sgt|Col|Capt|Lt|St|Jr|Sr|Hon|No|Nos|Inc|Ltd"
    r"|Co|Corp|Bros|v|vs|cf|e\.g|i\.e|al|Art|Sec|Ch|Dkt|Ex|Exh|pp?|Fed|Supp|Cir|Ct|Ind|Wash|Cal"
    r"|Civ|Crim|Evid|Bankr|Proc|Dist|Div|Cl|Stat|Const|Decl|Compl|Wn|(?<=\.\s)App"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[A-Z]|U\.S|U\.K|D\.C|[ap]\.m))\.$"
)
_WRAP_WIDTHS = range(45, 101)
_WRAPPED_SHARE = 0.6
_KEPT = 16
"""So many texts are asked about at a time."""


class Span(NamedTuple):
    """A stretch of a text: start inclusive, end exclusive."""

    start: int
    end: int

    def holds(self, other: Span) -> bool:
        """Tell whether another stretch lies within it, or is the same."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Tell whether it has something in common with another stretch."""
        return self.start < other.end and other.start < self.end


def trim_span(text: str, start: int, end: int) -> Span:
    """Leave out the white space at both ends of a selection.

    A selection of nothing but white space becomes empty, at its start.
    """
    words = text[start:end]
    if not words.strip():
        return Span(start, start)
    left = len(words) - len(words.lstrip())
    return Span(start + left, start + len(words.rstrip()))


def snap_to_words(text: str, start: int, end: int) -> Span:
    """Widen a span so that it cuts no word, after leaving out white space at its ends."""
    start, end = trim_span(text, start, end)
    if start == end:
        return Span(start, end)
    return Span(_word_at(text, start).start, _word_at(text, end).end)


def widen_to_words(text: str, span: Span) -> Span:
    """Widen a span so that it cuts no run of letters; apostrophes and hyphens divide them."""
    start, end = span
    for run in _RUN.finditer(text, max(0, start - _REACH), start + _REACH):
        if run.start() < start < run.end():
            start = run.start()
            break
    for run in _RUN.finditer(text, max(0, end - _REACH), end + _REACH):
        if run.start() < end < run.end():
            end = run.end()
            break
    return Span(start, end)


def word_edges(text: str, start: int, end: int) -> list[int]:
    """List the offsets between two bounds at which letters or marks begin or end."""
    return [
        edge for run in re.finditer(r"\w+|[^\w\s]+", text[start:end]) for edge in _edges(run, start)
    ]


def sentence_around(text: str, start: int, end: int) -> Span:
    """Return the sentence, or the run of sentences, that holds a span.

    A sentence ends at its paragraph's end, or at a full stop, question or
    exclamation mark that a capital follows and no known abbreviation precedes.
    """
    paragraph = paragraph_around(text, start, end)
    left, right = paragraph
    for stop in _SENTENCE_END.finditer(text, paragraph.start, paragraph.end):
        if _ABBREVIATION.search(text, max(paragraph.start, stop.end() - 12), stop.end()):
            continue
        if stop.end() <= start:
            left = stop.end()
        elif stop.end() >= end:
            right = stop.end()
            break
    return _shrunk(text, left, right)


def sentences_of(text: str) -> Iterator[Span]:
    """Walk the sentences of a text, as `sentence_around` divides them.

    A full stop that a capital follows without a space, as careless copies have
    it, ends a sentence too.
    """
    left = 0
    for right, following in [*_walk_gaps(text), (len(text),) * 2]:
        for stop in _CARELESS_END.finditer(text, left, right):
            if not _ABBREVIATION.search(text, max(left, stop.end() - 12), stop.end()):
                yield _shrunk(text, left, stop.end())
                left = stop.end()
        if text[left:right].strip():
            yield _shrunk(text, left, right)
        left = following


def paragraph_around(text: str, start: int, end: int) -> Span:
    """Return the paragraph, or the run of paragraphs, that holds a span.

    A line is a paragraph, except in a text whose lines were broken to a fixed
    width: there a blank line divides.
    """
    starts, ends = _gaps(text)
    before, after = bisect_right(ends, start), bisect_left(starts, end)
    left = ends[before - 1] if before else 0
    right = starts[after] if after < len(starts) else len(text)
    return _shrunk(text, left, right)


@lru_cache(maxsize=_KEPT)
def _gaps(text: str) -> tuple[Sequence[int], Sequence[int]]:
    """Return where what stands between paragraphs starts, and where it ends."""
    gaps = [*_walk_gaps(text)]
    return [start for start, _ in gaps], [end for _, end in gaps]


def _walk_gaps(text: str) -> Iterator[tuple[int, int]]:
    """Walk what stands between the paragraphs of a text, with the white space around it."""
    divider = _BLANK_LINE if is_hard_wrapped(text) else _PARAGRAPH_BREAK
    for gap in divider.finditer(text):
        start = gap.start()
        while start and text[start - 1].isspace():
            start -= 1
        yield start, gap.end()


@lru_cache(maxsize=_KEPT)
def is_hard_wrapped(text: str) -> bool:
    """Say whether the lines of a text were broken to a fixed width."""
    followed = [
        len(line)
        for line, following in zip(*_shifted(text[:20_000].split("\n")), strict=True)
        if line.strip() and following.strip()
    ]
    wrapped = sum(length in _WRAP_WIDTHS for length in followed)
    return bool(followed) and wrapped >= _WRAPPED_SHARE * len(followed)


def _shifted(lines: list[str]) -> tuple[list[str], list[str]]:
    return lines[:-1], lines[1:]


def _edges(run: re.Match[str], offset: int) -> tuple[int, int]:
    return run.start() + offset, run.end() + offset


def _word_at(text: str, offset: int) -> Span:
    for word in _WORD.finditer(text, max(0, offset - _REACH), offset + _REACH):
        if word.start() < offset < word.end():
            return Span(word.start(), word.end())
    return Span(offset, offset)


def _shrunk(text: str, start: int, end: int) -> Span:
    trimmed = trim_span(text, start, end)
    return trimmed if trimmed.start < trimmed.end else Span(start, end)
