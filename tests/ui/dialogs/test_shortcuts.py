"""The page of keys and gestures."""

from __future__ import annotations

from string import printable

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from argmap.ui.actions import ACTIONS, FIXED_KEYS
from argmap.ui.dialogs.sheet import Sheet
from argmap.ui.dialogs.shortcuts import ShortcutsPage, shortcut_groups
from argmap.ui.keys import keys_of, native
from argmap.ui.mouse_actions import MOUSE


@pytest.fixture
def page(qtbot):
    page = ShortcutsPage()
    qtbot.addWidget(page)
    page.resize(860, 640)
    with qtbot.waitExposed(page):
        page.show()
    return page


def shown(page):
    return [one.text() for one in page.findChildren(QLabel) if one.isVisible()]


def test_every_key_of_the_table_is_on_the_page_once(page):
    keys = [row.keys for _, rows in shortcut_groups() for row in rows]
    expected = [keys_of(one.id) for one in ACTIONS if one.keys]
    expected += [native(one.key) for one in (*FIXED_KEYS, *MOUSE)]
    assert sorted(keys) == sorted(expected)
    assert set(keys) <= set(shown(page))


def test_gestures_stand_together_and_apart_from_the_keys():
    groups = dict(shortcut_groups())
    gestures = {row.keys for row in groups["With the mouse"]}
    assert {"Double-click", "Ctrl+wheel", "Shift+drag", "Ctrl+click"} <= gestures
    others = [row for title, rows in groups.items() for row in rows if title != "With the mouse"]
    assert not [row for row in others if "click" in row.keys or "drag" in row.keys]


def test_the_page_says_keys_in_words_that_can_be_printed():
    for _, rows in shortcut_groups():
        for row in rows:
            assert set(row.keys) <= set(printable)
            assert row.title.strip()


def test_typing_leaves_what_has_all_the_words_in_name_key_or_menu(page):
    QTest.keyClicks(page.search, "undo")
    assert "Undo" in shown(page)
    assert "Zoom in" not in shown(page)
    page.search.clear()
    QTest.keyClicks(page.search, "ctrl+shift side")
    assert "Side: movant" in shown(page)
    assert "Undo" not in shown(page)
    page.search.clear()
    QTest.keyClicks(page.search, "slides")
    assert "Present" in shown(page)


def test_what_nothing_is_called_is_said_and_taking_it_back_shows_all(page):
    everything = shown(page)
    QTest.keyClicks(page.search, "xyzzy")
    assert shown(page) == [page.nothing.text()]
    QTest.keyClick(page.search, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page.search, Qt.Key.Key_Delete)
    assert shown(page) == everything


@pytest.mark.parametrize("width", [500, 880, 1200])
def test_the_page_ends_right_below_its_last_row(qtbot, width):
    frame = QWidget()
    qtbot.addWidget(frame)
    page = ShortcutsPage()
    sheet = Sheet("Keys and gestures", page, "Close", frame)
    sheet.fit(QSize(width, 680), QSize(1400, 800))
    with qtbot.waitExposed(sheet):
        sheet.show()
    last = max(one.mapTo(page, one.rect().bottomLeft()).y() for one in page.groups)
    assert page.height() - last < 24
    assert page.height() > 680
