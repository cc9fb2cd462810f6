"""Each paper of a small motion, word for word as it was agreed: a golden file a kind."""

from __future__ import annotations

import pytest
from drafts import Draft as Case
from example import standards

from argmap.brief.paper_case import PaperCase
from argmap.brief.papers import paper_called
from argmap.case.places import Under
from argmap.case.plan_evidence import plan_cite
from argmap.case.terms import Side, SourceKind, Stance
from argmap.formats.plain_text import plain_text

REPORT = "The account was closed on Sunday. It will take time to get it back to work."
KINDS = ("memorandum", "opposition", "reply", "bench-memo", "order", "exhibits", "moot", "debate")


def small_motion():
    """A motion with a rule, a record, co-premises, an answered attack and one that is not."""
    case = Case(
        title="Parler LLC v. AWS Corp.", movant="Parler LLC", respondent="AWS Corp.",
        aliases=("Parler = Parler LLC", "AWS = AWS Corp."), standard="winter",
        posture="preliminary-injunction", docket_number="2:21-cv-00031",
        court="United States District Court for the Western District of Washington",
    )  # fmt: skip
    merits = case.claim("Parler is likely to succeed.", side=Side.MOVANT, factor="merits")
    harm = case.claim("The harm cannot be repaired.", side=Side.MOVANT, factor="irreparable")
    rule = case.reason(merits, "A party that ends a contract gives notice.", side=Side.MOVANT)
    law = case.source(kind=SourceKind.CASE, citation="A v. B, 1 U.S. 2 (1790)")
    case.do(plan_cite(case.map, law, rule, new_id=case.new_id, pinpoint="4"))
    case.beside(rule, "Parler was given a day.")
    report = case.source(REPORT, title="A report", date="2021-01-12")
    case.quote(report, "It will take time", harm, text=REPORT)
    attack = case.objection(merits, "AWS warned Parler again and again.", side=Side.RESPONDENT)
    case.objection(attack, "Warnings are no notice.", side=Side.MOVANT)
    case.objection(harm, "Money can repair it.", side=Side.RESPONDENT)
    case.reuse(rule, Under(harm, Stance.PRO))
    return case.map


@pytest.mark.parametrize("kind", KINDS)
def test_a_paper_is_worded_as_it_was_agreed(kind, assert_golden):
    case = PaperCase(small_motion(), lambda _: None, standards(), today="2024-08-26")
    assert_golden(f"papers/{kind}.txt", plain_text(paper_called(kind).write(case)))
