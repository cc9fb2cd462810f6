"""`argmap check BRIEF.pdf`: a checkable PDF against the packet inside it, with no case at hand."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path

from argmap.case.counting import counted
from argmap.case.errors import FormatError
from argmap.cli_citecheck import shown
from argmap.law.citecheck.against_packet import check_against_packet
from argmap.law.citecheck.item_rows import check_as_json, place_of
from argmap.law.citecheck.items import CiteCheck, PaperText, Verdict, paper_of
from argmap.law.citecheck.packet import packet_from_json
from argmap.law.citecheck.put_in import drafters_page
from argmap.sources.reading.attached import attached_quotations
from argmap.sources.reading.batch import read_paper
from argmap.sources.reading.kinds import SUFFIXES

_FAULTS = frozenset({Verdict.ALTERED, Verdict.MISSING, Verdict.OTHER_PLACE})
_HEAD = b"%PDF-"
_CASE_HEAD = b"SQLite format 3\0"
_HOW = (
    "Checked: the words as printed, each against the packet of quotations inside the PDF; no case"
    " was at hand."
)
_DRAFTERS_PAGE = (
    "Not counted: what its last page, for whoever drafts, has in quotation marks of what was left"
    " out."
)
_NOT_KNOWN = (
    "Not known: whether the sources say what the packet says of them, and whether its citations"
    " are right. --against CASE checks both."
)


def is_pdf(path: Path) -> bool:
    """Tell whether a file is a PDF, by its name or its first bytes."""
    if path.suffix.lower() == ".pdf":
        return True
    return _begins(path, _HEAD)


def _begins(path: Path, head: bytes) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(head)) == head
    except (OSError, ValueError):
        return False


def require_no_document(path: Path) -> None:
    """Raise `FormatError` for a document, which is checked against a case and is none."""
    if path.suffix.lower() in SUFFIXES and path.is_file() and not _begins(path, _CASE_HEAD):
        raise FormatError(
            f"“{path.name}” is a document: it is checked against a case.",
            "Name the case: --against CASE.",
        )


def packet_check_command(arguments: argparse.Namespace) -> int:
    """Check a PDF against its packet; return 1 where a quotation is not as it was, else 0.

    With `--strict` it is 1 as well where something could not be checked, or may be out of its
    context.
    """
    reading, data = read_paper(arguments.file)
    packet = packet_from_json(attached_quotations(arguments.file, data))
    if not packet.quotations:
        raise FormatError(
            f"“{arguments.file.name}” quotes nothing that a packet could tell of.",
            "Check it against a case: --against CASE.",
        )
    paper = paper_of(reading, data, arguments.file.name)
    check = check_against_packet(paper, packet)
    summary = _summary(paper, check)
    if arguments.json:
        print(json.dumps(check_as_json(paper, check, summary), ensure_ascii=False, indent=1))
    else:
        for line in reading.report:
            print(f"{paper.name}: {line}", file=sys.stderr)
        for line in _lines(paper, check, summary):
            print(line)
    is_faulty = any(one.verdict in _FAULTS for one in check.items)
    return 1 if is_faulty or (arguments.strict and check.to_look_at) else 0


def _lines(paper: PaperText, check: CiteCheck, summary: list[str]) -> list[str]:
    lines = []
    for one in check.to_look_at:
        lines.append(f"{place_of(paper, one)}: {one.verdict.value}: “{shown(one.words)}”")
        lines.append(f"  {one.how}")
    return [*lines, *([""] if lines else []), *summary]


def _summary(paper: PaperText, check: CiteCheck) -> list[str]:
    verdicts = Counter(one.verdict for one in check.items)
    parts = [f"{verdicts[one]:,} {one.value}" for one in Verdict if verdicts[one]]
    told = f"{counted(len(check.items), 'quotation')}: {', '.join(parts)}."
    page = [_DRAFTERS_PAGE] if drafters_page(paper.text) else []
    return [told, _HOW, *page, _NOT_KNOWN]
