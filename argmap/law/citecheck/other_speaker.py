"""Whether a document gives the words of a source to somebody else than who says them there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from argmap.case.evidence import Quote
from argmap.case.terms import SourceKind
from argmap.case.text_rules import as_sentence
from argmap.law.citecheck.held import HeldSource
from argmap.law.citecheck.quotations import FoundQuotation
from argmap.sources.passages import Span
from argmap.sources.saying.one_speaker import Speakers
from argmap.sources.saying.speaker_phrases import COURT
from argmap.sources.saying.told_speaker import told_speaker
from argmap.sources.speakers import suggest_speaker

_OF_COURTS = frozenset({SourceKind.CASE, SourceKind.ORDER})
_TURN = re.compile(r"(?m)^[ \t]*(?:\d{1,2}[ \t]+)?(?P<who>[A-Z][A-Z.'’\- ]{2,40}):")
_LONGEST_TURN = 20_000
_NOBODY = frozenset({"he", "she", "they", "it", "a", "an", "the"})


def other_speaker(
    one: FoundQuotation,
    paper: str,
    place: tuple[HeldSource, Span],
    quotes: Iterable[Quote],
    speakers: Speakers,
) -> str:
    """Say that a document gives words to somebody else than their source does; empty where not.

    `paper` is the document without the words that it quotes. What a source tells of its
    own publisher, author or origin may be told as theirs.
    """
    told = told_speaker(paper, one)
    source, span = place
    if told is None or not told.names:
        return ""
    if COURT in told.names and source.source.kind in _OF_COURTS:
        return ""
    record = source.source
    own = [*_said_by(source, span, quotes)]
    retold = [name for name in (record.author, record.publisher, record.origin) if name]
    if not own or any(speakers.may_be(told, name) for name in own):
        return ""
    if any(speakers.is_named(told, name) for name in retold):
        return ""
    name = " ".join(told.printed.split())
    return as_sentence(f"The document gives these words to {name}, the source to {own[0]}")


def _turn(text: str, start: int) -> str:
    """Return who speaks at a place of a transcript, whose turns begin with a name in capitals."""
    turns = list(_TURN.finditer(text, max(0, start - _LONGEST_TURN), start))
    return turns[-1]["who"].title() if turns else ""


def _said_by(source: HeldSource, span: Span, quotes: Iterable[Quote]) -> Iterator[str]:
    """Walk who says the words of a source: as the case has it, then as the source tells."""
    for quote in quotes:
        if quote.source == source.id and quote.start < span.end and span.start < quote.end:
            yield from [quote.speaker] if quote.speaker else []
    if source.source.kind is SourceKind.TRANSCRIPT and (turn := _turn(source.text, span.start)):
        yield turn
        return
    told = suggest_speaker(source.text, *span)
    if told is not None and told.name.casefold() not in _NOBODY:
        yield told.name
