from __future__ import annotations

import pytest
from drafts import TEXT, Draft

from argmap.case.errors import RuleError
from argmap.case.plan_evidence import plan_quote_removal, plan_source_removal
from argmap.case.plan_removals import plan_removal
from argmap.case.plan_statements import (
    ReportedWords,
    plan_best_report,
    plan_comparison,
    plan_statement,
    plan_statement_removal,
    quoted_as,
)

WORDS = ("Parler is down", "as of Monday", "It will take time")


@pytest.fixture
def draft():
    made = Draft()
    made.target = made.claim("It is down.")
    made.held = made.source()
    for words in WORDS:
        made.quote(made.held, words, target=made.target)
    return made


@pytest.fixture
def quotes(draft):
    return [quote.id for quote in draft.map.quotes_of(draft.held)]


def compare(draft, *quotes, **fields):
    draft.do(plan_statement(draft.map, quotes, new_id=draft.new_id, **fields))
    return draft.map.ranked_statements()[-1]


def test_quotes_are_held_for_reports_of_one_statement_and_found_from_each(draft, quotes):
    statement = compare(draft, *quotes[:2])
    assert statement.quotes == tuple(quotes[:2])
    assert draft.map.statements_of(quotes[0]) == [statement]
    assert draft.map.statements_of(quotes[2]) == []


def test_a_third_report_joins_the_first_two(draft, quotes):
    statement = compare(draft, *quotes[:2])
    draft.do(plan_best_report(draft.map, statement.id, quotes[1], "Nearer to him."))
    joined = compare(draft, quotes[2], quotes[0])
    assert joined.id == statement.id
    assert set(joined.quotes) == set(quotes)
    assert (joined.best, joined.why) == (quotes[1], "Nearer to him.")
    assert not plan_statement(draft.map, quotes, new_id=draft.new_id)


def test_one_quote_is_no_comparison(draft, quotes):
    for chosen in ([], quotes[:1], [quotes[0], quotes[0]]):
        with pytest.raises(RuleError, match="two quotes"):
            compare(draft, *chosen)


def test_two_statements_do_not_become_one_unasked(draft, quotes):
    draft.quote(draft.held, "back to work", target=draft.target)
    last = draft.map.quotes_of(draft.held)[-1].id
    compare(draft, *quotes[:2])
    compare(draft, quotes[2], last)
    with pytest.raises(RuleError, match="different statements"):
        plan_statement(draft.map, [quotes[0], last], new_id=draft.new_id)


def test_the_best_report_is_one_of_them_and_can_be_taken_back(draft, quotes):
    statement = compare(draft, *quotes[:2])
    with pytest.raises(RuleError, match="one of its quotes"):
        plan_best_report(draft.map, statement.id, quotes[2], "")
    draft.do(plan_best_report(draft.map, statement.id, quotes[0], "The original."))
    draft.do(plan_best_report(draft.map, statement.id, None, ""))
    assert draft.map.statements[statement.id].best is None


def test_a_quote_that_goes_leaves_the_others_and_no_choice_of_it(draft, quotes):
    statement = compare(draft, *quotes, best=quotes[0], why="The original.")
    draft.do(plan_quote_removal(draft.map, quotes[0]))
    left = draft.map.statements[statement.id]
    assert (left.quotes, left.best) == (tuple(quotes[1:]), None)
    draft.do(plan_quote_removal(draft.map, quotes[1]))
    assert not draft.map.statements


def test_what_takes_quotes_along_takes_their_comparison_along_and_undo_brings_it_back(
    draft, quotes
):
    compare(draft, *quotes)
    before = sorted(draft.map.records(), key=lambda one: one.id)
    for planned in (
        plan_removal(draft.map, draft.target),
        plan_source_removal(draft.map, draft.held),
    ):
        draft.do(planned)
        assert not draft.map.statements
        draft.map.apply(planned.inverse())
        assert sorted(draft.map.records(), key=lambda one: one.id) == before


def test_a_comparison_that_ends_leaves_the_quotes(draft, quotes):
    statement = compare(draft, *quotes[:2])
    draft.do(plan_statement_removal(draft.map, statement.id))
    assert not draft.map.statements
    assert len(draft.map.quotes) == 3
    with pytest.raises(RuleError, match="no longer"):
        plan_statement_removal(draft.map, statement.id)


def passage(draft, words):
    start = TEXT.index(words)
    return ReportedWords(draft.held, TEXT, start, start + len(words))


def test_passages_become_quotes_and_one_statement_in_one_step(draft):
    before = set(draft.map.quotes)
    parts = [passage(draft, "back to work"), passage(draft, "Monday afternoon")]
    draft.do(plan_comparison(draft.map, parts, new_id=draft.new_id))
    (statement,) = draft.map.ranked_statements()
    assert [draft.map.quotes[one].exact for one in statement.quotes] == [
        "back to work",
        "Monday afternoon",
    ]
    assert len(set(draft.map.quotes) - before) == 2
    draft.map.apply(draft.done[-1].inverse())
    assert set(draft.map.quotes) == before
    assert not draft.map.statements


def test_a_passage_that_is_mostly_quoted_is_not_quoted_again(draft, quotes):
    parts = [passage(draft, "Parler is down as"), passage(draft, "back to work")]
    draft.do(plan_comparison(draft.map, parts, new_id=draft.new_id))
    (statement,) = draft.map.ranked_statements()
    assert statement.quotes[0] == quotes[0]
    assert len(draft.map.quotes) == len(WORDS) + 1


def test_a_quote_of_a_few_words_of_a_passage_is_not_the_passage(draft):
    whole = passage(draft, "Parler is down as of Monday afternoon")
    assert quoted_as(draft.map, draft.held, whole.start, whole.end) is None


def test_two_passages_that_are_one_quote_are_no_comparison(draft):
    parts = [passage(draft, "Parler is down"), passage(draft, "Parler is down as")]
    with pytest.raises(RuleError, match="two quotes"):
        plan_comparison(draft.map, parts, new_id=draft.new_id)
