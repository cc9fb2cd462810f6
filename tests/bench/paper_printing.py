"""Parts of the paper's bench that make PDFs: each returns its figures and bounds."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import NamedTuple

import pypdf
from example import example_map, example_text_of
from map_cases import case_map

from argmap.case.case_map import CaseMap
from argmap.case.claims import Claim, Premise
from argmap.case.evidence import Cite
from argmap.case.ids import keyed_id
from argmap.formats.case_to_export import CaseToExport, Choices
from argmap.formats.pdf import pdf_bytes
from argmap.law.reading import load_standards

Figures = tuple[dict[str, float], dict[str, float]]
TOP = Path(__file__).resolve().parent.parent.parent
ROUNDS = 3
LARGE = 10_000
COPIES = 10
"""How often the example's claims are repeated for a brief of 50 pages."""
_FOOT = re.compile(r"(Argument map ?)?\d+ of \d+")
_BREAK = re.compile(r"[\s\u200b]+")


class Times(NamedTuple):
    """How long something took by the clock, and of the processors."""

    seconds: float
    worked: float


def start(folder: Path) -> Figures:
    """Print the example in a process of its own, from its start to its end."""
    command = [sys.executable, str(TOP / "main.py")]
    case, out = folder / "example.argmap", folder / "example.pdf"
    subprocess.run(
        [*command, "new", str(case), "--example", "parler-v-aws"],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    times = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        made = [*command, "export", str(case), str(out)]
        subprocess.run(made, check=True, stdout=subprocess.DEVNULL, env=dict(os.environ))
        times.append(time.perf_counter() - begun)
    return {"example_pdf_s": round(median(times), 3)}, {"example_pdf_s": 1.5}


def small_map(_: Path) -> Figures:
    """Print a map of 1,000 claims."""
    return _map(1000, 0.6, rounds=2)


def large_map(_: Path) -> Figures:
    """Print a map of 10,000 claims."""
    return _map(LARGE, 6.0, rounds=2)


def brief(_: Path) -> Figures:
    """Print a memorandum of 50 pages."""
    larger = repeated(example_map(), COPIES)
    choices = Choices(paper="memorandum", today="2021-01-12")
    times, made = _printed(
        lambda: CaseToExport(larger, example_text_of, load_standards(), choices), 2
    )
    pages = len(pypdf.PdfReader(io.BytesIO(made[0])).pages)
    figures = {
        "brief_s": round(times.seconds, 3),
        "brief_cpu_s": round(times.worked, 3),
        "brief_pages_fewer_than_50": max(0, 50 - pages),
        "brief_bytes_that_differ": _differing(made),
    }
    bounds = {"brief_s": 2.0, "brief_pages_fewer_than_50": 0, "brief_bytes_that_differ": 0}
    return figures, bounds


def repeated(case: CaseMap, times: int) -> CaseMap:
    """Return a case whose claims that answer no factor stand so often on the map."""
    records = list(case.records())
    for number in range(1, times):
        records += _copied(case, f"copy {number}")
    return CaseMap(records)


def _copied(case: CaseMap, name: str) -> list[object]:
    """Copy the claims that are premises and answer no factor, their steps, and their cites."""
    kept = {one.claim for one in case.premises.values()}
    claims = {one.id: one for one in case.claims.values() if one.id in kept and not one.factor}
    steps = {one.argument: one for one in case.premises.values() if one.claim in claims}

    def again(old):
        return type(old)(keyed_id(name, old)) if old in claims or old in steps else old

    copies: list[object] = [replace(one, id=again(one.id)) for one in claims.values()]
    for argument in (case.arguments[one] for one in steps):
        target = argument.target_claim and again(argument.target_claim)
        attacked = argument.target_argument and again(argument.target_argument)
        copies.append(
            replace(argument, id=again(argument.id), target_claim=target, target_argument=attacked)
        )
    for kind, rows in ((Premise, case.premises), (Cite, case.cites)):
        for one in rows.values():
            if one.claim in claims and (kind is Cite or one.argument in steps):
                more = {"argument": again(one.argument)} if kind is Premise else {}
                new = type(one.id)(keyed_id(name, one.id))
                copies.append(replace(one, id=new, claim=again(one.claim), **more))
    return copies


def _map(claims: int, bound: float, *, rounds: int) -> Figures:
    standards = load_standards()
    pdf_bytes(CaseToExport(case_map(10), lambda _: None, standards))  # imports and fonts
    drawn = case_map(claims)
    times, made = _printed(lambda: CaseToExport(drawn, lambda _: None, standards), rounds)
    name = f"map{claims}"
    figures = {
        f"{name}_s": round(times.seconds, 3),
        f"{name}_cpu_s": round(times.worked, 3),
        f"{name}_kib_a_claim": round(len(made[0]) / claims / 1024, 3),
        f"{name}_bytes_that_differ": _differing(made),
        f"{name}_claims_not_found": _not_found(made[0], drawn),
    }
    bounds = {
        f"{name}_s": bound,
        f"{name}_kib_a_claim": 0.5,
        f"{name}_bytes_that_differ": 0,
        f"{name}_claims_not_found": 0,
    }
    if claims < LARGE:
        del bounds[f"{name}_kib_a_claim"]  # the fonts alone are more
    return figures, bounds


def _printed(case: Callable[[], CaseToExport], rounds: int) -> tuple[Times, list[bytes]]:
    """Print a case so often; return how long the first took, which has no memory of the others."""
    begun, worked = time.perf_counter(), time.process_time()
    made = [pdf_bytes(case())]
    times = Times(time.perf_counter() - begun, time.process_time() - worked)
    made += [pdf_bytes(case()) for _ in range(rounds - 1)]
    return times, made


def _differing(made: list[bytes]) -> int:
    return sum(one != made[0] for one in made)


def _not_found(data: bytes, drawn: CaseMap) -> int:
    """Count the claims whose words, whole and in order, text extraction does not give."""
    pages = (page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages[1:])
    # The heads and feet of pages stand between the words of a claim that goes over two.
    lines = (line for page in pages for line in page.splitlines() if not _is_running(line))
    text = _BREAK.sub("", "".join(lines))
    claims = (one for one in drawn.claims.values() if isinstance(one, Claim))
    return sum(_BREAK.sub("", one.text) not in text for one in claims)


def _is_running(line: str) -> bool:
    return line in {"Bench", "Argument map"} or bool(
        re.fullmatch(r"(Argument map ?)?\d+ of \d+", line)
    )
