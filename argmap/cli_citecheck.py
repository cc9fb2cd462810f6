"""`argmap check DOCUMENT --against CASE`: a cite-check of a document that left argmap."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from datetime import datetime

from argmap.case.evidence import Document, Source
from argmap.case.ids import random_id
from argmap.case.plan_checked_papers import plan_check
from argmap.case.text_rules import as_sentence
from argmap.case_files import CaseFolder
from argmap.law.citations.by_eyecite import eyecite_finder
from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.differing import source_words, told_differences
from argmap.law.citecheck.held import Held, held_of
from argmap.law.citecheck.item_rows import check_as_json, place_of
from argmap.law.citecheck.items import CiteItem, PaperText, paper_of
from argmap.law.citecheck.summary import summary_of
from argmap.sources.reading.batch import read_paper
from argmap.sources.reading.outcome import outcome_of

_SHOWN = 100


def cite_check_command(arguments: argparse.Namespace, folder: CaseFolder) -> int:
    """Check every quotation and citation of a document; return 1 where one is wrong, else 0.

    With `--strict` it is 1 as well where something could not be checked. With `--keep` the case
    keeps the document, so that its items can be confirmed and dismissed, and reported.
    """
    reading, data = read_paper(arguments.file)
    paper = paper_of(reading, data, arguments.file.name)
    with folder.viewed(arguments.against) as workspace:

        def _text_of(source: Source) -> Document | None:
            return workspace.document_of(source.id)

        held = held_of(workspace.case_map, _text_of)
    check = check_paper(paper, held, find=eyecite_finder())
    if arguments.json:
        titles = {one.id: one.source.title for one in held.sources}
        told = check_as_json(paper, check, summary_of(check, held), titles, held.text_of)
        print(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        for line in reading.report:
            print(f"{paper.name}: {line}", file=sys.stderr)
        for one in check.to_tell:
            print(f"{place_of(paper, one)}: {one.verdict.value}: “{shown(one.words)}”")
            print(f"  {one.how}")
            for line in _differing(one, held):
                print(f"  {line}")
        print("\n".join([*([""] if check.to_tell else []), *summary_of(check, held)]))
    if arguments.keep:
        _keep(arguments, folder, paper, outcome_of(arguments.file, data, reading).document)
    accused = any(one.verdict.accuses for one in check.items)
    return 1 if accused or (arguments.strict and check.to_look_at) else 0


def _differing(item: CiteItem, held: Held) -> Iterator[str]:
    """Walk which words differ, and the source’s own, of what is not as a source has it."""
    if item.verdict.is_sound or item.source_span is None:
        return
    text = held.text_of(item.source)
    for told in told_differences(item, text):
        yield as_sentence(told)
    if item.runs:
        yield f"The source: “{shown(source_words(item, text))}”"


def _keep(
    arguments: argparse.Namespace,
    folder: CaseFolder,
    paper: PaperText,
    document: Document | None,
) -> None:
    assert document is not None
    today = datetime.now().astimezone().date().isoformat()
    with folder.opened(arguments.against) as workspace:
        planned = plan_check(
            *(workspace.case_map, paper.name, document),
            new_id=random_id,
            digest=paper.digest,
            checked_on=today,
        )
        if planned:
            workspace.run(planned)
    print(f"argmap: {arguments.against.name} keeps {paper.name}.", file=sys.stderr)


def shown(words: str) -> str:
    """Return the beginning of words on one line."""
    line = " ".join(words.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN].rsplit(' ', 1)[0]} …"
