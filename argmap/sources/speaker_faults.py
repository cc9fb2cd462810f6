"""Whether a source gives the words of a quote to somebody else than the quote does."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from argmap.case.evidence import Quote, Source
from argmap.case.text_rules import as_sentence
from argmap.sources.faults import Fault
from argmap.sources.passages import Span, sentence_around
from argmap.sources.quotation_marks import quotations_over, share_quoted
from argmap.sources.saying.one_speaker import Speakers
from argmap.sources.saying.speaker_phrases import Named, named_by
from argmap.sources.saying.told_speaker import told_speaker
from argmap.sources.saying.two_speakers import are_surely_two
from argmap.sources.saying.unquoted import unquoted
from argmap.sources.speakers import is_reporters_own, sayings_in

KIND = "other speaker"
Names = tuple[tuple[str, ...], ...]
"""Groups of names, each of one person or thing."""
_KEPT = 16
"""So many texts are asked about at a time."""
_REACH = 1000
"""So many characters beside a quotation may tell who says it."""
_LONGEST = 10_000
"""Longer words are nobody's saying."""
_BEGINS = 3
"""So many characters, as a mark, may stand before who is said to say what a quote holds."""


class _Said(NamedTuple):
    """What somebody is told to say, and where."""

    span: Span
    words: str
    is_block: bool = False


def speaker_faults(
    quote: Quote, source: Source, text: str, span: Span, names: Names
) -> Iterator[Fault]:
    """Find that a source names somebody else as the speaker of the words of a span.

    Nothing is found where it names nobody, as *he* and *the company* do, where its
    quotation marks do not tell, or where the two may be one. `names` are groups of names of
    one, as `with_parties` has them.
    """
    speaker = " ".join(quote.speaker.split())
    if not speaker or is_reporters_own(quote.attribution) or span.end - span.start > _LONGEST:
        return
    speakers = _speakers(names, text)
    own = [Named((one,)) for one in (source.author, source.publisher, source.origin) if one]
    if any(speakers.is_named(one, speaker) for one in own):
        return
    told = _told_by(text, span)
    if told is None or not told.names or not are_surely_two(speakers, text, told, speaker):
        return
    if _is_nearer(text, span, told, speaker):
        return
    name = " ".join(told.printed.split())
    yield Fault(
        KIND,
        as_sentence(f"The quote gives these words to {speaker}, the source to {name}")
        + " Look who says them, and correct the speaker of the quote.",
        *span,
    )


@lru_cache(maxsize=_KEPT)
def _speakers(names: Names, text: str) -> Speakers:
    return Speakers(names, [text])


def _told_by(text: str, span: Span) -> Named | None:
    """Return whom a text names beside what it quotes of a span, or before what it tells of it."""
    around = sentence_around(text, *span)
    marked = [*quotations_over(text, around)]
    if not all(one.whole for one in marked):
        return None
    held = span
    if share_quoted(text, span) >= 1 / 2:
        most = max(marked, key=lambda one: min(one.end, span.end) - max(one.start, span.start))
        held = Span(most.start, most.end)
    low = max(0, held.start - _REACH)
    near = _unquoted(text, Span(low, min(len(text), held.end + _REACH)))
    at = Span(held.start - low, held.end - low)
    told = told_speaker(near, _Said(at, text[slice(*held)]))
    return told or (_named_within(text, span) if held == span else None)


def _is_nearer(text: str, span: Span, told: Named, speaker: str) -> bool:
    """Tell whether who is recorded stands between the words and whom the text names.

    “Seibert said Merkel finds it “odd””: these may be the words of either.
    """
    before = text[sentence_around(text, *span).start : span.start]
    surname = speaker.rsplit(maxsplit=1)[-1]
    return -1 < before.rfind(told.names[-1]) < before.rfind(surname)


def _unquoted(text: str, span: Span) -> str:
    """Return a stretch of a text without the words that it quotes."""
    inside = [
        (max(one.start, span.start) - span.start, min(one.end, span.end) - span.start)
        for one in quotations_over(text, span)
    ]
    return unquoted(text[slice(*span)], inside)


def _named_within(text: str, span: Span) -> Named | None:
    """Return whom the words of a span themselves begin by naming: “Matze said it would”."""
    first = next(iter(sayings_in(text, *span)), None)
    return named_by(first.who) if first and first.start - span.start < _BEGINS else None
