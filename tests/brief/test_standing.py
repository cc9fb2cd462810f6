from __future__ import annotations

import pytest
from drafts import Draft

from argmap.brief.standing import bearing, bearing_of_root, company, label_words, standing
from argmap.case.plan_claims import plan_amendment
from argmap.case.plan_evidence import plan_cite
from argmap.case.terms import Side, Status
from argmap.reasoning.label import LabelMark


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


def test_how_a_claim_bears_is_told_by_what_it_bears_on():
    draft = Draft()
    root = draft.claim("The root.")
    reason, objection = draft.reason(root, "A reason."), draft.objection(root, "An objection.")
    undercut = draft.undercut(reason, "An undercut.")
    told = [bearing(draft.map, draft.use(one).id) for one in (reason, objection, undercut)]
    assert told == [
        "Reason for “The root.”",
        "Objection to “The root.”",
        "Undercuts the step from “A reason.”",
    ]
    assert bearing(draft.map, None) == "Bears on nothing yet"


def test_premises_that_stand_together_are_named_but_for_the_claim_itself():
    draft = Draft()
    first = draft.reason(draft.claim("The root."), "First.")
    second = draft.beside(first, "Second.")
    assert company(draft.map, draft.use(first).id) == "Together with “Second.”"
    assert company(draft.map, draft.use(second).id) == "Together with “First.”"
    draft.reason(second, "Alone.")
    alone = draft.reason(second, "Alone too.")
    assert company(draft.map, draft.use(alone).id) == company(draft.map, None) == ""


def test_of_a_root_it_is_told_whether_others_bear_on_it_and_whether_it_is_the_only_one():
    draft = Draft()
    root = draft.claim("The root.")
    assert bearing_of_root(draft.map, root) == "Bears on nothing yet"
    draft.reason(root, "A reason.")
    assert bearing_of_root(draft.map, root) == "The claim that all others bear on"
    draft.claim("Another root.")
    assert bearing_of_root(draft.map, root) == "Bears on no other claim"


def test_a_label_is_told_in_words_and_nothing_where_none_is_known():
    assert label_words(LabelMark.TIE) == "Label: undecided, a tie"
    assert label_words(LabelMark.IN) == "Label: in"
    assert label_words(None) == ""
