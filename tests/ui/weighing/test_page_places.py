from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from weigh_driver import top_in, wheel_over

from argmap.case.terms import Decision
from argmap.ui.weighing.motion_pages import HARMS, ILLUSTRATION, RULE_65, STANDARDS

NARROW, WIDE = (700, 620), (1400, 620)


def turn(qtbot, panel, title):
    """Press the tab of a page where it is seen now."""
    bar = panel.pages.bar
    number = next(at for at in range(bar.count()) if bar.tabText(at) == title)
    place = bar.tabRect(number).center()
    seen = bar.mapTo(panel.viewport(), place)
    assert panel.viewport().rect().contains(seen), "the tab is out of view"
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=place)
    settle(panel)


def settle(panel):
    """Let everything take its place: heights of what wraps come in several turns."""
    height = -1
    while height != panel.widget().height():
        height = panel.widget().height()
        for _ in range(3):
            QApplication.processEvents()


def scroll_to(panel, widget, down=200):
    bar = panel.verticalScrollBar()
    bar.setValue(bar.value() + top_in(panel, widget) - down)
    QApplication.processEvents()


@pytest.mark.parametrize("size", [NARROW, WIDE])
def test_coming_back_to_a_page_finds_place_and_focus_as_left(qtbot, make_panel, desk, size):
    for number in range(12):
        desk.harm(f"Harm {number}", arises_if=Decision.DENIED)
    panel = make_panel(size)
    turn_first = panel.ledger.columns.columns[Decision.DENIED].bars[10]
    scroll_to(panel, turn_first)
    qtbot.mouseClick(turn_first, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    field = panel.ledger.editor.form.editor("text").focusProxy()
    assert field.hasFocus()
    left_at, field_at = panel.verticalScrollBar().value(), top_in(panel, field)
    assert left_at > panel.pages.y()
    turn(qtbot, panel, STANDARDS)
    assert panel.pages.isAncestorOf(QApplication.focusWidget())
    assert panel.verticalScrollBar().value() <= panel.pages.mapTo(panel.widget(), QPoint()).y()
    turn(qtbot, panel, HARMS)
    assert field.hasFocus()
    assert panel.verticalScrollBar().value() == left_at
    assert top_in(panel, field) == field_at


def test_the_tabs_stay_under_the_pointer_however_short_the_page(qtbot, make_panel, desk):
    panel = make_panel(NARROW)
    scroll_to(panel, panel.pages)
    turn(qtbot, panel, RULE_65)
    row = panel.pages.page(RULE_65).rows[9]
    scroll_to(panel, row)
    before = top_in(panel, panel.pages.bar)
    assert before == 0
    turn(qtbot, panel, ILLUSTRATION)
    assert top_in(panel, panel.pages.bar) == before
    turn(qtbot, panel, RULE_65)
    assert top_in(panel, row) == 200


def test_the_arrows_of_the_tabs_stay_there_and_down_goes_where_the_page_was_left(
    qtbot, make_panel, desk
):
    panel = make_panel(WIDE)
    turn(qtbot, panel, RULE_65)
    reply = panel.pages.page(RULE_65).rows[3].reply.buttons[0]
    reply.setFocus()
    bar = panel.pages.bar
    bar.setFocus()
    qtbot.keyClick(bar, Qt.Key.Key_Left)
    qtbot.keyClick(bar, Qt.Key.Key_Right)
    assert bar.hasFocus()
    reply.setFocus()
    turn(qtbot, panel, STANDARDS)
    bar.setFocus()
    for _ in range(bar.currentIndex(), 4):
        qtbot.keyClick(bar, Qt.Key.Key_Right)
    assert bar.tabText(bar.currentIndex()) == RULE_65
    assert bar.hasFocus()
    qtbot.keyClick(bar, Qt.Key.Key_Down)
    assert reply.hasFocus()


def test_a_page_turned_to_while_the_focus_is_elsewhere_takes_none(qtbot, make_panel, desk):
    harm = desk.harm("The site is gone", arises_if=Decision.DENIED)
    panel = make_panel(WIDE)
    turn(qtbot, panel, STANDARDS)
    button = panel.answer.cards[0].rows[0].levels.buttons[0]
    button.setFocus()
    turn(qtbot, panel, HARMS)
    assert button.hasFocus()
    assert panel.ledger.columns.bar_of(harm.id) is not None


def test_a_wheel_over_the_tabs_turns_no_page(qtbot, make_panel, desk):
    panel = make_panel(NARROW)
    scroll_to(panel, panel.pages, 100)
    at, shown = panel.verticalScrollBar().value(), panel.pages.bar.currentIndex()
    wheel_over(panel.pages.bar)
    assert panel.pages.bar.currentIndex() == shown
    assert panel.verticalScrollBar().value() > at


def test_a_page_that_was_left_from_afar_is_found_at_its_top(qtbot, make_panel, desk):
    panel = make_panel(NARROW)
    scroll_to(panel, panel.pages, 100)
    turn(qtbot, panel, RULE_65)
    panel.verticalScrollBar().setValue(0)
    panel.pages.turn_to(STANDARDS)  # as from the palette
    settle(panel)
    scroll_to(panel, panel.pages, 100)
    turn(qtbot, panel, RULE_65)
    assert 0 <= top_in(panel, panel.pages.bar) < panel.viewport().height() // 2


def test_what_stands_under_a_short_page_follows_it_at_once(qtbot, make_panel, desk):
    panel = make_panel(NARROW)
    scroll_to(panel, panel.pages, 100)
    turn(qtbot, panel, ILLUSTRATION)
    page = panel.pages.page(ILLUSTRATION)
    end = top_in(panel, page.said) + page.said.height()
    assert 0 < top_in(panel, panel.about.link) - end < 40
