"""The elements and what Rule 65 asks for, as they are printed."""

from __future__ import annotations

import pytest
from drafts import Draft
from example import standards

from argmap.brief.blocks import Heading, Listing, Paragraph, Table
from argmap.brief.case_paper import case_paper
from argmap.brief.paper_case import PaperCase
from argmap.brief.runs import RunStyle
from argmap.case.plan_elements import OwnCause, plan_cause, plan_element, plan_own_cause
from argmap.case.plan_motion import plan_exposure, plan_item, plan_relief
from argmap.case.terms import ClaimRole, Reply, Side


@pytest.fixture
def draft():
    return Draft(posture="tro-on-notice", standard="ca9")


def told(runs):
    return "".join(run.text for run in runs)


def part(draft, anchor):
    """The blocks from one heading to the next of its level."""
    blocks = list(case_paper(PaperCase(draft.map, lambda _: None, standards())).blocks)
    at = next(
        (n for n, one in enumerate(blocks) if isinstance(one, Heading) and one.anchor == anchor),
        None,
    )
    if at is None:
        return None
    level = blocks[at].level
    rest = blocks[at + 1 :]
    end = next(
        (n for n, one in enumerate(rest) if isinstance(one, Heading) and one.level <= level),
        len(rest),
    )
    return rest[:end]


def rows_of(blocks):
    (table,) = [one for one in blocks if isinstance(one, Table)]
    return [tuple(told(cell) for cell in row) for row in table.rows]


def test_a_case_in_which_nothing_is_said_of_them_prints_neither(draft):
    draft.claim("AWS broke the agreement.")
    assert part(draft, "elements") is None
    assert part(draft, "rule-65") is None


def test_elements_are_printed_with_who_bears_them_what_meets_them_and_the_gaps(draft):
    cause = draft.claim("AWS broke the agreement.")
    reason = draft.reason(cause, "It gave no thirty days.")
    draft.do(plan_cause(draft.map, cause, "contract", ClaimRole.CAUSE_OF_ACTION))
    fields = {"new_id": draft.new_id, "claims": (reason,)}
    draft.do(plan_element(draft.map, cause, "breach", **fields))
    blocks = part(draft, "elements")
    lead = next(told(one.runs) for one in blocks[2:] if isinstance(one, Paragraph))
    assert lead.startswith("Cause of action: Breach of contract")
    rows = rows_of(blocks)
    assert [row[0].partition(".")[0] for row in rows] == [
        "Contract and duty",
        "Own performance",
        "Breach",
        "Damage",
    ]
    assert rows[2][1:] == ("movant", "1.1", "no cite")
    assert rows[0][1:] == ("movant", "none", "gap")


def test_a_cause_of_ones_own_is_said_to_be_the_authors(draft):
    defence = draft.claim("The claim is waived.")
    own = OwnCause("Waiver", ClaimRole.DEFENCE, (("A known right", Side.NEUTRAL),))
    draft.do(plan_own_cause(draft.map, defence, own, new_id=draft.new_id))
    blocks = part(draft, "elements")
    words = [told(one.runs) for one in blocks if isinstance(one, Paragraph)]
    assert "Defence: Waiver. Its elements are the author’s own." in words
    assert rows_of(blocks) == [("A known right", "respondent", "none", "gap")]


def test_relief_security_checklist_and_warnings_are_printed(draft):
    cause = draft.claim("AWS broke the agreement.")
    fields = {
        "persons": "AWS",
        "duration": "30 days",
        "narrower": ("Hand over the data.",),
        "claims": (cause,),
    }
    draft.do(plan_relief(draft.map, "Host the service.", new_id=draft.new_id, **fields))
    draft.do(plan_exposure(draft.map, "Staff", new_id=draft.new_id, low=5, claims=(cause,)))
    fields = {"new_id": draft.new_id, "reply": Reply.NO, "note": "Nobody knows."}
    draft.do(plan_item(draft.map, "delay", **fields))
    asked = [told(one.runs) for one in part(draft, "relief") if isinstance(one, Paragraph)]
    assert asked[0] == "Host the service. · binds AWS · for: 30 days · rests on 1"
    assert rows_of(part(draft, "security")) == [("Staff · see 1", "at least 5")]
    rows = rows_of(part(draft, "checklist"))
    assert len(rows) == 14
    assert rows[6][2] == "missing"
    assert "Nobody knows." in rows[6][1]
    assert rows[0][2] == "settled*"
    warned = next(one for one in part(draft, "rule-65") if isinstance(one, Listing))
    words = [run.text for item in warned.items for run in item if run.style is RunStyle.WARNING]
    assert any("More than 14 days" in one for one in words)
    assert any("Security is not addressed" in one for one in words)
