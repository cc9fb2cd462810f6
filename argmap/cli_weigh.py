"""`argmap weigh`: a case, findings on the command line, or one question a line."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from argmap.brief.memo import memo, memo_json
from argmap.case.errors import ArgmapError, FormatError
from argmap.case_files import CaseFolder
from argmap.law.answer import Answer
from argmap.law.answer_json import answer_json
from argmap.law.asking import asked_motion, listing, listing_json, read_question
from argmap.law.case_findings import (
    answer_of,
    cause_names,
    found_nothing,
    motion_of,
    unasked_reader,
)
from argmap.law.flip_words import WhatWouldChange, what_would_change
from argmap.law.motion import Motion
from argmap.law.prose import explain
from argmap.law.standard import StandardSet

if TYPE_CHECKING:
    from argmap.workspace.workspace import Workspace


class Weighed(NamedTuple):
    """An answer, what would change it, and where there is a case, every gate with its sources.

    `told` is the memo as values that JSON can hold, `gates` its paragraphs on the gates.
    """

    answer: Answer
    changed: WhatWouldChange
    told: Mapping[str, Any] = {}
    gates: tuple[str, ...] = ()


def weigh_command(arguments: argparse.Namespace, folder: CaseFolder) -> int:
    """Answer on a case, on findings given, or on each line of standard input.

    Return 0, or 1 where a line of standard input could not be answered.
    """
    _require_one_question(arguments)
    standards = folder.standards()
    for mistake in standards.mistakes:
        print(f"argmap: {mistake}", file=sys.stderr)
    if arguments.list:
        told = json.dumps(listing_json(standards)) if arguments.json else listing(standards)
        print(told)
        return 0
    if arguments.findings == "-":
        return _weigh_lines(standards, sys.stdin, _usual(arguments))
    if arguments.findings is not None:
        weighed = _weigh_findings(standards, arguments)
    else:
        weighed = _weigh_case(standards, arguments, folder)
    if arguments.json:
        answers = [{**answer_json(one.answer, one.changed), **one.told} for one in weighed]
        print(json.dumps({"answers": answers}, ensure_ascii=False))
    else:
        print("\n\n".join(_prose(one) for one in weighed))
    return 0


def _require_one_question(arguments: argparse.Namespace) -> None:
    if arguments.findings is None and arguments.flags:
        raise FormatError(
            "--flags goes with --findings.", "A case has flags of its own: its motion says them."
        )
    if arguments.findings is None and arguments.posture:
        raise FormatError("--posture goes with --findings.", "A case has a posture of its own.")
    if arguments.findings == "-" and arguments.standard == "all":
        raise FormatError(
            "A line of --findings - is answered under one standard.",
            "Say one, here or on each line: argmap weigh --list names them.",
        )
    if arguments.findings is not None and (arguments.file or arguments.by):
        raise FormatError(
            "--findings are weighed without a case and its readers.",
            "Leave out FILE and --by, or --findings.",
        )


def _weigh_case(
    standards: StandardSet, arguments: argparse.Namespace, folder: CaseFolder
) -> list[Weighed]:
    if arguments.file is None:
        raise FormatError("There is nothing to weigh.", "Name a case file, or give --findings.")
    with folder.viewed(arguments.file) as workspace:
        case_map = workspace.case_map
        reader = arguments.by or unasked_reader(case_map, revealed=True)
        if arguments.by and (nothing := found_nothing(case_map, arguments.by)):
            raise nothing
        ids = _standard_ids(standards, arguments.standard, case_map.case.standard)
        motions = [motion_of(case_map, standards, one, reader) for one in ids]
        return [_weighed(workspace, motion, reader) for motion in motions]


def _weighed(workspace: Workspace, motion: Motion, reader: str) -> Weighed:
    case_map = workspace.case_map
    answer = answer_of(case_map, motion, reader)
    changed = what_would_change(motion, cause_names(case_map))
    told = memo(case_map, answer, changed, workspace.document_of)
    return Weighed(answer, changed, memo_json(case_map, told), told.gate_lines)


def _weigh_findings(standards: StandardSet, arguments: argparse.Namespace) -> list[Weighed]:
    pairs = [_pair(part) for part in arguments.findings.split(",") if part.strip()]
    findings = _once_each(pairs)
    flags = _flags(arguments)
    asked = arguments.standard
    ids: list[str | None] = [*standards.standards] if asked == "all" else [asked]
    posture = arguments.posture
    motions = [
        asked_motion(standards, findings, flags, standard=one, posture=posture) for one in ids
    ]
    return [Weighed(motion.weigh(), what_would_change(motion)) for motion in motions]


def _flags(arguments: argparse.Namespace) -> list[str]:
    return [flag.strip() for flag in arguments.flags.split(",") if flag.strip()]


def _usual(arguments: argparse.Namespace) -> dict[str, Any]:
    """Return what holds for each line that does not say otherwise."""
    said = {"standard": arguments.standard, "posture": arguments.posture}
    usual: dict[str, Any] = {key: value for key, value in said.items() if value is not None}
    flags = _flags(arguments)
    return {**usual, "flags": flags} if flags else usual


def _weigh_lines(standards: StandardSet, lines: Iterable[str], usual: Mapping[str, Any]) -> int:
    failed = False
    for line in lines:
        try:
            answer = _answer_line(standards, line, usual)
        except ArgmapError as error:
            answer = {"error": {"message": error.message, "hint": error.hint}}
            failed = True
        # Whoever asks line by line may wait for each answer.
        print(json.dumps(answer, ensure_ascii=False), flush=True)
    return int(failed)


def _answer_line(standards: StandardSet, line: str, usual: Mapping[str, Any]) -> dict[str, Any]:
    if not line.strip("\ufeff \t\r\n"):
        raise FormatError("The line is empty.")
    try:
        question = json.loads(line.lstrip("\ufeff"), object_pairs_hook=_once_each)
    except (ValueError, RecursionError) as error:
        raise FormatError(f"The line is not JSON: {error}.") from error
    if not isinstance(question, Mapping):
        raise FormatError("The line is not a JSON object.")
    motion = read_question(standards, {**usual, **question})
    # Whoever asks of many thousand lines need not wait for what would change each answer.
    changed = what_would_change(motion) if question.get("flips") is True else None
    return answer_json(motion.weigh(), changed)


def _once_each(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    """Make a table of pairs; of two that name the same neither can be believed."""
    table: dict[str, Any] = {}
    for name, value in pairs:
        if name in table:
            raise FormatError(f"“{name}” is said twice.", "Leave one of them out.")
        table[name] = value
    return table


def _standard_ids(standards: StandardSet, asked: str | None, usual: str) -> list[str]:
    return list(standards.standards) if asked == "all" else [asked or usual]


def _pair(part: str) -> tuple[str, str]:
    factor, equals, level = part.partition("=")
    if not equals:
        raise FormatError(
            f"“{part}” is not FACTOR=LEVEL.", "As in merits=weak,irreparable=possible."
        )
    return factor.strip(), level.strip()


def _prose(weighed: Weighed) -> str:
    explanation, changed = explain(weighed.answer), weighed.changed
    badge = f"{changed.robustness.value.capitalize()}. {changed.meaning}"
    sentences = " ".join((badge, *changed.sentences))
    gates = ("Gate by gate:\n\n" + "\n".join(weighed.gates),) if weighed.gates else ()
    parts = (explanation.headline, explanation.text, *gates, f"What would change it: {sentences}")
    return "\n\n".join(parts)
