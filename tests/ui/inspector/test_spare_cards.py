"""Cards and rows of what is no longer shown stand for what is shown next."""

from __future__ import annotations

import pytest
from inspecting import added
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from argmap.case.claims import Claim
from argmap.case.places import Under
from argmap.case.plan_claims import plan_claim
from argmap.case.plan_evidence import plan_quote
from argmap.ui.inspector import making_ready
from argmap.ui.inspector.cite_card import CiteCard
from argmap.ui.questioning.row import QuestionRow
from argmap.ui.steady_label import SteadyLabel

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def other(bridge, claim, quote):
    """Another reason, by a scheme, with other words of the same source."""
    text = bridge.document_of(quote.source).text
    target = bridge.case_map.roots()[0].id
    place = Under(target)
    done = bridge.edit(plan_claim, "Other", place, new_id=bridge.new_id, scheme="rule")
    other = added(done, Claim)
    span = (text.index("The company"), len(text))
    bridge.edit(plan_quote, quote.source, text, *span, new_id=bridge.new_id, target=other.id)
    return other


def told(page):
    """What is said on a page: the words of each part that is shown, and how they are read out."""
    shown = [one for one in page.findChildren(QWidget) if one.isVisibleTo(page)]
    cut = SteadyLabel  # to its width; it is read out whole
    labels = [one for one in shown if isinstance(one, QLabel | QToolButton)]
    words = [one.text() for one in labels if not isinstance(one, cut)]
    return sorted(words), sorted(one.accessibleName() for one in shown)


def test_the_card_of_a_quote_no_longer_shown_stands_for_the_next(panel, selection, claim, other):
    (card,) = panel.cards
    selection.pick_claim(other.id)
    assert panel.cards == [card]
    assert card.cite.claim == other.id
    assert card.isVisibleTo(panel)
    assert "serious jeopardy" in card.accessibleName()
    selection.pick_claim(claim.id)
    assert "Parler sued" in card.accessibleName()
    assert panel.findChildren(CiteCard) == [card]


def test_a_card_that_was_opened_stands_for_nothing_else(qtbot, panel, selection, claim, other):
    (card,) = panel.cards
    qtbot.mouseClick(card._details, LEFT)
    assert card.details is not None
    selection.pick_claim(other.id)
    (fresh,) = panel.cards
    assert fresh is not card
    assert fresh.details is None
    assert not card.isVisibleTo(panel)


def test_a_card_put_by_takes_on_the_look_of_its_list(panel, selection, claim, other):
    from argmap.ui.theme import load_theme  # noqa: PLC0415 -- of this test alone

    (card,) = panel.cards
    selection.pick_claim(bare := other.id)
    root = panel._bridge.case_map.roots()[0].id
    selection.pick_claim(root)
    dark = load_theme("dark")
    panel.set_theme(dark)
    selection.pick_claim(bare)
    assert panel.cards == [card]
    assert card._theme is dark


def test_rows_of_questions_no_longer_shown_stand_for_the_next(panel, selection, claim, other):
    selection.pick_claim(other.id)
    rows, texts = panel.questions.rows, [row.question.text for row in panel.questions.rows]
    assert rows
    selection.pick_claim(claim.id)
    assert panel.questions.rows == []
    assert not any(row.isVisibleTo(panel) for row in rows)
    selection.pick_claim(other.id)
    assert panel.questions.rows == rows
    assert all(row.isVisibleTo(panel) for row in rows)
    assert [row._words.text() for row in rows] == texts


def test_a_row_whose_note_was_opened_stands_for_nothing_else(panel, selection, claim, other):
    selection.pick_claim(other.id)
    row, *others = panel.questions.rows
    assert row.note is not None  # is made when it is asked for
    selection.pick_claim(claim.id)
    selection.pick_claim(other.id)
    assert row not in panel.questions.rows
    assert [one for one in others if one in panel.questions.rows] == others


def test_what_is_made_ready_is_seen_by_nobody_and_tells_the_same(
    qtbot, make_panel, selection, claim, other
):
    selection.clear()
    slow, ready = make_panel(), make_panel()
    for step in making_ready.steps_of(ready):
        step()
    page = ready.claim_page
    assert page.findChildren(CiteCard)
    assert page.findChildren(QuestionRow)
    assert ready.cards == []
    assert ready.page is ready._empty
    assert not any(
        one.isVisibleTo(page) for kind in (CiteCard, QuestionRow) for one in page.findChildren(kind)
    )
    for one in (other, claim, other):
        selection.pick_claim(one.id)
        assert told(ready.page) == told(slow.page)


def test_nothing_is_made_ready_where_nothing_is_quoted_and_no_step_has_a_scheme(panel, claim):
    for step in making_ready.steps_of(panel):
        step()
    assert panel.claim_page.findChildren(CiteCard) == []
    assert panel.claim_page.findChildren(QuestionRow) == []
