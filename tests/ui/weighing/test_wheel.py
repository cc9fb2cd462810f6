"""A wheel that passes over a field scrolls the page, and neither changes nor takes anything."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from weigh_driver import top_in, wheel_over

from argmap.case.plan_motion import plan_relief
from argmap.case.terms import Decision
from argmap.ui.weighing.motion_pages import HARMS, ILLUSTRATION, RULE_65

ACTS = "\n".join(f"Act {number} is not to be done" for number in range(6))


@pytest.fixture
def panel(make_panel, desk, bridge):
    desk.harm("The site is gone", arises_if=Decision.DENIED)
    desk.find("irreparable", "likely", why="It closes.")
    bridge.edit(plan_relief, ACTS, new_id=bridge.new_id)
    return make_panel((700, 500))


def shown(panel, widget):
    """Scroll a widget into view, once everything has its place: it comes in several turns."""
    place = None
    while place != (top_in(panel, widget), widget.height(), panel.widget().height()):
        bar = panel.verticalScrollBar()
        bar.setValue(bar.value() + top_in(panel, widget) - 100)
        place = (top_in(panel, widget), widget.height(), panel.widget().height())
        for _ in range(10):
            QApplication.processEvents()
    return widget


def amount(panel):
    return panel.pages.page(ILLUSTRATION).amounts[0]


def chance(panel):
    return panel.pages.page(ILLUSTRATION).chance


def standard(panel):
    return panel.answer.motion.standard


def why(panel):
    card = next(one for one in panel.answer.cards if one.factor.id == "irreparable")
    return card.rows[0].why


def acts(panel):
    return panel.pages.page(RULE_65).reliefs.forms[0].form.editor("text").focusProxy()


def severity(panel):
    QTest.mouseClick(panel.ledger.columns.columns[Decision.DENIED].bars[0], Qt.LeftButton)
    return panel.ledger.editor.form.editor("severity").focusProxy()


def held(field):
    for name in ("value", "currentIndex", "verticalScrollBar"):
        if hasattr(field, name):
            got = getattr(field, name)()
            return got.value() if name == "verticalScrollBar" else got
    return None


@pytest.mark.parametrize(
    ("title", "find"),
    [
        (ILLUSTRATION, amount),
        (ILLUSTRATION, chance),
        (HARMS, severity),
        (HARMS, why),
        (RULE_65, acts),
        (HARMS, standard),
    ],
)
def test_the_wheel_over_a_field_scrolls_the_page_and_leaves_the_field(panel, title, find):
    panel.pages.turn_to(title)
    field = shown(panel, find(panel))
    panel.answer.motion.reader.setFocus()
    before, at = held(field), panel.verticalScrollBar().value()
    wheel_over(field, -1)
    assert held(field) == before
    assert panel.verticalScrollBar().value() > at
    assert not field.hasFocus()


def test_lines_that_fit_stay_in_a_field_that_is_written_in(panel):
    panel.pages.turn_to(RULE_65)
    field = shown(panel, acts(panel))
    field.setFocus()
    at = panel.verticalScrollBar().value()
    wheel_over(field, -1)
    assert field.verticalScrollBar().value() == 0
    assert panel.verticalScrollBar().value() > at


def test_the_wheel_scrolls_what_is_written_where_not_all_of_it_is_seen(panel, bridge):
    panel.pages.turn_to(RULE_65)
    field = shown(panel, acts(panel))
    field.setFocus()
    field.setPlainText("\n".join(f"Act {number}" for number in range(40)))
    shown(panel, field)
    wheel_over(field, -1)
    assert field.verticalScrollBar().value() > 0


def test_the_wheel_moves_an_amount_that_has_the_focus(panel):
    panel.pages.turn_to(ILLUSTRATION)
    field = shown(panel, amount(panel))
    field.setFocus()
    before = field.value()
    wheel_over(field, -1)
    assert field.value() == before - 1
