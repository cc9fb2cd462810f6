"""Real decisions: the answer on the court's findings is the court's own."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from argmap.law.answer import Verdict
from argmap.law.weighing import weigh

FACTORS = ("merits", "irreparable", "balance", "public", "damages")
EXPECTED = {"G": Verdict.PERMITTED, "D": Verdict.DENIED, "O": Verdict.OPEN}


def _rows():
    text = Path(__file__).with_name("decisions.psv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return [line.split("|") for line in lines]


ROWS = _rows()


def _findings(cells):
    return {
        factor: cell.rstrip("*") for factor, cell in zip(FACTORS, cells, strict=True) if cell != "-"
    }


def _starred(cells):
    return [factor for factor, cell in zip(FACTORS, cells, strict=True) if cell.endswith("*")]


def test_the_table_is_whole():
    assert len(ROWS) == 44


@pytest.mark.parametrize("row", ROWS, ids=[row[1] for row in ROWS])
def test_a_decision_is_answered_as_the_court_did(standards, row):
    flags = [flag for flag in row[5].split(",") if flag]
    answer = weigh(standards.standard(row[4]), _findings(row[6:11]), flags=flags)
    assert answer.verdict is EXPECTED[row[11]]


@pytest.mark.parametrize("row", ROWS, ids=[row[1] for row in ROWS])
def test_leaving_out_what_was_only_implied_never_contradicts_the_court(standards, row):
    flags = [flag for flag in row[5].split(",") if flag]
    standard, cells = standards.standard(row[4]), row[6:11]
    starred = _starred(cells)
    for count in range(1, len(starred) + 1):
        for left_out in combinations(starred, count):
            findings = {k: v for k, v in _findings(cells).items() if k not in left_out}
            answer = weigh(standard, findings, flags=flags)
            assert answer.verdict in {EXPECTED[row[11]], Verdict.OPEN}
