from __future__ import annotations

import pytest

from argmap.brief.blocks import Paragraph
from argmap.brief.cited_before import with_forms
from argmap.brief.motion.citation_sentences import in_sentences
from argmap.brief.runs import Citation, Run, words_of
from argmap.case.evidence import Source
from argmap.case.ids import SourceId, keyed_id
from argmap.case.terms import SourceKind

NAMES = ("A v. B, 1 U.S. 2 (1790)", "C v. D, 3 U.S. 4 (1791)", "E v. F, 5 U.S. 6 (1792)")
SOURCES = {
    one.id: one
    for one in (
        Source(SourceId(keyed_id("law", name)), kind=SourceKind.CASE, citation=name)
        for name in NAMES
    )
}
FIRST, SECOND, THIRD = SOURCES


def said(*cited, before=()):
    runs = (*before, Run("So it is."), *in_sentences(cited))
    (paragraph,) = with_forms([Paragraph(runs)], SOURCES)
    return words_of(paragraph.runs)


def test_authorities_for_one_proposition_stand_in_one_sentence():
    assert said(Citation(FIRST), Citation(SECOND)) == (
        "So it is. A v. B, 1 U.S. 2 (1790); C v. D, 3 U.S. 4 (1791)."
    )


def test_signals_of_another_type_begin_a_sentence_and_come_later():
    cited = (Citation(FIRST, signal="but see"), Citation(SECOND, signal="see"), Citation(THIRD))
    assert said(*cited) == (
        "So it is. E v. F, 5 U.S. 6 (1792); see C v. D, 3 U.S. 4 (1791)."
        " But see A v. B, 1 U.S. 2 (1790)."
    )


def test_a_signal_is_not_repeated_before_what_it_still_governs():
    cited = (Citation(FIRST, signal="see"), Citation(SECOND, signal="see"))
    assert said(*cited) == "So it is. See A v. B, 1 U.S. 2 (1790); C v. D, 3 U.S. 4 (1791)."


def test_what_is_cited_twice_of_a_source_stands_together_as_id():
    cited = (
        Citation(FIRST, place=" at 3"),
        Citation(SECOND),
        Citation(FIRST, place=" at 5", parenthetical="so held"),
    )
    assert said(*cited) == (
        "So it is. A v. B, 1 U.S. 2, 3 (1790); id. at 5 (so held); C v. D, 3 U.S. 4 (1791)."
    )


def test_a_bare_citation_beside_one_of_the_same_source_is_left_out():
    assert said(Citation(FIRST), Citation(FIRST, place=" at 3")) == (
        "So it is. A v. B, 1 U.S. 2, 3 (1790)."
    )


@pytest.mark.parametrize(("string", "expected"), [((SECOND,), "Id."), ((FIRST, SECOND), "3 U.S.")])
def test_id_does_not_follow_a_string_of_several(string, expected):
    first = Paragraph(in_sentences(Citation(one) for one in string))
    then = Paragraph(in_sentences([Citation(SECOND)]))
    _, written = with_forms([first, then], SOURCES)
    assert expected in words_of(written.runs)
