"""Words that stand in a text as a part of a longer word, number or amount only.

*safe* in “unsafe” or in “un-safe”, *could* in “couldn’t”, *$5* in “$5,000” or in
“$5 million” are not what stands there. Where no spaces are set between words, as in
Chinese, Japanese and Thai, a letter ends where its marks do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple
from unicodedata import category

from argmap.case.evidence import Quote
from argmap.sources.faults import Fault
from argmap.sources.normalising import HYPHENS, IGNORED, normal_form
from argmap.sources.passages import UNSPACED, Span

_REACH = 64
_LONGEST = 1_000
"""No word has more characters: what does is a picture, or a key, written in letters."""
_SHOWN = 80
_SIGNS_OF_NOTES = "\u00b9\u00b2\u00b3\u2070\u2074-\u2079"
"""A small raised digit behind a word is the mark of a note."""
_VARIANTS = range(0xFE00, 0xFE10)
"""Choose how the sign before them is drawn, which stays the same sign."""
_JOINERS = "'’\u02bc\uff07&_\\-\u2010\u2011"
_SPACES = r"[^\S\n\r\u2028]*"
_LINE_END = rf"[{re.escape(HYPHENS)}]{_SPACES}(?:\r\n|[\n\r\u2028]){_SPACES}"
_CURRENCY = "$€£¥₹₽₩₪"
_SCALES = "hundred|thousand|million|billion|trillion|percent|per cent"
_AMOUNT = re.compile(
    rf"(?:(?<![^\s(\[“\"'‘])[-+\u2212\u2013])?[{_CURRENCY}]?(?:(?<![\w.])\.)?"
    r"\d+(?:[.,:/'’\u2013]\d+|(?:[\u00a0\u2009\u202f]\d{3}|\s000)(?!\d))*"
    rf"(?:[^\S\n]?[%‰]|[°{_CURRENCY}]|\s(?:{_SCALES})\b|[十百千万萬億亿兆])?"
)
_OWNER = re.compile(r"['’]s?\Z")


class Cut(NamedTuple):
    """What a word, number or amount has more than a span of it, before it and behind it."""

    before: str
    behind: str


def whole_at(text: str, span: Span) -> Span:
    """Widen a span so that it cuts no word, number or amount; apostrophes and hyphens join."""
    return Span(_widened(text, span.start, end=False), _widened(text, span.end, end=True))


def whole_where_cut(quote: Quote, text: str, span: Span) -> Span:
    """Return the whole of what a span with a quote’s words cuts where the quote cut nothing.

    It is the span itself where they are whole, or where the quote knows what they are cut
    from: it was made there, or another printing joins what stood beside it.
    """
    whole = whole_at(text, span)
    if whole == span:
        return span
    before, behind = text[whole.start : span.start], text[span.end : whole.end]
    own = _cut_when_made(quote.prefix, quote.exact, quote.suffix)
    left, right = not own.before and bool(before), not own.behind and bool(behind)
    left = left and not _form(quote.prefix, before).endswith(_form(before, before))
    right = right and not _form(quote.suffix, behind).startswith(_form(behind, behind))
    return Span(whole.start if left else span.start, whole.end if right else span.end)


def cut_faults(text: str, span: Span) -> Iterator[Fault]:
    """Walk the ends of a quote that lie within a word, a number or an amount of its source.

    Whoever owns something is whole without the ending that says so, as in “Parler’s”.
    """
    whole = whole_at(text, span)
    ends = [("begins", whole.start, span.start, whole.start < span.start)]
    is_owner = bool(_OWNER.fullmatch(text, span.end, whole.end))
    ends.append(("ends", span.end, whole.end, span.end < whole.end and not is_owner))
    for does, first, last, is_cut in ends:
        if is_cut:
            word = Span(*_extended(text, first, last))
            shown = _shown(text[slice(*word)])
            yield Fault(
                "cut within a word",
                f"The quote {does} within “{shown}”: it says less than its source does there."
                " Quote all of it.",
                *word,
            )


def _shown(words: str) -> str:
    shown = " ".join(words.split())
    return shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"


@lru_cache(maxsize=1024)
def _cut_when_made(prefix: str, exact: str, suffix: str) -> Cut:
    text, start = prefix + exact + suffix, len(prefix)
    whole = whole_at(text, Span(start, start + len(exact)))
    return Cut(text[whole.start : start], text[start + len(exact) : whole.end])


def _form(words: str, more: str) -> str:
    """Make words comparable, as the same ones are set: spaced, joined, or with a hyphen.

    A sign that `more` has alone, as that of minus five, is what tells it.
    """
    form = normal_form(words)
    bare = str.maketrans("", "", "- ")
    return form.translate(bare) if normal_form(more).translate(bare) else form


def _extended(text: str, first: int, last: int) -> tuple[int, int]:
    """Return all of the word or amount of which a piece is known."""
    found = [
        one.span()
        for pattern in (*_patterns(), _AMOUNT)
        for one in pattern.finditer(text, max(0, first - _REACH), last + _REACH)
        if one.start() < last and first < one.end()
    ]
    found.append((first, last))
    return min(start for start, _ in found), max(end for _, end in found)


def _widened(text: str, edge: int, *, end: bool) -> int:
    """Move an edge out of everything that it lies within, but not farther than words are long."""
    first = edge
    while abs(edge - first) < _LONGEST:
        moved = _moved_out(text, edge, end=end)
        if moved == edge:
            break
        edge = moved
    return edge


def _moved_out(text: str, edge: int, *, end: bool) -> int:
    if not 0 < edge < len(text):
        return edge
    low, high = max(0, edge - _REACH), edge + _REACH
    for pattern in (*_patterns(), _AMOUNT):
        for one in pattern.finditer(text, low, high):
            if one.start() < edge < one.end():
                return one.end() if end else one.start()
            if one.start() >= edge:
                break
    return edge


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what finds words, and signs with the marks over them."""
    marks = "".join(
        chr(code)
        for code in range(0x300, 0x10000)
        if code not in _VARIANTS and category(chr(code))[0] == "M"
    )
    letter = rf"[^\W_{UNSPACED}{_SIGNS_OF_NOTES}][{marks}{IGNORED}]*"
    word = rf"(?:{letter})+(?:(?:[{_JOINERS}]|{_LINE_END})(?:{letter})+)*"
    # What is not seen behind the last letter belongs to none.
    return re.compile(rf"{word}(?<![{IGNORED}])"), re.compile(rf"[^\s{marks}][{marks}]+")
