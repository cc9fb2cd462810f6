"""What became of one file of an import."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from argmap.case.errors import SourceError
from argmap.case.evidence import Document, document_hash
from argmap.case.times_in_words import day_in_words
from argmap.sources.guessing import Guess, SourceGuess, guess_source, with_said
from argmap.sources.reading.blocks import headings_in
from argmap.sources.reading.card_parts import CardPart, are_cards, cards_told
from argmap.sources.reading.reading import Reading


@dataclass(frozen=True, slots=True)
class Outcome:
    """A file that was read, with its document and what it is; or why it was not.

    `cards` are the parts of a debater's document. `is_file` is false of what was pasted, whose
    path says its kind only.
    """

    path: Path
    document: Document | None = None
    guess: SourceGuess | None = None
    error: SourceError | None = None
    cards: tuple[CardPart, ...] = ()
    is_file: bool = True

    @property
    def file_name(self) -> str:
        """The name of its file as a case keeps it, whose letters can all be written; or nothing."""
        name = self.path.name.encode("utf-8", "replace").decode("utf-8")
        return name.replace("\0", "") if self.is_file else ""

    @property
    def notes(self) -> tuple[str, ...]:
        """What is to be told of the document, a sentence each; nothing of one not read."""
        if self.document is None or self.guess is None:
            return ()
        hint = self.guess.translated
        hints = [f"It may be a translation: {hint.came_from}."] if hint else []
        oath = self.guess.sworn.came_from
        hints += [f"It may be under oath: it has {oath}."] if oath else []
        odd = (warning.message for warning in self.guess.warnings)
        cards = (cards_told(self.cards),) if are_cards(self.cards) else ()
        offered = (*_told_publisher(self.guess), *_told_date(self.guess))
        return (*self.document.report, *odd, *hints, *offered, *cards)


def _told_date(guess: SourceGuess) -> tuple[str, ...]:
    """Say that a date in the story was left, where nothing dates the text."""
    told = offered_date_in_words(guess)
    if guess.date or not told:
        return ()
    return (f"{told}: it is not taken for the source’s date.",)


def _told_publisher(guess: SourceGuess) -> tuple[str, ...]:
    told = offered_publisher_in_words(guess)
    if guess.publisher or not told:
        return ()
    return (f"{told}: it is not taken for the source’s publisher.",)


def offered_date(guess: SourceGuess) -> Guess:
    """Return a date that may be the source's, as a header prints it or its story tells it."""
    return guess.filed_date or guess.printed_date or guess.told_date


def offered_date_in_words(guess: SourceGuess) -> str:
    """Say where a date stands that may be of filing, of printing or of what happened."""
    one = offered_date(guess)
    if not one:
        return ""
    day = day_in_words(dt.date.fromisoformat(one.value))
    what = "may be the day of printing" if guess.printed_date else "may be the day of what it tells"
    what = "is the day of filing" if guess.filed_date else what
    return f"Perhaps {day}, from {one.came_from}, which {what}"


def offered_publisher_in_words(guess: SourceGuess) -> str:
    """Say where a name stands that may be the paper's; nothing where none does."""
    one = guess.printed_publisher
    return f"Perhaps {one.value}, from {one.came_from}" if one else ""


def outcome_of(path: Path, data: bytes, reading: Reading) -> Outcome:
    """Make a document and a guess of what was read of a file's bytes."""
    document = Document(
        hash=document_hash(data, reading.text),
        text=reading.text,
        original=data,
        media_type=reading.media_type,
        encoding=reading.encoding,
        report=reading.report,
        pages=reading.pages,
    )
    headings = headings_in(reading.text, reading.blocks)
    guess = with_said(guess_source(reading.text, path.name, headings), reading.said)
    return Outcome(path, document, guess, cards=reading.cards)
