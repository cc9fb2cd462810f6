"""Findings of comparing that are dismissed, and told again."""

from __future__ import annotations

import pytest
from drafts import Draft

from argmap.case.dismissals import dismissals_of, plan_dismissal, plan_dismissal_removal
from argmap.case.errors import RuleError
from argmap.case.plan_claims import plan_amendment
from argmap.law.case_check import check_case, check_summary
from argmap.sources.dismissing import dismissal_of
from argmap.sources.importing import document_from_bytes
from argmap.sources.problems import TextPlace

FIRST = "Amazon said that it had reported dozens of violent posts to Parler in seven weeks."
SECOND = "Amazon said that it had reported 100 violent posts to Parler in seven weeks."
THIRD = "Amazon said that it had reported 90 violent posts to Parler in seven weeks."
WHY = "Two counts of two days."


class Case:
    def __init__(self, *texts):
        self.draft = Draft()
        self.texts = {}
        for text in texts:
            self.add(text)

    def add(self, text):
        self.texts[self.draft.source(text, title=text[:20])] = text

    def text_of(self, source):
        return document_from_bytes(self.texts[source.id].encode())

    def words_of(self, place):
        return self.texts[place.source][place.start : place.end]

    @property
    def check(self):
        return check_case(self.draft.map, self.text_of)

    @property
    def numbers(self):
        return [one for one in self.check.problems if one.kind == "number"]

    def dismiss(self, why=WHY):
        (problem,) = self.numbers
        dismissal = dismissal_of(problem, self.words_of, why)
        return self.draft.do(plan_dismissal(self.draft.map, dismissal))


def test_what_is_dismissed_is_counted_and_not_told():
    case = Case(FIRST, SECOND)
    case.dismiss()
    assert case.numbers == []
    assert case.check.dismissed == 1
    assert check_summary(case.check).endswith(" 1 finding dismissed.")
    (kept,) = dismissals_of(case.draft.map.case)
    assert kept.why == WHY


def test_it_is_told_again_when_asked_or_undone():
    case = Case(FIRST, SECOND)
    before = list(case.draft.map.records())
    done = case.dismiss()
    (kept,) = dismissals_of(case.draft.map.case)
    case.draft.do(plan_dismissal_removal(case.draft.map, kept))
    assert list(case.draft.map.records()) == before
    assert len(case.numbers) == 1
    case.dismiss()
    case.draft.map.apply(done.inverse())
    assert list(case.draft.map.records()) == before


def test_another_source_that_joins_it_is_told():
    case = Case(FIRST, SECOND)
    case.dismiss()
    case.add(THIRD)
    (problem,) = case.numbers
    assert len([one for one in problem.where if isinstance(one, TextPlace)]) == 3


def test_a_reason_is_asked_for():
    with pytest.raises(RuleError, match="for a reason"):
        Case(FIRST, SECOND).dismiss(" ")


@pytest.mark.parametrize("extra", ["no JSON", "[1]", '{"dismissed": [1, {"passages": [["a"]]}]}'])
def test_what_another_program_left_there_is_no_dismissal(extra):
    draft = Draft()
    draft.do(plan_amendment(draft.map, draft.map.case, extra=extra))
    assert dismissals_of(draft.map.case) == ()


def test_what_another_program_left_there_stays():
    case = Case(FIRST, SECOND)
    case.draft.do(plan_amendment(case.draft.map, case.draft.map.case, extra='{"theirs": 1}'))
    case.dismiss()
    (kept,) = dismissals_of(case.draft.map.case)
    case.draft.do(plan_dismissal_removal(case.draft.map, kept))
    assert case.draft.map.case.extra == '{"theirs": 1}'
