from __future__ import annotations

import re
from dataclasses import replace

import pytest
from drafts import Draft

from argmap.case.caption import Case
from argmap.case.case_map import CaseMap
from argmap.case.ids import FindingId, keyed_id
from argmap.case.terms import ClaimRole
from argmap.case.weighing import Finding
from argmap.formats.examples import read_example
from argmap.law.reading import load_standards
from argmap.law.unread import unread_records

STANDARDS = load_standards()


def finding(name="one", **fields):
    return Finding(FindingId(keyed_id(name)), **{"factor": "merits", "level": "weak", **fields})


def messages(*findings, **caption):
    case = replace(Draft().map.case, **caption)
    found = unread_records(CaseMap([case, *findings]), STANDARDS)
    return [(type(one.record), one.message) for one in found]


def test_everything_in_the_example_is_known():
    assert unread_records(CaseMap(read_example("parler-v-aws").records), STANDARDS) == []


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"level": "great"}, "A finding of “me” .*“great” is not a level of “Likelihood"),
        ({"level_high": "great", "by": "court"}, "A finding of “court” .*“great” is not a level"),
        ({"factor": "luck"}, "There is no factor “luck”"),
    ],
)
def test_a_finding_that_is_on_no_scale_is_told_with_who_found_it(fields, words):
    ((kind, message),) = messages(finding(**fields), finding("two"))
    assert kind is Finding
    assert re.search(words, message)


def test_a_range_upside_down_is_told():
    ((kind, message),) = messages(finding(level="likely", level_high="weak"))
    assert kind is Finding
    assert "runs from “likely” down to “weak”" in message


def test_a_finding_about_a_claim_that_is_no_cause_is_told_and_one_about_a_cause_is_not():
    draft = Draft()
    cause = draft.claim("Antitrust.", role=ClaimRole.CAUSE_OF_ACTION)
    other = draft.claim("Somebody said so.")

    def told(**fields):
        records = [draft.map.case, *draft.map.claims.values(), finding(**fields)]
        return [one.message for one in unread_records(CaseMap(records), STANDARDS)]

    assert told(claim=cause) == []
    (about_none,) = told(claim=other)
    assert "is not weighed: it is about “Somebody said so.”, which is not a cause" in about_none
    (for_all,) = told(claim=cause, factor="irreparable", level="likely")
    assert "is found for the whole motion" in for_all
    (unknown,) = told(claim=other, level="great")
    assert "“great” is not a level" in unknown


@pytest.mark.parametrize(
    ("caption", "words"),
    [
        ({"standard": "moon"}, "There is no standard “moon”"),
        ({"posture": "appeal"}, "There is no posture “appeal”"),
        ({"flags": ("mandatory", "sworn")}, "There is no flag “sworn”"),
    ],
)
def test_a_motion_that_names_what_no_standard_has_is_told(caption, words):
    ((kind, message),) = messages(**caption)
    assert kind is Case
    assert re.search(words, message)


def test_a_motion_without_a_posture_is_known():
    assert messages(posture="") == []
