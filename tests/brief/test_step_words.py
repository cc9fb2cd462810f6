from __future__ import annotations

from drafts import Draft

from argmap.brief.numbering import NumberedTree
from argmap.brief.step_words import step_words


def told(draft, claim, hidden=()):
    tree = NumberedTree(draft.map)
    numbers = {tree.anchor(box): tree.number(box) for box in tree.boxes}
    for one in hidden:
        numbers.pop(f"claim-{one}")
    return step_words(draft.map, draft.step(claim), numbers.get)


def test_a_step_of_one_claim_is_told():
    draft = Draft()
    top = draft.claim("Top")
    assert told(draft, draft.reason(top, "For")) == "Claim 1.1 supports claim 1"
    assert told(draft, draft.objection(top, "Against")) == "Claim 1.2 attacks claim 1"


def test_claims_that_bear_together_are_told_together():
    draft = Draft()
    top = draft.claim("Top")
    first = draft.reason(top, "One")
    draft.beside(first, "Two")
    assert told(draft, first) == "Claims 1.1 and 1.2 together support claim 1"
    draft.beside(first, "Three")
    assert told(draft, first) == "Claims 1.1, 1.2 and 1.3 together support claim 1"


def test_an_undercut_is_told_with_the_step_that_it_attacks():
    draft = Draft()
    top = draft.claim("Top")
    first = draft.reason(top, "One")
    assert told(draft, draft.undercut(first, "No")) == "Claim 1.2 attacks the step from 1.1 to 1"


def test_a_claim_that_is_not_on_the_paper_is_told_as_such():
    draft = Draft()
    top = draft.claim("Top")
    first = draft.reason(top, "One")
    assert told(draft, first, [top]) == "Claim 1.1 supports a claim that is not shown"
    assert told(draft, first, [first]) == "A claim that is not shown supports claim 1"
    undercut = draft.undercut(first, "No")
    assert told(draft, undercut, [top]) == "Claim 1.2 attacks the step of 1.1"
