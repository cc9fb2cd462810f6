"""`argmap export`: the whole case, or a part of its map, in the format of a suffix."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from argmap.brief.kept_briefs import told_of
from argmap.brief.options import Option
from argmap.brief.papers import paper_called
from argmap.brief.pdf_kinds import PdfKind
from argmap.case.case_map import CaseMap
from argmap.case.errors import FormatError
from argmap.case.ids import ClaimId
from argmap.case_files import CaseFolder
from argmap.formats.case_to_export import Choices
from argmap.formats.export_subjects import options_for, subject_called
from argmap.formats.registry import format_of
from argmap.law.case_findings import found_nothing


def export_file(arguments: argparse.Namespace, folder: CaseFolder) -> list[str]:
    """Write the file; return what is to be told of it."""
    with folder.viewed(arguments.file) as workspace:
        case_map = workspace.case_map
        only = tuple(claim_called(case_map, name) for name in arguments.claim)
        choices = Choices(
            arguments.by or "",
            *(only, arguments.scale, arguments.legend),
            paper=arguments.paper or "",
            options=chosen_options(arguments.paper or "", arguments.set, arguments.out),
            today=datetime.now().astimezone().date().isoformat(),
            pdf_kind=PdfKind(arguments.kind) if arguments.kind else None,
            revealed=arguments.reveal,
            style=arguments.style or "",
            table=arguments.table or "",
            clear=arguments.transparent,
            rounds=arguments.rounds,
        )
        told = folder.export(
            *(arguments.out, case_map, workspace.document_of, choices),
            kept_of=workspace.kept_document,
        )
        nothing = found_nothing(case_map, choices.reader) if choices.reader else None
        told += [str(nothing)] if nothing else []
        return [*told, *told_of(case_map, choices.paper, choices.options)]


def chosen_options(paper: str, given: Sequence[str], out: Path) -> dict[str, str]:
    """Read options, each as NAME=VALUE, of a kind of paper, else of what `out` usually holds.

    Raises `FormatError` for any that there is not.
    """
    if not given:
        return {}
    listed = paper_called(paper).options if paper else _usual_options(out)
    known = {one.name: one for one in listed}
    chosen = {}
    for words in given:
        name, is_set, value = words.partition("=")
        option = known.get(name)
        if option is None or not is_set:
            raise FormatError(f"“{words}” is no option of this paper.", _listed(known.values()))
        allowed = ("yes", "no") if option.is_tick else tuple(one for one, _ in option.choices)
        if allowed and value not in allowed:
            named = ", ".join(filter(None, allowed))
            empty = ", or be left empty" if "" in allowed else ""
            raise FormatError(f"“{value}” is no value of {name}.", f"It can be {named}{empty}.")
        chosen[name] = value
    return chosen


def _usual_options(out: Path) -> tuple[Option, ...]:
    """Return what is chosen of what a file usually holds, by its suffix."""
    fitting = format_of(out)
    if fitting is None or not fitting.usual:
        raise FormatError("Options are of a kind of paper.", "Name it, as in --paper exhibits.")
    return options_for(subject_called(fitting.usual), fitting)


def _listed(options: Iterable[Option]) -> str:
    names = ", ".join(one.name for one in options)
    return f"It has: {names}." if names else "It has none."


def claim_called(case_map: CaseMap, name: str) -> ClaimId:
    """Return the claim with a key or an id; raise `FormatError` unless exactly one has it."""
    if name in case_map.claims:
        return ClaimId(name)
    found = [claim.id for claim in case_map.claims.values() if claim.key == name]
    if len(found) == 1:
        return found[0]
    problem = "No claim" if not found else "More than one claim"
    raise FormatError(
        f"{problem} of the case is called “{name}”.",
        "argmap show FILE --json lists the keys and ids of all claims.",
    )
