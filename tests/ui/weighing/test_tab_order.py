"""Tab goes through Weigh as one reads it, whatever was made first."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from argmap.case.terms import Decision
from argmap.ui.weighing.harm_bar import HarmBar
from argmap.ui.weighing.level_row import LevelButton
from argmap.ui.weighing.motion_pages import RULE_65, STANDARDS

NARROW, WIDE = (720, 700), (1500, 700)


def walk(panel, *, back=False):
    """Press Tab from the first stop until the focus leaves or comes round; list the stops."""
    stops = []
    focus = panel.answer.motion.standard
    if back:
        focus = panel.about.checked
    focus.setFocus()
    while focus not in stops and panel.isAncestorOf(focus):
        stops.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab)
        for _ in range(3):
            QApplication.processEvents()
        focus = QApplication.focusWidget()
    return stops


def place(panel, widget):
    return widget.mapTo(panel.widget(), QPoint())


@pytest.fixture
def make(make_panel, desk):
    def made(size):
        desk.cause("Breach of contract")
        desk.find("irreparable", "likely")
        for number in range(3):
            desk.harm(f"Harm {number}", arises_if=Decision.DENIED)
        desk.harm("Cost", arises_if=Decision.GRANTED)
        return make_panel(size)

    return made


@pytest.mark.parametrize("size", [NARROW, WIDE])
def test_tab_goes_down_the_findings_before_the_pages(qtbot, make, size, desk):
    panel = make(size)
    # A card made anew and a harm added are what Qt would put last.
    desk.cause("Tortious interference")
    desk.harm("Added last", arises_if=Decision.DENIED)
    for _ in range(4):
        QApplication.processEvents()
    stops = walk(panel)
    left = [one for one in stops if panel.answer.isAncestorOf(one)]
    assert stops[: len(left)] == left
    heights = [place(panel, one).y() // 12 for one in left]
    assert heights == sorted(heights)
    levels = [one for one in stops if isinstance(one, LevelButton)]
    assert len(levels) >= 5
    bar = stops.index(panel.pages.bar)
    assert bar == len(left)
    bars = [at for at, one in enumerate(stops) if isinstance(one, HarmBar)]
    assert len(bars) == 5
    assert bar < min(bars)
    assert max(bars) < stops.index(panel.about.link)
    there = stops[: stops.index(panel.about.checked) + 1]
    back = walk(panel, back=True)[::-1]
    assert back[-len(there) :] == there


def test_what_tab_stops_at_is_in_view_below_the_tabs(qtbot, make):
    panel = make((720, 420))
    for stop in walk(panel):
        assert stop.isVisible()
    panel.pages.turn_to(RULE_65)
    for _ in range(4):
        QApplication.processEvents()
    page = panel.pages.page(RULE_65)
    focus = page.rows[5].reply.buttons[0]
    focus.setFocus()
    for _ in range(12):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
        QApplication.processEvents()
        focus = QApplication.focusWidget()
        top = focus.mapTo(panel.viewport(), QPoint()).y()
        assert panel.pages.bar.height() <= top
        assert top + focus.height() <= panel.viewport().height()


def test_a_page_that_is_turned_to_follows_its_tabs(qtbot, make):
    panel = make(WIDE)
    panel.pages.turn_to(STANDARDS)
    stops = walk(panel)
    at = stops.index(panel.pages.bar)
    assert stops[at + 1] is panel.pages.page(STANDARDS).table


@pytest.mark.parametrize("width", [436, 448, 520])
def test_nothing_is_cut_where_the_tab_is_narrow(qtbot, make, width):
    panel = make((width, 600))
    for number in range(panel.pages.bar.count()):
        panel.pages.bar.setCurrentIndex(number)
        for _ in range(6):
            QApplication.processEvents()
        assert panel.widget().width() <= panel.viewport().width(), panel.pages.bar.tabText(number)
