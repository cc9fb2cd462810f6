from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from argmap.brief.blocks import Heading, Paragraph
from argmap.brief.cited_before import with_forms
from argmap.brief.runs import Citation, CiteForm, Run, words_of
from argmap.case.evidence import Source
from argmap.case.ids import SourceId, keyed_id
from argmap.case.terms import SourceKind

WINTER = "Winter v. Nat. Res. Def. Council, Inc., 555 U.S. 7 (2008)"
COTTRELL = "All. for the Wild Rockies v. Cottrell, 632 F.3d 1127 (9th Cir. 2011)"


def source(name, **fields):
    return Source(SourceId(keyed_id(name)), **fields)


SHELF = {
    "winter": source("winter", kind=SourceKind.CASE, citation=WINTER),
    "cottrell": source("cottrell", kind=SourceKind.CASE, citation=COTTRELL),
    "act": source("act", kind=SourceKind.STATUTE, citation="47 U.S.C. § 230(c)(2)(A)"),
    "complaint": source(
        "complaint", kind=SourceKind.FILING, title="Complaint", record_cite="ECF No. 1"
    ),
    "news": source(
        "news",
        author="Juliette Michel",
        title="Parler Sues Amazon",
        publisher="AFP",
        date="2021-01-12",
    ),
}
SOURCES = {one.id: one for one in SHELF.values()}


def cite(name, place="", **fields):
    return Run("", cites=Citation(SHELF[name].id, place=place, **fields))


def told(*paragraphs):
    blocks = [one if isinstance(one, Heading) else Paragraph(one) for one in paragraphs]
    done = with_forms(blocks, SOURCES)
    return [words_of(one.runs) for one in done if isinstance(one, Paragraph)]


def test_the_first_citation_is_full_and_a_later_one_short():
    said = told(
        (cite("winter", " at 20"),), (cite("cottrell", " at 1131"),), (cite("winter", " at 22"),)
    )
    assert said == [
        "Winter v. Nat. Res. Def. Council, Inc., 555 U.S. 7, 20 (2008).",
        "All. for the Wild Rockies v. Cottrell, 632 F.3d 1127, 1131 (9th Cir. 2011).",
        "Winter, 555 U.S. at 22.",
    ]


def test_id_stands_for_the_citation_just_before_and_names_another_place():
    said = told(
        (cite("winter", " at 20"),), (cite("winter", " at 20"),), (cite("winter", " at 22"),)
    )
    assert said[1:] == ["Id.", "Id. at 22."]


def test_id_does_not_stand_for_a_work_as_a_whole_behind_one_of_its_pages():
    said = told((cite("winter", " at 20"),), (cite("winter"),))
    assert said[1] == "Winter, 555 U.S. 7."


def test_id_does_not_follow_a_citation_of_several():
    string = (cite("winter"), cite("cottrell", lead=False))
    said = told(string, (cite("cottrell"),), (cite("cottrell"),))
    assert said[0].count(";") == 1
    assert said[1:] == ["Cottrell, 632 F.3d 1127.", "Id."] or said[1].startswith(
        "All. for the Wild"
    )


def test_nothing_within_a_string_is_id():
    said = told((cite("winter"),), (cite("cottrell"), cite("winter", lead=False)))
    assert "Id." not in said[1]
    assert "id." not in said[1]


def test_a_section_of_a_statute_is_cited_anew_where_the_part_is_another():
    said = told((cite("act"),), (cite("act"),), (cite("act", "(c)(1)"),))
    assert said[1] == "Id."
    assert said[2] == "47 U.S.C. § 230(c)(1)."


def test_a_document_of_the_record_and_a_report_have_their_own_short_forms():
    said = told(
        *((cite("complaint", " ¶ 25"),), (cite("news"),)),
        *((cite("complaint", " ¶ 27"),), (cite("complaint", " ¶ 28"),), (cite("news"),)),
    )
    assert said[2:] == ["Compl. ¶ 27, ECF No. 1.", "Id. ¶ 28.", "Michel, supra."]


def test_a_signal_begins_the_sentence_and_makes_id_small():
    said = told((cite("winter", signal="see"),), (cite("winter", signal="cf."),))
    assert said[0].startswith("See Winter v. ")
    assert said[1] == "Cf. id."


def test_a_parenthetical_follows_its_citation():
    [said] = told((cite("news", parenthetical="quoting AWS"),))
    assert said.endswith("(quoting AWS).")


def test_a_heading_ends_what_id_can_stand_for():
    said = told((cite("winter"),), Heading(1, "Next", "next"), (cite("winter"),))
    assert said[1] == "Winter, 555 U.S. 7."


def test_a_footnote_neither_takes_id_from_the_text_nor_gives_it():
    noted = Run("Words.", note=((cite("winter"),),))
    blocks = with_forms(
        [Paragraph((cite("winter"),)), Paragraph((noted,)), Paragraph((cite("winter"),))], SOURCES
    )
    assert words_of(blocks[1].runs[0].note[0]) == "Winter, 555 U.S. 7."
    assert words_of(blocks[2].runs) == "Id."


def test_words_of_the_text_stay_as_they_are():
    [said] = told((Run("Harm is likely. "), cite("winter")))
    assert said.startswith("Harm is likely. Winter v. ")


@given(st.lists(st.tuples(st.sampled_from(sorted(SHELF)), st.sampled_from(["", " at 3"]))))
def test_in_any_order_the_first_is_full_and_id_means_the_one_before(drawn):
    done = with_forms([Paragraph((cite(*one),)) for one in drawn], SOURCES)
    seen, last = set(), None
    for block in done:
        one = next(run.cites for run in block.runs if run.cites)
        if one.source not in seen:
            assert one.form is CiteForm.FULL
        else:
            assert one.form in (CiteForm.SHORT, CiteForm.ID)
        if one.form is CiteForm.ID:
            assert last is not None
            assert last.source == one.source
        seen.add(one.source)
        last = one
