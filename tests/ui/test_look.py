from __future__ import annotations

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

from argmap.ui.look import Look
from argmap.ui.menus import WindowActions
from argmap.ui.settings import Settings
from argmap.ui.theme import load_theme, stylesheet, worn_theme


@pytest.fixture
def look(qapp, qtbot, bridge, selection, tmp_path):
    """Makes the look of one more window that wants a theme."""
    kept = []

    def make(name):
        window = QWidget()
        qtbot.addWidget(window)
        settings = Settings(tmp_path / str(len(kept)))
        settings.look = name
        made = Look(settings, WindowActions(bridge, selection, window), window)
        kept.append((window, made))
        return made

    yield make
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())


def test_a_second_window_dresses_the_whole_application_in_its_theme(qapp, look):
    look("dark")
    second = look("light")
    assert worn_theme(qapp) == second.theme.name == "light"
    assert qapp.styleSheet() == stylesheet(load_theme("light"))
    assert qapp.palette().color(QPalette.ColorRole.Window) == load_theme("light").color("panel")


def test_a_window_dresses_again_what_another_has_dressed(qtbot, qapp, look):
    first = look("light")
    look("dark")
    with qtbot.waitSignal(first.changed):
        first.look_light()
    assert worn_theme(qapp) == "light"


def test_what_is_worn_already_is_not_put_on_again(qtbot, qapp, look):
    only = look("dark")
    with qtbot.assertNotEmitted(only.changed):
        only.look_dark()


def test_a_plain_application_wears_nothing(qapp, look):
    look("dark")
    qapp.setStyleSheet("")
    assert worn_theme(qapp) == ""
