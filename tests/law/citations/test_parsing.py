from __future__ import annotations

import pytest

from argmap.law.citations.authority import PARTS, AuthorityKind, tidied
from argmap.law.citations.by_eyecite import eyecite_finder
from argmap.law.citations.parsing import parse_authority

PARLER = "Parler LLC v. Amazon Web Services, Inc."
STACKLA = "Stackla, Inc. v. Facebook Inc."
ELSEWHERE = (
    "Complaint ¶ 25, Parler LLC v. Amazon Web Servs., Inc., No. 2:21-cv-00031-BJR "
    "(W.D. Wash. Jan. 11, 2021), ECF No. 1"
)
NEWS = (
    "Juliette Michel, Conservative Social Network Parler Sues Amazon over Web Shutdown, "
    "Malaysian Reserve (Jan. 12, 2021), https://themalaysianreserve.com/parler"
)
CASE, STATUTE, RULE = AuthorityKind.CASE, AuthorityKind.STATUTE, AuthorityKind.RULE
RECORD, REGULATION = AuthorityKind.RECORD, AuthorityKind.REGULATION

TABLE = [
    (
        "Winter v. Nat. Res. Def. Council, Inc., 555 U.S. 7, 20 (2008)",
        CASE,
        {
            "parties": "Winter v. Nat. Res. Def. Council, Inc.",
            "volume": "555",
            "reporter": "U.S.",
            "page": "7",
            "pinpoint": "20",
            "date": "2008",
        },
    ),
    (
        f"{PARLER}, 514 F. Supp. 3d 1261 (W.D. Wash. 2021)",
        CASE,
        {
            "parties": PARLER,
            "volume": "514",
            "reporter": "F. Supp. 3d",
            "page": "1261",
            "court": "W.D. Wash.",
            "date": "2021",
        },
    ),
    (
        f"{STACKLA}, No. 19-cv-05849-PJH, 2019 WL 4738288, at *3 (N.D. Cal. Sept. 27, 2019)",
        CASE,
        {
            "parties": STACKLA,
            "docket": "19-cv-05849-PJH",
            "volume": "2019",
            "reporter": "WL",
            "page": "4738288",
            "pinpoint": "*3",
            "court": "N.D. Cal.",
            "date": "Sept. 27, 2019",
        },
    ),
    (
        "All. for the Wild Rockies v. Cottrell, 632 F.3d 1127, 1131–32 (9th Cir. 2011)",
        CASE,
        {
            "parties": "All. for the Wild Rockies v. Cottrell",
            "volume": "632",
            "reporter": "F.3d",
            "page": "1127",
            "pinpoint": "1131-32",
            "court": "9th Cir.",
            "date": "2011",
        },
    ),
    (
        "Doe v. Roe, 800 F.3d 1\n  (3d Cir. 2015)",
        CASE,
        {
            "parties": "Doe v. Roe",
            "volume": "800",
            "reporter": "F.3d",
            "page": "1",
            "court": "3d Cir.",
            "date": "2015",
        },
    ),
    (
        "Winter v. NRDC, 555 U.S. 7, 20, 129 S. Ct. 365 (2008) (Roberts, C.J.) (en banc)",
        CASE,
        {
            "parties": "Winter v. NRDC",
            "volume": "555",
            "reporter": "U.S.",
            "page": "7",
            "pinpoint": "20",
            "parallel": "129 S. Ct. 365",
            "date": "2008",
            "remarks": "(Roberts, C.J.) (en banc)",
        },
    ),
    (
        "Doe v. Roe, No. 2:21-cv-00031-BJR (W.D. Wash. Jan. 11, 2021)",
        CASE,
        {
            "parties": "Doe v. Roe",
            "docket": "2:21-cv-00031-BJR",
            "court": "W.D. Wash.",
            "date": "Jan. 11, 2021",
        },
    ),
    (
        "Lee v. Kim, 12 F. App’x 34 (4th Cir. 2001)",
        CASE,
        {
            "parties": "Lee v. Kim",
            "volume": "12",
            "reporter": "F. App'x",
            "page": "34",
            "court": "4th Cir.",
            "date": "2001",
        },
    ),
    ("606 U.S. ___ (2025)", CASE, {"volume": "606", "reporter": "U.S.", "page": "___"}),
    ("2013-Ohio-1234", CASE, {"volume": "2013", "reporter": "Ohio", "page": "1234"}),
    ("[1975] AC 396", CASE, {"reporter": "AC", "page": "396", "date": "1975"}),
    ("2018 SCC 5", CASE, {"volume": "2018", "reporter": "SCC", "page": "5"}),
    ("[2019] IESC 65", CASE, {"reporter": "IESC", "page": "65", "date": "2019"}),
    ("15 U.S.C. § 1", STATUTE, {"title": "15", "code": "U.S.C.", "section": "1"}),
    (
        "47 U.S.C. § 230(c)(2)(A)",
        STATUTE,
        {"title": "47", "code": "U.S.C.", "section": "230", "subsections": "(c)(2)(A)"},
    ),
    (
        "42 USC 2000e-5(k)",
        STATUTE,
        {"title": "42", "code": "USC", "section": "2000e-5", "subsections": "(k)"},
    ),
    ("RCW 19.86.020", STATUTE, {"code": "RCW", "section": "19.86.020"}),
    (
        "Wash. Rev. Code § 19.86.020",
        STATUTE,
        {"code": "Wash. Rev. Code", "section": "19.86.020"},
    ),
    (
        "Cal. Bus. & Prof. Code § 17200",
        STATUTE,
        {"code": "Cal. Bus. & Prof. Code", "section": "17200"},
    ),
    (
        "47 C.F.R. § 8.1(a) (2020)",
        REGULATION,
        {
            "title": "47",
            "code": "C.F.R.",
            "section": "8.1",
            "subsections": "(a)",
            "date": "2020",
        },
    ),
    (
        "85 Fed. Reg. 47893 (Aug. 6, 2020)",
        REGULATION,
        {"volume": "85", "reporter": "Fed. Reg.", "page": "47893", "date": "Aug. 6, 2020"},
    ),
    (
        "U.S. Const. amend. I",
        AuthorityKind.CONSTITUTION,
        {"code": "U.S. Const.", "section": "amend. I"},
    ),
    (
        "Fed. R. Civ. P. 65(b)(1)",
        RULE,
        {"rule_set": "Fed. R. Civ. P.", "rule": "65", "subsections": "(b)(1)"},
    ),
    ("Fed. R. Evid. 801", RULE, {"rule_set": "Fed. R. Evid.", "rule": "801"}),
    ("LCR 7(e)", RULE, {"rule_set": "LCR", "rule": "7", "subsections": "(e)"}),
    (
        "W.D. Wash. Local Civ. R. 65",
        RULE,
        {"rule_set": "W.D. Wash. Local Civ. R.", "rule": "65"},
    ),
    ("ECF No. 1", RECORD, {"entry": "ECF No. 1"}),
    ("Dkt. No. 1 at 3", RECORD, {"entry": "Dkt. No. 1", "pinpoint": "3"}),
    (
        "Compl. ¶ 25, ECF No. 1",
        RECORD,
        {"document": "Compl.", "paragraph": "¶ 25", "entry": "ECF No. 1"},
    ),
    (
        "Doe Decl. ¶¶ 4–6, ECF No. 12",
        RECORD,
        {"document": "Doe Decl.", "paragraph": "¶¶ 4-6", "entry": "ECF No. 12"},
    ),
    (
        ELSEWHERE,
        RECORD,
        {
            "document": "Complaint",
            "paragraph": "¶ 25",
            "parties": "Parler LLC v. Amazon Web Servs., Inc.",
            "docket": "2:21-cv-00031-BJR",
            "court": "W.D. Wash.",
            "date": "Jan. 11, 2021",
            "entry": "ECF No. 1",
        },
    ),
    (
        NEWS,
        AuthorityKind.ARTICLE,
        {
            "author": "Juliette Michel",
            "document": "Conservative Social Network Parler Sues Amazon over Web Shutdown",
            "publisher": "Malaysian Reserve",
            "date": "Jan. 12, 2021",
            "url": "https://themalaysianreserve.com/parler",
        },
    ),
    (
        "Orin Kerr, The Fourth Amendment, 100 Harv. L. Rev. 1, 5 (1990)",
        AuthorityKind.OTHER,
        {
            "author": "Orin Kerr",
            "document": "The Fourth Amendment",
            "volume": "100",
            "reporter": "Harv. L. Rev.",
            "page": "1",
            "pinpoint": "5",
        },
    ),
    (
        "Restatement (Second) of Torts § 652B",
        AuthorityKind.OTHER,
        {"code": "Restatement (Second) of Torts", "section": "652B"},
    ),
    (
        "Restatement (Second) of Contracts § 205 cmt. a (Am. L. Inst. 1981)",
        AuthorityKind.OTHER,
        {"code": "Restatement (Second) of Contracts", "section": "205", "date": "1981"},
    ),
]


