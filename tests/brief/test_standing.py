from __future__ import annotations

import pytest
from drafts import Draft

from argmap.brief.standing import standing
from argmap.case.plan_claims import plan_amendment
from argmap.case.plan_evidence import plan_cite
from argmap.case.terms import Side, Status


def test_an_open_claim_with_a_reason_has_nothing_to_say():
    draft = Draft()
    root = draft.claim("root")
    draft.reason(root, "reason")
    assert standing(draft.map, root) == []


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (Status.OPEN, ["Nothing supports it yet"]),
        (Status.DISPUTED, ["Nothing supports it yet", "Disputed"]),
        (Status.ASSUMED, ["Assumed"]),
    ],
)
def test_what_is_assumed_needs_no_support(status, said):
    draft = Draft()
    root = draft.claim("root", status=status)
    assert standing(draft.map, root) == said


def test_every_mark_of_the_foot_line_has_its_words():
    draft = Draft(respondent="AWS")
    root = draft.claim("root", side=Side.MOVANT)
    draft.do(plan_amendment(draft.map, draft.map.claims[root], status=Status.ADMITTED))
    assert standing(draft.map, root) == ["Admitted by AWS"]
    draft.objection(root, "one")
    draft.objection(root, "two")
    source = draft.source()
    quote = draft.quote(source, "Parler is down", root)
    draft.do(plan_amendment(draft.map, draft.map.quotes[quote], caution="hearsay"))
    draft.do(plan_cite(draft.map, source, root, new_id=draft.new_id))
    assert standing(draft.map, root) == [
        "2 attacks not answered",
        "Admitted by AWS",
        "1 quote",
        "1 source cited",
        "1 quote to use with care",
    ]
