from __future__ import annotations

from dataclasses import replace

import pytest
from drafts import Draft
from shelf import document

from argmap.case.changes import Change, ChangeSet
from argmap.case.checked_papers import Outcome, Review
from argmap.case.errors import RuleError
from argmap.case.ids import CheckedPaperId, ReviewId, keyed_id
from argmap.case.plan_checked_papers import (
    plan_check,
    plan_checked_paper,
    plan_checked_paper_removal,
    plan_review,
)

GONE = CheckedPaperId(keyed_id("gone"))


@pytest.fixture
def draft():
    return Draft()


@pytest.fixture
def paper(draft):
    planned = plan_checked_paper(draft.map, "opposition.pdf", document(), new_id=draft.new_id)
    draft.do(planned)
    return planned.changes[-1].after


def review(draft, paper, item, outcome, **fields):
    draft.do(plan_review(draft.map, paper.id, item, outcome, new_id=draft.new_id, **fields))


def outcomes(draft, paper):
    return {one.item: one.outcome for one in draft.map.reviews_of(paper.id)}


def test_a_checked_paper_is_kept_with_its_text(draft, paper):
    assert paper.document == document().hash
    assert draft.done[-1].documents == (document(),)
    bare = plan_checked_paper(draft.map, "reply.docx", None, new_id=draft.new_id)
    draft.do(bare)
    assert [one.document for one in draft.map.ranked_checked_papers()] == [paper.document, None]
    assert bare.documents == ()


def test_an_item_of_a_check_has_one_review_which_can_be_changed_and_taken_back(draft, paper):
    review(draft, paper, "q1", Outcome.CONFIRMED, verdict="altered", by="anna")
    review(draft, paper, "q2", Outcome.DISMISSED, why="Only a comma.")
    assert outcomes(draft, paper) == {"q1": Outcome.CONFIRMED, "q2": Outcome.DISMISSED}
    review(draft, paper, "q1", Outcome.DISMISSED, why="The source was corrected.")
    assert outcomes(draft, paper) == {"q1": Outcome.DISMISSED, "q2": Outcome.DISMISSED}
    (first,) = (one for one in draft.map.reviews.values() if one.item == "q1")
    assert (first.verdict, first.by) == ("altered", "anna")
    review(draft, paper, "q1", None)
    assert outcomes(draft, paper) == {"q2": Outcome.DISMISSED}


def test_a_review_keeps_what_the_check_told_and_what_another_program_kept_with_it(draft, paper):
    review(draft, paper, "q1", Outcome.CONFIRMED, told="It gives these words to Hannity.")
    (first,) = draft.map.reviews.values()
    assert first.told == "It gives these words to Hannity."
    assert replace(first, extra="[1]").told == ""
    assert replace(first, extra='{"told": [7]}').told == ""
    review(draft, paper, "q1", Outcome.CONFIRMED, told="It gives these words to Matze.")
    assert [one.told for one in draft.map.reviews.values()] == ["It gives these words to Matze."]
    (first,) = draft.map.reviews.values()
    draft.map.apply(ChangeSet("", (Change(first, replace(first, extra="no JSON")),)))
    with pytest.raises(RuleError, match="another program"):
        review(draft, paper, "q1", Outcome.CONFIRMED, told="It is so.")


def test_nothing_is_dismissed_without_a_reason(draft, paper):
    with pytest.raises(RuleError, match="for a reason"):
        review(draft, paper, "q1", Outcome.DISMISSED, why=" ")
    review(draft, paper, "q1", Outcome.CONFIRMED)


def test_a_checked_paper_takes_along_what_was_made_of_its_check(draft, paper):
    review(draft, paper, "q1", Outcome.CONFIRMED)
    kept = list(draft.map.records())
    draft.do(plan_checked_paper_removal(draft.map, paper.id))
    assert not draft.map.checked_papers
    assert not draft.map.reviews
    draft.map.apply(draft.done.pop().inverse())
    assert list(draft.map.records()) == kept


def test_a_paper_that_is_gone_is_a_sentence(draft):
    with pytest.raises(RuleError, match="no longer in the case"):
        plan_checked_paper_removal(draft.map, GONE)
    with pytest.raises(RuleError, match="no longer in the case"):
        plan_review(draft.map, GONE, "q1", Outcome.CONFIRMED, new_id=draft.new_id)


def test_a_review_is_of_something_and_a_checked_paper_has_a_name(draft):
    with pytest.raises(RuleError, match="that the check told"):
        Review(ReviewId(keyed_id("review")), GONE, "", Outcome.CONFIRMED)
    with pytest.raises(RuleError, match="has a name"):
        plan_checked_paper(draft.map, "", None, new_id=draft.new_id)


def test_the_same_file_or_one_of_the_same_name_is_the_same_paper_and_keeps_its_reviews(draft):
    def check(name, digest, text="One says so."):
        draft.do(plan_check(draft.map, name, document(text), new_id=draft.new_id, digest=digest))
        return draft.map.ranked_checked_papers()

    (first,) = check("brief.docx", "a" * 64)
    review(draft, first, "q1", Outcome.CONFIRMED, verdict="altered")
    (again,) = check("brief.docx", "b" * 64, "Two say so.")
    assert (again.id, again.document) == (first.id, document("Two say so.").hash)
    (renamed,) = check("copy of brief.docx", "b" * 64, "Two say so.")
    assert (renamed.id, renamed.name) == (first.id, "copy of brief.docx")
    assert outcomes(draft, renamed) == {"q1": Outcome.CONFIRMED}
    assert len(check("reply.docx", "c" * 64)) == 2


def test_checking_what_is_kept_as_it_is_changes_nothing(draft):
    def planned():
        return plan_check(draft.map, "brief.docx", document(), new_id=draft.new_id, digest="a" * 64)

    draft.do(planned())
    assert not planned()
