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

from argmap.case.errors import ArgmapError
from argmap.case.file_names import CASE_SUFFIX, EXAMPLE
from argmap.case_files import CaseFolder
from argmap.cli_output import unbroken_output
from argmap.formats.registry import export_suffixes

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
    folder.create(arguments.file, arguments.example)
    what = f"the example {arguments.example}" if arguments.example else "an empty case"
    return _done(arguments, f"Made {arguments.file} with {what}.")


def _add(arguments: argparse.Namespace, folder: CaseFolder) -> int:
    from argmap.cli_add import add_command  # noqa: PLC0415 -- start fast

    with unbroken_output():
        return add_command(arguments, folder)


def _show(arguments: argparse.Namespace, folder: CaseFolder) -> int:
    from argmap.formats.case_report import case_report, outline_lines  # noqa: PLC0415 -- start fast

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
        print(", ".join(f"{number} {name}" for name, number in report["counts"].items()))
        print("\n".join(outline_lines(workspace.case_map)))
    return OK


def _find(arguments: argparse.Namespace, folder: CaseFolder) -> int:
    from argmap.cli_evidence import find_command  # noqa: PLC0415 -- start fast

    return find_command(arguments, folder)


def _check(arguments: argparse.Namespace, folder: CaseFolder) -> int:
    from argmap.cli_evidence import check_command  # noqa: PLC0415 -- start fast

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


def _takes_file(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help=f"a case file ({CASE_SUFFIX})")


def _takes_new(parser: argparse.ArgumentParser) -> None:
    _takes_file(parser)
    parser.add_argument("--example", metavar="NAME", help=f"fill it with an example: {EXAMPLE}")


def _takes_sources(parser: argparse.ArgumentParser) -> None:
    _takes_file(parser)
    parser.add_argument(
        "sources",
        type=Path,
        nargs="+",
        metavar="SOURCE",
        help="a web page, PDF, Word document, RTF, e-mail or plain text; or a folder of them",
    )


def _takes_text(parser: argparse.ArgumentParser) -> None:
    _takes_file(parser)
    parser.add_argument("text", metavar="TEXT", help="the words to look for")
    parser.add_argument(
        "--words",
        action="store_true",
        help='find the words in any form and order: "a phrase", begin*, one OR other,'
        " -without (which rules out every source that has the word)",
    )


def _takes_check(parser: argparse.ArgumentParser) -> None:
    _takes_file(parser)
    parser.add_argument("--strict", action="store_true", help="end with 1 on a warning too")
    told = "tell what concerns the court’s findings too"
    parser.add_argument("--reveal", action="store_true", help=told)


def _takes_weighing(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file", type=Path, nargs="?", metavar="FILE", help=f"a case file ({CASE_SUFFIX})"
    )
    parser.add_argument(
        "--standard", metavar="ID", help="a standard, or all; the case’s if left out"
    )
    parser.add_argument("--by", metavar="NAME", help="whose findings: me, articles, court, …")
    parser.add_argument(
        "--findings",
        metavar="FACTOR=LEVEL,…",
        help="weigh these without a case; - reads one JSON object a line from standard input",
    )
    parser.add_argument("--flags", default="", metavar="FLAG,…", help="facts about the motion")
    parser.add_argument(
        "--posture", metavar="ID", help="where the motion stands; with --findings FACTOR=LEVEL,…"
    )
    parser.add_argument(
        "--list",
        action="store_true",
        help="list the ids of standards, postures, factors with their levels, and flags",
    )
    parser.epilog = (
        "argmap weigh --list names every id. A line of --findings - is an object with any of the "
        "keys standard, posture, flags (a list), findings (factor to level, or to a list of the "
        "lowest and the highest) and flips (true: say what would change the answer). Without a "
        "standard the posture chooses one. affidavit and certificate are asked for by the posture "
        "tro-without-notice alone. A line that cannot be answered gets an object with error, "
        "and the exit code is then 1."
    )


def _takes_export(parser: argparse.ArgumentParser) -> None:
    _takes_file(parser)
    parser.add_argument(
        "out", type=Path, metavar="OUT", help=f"the file to write: {export_suffixes()}"
    )
    parser.add_argument("--by", metavar="NAME", help="whose findings are weighed")
    parser.add_argument(
        "--claim", metavar="KEY", help="only this claim and what is below it; its key or its id"
    )
    parser.add_argument(
        "--scale", type=float, metavar="NUMBER", help="how large a picture is; 2 if left out"
    )
    told = "tell in a picture what its signs mean; left out, a picture of the whole map does"
    parser.add_argument("--legend", action=argparse.BooleanOptionalAction, help=told)


_COMMANDS: dict[str, tuple[str, Callable[[argparse.ArgumentParser], None], Command]] = {
    "new": ("Make a case, empty or from an example.", _takes_new, _new),
    "add": ("Import sources into a case.", _takes_sources, _add),
    "show": ("Show caption, counts and the tree as an outline.", _takes_file, _show),
    "find": ("Find a passage in the sources, word for word or nearly.", _takes_text, _find),
    "check": (
        "Check every quote against its source, every finding against its scale.",
        _takes_check,
        _check,
    ),
    "weigh": ("Weigh the motion as a court would, and say why.", _takes_weighing, _weigh),
    "export": ("Write the case in the format of OUT’s suffix.", _takes_export, _export),
}
