from __future__ import annotations

import pytest

from argmap.brief.authorities_table import authorities_in, group_of
from argmap.brief.blocks import Paragraph
from argmap.brief.cited_before import with_forms
from argmap.brief.runs import Citation, Run, words_of
from argmap.case.evidence import Source
from argmap.case.ids import SourceId, keyed_id
from argmap.case.terms import SourceKind


def source(name, kind=SourceKind.CASE, **fields):
    return Source(SourceId(keyed_id(name)), kind=kind, **fields)


SHELF = [
    source("b", citation="Winter v. Nat. Res. Def. Council, Inc., 555 U.S. 7 (2008)"),
    source("a", citation="Arcamuzi v. Cont'l Air Lines, Inc., 819 F.2d 935 (9th Cir. 1987)"),
    source("t47", SourceKind.STATUTE, citation="47 U.S.C. § 230(c)(2)(A)"),
    source("t15", SourceKind.STATUTE, citation="15 U.S.C. § 1"),
    source("rule", SourceKind.STATUTE, citation="Fed. R. Civ. P. 65(b)(1)"),
    source("const", SourceKind.STATUTE, citation="U.S. Const. amend. I"),
    source("news", SourceKind.ARTICLE, title="Parler Sues Amazon", publisher="AFP"),
    source("complaint", SourceKind.FILING, title="Complaint", record_cite="ECF No. 1"),
]
SOURCES = {one.id: one for one in SHELF}


def cite(one, **fields):
    return Run("", cites=Citation(one.id, **fields))


def test_authorities_stand_in_groups_and_in_the_order_of_names_and_numbers():
    table = authorities_in([Paragraph(tuple(cite(one) for one in SHELF))], SOURCES)
    assert [(row.group, words_of(row.citation).split(",")[0]) for row in table.rows] == [
        ("Cases", "Arcamuzi v. Cont'l Air Lines"),
        ("Cases", "Winter v. Nat. Res. Def. Council"),
        ("Constitutional provisions", "U.S. Const. amend. I"),
        ("Statutes", "15 U.S.C. § 1"),
        ("Statutes", "47 U.S.C. § 230(c)(2)(A)"),
        ("Rules", "Fed. R. Civ. P. 65(b)(1)"),
        ("Other authorities", "Parler Sues Amazon"),
    ]


def test_a_case_without_two_parties_stands_under_the_name_it_is_about():
    names = ("In re Calloway", "Ex parte Young", "Matter of Ocean Freight", "In the Matter of Bell")
    shelf = [*SHELF, *(source(n, citation=f"{n}, 12 N.Y.2d 100 (1990)") for n in names)]
    blocks = [Paragraph(tuple(map(cite, shelf)))]
    table = authorities_in(blocks, {one.id: one for one in shelf})
    cases = [words_of(row.citation).split(",")[0] for row in table.rows if row.group == "Cases"]
    assert cases == [
        *("Arcamuzi v. Cont'l Air Lines", "In the Matter of Bell", "In re Calloway"),
        *("Matter of Ocean Freight", "Winter v. Nat. Res. Def. Council", "Ex parte Young"),
    ]


def test_a_document_of_the_record_is_no_authority():
    assert group_of(SHELF[-1]) == ""
    assert authorities_in([Paragraph((cite(SHELF[-1]),))], SOURCES).rows == ()


def test_a_restatement_is_among_the_other_authorities():
    told = "Restatement (Second) of Contracts § 237 (Am. L. Inst. 1981)"
    assert group_of(source("r", SourceKind.STATUTE, citation=told)) == "Other authorities"


def test_each_is_listed_once_whatever_forms_it_is_cited_in():
    blocks = [Paragraph((cite(SHELF[0]),)), Paragraph((cite(SHELF[0], place=" at 20"),))]
    [row] = authorities_in(with_forms(blocks, SOURCES), SOURCES).rows
    assert words_of(row.citation) == SHELF[0].citation


def test_what_nothing_cites_is_not_listed():
    assert authorities_in([Paragraph((Run("Winter"),))], SOURCES).rows == ()


REGULATIONS = (
    *("Ga. Comp. R. & Regs. 183-1-14-.08(2)", "Minn. R. 2860.4400(D)", "WAC 246-841-400"),
    *("6 N.Y.C.R.R. § 617.5(c)(4)", "N.Y. Comp. Codes R. & Regs. tit. 6, § 617.5"),
    *("Kan. Admin. Regs. § 28-34-6a(b)(1)", "Cal. Code Regs. tit. 2, § 11068(a)"),
    *("Fla. Admin. Code Ann. r. 64B8-9.009", "Ill. Admin. Code tit. 50, § 919.50(a)"),
    *("Neb. Admin. Code tit. 172, ch. 88, § 006(A)", "Ohio Admin. Code 4731-11-02"),
    *("Tex. Admin. Code tit. 22, § 190.8", "Md. Code Regs. 10.32.02.01", "Or. Admin. R. 137-003"),
    *("Mo. Code Regs. Ann. tit. 20, § 2150", "W. Va. Code R. § 11-1-1", "55 Pa. Code § 3270.14"),
    *("Conn. Agencies Regs. § 19a-36", "N.H. Code Admin. R. Ann. He-P 803", "S.D. Admin. R. 20:78"),
    *("Regulation (EU) 2016/679, art 5(1)(a)", "SI No 15/1986"),
    *("D.C. Mun. Regs. tit. 14, § 4301", "940 Mass. Code Regs. 3.17", "Treas. Reg. § 1.482-1(a)"),
)
NO_LAWS = (
    *("Model Penal Code § 2.02(2)(a)", "Presidential memorandum, Mar. 11, 2025"),
    *("U.S. Sent’g Guidelines Manual § 2B1.1(b) (U.S. Sent’g Comm’n 2023)",),
    *("H.R. 3221, 117th Cong. § 4(b) (2021)", "S.B. 8, 87th Leg., Reg. Sess. § 3 (Tex. 2021)"),
    *("Treaty of Amity, U.S.-Iran, art. IV, Aug. 15, 1955, T.I.A.S. No. 3853",),
    *("Model Bus. Corp. Act § 8.30 (Am. Bar Ass’n 2016)", "Exec. Order No. 14,160"),
)
STATUTES = (
    *("Pa. Cons. Stat. § 5301", "W. Va. Code § 46A-6-101", "Ga. Code Ann. § 13-8-50"),
    *("K.S.A. § 65-4921(a), (d)", "S.C. Code Ann. § 39-5-20", "42 U.S.C. § 1983"),
)


