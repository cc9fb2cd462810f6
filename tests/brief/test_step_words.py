from __future__ import annotations

from drafts import Draft

from argmap.brief.step_words import step_words


def told(draft, claim, hidden=()):
    def name_of(one):
        return "" if one in hidden else f"“{draft.map.claims[one].text}”"

    return step_words(draft.map, draft.step(claim), name_of)


def test_a_step_of_one_claim_is_told():
    draft = Draft()
    top = draft.claim("Top")
    assert told(draft, draft.reason(top, "For")) == "“For” supports “Top”"
    assert told(draft, draft.objection(top, "Against")) == "“Against” attacks “Top”"


def test_claims_that_bear_together_are_told_together():
    draft = Draft()
    top = draft.claim("Top")
    first = draft.reason(top, "One")
    draft.beside(first, "Two")
    assert told(draft, first) == "“One” and “Two” together support “Top”"
    draft.beside(first, "Three")
    assert told(draft, first) == "“One”, “Two” and “Three” together support “Top”"


def test_an_undercut_is_told_with_the_step_that_it_attacks():
    draft = Draft()
    top = draft.claim("Top")
    first = draft.reason(top, "One")
    assert told(draft, draft.undercut(first, "No")) == "“No” attacks the step from “One” to “Top”"


def test_a_claim_that_is_not_on_the_paper_is_told_as_such():
    draft = Draft()
    top = draft.claim("Top")
    first = draft.reason(top, "One")
    assert told(draft, first, [top]) == "“One” supports a claim that is not shown"
    assert told(draft, first, [first]) == "A claim that is not shown supports “Top”"
    undercut = draft.undercut(first, "No")
    assert told(draft, undercut, [top]) == "“No” attacks the step of “One”"
