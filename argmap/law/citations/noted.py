"""What a *supra* without a name cites: the one authority of the note that it names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from argmap.law.citations.found_citation import FoundCitation
from argmap.sources.passages import Span
from argmap.sources.reading.blocks import BlockKind, TextBlock

_NOTE = re.compile(r"\b[Ss]upra[*_]{0,2},?\s+(?:nn?\.\s?|note\s+)(?P<number>\d{1,4})(?!\d)")
_FURTHER = re.compile(
    r"\s?(?:[-–&]|,\s?\d|and\s\d)|(?:,?\s(?:and|with)|,)\s(?:the\s)?(?:accompanying\s)?text\b"
)
"""What tells behind the number that several notes are meant, or what the text says there."""
_TEXT_OF = re.compile(r"\b(?:text\s(?:accompanying|at|to|in)|accompanying)\s[*_]{0,2}$")
_BEFORE = 30


class NumberedNotes:
    """The notes of a document by their numbers; those of a number that two have are left out."""

    def __init__(self, text: str, blocks: Sequence[TextBlock]) -> None:
        self._text = text
        notes = [one for one in blocks if one.kind is BlockKind.NOTE and one.number.isdigit()]
        counts = Counter(one.number for one in notes)
        self._spans = {
            one.number: Span(one.start, one.end) for one in notes if counts[one.number] == 1
        }

    def cited_by(self, span: Span, cited: Sequence[FoundCitation]) -> int | None:
        """Return the place of the authority that the note named in a stretch cites, if but one.

        What such a *supra* points to may be what the note says, where it cites nothing or much.
        """
        named = _NOTE.search(self._text, span.start, span.end)
        note = self._spans.get(named["number"]) if named else None
        if named is None or note is None or note.start <= span.start < note.end:
            return None
        ahead = self._text[max(0, named.start() - _BEFORE) : named.start()]
        if _FURTHER.match(self._text, named.end()) or _TEXT_OF.search(ahead):
            return None
        owns = {
            place if one.refers_to is None else one.refers_to
            for place, one in enumerate(cited)
            if note.start <= one.span.start < note.end and one.inside is None and not one.doubt
        }
        return owns.pop() if len(owns) == 1 else None
