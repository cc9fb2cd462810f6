"""Weigh that nobody made ready is made in turns when it is shown, unseen until it is whole."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer

from argmap.ui import next_turn
from argmap.ui.weighing.weigh_panel import WeighPanel


@pytest.fixture(autouse=True)
def _waiting(monkeypatch, desk):
    monkeypatch.setattr(next_turn, "may_wait", lambda: True)
    desk.find("irreparable", "likely", why="It closes.")


@pytest.fixture
def panel(qtbot, bridge, selection, theme, known):
    panel = WeighPanel(bridge, selection, theme, lambda: known)
    qtbot.addWidget(panel)
    panel.resize(1200, 900)
    return panel


def is_whole(panel):
    return len(panel.answer.cards) == 4 and panel.updatesEnabled()


def test_a_card_is_made_a_turn_and_nothing_is_seen_before_the_last(qtbot, panel):
    seen = []
    beat = QTimer(panel)
    beat.timeout.connect(lambda: seen.append((len(panel.answer.cards), panel.updatesEnabled())))
    beat.start(0)
    panel.show()
    assert panel.answer.cards == []
    qtbot.waitUntil(lambda: is_whole(panel))
    assert {number for number, _ in seen} >= {1, 2, 3}
    assert not any(updates for number, updates in seen if 0 < number < 4)
    assert panel.answer.view.headline.text() == "Open under the Winter test"
    assert panel.widget().layout().isEnabled()


def test_an_edit_meanwhile_has_all_of_it_shown_at_once(panel, desk):
    panel.show()
    panel._later._go_on()
    assert not panel.updatesEnabled()
    desk.find("public", "neutral")
    assert is_whole(panel)


def test_weigh_that_is_hidden_before_it_is_made_is_whole_when_it_comes_back(qtbot, panel):
    panel.show()
    panel._later._go_on()
    panel.hide()
    panel.show()
    qtbot.waitUntil(lambda: is_whole(panel))


def test_a_case_that_is_closed_meanwhile_leaves_nothing_waiting(panel, bridge):
    panel.show()
    panel._later._go_on()
    bridge.close()
    panel._later.hurry()
    assert panel.updatesEnabled()
    assert panel.answer.cards == []
