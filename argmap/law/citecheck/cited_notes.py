"""Whether the note that a *supra* names is the one that cites what it refers to.

The number is that of the note with the full citation (The Bluebook, R. 4.2). It goes wrong when
a note before it is taken out or put in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from argmap.case.text_rules import as_sentence
from argmap.law.citations.authority import Authority
from argmap.law.citations.found_citation import CiteForm, FoundCitation
from argmap.law.citations.referring import identity, is_named
from argmap.law.citecheck.cited_source import Cited
from argmap.law.citecheck.items import PaperText, Verdict
from argmap.sources.passages import Span
from argmap.sources.reading.blocks import BlockKind

_NOTE = re.compile(
    r"\b[Ss]upra[*_]{0,2},?\s+(?:nn?\.\s?|notes?\s+)(?P<first>\d{1,4})(?:\s?(?:[-–&,]|and)\s?(?P<last>\d{1,4}))?"
)
_UNDOUBTED = frozenset({Verdict.KNOWN, Verdict.UNKNOWN})
_BEHIND = 24
"""So far behind a *supra* its second number ends."""


def with_notes_looked_up(
    citations: Sequence[FoundCitation],
    cited: Sequence[Cited],
    paper: PaperText,
    *,
    are_told: bool,
) -> list[Cited]:
    """Doubt each *supra* that names a note which does not cite what it refers to.

    Where the document has no note of a number, and others of a higher one, nobody can tell.
    `are_told` says that its format tells the notes, so that none of them is missing.
    """
    notes = _Notes(citations, paper, are_told=are_told)
    return [
        Cited(means.source, Verdict.WRONG_ID, doubt)
        if means.verdict in _UNDOUBTED and (doubt := notes.doubt(one))
        else means
        for one, means in zip(citations, cited, strict=True)
    ]


class _Notes:
    """The numbered notes of a document, and what each cites."""

    def __init__(
        self, citations: Sequence[FoundCitation], paper: PaperText, *, are_told: bool
    ) -> None:
        self._are_told = are_told
        self._citations = citations
        self._text = paper.text
        notes = [one for one in paper.blocks if one.kind is BlockKind.NOTE and one.number]
        if are_told:
            notes.sort(key=lambda one: one.mark or 0)
        self._spans = {
            number: Span(one.start, one.end)
            for number, one in zip(_numbers([one.number for one in notes]), notes, strict=False)
        }

    def doubt(self, one: FoundCitation) -> str:
        """Say why the note that a *supra* names cannot be the right one; nothing where it may."""
        named = _NOTE.search(self._text, one.span.start, one.span.end + _BEHIND)
        if one.form is not CiteForm.SUPRA or one.refers_to is None or named is None:
            return ""
        first, last = int(named["first"]), int(named["last"] or named["first"])
        numbers = range(first, max(first, last) + 1)
        if not self._spans or any(self._may_cite(number, one) for number in numbers):
            return ""
        right = self._note_of(self._citations[one.refers_to].span.start)
        there = f"; it is cited in note {right}" if right and right not in numbers else ""
        own = self._note_of(one.span.start)
        if first > max(self._spans):
            # Of a text without styles the last notes may be those that were not found.
            is_sure = self._are_told or own is not None
            return f"The document has no note {first}{there}." if is_sure else ""
        if own is not None and first >= own:
            return f"Note {first} is not before it{there}."
        others = "; ".join(dict.fromkeys(map(_called, self._authorities(first))))
        held = f"cites {others}" if others else "does not cite it"
        return as_sentence(f"Note {first} {held}{there}")

    def _may_cite(self, number: int, one: FoundCitation) -> bool:
        """Tell whether a note cites, or names, what a *supra* refers to, as far as can be read."""
        span = self._spans.get(number)
        if span is None:
            return number <= max(self._spans)
        mine = self._note_of(one.span.start)
        if mine is not None and number >= mine:
            return False
        name = self._text[one.span.start : one.span.end].partition("supra")[0].strip(' ,*_“”"')
        own = identity(self._citations[one.refers_to or 0].authority)
        words = " ".join(self._text[slice(*span)].split())
        short = name.rpartition(", ")[2] or name
        return (bool(short) and short in words) or any(
            identity(other) == own or (bool(name) and is_named(other, name))
            for other in self._authorities(number)
        )

    def _authorities(self, number: int) -> Iterator[Authority]:
        span = self._spans.get(number, Span(0, 0))
        return (one.authority for one in self._citations if span.start <= one.span.start < span.end)

    def _note_of(self, place: int) -> int | None:
        return next(
            (number for number, span in self._spans.items() if span.start <= place < span.end), None
        )


def _numbers(names: Sequence[str]) -> Sequence[int]:
    """Return what notes are numbered by; nothing where their names count otherwise than they do."""
    counted = range(1, len(names) + 1)
    own = [int(one) for one in names if one.isdigit()]
    if not own or own == [*counted]:
        return counted
    return own if len(own) == len(names) and own == sorted(own) else ()


def _called(one: Authority) -> str:
    return one.document or one.parties or " ".join(one.text.split())
