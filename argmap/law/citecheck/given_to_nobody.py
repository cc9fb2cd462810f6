"""Whether a document gives somebody words that a report tells in its own voice."""

from __future__ import annotations

import re

from argmap.case.terms import SourceKind
from argmap.law.citecheck.given_words import GivenWords
from argmap.law.citecheck.held import Held, HeldSource
from argmap.sources.own_voice import is_in_own_voice, is_report
from argmap.sources.passages import Span
from argmap.sources.saying.one_speaker import Speakers
from argmap.sources.saying.speaker_phrases import COURT, Named


def given_to_nobody(given: GivenWords, held: Held) -> str:
    """Say that a document gives somebody what is a report's own words; empty where not.

    Nobody is accused: a report may go on with what somebody says, and not say so again.
    """
    told, source, span, speakers = given.told_in_brief, given.source, given.span, given.speakers
    if told is None or not told.names or told.is_aside:
        return ""
    record = source.source
    if record.kind is not SourceKind.ARTICLE or not is_report(source.text):
        return ""
    retold = [name for name in (record.author, record.publisher, record.origin) if name]
    if any(speakers.is_named(told, name) for name in retold) or not _is_own(source, span, held):
        return ""
    if not _is_known(told, held, speakers):
        return ""
    who = " ".join(told.printed.split()) or told.names[0]
    return (
        f"The document gives these words to {who}. In the source they stand in no quotation marks"
        " and nobody says them: they are its own words, or nobody can tell whose."
    )


def _is_own(source: HeldSource, span: Span, held: Held) -> bool:
    """Tell whether words are the source's own, as far as it tells and the case has no speaker."""
    is_said = any(
        quote.speaker and quote.source == source.id and span.meets(Span(quote.start, quote.end))
        for quote in held.quotes
    )
    return not is_said and is_in_own_voice(source.text, span)


def _is_known(told: Named, held: Held, speakers: Speakers) -> bool:
    """Tell whether a name is a party's, or somebody's of whom a source tells; a paper's is not."""
    return any(
        name == COURT
        or speakers.is_joined(name)
        or any(re.search(rf"\b{re.escape(name)}\b", one.text) for one in held.with_text)
        for name in told.names
    )
