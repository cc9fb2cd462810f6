"""The shape of an answer as JSON."""

from __future__ import annotations

import json
from dataclasses import replace

from argmap.law.answer_json import answer_json
from argmap.law.weighing import weigh


def test_an_answer_keeps_the_shape_scripts_read(standards):
    findings = {"irreparable": "likely", "balance": ("even", "tips"), "affidavit": "missing"}
    answer = weigh(
        standards.standard("ca6"),
        findings,
        flags=["gov"],
        causes={"c" * 32: "serious"},
        posture=standards.posture("tro-without-notice"),
    )
    told = json.loads(json.dumps(answer_json(replace(answer, by="articles"))))
    assert told.pop("why").startswith("Denied before the Sixth Circuit’s test is reached. Fed. R.")
    assert told.pop("headline") == "Denied before the Sixth Circuit’s test is reached"
    assert told == {
        "standard": "ca6",
        "by": "articles",
        "flags": ["gov"],
        "answer": "denied",
        "posture": [
            {"rule": "Fed. R. Civ. P. 65(b)(1)(A)", "checked": True, "result": "fail"},
            {"rule": "Fed. R. Civ. P. 65(b)(1)(B)", "checked": True, "result": "unknown"},
        ],
        "causes": [
            {
                "claim": "c" * 32,
                "answer": "open",
                "routes": [
                    {
                        "id": "balance",
                        "open": False,
                        "result": "unknown",
                        "score": {"needed": 2, "low": -1, "high": 4},
                        "gates": [
                            {
                                "factor": "merits",
                                "needed": "serious",
                                "found": "serious",
                                "result": "pass",
                            },
                            {
                                "factor": "irreparable",
                                "needed": "likely",
                                "found": "likely",
                                "result": "pass",
                            },
                        ],
                    }
                ],
            }
        ],
        "cite": standards.standard("ca6").cite,
        "checked": "partly",
        "source": standards.standard("ca6").source,
        "raises": [],
        "conditions": [
            {"rule": one.rule, "text": one.text, "checked": one.checked}
            for one in standards.posture("tro-without-notice").conditions
        ],
        "fits": True,
        "contradictions": [],
        "unread": [],
        "caveats": [],
    }


def test_a_finding_that_no_gate_reads_is_told_in_the_answer_and_in_its_reasons(standards):
    findings = {"merits": "likely", "xdamages": "adequate", "statusquo": "preserves"}
    told = answer_json(weigh(standards.standard("winter"), findings))
    assert told["unread"] == ["xdamages", "statusquo"]
    (caveat,) = told["caveats"]
    assert caveat == (
        "Nothing in the Winter test reads “Adequacy of the undertaking for the respondent”"
        " or “Status quo”: what is found there changes nothing."
    )
    assert caveat in told["why"]


def test_a_factor_that_merges_with_one_that_is_read_is_read_itself(standards):
    irish = standards.standard("ie")
    assert answer_json(weigh(irish, {"public": "against"}))["unread"] == ["public"]
    merged = weigh(irish, {"public": "against"}, flags=["gov"])
    assert merged.unread == ()
    assert "one inquiry" in answer_json(merged)["why"]


def test_what_is_absent_or_a_range_is_told_as_such(standards):
    answer = weigh(standards.standard("winter"), {"irreparable": ("none", "likely")})
    told = answer_json(answer)
    assert told["causes"][0]["claim"] is None
    assert told["by"] is None
    route = told["causes"][0]["routes"][0]
    assert route["score"] is None
    assert [gate["found"] for gate in route["gates"]] == [None, "none..likely", None, None]
