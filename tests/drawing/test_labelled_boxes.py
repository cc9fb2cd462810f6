"""Labels in the boxes of a picture."""

from __future__ import annotations

import pytest
from drafts import Draft

from argmap.case.plan_claims import plan_amendment
from argmap.case.terms import Side, Status
from argmap.drawing.compose import draw_case
from argmap.drawing.faces import Measures
from argmap.drawing.glyphs import icon_path
from argmap.drawing.live import NO_EDIT, LiveDrawing
from argmap.drawing.picture import LABELS, FootKind, label_of
from argmap.drawing.sizes import ICON, PAD_X
from argmap.reasoning.label import LabelMark


@pytest.fixture
def measures(qapp):
    return Measures()


@pytest.fixture
def draft():
    draft = Draft()
    root = draft.claim("The order should issue.", side=Side.MOVANT)
    draft.reason(root, "The harm cannot be undone.")
    return draft


def shown(picture):
    return [label_of(box) for box in picture.boxes]


def test_each_box_shows_the_mark_of_its_label_at_its_right(draft, measures):
    marks = dict(zip(draft.map.claims, (LabelMark.TIE, LabelMark.IN), strict=True))
    picture = draw_case(draft.map, measures=measures, mark_of=marks.get)
    assert shown(picture) == [LabelMark.TIE, LabelMark.IN]
    for box in picture.boxes:
        last = box.foot[-1]
        assert last.kind in LABELS
        assert last.x == box.rect[2] - PAD_X - ICON


def test_without_labels_no_box_has_one(draft, measures):
    assert shown(draw_case(draft.map, measures=measures)) == [None, None]


def test_no_box_changes_its_size_or_place_as_its_label_becomes_known(draft, measures):
    known = {}
    live = LiveDrawing(measures)
    live.show_labels(known.get)
    before = live.draw(draft.map)
    sizes = before.boxes.rects.tolist()
    known |= dict.fromkeys(draft.map.claims, LabelMark.OUT)
    live.relabel(set(known))
    after = live.draw(draft.map, since=NO_EDIT)
    assert after.boxes.rects.tolist() == sizes
    assert shown(after) == [LabelMark.OUT, LabelMark.OUT]


def test_only_boxes_that_are_labelled_anew_are_made_anew(draft, measures):
    _first, second = draft.map.claims
    known = dict.fromkeys(draft.map.claims, LabelMark.UNDECIDED)
    live = LiveDrawing(measures)
    live.show_labels(known.get)
    before = live.draw(draft.map)
    assert len(list(before.boxes)) == 2
    known[second] = LabelMark.IN
    live.relabel({second})
    after = live.draw(draft.map, since=NO_EDIT)
    assert after.boxes.content(0) is before.boxes.content(0)
    assert after.boxes.content(1) is not before.boxes.content(1)
    live.relabel(None)
    assert live.draw(draft.map, since=NO_EDIT).boxes.content(0) is not before.boxes.content(0)


def test_labels_can_be_hidden_and_shown_again(draft, measures):
    live = LiveDrawing(measures)
    plain = live.draw(draft.map).boxes.rects.tolist()
    live.show_labels(lambda _: LabelMark.IN)
    assert shown(live.draw(draft.map, since=NO_EDIT)) == [LabelMark.IN, LabelMark.IN]
    live.show_labels(None)
    hidden = live.draw(draft.map, since=NO_EDIT)
    assert shown(hidden) == [None, None]
    assert hidden.boxes.rects.tolist() == plain


def test_a_box_is_as_wide_as_its_foot_with_the_label_needs(measures):
    draft = Draft()
    claim = draft.claim("Short.", side=Side.MOVANT)
    draft.do(plan_amendment(draft.map, draft.map.claims[claim], status=Status.DISPUTED))
    (box,) = draw_case(draft.map, measures=measures, mark_of=lambda _: LabelMark.IN).boxes
    ends = [mark.x + mark.width for mark in box.foot]
    assert all(mark.x >= end for mark, end in zip(box.foot[1:], ends, strict=False))
    assert ends[-1] + PAD_X <= box.rect[2]


def test_labels_are_told_apart_by_their_shapes():
    paths = [icon_path(FootKind(mark.value)) for mark in LabelMark]
    assert all(not path.isEmpty() for path in paths)
    assert len({tuple((e.x, e.y) for e in map(path.elementAt, range(path.elementCount())))
                for path in paths}) == len(paths)  # fmt: skip
