"""Fresh papers of random quotes against their own packets: none of these is accused."""

from __future__ import annotations

import dataclasses
from random import Random

import pytest
from drafts import Draft
from example import standards

from argmap.brief.printed_quotations import packet_of
from argmap.case.changes import Change, ChangeSet
from argmap.case.evidence import Document
from argmap.case.terms import Side, SourceKind
from argmap.formats.case_to_export import CaseToExport, Choices
from argmap.formats.pdf import pdf_bytes
from argmap.law.citecheck.against_packet import check_against_packet
from argmap.law.citecheck.items import Verdict, paper_of
from argmap.sources.reading.pdf import read_pdf

pytestmark = pytest.mark.usefixtures("qapp")
WORDS = (
    "the of shipment arrived court held counsel trial permit hearing was not before delivered"
    " every port river paid under notice harbor filed order board county ferry morning"
)
ENDS = ("on day 5.", "in 2021.", "at $400.", "to 40%.", "§ 5.", "by 5 p.m.", "on Friday.", "day 5")
BEGINS = ("", "$400 and ", "§ 5 of ", "40% of ")
SIDES = (Side.MOVANT, Side.RESPONDENT, Side.NEUTRAL)
LEAST = 28
PAPERS = {"map": SIDES, "exhibits": SIDES, "memorandum": SIDES[:1]}
"""Whose claims quote in each paper: a memorandum has its own side's."""


def sentence(random, least, most, ends=ENDS, begins=("",)):
    end, length = random.choice(ends), random.randint(least, most)
    words = random.choice(begins)
    while len(words) + len(end) < length:
        words += f"{random.choice(WORDS.split())} "
    return f"{words[0].upper()}{words[1:]}{end}"


def case_of(quoted, sides):
    """Draft a case with many quotes of one source, some for each claim, deeper and deeper."""
    seed, (least, most), speaker, each = quoted
    random = Random(seed)
    quotes = [sentence(random, least, most, begins=BEGINS) for _ in range(28)]
    text = "\n".join(f"It was so. {one} Then it rained." for one in quotes)
    draft = Draft(movant="Roe", respondent="County of Marrow", standard="winter",
                  posture="preliminary-injunction")  # fmt: skip
    cited = {"kind": SourceKind.CASE, "citation": "de la Cruz v. Marrow, 13 F.3d 2 (9th Cir. 1994)"}
    source = draft.source(text, **cited)
    claim = draft.claim("The order should issue.", side=Side.MOVANT)
    for rank, words in enumerate(quotes):
        if rank % each == 0:
            said = sentence(random, 20, 120, ("so.", "now", "it is", "in 2021."))
            claim = draft.reason(claim, said, side=random.choice(sides))
        draft.quote(source, words, claim, text=text)
    spoken = (
        Change(one, dataclasses.replace(one, speaker=speaker)) for one in draft.map.quotes.values()
    )
    draft.map.apply(ChangeSet("speakers", tuple(spoken)))
    held = Document("0" * 64, text, text.encode())
    return draft.map, lambda _: held


def found_in(case_map, text_of, paper):
    case = CaseToExport(case_map, text_of, standards(), Choices(paper=paper, today="2024-08-26"))
    data = pdf_bytes(case)
    packet = packet_of(case.paper(in_pages=True), case.paper_case)
    read = paper_of(read_pdf(data, "“p”"), data, "p.pdf")
    return check_against_packet(read, packet).items


@pytest.mark.parametrize(
    "quoted",
    [
        (0, (70, 83), "", 7),
        (1, (70, 83), "", 7),
        (3, (70, 83), "", 2),
        (3, (70, 83), "Ana Ruiz, clerk", 7),
        (5, (40, 200), "", 1),
        (6, (40, 200), "Dr. Wu", 4),
    ],
    ids=str,
)
@pytest.mark.parametrize("paper", PAPERS)
def test_no_quote_of_a_fresh_paper_is_accused(paper, quoted):
    found = found_in(*case_of(quoted, PAPERS[paper]), paper)
    assert [(one.verdict, one.words) for one in found if one.verdict is not Verdict.EXACT] == []
    assert len(found) >= LEAST
