"""The command line: the window's second door, for scripts, tests and machines without a display.

Results go to standard output, messages to standard error; with `--json` one JSON
document for every command, `{"error": {"message", "hint"}}` when it fails.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Callable, Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import Any

from argmap.case.errors import ArgmapError, FormatError
from argmap.case_files import CaseFolder
from argmap.cli_arguments import (
    takes_check,
    takes_export,
    takes_file,
    takes_new,
    takes_sources,
    takes_text,
    takes_weighing,
)
from argmap.cli_output import unbroken_output

Command = Callable[[argparse.Namespace, CaseFolder], int]

OK, FAILED = 0, 2

_WAY = re.compile(r" \(\w+ ▸ [^()]*\)")


def run(words: Sequence[str], folder: CaseFolder) -> int:
    """Carry out one command and return its exit code."""
    _speak_utf8()
    arguments = _parser().parse_args(words)
    command: Command = arguments.command
    try:
        return command(arguments, folder)
    except ArgmapError as error:
        told = _without_menus(error, arguments, folder)
        if arguments.json:
            _print_json({"error": {"message": told.message, "hint": told.hint}})
        _say(f"argmap: {told}")
        return FAILED


def command_names() -> tuple[str, ...]:
    """List the words that make the first argument a command rather than a file."""
    return tuple(_COMMANDS)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="argmap",
        description="Without a command, argmap opens its window: argmap [FILE].",
        epilog="argmap COMMAND --help explains each command.",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, (what, add_arguments, command) in _COMMANDS.items():
        one = commands.add_parser(name, help=what, description=what)
        one.add_argument("--json", action="store_true", help="print one JSON document")
        add_arguments(one)
        one.set_defaults(command=command)
    return parser


def _new(arguments: argparse.Namespace, folder: CaseFolder) -> int:
    if arguments.copy:
        folder.create_from(arguments.file, arguments.copy)
        return _done(arguments, f"Made {arguments.file} with the case in {arguments.copy}.")
    folder.create(arguments.file, arguments.example)
    what = f"the example {arguments.example}" if arguments.example else "an empty case"
    return _done(arguments, f"Made {arguments.file} with {what}.")


def _add(arguments: argparse.Namespace, folder: CaseFolder) -> int:
    from argmap.cli_add import add_command  # noqa: PLC0415 -- start fast

    with unbroken_output():
        return add_command(arguments, folder)


def _show(arguments: argparse.Namespace, folder: CaseFolder) -> int:
    from argmap.formats.case_report import (  # noqa: PLC0415 -- start fast
        case_report,
        counts_told,
        outline_lines,
    )

    with folder.viewed(arguments.file) as workspace:
        if arguments.json:
            from argmap.law.case_labels import case_labels  # noqa: PLC0415 -- start fast

            labels = case_labels(
                workspace.case_map, lambda source: workspace.document_of(source.id)
            )
            causes = folder.standards().causes
            _print_json(case_report(workspace.case_map, labels, causes))
            return OK
        report = case_report(workspace.case_map)
        caption = report["case"]
        print(caption["title"] or "(no title)")
        print(", ".join(filter(None, (caption["court"], caption["docket_number"]))))
        print(counts_told(report["counts"]))
        print("\n".join(outline_lines(workspace.case_map)))
    return OK


def _find(arguments: argparse.Namespace, folder: CaseFolder) -> int:
    from argmap.cli_evidence import find_command  # noqa: PLC0415 -- start fast

    return find_command(arguments, folder)


def _check(arguments: argparse.Namespace, folder: CaseFolder) -> int:
    from argmap.cli_citecheck import cite_check_command  # noqa: PLC0415 -- start fast
    from argmap.cli_evidence import check_command  # noqa: PLC0415 -- start fast
    from argmap.cli_packet import (  # noqa: PLC0415 -- start fast
        is_pdf,
        packet_check_command,
        require_no_document,
    )

    if arguments.against is not None:
        with unbroken_output():
            return cite_check_command(arguments, folder)
    if arguments.keep:
        raise FormatError("--keep goes with --against.", "Name the case that is to keep it.")
    if is_pdf(arguments.file):
        with unbroken_output():
            return packet_check_command(arguments)
    require_no_document(arguments.file)
    with unbroken_output():
        return check_command(arguments, folder)


def _weigh(arguments: argparse.Namespace, folder: CaseFolder) -> int:
    from argmap.cli_weigh import weigh_command  # noqa: PLC0415 -- start fast

    return weigh_command(arguments, folder)


def _export(arguments: argparse.Namespace, folder: CaseFolder) -> int:
    from argmap.cli_export import export_file  # noqa: PLC0415 -- start fast

    notes = export_file(arguments, folder)
    for note in notes:
        _say(note)
    return _done(arguments, f"Wrote {arguments.out}.", notes=notes)


def _done(arguments: argparse.Namespace, sentence: str, **more: Any) -> int:
    if arguments.json:
        _print_json({"done": sentence, **more})
    else:
        print(sentence)
    return OK


def _without_menus(
    error: ArgmapError, arguments: argparse.Namespace, folder: CaseFolder
) -> ArgmapError:
    """Say an error without the ways through the menus of a window that is not there."""

    def _instead(way: re.Match[str]) -> str:
        return f" ({_latest_backup(arguments.file, folder)})" if "backup" in way[0] else ""

    return ArgmapError(_WAY.sub(_instead, error.message), _WAY.sub(_instead, error.hint))


def _latest_backup(path: Path, folder: CaseFolder) -> str:
    try:
        kept = folder.backups(path)
    except ArgmapError as error:
        return error.message
    if not kept:
        return "none of it is kept here"
    return f"the latest is {kept[0].path}: copy it to a new name"


def _speak_utf8() -> None:
    """Read and write UTF-8 wherever a stream goes; what is no text at all is escaped."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _print_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=1))


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr)


_COMMANDS: dict[str, tuple[str, Callable[[argparse.ArgumentParser], None], Command]] = {
    "new": (
        "Make a case: empty, from an example, or from a PDF that is a working copy.",
        takes_new,
        _new,
    ),
    "add": ("Import sources into a case.", takes_sources, _add),
    "show": ("Show caption, counts and the tree as an outline.", takes_file, _show),
    "find": ("Find a passage in the sources, word for word or nearly.", takes_text, _find),
    "check": (
        "Check every quote against its source, every finding against its scale.",
        takes_check,
        _check,
    ),
    "weigh": ("Weigh the motion as a court would, and say why.", takes_weighing, _weigh),
    "export": ("Write the case in the format of OUT’s suffix.", takes_export, _export),
}
