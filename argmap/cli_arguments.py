"""What each command of the command line takes, told to the parser of its words."""

from __future__ import annotations

import argparse
import textwrap
from pathlib import Path

from argmap.brief.options import Option
from argmap.brief.papers import PAPERS
from argmap.brief.pdf_kinds import PDF_KINDS, PdfKind
from argmap.case.file_names import CASE_SUFFIX, EXAMPLE
from argmap.drawing.tokens import PRINTED
from argmap.formats.registry import TABLES, export_suffixes

_NAMED = "A round, a speech or a checked document is named by its title or its number, from 1."
_FEW = 6
"""More values than these are not listed: an error lists them."""


def takes_file(parser: argparse.ArgumentParser) -> None:
    """Take a case file."""
    parser.add_argument("file", type=Path, metavar="FILE", help=f"a case file ({CASE_SUFFIX})")


def takes_new(parser: argparse.ArgumentParser) -> None:
    """Take what a new case is made of."""
    takes_file(parser)
    filling = parser.add_mutually_exclusive_group()
    filling.add_argument("--example", metavar="NAME", help=f"fill it with an example: {EXAMPLE}")
    told = "take the case that is inside a PDF exported as a working copy"
    filling.add_argument("--from", dest="copy", type=Path, metavar="PDF", help=told)


def takes_sources(parser: argparse.ArgumentParser) -> None:
    """Take a case file and the sources it is given."""
    takes_file(parser)
    parser.add_argument(
        "sources",
        type=Path,
        nargs="+",
        metavar="SOURCE",
        help="a web page, PDF, Word document, RTF, e-mail or plain text; or a folder of them",
    )
    told = "make quotes of the cards of debaters’ Word documents (Verbatim), and a speech of each"
    parser.add_argument("--cards", action="store_true", help=told)
    parser.epilog = (
        "The exit code is 0 where all were imported (the same file twice: once), 3 where some were "
        "and others refused, which standard error names, and 2 where nothing was; then the "
        "case is unchanged."
    )


def takes_text(parser: argparse.ArgumentParser) -> None:
    """Take a case file and the words to look for in its sources."""
    takes_file(parser)
    parser.add_argument("text", metavar="TEXT", help="the words to look for")
    parser.add_argument(
        "--words",
        action="store_true",
        help='find the words in any form and order: "a phrase", begin*, one OR other,'
        " -without (which rules out every source that has the word)",
    )
    parser.epilog = "The exit code is 0, 1 where nothing was found, 2 where it could not be looked."


def takes_check(parser: argparse.ArgumentParser) -> None:
    """Take a case file, or a document that is checked against one or its packet, how strictly."""
    told = f"a case file ({CASE_SUFFIX}), a checkable PDF, or with --against any document"
    parser.add_argument("file", type=Path, metavar="FILE", help=told)
    parser.add_argument(
        "--against",
        type=Path,
        metavar="CASE",
        help="the case whose sources every quotation and citation of the document FILE is checked"
        " against",
    )
    told = "let the case keep the document, for its report: the paper “cite-check”"
    parser.add_argument("--keep", action="store_true", help=told)
    parser.add_argument("--strict", action="store_true", help="end with 1 on a warning too")
    told = "tell what concerns the court’s findings too"
    parser.add_argument("--reveal", action="store_true", help=told)
    parser.epilog = (
        "The exit code is 0 where nothing is worse than a warning, 1 where a quote is altered, "
        "ambiguous or lost or something is an error, with --strict where there is a warning too, "
        "and 2 where nothing could be checked."
    )


def takes_weighing(parser: argparse.ArgumentParser) -> None:
    """Take what is weighed: a case, or findings without one."""
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
    parser.add_argument("--posture", metavar="ID", help="where the motion stands; with --findings")
    parser.add_argument(
        "--list",
        action="store_true",
        help="list the ids of standards, postures, factors with their levels, and flags",
    )
    parser.epilog = (
        "argmap weigh --list names every id. A line of --findings - is an object with any of the "
        "keys standard, posture, flags (a list), findings (factor to level, or to a list of the "
        "lowest and the highest) and flips (true: say what would change the answer). --standard, "
        "--posture and --flags hold for lines that do not say their own. Without a "
        "standard the posture chooses one. affidavit and certificate are asked for by the posture "
        "tro-without-notice alone. A line that cannot be answered gets an object with error, "
        "and the exit code is then 1; else it is 0 whatever the answer, and 2 where nothing could "
        "be weighed."
    )


def takes_export(parser: argparse.ArgumentParser) -> None:
    """Take a case file, where it is written, and how."""
    takes_file(parser)
    parser.add_argument(
        "out", type=Path, metavar="OUT", help=f"the file to write: {export_suffixes()}"
    )
    known = ", ".join(one.id for one in PAPERS)
    parser.add_argument(
        "--paper", metavar="KIND", help=f"the kind of paper, where OUT can hold several: {known}"
    )
    told = "what a PDF holds beside its pages: " + "; ".join(
        f"{kind} ({PDF_KINDS[kind].leaves})" for kind in PdfKind
    )
    parser.add_argument("--kind", choices=[kind.value for kind in PdfKind], help=told)
    told = "let what the court found be in the file; --by court does too"
    parser.add_argument("--reveal", action="store_true", help=told)
    told = "let practice rounds be in a working copy"
    parser.add_argument("--rounds", action="store_true", help=told)
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="what is chosen of the paper, as by=claim for exhibits; may be given several times; "
        "the names are at the end of this help",
    )
    parser.add_argument("--table", choices=TABLES, help="which table a .csv holds")
    _takes_shown(parser)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = _options_told()


def _options_told() -> str:
    """List what can be chosen of each paper by --set, and the values where they are few."""
    lines = ["what --set takes, by paper:"]
    for paper in PAPERS:
        if paper.options:
            listed = ", ".join(map(_named, paper.options))
            lines += textwrap.wrap(
                f"{paper.id}: {listed}", 78, initial_indent="  ", subsequent_indent="      "
            )
    return "\n".join([*lines, _NAMED])


def _named(option: Option) -> str:
    values = ("yes", "no") if option.is_tick else tuple(one for one, _ in option.choices if one)
    return f"{option.name}={'|'.join(values)}" if 0 < len(values) <= _FEW else option.name


def _takes_shown(parser: argparse.ArgumentParser) -> None:
    """Take what of the case is shown, and how it looks."""
    told = "the colours of a PDF or a picture; in grey and black, letters and patterns tell sides"
    parser.add_argument("--style", choices=list(PRINTED), help=told)
    parser.add_argument("--by", metavar="NAME", help="whose findings are weighed")
    parser.add_argument(
        "--claim",
        action="append",
        default=[],
        metavar="KEY",
        help="only this claim and what is below it; its key or its id; may be given several times",
    )
    parser.add_argument(
        "--scale", type=float, metavar="NUMBER", help="how large a .png is; 2 if left out"
    )
    told = "tell in a picture what its signs mean; left out, a picture of the whole map does"
    parser.add_argument("--legend", action=argparse.BooleanOptionalAction, help=told)
    told = "leave out the ground of a picture: what it is put on shines through"
    parser.add_argument("--transparent", action="store_true", help=told)
