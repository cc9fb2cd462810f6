from __future__ import annotations

import pytest
from example import example_map, example_text_of

from argmap.law.citations.parsing import parse_authority
from argmap.law.citations.popular_names import as_codified
from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.held import held_of
from argmap.law.citecheck.items import PaperText, Verdict
from argmap.law.citecheck.known_authorities import rules_of_court

YEAR, COURT, REPORTER = Verdict.WRONG_YEAR, Verdict.WRONG_COURT, Verdict.WRONG_REPORTER
NUMBER, KNOWN = Verdict.WRONG_NUMBER, Verdict.KNOWN
OWN = "Parler LLC v. Amazon Web Servs., Inc., 514 F. Supp. 3d 1261 (W.D. Wash. 2021)"
COTTRELL = "All. for the Wild Rockies v. Cottrell, 632 F.3d 1127, 1131–35 (9th Cir. 2011)"
STUHLBARG = (
    "Stuhlbarg Int’l Sales Co. v. John D. Brush & Co., 240 F.3d 832, 839 n.7 (9th Cir. 2001)"
)
ORDER = "Order Denying Mot. Prelim. Inj., Dkt. 34 (Jan. 21, 2021)"
NUMBERED = "Parler LLC v. Amazon Web Servs., Inc., No. 2:21-cv-00031-BJR (W.D. Wash. Jan. 21, 2021)"
WINTER = "Winter v. Nat. Res. Def. Council, Inc., 555 U.S. 7, 24 (2008)"
LEINGANG = "Leingang v. Pierce Cnty. Med. Bureau, Inc., 131 Wn.2d 133, 157 (1997)"
CITED = [
    (OWN, "", "", KNOWN),
    (OWN, "2021)", "2019)", YEAR),
    (OWN, "F. Supp. 3d", "F. Supp. 2d", REPORTER),
    (OWN, "514 F.", "541 F.", REPORTER),
    (OWN, "W.D. Wash.", "S.D.N.Y.", COURT),
    (NUMBERED, "", "", KNOWN),
    (NUMBERED, "2:21-cv-00031-BJR", "21-cv-31", KNOWN),
    (NUMBERED, "(W.D. Wash. Jan. 21, 2021)", "(W.D. Wash. 2021)", KNOWN),
    (NUMBERED, "00031-BJR", "00031-BJR, 2021 WL 210721", KNOWN),
    (NUMBERED, "00031", "00131", NUMBER),
    (NUMBERED, "No. 2:21-cv-00031-BJR (W.D. Wash.", "No. 21-35056 (9th Cir.", Verdict.UNKNOWN),
    (NUMBERED, "W.D. Wash.", "E.D. Wash.", COURT),
    (NUMBERED, "Parler LLC v. Amazon Web Servs., Inc.", "Smith v. Jones", REPORTER),
    ("Gonzales v. O Centro Espírita, 546 U.S. 418, 429 (2006)", "", "", KNOWN),
    ("Trump v. CASA, Inc., 606 U.S. 831 (2025)", "2025", "2024", YEAR),
    ("Notice Fed. R. Civ. P. 65(a)(1)", "", "", KNOWN),
    (COTTRELL, "", "", KNOWN),
    (COTTRELL, "2011)", "2012)", YEAR),
    (COTTRELL, "9th", "8th", COURT),
    (COTTRELL, "9th Cir.", "CA9", KNOWN),
    (COTTRELL, "9th Cir.", "C.A.9", KNOWN),
    (COTTRELL, "9th Cir.", "CA8", COURT),
    (COTTRELL, "F.3d", "F.2d", REPORTER),
    (COTTRELL, "Cottrell", "Jones", REPORTER),
    (STUHLBARG, "", "", KNOWN),
    (STUHLBARG, "2001)", "2002)", YEAR),
    ("Johnson v. Couturier, 572 F.3d 1067, 1086 (9th Cir. 2009)", "", "", KNOWN),
    ("Johnson v. Couturier, 572 F.3d 1067, 1086 (9th Cir. 2009)", "572", "527", REPORTER),
    ("hiQ Labs v. LinkedIn, 31 F.4th 1180 (9th Cir. 2022)", "", "", KNOWN),
    ("hiQ Labs v. LinkedIn, 31 F.4th 1180 (9th Cir. 2022)", "2022", "2021", YEAR),
    ("hiQ Labs v. LinkedIn, 938 F.3d 985 (9th Cir. 2019)", "", "", Verdict.UNKNOWN),
    ("Smith v. Jones, 12 F.3d 34 (9th Cir. 1999)", "", "", Verdict.UNKNOWN),
    (ORDER, "", "", KNOWN),
    (ORDER, "Jan. 21, 2021", "2021", KNOWN),
    (ORDER, "Jan. 21, 2021", "2020", YEAR),
    (ORDER, "Jan. 21, 2021", "Jan. 21, 2019", YEAR),
    (ORDER, "Jan. 21, 2021", "Feb. 2, 2022", YEAR),
    (ORDER, "34", "43", NUMBER),
    ("Winter v. Nat. Res. Def. Council, Inc., 555 U.S. 7, 24 (2008)", "", "", KNOWN),
    ("Winter v. Nat. Res. Def. Council, Inc., 555 U.S. 7, 24 (2008)", "Nat. ", "Int. ", REPORTER),
    ("Winter v. N.R.D.C., 555 U.S. 7, 24 (2008)", "", "", KNOWN),
    (WINTER, "555 U.S. 7, 24", "129 S. Ct. 365, 374", Verdict.UNCHECKABLE),
    (WINTER, "555 U.S. 7, 24", "2008 WL 4862464, at *4", Verdict.UNCHECKABLE),
    (WINTER, "555 U.S. 7, 24", "172 L. Ed. 2d 249", Verdict.UNCHECKABLE),
    (WINTER, "555 U.S.", "555 S. Ct.", REPORTER),
    (WINTER, "(2008)", "(9th Cir. 2008)", COURT),
    (WINTER, "(2008)", "(W.D. Wash. 2008)", COURT),
    (WINTER, "(2008)", "(U.S. 2008)", KNOWN),
    ("Smith v. Jones, 512 U.S. 34 (9th Cir. 1994)", "", "", COURT),
    ("Smith v. Jones, 512 U.S. 34 (9th Cir. 1994)", "9th Cir. ", "", Verdict.UNKNOWN),
    ("Smith v. Jones, 2 U.S. 34 (Pa. 1792)", "", "", Verdict.UNKNOWN),
    (WINTER, "555 U.S. 7, 24", "555 F.3d 7, 24", REPORTER),
    (WINTER, "555 U.S. 7, 24", "129 F.3d 365", REPORTER),
    (WINTER, "Winter v. Nat. Res. Def. Council, Inc.", "Natural Resources Defense Council", KNOWN),
    (WINTER, "Winter v. Nat. Res. Def. Council, Inc.", "NRDC", KNOWN),
    (WINTER, "Winter v. Nat. Res. Def. Council, Inc.", "Cottrell", REPORTER),
    (LEINGANG, "", "", KNOWN),
    (LEINGANG, "Wn.2d", "Wash. 2d", KNOWN),
    (LEINGANG, "Wn.2d", "Wash.2d", KNOWN),
    (LEINGANG, "131 Wn.2d", "113 Wash. 2d", REPORTER),
    (LEINGANG, "(1997)", "(Wash. 1997)", KNOWN),
    (LEINGANG, "(1997)", "(9th Cir. 1997)", COURT),
    (LEINGANG, "131 Wn.2d 133, 157", "930 P.2d 288", Verdict.UNCHECKABLE),
    ("15 U.S.C. § 1", "", "", KNOWN),
    ("15 U.S.C. § 1", "§ 1", "§ 3", Verdict.UNKNOWN),
    ("Sherman Act § 1", "", "", KNOWN),
    ("Sherman Act § 1", "§ 1", "§ 2", Verdict.UNKNOWN),
    ("Sherman Act § 1", "Sherman", "Clayton", Verdict.UNKNOWN),
    ("Communications Decency Act § 230(c)(2)", "", "", KNOWN),
    ("Restatement (Second) of Contracts § 237 (1981)", "", "", KNOWN),
    ("Restatement (Second) of Contracts § 237 (1981)", "Contracts", "Torts", Verdict.UNKNOWN),
    ("Restatement (Second) of Contracts § 237 (1981)", "1981", "1971", Verdict.WRONG_YEAR),
    ("Restatement (Second) of Contracts §§ 237, 241 (1981)", "", "", KNOWN),
    ("Restatement (Second) of Contracts §§ 237, 241 (1981)", "1981", "1932", Verdict.WRONG_YEAR),
    ("Restatement (Second) of Contracts §§ 237, 241 (1981)", "241", "214", Verdict.UNKNOWN),
    ("Restatement (Second) of Contracts § 350 (Am. L. Inst. 1981)", "", "", KNOWN),
    ("LCR 7(e)", "", "", KNOWN),
    ("LCR 7(e)", "7", "77", Verdict.UNKNOWN),
    ("W.D. Wash. Local Civ. R. 7(e)", "", "", KNOWN),
    ("W.D. Wash. Local Civ. R. 7(e)", "W.D. Wash.", "N.D. Cal.", Verdict.UNKNOWN),
]


