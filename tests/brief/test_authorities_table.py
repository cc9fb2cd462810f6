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
    ],
)
def test_a_law_stands_among_its_like_whether_its_parts_can_be_read_or_not(title, group):
    assert group_of(source("law", SourceKind.STATUTE, title=title)) == group


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
