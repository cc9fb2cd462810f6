from __future__ import annotations

import pytest

from argmap.brief.authority_forms import full_form, name_doubts, short_form
from argmap.brief.party_names import short_name
from argmap.brief.runs import RunStyle
from argmap.law.citations.parsing import parse_authority

PARLER = "Parler LLC v. Amazon Web Services, Inc."


def told(runs):
    return "".join(run.text for run in runs)


def italic(runs):
    return [run.text for run in runs if run.style is RunStyle.TITLE]


STACKLA = (
    "Stackla, Inc. v. Facebook Inc., No. 19-cv-05849-PJH, 2019 WL 4738288, at *3 "
    "(N.D. Cal. Sept. 27, 2019)"
)
ELSEWHERE = (
    "Complaint ¶ 25, Parler LLC v. Amazon Web Servs., Inc., No. 2:21-cv-00031-BJR "
    "(W.D. Wash. Jan. 11, 2021), ECF No. 1"
)
NEWS = (
    "Juliette Michel, Conservative Social Network Parler Sues Amazon over Web Shutdown, "
    "Malaysian Reserve (Jan. 12, 2021), https://themalaysianreserve.com/parler"
)
SAME = [
    "Winter v. Nat. Res. Def. Council, Inc., 555 U.S. 7, 20 (2008)",
    STACKLA,
    "All. for the Wild Rockies v. Cottrell, 632 F.3d 1127, 1131–32 (9th Cir. 2011)",
    "Doe v. Roe, 800 F.3d 1 (3d Cir. 2015)",
    "Doe v. Roe, No. 2:21-cv-00031 (W.D. Wash. Jan. 11, 2021)",
    "15 U.S.C. § 1",
    "47 U.S.C. § 230(c)(2)(A)",
    "47 C.F.R. § 8.1(a) (2020)",
    "Cal. Bus. & Prof. Code § 17200",
    "42 U.S.C. §§ 1981–1983",
    "28 U.S.C. §§ 1331, 1367",
    "28 U.S.C. §§ 1331 & 1367(a)",
    "Colo. Rev. Stat. §§ 13-21-101, 13-21-102",
    "42 U.S.C. § 300aa-12",
    "42 U.S.C. §§ 1981–1983 (2018)",
    "Fed. R. Civ. P. 65(b)(1)",
    "LCR 7(e)",
    "U.S. Const. amend. I",
    "U.S. Const. art. I, § 8, cl. 3",
    "Compl. ¶ 25, ECF No. 1",
    "Doe Decl. ¶ 4, ECF No. 12",
    "Dkt. No. 34 at 5",
    "Mot. at 5, ECF No. 3",
    "Hr’g Tr. 12:3–14, ECF No. 30",
    ELSEWHERE,
    NEWS,
    "Orin Kerr, The Fourth Amendment, 100 Harv. L. Rev. 1, 5 (1990)",
    "Restatement (Second) of Torts § 652B",
    "[1975] AC 396",
    "American Cyanamid Co v Ethicon Ltd [1975] AC 396 (HL)",
    "RJR-MacDonald Inc v Canada (Attorney General), [1994] 1 SCR 311",
    "2018 SCC 5",
    "2013-Ohio-1234",
    "606 U.S. ___ (2025)",
]


@pytest.mark.parametrize("text", SAME, ids=[text[:40] for text in SAME])
def test_what_is_in_form_stays_in_form(text):
    assert told(full_form(parse_authority(text))) == text


@pytest.mark.parametrize(
    ("text", "form"),
    [
        (
            f"{PARLER}, 514 F.Supp.3d 1261 (W.D. Wash. 2021)",
            "Parler LLC v. Amazon Web Servs., Inc., 514 F. Supp. 3d 1261 (W.D. Wash. 2021)",
        ),
        ("Doe v. Roe, 1 F. 3d 2 (9th Cir. 1993)", "Doe v. Roe, 1 F.3d 2 (9th Cir. 1993)"),
        ("47 USC 230(c)", "47 U.S.C. § 230(c)"),
        (
            "Hen Int'l Ass'n v. Dep't of Just., 1 F.3d 2 (9th Cir. 1993)",
            "Hen Int’l Ass’n v. Dep’t of Just., 1 F.3d 2 (9th Cir. 1993)",
        ),
        ("FRCP 65(c)", "Fed. R. Civ. P. 65(c)"),
        ("RCW 19.86.020", "Wash. Rev. Code § 19.86.020"),
        ("85 Fed. Reg. 47893 (Aug. 6, 2020)", "85 Fed. Reg. 47,893 (Aug. 6, 2020)"),
        ("Complaint ¶ 25, ECF No. 1", "Compl. ¶ 25, ECF No. 1"),
        ("Exhibit A, ECF No. 7", "Ex. A, ECF No. 7"),
        ("Motion for A Stay, ECF No. 7", "Mot. Stay, ECF No. 7"),
        ("42 USC §§ 1981-1983", "42 U.S.C. §§ 1981–1983"),
        (
            "Motion for a Temporary Restraining Order at 3-4, Dkt. 2",
            "Mot. Temp. Restraining Order at 3–4, Dkt. 2",
        ),
    ],
)
def test_what_is_not_in_form_is_put_in_form(text, form):
    assert told(full_form(parse_authority(text))) == form


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Winter v. Nat. Res. Def. Council, Inc., 555 U.S. 7, 22 (2008)", "Winter, 555 U.S. at 22"),
        (STACKLA, "Stackla, 2019 WL 4738288, at *3"),
        ("United States v. Nixon, 418 U.S. 683 (1974)", "Nixon, 418 U.S. 683"),
        ("Doe v. Roe, No. 2:21-cv-00031 (W.D. Wash. Jan. 11, 2021)", "Doe, No. 2:21-cv-00031"),
        ("47 U.S.C. § 230(c)", "47 U.S.C. § 230(c)"),
    ],
)
def test_the_short_form_of_a_case_has_one_party_and_the_page(text, form):
    assert told(short_form(parse_authority(text))) == form


def test_the_names_of_cases_and_works_are_set_as_names():
    case = full_form(parse_authority("Doe v. Roe, 800 F.3d 1 (3d Cir. 2015)"))
    assert italic(case) == ["Doe v. Roe"]
    assert italic(short_form(parse_authority("Doe v. Roe, 800 F.3d 1 (3d Cir. 2015)"))) == ["Doe"]
    assert italic(full_form(parse_authority("Fed. R. Civ. P. 65"))) == []


def test_a_name_that_is_abbreviated_is_told():
    case = parse_authority(f"{PARLER}, 514 F. Supp. 3d 1261 (W.D. Wash. 2021)")
    assert "T6" in name_doubts(case)[0]
    assert name_doubts(parse_authority("Doe v. Roe, 800 F.3d 1 (3d Cir. 2015)")) == ()


def test_a_case_is_called_by_a_party_without_its_kind_of_firm():
    assert short_name("In re Grand Jury Subpoena") == "In re Grand Jury Subpoena"
    assert short_name("State v. Doe") == "Doe"
    assert short_name("Parler LLC v. Amazon Web Servs., Inc.") == "Parler"
