from __future__ import annotations

from PySide6.QtCore import Qt
from two_reports import rows

from argmap.ui.comparing.bounds_menu import BoundsMenu
from argmap.ui.comparing.findings import Bounds
from argmap.ui.settings import Settings


def test_the_bounds_are_those_of_the_settings(qtbot, settings):
    settings.same_words, settings.perhaps_same = 80, 70
    menu = BoundsMenu(settings)
    qtbot.addWidget(menu)
    assert menu.bounds == Bounds(80, 70)
    assert (menu.same.value(), menu.perhaps.value()) == (80, 70)


def test_nobody_who_has_said_nothing_has_other_bounds(qtbot, settings):
    menu = BoundsMenu(settings)
    qtbot.addWidget(menu)
    assert menu.bounds == Bounds(90, 65)


def test_what_a_file_of_settings_says_is_kept_within_reason(qtbot, settings):
    settings.same_words, settings.perhaps_same = 900, -3
    menu = BoundsMenu(settings)
    qtbot.addWidget(menu)
    assert menu.bounds == Bounds(100, 50)
    settings.same_words, settings.perhaps_same = 60, 95
    assert menu.bounds == Bounds(60, 60)


def test_other_bounds_are_kept_and_compared_by_once_the_menu_closes(
    page, settings, tmp_path, qtbot
):
    menu = page.bounds
    menu.setFocus()
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    menu.perhaps.setFocus()
    qtbot.keyClick(menu.perhaps, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(menu.perhaps, "85")
    assert not page.comparer.is_running
    menu.menu().close()
    assert page.comparer.is_running
    qtbot.waitUntil(lambda: not page.comparer.is_running)
    assert ("pronoun", "reported differently") not in rows(page)
    settings.save()
    assert Settings(tmp_path / "settings").perhaps_same == 85
