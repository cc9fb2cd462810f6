"""`argmap add`: files and folders become sources of a case, in one step."""

from __future__ import annotations

import argparse
import json
import sys
from typing import Any

from argmap.case.errors import SourceError
from argmap.case_files import CaseFolder
from argmap.sources.reading.outcome import Outcome
from argmap.sources.taking_in import PlannedImport

PARTLY = 3
"""What `argmap add` ends with where some were imported and others refused."""


def add_command(arguments: argparse.Namespace, folder: CaseFolder) -> int:
    """Import what can be imported; return 3 where that is not all of it.

    Raises `SourceError` where it is nothing.
    """
    with folder.opened(arguments.file) as workspace:
        done = folder.import_sources(workspace, arguments.sources)
    if not done.taken:
        raise _nothing(done.refused)
    number = len(done.taken)
    sentence = f"Imported {number} source{'' if number == 1 else 's'}."
    for line in (*_notes(done), *(f"{one.path.name}: {one.error}" for one in done.refused)):
        print(line, file=sys.stderr)
    if arguments.json:
        print(json.dumps(_report(sentence, done), ensure_ascii=False, indent=1))
    else:
        print(sentence)
    return PARTLY if done.refused else 0


def _notes(done: PlannedImport) -> list[str]:
    return [f"{one.outcome.path.name}: {note}" for one in done.taken for note in one.notes]


def _report(sentence: str, done: PlannedImport) -> dict[str, Any]:
    return {
        "done": sentence,
        "notes": _notes(done),
        "sources": [
            {
                "id": one.source.id,
                "file": str(one.outcome.path),
                "title": one.source.title,
                "kind": one.source.kind.value,
            }
            for one in done.taken
        ],
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
