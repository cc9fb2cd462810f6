from __future__ import annotations

import random
from contextlib import suppress

import pytest
from drafts import Draft

from argmap.case.errors import RuleError
from argmap.case.places import Under
from argmap.case.terms import Stance
from argmap.drawing.faces import Measures
from argmap.drawing.live import LiveDrawing
from argmap.formats.branch_pages import BranchPages

pytestmark = pytest.mark.usefixtures("qapp")


def random_map(seed, claims=90):
    chance = random.Random(seed)
    draft = Draft()
    made = [draft.claim("The root."), draft.claim("Another root.")]
    for number in range(claims):
        target = chance.choice(made[-30:])
        text = f"Claim {number} " + "and some more words " * chance.randint(0, 9)
        add = chance.choice([draft.reason, draft.reason, draft.objection])
        if number % 7 == 5 and draft.map.uses_of(target):
            add = chance.choice([draft.undercut, draft.beside])
        made.append(add(target, text))
        if number % 11 == 10:
            used = chance.choice(made[2:-1])
            with suppress(RuleError):  # what would support itself
                draft.reuse(used, Under(made[-1], Stance.PRO))
    return draft.map


def pages_of(case_map, width=900.0, height=600.0):
    measures = Measures(has_references=True)

    def fits(picture):
        return picture.bounds[2] <= width and picture.bounds[3] <= height

    return BranchPages(case_map, lambda: LiveDrawing(measures), fits).pages(), fits


@pytest.mark.parametrize("seed", range(6))
def test_every_claim_stands_in_full_on_one_page_and_what_is_folded_has_a_page_of_its_own(seed):
    case_map = random_map(seed)
    pages, _ = pages_of(case_map)
    full, folded, begun = [], [], []
    for page in pages:
        if page.part == 1:
            begun += page.tops
        for box in page.picture.boxes:
            is_again = page.part > 1 and box.claim in page.tops
            if box.hidden:
                folded.append(box.claim)
            elif not box.is_reference and not is_again:
                full.append(box.claim)
    assert sorted(full) == sorted(case_map.claims)
    assert len(folded) == len(set(folded))
    roots = {one.id for one in case_map.roots()}
    assert sorted(begun) == sorted(roots | set(folded))


@pytest.mark.parametrize("seed", range(3))
def test_pages_hold_no_more_than_fits_but_where_one_step_alone_does_not(seed):
    pages, fits = pages_of(random_map(seed))
    assert len(pages) > 4
    for page in pages:
        assert page.picture.boxes[0].claim == page.tops[0]
        is_small = len(page.picture.boxes) <= 6
        assert fits(page.picture) or is_small


def test_a_map_that_fits_is_one_page():
    draft = Draft()
    root = draft.claim("The root.")
    draft.reason(draft.reason(root, "A reason."), "Below it.")
    pages, _ = pages_of(draft.map)
    assert len(pages) == 1
    assert len(pages[0].picture.boxes) == 3


def test_roots_with_nothing_below_them_stand_side_by_side_on_as_many_pages_as_they_need():
    draft = Draft()
    roots = [draft.claim(f"Root {number}.") for number in range(20)]
    pages, fits = pages_of(draft.map)
    assert len(pages) > 1
    assert [claim for page in pages for claim in page.tops] == roots
    for page in pages:
        assert [box.claim for box in page.picture.boxes] == list(page.tops)
        assert fits(page.picture)


def test_a_page_of_part_of_what_bears_on_a_claim_shows_it_as_the_others_do():
    draft = Draft()
    root = draft.claim("The root.")
    for number in range(30):
        draft.objection(draft.reason(root, f"Reason {number}."), "Against it.")
    pages, _ = pages_of(draft.map)
    tops = [page.picture.boxes[0] for page in pages if page.tops == (root,)]
    assert len(tops) > 1
    assert {top.foot for top in tops} == {tops[0].foot}
    assert {top.border for top in tops} == {tops[0].border}
