"""What the memo says of a gate and of the answer, in the order in which it says it."""

from __future__ import annotations

import pytest
from drafts import Draft
from example import standards

from argmap.brief.memo import memo
from argmap.case.plan_weighing import plan_finding
from argmap.law.case_findings import reader_name, weigh_case
from argmap.law.prose import explain

WHY = "the sites cannot be kept up"


@pytest.fixture
def answered():
    draft = Draft(posture="preliminary-injunction", standard="winter")
    draft.claim("The harm cannot be repaired.", factor="irreparable")
    scale = standards().scales.factor("irreparable").scale
    fields = {"scale": scale, "new_id": draft.new_id, "why": WHY}
    draft.do(plan_finding(draft.map, "irreparable", "likely", **fields))
    return draft.map, weigh_case(draft.map, standards(), reader="me")


def test_a_memo_begins_with_the_answer_by_whom_it_is_and_why(answered):
    case_map, answer = answered
    said, (first, summary, *_) = explain(answer), memo(case_map, answer).paragraphs
    assert first.startswith(f"{said.headline}. Weighed by the standard “Winter”")
    assert first.endswith(f"on the findings by {reader_name('me')}.")
    assert summary == " ".join(said.summary)


def test_a_gate_is_told_with_its_level_the_reason_what_is_needed_and_its_claims(answered):
    case_map, answer = answered
    (line,) = [one for one in memo(case_map, answer).gate_lines if one.startswith("Irreparable")]
    level, why, needed, claims = line.split(". ")[:4]
    assert level == "Irreparable harm: likely"
    assert why == "The sites cannot be kept up"
    assert "likely" in needed
    assert claims.startswith("In the map: “The harm cannot be repaired")


def test_a_gate_without_a_finding_has_no_reason(answered):
    case_map, answer = answered
    (line,) = [one for one in memo(case_map, answer).gate_lines if one.startswith("Public")]
    assert "In the map" not in line
    assert line.split(". ")[0] == "Public interest: no finding yet"
