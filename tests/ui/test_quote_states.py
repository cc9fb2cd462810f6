from __future__ import annotations

from dataclasses import replace

import pytest

from argmap.case.changes import Change, ChangeSet
from argmap.case.evidence import Source
from argmap.case.plan_claims import plan_amendment
from argmap.case.plan_evidence import plan_quote, plan_source
from argmap.sources.anchoring import AnchorState
from argmap.sources.importing import document_from_bytes
from argmap.ui.quote_states import QuoteStates

TEXT = b"Parler sued Amazon on Monday. The company is in serious jeopardy."


@pytest.fixture
def source(bridge):
    document = document_from_bytes(TEXT)
    done = bridge.edit(plan_source, {"title": "Article"}, document, new_id=bridge.new_id)
    return next(change.after for change in done.changes if isinstance(change.after, Source))


def quote(bridge, source, start, end):
    bridge.edit(plan_quote, source.id, TEXT.decode(), start, end, new_id=bridge.new_id)


def test_no_quotes_say_nothing(bridge):
    assert QuoteStates(bridge).summary() == ""


def test_quotes_are_counted_and_said_to_be_exact(qtbot, bridge, source):
    states = QuoteStates(bridge)
    quote(bridge, source, 0, 11)
    assert states.summary() == "1 quote, being checked"
    qtbot.waitUntil(lambda: states.summary() == "1 quote, exact")
    quote(bridge, source, 12, 18)
    qtbot.waitUntil(lambda: states.summary() == "2 quotes, all exact")


def test_words_printed_otherwise_without_a_mark_are_counted_and_end_when_printed_as_they_are(
    qtbot, bridge, source
):
    quote(bridge, source, 0, 11)
    quote(bridge, source, 12, 18)
    states = QuoteStates(bridge)
    first = next(iter(bridge.case_map.quotes.values()))
    bridge.edit(plan_amendment, first, printed="Parler settled")
    told = "2 quotes, 1 printed otherwise without a mark"
    qtbot.waitUntil(lambda: states.summary() == told)
    check = states.check_of(bridge.case_map.quotes[first.id])
    assert check.state is AnchorState.EXACT
    assert check.told == "exact, but printed otherwise without a mark"
    bridge.edit(plan_amendment, bridge.case_map.quotes[first.id], printed="Parler [settled]")
    qtbot.waitUntil(lambda: states.summary() == "2 quotes, all exact")


def test_a_quote_whose_words_are_not_in_the_source_is_told_apart(qtbot, bridge, source):
    quote(bridge, source, 0, 11)
    quote(bridge, source, 12, 18)
    broken = next(iter(bridge.case_map.quotes.values()))
    lost = replace(broken, exact="z" * len(broken.exact))
    bridge.edit(lambda _map: ChangeSet("Damage", (Change(broken, lost),)))
    states = QuoteStates(bridge)
    assert states.check_of(lost).state is AnchorState.LOST
    qtbot.waitUntil(lambda: states.summary() == "2 quotes, 1 lost")
