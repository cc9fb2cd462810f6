"""A speech that is written out, on paper: headings, tags, cites, and what is read of each card."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from argmap.brief.blocks import Block, BlockQuote, Heading, Paragraph
from argmap.brief.caption import plain_caption
from argmap.brief.card_citation import card_citations
from argmap.brief.chosen_record import chosen_record
from argmap.brief.options import SPEECH
from argmap.brief.paper import Paper
from argmap.brief.paper_case import PaperCase
from argmap.brief.runs import Run, Runs, RunStyle
from argmap.case.case_map import CaseMap
from argmap.case.counting import counted
from argmap.case.evidence import Document, Quote
from argmap.case.ids import SourceId
from argmap.case.speeches import HEADINGS, PartKind, SpeechDocument
from argmap.case.terms import Side
from argmap.debate.card_doubts import CardDoubt, doubts_about
from argmap.debate.pace import words_in
from argmap.debate.speech_rows import SpeechRow, speech_rows
from argmap.sources.checking import QuoteCheck
from argmap.sources.problems import RecordPlace

NO_SPEECH = (
    "No speech is written out in this case. "
    "Begin one in the Debate tab, or add a document of cards."
)
_KEY = "What is read aloud of a quotation is in heavier letters."


def speech_title(case_map: CaseMap, document: SpeechDocument) -> str:
    """Return what a speech is called, else its number among the speeches of the case."""
    number = 1 + [one.id for one in case_map.ranked_speech_documents()].index(document.id)
    return document.title.strip() or f"Speech {number}"


def speech_of(case: PaperCase) -> SpeechDocument | None:
    """Return the speech that is chosen of a paper, else the last; None where there is none.

    Raises `FormatError` where no speech is called so.
    """
    held, name = case.case_map.ranked_speech_documents(), case.options.get(SPEECH.name, "")
    return chosen_record(held, name, "speech", lambda one: speech_title(case.case_map, one))


def rows_of(case: PaperCase, document: SpeechDocument) -> list[SpeechRow]:
    """Return the rows of a speech, each card with its cite; every source is read once."""

    @cache
    def text_of(source: SourceId) -> Document | None:
        return case.text_of(case.case_map.sources[source])

    cites = card_citations(case.case_map, document.id)
    return list(speech_rows(case.case_map, document.id, lambda one: text_of(one.id), cites))


def row_doubts(case: PaperCase, row: SpeechRow) -> list[CardDoubt]:
    """List what is to be told of a part before it is read to a judge."""

    def check_of(quote: Quote) -> QuoteCheck:
        return case.checks[quote.id]

    return list(doubts_about(case.case_map, row, check_of))


def speech_paper(case: PaperCase) -> Paper:
    """Write the speech that is chosen, else the last."""
    caption = plain_caption(case)
    document = speech_of(case)
    if document is None:
        none: tuple[Block, ...] = (Heading(1, "Speech", "speech"), Paragraph((Run(NO_SPEECH),)))
        return Paper(f"Speech, {caption.title}", caption, none, kind="speech")
    title = f"Speech: {speech_title(case.case_map, document)}"
    blocks = tuple(_blocks(case, title, rows_of(case, document)))
    return Paper(title, caption, blocks, kind="speech")


def _blocks(case: PaperCase, title: str, rows: list[SpeechRow]) -> Iterator[Block]:
    words = sum(words_in(row.aloud) for row in rows)
    cards = sum(1 for row in rows if row.part.kind is PartKind.CARD)
    yield Heading(1, title, "speech")
    facts = f"{counted(cards, 'card')}; {counted(words, 'word')} read aloud."
    yield Paragraph((Run(f"{facts} {_KEY}" if cards else facts, RunStyle.MUTED),))
    open_now: list[PartKind] = []
    for number, row in enumerate(rows, 1):
        kind = row.part.kind
        if kind in HEADINGS:
            open_now = [one for one in open_now if HEADINGS.index(one) < HEADINGS.index(kind)]
        yield from _row(case, row, f"part-{number}", 2 + len(open_now))
        if kind in HEADINGS:
            open_now.append(kind)


def _row(case: PaperCase, row: SpeechRow, anchor: str, level: int) -> Iterator[Block]:
    """Print a part; `level` is that of a heading below those that are open: none is skipped."""
    kind = row.part.kind
    about = RecordPlace("claim", row.part.claim) if row.part.claim else None
    doubts = [one.words for one in row_doubts(case, row)]
    if kind in HEADINGS:
        yield Heading(level, row.words or "Heading", anchor)
    elif kind is PartKind.TEXT:
        for line in row.words.split("\n\n"):
            yield Paragraph((Run(line),))
    else:
        yield Heading(level, row.words or "Without a tag", anchor, about=about, listed=False)
    if kind is PartKind.CARD and row.part.quote is not None:
        yield _quotation(case, row)
    for told in doubts:
        yield Paragraph((Run(told, RunStyle.WARNING),))


def _quotation(case: PaperCase, row: SpeechRow) -> BlockQuote:
    assert row.part.quote is not None
    check = case.checks[row.part.quote]
    about = RecordPlace("quote", row.part.quote)
    cite: Runs = (Run(row.cite.replace("\n", " ")),) if row.cite else ()
    state = (check.told, check.sound)
    return BlockQuote(row.body, cite, Side.NEUTRAL, *state, runs=_runs(row), about=about)


def _runs(row: SpeechRow) -> Runs:
    """Return the words of a body piece by piece; none where all of it is read."""
    runs, at = list[Run](), 0
    for start, end in row.spoken:
        runs += [Run(row.body[at:start])] if start > at else []
        runs.append(Run(row.body[start:end], RunStyle.EXACT))
        at = end
    if not runs:
        return ()
    return (*runs, Run(row.body[at:])) if at < len(row.body) else tuple(runs)
