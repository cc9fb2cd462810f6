from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtWidgets import QLabel

from argmap.ui import desk, furniture, panels
from argmap.ui.panels import PANELS, Panel, Stand


def test_no_two_panels_share_an_id_or_a_title():
    assert len({panel.id for panel in PANELS}) == len(PANELS)
    assert len({panel.title for panel in PANELS}) == len(PANELS)


def test_the_tabs_are_those_of_the_table_in_its_order(window):
    for tabs, stand in ((window.desk.material, Stand.LEFT), (window.desk.work, Stand.MIDDLE)):
        titles = [tabs.bar.tabText(number) for number in range(tabs.bar.count())]
        assert titles == [panel.title for panel in PANELS if panel.stand is stand]


@pytest.mark.parametrize("panel", [one for one in PANELS if one.is_tab], ids=lambda one: one.id)
def test_the_action_of_a_tab_shows_its_panel(window, panel):
    tabs = window.desk.material if panel.stand is Stand.LEFT else window.desk.work
    for turned in (0, 1):
        tabs.bar.setCurrentIndex(turned)
        window.actions_[f"show_{panel.id}"].trigger()
        assert tabs.page is window.furniture.panels[panel.id]


def test_a_panel_more_is_one_row(make_window, monkeypatch):
    more = (*PANELS, Panel("notes", "Notes", Stand.RIGHT, lambda _: QLabel("Notes")))
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