@pytest.mark.parametrize(("cited", "old", "new", "verdict"), CITED)
def test_the_case_itself_its_record_and_what_the_data_cite_are_known(cited, old, new, verdict):
    held = held_of(example_map(), example_text_of)
    assert old in cited
    items = check_paper(PaperText(f"So it was held. See {cited.replace(old, new)}."), held).items
    assert [one.verdict for one in items] == [verdict]


def test_a_short_form_of_what_the_data_cite_is_known():
    held = held_of(example_map(), example_text_of)
    said = f"See {COTTRELL}. It was so. Cottrell, 632 F.3d at 1132. It said “never so at all.” Id."
    verdicts = [one.verdict for one in check_paper(PaperText(said), held).items]
    assert verdicts == [KNOWN, KNOWN, Verdict.UNCHECKABLE, KNOWN]


def test_the_local_rules_of_a_court_are_known_before_that_court_only():
    assert len(list(rules_of_court("U.S. District Court, W.D. Wash."))) > 1
    assert list(rules_of_court("United States District Court for the Northern District")) == []


def test_an_act_by_its_popular_name_is_its_section_of_the_code():
    as_is = parse_authority("Lanham Act § 43(a)")
    assert (as_codified(as_is).title, as_codified(as_is).section) == ("15", "1125")
    assert as_codified(parse_authority("Copyright Act § 512")).title == "17"
    assert as_codified(parse_authority("Sherman Act § 99")).title == ""
