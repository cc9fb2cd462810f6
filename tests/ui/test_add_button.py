from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from argmap.ui.actions import ADDING
from argmap.ui.add_button import AddButton

NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def user(home):
    return home.start(home.new_case())


@pytest.fixture
def button(user):
    return user.window.top_bar.findChild(AddButton)


def test_it_adds_a_claim_first_and_then_reasons_for_what_is_picked(user, button):
    user.click(button, QPoint(10, 14))
    user.type("Root")
    user.press("Return")
    assert button.toolTip().startswith("Add reason")
    user.click(button, QPoint(10, 14))
    user.type("Reason")
    user.press("Return")
    (argument,) = user.case_map.arguments_on(user.claim("Root").id)
    assert argument.stance == "pro"
    user.click(user.map, user.map.rect().bottomRight() - QPoint(30, 30))
    assert button.toolTip().startswith("Add claim")
    user.click(button, QPoint(10, 14))
    user.type("Another")
    user.press("Return")
    assert [one.text for one in user.case_map.roots()] == ["Root", "Another"]


def test_its_menu_offers_every_place_a_claim_can_go(user, button):
    user.click(button, QPoint(10, 14))
    user.type("Root")
    user.press("Return")
    actions = user.window.actions_
    assert button.menu().actions() == [actions[one] for one in ADDING]

    def choose():
        popup = QApplication.activePopupWidget()
        place = popup.actionGeometry(actions["add_objection"]).center()
        QTest.mouseClick(popup.windowHandle(), Qt.MouseButton.LeftButton, NONE, place)

    QTimer.singleShot(0, choose)  # once the menu is open, which keeps the click from returning
    user.click(button, QPoint(button.width() - 4, 14))
    user.type("Objection")
    user.press("Return")
    (argument,) = user.case_map.arguments_on(user.claim("Root").id)
    assert argument.stance == "con"


def test_it_is_off_where_nothing_can_be_edited(user, button):
    user.press("Ctrl+W")
    assert not button.isEnabled()
