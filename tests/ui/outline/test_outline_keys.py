"""Keys in the outline mean what they mean on the map, and its rows follow the map."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from windows import case_map, plant

from argmap.case.lookups import title_of
from argmap.case.places import Under

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def planted(store):
    """Plant two trees: R ← A (← A1, A2, A3), B, C; S."""
    root = plant(store, "R")
    first = plant(store, "A", Under(root.id))
    kin = [plant(store, f"A{number}", Under(first.id)) for number in (1, 2, 3)]
    others = [plant(store, text, Under(root.id)) for text in "BC"]
    found = [root, first, *kin, *others, plant(store, "S")]
    return {claim.text: claim.id for claim in found}


@pytest.fixture
def claims(window, planted):
    window._selection.pick_claim(planted["S"])
    return planted


@pytest.fixture
def outline(qtbot, window, claims):
    outline = window.furniture.outline
    window.activateWindow()
    outline.view.setFocus()
    qtbot.waitUntil(outline.view.hasFocus)
    return outline


def press(outline, *keys):
    for key in keys:
        QTest.keySequence(outline.window().windowHandle(), key)


def click(outline, claim, modifiers=Qt.KeyboardModifier.NoModifier):
    view = outline.view
    rect = view.visualRect(outline.model.index_at(outline.model.rows.home(claim)))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifiers, rect.center())


def led(outline):
    """What is picked, once it is also the row with the focus and the one selected."""
    view = outline.view
    (index,) = view.selectedIndexes()
    assert index == view.currentIndex()
    assert outline._selection.picked.claim == outline.model.row_at(index).claim
    return index.data()


STEPS = [
    ("A2", "Home", "A1"),
    ("A2", "End", "A3"),
    ("B", "Home", "A"),
    ("B", "End", "C"),
    ("A3", "Ctrl+Home", "R"),
    ("S", "Ctrl+Home", "S"),
    ("S", "Home", "R"),
    ("R", "End", "S"),
    ("A2", "PgDown", "S"),
    ("A2", "PgUp", "R"),
]
"""The claim picked, a key, and the claim to which it leads."""


@pytest.mark.parametrize("place", ["outline", "map"])
def test_a_key_leads_to_the_same_claim_in_the_outline_and_on_the_map(
    window, outline, claims, place
):
    {"outline": outline.view, "map": window.furniture.map}[place].setFocus()
    for start, key, end in STEPS:
        window._selection.pick_claim(claims[start])
        press(outline, key)
        assert led(outline) == end


@pytest.mark.parametrize("key", ["Ctrl+End", "Ctrl+PgDown", "Ctrl+PgUp", "Ctrl+Shift+Home"])
def test_no_key_takes_the_focus_to_a_row_that_is_not_selected(outline, claims, key):
    click(outline, claims["A2"])
    press(outline, "Down", key)
    assert led(outline) == "A3"


def test_what_is_deleted_after_ctrl_home_is_the_row_it_leads_to(window, outline, claims):
    click(outline, claims["A2"])
    press(outline, "Down", "Ctrl+Home", "Del")
    assert case_map(window).claims.keys() == {claims["S"]}


def test_who_lets_go_of_a_row_is_led_on_by_one_that_is_still_selected(window, outline, claims):
    click(outline, claims["A1"])
    click(outline, claims["A3"], CTRL)
    click(outline, claims["A3"], CTRL)
    assert led(outline) == "A1"


@pytest.fixture
def user(home):
    return home.start(home.new_case(example="parler-v-aws"))


def assert_picked_row_is_seen(user):
    view = user.window.furniture.outline.view
    rect = view.visualRect(view.currentIndex())
    assert view.selectionModel().isSelected(view.currentIndex())
    assert view.viewport().rect().contains(rect), view.currentIndex().data()


def test_an_undercut_is_walked_to_past_the_premises_of_its_step_and_folds_with_none(user):
    outline = user.window.furniture.outline
    outline.view.setFocus()
    user.press("Ctrl+G")
    user.type("About a day was given")
    user.press("Return")
    outline.view.setFocus()
    user.press("Left")
    row = outline.model.row_at(outline.view.currentIndex())
    assert title_of(user.case_map.claims[row.claim]) == "Breach of contract"
    for _ in range(12):
        user.press("Down")
        index = outline.view.currentIndex()
        if index.data().startswith("Immediate termination"):
            break
    assert outline.model.row_at(index).parent is row
    assert "Undercuts the step from “It was" in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_outline_scrolls_to_whatever_is_picked_on_the_map(user):
    user.press("Alt+0")
    user.map.setFocus()
    for words in ("Cut-off", "About a day", "Double standard", "A suspension"):
        user.press("Ctrl+Home", "Ctrl+G")
        user.type(words)
        user.press("Return")
        for _ in range(6):
            assert_picked_row_is_seen(user)
            user.press("Down")
    user.press("Ctrl+Home")
    assert_picked_row_is_seen(user)
    assert user.map.hasFocus()
