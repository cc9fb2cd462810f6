"""Heights are found once, and ahead: layouts ask for them again and again."""

from __future__ import annotations

import pytest
from exchanged_methods import exchange
from PySide6.QtWidgets import QApplication, QLabel, QStackedWidget, QWidget

from argmap.case.terms import Decision
from argmap.drawing.fonts import sans_font
from argmap.law.scales import Level
from argmap.ui.weighing.harm_bar import HarmBar
from argmap.ui.weighing.harm_columns import picture_of
from argmap.ui.weighing.level_row import LevelButton
from argmap.ui.weighing.weigh_panel import WeighPanel


@pytest.fixture
def level(theme, qtbot):
    button = LevelButton(Level("clear", "A clear showing of it", "clear", "clear"), theme)
    qtbot.addWidget(button)
    return button


def test_the_words_of_a_level_are_measured_once(level, monkeypatch):
    asked = []
    really = level.fontMetrics
    monkeypatch.setattr(level, "fontMetrics", lambda: asked.append(1) or really())
    heights = [level.heightForWidth(width) for width in (60, 400, 60)]
    assert heights[0] == heights[2] > heights[1]
    assert level.sizeHint() == level.minimumSizeHint()
    assert len(asked) == 1


def test_the_words_of_a_level_are_measured_anew_in_another_font(level):
    before = level.sizeHint().width()
    level.setFont(sans_font(22))
    assert level.sizeHint().width() > before * 1.5


def test_a_harm_asks_for_the_same_room_however_wide_it_is(desk, bridge, theme, qtbot):
    desk.harm("Nobody can post.", arises_if=Decision.DENIED)
    (harm,) = desk.harms
    bar = HarmBar(picture_of(bridge.case_map, harm), theme)
    qtbot.addWidget(bar)
    asked = bar.sizeHint()
    bar.resize(900, 60)
    assert bar.sizeHint() == asked
    assert 900 not in bar._heights


def test_a_harm_that_stays_as_it_is_keeps_the_height_of_its_words(desk, bridge, theme, qtbot):
    desk.harm("Nobody can post.", arises_if=Decision.DENIED)
    (harm,) = desk.harms
    bar = HarmBar(picture_of(bridge.case_map, harm), theme)
    qtbot.addWidget(bar)
    bar.heightForWidth(300)
    known = dict(bar._heights)
    bar.show_picture(picture_of(bridge.case_map, harm))
    assert known
    assert bar._heights == known


@pytest.fixture
def make_rooms(bridge, selection, theme, known, qtbot):
    def make(wide):
        """Make a page that is not seen behind one that is; turn to 1 to see it."""
        rooms = QStackedWidget()
        panel = WeighPanel(bridge, selection, theme, lambda: known)
        for room in (QWidget(), panel):
            rooms.addWidget(room)
        qtbot.addWidget(rooms)
        rooms.resize(wide, 700)
        with qtbot.waitExposed(rooms):
            rooms.show()
        panel.prepare()
        return rooms, panel

    return make


@pytest.mark.parametrize("wide", [720, 1300])
def test_a_page_measured_before_it_is_seen_breaks_fewer_lines_when_it_is(
    make_rooms, monkeypatch, wide
):
    shaped, really = [], QLabel.heightForWidth

    def shape(label, width):
        shaped.append(label)
        return really(label, width)

    exchange(monkeypatch, QLabel, "heightForWidth", shape)
    counts = []
    for is_measured in (False, True):
        rooms, panel = make_rooms(wide)
        if is_measured:
            panel.measure()
        shaped.clear()
        rooms.setCurrentIndex(1)
        QApplication.processEvents()
        counts.append(len(shaped))
    assert counts[1] < counts[0]
