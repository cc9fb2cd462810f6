from __future__ import annotations

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
