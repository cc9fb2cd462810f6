from __future__ import annotations

import itertools
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.case.ids import keyed_id
from argmap.sources.comparing import compare_reports
from argmap.sources.report_words import Report
from argmap.sources.versions import align_passages, shared_statements
from argmap.sources.word_alignment import Change

WORDS = st.sampled_from(
    ["Mara", "Marra", "Oslo", "bridge", "not", "online", "offline", "12", "five", "Monday",
     "our", "himself", "granted", "denied", "the", "of", "closed", "harbour", "“", "”", "🙂",
     "court", "asked", "stop", "force", "ships", "\u2028", "e\u0301t\u00e9", "—", "a.m."]
)  # fmt: skip
SENTENCES = st.lists(WORDS, min_size=1, max_size=14).map(lambda words: " ".join(words) + ". ")
TEXTS = st.lists(SENTENCES, max_size=6).map("".join)


@given(TEXTS, TEXTS)
@settings(max_examples=150, deadline=None)
def test_runs_follow_each_other_through_both_passages(one, other):
    runs = align_passages(one, other)
    for texts, spans in ((one, [run.one for run in runs]), (other, [run.other for run in runs])):
        assert all(0 <= span.start <= span.end <= len(texts) for span in spans)
        assert all(before.end <= after.start for before, after in itertools.pairwise(spans))
    for run in runs:
        assert (run.one.start == run.one.end) == (run.change is Change.ADDED)
        assert (run.other.start == run.other.end) == (run.change is Change.MISSING)
    changed = [run.change is not Change.EQUAL for run in runs]
    assert not any(one and two for one, two in itertools.pairwise(changed))


@given(TEXTS)
@settings(max_examples=50, deadline=None)
def test_a_passage_is_equal_to_itself(text):
    assert all(
        run.change is Change.EQUAL and run.one == run.other for run in align_passages(text, text)
    )


@given(st.lists(TEXTS, max_size=4))
@settings(max_examples=150, deadline=None)
def test_every_place_that_is_told_is_in_its_text_and_has_words(texts):
    reports = [Report(keyed_id(str(rank)), text) for rank, text in enumerate(texts)]
    held = {report.source: report.text for report in reports}
    for problem in compare_reports(reports):
        assert problem.message
        assert len(problem.where) > 1
        for place in problem.where:
            assert held[place.source][place.start : place.end].strip()
            assert place.end <= len(held[place.source])
    for shared in shared_statements(reports):
        assert 0 <= shared.score <= 100
        assert shared.one != shared.other


def test_no_word_that_both_have_is_part_of_a_change_beside_it():
    one, other = "had earlier posted messages", "had posted many messages"
    told = [
        (run.change, one[slice(*run.one)], other[slice(*run.other)])
        for run in align_passages(one, other)
    ]
    assert told == [
        (Change.EQUAL, "had", "had"),
        (Change.MISSING, "earlier", ""),
        (Change.EQUAL, "posted", "posted"),
        (Change.ADDED, "", "many"),
        (Change.EQUAL, "messages", "messages"),
    ]


@given(TEXTS, TEXTS)
@settings(max_examples=150, deadline=None)
def test_the_two_sides_of_a_change_share_no_word(one, other):
    for run in align_passages(one, other):
        if run.change is Change.CHANGED:
            sides = (one[slice(*run.one)].casefold(), other[slice(*run.other)].casefold())
            first, second = (set(re.findall(r"[a-z]{4,}", side)) for side in sides)
            assert not first & second
