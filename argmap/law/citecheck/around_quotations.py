"""What stands around the quotations of a document, and which of them are titles."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise, starmap

from argmap.law.citations.authority import AuthorityKind
from argmap.law.citations.found_citation import CiteForm, FoundCitation
from argmap.law.citecheck.quotations import FoundQuotation
from argmap.sources.paragraphs import paragraph_starts
from argmap.sources.passages import Span
from argmap.sources.reading.blocks import BlockKind, TextBlock
from argmap.sources.saying.unquoted import unquoted

SIGNALS = (
    r"(?:[*_]{0,2}(?:see|but (?:see|cf\.)|cf\.|accord|contra|compare|contrast|also|e\.g\."
    r"|for example|generally)[*_]{0,2},?[*_]{0,2} ?)*"
)
"""What stands before a citation and says what it is cited for, in italics or not."""
_NAMING = frozenset({CiteForm.FULL, CiteForm.SHORT, CiteForm.SUPRA})
"""The forms of a citation that name what is cited."""
_IN_STRING = re.compile(
    rf"[\s.*_]*(?:\([^()“”\"]*\))?[*_]*(?:;|,?[\s*_]*(?:and|&|with)(?!\w))[\s*_]*"
    rf"{SIGNALS}[\s*_]*",
    re.IGNORECASE,
)
"""What parts the citations of a string, and what is compared with each other."""

_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.NOTE})
_LINE_END = re.compile(
    r"(?<!  )(?<!\\)\n(?!\s*(?:[-*+•>#]\s|\||\d{1,3}[.)]\s|\((?:\d{1,3}|[a-z])\)\s))"
)
"""The end of a line that no mark of Markdown keeps, and behind which no item of a list begins."""
_GOING_ON = re.compile(r"(?<=[^\W\d_]|,)\n(?=[^\S\n]*[a-z])")


def strings_of(blank: str, citations: Sequence[FoundCitation]) -> dict[int, list[int]]:
    """Return for each citation those that follow it in its string, behind nothing but signals."""
    outer = [place for place, one in enumerate(citations) if one.inside is None]
    found: dict[int, list[int]] = {}
    for first, second in reversed(list(pairwise(outer))):
        between = blank[citations[first].span.end : citations[second].span.start]
        if _IN_STRING.fullmatch(between):
            found[first] = [second, *found.get(second, ())]
    return found


def titles_among(
    quotations: Sequence[FoundQuotation], citations: Sequence[FoundCitation]
) -> frozenset[int]:
    """Return the places of the quotations that are the title of a citation they stand in."""
    starts = [one.span.start for one in quotations]
    found: set[int] = set()
    for cited in filter(_is_article, citations):
        title = _letters(cited.authority.document)
        for place in range(bisect_left(starts, cited.span.start), len(starts)):
            if starts[place] >= cited.span.end:
                break
            words = _letters(quotations[place].words)
            is_begun = cited.form is CiteForm.SUPRA and title.startswith(words)
            if words == title or is_begun:
                found.add(place)
    return frozenset(found)


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, words)).casefold()


def without_quotations(text: str, quotations: Sequence[FoundQuotation]) -> str:
    """Set letters for what is quoted in a text, so that nothing in it ends a sentence or speaks."""
    return unquoted(text, (span for one in quotations if not one.is_block for span in _parts(one)))


def _parts(one: FoundQuotation) -> Iterator[Span]:
    """Walk what is quoted without the notes of a page that breaks it."""
    at = one.span.start
    for cut in one.cuts:
        if at <= cut.start < one.span.end:
            yield Span(at, cut.start)
            at = cut.end
    yield Span(at, max(at, one.span.end))


def with_lines_joined(text: str, blocks: Sequence[TextBlock]) -> str:
    """Set spaces for what only breaks the lines of a paragraph, which ends no sentence.

    Where nothing tells the paragraphs, a small letter goes on with the line above it.
    """
    if blocks:
        parts = [Span(one.start, one.end) for one in blocks if one.kind in _RUNNING]
    else:
        starts = paragraph_starts(text)
        parts = list(starmap(Span, pairwise([*starts, len(text)])))
        text = _GOING_ON.sub(" ", text)
    letters = list(text)
    for one in parts:
        end = one.start + len(text[slice(*one)].rstrip())
        for line_end in _LINE_END.finditer(text, one.start, end):
            letters[line_end.start()] = " "
    return "".join(letters)


def without_titles(text: str, citations: Sequence[FoundCitation]) -> str:
    """Set small letters for the articles a text cites: no name in a title says anything.

    Nor does the short name of one.
    """
    parts, at = list[str](), 0
    for start, end in (one.span for one in citations if one.form in _NAMING and _is_article(one)):
        if at <= start:
            parts += text[at:start], "x" * (end - start)
            at = end
    return "".join([*parts, text[at:]])


def _is_article(one: FoundCitation) -> bool:
    return one.authority.kind is AuthorityKind.ARTICLE
