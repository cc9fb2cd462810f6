"""Real decisions, answered by the command line: a line a row, and a call a row."""

from __future__ import annotations

import json
from itertools import combinations
from pathlib import Path

import pytest
from command_line import CommandLine

FACTORS = ("merits", "irreparable", "balance", "public", "damages")
EXPECTED = {"G": "permitted", "D": "denied", "O": "open"}
TABLE = Path(__file__).with_name("law") / "decisions.psv"
ROWS = [
    line.split("|")
    for line in TABLE.read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.fixture
def argmap(tmp_path, capsys, monkeypatch):
    return CommandLine(tmp_path, capsys, monkeypatch)


def findings(row):
    cells = zip(FACTORS, row[6:11], strict=True)
    return {factor: cell for factor, cell in cells if cell != "-"}


def question(row, left_out=()):
    found = {
        factor: cell.rstrip("*") for factor, cell in findings(row).items() if factor not in left_out
    }
    return {"standard": row[4], "flags": [one for one in row[5].split(",") if one],
            "findings": found}  # fmt: skip


def answers(argmap, questions):
    given = "".join(f"{json.dumps(one)}\n" for one in questions)
    code, printed, _ = argmap("weigh", "--findings", "-", given=given)
    assert code == 0
    return [json.loads(line)["answer"] for line in printed.splitlines()]


def test_every_decision_is_answered_as_expected_line_by_line(argmap):
    said = answers(argmap, [question(row) for row in ROWS])
    wrong = [row[1] for row, one in zip(ROWS, said, strict=True) if one != EXPECTED[row[11]]]
    assert not wrong
    assert set(said) == {"permitted", "denied", "open"}


def test_without_what_was_only_implied_no_decision_is_contradicted(argmap):
    asked = []
    for row in ROWS:
        starred = [factor for factor, cell in findings(row).items() if cell.endswith("*")]
        for count in range(1, len(starred) + 1):
            asked += [(row, left_out) for left_out in combinations(starred, count)]
    assert len(asked) > len(ROWS)
    said = answers(argmap, [question(row, left_out) for row, left_out in asked])
    for (row, left_out), one in zip(asked, said, strict=True):
        assert one in {EXPECTED[row[11]], "open"}, (row[1], left_out)


@pytest.mark.parametrize("row", ROWS[::6], ids=[row[1] for row in ROWS[::6]])
def test_a_decision_is_answered_by_the_words_of_one_call(argmap, row):
    found = ",".join(f"{one}={level.rstrip('*')}" for one, level in findings(row).items())
    words = ["weigh", "--findings", found, "--standard", row[4]]
    flags = ["--flags", row[5]] if row[5] else []
    (answer,) = argmap.json(*words, *flags)[1]["answers"]
    assert answer["answer"] == EXPECTED[row[11]]
    assert set(answer["flags"]) == {one for one in row[5].split(",") if one}
