"""The part of the paper's bench that checks the quotations of a document against sources."""

from __future__ import annotations

import re
import time
from pathlib import Path
from random import Random
from statistics import median

from source_cases import articles

from argmap.brief.blocks import Paragraph
from argmap.brief.paper import Caption, Paper
from argmap.brief.runs import Run
from argmap.case.evidence import Source, SourceId, document_hash
from argmap.case.ids import keyed_id
from argmap.formats.docx_paper import docx_paper
from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.held import Held, HeldSource
from argmap.law.citecheck.items import ItemKind, Verdict, paper_of
from argmap.sources.reading.batch import read_paper

SOURCES = 100
PAGES = 50
QUOTATIONS_A_PAGE = 4
WORDS_BETWEEN = 75
ROUNDS = 3


def citecheck(folder: Path) -> tuple[dict[str, float], dict[str, float]]:
    """Check a document of 50 pages, a third of it quoted, every tenth quotation damaged."""
    texts = list(articles(SOURCES))
    held = Held(tuple(_held(number, text) for number, text in enumerate(texts)))
    path = folder / "brief.docx"
    damaged = _write(path, texts)
    times, found = [], []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        reading, data = read_paper(path)
        check = check_paper(paper_of(reading, data, path.name), held)
        times.append(time.perf_counter() - begun)
        found = [one for one in check.items if one.kind is ItemKind.QUOTATION]
    wrong = sum(one.verdict is not Verdict.EXACT for one in found)
    missed = abs(len(found) - PAGES * QUOTATIONS_A_PAGE) + abs(wrong - damaged)
    figures = {"citecheck_s": round(median(times), 3), "citecheck_wrong": missed}
    return figures, {"citecheck_s": 5.0, "citecheck_wrong": 0}


def _held(number: int, text: str) -> HeldSource:
    source = Source(
        SourceId(keyed_id("source", str(number))),
        title=f"Article {number}",
        length=len(text),
        document=document_hash(b"", text),
    )
    return HeldSource(source, text)


def _write(path: Path, texts: list[str]) -> int:
    """Write the document; return how many of its quotations have a word that was changed."""
    random = Random(3)
    sentences = [
        [one for one in re.split(r"(?<=[.])\s+", text) if len(one.split()) >= 12 and "“" not in one]
        for text in texts
    ]
    own = texts[0].replace("“", "").replace("”", "").replace('"', "").split()
    blocks, damaged = [], 0
    for number in range(PAGES * QUOTATIONS_A_PAGE):
        words = random.choice(random.choice(sentences)).split()
        if number % 10 == 0:
            words[len(words) // 2] = "otherwise"
            damaged += 1
        before = " ".join(random.choices(own, k=WORDS_BETWEEN))
        quoted = " ".join(words).rstrip(".")
        blocks.append(Paragraph((Run(f"{before}. The report says: “{quoted}.”"),)))
    head = Caption("Bench", "", "", (), (), ())
    path.write_bytes(docx_paper(Paper("Bench", head, tuple(blocks))))
    return damaged
