"""What was read becomes sources of a case, in one step; what it has already is not taken twice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from argmap.case.case_map import CaseMap
from argmap.case.changes import ChangeSet
from argmap.case.counting import counted
from argmap.case.errors import SourceError
from argmap.case.evidence import Document, Source
from argmap.case.ids import NewId
from argmap.case.plan_evidence import plan_sources
from argmap.case.source_names import source_in_words
from argmap.case.terms import SourceKind
from argmap.sources.checking import TextOf
from argmap.sources.guessing import SourceGuess
from argmap.sources.likeness import (
    NEARLY,
    TextWords,
    may_be_copies,
    near_copies,
    share_in_words,
    share_of,
    words_in,
)
from argmap.sources.reading.outcome import Outcome
from argmap.sources.trimming import what_was_cut

_FIELDS = ("title", "author", "publisher", "date", "language", "dateline", "origin", "url")
_GUESSED = (*_FIELDS, "accessed", "record_cite")


class Taken(NamedTuple):
    """A file that becomes a source, and what is to be told of it, a sentence each."""

    outcome: Outcome
    source: Source
    notes: tuple[str, ...]


class Twin(NamedTuple):
    """A file of a batch that is the same as one before it, which is taken in for both."""

    path: Path
    first: Path

    @property
    def note(self) -> str:
        """Say of which file it is the twin, by its path where both have one name."""
        first = self.first if self.first.name == self.path.name else self.first.name
        return f"It is the same as “{first}” of this batch, which was imported once."


@dataclass(frozen=True, slots=True)
class PlannedImport:
    """The edit that imports what was read, and what becomes of each file.

    `change_set` is empty where nothing is taken in; every outcome in `refused`
    has an error. `twins` are not refused: what they hold is taken in.
    """

    change_set: ChangeSet
    taken: tuple[Taken, ...]
    refused: tuple[Outcome, ...]
    twins: tuple[Twin, ...] = ()


def plan_import(
    case_map: CaseMap, outcomes: Iterable[Outcome], *, text_of: TextOf, new_id: NewId
) -> PlannedImport:
    """Plan one step that imports every file that was read and is not in the case already.

    `text_of` reads the documents of the case, with which new ones are compared.
    """
    good, others, refused = _sorted_out(case_map, outcomes)
    for document_hash, (source, cut) in _held_otherwise(case_map, good, text_of).items():
        for outcome in (good.pop(document_hash), *others.pop(document_hash, ())):
            refused.append(Outcome(outcome.path, error=_held_cut(outcome, source, cut)))
    twins = tuple(Twin(one.path, good[key].path) for key in others for one in others[key])
    if not good:
        return PlannedImport(ChangeSet("Import", ()), (), tuple(refused))
    rows = [
        (fields_of(one.guess) | {"file_name": one.file_name}, one.document)
        for one in good.values()
        if one.guess
    ]
    change_set = plan_sources(case_map, rows, new_id=new_id)
    sources = [change.after for change in change_set.changes if isinstance(change.after, Source)]
    notes = _near_notes(case_map, list(good.values()), text_of)
    taken = tuple(
        Taken(outcome, source, (*outcome.notes, *near))
        for outcome, source, near in zip(good.values(), sources, notes, strict=True)
    )
    return PlannedImport(change_set, taken, tuple(refused), twins)


def _sorted_out(
    case_map: CaseMap, outcomes: Iterable[Outcome]
) -> tuple[dict[str, Outcome], dict[str, list[Outcome]], list[Outcome]]:
    """Tell files that are new to the case, by their hashes, from their twins and from the rest."""
    good: dict[str, Outcome] = {}
    twins: dict[str, list[Outcome]] = {}
    refused: list[Outcome] = []
    for outcome in outcomes:
        document = outcome.document
        if document is None or outcome.guess is None:
            refused.append(outcome)
        elif known := held_as(case_map, document):
            refused.append(Outcome(outcome.path, error=already_held(outcome, known)))
        elif document.hash in good:
            twins.setdefault(document.hash, []).append(outcome)
        else:
            good[document.hash] = outcome
    return good, twins, refused


def fields_of(guess: SourceGuess) -> dict[str, Any]:
    """Return the fields of a source as they are guessed; whether it is translated is not."""
    fields: dict[str, Any] = {name: getattr(guess, name).value for name in _GUESSED}
    return fields | {"kind": SourceKind(guess.kind.value or SourceKind.ARTICLE)}


def fields_found(outcome: Outcome) -> dict[str, Any]:
    """Return what a file that was read says of its source, and whether it may be a translation."""
    guess = outcome.guess
    return fields_of(guess) | {"translated": bool(guess.translated)} if guess else {}


def held_as(case_map: CaseMap, document: Document) -> str:
    """Return the name of the source that has this very document; empty where none has."""
    for source in case_map.ranked_sources():
        if source.document == document.hash:
            return source_in_words(source)
    return ""


def already_held(outcome: Outcome, known: str) -> SourceError:
    """Say that a file is in the case already, as a source that `known` names."""
    return SourceError(
        f"“{outcome.path.name}” is in the case already, as {known}; it was not imported again.",
        "Its bytes and its text are the same.",
    )


def _held_otherwise(
    case_map: CaseMap, good: Mapping[str, Outcome], text_of: TextOf
) -> dict[str, tuple[Source, str]]:
    """Say of files that the case has with another text what became of it, by their hashes."""
    told: dict[str, tuple[Source, str]] = {}
    for source in case_map.ranked_sources():
        likely = [one for key, one in good.items() if key not in told and _may_be(source, one)]
        kept = text_of(source) if likely and source.document else None
        for outcome in likely if kept else ():
            assert outcome.document is not None
            assert kept is not None
            if cut := what_was_cut(outcome.document, kept):
                told[outcome.document.hash] = (source, cut)
    return told


def _may_be(source: Source, outcome: Outcome) -> bool:
    length = len(outcome.document.text) if outcome.document else 0
    return source.length < length or may_be_copies(source.length, length)


def _held_cut(outcome: Outcome, source: Source, cut: str) -> SourceError:
    known = source_in_words(source)
    return SourceError(
        f"“{outcome.path.name}” is in the case already, as {known}, of which {cut}; it was not"
        " imported again.",
        "Its bytes are the same. In the window it can be imported beside, or in the place of, that"
        " text.",
    )


def _near_notes(case_map: CaseMap, good: list[Outcome], text_of: TextOf) -> list[list[str]]:
    """Say of each document what it is nearly the same as, in the case and among the others."""
    told: list[list[str]] = []
    earlier: list[tuple[_Other, TextWords]] = []
    for outcome in good:
        assert outcome.document is not None
        assert outcome.guess is not None
        date = outcome.guess.date.value
        copies = near_copies(outcome.document, case_map, text_of)
        near = [
            (_Other(source_in_words(copy.source), copy.source.date), copy.share) for copy in copies
        ]
        words = words_in(outcome.document.text)
        near += [(other, share_of(words, others)) for other, others in earlier]
        alike = sorted((one for one in near if one[1] >= NEARLY), key=lambda one: -one[1])
        told.append([_sentence(*one, date) for one in alike[:1]] + _others(len(alike) - 1))
        earlier.append((_Other(f"“{outcome.path.name}”", date), words))
    return told


def _others(count: int) -> list[str]:
    """Count the rest: a line for each would hide what else is told of a document."""
    if count < 1:
        return []
    return [f"It is nearly the same as {counted(count, 'other')} too."]


class _Other(NamedTuple):
    """What a document may be nearly the same as: how it is named, and what it is dated."""

    name: str
    date: str


def _sentence(other: _Other, share: float, date: str) -> str:
    same = share_in_words(share)
    told = f"It is nearly the same as {other.name}: {same} of the shorter's words stand in both."
    if date or not other.date:
        return told
    return f"{told} It tells no date; the other is dated {other.date}."
