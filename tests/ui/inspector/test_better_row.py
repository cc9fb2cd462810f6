from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from argmap.case.plan_evidence import plan_quote
from argmap.case.plan_statements import plan_best_report, plan_statement

WORDS = "The company is in serious jeopardy"


@pytest.fixture
def other(bridge, quote):
    """Another quote of the source, and a statement that both report."""
    text = bridge.document_of(quote.source).text
    start = text.index(WORDS)
    bridge.edit(plan_quote, quote.source, text, start, start + len(WORDS), new_id=bridge.new_id)
    other = next(one for one in bridge.case_map.quotes.values() if one.id != quote.id)
    bridge.edit(plan_statement, (quote.id, other.id), new_id=bridge.new_id)
    return other


def choose(bridge, best, why=""):
    (statement,) = bridge.case_map.ranked_statements()
    bridge.edit(plan_best_report, statement.id, best, why)


def better(panel):
    (card,) = panel.page._cites.cards
    return card.better


def test_a_quote_that_nobody_reports_better_says_nothing(bridge, panel, quote, other):
    assert not better(panel).isVisible()
    choose(bridge, quote.id)
    assert not better(panel).isVisible()


def test_a_quote_says_which_source_reports_it_better_and_why(bridge, panel, quote, other):
    choose(bridge, other.id, "Not <b>garbled</b>.")
    row = better(panel)
    assert row.isVisible()
    assert row.words.text() == "Reported better in Article"
    assert row.words.toolTip() == "<qt>Not &lt;b&gt;garbled&lt;/b&gt;.</qt>"
    (card,) = panel.page._cites.cards
    assert "Reported better in Article" in card.accessibleName()
    choose(bridge, None)
    assert not better(panel).isVisible()


def test_the_better_report_is_one_key_away(bridge, panel, selection, other, qtbot):
    choose(bridge, other.id)
    claim = selection.picked.claim
    go = better(panel).go
    go.setFocus()
    qtbot.keyClick(go, Qt.Key.Key_Space)
    picked = selection.picked
    assert (picked.quote, picked.source, picked.claim) == (other.id, other.source, claim)
