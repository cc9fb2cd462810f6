"""Papers on a motion know neither its decision nor what came later."""

from __future__ import annotations

import pytest
from drafts import Draft as Case
from example import standards

from argmap.brief.blocks import Heading, Listing
from argmap.brief.motion.hindsight import Hindsight
from argmap.brief.paper_case import PaperCase
from argmap.brief.papers import paper_called
from argmap.brief.runs import words_of
from argmap.case.chronology import Event
from argmap.case.evidence import Source
from argmap.case.ids import keyed_id
from argmap.case.plan_chronology import plan_event
from argmap.case.terms import Side, SourceKind

CAPTION = {
    "movant": "Parler LLC",
    "respondent": "Amazon Web Services, Inc.",
    "filed": "2021-01-11",
    "hearing_date": "2021-01-14",
    "decided": "2021-01-21",
}
REPORTED = "Parler v. AWS, 514 F. Supp. 3d 1261 (W.D. Wash. 2021)"
SLIGHT = "The record is slight and disputed.\n"
PAPERS = ["memorandum", "opposition", "reply", "bench-memo", "moot", "debate"]


def case_with_decision():
    draft = Case(**CAPTION)
    order = draft.source(
        text=SLIGHT,
        title="Order Denying Mot. Prelim. Inj.",
        kind=SourceKind.ORDER,
        date="2021-01-21",
        record_cite="Dkt. 34",
    )
    claims = []
    for side in (Side.MOVANT, Side.RESPONDENT):
        claim = draft.claim(f"The {side.value} is harmed.", side=side, factor="irreparable")
        draft.quote(order, "slight and disputed", claim, text=SLIGHT)
        claims.append(claim)
    draft.objection(claims[0], "Money would do.", side=Side.RESPONDENT)
    return draft


def printed(draft, kind):
    paper = paper_called(kind).write(PaperCase(draft.map, lambda _: None, standards()))
    at = next(n for n, one in enumerate(paper.blocks) if _is_last(one))
    return paper.blocks[:at], paper.blocks[at:]


def _is_last(block):
    return isinstance(block, Heading) and block.anchor == "last-page"


def listed(blocks):
    return [words_of(item) for one in blocks if isinstance(one, Listing) for item in one.items]


@pytest.mark.parametrize("kind", PAPERS)
def test_a_paper_before_the_decision_does_not_cite_it_and_says_so(kind):
    body, last = printed(case_with_decision(), kind)
    said = " ".join(repr(one) for one in body)
    assert "Order Denying" not in said
    assert "slight" not in said
    if kind != "reply":
        assert any("is only cited to the decision itself" in one for one in listed(last))
        assert any("Order Denying" in one for one in listed(last))


def test_events_are_told_up_to_the_day_of_the_paper():
    draft = Case(**CAPTION)
    for when, text in (
        ("2021-01-11", "Parler sues."),
        ("2021-01-12 evening", "Amazon answers."),
        ("2021-01-17", "A second attack is planned."),
    ):
        draft.do(plan_event(draft.map, text, when=when, new_id=draft.new_id))
    for kind, told in (("memorandum", 1), ("opposition", 2), ("bench-memo", 2)):
        body, last = printed(draft, kind)
        said = " ".join(repr(one) for one in body)
        found = [one in said for one in ("Parler sues", "Amazon answers", "second attack")]
        assert found == [True, told == 2, False]
        assert any("January 17, 2021: A second attack" in one for one in listed(last))


@pytest.mark.parametrize(
    ("fields", "is_later"),
    [
        ({"date": "2021-01-20"}, False),
        ({"date": "Jan. 21, 2021"}, True),
        ({"date": "2021"}, False),
        ({"date": "2022"}, True),
        ({}, False),
        ({"kind": SourceKind.ORDER, "title": "Order denying the motion"}, True),
        ({"kind": SourceKind.ORDER, "title": "Order setting a hearing"}, False),
        ({"kind": SourceKind.CASE, "citation": "514 F. Supp. 3d 1261"}, True),
        ({"kind": SourceKind.CASE, "citation": "555 U.S. 7 (2008)"}, False),
    ],
)
def test_the_decision_is_known_by_its_day_its_title_or_its_reporter(fields, is_later):
    case = Case(**CAPTION, citation=REPORTED).map.case
    source = Source(keyed_id("s"), **fields)
    assert Hindsight(case, "memorandum").is_later(source) is is_later
    assert not Hindsight(case, "exhibits").is_later(source)


def test_a_day_known_in_part_bars_only_what_is_later_than_all_it_can_mean():
    case = Case(filed="2021-01").map.case
    known = [Event(keyed_id("e"), when=one) for one in ("2021-01-31", "2021-02-01", "")]
    assert [Hindsight(case, "memorandum").is_untold(one) for one in known] == [False, True, False]
