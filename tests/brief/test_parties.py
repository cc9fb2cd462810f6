from __future__ import annotations

import re

import pytest
from drafts import Draft as Case
from example import standards

from argmap.brief.filling import Several
from argmap.brief.motion.template import load_template
from argmap.brief.parties import Parties
from argmap.case.caption import Case as Caption
from argmap.case.ids import CaseId, keyed_id
from argmap.case.plan_chronology import plan_event
from argmap.case.plan_motion import plan_relief
from argmap.case.terms import ClaimRole, Side
from argmap.formats.case_to_export import CaseToExport, Choices
from argmap.formats.plain_text import text_bytes

TWELVE = (
    "Ana Roe, Ben Smith, Cy Poe, Dee Fox, Eve Hen, Flo Wu, Gus Orr, Hal Ito, Ida Kay, Jo Lum,"
    " Kit Moe, and Lea Nye"
)
BRIEFS = ("memorandum", "opposition", "reply", "moot", "bench-memo")


def called(movant, role="", *aliases):
    case = Caption(CaseId(keyed_id("case")), movant=movant, movant_role=role, aliases=aliases)
    return Parties(case, load_template("memorandum").words).short(Side.MOVANT)


@pytest.mark.parametrize(
    ("movant", "role", "name"),
    [
        (TWELVE, "Plaintiffs", "Plaintiffs"),
        (TWELVE, "Plaintiffs-Petitioners", "Plaintiffs"),
        (TWELVE, "", "Movants"),
        ("Ana Roe and Ben Smith", "Plaintiffs", "Roe and Smith"),
        ("Hen Company, Inc. and Fox LLC", "Plaintiffs", "Hen Company, Inc. and Fox LLC"),
        ("Hen Company, Inc.; Fox LLC; City of Marrow", "", "Movants"),
        ("Ana Roe et al.", "Plaintiffs", "Plaintiffs"),
    ],
)
def test_several_parties_have_one_name_together(movant, role, name):
    assert called(movant, role) == name
    assert isinstance(called(movant, role), Several)


@pytest.mark.parametrize(
    ("movant", "name"),
    [
        ("Coastal Voters Alliance; and Ruby Mae Dawkins", "Coastal Voters Alliance and Dawkins"),
        ("Hen River League; Eve Hen", "Hen River League and Hen"),
    ],
)
def test_a_body_keeps_its_whole_name_beside_another_party(movant, name):
    assert called(movant, "Plaintiffs") == name


def test_one_of_two_parties_goes_by_its_alias_with_its_article():
    movant = "Coastal Voters Alliance; and the estate of Ruby Mae Dawkins"
    found = called(movant, "Plaintiffs", "Coastal Voters Alliance = the Alliance")
    assert found == "the Alliance and the estate of Ruby Mae Dawkins"


def test_semicolons_name_several_whatever_the_number_of_their_role():
    together = called("Oyster Ferry Co.; and the estate of Nuala Breen", "Petitioner")
    assert together == "Oyster Ferry Co. and the estate of Nuala Breen"
    assert isinstance(together, Several)


@pytest.mark.parametrize(
    ("movant", "role"),
    [
        ("Johnson and Johnson", ""),
        ("Smith and Wesson Corp.", "Plaintiff"),
        ("Bureau of Alcohol, Tobacco, Firearms and Explosives", ""),
        ("Hen, Fox & Co.", "Plaintiff"),
        ("Parler LLC", ""),
    ],
)
def test_one_party_is_not_several_for_its_and(movant, role):
    assert called(movant, role) == movant
    assert not isinstance(called(movant, role), Several)


def test_an_alias_goes_before_and_the_people_are_several():
    people = called("People of the State", "", "People of the State = the People")
    assert (people, type(people)) == ("the People", Several)
    assert called(TWELVE, "Plaintiffs", f"{TWELVE} = the Tenants") == "the Tenants"
    assert isinstance(called("People of the State of New York", "Plaintiff"), Several)
    assert not isinstance(called("State of the People"), Several)


def motion(**caption):
    """Draft a motion whose claims and events begin in small letters, ask, and exclaim."""
    case = Case(standard="winter", posture="tro-on-notice", **caption)
    root = case.claim("the order should issue.", side=Side.MOVANT)
    merits = case.reason(root, "it was likely at noon", side=Side.MOVANT, factor="merits")
    harm = case.reason(root, "Is the ordinance preempted?", side=Side.MOVANT, factor="irreparable")
    cause = case.reason(
        merits,
        "The Board violated the Open Meetings Law.",
        side=Side.MOVANT,
        role=ClaimRole.CAUSE_OF_ACTION,
    )
    case.reason(cause, "nobody came!", side=Side.MOVANT)
    case.reason(cause, "there was no due process.", side=Side.MOVANT)
    attack = case.objection(cause, "the Board did meet.", side=Side.RESPONDENT)
    case.objection(attack, "is that so?", side=Side.MOVANT)
    case.objection(harm, "It is not preempted!", side=Side.RESPONDENT)
    new_id = case.new_id
    case.do(plan_relief(case.map, "hold no meeting.", new_id=new_id, persons="Hen, Inc."))
    case.do(plan_event(case.map, "nobody came?", when="2021-05-03", new_id=new_id))
    case.do(plan_event(case.map, "the Board met.", when="2021-05-04", new_id=new_id))
    return case.map


def text_of(case_map, paper):
    choices = Choices(paper=paper, today="2024-08-26")
    return text_bytes(CaseToExport(case_map, lambda _: None, standards(), choices)).decode()


CAPTIONS = [
    {},
    {
        "movant": "County of Marrow",
        "respondent": "The Hen Company, Inc.",
        "aliases": ("County of Marrow = the County",),
    },
    {
        "movant": TWELVE,
        "movant_role": "Plaintiffs-Petitioners",
        "respondent": "People of the State",
        "aliases": ("People of the State = the People",),
    },
]


@pytest.mark.parametrize("caption", CAPTIONS, ids=["none", "bodies", "several"])
@pytest.mark.parametrize("paper", [*BRIEFS, "order"])
def test_sentences_begin_with_a_capital_and_end_with_one_stop(paper, caption):
    text = text_of(motion(**caption), paper)
    assert re.findall(r".*(?:[?!]\.|(?<!\.)\.\.(?!\.)|\.:).*", text) == []
    begins = r"(?m)^[ –]*(?:[IVX]+\. |[A-Z]\. |\d+\. )?[a-z].*"
    assert re.findall(begins, text) == []


@pytest.mark.parametrize("paper", ["memorandum", "opposition", "reply"])
def test_twelve_names_come_once_and_the_verbs_are_theirs(paper):
    text = text_of(motion(**CAPTIONS[2]), paper)
    body = text[text.index("\nI. ") :]
    assert body.count("Kit Moe") == 1
    assert f"{TWELVE} (“Plaintiffs”)" in body
    assert re.findall(r"(?:Plaintiffs|the People) (?:\w+s|does|is)\b(?! motion)", body) == []


def test_what_is_asked_for_has_a_name_before_it_and_no_pronoun():
    text = text_of(motion(**CAPTIONS[2]), "memorandum")
    assert "Plaintiffs ask for an order to this effect: Hold no meeting." in text
    assert "Plaintiffs ask the Court to grant" in text
    opposition = text_of(motion(**CAPTIONS[2]), "opposition")
    assert "(“the People”) oppose the motion of" in opposition
    assert "Plaintiffs are not likely to succeed on the merits." in opposition
    assert "Plaintiffs do not show irreparable harm." in opposition
