"""Whose pasted claims are: as of those added by hand, and as argmap's own text says."""

from __future__ import annotations

from itertools import count

import pytest
from drafts import Draft
from example import example_map

from argmap.case.ids import keyed_id
from argmap.case.indented import write_indented
from argmap.case.indented_reading import read_indented
from argmap.case.places import Against, Alone, Beside, Under
from argmap.case.plan_paste import plan_paste
from argmap.case.snippet import take_snippet
from argmap.case.terms import Side, Stance

TEXT = """\
+ A reason
  + Its reason
  \N{MINUS SIGN} Its objection
  & With the objection
    ! Its undercut
      + For the undercut
\N{MINUS SIGN} An objection
  + [A reason]
  + Its own reason
"""
OTHERS = {"Its objection", "With the objection", "An objection", "Its own reason"}


@pytest.fixture
def draft():
    return Draft()


def read(text):
    numbers = count()
    return read_indented(text, new_id=lambda: keyed_id("read", str(next(numbers))))


def paste(draft, text, place=None):
    draft.do(plan_paste(draft.map, read(text), place or Alone(), new_id=draft.new_id))


def sides(draft, *left_out):
    claims = draft.map.claims.values()
    return {one.text: one.side for one in claims if one.text not in left_out}


@pytest.mark.parametrize("side", list(Side))
def test_pasted_lines_take_their_sides_from_the_claim_as_if_added_by_hand(draft, side):
    target = draft.claim("Target", side=side)
    paste(draft, TEXT, Under(target))
    by_hand = draft.reason(target, "By hand")
    assert draft.map.claims[by_hand].side is side
    found = sides(draft, "Target", "By hand")
    assert len(found) == 8
    for words, one in found.items():
        assert one is (side.opposite if words in OTHERS else side), words


def test_a_list_without_signs_is_of_the_side_of_the_place(draft):
    target = draft.claim("Target", side=Side.RESPONDENT)
    reason = draft.reason(target, "Reason")
    step = draft.step(reason).id
    paste(draft, "- One\n  - Two", Under(target))
    paste(draft, "Three\n  Four", Under(target, Stance.CON))
    paste(draft, "Five\n  Six", Beside(step))
    paste(draft, "Seven\n  Eight", Against(step))
    found = sides(draft, "Target", "Reason")
    movant = {words for words, side in found.items() if side is Side.MOVANT}
    assert movant == {"Three", "Four", "Seven", "Eight"}
    assert set(found.values()) == {Side.MOVANT, Side.RESPONDENT}


def test_what_has_nothing_to_take_a_side_from_stays_neutral(draft):
    paste(draft, TEXT)
    assert set(sides(draft).values()) == {Side.NEUTRAL}


def test_a_side_before_the_words_is_taken_and_passed_on(draft):
    paste(draft, "(respondent) One\n  - Two\n  - (neutral) Three\n    - Four\n(movant)\n")
    assert sides(draft) == {
        "One": Side.RESPONDENT,
        "Two": Side.RESPONDENT,
        "Three": Side.NEUTRAL,
        "Four": Side.NEUTRAL,
        "(movant)": Side.NEUTRAL,
    }


def test_the_example_copied_as_text_is_pasted_into_a_new_case_with_every_side():
    case_map = example_map()
    snippet = take_snippet(case_map, [(one.id, None) for one in case_map.roots()])
    other = Draft()
    paste(other, write_indented(snippet))
    wanted = {" ".join(one.text.split()): one.side for one in case_map.claims.values()}
    assert sides(other) == wanted
    assert len(set(wanted.values())) > 1


def test_a_claim_whose_side_is_its_authors_choice_comes_back_with_it(draft):
    root = draft.claim("Root", side=Side.MOVANT)
    concession = draft.reason(root, "They concede it", side=Side.RESPONDENT)
    draft.reason(concession, "(movant) is how this begins")
    step = draft.step(concession).id
    fellow = draft.claim("Nobody says", Beside(step), side=Side.NEUTRAL)
    draft.claim("Not so", Against(step), side=Side.NEUTRAL)
    draft.objection(fellow, "Nor this")
    text = write_indented(take_snippet(draft.map, [(root, None)]))
    assert text.splitlines()[:2] == ["(movant) Root", "  + (respondent) They concede it"]
    other = Draft()
    paste(other, text)
    assert sides(other) == sides(draft)


def test_what_undercuts_a_step_left_behind_is_still_of_the_other_side(draft):
    paste(draft, "+ (movant) One\n  ! Two")
    assert sides(draft) == {"One": Side.MOVANT, "Two": Side.RESPONDENT}
    assert len(draft.map.roots()) == 2
