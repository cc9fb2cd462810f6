"""What a block quote has below its words: who says them and where, which is nobody’s quotation."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence

from argmap.law.citations.found_citation import CiteForm, FoundCitation
from argmap.sources.passages import Span, trim_span
from argmap.sources.reading.blocks import BlockKind, TextBlock
from argmap.sources.reading.markdown_blocks import QUOTED

_WARNINGS = ("⚠", "Quote with caution:", "Of the quotation “", "The quotation marks around")
"""What argmap says of a quotation begins so, where its sign is a drawing too."""
_CONTEXT = "In context:"
"""So exhibits begin a paragraph with what stands around a quotation in its source."""
_TELLS = re.compile(
    rf"(?m)^(?:{QUOTED.pattern})?[ \t]*[*_]*(?:[—–―]|--|~)[ \t]*(?=[^\W_a-z]|[*_“\"(])"
)
_BLANK = re.compile(rf"\n(?:{QUOTED.pattern})?[ \t]*\n$")
_WHOLE = frozenset({CiteForm.FULL, CiteForm.RECORD})
_LONGEST = 40
_MUCH = 0.35
"""A line that tells of a quotation is for so much the citation of its source."""
_GAP = re.compile(rf"\n(?:{QUOTED.pattern})?[ \t]*\n(?:{QUOTED.pattern})?")
"""A blank line between two paragraphs of a block quote, with its signs or without."""
_DIVIDER = " · "
_SIGNALS = r"(?:(?:see|but see|cf\.|accord|also|e\.g\.|generally|quoting|citing),? ?)*"
_RUN_IN = re.compile(
    rf"(?P<words>[.!?…][”\"’)\]*_]*\d{{0,3}}(?=\s)|\S(?=\s+[(\[]))"
    rf"[\s>]+[(\[*_“\"—–-]*\s?{_SIGNALS}[*_“\"]*\Z",
    re.IGNORECASE,
)
"""The end of the last sentence before a citation, or of the words before its bracket."""
_ENDS_BLOCK = re.compile(
    rf"(?:[\s.)\]*_”\">]|\([^()]*\))*(?:;[\s>]*{_SIGNALS}[*_“\"]*)?", re.IGNORECASE
)
"""What may stand behind a citation that ends a block quote, or joins it to the next."""
_MOST_LINES = 3
"""A line that tells of a quotation is broken into so many at most."""


def without_tellings(text: str, blocks: Iterable[TextBlock]) -> tuple[TextBlock, ...]:
    """Return blocks whose block quotes end where a line begins with a dash and tells of them.

    Such a line is the last, or a blank one stands before it; in a dialogue several lines
    begin so, which are quoted.
    """
    found: list[TextBlock] = []
    for block in blocks:
        if block.kind is not BlockKind.BLOCK_QUOTE:
            found.append(block)
            continue
        is_below = bool(found) and found[-1].kind is BlockKind.BLOCK_QUOTE
        found += _parted(text, block, is_below=is_below)
    return tuple(found)


def without_sources(
    text: str,
    blocks: Iterable[TextBlock],
    citations: Sequence[FoundCitation],
    is_held: Callable[[str], bool] = lambda _: False,
) -> tuple[TextBlock, ...]:
    """Return blocks whose block quotes end above a paragraph that mostly cites, or where they cite.

    In a PDF it stands between the same margins, without a dash; it may be the last sentence
    of the block as well. `is_held` tells of words that a source has them so, with what they cite.
    """
    outer = [one for one in citations if one.inside is None]
    starts = [one.span.start for one in outer]
    found: list[TextBlock] = []
    for block in blocks:
        if block.kind is not BlockKind.BLOCK_QUOTE:
            found.append(block)
            continue
        paragraphs = list(_paragraphs(text, block))
        within = outer[bisect_left(starts, block.start) : bisect_left(starts, block.end)]
        whole = [one.span for one in within if one.form in _WHOLE]
        cites = [
            rank
            for rank, one in enumerate(paragraphs)
            if _cites(one, whole) and (rank or _is_told(text, one, whole))
        ]
        first = cites[0] if cites else len(paragraphs)
        if first:
            last = block._replace(end=paragraphs[first - 1].end)
            found += _before_run_in(text, last, within, is_held)
        found += paragraphs[first:]
    return tuple(found)


def _before_run_in(
    text: str,
    block: TextBlock,
    citations: Sequence[FoundCitation],
    is_held: Callable[[str], bool],
) -> Iterator[TextBlock]:
    """Part a block quote from the citation of it that is its last sentence, or a bracket there."""
    end = block.end
    for one in reversed([one for one in citations if one.span.end <= block.end]):
        if not _ENDS_BLOCK.fullmatch(text[one.span.end : end]):
            break
        ended = _RUN_IN.search(text, block.start, one.span.start)
        if ended is not None and not is_held(text[slice(*block[:2])]):
            yield block._replace(end=ended.end("words"))
            yield TextBlock(ended.end("words"), block.end, BlockKind.PARAGRAPH)
            return
        end = one.span.start
    yield block


def is_warning(text: str, start: int) -> bool:
    """Tell whether a paragraph is what argmap says of a quotation, and quotes nothing itself."""
    return _beginning(text, start).startswith(_WARNINGS)


def is_context(text: str, start: int) -> bool:
    """Tell whether a paragraph is what argmap prints around a quotation: its marks need no fellow.

    The source may open a quotation there, or close one, that begins or ends elsewhere.
    """
    return _beginning(text, start).startswith(_CONTEXT)


def _beginning(text: str, start: int) -> str:
    return text[start : start + _LONGEST].lstrip("*_> \t–•(-")


def _paragraphs(text: str, block: TextBlock) -> Iterator[TextBlock]:
    at = block.start
    for gap in (*_GAP.finditer(text, at, block.end), None):
        span = trim_span(text, at, gap.start() if gap else block.end)
        yield TextBlock(*span, BlockKind.PARAGRAPH)
        at = gap.end() if gap else block.end


def _cites(one: TextBlock, cited: Iterable[Span]) -> bool:
    """Say whether a citation that begins in a paragraph makes up much of it."""
    return any(
        one.start <= start < one.end and end - start >= _MUCH * (one.end - one.start)
        for start, end in cited
    )


def _is_told(text: str, one: TextBlock, cited: Iterable[Span]) -> bool:
    """Say whether a paragraph tells of a quotation above it: who says it · where it stands."""
    return any(
        one.start < start < one.end and text[one.start : start].endswith(_DIVIDER)
        for start, _ in cited
    )


def _parted(text: str, block: TextBlock, *, is_below: bool) -> Iterator[TextBlock]:
    words = text[block.start : block.end]
    lines = list(_TELLS.finditer(words))
    chosen = next((one for one in lines if _BLANK.search(words[: one.start()])), None)
    if chosen is None and len(lines) == 1 and words.count("\n", lines[0].start()) < _MOST_LINES:
        chosen = lines[0]
    is_whole = chosen is not None and chosen.start() == 0
    if chosen is None or (is_whole and not is_below):
        yield block
        return
    at = block.start + chosen.start()
    if not is_whole:
        yield block._replace(end=trim_span(text, block.start, at).end)
    yield from _paragraphs(text, block._replace(start=at))
