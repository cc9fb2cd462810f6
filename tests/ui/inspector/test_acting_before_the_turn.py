"""Whoever acts before the inspector shows what is picked acts on what is picked."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from argmap.ui import next_turn


@pytest.fixture
def user(home):
    user = home.start(home.new_case(example="parler-v-aws"))
    user.waits(lambda: bool(user.case_map.claims))
    return user


@pytest.fixture(autouse=True)
def _waiting(user, monkeypatch):
    monkeypatch.setattr(next_turn, "may_wait", lambda: True)


@pytest.fixture
def two(user):
    """Two claims with a quote each; the first is picked and shown."""
    case_map = user.case_map
    first, second = [
        one for one in case_map.claims.values() if len(case_map.cites_on(one.id)) == 1
    ][:2]
    picks(user).pick_claim(first.id)
    user.waits(lambda: field(user).text == first.text and field(user).isVisible())
    user.map.setFocus()
    return first, second


def picks(user):
    return user.window._selection


def inspector(user):
    return user.window.furniture.inspector


def field(user):
    return user.window.furniture.inspector.claim_page.words.field


def kept(user, claim):
    return user.case_map.claims[claim.id].text


def press_letter(user, letter):
    """Press the key of a letter as the system would: it hands it to the window."""
    QTest.keyClick(user.window.windowHandle(), letter)


def test_letters_typed_straight_after_a_pick_are_words_of_what_is_picked(user, two):
    first, second = two
    field(user).setFocus()
    picks(user).pick_claim(second.id)
    press_letter(user, "X")
    user.waits(lambda: kept(user, second) != second.text)
    assert kept(user, second) == f"X{second.text}"
    assert kept(user, first) == first.text


def test_letters_typed_before_a_pick_are_what_undo_takes_back_straight_after(user, two):
    first, second = two
    field(user).setFocus()
    press_letter(user, "X")
    picks(user).pick_claim(second.id)
    user.press("Ctrl+Z")
    user.waits(lambda: bool(user.window._bridge.redo_label))
    assert kept(user, first) == first.text
    assert kept(user, second) == second.text
    assert user.window._bridge.redo() is not None
    assert kept(user, first) == f"X{first.text}"


def test_a_press_straight_after_a_pick_is_on_what_stands_there_then(user, two):
    first, second = two
    picks(user).pick_claim(second.id)
    user.click(inspector(user), field(user).mapTo(inspector(user), field(user).rect().center()))
    assert field(user).hasFocus()
    press_letter(user, "X")
    user.waits(lambda: kept(user, second) != second.text)
    assert kept(user, first) == first.text


def test_delete_on_a_card_straight_after_a_pick_spares_the_quote_that_was_shown(user, two):
    first, second = two
    (card,) = inspector(user).cards
    card.setFocus()
    picks(user).pick_claim(second.id)
    user.press("Del")
    assert len(user.case_map.cites_on(first.id)) == 1


def test_delete_straight_after_a_pick_deletes_what_is_picked(user, two):
    first, second = two
    picks(user).pick_claim(second.id)
    user.press("Del")
    assert second.id not in user.case_map.claims
    assert first.id in user.case_map.claims


def test_undo_straight_after_a_pick_shows_what_is_picked_as_it_stands_then(user, two):
    first, second = two
    picks(user).pick_claim(second.id)
    user.press("Del")
    picks(user).pick_claim(first.id)
    user.press("Ctrl+Z")
    assert second.id in user.case_map.claims
    picks(user).pick_claim(second.id)
    user.waits(lambda: field(user).text == second.text)


def test_the_key_of_a_panel_straight_after_a_pick_goes_to_what_is_picked(user, two):
    first, _ = two
    picks(user).clear()
    user.waits(lambda: inspector(user).page is inspector(user)._empty)
    user.map.setFocus()
    picks(user).pick_claim(first.id)
    user.press("F6")
    assert inspector(user).isAncestorOf(user.window.focusWidget())
