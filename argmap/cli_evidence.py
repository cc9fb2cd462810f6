"""`argmap check` and `argmap find`: a case against its kept sources and the standards."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from functools import cache
from typing import Any

from argmap.case.collecting import collector_paused
from argmap.case.evidence import Document, Source
from argmap.case.source_names import name_of_source
from argmap.case_files import CaseFolder
from argmap.law.case_check import check_case, check_summary, is_faulty
from argmap.law.standard import StandardSet
from argmap.law.unrevealed import without_court
from argmap.sources.check_lines import check_lines
from argmap.sources.check_report import evidence_report
from argmap.sources.checking import EvidenceCheck, TextOf
from argmap.sources.holdings import holdings_of
from argmap.sources.near_search import find_near, scan_near
from argmap.sources.word_search import search_words
from argmap.workspace.workspace import Workspace

_ALL = 1_000_000
"""More passages than a case has: whoever asks here reads on by machine."""
_IN_WORD = " (letters within a word)"


def check_command(arguments: argparse.Namespace, folder: CaseFolder) -> int:
    """Check every quote and finding; return 1 where one is not what it says, else 0.

    With `--strict` a warning is enough for 1. What would tell what the court found is left out
    without `--reveal`: it may still have to be predicted.
    """
    standards = folder.standards()
    for mistake in standards.mistakes:
        print(f"argmap: {mistake}", file=sys.stderr)
    with folder.viewed(arguments.file) as workspace, collector_paused():
        check, hidden = check_workspace(workspace, standards), 0
        if not arguments.reveal:
            check, hidden = without_court(workspace.case_map, check)
        lines = [] if arguments.json else _lines(workspace, check)
    if arguments.json:
        print(json.dumps(evidence_report(check), ensure_ascii=False, indent=1))
    for line in lines:
        print(line)
    if hidden:
        what = "1 warning" if hidden == 1 else f"{hidden} warnings"
        told = f"{what} on the court’s findings left out; --reveal tells them."
        print(f"argmap: {told}", file=sys.stderr)
    return 1 if is_faulty(check) or (arguments.strict and check.problems) else 0


def _lines(workspace: Workspace, check: EvidenceCheck) -> list[str]:
    lines = check_lines(workspace.case_map, _texts_of(workspace), check)
    return [*lines, *([""] if lines else []), check_summary(check)]


def check_workspace(workspace: Workspace, standards: StandardSet) -> EvidenceCheck:
    """Check an open case against the texts that it keeps."""
    return check_case(workspace.case_map, _texts_of(workspace), standards)


def _texts_of(workspace: Workspace) -> TextOf:
    def _text_of(source: Source) -> Document | None:
        return workspace.document_of(source.id)

    return _text_of


def find_command(arguments: argparse.Namespace, folder: CaseFolder) -> int:
    """Find a passage, or words, in every source; return 1 where there is none, else 0."""
    look = _words_in if arguments.words else _passages_in
    with folder.viewed(arguments.file) as workspace:
        text_of = cache(workspace.document_of)
        sources = workspace.case_map.sources
        found = look(workspace, arguments.text)
        matches = [_placed(sources[one["source"]], text_of(one["source"]), one) for one in found]
    if arguments.json:
        print(json.dumps({"matches": matches}, ensure_ascii=False, indent=1))
    else:
        for one in matches:
            like = "" if arguments.words else f"{one['score']:5.1f}  "
            within = _IN_WORD if one.get("in_word") else ""
            page = f"p. {one['page']}, " if one["page"] else ""
            print(f"{like}{one['name']}, {page}{one['start']}: {one['text']}{within}")
        if not matches:
            given = bool(arguments.text.strip())
            told = "No source has it." if given else "Nothing was given to look for."
            print(f"argmap: {told}", file=sys.stderr)
    return 0 if matches else 1


def _placed(source: Source, document: Document | None, match: dict[str, Any]) -> dict[str, Any]:
    """Add to a passage that was found the title and name of its source, and its page if any."""
    page = document.page_at(match["start"]) if document else None
    named = {"source": source.id, "title": source.title, "name": name_of_source(source)}
    return named | {"page": page} | match


def _passages_in(workspace: Workspace, text: str) -> list[dict[str, Any]]:
    index, holdings = workspace.word_index, holdings_of(workspace.case_map)
    index.fill(holdings.documents)
    found = find_near(index, holdings, text, stretches=_ALL)
    found = found or scan_near(index, holdings, text)
    return [asdict(match) for match in found]


def _words_in(workspace: Workspace, typed: str) -> list[dict[str, Any]]:
    index, holdings = workspace.word_index, holdings_of(workspace.case_map)
    index.fill(holdings.documents)
    return [asdict(match) for match in search_words(index, holdings, typed, _ALL)]
