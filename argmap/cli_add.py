"""`argmap add`: files and folders become sources of a case, in one step."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from itertools import islice
from typing import Any

from argmap.case.counting import counted
from argmap.case.errors import SourceError
from argmap.case_files import CaseFolder
from argmap.sources.guessing import OF_FILE_NAME
from argmap.sources.reading.card_parts import are_cards, number_of_cards
from argmap.sources.reading.outcome import Outcome
from argmap.sources.taking_in import PlannedImport

PARTLY = 3
"""What `argmap add` ends with where some were imported and others refused."""

_MOST_CITES = 20
"""Of more cards it is counted, and not listed, that their cites were not recognised."""


def add_command(arguments: argparse.Namespace, folder: CaseFolder) -> int:
    """Import what can be imported; return 3 where that is not all of it, but for twins.

    Raises `SourceError` where it is nothing.
    """
    with folder.opened(arguments.file) as workspace:
        done = folder.import_sources(workspace, arguments.sources, with_cards=arguments.cards)
    if not done.taken:
        raise _nothing(done.refused)
    sentence = f"Imported {counted(len(done.taken), 'source')}."
    for line in (
        *_notes(done, with_cards=arguments.cards),
        *(f"{one.path.name or one.path}: {one.error}" for one in done.refused),
    ):
        print(line, file=sys.stderr)
    if arguments.json:
        report = _report(sentence, done, with_cards=arguments.cards)
        print(json.dumps(report, ensure_ascii=False, indent=1))
    else:
        print(sentence)
    return PARTLY if done.refused else 0


def _notes(done: PlannedImport, *, with_cards: bool) -> list[str]:
    notes = [
        f"{one.outcome.path.name}: {note}"
        for one in done.taken
        for note in (
            *one.notes,
            *_of_file_name(one.outcome),
            *_of_cards(one.outcome, with_cards=with_cards),
        )
    ]
    return [*notes, *(f"{one.path.name}: {one.note}" for one in done.twins)]


def _of_file_name(outcome: Outcome) -> Iterator[str]:
    """Say what is known of a source by nothing but the name of its file."""
    guess = outcome.guess
    for field, one in (("title", guess.title), ("date", guess.date)) if guess else ():
        if one.came_from == OF_FILE_NAME:
            yield f"Its {field} is taken from {OF_FILE_NAME}: {one.value}."


def _of_cards(outcome: Outcome, *, with_cards: bool) -> Iterator[str]:
    """Say of which cards no cite was recognised, or how cards are taken in that were not."""
    from argmap.debate.card_import import import_remarks  # noqa: PLC0415 -- for cards alone

    if with_cards and outcome.cards:
        yield from islice(import_remarks(outcome.cards), 1, 1 + _MOST_CITES)
    elif with_cards:
        yield "No cards were found in it: it is a source like any other."
    elif are_cards(outcome.cards):
        yield "Its cards were not taken in: with --cards they become quotes, and a speech of them."


def _report(sentence: str, done: PlannedImport, *, with_cards: bool) -> dict[str, Any]:
    return {
        "done": sentence,
        "notes": _notes(done, with_cards=with_cards),
        "sources": [
            {
                "id": one.source.id,
                "file": str(one.outcome.path),
                "title": one.source.title,
                "kind": one.source.kind.value,
                "cards": number_of_cards(one.outcome.cards) if with_cards else 0,
            }
            for one in done.taken
        ],
        "twins": [{"file": str(one.path), "same_as": str(one.first)} for one in done.twins],
        "refused": [
            {"file": str(one.path), "message": one.error.message, "hint": one.error.hint}
            for one in done.refused
            if one.error
        ],
    }


def _nothing(refused: tuple[Outcome, ...]) -> SourceError:
    errors = [one.error for one in refused if one.error]
    if len(errors) == 1:
        return errors[0]
    told = "\n".join(f"  {error}" for error in errors)
    return SourceError(f"None of {len(errors)} could be imported.\n{told}")
