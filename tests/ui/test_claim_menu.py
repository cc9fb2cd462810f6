from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from argmap.ui.actions import ACTIONS

NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def user(home):
    user = home.start(home.new_case())
    user.click(user.map.empty.button)
    user.type("Root")
    user.press("Tab")
    user.type("Reason")
    user.press("Return")
    return user


def right_click(user, widget, at):
    handle, _, _, place = user._at(widget, at)
    QTest.mouseClick(handle, Qt.MouseButton.RightButton, NONE, place)


def menu(user):
    popup = QApplication.activePopupWidget()
    assert popup is not None
    assert popup.objectName() == "claim_menu"
    return popup


def choose(user, action):
    popup = menu(user)
    place = popup.actionGeometry(user.window.actions_[action]).center()
    QTest.mouseClick(popup.windowHandle(), Qt.MouseButton.LeftButton, NONE, place)
    assert QApplication.activePopupWidget() is None


def test_a_right_click_on_a_box_picks_it_and_opens_its_menu(user):
    right_click(user, user.map, user.box(user.claim("Root")))
    assert user.window._selection.picked.claim == user.claim("Root").id
    choose(user, "add_objection")
    user.type("Objection")
    user.press("Return")
    (first, second) = user.case_map.arguments_on(user.claim("Root").id)
    assert (first.stance, second.stance) == ("pro", "con")


def test_the_menu_holds_every_action_of_the_claim_menu(user):
    right_click(user, user.map, user.box(user.claim("Root")))
    popup = menu(user)
    inner = [one.menu() for one in popup.actions() if one.menu()]
    names = {one.objectName() for held in (popup, *inner) for one in held.actions()}
    assert {one.id for one in ACTIONS if one.menu.startswith("Claim")} <= names
    assert {"edit_text", "remove", "toggle_fold"} <= names
    user.press("Esc")


def test_a_right_click_on_the_ground_opens_the_menu_with_nothing_picked(user):
    right_click(user, user.map, user.map.rect().bottomRight() - QPoint(30, 30))
    assert user.window._selection.picked.claim is None
    assert not user.window.actions_["add_reason"].isEnabled()
    choose(user, "add_claim")
    assert len(user.case_map.roots()) == 2


def test_a_right_click_on_a_row_of_the_outline_opens_it(user):
    view = user.window.furniture.outline.view
    row = view.visualRect(view.model().index(0, 0)).center()
    right_click(user, view.viewport(), row)
    assert user.window._selection.picked.claim == user.claim("Root").id
    menu(user)
    user.press("Esc")


@pytest.mark.parametrize("key", ["Shift+F10", "Menu"])
def test_the_keys_of_menus_open_it_at_the_picked_claim(user, key):
    user.pick("Root")
    places = []
    user.map.menu_asked.connect(places.append)
    user.press(key)
    menu(user)
    assert places == [user.map.mapToGlobal(user.box(user.claim("Root")))]
    user.press("Esc")
    user.window.furniture.outline.view.setFocus()
    user.press(key)
    menu(user)
    user.press("Esc")


HIGHEST = 800


def test_the_menu_stands_in_one_column_of_a_window_900_high(user):
    right_click(user, user.map, user.box(user.claim("Root")))
    places = [menu(user).actionGeometry(action) for action in menu(user).actions()]
    assert 0 < sum(place.height() for place in places) < HIGHEST
    assert len({place.left() for place in places if place.height()}) == 1
    user.press("Esc")
