"""A control that is used stays under the pointer, whatever its answer moves around it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from weigh_driver import top_in

from argmap.case.terms import Decision
from argmap.ui.weighing.motion_pages import RULE_65

NARROW, WIDE = (720, 660), (1500, 660)
LEVELS = {
    "merits": "clear",
    "irreparable": "extreme",
    "balance": "sharply",
    "public": "strongly_for",
}


def settle(panel):
    height = -1
    while height != panel.widget().height():
        height = panel.widget().height()
        for _ in range(4):
            QApplication.processEvents()


def show(panel, widget, down):
    bar = panel.verticalScrollBar()
    bar.setValue(bar.value() + top_in(panel, widget) - down)
    settle(panel)


def rows(panel):
    return [row for card in panel.answer.cards for row in card.rows]


@pytest.mark.parametrize("size", [NARROW, WIDE])
@pytest.mark.parametrize("down", [60, 400])
def test_a_level_that_is_chosen_stays_under_the_pointer(qtbot, make_panel, desk, size, down):
    desk.cause("Breach of contract")
    desk.cause("Sherman Act")
    panel = make_panel(size)
    for number in range(len(rows(panel))):
        for at in (-1, 0):  # the best and the worst, which turns the answer
            row = rows(panel)[number]
            show(panel, row, down)
            button = row.levels.buttons[at]
            before = top_in(panel, button)
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
            assert row.levels.level == button.level.id
            settle(panel)
            assert top_in(panel, button) == before


def test_a_level_stays_put_where_there_is_nothing_to_scroll_up_by(qtbot, make_panel, desk):
    panel = make_panel((720, 1400))
    panel.verticalScrollBar().setValue(0)
    for row in rows(panel):
        for at in (-1, 0):
            button = row.levels.buttons[at]
            before = top_in(panel, button)
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
            settle(panel)
            assert top_in(panel, button) == before


def test_clearing_by_the_mouse_leaves_the_row_where_it_is(qtbot, make_panel, desk):
    panel = make_panel(NARROW)
    row = rows(panel)[1]
    show(panel, row, 200)
    qtbot.mouseClick(row.levels.buttons[0], Qt.MouseButton.LeftButton)
    settle(panel)
    before = top_in(panel, row.levels)
    qtbot.mouseClick(row.clear, Qt.MouseButton.LeftButton)
    settle(panel)
    assert row.levels.level is None
    assert top_in(panel, row.levels) == before


def test_a_reply_stays_under_the_pointer_where_its_warning_goes(qtbot, make_panel, desk):
    panel = make_panel(WIDE)
    panel.pages.turn_to(RULE_65)
    settle(panel)
    page = panel.pages.page(RULE_65)
    warned = {line.warning.item for line in page.warnings.lines}
    row = next(one for one in page.rows if one.state.known.id in warned)
    show(panel, row, 300)
    yes = row.reply.buttons[0]
    before, lines = top_in(panel, yes), len(page.warnings.lines)
    qtbot.mouseClick(yes, Qt.MouseButton.LeftButton)
    settle(panel)
    assert len(page.warnings.lines) < lines
    assert top_in(panel, yes) == before


def test_the_room_that_was_left_goes_when_the_tab_is_seen_anew(qtbot, make_panel, desk):
    panel = make_panel((720, 1400))
    for row in rows(panel):
        qtbot.mouseClick(row.levels.buttons[0], Qt.MouseButton.LeftButton)
        settle(panel)
    panel.hide()
    panel.show()
    settle(panel)
    end = panel.answer.turning.geometry().bottom()
    first = panel.answer.cards[0].mapTo(panel.answer, QPoint()).y()
    assert first - end <= panel.answer.layout().spacing() + 1


def test_what_one_scrolls_to_while_the_answer_is_found_out_stays(qtbot, make_panel, desk):
    desk.harm("The site is gone", arises_if=Decision.DENIED)
    panel = make_panel(NARROW)
    row = rows(panel)[0]
    show(panel, row, 100)
    row.levels.buttons[0].setFocus()
    panel.prepare()
    bar = panel.verticalScrollBar()
    desk.find("merits", "clear")
    bar.setValue(bar.value() + 50)
    at = bar.value()
    settle(panel)
    assert bar.value() == at
