"""The map and the reader show at once what is picked, and the inspector in the turn after."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint

from argmap.case.places import Under
from argmap.case.plan_claims import plan_claim, plan_reword
from argmap.ui import next_turn


@pytest.fixture(autouse=True)
def _waiting(claim, monkeypatch):
    monkeypatch.setattr(next_turn, "may_wait", lambda: True)


@pytest.fixture
def other(bridge):
    return bridge.case_map.roots()[0]


@pytest.fixture
def picks(bridge, selection):
    return bridge, selection


def words(panel):
    return panel.claim_page.words.field


def test_what_is_picked_is_shown_in_the_turn_after(qtbot, panel, claim, other, selection):
    selection.pick_claim(other.id)
    assert words(panel).text == claim.text
    qtbot.waitUntil(lambda: words(panel).text == other.text)


def test_of_many_picks_in_a_turn_the_last_is_shown(qtbot, panel, claim, other, selection):
    shown = []
    words(panel).textChanged.connect(lambda: shown.append(words(panel).text))
    for one in (other, claim, other, claim, other):
        selection.pick_claim(one.id)
    qtbot.waitUntil(lambda: words(panel).text == other.text)
    assert shown.count(other.text) == 1


def test_a_page_is_seen_as_it_was_until_all_of_the_next_claim_is_there(
    qtbot, panel, claim, other, selection
):
    panel.show()
    seen = []
    area = panel._pages.area
    words(panel).textChanged.connect(lambda: seen.append(area.updatesEnabled()))
    selection.pick_claim(other.id)
    qtbot.waitUntil(lambda: words(panel).text == other.text)
    assert seen
    assert not any(seen)
    assert panel.page.updatesEnabled()
    assert panel.page.layout().isEnabled()


def test_picks_that_follow_each_other_show_no_page_that_is_half_filled(
    panel, claim, other, selection
):
    panel.show()
    for one in (other, claim, other):
        selection.pick_claim(one.id)
        for _ in range(2):
            panel.later._go_on()
        assert words(panel).text == one.text
        assert not panel._pages.updatesEnabled()
    panel.later.hurry()
    assert panel._pages.updatesEnabled()
    assert panel.page.layout().isEnabled()
    assert words(panel).text == other.text


def test_another_pick_shows_the_page_of_the_one_before_again(qtbot, panel, claim, other, picks):
    bridge, selection = picks
    panel.show()
    selection.pick_claim(other.id)
    qtbot.waitUntil(lambda: words(panel).text == other.text)
    bridge.edit(plan_reword, claim.id, "While it was shown")
    assert panel._pages.area.updatesEnabled()
    assert words(panel).text == other.text


@pytest.mark.parametrize("asked", ["page", "cards", "questions", "elements"])
def test_whoever_asks_the_inspector_is_answered_on_what_is_picked(panel, other, selection, asked):
    selection.pick_claim(other.id)
    getattr(panel, asked)
    assert words(panel).text == other.text


def test_an_edit_shows_what_is_picked_at_once(panel, bridge, other, selection):
    selection.pick_claim(other.id)
    bridge.edit(plan_reword, other.id, "Root and branch")
    assert words(panel).text == "Root and branch"


def test_words_typed_are_kept_for_the_claim_they_were_typed_for(qtbot, panel, claim, other, picks):
    bridge, selection = picks
    qtbot.keyClicks(words(panel), "X")
    selection.pick_claim(other.id)
    qtbot.keyClicks(words(panel), "Y")
    qtbot.waitUntil(lambda: words(panel).text == other.text)
    kept = bridge.case_map.claims
    assert kept[claim.id].text == f"XY{claim.text}"
    assert kept[other.id].text == other.text


def test_the_card_of_a_picked_quote_is_brought_into_view(qtbot, panel, claim, quote, picks):
    bridge, selection = picks
    other = bridge.case_map.roots()[0]
    for number in range(12):
        bridge.edit(plan_claim, f"{number} " * 40, Under(claim.id), new_id=bridge.new_id)
    panel.resize(260, 200)
    panel.show()
    selection.pick_claim(other.id)
    qtbot.waitUntil(lambda: words(panel).text == other.text)
    selection.pick_quote(quote.id, quote.source, claim=claim.id)

    def is_in_view():
        (card,) = panel.cards or [None]
        top = card.mapTo(panel, QPoint()).y() if card else -1
        return 0 <= top < panel.height()

    qtbot.waitUntil(is_in_view)
