from __future__ import annotations

import pytest
from drafts import Draft

from argmap.case.ids import keyed_id
from argmap.case.plan_statements import plan_best_report, plan_statement
from argmap.sources.passages import Span
from argmap.sources.problems import Grade, Problem, TextPlace
from argmap.sources.versions import SharedStatement
from argmap.sources.word_alignment import Change, WordRun
from argmap.ui.comparing.entries import Group, entries_of, without_overlaps
from argmap.ui.comparing.entries_model import likeness_words
from argmap.ui.comparing.recorded import with_recorded

ONE, TWO, THREE = (keyed_id("source", name) for name in ("one", "two", "three"))
TEXTS = {ONE: "Parler is\ndown today.", TWO: "It is down.", THREE: "Parler was down."}


def place(source, start, end):
    return TextPlace(source, start, end)


def problem(kind, *where):
    return Problem(kind, Grade.WARNING, where, f"Passages. {kind}", kind)


def shared(one, other, score=95.0, change=Change.CHANGED):
    run = WordRun(change, Span(one.start, one.end), Span(other.start, other.end))
    return SharedStatement(one, other, score, score >= 90, (run,))


def test_problems_of_the_same_passages_are_one_entry():
    here, there, also = place(ONE, 0, 10), place(TWO, 0, 9), place(THREE, 0, 5)
    told = [problem("pronoun", here, there), problem("time", here, there, also)]
    (entry,) = entries_of(told, [], TEXTS)
    assert entry.kinds == ("pronoun", "time")
    assert entry.places == (here, there, also)


def test_problems_that_share_only_one_passage_stay_apart():
    here = place(ONE, 0, 10)
    told = [problem("time", here, place(TWO, 0, 9)), problem("time", here, place(THREE, 0, 9))]
    assert len(entries_of(told, [], TEXTS)) == 2


def test_passages_of_one_source_that_overlap_are_shown_once():
    parts = [place(ONE, 3, 9), place(TWO, 0, 4), place(ONE, 0, 5), place(ONE, 8, 12)]
    assert without_overlaps(parts) == (place(ONE, 0, 12), place(TWO, 0, 4))
    assert without_overlaps([place(ONE, 0, 3), place(ONE, 3, 6)]) == (
        place(ONE, 0, 3),
        place(ONE, 3, 6),
    )


def test_what_is_alike_and_told_differently_is_one_entry_with_its_likeness():
    told = problem("time", place(ONE, 0, 10), place(TWO, 0, 9))
    alike = shared(place(ONE, 1, 10), place(TWO, 0, 8), 91.0)
    (entry,) = entries_of([told], [alike], TEXTS)
    assert (entry.group, entry.score) == (Group.DIFFERING, 91.0)


def test_what_one_source_says_twice_is_no_report_of_another():
    assert not entries_of([], [shared(place(ONE, 0, 5), place(ONE, 10, 15))], TEXTS)


def test_copies_of_one_passage_are_one_entry_and_the_groups_stand_in_their_order():
    here, copies = place(ONE, 0, 10), [place(TWO, 0, 9), place(THREE, 0, 9)]
    alike = [shared(here, copies[0]), shared(here, copies[1], 90.0)]
    candidate = shared(place(ONE, 11, 16), place(TWO, 0, 5), 70.0)
    name = problem("name", place(TWO, 6, 10), place(ONE, 3, 7))
    told = problem("time", place(TWO, 0, 3), place(THREE, 11, 14))
    found = entries_of([name, told], [candidate, *alike], TEXTS)
    assert [one.group for one in found] == [
        Group.DIFFERING,
        Group.NAMES,
        Group.SAME,
        Group.CANDIDATE,
    ]
    assert found[2].places == (here, *copies)


def test_an_entry_begins_with_the_words_of_its_first_passage_on_one_line():
    (entry,) = entries_of([], [shared(place(ONE, 0, 14), place(TWO, 0, 9))], TEXTS)
    assert entry.beginning == "Parler is down"


@pytest.mark.parametrize(
    ("score", "words"),
    [(100, "Word for word"), (99.8, "99 of 100 alike"), (65.2, "65 of 100 alike")],
)
def test_only_what_is_equal_is_called_word_for_word(score, words):
    assert likeness_words(score) == words


def test_a_word_that_differs_at_the_end_is_not_word_for_word():
    for change, score in ((Change.CHANGED, 99), (Change.EQUAL, 100)):
        alike = shared(place(ONE, 0, 10), place(TWO, 0, 9), 100.0, change)
        (entry,) = entries_of([], [alike], TEXTS)
        assert entry.score == score


@pytest.fixture
def draft():
    made = Draft()
    made.text = "Parler is down as of Monday afternoon. It will take time to get it back.\n"
    made.held = made.source(made.text, title="A report")
    made.quotes = [
        made.quote(made.held, words, text=made.text)
        for words in ("Parler is down", "It will take time")
    ]
    return made


def span_of(quote):
    return TextPlace(quote.source, quote.start, quote.end)


def record(draft, **fields):
    draft.do(plan_statement(draft.map, draft.quotes, new_id=draft.new_id, **fields))
    return draft.map.ranked_statements()[0]


def test_a_recorded_statement_comes_first_and_takes_in_what_is_told_of_it(draft):
    statement = record(draft, best=draft.quotes[1])
    first, second = (span_of(draft.map.quotes[one]) for one in statement.quotes)
    found = entries_of(
        [problem("time", first, second), problem("number", first, place(TWO, 0, 5))], [], TEXTS
    )
    recorded, other = with_recorded(draft.map, found, span_of)
    assert (recorded.group, recorded.kinds, recorded.best) == (
        Group.RECORDED,
        ("time",),
        "A report",
    )
    assert (recorded.places, recorded.quotes) == ((first, second), statement.quotes)
    assert other.kinds == ("number",)


def test_what_is_told_of_many_passages_is_not_hidden_by_a_statement_of_two(draft):
    statement = record(draft)
    spans = [span_of(draft.map.quotes[one]) for one in statement.quotes]
    told = problem("time", *spans, place(TWO, 0, 3), place(THREE, 0, 3))
    recorded, other = with_recorded(draft.map, entries_of([told], [], TEXTS), span_of)
    assert not recorded.problems
    assert other.kinds == ("time",)


def test_a_recorded_entry_keeps_its_key_when_another_report_is_the_best(draft):
    statement = record(draft)
    (before,) = with_recorded(draft.map, (), span_of)
    draft.do(plan_best_report(draft.map, statement.id, draft.quotes[0], ""))
    (after,) = with_recorded(draft.map, (), span_of)
    assert before.key == after.key
    assert before != after
