"""`argmap export`: the whole case, or a part of its map, in the format of a suffix."""

from __future__ import annotations

import argparse
from datetime import datetime

from argmap.brief.pdf_kinds import PdfKind
from argmap.case.case_map import CaseMap
from argmap.case.errors import FormatError
from argmap.case.ids import ClaimId
from argmap.case_files import CaseFolder
from argmap.formats.case_to_export import Choices


def export_file(arguments: argparse.Namespace, folder: CaseFolder) -> list[str]:
    """Write the file; return what is to be told of it."""
    with folder.viewed(arguments.file) as workspace:
        case_map = workspace.case_map
        only = claim_called(case_map, arguments.claim) if arguments.claim else None
        choices = Choices(
            arguments.by or "",
            *(only, arguments.scale, arguments.legend),
            paper=arguments.paper or "",
            today=datetime.now().astimezone().date().isoformat(),
            pdf_kind=PdfKind(arguments.kind) if arguments.kind else None,
            revealed=arguments.reveal,
        )
        return folder.export(
            *(arguments.out, case_map, workspace.document_of, choices),
            kept_of=workspace.kept_document,
        )


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
