"""The whole job once without a window: make, check, weigh and print the example."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp

from argmap.case.file_names import CASE_SUFFIX, EXAMPLE
from argmap.case_files import CaseFolder
from argmap.cli_evidence import check_workspace
from argmap.formats.case_to_export import Choices
from argmap.law.case_check import check_summary
from argmap.law.case_findings import weigh_case
from argmap.law.prose import explain

READER = "articles"
"""Whose findings are weighed; the court's are for those who ask to compare."""


def demonstrate(folder: CaseFolder, where: Path) -> Iterator[str]:
    """Make the example case in a temporary folder and its PDF in `where`; tell it line by line.

    A PDF that is there already stays: the next free name is taken. Where
    nothing can be written into `where`, the PDF goes beside the case.
    """
    scratch = Path(mkdtemp(prefix="argmap-"))
    case = scratch / f"{EXAMPLE}{CASE_SUFFIX}"
    folder.create(case, EXAMPLE)
    yield f"Made the example case: {case}"
    with folder.viewed(case) as workspace:
        case_map = workspace.case_map
        claims, arguments = len(case_map.claims), len(case_map.arguments)
        yield f"{case_map.case.title}: {claims} claims, {arguments} arguments."
        yield check_summary(check_workspace(workspace, folder.standards()))
        answer = weigh_case(case_map, folder.standards(), reader=READER)
        yield f"{explain(answer).headline}, by what the {READER} show."
        pdf = _free_name((where if os.access(where, os.W_OK) else scratch) / f"{EXAMPLE}.pdf")
        folder.export(pdf, case_map, workspace.document_of, Choices(READER))
    yield f"Wrote {pdf}"


def _free_name(path: Path) -> Path:
    number = 1
    free = path
    while free.exists():
        number += 1
        free = path.with_stem(f"{path.stem}-{number}")
    return free
