from __future__ import annotations

import pytest
from drafts import Draft
from example import standards

from argmap.brief.cause_names import named_causes
from argmap.brief.paper_case import PaperCase
from argmap.brief.papers import paper_called
from argmap.brief.proposed_order import order_paper
from argmap.brief.runs import RunStyle, words_of
from argmap.case.terms import ClaimRole, Side
from argmap.formats.case_to_export import CaseToExport
from argmap.formats.plain_text import text_bytes

LAW = "The Board violated the Open Meetings Law"


def motion(*causes, **fields):
    draft = Draft(standard="ca9", posture="preliminary-injunction")
    for one in causes:
        draft.claim(one, side=Side.MOVANT, role=ClaimRole.CAUSE_OF_ACTION, **fields)
    return draft.map


def set_in(words, case_map):
    return [(run.text, run.style) for run in named_causes(words, case_map, standards())]


def test_a_cause_that_is_called_by_its_own_words_stands_in_italics():
    assert set_in(f"On “{LAW}”, it is so.", motion(f"{LAW}.")) == [
        ("On ", RunStyle.PLAIN),
        (LAW, RunStyle.TITLE),
        (", it is so.", RunStyle.PLAIN),
    ]


@pytest.mark.parametrize("name", ["Open meetings", "Breach of contract", "Sherman Act § 1"])
def test_a_name_of_the_law_and_a_short_one_keep_their_marks(name):
    words = f"On “{name}”, it is so."
    assert set_in(words, motion(f"{LAW}.", short_title=name)) == [(words, RunStyle.PLAIN)]


@pytest.mark.parametrize("kind", ["map", "bench-memo"])
def test_the_weighing_on_paper_has_no_marks_around_the_words_of_a_claim(kind):
    case_map = motion(f"{LAW}.", "The permit took property without pay")
    paper = paper_called(kind).write(PaperCase(case_map, lambda _: None, standards()))
    lines = [words_of(getattr(one, "runs", ())) for one in paper.blocks]
    told = next(one for one in lines if one.startswith("The findings do not settle it"))
    assert f"On {LAW} and The permit took property without pay, there is no finding" in told


def test_nor_has_what_the_drafter_of_an_order_is_told():
    case_map = motion(f"{LAW}.", "The permit took property without pay")
    assert (
        f"“{LAW}”" not in text_bytes(CaseToExport(case_map, lambda _: None, standards())).decode()
    )
    assert order_paper(case_map, standards()).blocks
