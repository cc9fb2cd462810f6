"""The elements of a cause in the whole window, by the keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from argmap.case.terms import ClaimRole
from argmap.ui.weighing.motion_pages import RULE_65


def keyed(user, key):
    return next(one for one in user.case_map.claims.values() if one.key == key)


@pytest.fixture
def user(home):
    user = home.start(home.new_case(example="parler-v-aws"))
    user.waits(lambda: bool(user.case_map.claims))
    return user


def section_of(user):
    return user.window.furniture.inspector.elements


def test_a_key_goes_to_the_first_gap_even_in_a_hidden_inspector(user):
    user.window._selection.pick_claim(keyed(user, "A1").id)
    user.window.actions_["toggle_right"].trigger()
    user.map.setFocus()
    user.press("Alt+N")
    gap = next(row for row in section_of(user).rows if row.word.text() == "Gap")
    assert gap.name.text() == "Commerce"
    assert gap.links.add.hasFocus()


def test_a_claim_without_elements_says_how_to_give_it_some_and_then_has_them(user):
    claim = keyed(user, "H1")
    user.window._selection.pick_claim(claim.id)
    user.map.setFocus()
    user.press("Alt+N")
    assert "in the Claim menu" in user.message
    user.window.actions_["role_defence"].trigger()
    assert user.case_map.claims[claim.id].role is ClaimRole.DEFENCE
    user.press("Alt+N")
    assert section_of(user).choice.box.hasFocus()
    user.window.actions_["role_neither"].trigger()
    assert section_of(user) is None
    user.window.actions_["role_cause"].trigger()
    assert user.case_map.claims[claim.id].role is ClaimRole.CAUSE_OF_ACTION


def test_the_page_on_rule_65_is_shown_by_its_key(user):
    user.map.setFocus()
    user.press("Ctrl+Shift+2")
    pages = user.window.furniture.weigh.pages
    user.waits(pages.bar.hasFocus)
    assert pages.page(RULE_65).isVisible()
    assert pages.bar.tabText(pages.bar.currentIndex()) == RULE_65


def test_a_cause_is_chosen_and_met_by_a_claim_that_is_typed(user):
    cause, wanted = keyed(user, "I0"), keyed(user, "H2")
    user.window._selection.pick_claim(cause.id)
    user.window.actions_["role_cause"].trigger()
    section = user.window.furniture.inspector.claim_page.elements.section
    section.choice.box.setFocus()
    while section.choice.box.currentData() != "sherman_1":
        user.press("Down")
    section.rows[0].links.add.setFocus()
    user.press("Space")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    QTest.keyClicks(menu, "find")
    QTest.keyClick(menu, Qt.Key.Key_Return)
    user.waits(lambda: hasattr(QApplication.activePopupWidget(), "line"))
    palette = QApplication.activePopupWidget()
    assert palette.line.placeholderText() == "Which claim meets: Agreement"
    QTest.keyClicks(palette.line, "H2")
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    *_, record = user.case_map.elements_of(cause.id)
    assert (record.element, record.claims) == ("agreement", (wanted.id,))
    assert user.message.startswith("Change element")