@pytest.fixture(params=["without eyecite", "with eyecite"])
def find(request):
    if request.param == "without eyecite":
        return None
    pytest.importorskip("eyecite")
    return eyecite_finder()


def parts_of(authority):
    return {name: value for name in PARTS if (value := getattr(authority, name))}


@pytest.mark.parametrize(("text", "kind", "parts"), TABLE, ids=[row[0][:40] for row in TABLE])
def test_every_example_is_read_part_by_part(text, kind, parts, find):
    authority = parse_authority(text, find)
    assert authority.kind is kind
    read = parts_of(authority)
    assert parts.items() <= read.items()
    assert set(read) - set(parts) <= {"date"}


@pytest.mark.parametrize("short", ["Id. at 22", "Winter, 555 U.S. at 22", "supra note 3"])
def test_a_short_form_asks_for_the_authority_in_full(short, find):
    authority = parse_authority(short, find)
    assert authority.kind is AuthorityKind.OTHER
    assert "short form" in authority.doubts[0]


def test_the_year_of_the_next_citation_is_not_taken(find):
    two = (
        f"Winter v. NRDC, 555 U.S. 7 (2008). See {PARLER}, 514 F. Supp. 3d 1261 (W.D. Wash. 2021)."
    )
    authority = parse_authority(two, find)
    assert (authority.volume, authority.date, authority.court) == ("555", "2008", "")
    assert "one authority at a time" in authority.doubts[0]


