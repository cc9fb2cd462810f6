"""What the case keeps of a paper: its options, the order of its points, what is left out."""

from __future__ import annotations

import pytest
from drafts import Draft
from example import example_map, example_text_of, standards

from argmap.brief.blocks import Heading
from argmap.brief.kept_briefs import (
    brief_for,
    fields_of,
    kept_kind,
    kept_options,
    options_in,
    told_of,
)
from argmap.brief.papers import PAPERS, paper_called
from argmap.brief.pdf_kinds import PdfKind
from argmap.brief.points import Point, moved, points_of
from argmap.case.briefs import Brief, PointForm
from argmap.case.ids import BriefId, ClaimId
from argmap.case.plan_briefs import plan_kept_brief
from argmap.case.terms import Side
from argmap.formats.case_to_export import CaseToExport, Choices

pytestmark = pytest.mark.usefixtures("qapp")
KEY = BriefId("b" * 32)
IDS = iter(range(10**6))


def new_id():
    return f"{next(IDS):032x}"


def keep(case_map, kind, **fields):
    case_map.apply(plan_kept_brief(case_map, kind, new_id=new_id, **fields))


def written(case_map, kind, **options):
    chosen = Choices("articles", paper=kind, options=options, today="2021-01-12")
    return CaseToExport(case_map, example_text_of, standards(), chosen).paper()


def headings(paper, level=None):
    heads = (one for one in paper.blocks if isinstance(one, Heading) and one.listed)
    return [one.text for one in heads if level in (None, one.level)]


@pytest.mark.parametrize("kind", [one.id for one in PAPERS])
def test_whatever_is_chosen_of_a_paper_is_kept_and_read_back(kind):
    options = paper_called(kind).options
    other = {}
    for one in options:
        other_choice = next((value for value, _ in one.choices if value != one.usual), "lcr")
        other[one.name] = ("no" if one.usual == "yes" else "yes") if one.is_tick else other_choice
    brief = Brief(KEY, kind, **fields_of(options, other))
    assert options_in(brief) == other
    usual = {one.name: one.usual for one in options}
    assert options_in(Brief(KEY, kind, **fields_of(options, usual))) == {}


@pytest.mark.parametrize("garbage", ["{", "null", "[1]", '{"draft": 1}', "[" * 100_000])
def test_options_that_cannot_be_read_were_never_chosen(garbage):
    assert options_in(Brief(KEY, "map", options=garbage, title="Mine")) == {"title": "Mine"}


def test_the_first_brief_of_a_kind_is_kept_and_nothing_is_kept_of_what_is_usual():
    draft = Draft()
    assert not plan_kept_brief(draft.map, "reply", new_id=new_id, title="", side=Side.NEUTRAL)
    keep(draft.map, "reply", form=PointForm.IRAC)
    keep(draft.map, "reply", title="Reply in Support")
    keep(draft.map, "memorandum", limit="none")
    assert len(draft.map.briefs) == 2
    assert kept_options(draft.map, "reply") == {"form": "IRAC", "title": "Reply in Support"}
    assert brief_for(draft.map, "moot") is None


def test_a_paper_is_written_as_the_case_keeps_it_unless_it_is_chosen_otherwise():
    case_map = example_map()
    keep(case_map, "memorandum", form=PointForm.IRAC, title="Brief of the Movant")
    kept = written(case_map, "memorandum")
    assert kept.caption.motion[0] == "Brief of the Movant"
    assert any("whether" in text.casefold() for text in words(kept))
    usual = written(case_map, "memorandum", form="CREAC", title="")
    assert usual.blocks == written(example_map(), "memorandum").blocks


def words(paper):
    for block in paper.blocks:
        yield "".join(one.text for one in getattr(block, "runs", ()))


def test_the_kind_of_pdf_is_kept_too():
    draft = Draft()
    assert kept_kind(draft.map, "reply") is None
    keep(draft.map, "reply", pdf_kind="working")
    assert kept_kind(draft.map, "reply") is PdfKind.WORKING
    keep(draft.map, "reply", pdf_kind="nonsense")
    assert kept_kind(draft.map, "reply") is None


def test_what_is_as_the_case_keeps_it_is_told():
    case_map = example_map()
    claims = tuple(case_map.claims)[:2]
    assert told_of(case_map, "reply", {}) == []
    keep(case_map, "reply", form=PointForm.IRAC, claims=claims[:1], left_out=claims[1:])
    told = " ".join(told_of(case_map, "reply", {}))
    assert "form IRAC" in told
    assert "--set" in told
    assert "order" in told
    assert "1 point " in told
    assert "form" not in " ".join(told_of(case_map, "reply", {"form": "CREAC"}))


def point(level, letter="", number=""):
    return Point(level, number, letter, ClaimId(letter * 32) if letter else None)


def test_a_point_is_moved_past_its_sibling_with_all_that_is_below_it():
    points = [point(1), point(2, "a"), point(3, "b"), point(2, "c"), point(3, "d"), point(1, "e")]
    order = tuple(ClaimId(one * 32) for one in "cdabe")
    assert moved(points, 1, 1) == order
    assert moved(points, 3, -1) == order
    for at, by in ((1, -1), (3, 1), (2, -1), (2, 1), (0, 1)):
        assert moved(points, at, by) is None
    first = [point(1, "a"), point(2, "b"), point(1, "c")]
    assert moved(first, 2, -1) == moved(first, 0, 1) == tuple(ClaimId(one * 32) for one in "cab")


@pytest.mark.parametrize("kind", ["memorandum", "opposition", "moot", "debate"])
def test_every_point_that_is_moved_stands_where_it_was_moved_to(kind):
    points = points_of(written(example_map(), kind))
    tried = 0
    for at in range(len(points)):
        order = moved(points, at, 1)
        if order is None:
            continue
        case_map = example_map()
        keep(case_map, kind, claims=order)
        after = [one.claim for one in points_of(written(case_map, kind)) if one.claim]
        first = {claim: place for place, claim in reversed(list(enumerate(after)))}
        last = {claim: place for place, claim in enumerate(after)}
        sibling = next(
            one
            for one in points[at + 1 :]
            if one.level == points[at].level and one.claim is not None
        )
        pair = (sibling.claim, points[at].claim)
        assert any(place[pair[0]] < place[pair[1]] for place in (first, last)), points[at].text
        # One that is argued elsewhere first may have a heading there that it had not here.
        assert set(after) >= {one.claim for one in points if one.claim}
        tried += 1
    assert tried


@pytest.mark.parametrize("kind", ["memorandum", "opposition", "reply", "moot", "debate"])
def test_a_point_that_is_left_out_is_argued_nowhere(kind):
    points = [one for one in points_of(written(example_map(), kind)) if one.claim]
    for one in points:
        case_map = example_map()
        keep(case_map, kind, left_out=(one.claim,))
        paper = written(case_map, kind)
        assert one.claim not in [other.claim for other in points_of(paper)], one.text
        assert case_map.briefs


def test_the_order_for_one_side_is_not_that_of_the_other():
    case_map = example_map()
    first = points_of(written(case_map, "moot", side="respondent"))
    order = moved(first, next(at for at in range(len(first)) if moved(first, at, 1)), 1)
    keep(case_map, "moot", side=Side.MOVANT, claims=order)
    again = points_of(written(case_map, "moot", side="respondent"))
    assert [one.claim for one in again] == [one.claim for one in first]
