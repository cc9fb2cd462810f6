"""Maps that nobody would draw by hand: very deep, very broad, with texts out of all bounds."""

from __future__ import annotations

import numpy as np
import pytest

from argmap.case.caption import Case
from argmap.case.case_map import CaseMap
from argmap.case.changes import ChangeSet
from argmap.case.claims import Argument, Claim, Premise
from argmap.case.ids import ArgumentId, CaseId, ClaimId, PremiseId, keyed_id
from argmap.case.places import Under
from argmap.case.plan_claims import plan_claim, plan_reword
from argmap.case.terms import Stance
from argmap.drawing.faces import Measures
from argmap.drawing.index import PictureIndex
from argmap.drawing.live import LiveDrawing
from argmap.drawing.measuring import MOST_LINES


def argued(count, target_of, text="A claim"):
    records = [Case(CaseId(keyed_id("case")))]
    ids = [ClaimId(keyed_id("claim", str(number))) for number in range(count)]
    for number, claim in enumerate(ids):
        records.append(Claim(claim, text=text, rank=float(number)))
        if number:
            argument = ArgumentId(keyed_id("argument", str(number)))
            target = ids[target_of(number)]
            stance = Stance.CON if number % 2 else Stance.PRO
            records.append(
                Argument(argument, target_claim=target, rank=float(number), stance=stance)
            )
            records.append(Premise(PremiseId(keyed_id("premise", str(number))), argument, claim))
    return CaseMap(records), ids


def overlaps(rects):
    """Count the pairs of boxes that overlap, of boxes near each other from left to right."""
    rects = rects[np.argsort(rects[:, 0])]
    left, top, right, bottom = rects[:, 0], rects[:, 1], *(rects[:, :2] + rects[:, 2:]).T
    found = 0
    for at in range(len(rects)):
        end = int(np.searchsorted(left, right[at]))
        others = slice(at + 1, end)
        found += int(((top[others] < bottom[at]) & (bottom[others] > top[at])).sum())
    return found


@pytest.mark.parametrize(
    ("count", "target_of"),
    [(20_000, lambda number: number - 1), (10_001, lambda _: 0)],
    ids=["a chain 20,000 deep", "10,000 objections on one claim"],
)
def test_a_map_of_extreme_shape_is_drawn_and_edited_without_overlap(qapp, count, target_of):
    case_map, ids = argued(count, target_of)
    live = LiveDrawing(Measures())
    picture = live.draw(case_map)
    assert len(picture.boxes) == count
    assert overlaps(PictureIndex(picture).boxes.rects) == 0
    change_set = plan_claim(
        case_map, "One more", Under(ids[-1], Stance.PRO), new_id=iter(NEW).__next__
    )
    case_map.apply(change_set)
    picture = live.draw(case_map, since=change_set)
    assert len(picture.boxes) == count + 1
    assert overlaps(PictureIndex(picture).boxes.rects) == 0


NEW = [keyed_id("new", str(number)) for number in range(9)]


@pytest.mark.parametrize(
    "text",
    ["word " * 5000, "\u200b" * 9000, "e\u0301" * 9000, "\u0301", "\u200b", "a\u0300" * 40],
    ids=["5,000 words", "zero width", "combining", "one mark", "one zero width", "marked letters"],
)
def test_a_text_out_of_all_bounds_has_a_box_of_twelve_lines_at_most(qapp, text):
    case_map, ids = argued(3, lambda _: 0)
    live = LiveDrawing(Measures())
    live.draw(case_map)
    change_set: ChangeSet = plan_reword(case_map, ids[1], text)
    case_map.apply(change_set)
    picture = live.draw(case_map, since=change_set)
    assert all(len(box.lines) <= MOST_LINES for box in picture.boxes)
    assert overlaps(PictureIndex(picture).boxes.rects) == 0
    assert all(line.x + line.width <= box.rect[2] for box in picture.boxes for line in box.lines)