def test_a_case_quoted_in_parentheses_keeps_its_year_to_itself(find):
    text = (
        "Twitter, Inc. v. Taamneh, 598 U.S. 471 (2023) "
        "(quoting Halberstam v. Welch, 705 F.2d 472 (D.C. Cir. 1983))"
    )
    authority = parse_authority(text, find)
    assert (authority.date, authority.doubts) == ("2023", ())
    assert authority.remarks.startswith("(quoting Halberstam")


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("Doe v. Roe, 800 F.3d 1 (2015)", "No court is named"),
        ("Doe v. Roe, 800 F.3d 1", "No year could be read"),
        ("555 U.S. 7 (2008)", "names of the parties"),
        ("Doe v. Roe, 2021 WL 210721 (W.D. Wash. 2021)", "full date"),
        ("Doe v. Roe, 2021 WL 210721 (W.D. Wash. Jan. 21, 2021)", "docket number"),
        ("Doe v. Roe, 12 Bogus Rep. 34 (D. Me. 1999)", "“Bogus Rep.” is no reporter"),
        ("Doe v. Roe, 606 U.S. ___ (2025)", "page is not known"),
        ("Doe v. Roe, 800 F.3d 1, passim (3d Cir. 2015)", "“passim” could not be read"),
        ("Garner v. Amazon (W.D. Wash. Aug. 26, 2024)", "neither a reporter nor"),
        ("See Doe v. Roe, 800 F.3d 1 (3d Cir. 2015)", "“See” is a signal"),
        ("Fed. R. Evid. 801, 805", "“805” was not read"),
        ("47 C.F.R. § 8.1", "with its year"),
        ("Rule 65(b)", "whose rule"),
        ("LCR 7(e)", "with its court"),
        ("RCW 19.86.020", "Wash. Rev. Code"),
        ("Dkt. No. 34 at 5", "no name"),
        ("whatever he said", "could not read this"),
        (f"{'x' * 3000}", "first 2,000 characters"),
    ],
)
def test_what_is_missing_or_a_guess_is_told(text, doubt, find):
    assert any(doubt in sentence for sentence in parse_authority(text, find).doubts)


@pytest.mark.parametrize("text", [row[0] for row in TABLE[:2]])
def test_a_whole_reported_case_leaves_no_doubt(text, find):
    assert parse_authority(text, find).doubts == ()


def test_an_empty_text_is_nothing_and_leaves_no_doubt():
    assert parts_of(parse_authority("  \n")) == {}
    assert parse_authority("").doubts == ()


def test_a_text_is_put_on_one_line_with_plain_hyphens():
    assert tidied("632\u00a0F.3d 1127,\n1131\u201332") == "632 F.3d 1127, 1131-32"
