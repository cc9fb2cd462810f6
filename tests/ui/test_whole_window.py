"""Every action can be found and does something; looks change; a fault is reported."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QLabel, QMenu, QTabBar
from ui_driver import button

from argmap.bootstrap.faults import report_faults
from argmap.case.plan_claims import plan_claim
from argmap.ui import editing
from argmap.ui.actions import ACTIONS, MENUS
from argmap.ui.dialogs.fault import FaultReport
from argmap.ui.menus import WindowActions
from argmap.ui.palette import Palette
from argmap.ui.palette_delegate import ENTRY_ROLE

FIRST = "Order Amazon to restore hosting"


@pytest.fixture
def user(home):
    """Somebody who has typed one claim."""
    user = home.start(home.new_case(), is_warmed=True)
    user.waits(lambda: user.window._bridge.is_open)
    user.click(user.map.empty.button)
    user.type(FIRST)
    user.press("Return")
    return user


# Finding things to do


def palette_of(user):
    return user.window.findChild(Palette)


def test_the_palette_finds_an_action_and_does_it_by_keyboard(user):
    user.press("Ctrl+K")
    palette = palette_of(user)
    assert palette.line.hasFocus()
    user.type("add cl")
    assert palette.titles[0] == "Add claim"
    user.press("Return")
    assert not palette.isVisible()
    user.turn_to()
    user.type("Found by name")
    user.press("Return")
    assert user.texts() == ["Found by name", FIRST]


def test_the_palette_moves_by_arrows_and_finds_claims(user):
    user.press("Ctrl+Return")
    user.type("Money repairs it")
    user.press("Return", "Ctrl+K")
    user.type("order")
    row = palette_of(user).titles.index(FIRST)
    user.press(*["Down"] * row, "Return")
    user.turn_to()
    assert user.window._selection.picked.claim == user.claim(FIRST).id


def test_escape_leaves_the_palette_and_nothing_is_done(user):
    before = user.records
    user.press("Ctrl+K")
    user.type("delete")
    user.press("Esc")
    assert not palette_of(user).isVisible()
    assert user.records == before


def test_every_action_is_in_a_menu_with_its_words_and_keys(user):
    listed = [action for menu in menus_of(user) for action in menu.actions()]
    named = {action.objectName(): action for action in listed if action.objectName()}
    assert named.keys() == {action.id for action in ACTIONS}
    for row in ACTIONS:
        assert named[row.id].shortcuts() == [QKeySequence(key) for key in row.keys]


def menus_of(user):
    menus = user.window.menuBar().findChildren(QMenu)
    top = [action.menu().title() for action in user.window.menuBar().actions()]
    assert [title.lstrip("&") for title in top] == list(MENUS)
    return menus


def test_every_action_that_can_be_done_is_in_the_palette(user):
    user.pick(FIRST)
    doable = [row for row in ACTIONS if user.window.actions_[row.id].isEnabled()]
    assert len(doable) > 30
    for row in doable:
        if row.id not in {"open_palette", "find_claim"}:  # which open it themselves
            user.press("Ctrl+K")
            user.type(row.text.rstrip("…"))
            assert row.id in offered_by(palette_of(user))
            user.press("Esc")


def offered_by(palette):
    return {palette.list.item(row).data(ENTRY_ROLE).id for row in range(palette.list.count())}


def test_f1_shows_every_action_that_has_a_key(user):
    def read(sheet):
        words.extend(label.text() for label in sheet.findChildren(QLabel))
        user.click(button(sheet, "Close"))

    words = []
    user.answers(read, "F1")
    for row in ACTIONS:
        for key in row.keys:
            native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
            assert any(native in word for word in words), row
        if row.keys:
            text = row.text.rstrip("…").casefold()
            assert any(text in word.casefold() for word in words), row


class Called:
    """Stands in for what carries out actions, and notes which it was asked for."""

    def __init__(self, doer, calls):
        self._doer = doer
        self._calls = calls

    def __getattr__(self, name):
        assert callable(getattr(self._doer, name))
        return lambda *_: self._calls.append(name)


def test_no_action_is_dead(home, monkeypatch):
    calls = []
    connect_to = WindowActions.connect_to

    def connect(self, doers):
        connect_to(self, {name: Called(doer, calls) for name, doer in doers.items()})

    monkeypatch.setattr(WindowActions, "connect_to", connect)
    user = home.start(home.new_case())
    user.waits(lambda: user.window._bridge.is_open)
    for row in (row for row in ACTIONS if row.by != "panel"):
        action = user.window.actions_[row.id]
        action.setEnabled(True)
        user.map.setFocus()
        calls.clear()
        if row.keys:
            user.press(row.keys[0])
        else:
            action.trigger()
        assert calls == [row.id]


def test_no_action_that_turns_to_a_panel_is_dead(user):
    rows = [row for row in ACTIONS if row.by == "panel"]
    assert {row.id for row in rows} >= {"show_map", "show_weigh"}
    # There and back again: each is turned to from another one.
    for row in rows + rows[::-1]:
        user.press(row.keys[0])
        assert row.text in [bar.tabText(bar.currentIndex()) for bar in bars_of(user)]


def bars_of(user):
    return user.window.desk.findChildren(QTabBar)


# Looks


def test_the_look_is_changed_from_the_palette_at_once(user):
    light = ground(user)
    user.does("look dark")
    user.turn_to()
    assert user.window.look.theme.dark
    assert ground(user).lightness() < 80 < light.lightness()
    user.does("look light")
    assert ground(user) == light


def ground(user):
    """The colour behind the map, as it is painted."""
    return user.map.grab().toImage().pixelColor(3, 3)


# Faults


def break_down(*_, **__):
    return 1 // 0


@pytest.fixture
def faulty(home, user):
    """A user whose faults are reported as outside a test."""
    report_faults(home.log, user.window)
    return user


def reports(user):
    return [one for one in user.window.findChildren(FaultReport) if one.isVisible()]


def test_a_fault_is_reported_logged_and_survived(home, faulty, monkeypatch, capsys):
    monkeypatch.setattr(editing, "plan_claim", break_down)
    faulty.press("Ctrl+Return")
    (report,) = reports(faulty)
    assert "ZeroDivisionError" in home.log.read_text("utf-8")
    faulty.click(button(report, "Copy report"))
    assert "ZeroDivisionError" in QGuiApplication.clipboard().text()
    assert "Your case is safe" in report.findChildren(QLabel)[0].text()
    faulty.click(button(report, "Close"))
    assert not reports(faulty)
    monkeypatch.setattr(editing, "plan_claim", plan_claim)
    faulty.turn_to()
    faulty.press("Ctrl+Return")
    faulty.type("It goes on")
    faulty.press("Return")
    assert faulty.texts() == ["It goes on", FIRST]
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_a_fault_that_comes_again_and_again_is_reported_once(home, faulty, capsys):
    for _ in range(3):
        QTimer.singleShot(0, faulty.window, break_down)
    faulty.waits(lambda: home.log.exists() and home.log.read_text("utf-8").count("Traceback") == 3)
    (report,) = reports(faulty)
    faulty.click(button(report, "Close"))
    QTimer.singleShot(0, faulty.window, break_down)
    faulty.waits(lambda: len(reports(faulty)) == 1)
    assert capsys.readouterr().err.count("ZeroDivisionError") == 4
