from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from argmap.ui.weighing.motion_pages import READERS
from tests.ui.weighing.test_comparing_page import turn_to
from tests.ui.weighing.test_weigh_panel import button, click


@pytest.fixture
def panel(make_panel, desk):
    desk.find("irreparable", "likely")
    return make_panel()


def ask(qtbot, panel):
    """Choose the last row of the list of readers, as the keyboard would."""
    box = panel.answer.motion.reader
    qtbot.keyClick(box, Qt.Key.Key_End)
    line = panel.answer.motion.another.line
    assert QApplication.focusWidget() is line
    return line


def name(qtbot, line, words):
    line.selectAll()
    qtbot.keyClicks(line, words)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def test_somebody_who_found_nothing_yet_is_named_and_their_findings_are_entered_as_theirs(
    qtbot, panel, desk
):
    name(qtbot, ask(qtbot, panel), "  Judge   Roe ")
    box = panel.answer.motion.reader
    assert box.isVisible()
    assert box.currentText() == "Judge Roe"
    assert "“Judge Roe”" in panel.answer.whose.text()
    click(qtbot, button(panel, "irreparable", "possible"))
    assert desk.found == {
        ("me", "irreparable", None): "likely",
        ("Judge Roe", "irreparable", None): "possible",
    }
    page = turn_to(qtbot, panel, READERS)
    assert page.table.horizontalHeaderItem(1).text() == "Judge Roe"
    assert page.table.horizontalHeaderItem(2).text() == "Mine"


def test_esc_gives_a_name_up_and_whose_findings_stay(qtbot, panel):
    qtbot.keyClick(ask(qtbot, panel), Qt.Key.Key_Escape)
    motion = panel.answer.motion
    assert not motion.another.isVisible()
    assert motion.reader.currentData() == "me"
    assert QApplication.focusWidget() is motion.reader


@pytest.mark.parametrize("words", ["", "me", "Mine", "court", "The Court"])
def test_no_name_and_the_names_that_are_kept_are_refused_with_a_sentence(qtbot, panel, desk, words):
    line = ask(qtbot, panel)
    name(qtbot, line, words)
    another = panel.answer.motion.another
    assert another.lack.isVisible()
    assert panel.answer.reader == "me"
    qtbot.keyClicks(line, "x")
    assert not another.lack.isVisible()


def test_a_name_that_is_listed_is_chosen_however_it_is_typed(qtbot, panel, desk):
    desk.find("balance", "tips", by="clerk")
    name(qtbot, ask(qtbot, panel), "Clerk")
    assert panel.answer.reader == "clerk"


def test_the_page_of_readers_leads_to_naming_another(qtbot, panel):
    page = turn_to(qtbot, panel, READERS)
    click(qtbot, page.another)
    line = panel.answer.motion.another.line
    assert QApplication.focusWidget() is line
    name(qtbot, line, "clerk")
    assert panel.answer.reader == "clerk"
    assert page.table.horizontalHeaderItem(1).text() == "Clerk"
