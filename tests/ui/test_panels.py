from __future__ import annotations

import subprocess
import sys
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel

from argmap.ui import desk, furniture, panels
from argmap.ui.panels import PANELS, Panel, Stand

TABS = [panel for panel in PANELS if panel.is_tab]


def test_no_two_panels_share_an_id_or_a_title():
    assert len({panel.id for panel in PANELS}) == len(PANELS)
    assert len({panel.title for panel in PANELS}) == len(PANELS)


def test_the_tabs_are_those_of_the_table_in_its_order(window):
    for tabs, stand in ((window.desk.material, Stand.LEFT), (window.desk.work, Stand.MIDDLE)):
        titles = [tabs.bar.tabText(number) for number in range(tabs.bar.count())]
        assert titles == [panel.title for panel in PANELS if panel.stand is stand]


def tabs_of(window, panel):
    return window.desk.material if panel.stand is Stand.LEFT else window.desk.work


def test_the_action_of_a_tab_shows_its_panel(window):
    for panel in TABS:
        tabs = tabs_of(window, panel)
        for turned in (0, 1):
            tabs.bar.setCurrentIndex(turned)
            window.actions_[f"show_{panel.id}"].trigger()
            assert tabs.page is window.furniture.panels[panel.id]


def click_tab(qtbot, tabs, title):
    numbers = {tabs.bar.tabText(number): number for number in range(tabs.bar.count())}
    place = tabs.bar.tabRect(numbers[title]).center()
    qtbot.mouseClick(tabs.bar, Qt.MouseButton.LeftButton, pos=QPoint(place))


BEGINNINGS = {
    "outline": "Outline of claims",
    "sources": "Sources",
    "checks": "Checks",
    "map": "Map",
    "weigh": "Standard",
    "chronology": "Events",
    "brief": "Kinds of paper",
    "debate": "Format",
    "cite_check": "Check a document",
    "compare": "Passages that several sources have",
}
"""Where one begins in each tab, by its accessible name: its list, wherever it has one."""


@pytest.fixture
def example(home):
    """The window with the example open."""
    return home.start(home.new_case(example="parler-v-aws")).window


def begins(name):
    focused = QApplication.focusWidget()
    return focused is not None and focused.accessibleName() == name


def test_every_tab_says_where_one_begins():
    assert set(BEGINNINGS) == {panel.id for panel in TABS}


@pytest.mark.parametrize("way", ["key", "click"])
def test_the_focus_of_a_tab_turned_to_is_its_list(qtbot, example, way):
    for panel in TABS:
        for other in (one for one in TABS if one.stand is panel.stand and one is not panel):
            example.actions_[f"show_{other.id}"].trigger()
        if way == "key":
            example.actions_[f"show_{panel.id}"].trigger()
        else:
            click_tab(qtbot, tabs_of(example, panel), panel.title)
        qtbot.waitUntil(partial(begins, BEGINNINGS[panel.id]))


def test_a_tab_turned_to_again_has_the_focus_where_it_was(qtbot, example):
    actions = example.actions_
    actions["show_chronology"].trigger()
    page = example.furniture.chronology.page
    page.known_bar.field.setFocus()
    actions["show_weigh"].trigger()
    actions["show_chronology"].trigger()
    assert page.known_bar.isAncestorOf(QApplication.focusWidget())


def test_an_empty_chronology_begins_with_the_button_that_adds_the_first_event(window):
    window.actions_["show_chronology"].trigger()
    assert QApplication.focusWidget() is window.furniture.chronology.page.empty_add


def test_a_panel_more_is_one_row(make_window, monkeypatch):
    more = (*PANELS, Panel("notes", "Notes", Stand.RIGHT, lambda _, place: QLabel("Notes", place)))
    for module in (panels, desk, furniture):
        monkeypatch.setattr(module, "PANELS", more)
    window = make_window()
    assert window.desk.right.isAncestorOf(window.furniture.panels["notes"])


def test_reading_the_table_imports_no_panel():
    script = (
        "import sys; import argmap.ui.panels;"
        "print(sorted(name for name in sys.modules if name.startswith(('argmap.', 'PySide6'))))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "['argmap.ui', 'argmap.ui.panels']"