@pytest.mark.parametrize(
    ("title", "group"),
    [
        ("N.Y. C.P.L.R. 6301", "Statutes"),
        ("N.Y. Pub. Off. Law § 103", "Statutes"),
        ("Mass. Gen. Laws ch. 93A, § 11", "Statutes"),
        ("735 ILCS 5/11-101", "Statutes"),
        ("Pub. L. No. 104-104, 110 Stat. 56", "Statutes"),
        ("The Communications Decency Act", "Statutes"),
        ("42 U.S.C. §§ 1981–1983", "Statutes"),
        ("D. Minn. LR 7.1(f)", "Rules"),
        ("CR 65(b)", "Rules"),
        ("N.D. Cal. Civ. L.R. 7-2", "Rules"),
        ("LCvR 7(m)", "Rules"),
        ("H.R. Rep. No. 104-458, at 194 (1996)", "Other authorities"),
        ("Black’s Law Dictionary (11th ed. 2019)", "Other authorities"),
        *((one, "Regulations") for one in REGULATIONS),
        *((one, "Other authorities") for one in NO_LAWS),
        *((one, "Statutes") for one in STATUTES),
        ("Minn. R. Civ. P. 65.01", "Rules"),
        ("Rules of the Superior Courts, O 50, r 6(1)", "Rules"),
        ("Fla. R. Civ. P. 1.610", "Rules"),
    ],
)
def test_a_law_stands_among_its_like_whether_its_parts_can_be_read_or_not(title, group):
    assert group_of(source("law", SourceKind.STATUTE, title=title)) == group
    assert group_of(source("law", SourceKind.STATUTE, citation=title)) == group
    named = source("law", SourceKind.STATUTE, citation=title, title="What the board made")
    assert group_of(named) == group


@pytest.mark.parametrize(
    "rows",
    [
        (
            *("15 U.S.C. § 77a", "15 U.S.C. §§ 78j(b), 78t-1(a)", "15 U.S.C. § 1114(1)(a)"),
            *("15 U.S.C. §§ 1116(a), 1125(a)", "15 U.S.C. § 2805(b)(2)(A)–(B)"),
            "15 U.S.C. § 8131",
        ),
        ("Cal. Bus. & Prof. Code § 17200", "Cal. Bus. & Prof. Code §§ 17203–17204"),
    ],
)
def test_laws_stand_by_their_numbers_whether_one_or_several_are_cited(rows):
    shelf = [source(one, SourceKind.STATUTE, citation=one) for one in rows]
    blocks = [Paragraph(tuple(map(cite, reversed(shelf))))]
    table = authorities_in(blocks, {one.id: one for one in shelf})
    assert [words_of(row.citation) for row in table.rows] == list(rows)


def test_the_article_of_a_name_is_not_what_it_stands_by():
    names = (
        "The Amiable Nancy",
        "Re Haughey",
        "A & M Records, Inc. v. Napster, Inc.",
        "Zoe v. Boe",
    )
    shelf = [source(n, citation=f"{n}, 12 U.S. 100 (1990)") for n in names]
    table = authorities_in([Paragraph(tuple(map(cite, shelf)))], {one.id: one for one in shelf})
    listed = [words_of(row.citation).partition(", 12")[0] for row in table.rows]
    assert listed == [names[2], names[0], names[1], names[3]]


def test_names_are_sorted_by_their_letters_without_marks():
    titles = ("Winter v. Fox", "Ångström v. Zoë", "Øst v. Poe", "Zoë v. Fox", "Boe v. Fox")
    shelf = [source(one, title=f"{one}, 5 F.3d 1 (2d Cir. 1993)") for one in titles]
    rows = authorities_in([Paragraph(tuple(map(cite, shelf)))], {one.id: one for one in shelf}).rows
    names = [words_of(row.citation).split(" v.")[0] for row in rows]
    assert names == ["Ångström", "Boe", "Øst", "Winter", "Zoë"]


@pytest.mark.parametrize("field", ["title", "citation"])
def test_a_case_is_listed_without_the_page_that_it_was_kept_with(field):
    history = ", overruled by Fox v. Hen, 60 U.S. 3 (1984)"
    one = source("w", **{field: f"Winter v. Fox, 555 U.S. 7, 20 (2008){history}"})
    (row,) = authorities_in([Paragraph((cite(one),))], {one.id: one}).rows
    assert words_of(row.citation) == f"Winter v. Fox, 555 U.S. 7 (2008){history}"
