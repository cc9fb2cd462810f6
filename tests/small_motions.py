"""A small motion in which papers find everything that they are made of."""

from __future__ import annotations

from drafts import Draft as Case

from argmap.case.places import Under
from argmap.case.plan_evidence import plan_cite
from argmap.case.terms import Side, SourceKind, Stance

REPORT = "The account was closed on Sunday. It will take time to get it back to work."


def small_motion():
    """Draft a motion with a rule, a record, co-premises, an answered attack and one that is not."""
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
    return case
