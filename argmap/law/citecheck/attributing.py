"""Which citation a quotation is given: behind it, in its note, or before it in its sentence."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import NamedTuple

from argmap.law.citations.found_citation import FoundCitation
from argmap.law.citecheck.around_quotations import without_quotations
from argmap.law.citecheck.quotations import FoundQuotation
from argmap.law.citecheck.standing_beside import (
    AFTER,
    ENDED,
    ENDS,
    belongs,
    heads,
    is_below,
    is_bracketed,
    is_loose,
    is_parted,
    is_run_in,
    leads,
)
from argmap.sources.reading.blocks import BlockKind, TextBlock

_NEXT_PARAGRAPH = re.compile(r"[”\"\s>]*\n[\s>]*[“\"]?")
"""What parts the paragraphs of one block quote."""
_TO_MARK = re.compile(r"[^\w\s]*\s?")
_SENTENCE_TO_MARK = re.compile(r"[^\n]*[^\w\s][^\w\s]*\s?")
"""What ends a sentence before the mark of its note."""


class Given(NamedTuple):
    """The places of the citation a quotation is given, and of one it may belong to; or None.

    `is_noted` tells that a note is behind it, whether its citation could be read or not;
    `is_loose` that a word or two are given a citation of the next sentence, and may be a term.
    """

    sure: int | None
    perhaps: int | None
    is_noted: bool = False
    is_loose: bool = False


class Paper(NamedTuple):
    """The quotations and citations of a text, and its blocks."""

    text: str
    blocks: Sequence[TextBlock]
    quotations: Sequence[FoundQuotation]
    citations: Sequence[FoundCitation]


class _Stretch(NamedTuple):
    """What a quotation may be given: a text without what is quoted, and its outer citations.

    Beside a quotation of the text stands nothing of a note, though a page prints it there.
    """

    blank: str
    citations: Sequence[FoundCitation]
    places: Sequence[int]
    starts: Sequence[int]

    @classmethod
    def of(cls, blank: str, paper: Paper, within: Callable[[int], bool]) -> _Stretch:
        """Make one of the citations that stand by themselves where `within` allows it."""
        places = [
            place
            for place, one in enumerate(paper.citations)
            if one.inside is None and within(one.span.start)
        ]
        starts = [paper.citations[place].span.start for place in places]
        return cls(blank, paper.citations, places, starts)

    def beside(self, one: FoundQuotation) -> tuple[int | None, int | None]:
        """Return the citations next before a quotation and behind it."""
        at = bisect_left(self.starts, one.span.end)
        behind = self.places[at] if at < len(self.places) else None
        return self.places[at - 1] if at else None, behind


class _InNotes:
    """What quotations in notes may be given: nothing of another note, though it is the next line.

    What goes on from a note to the next page has no mark, and is of no other note.
    """

    def __init__(self, whole: _Stretch, notes: Sequence[TextBlock]) -> None:
        self._whole = whole
        self._notes = sorted(notes, key=lambda note: note.start)
        self._starts = [note.start for note in self._notes]
        self._of_citations = [self._at(start) for start in whole.starts]

    def of(self, one: FoundQuotation) -> _Stretch:
        """Return the stretch of a quotation."""
        whole, own = self._whole, self._at(one.span.start)
        if own is None:
            return whole
        kept = [at for at, note in enumerate(self._of_citations) if note in {None, own}]
        places, starts = ([every[at] for at in kept] for every in (whole.places, whole.starts))
        return whole._replace(places=places, starts=starts)

    def _at(self, at: int) -> int | None:
        """Return which note has a place, None where none with a mark has it."""
        place = bisect_right(self._starts, at) - 1
        return place if place >= 0 and at < self._notes[place].end else None


def given_citations(paper: Paper) -> list[Given]:
    """Return for each quotation of a document the citation it is given, by its place in their list.

    One that has none may still belong to the last citation before it in its paragraph.
    """
    blank = without_quotations(paper.text, paper.quotations)
    feet = [one for one in paper.blocks if one.kind is BlockKind.NOTE]
    whole = _Stretch.of(blank, paper, lambda _: True)
    body = _Stretch.of(_without(blank, feet), paper, lambda at: not _is_in(feet, at))
    notes = [one for one in feet if one.mark is not None]
    noted = _InNotes(whole, notes)
    starts = sorted(one.span.start for one in paper.quotations)
    found: list[Given] = []
    block: tuple[FoundQuotation, int | None] | None = None
    for one in paper.quotations:
        stretch = noted.of(one) if _is_in(feet, one.span.start) else body
        note = _note_of(blank, one, notes)
        led = _led(one, stretch, block)
        sure = _sure(one, stretch, starts, led, None if note is None else _first_in(note, whole))
        if one.is_block:
            is_ahead = sure is not None and paper.citations[sure].span.end <= one.span.start
            block = (one, sure if is_ahead else led)
        if sure is None:
            sure = _in_note_of_sentence(one, notes, whole)
        loose = sure is not None and is_loose(blank, one, paper.citations[sure])
        found.append(Given(sure, _perhaps(one, stretch), note is not None, loose))
    return found


def _led(
    one: FoundQuotation, stretch: _Stretch, block: tuple[FoundQuotation, int | None] | None
) -> int | None:
    """Return the citation in the sentence that leads up to a quotation.

    `block` is the block quote before with its own, which the next paragraph of it shares.
    """
    if one.is_block and block is not None:
        gap = stretch.blank[block[0].span.end : one.span.start]
        if _NEXT_PARAGRAPH.fullmatch(gap):
            return block[1]
    before, _ = stretch.beside(one)
    if before is None or not leads(stretch.blank, one, stretch.citations[before]):
        return None
    return before


def _sure(
    one: FoundQuotation,
    stretch: _Stretch,
    starts: Sequence[int],
    led: int | None,
    noted: int | None,
) -> int | None:
    """Return the citation a quotation is given beside it.

    `starts` are where quotations begin; `led` is the citation in the sentence that leads up to
    it, `noted` that of its own note.
    """
    (before, behind), blank, cited = stretch.beside(one), stretch.blank, stretch.citations
    runs_in = behind is not None and is_run_in(blank, one, cited[behind])
    if before is not None and not runs_in:
        of = cited[before]
        if is_bracketed(blank, one, of) or heads(blank, one, of):
            return before
    if noted is not None:
        return noted
    if behind is None or is_parted(one, cited[behind], starts):
        return led
    # What the next paragraph goes on with is not cited for a block quote that is led up to.
    is_free = one.is_block and led is not None and not is_below(blank, one, cited[behind])
    return behind if not is_free and belongs(blank, one, cited[behind]) else led


def _is_in(blocks: Sequence[TextBlock], at: int) -> bool:
    return any(one.start <= at < one.end for one in blocks)


def _without(text: str, blocks: Sequence[TextBlock]) -> str:
    """Set spaces for stretches of a text, so that all else keeps its place."""
    parts, at = list[str](), 0
    for one in sorted(blocks, key=lambda block: block.start):
        if at <= one.start:
            parts += text[at : one.start], " " * (one.end - one.start)
            at = one.end
    return "".join([*parts, text[at:]])


def _note_of(blank: str, one: FoundQuotation, notes: Sequence[TextBlock]) -> TextBlock | None:
    """Return the note whose mark stands at the end of a quotation."""
    for note in notes:
        mark = note.mark or 0
        if mark >= one.span.end and _TO_MARK.fullmatch(blank[one.span.end : mark]):
            return note
    return None


def _in_note_of_sentence(
    one: FoundQuotation, notes: Sequence[TextBlock], whole: _Stretch
) -> int | None:
    """Return the first citation of the next note, whose mark ends the sentence of a quotation."""
    note = min(
        (note for note in notes if (note.mark or 0) >= one.span.end),
        key=lambda note: note.mark or 0,
        default=None,
    )
    gap = whole.blank[one.span.end : note.mark] if note else ""
    _, behind = whole.beside(one)
    start = None if behind is None else whole.citations[behind].span.start
    is_cited = start is not None and note is not None and start < (note.mark or 0)
    if note is None or is_cited or len(gap) > AFTER or "\n\n" in gap:
        return None
    has_stop = not one.is_block and one.words.endswith((".", "!", "?")) and ENDED.match(gap)
    ends_there = bool(_SENTENCE_TO_MARK.fullmatch(gap)) and not ENDS.search(gap.rstrip())
    return _first_in(note, whole) if ends_there and not has_stop else None


def _first_in(note: TextBlock, whole: _Stretch) -> int | None:
    at = bisect_left(whole.starts, note.start)
    is_there = at < len(whole.starts) and whole.starts[at] < note.end
    return whole.places[at] if is_there else None


def _perhaps(one: FoundQuotation, stretch: _Stretch) -> int | None:
    """Return the citation before a quotation that it may belong to."""
    before, _ = stretch.beside(one)
    return before if before is not None and _is_near(stretch, one, before) else None


def _is_near(stretch: _Stretch, one: FoundQuotation, before: int) -> bool:
    """Say whether a citation stands before a quotation in its paragraph; a block has the last."""
    end = stretch.citations[before].span.end
    gap = stretch.blank[end : one.span.start]
    return end <= one.span.start and gap.count("\n\n") <= one.is_block
