from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence

from argmap.resources import resource
from argmap.ui.action import Scope
from argmap.ui.actions import ACTIONS, MENUS, TOP_BAR
from argmap.ui.altering import Altering
from argmap.ui.arranging import Arranging
from argmap.ui.availability import PREDICATES
from argmap.ui.bridge import Bridge
from argmap.ui.brief.papers import Papers
from argmap.ui.canvas.branch import BranchView
from argmap.ui.canvas.collapsing import Levels
from argmap.ui.canvas.filter_strip import FilterStrip
from argmap.ui.canvas.find_strip import FindStrip
from argmap.ui.canvas.map_labels import MapLabels
from argmap.ui.canvas.map_look import MapLook
from argmap.ui.canvas.panel import MapPanel
from argmap.ui.canvas.pinning import Pinning
from argmap.ui.canvas.travels import Travels
from argmap.ui.case_flow import CaseFlow
from argmap.ui.checks.check_panel import CheckPanel
from argmap.ui.chronology.panel import ChronologyPanel
from argmap.ui.citechecking.cite_panel import CiteCheckPanel
from argmap.ui.clipboard import Clipboard
from argmap.ui.debate.debate_panel import DebatePanel
from argmap.ui.desk import Desk
from argmap.ui.dialogs.shortcuts import shortcut_rows
from argmap.ui.editing import Editing
from argmap.ui.help import Help
from argmap.ui.importing.replacing import Replacing
from argmap.ui.inspector.element_going import ElementGoing
from argmap.ui.inspector.quote_printing import QuotePrinting
from argmap.ui.inspector.source_fields import SourceFields
from argmap.ui.inspector.speaker_offer import SpeakerAccepting
from argmap.ui.intake import Intake
from argmap.ui.look import Look
from argmap.ui.palette import _entry_of
from argmap.ui.palette_opener import PaletteOpener
from argmap.ui.panels import PANELS
from argmap.ui.picking import Picking
from argmap.ui.presenting.presenting import Presenting
from argmap.ui.questioning.doing import Questioning
from argmap.ui.reader.quote_making import QuoteMaking
from argmap.ui.reader.reader_panel import ReaderPanel
from argmap.ui.schemes import Schemes
from argmap.ui.searching.searching import Searching
from argmap.ui.spelling.checking import SpellChecking
from argmap.ui.splitting import Splitting
from argmap.ui.weighing.motion_pages import MotionPages
from argmap.ui.window import MainWindow

DOERS = {
    "altering": Altering,
    "checks": CheckPanel,
    "citechecking": CiteCheckPanel,
    "chronology": ChronologyPanel,
    "debate": DebatePanel,
    "clipboard": Clipboard,
    "picking": Picking,
    "pinning": Pinning,
    "proving": ElementGoing,
    "weighing": MotionPages,
    "questioning": Questioning,
    "schemes": Schemes,
    "source_fields": SourceFields,
    "speaking": SpeakerAccepting,
    "spelling": SpellChecking,
    "splitting": Splitting,
    "arranging": Arranging,
    "branch": BranchView,
    "bridge": Bridge,
    "cases": CaseFlow,
    "collapsing": Levels,
    "desk": Desk,
    "editing": Editing,
    "filtering": FilterStrip,
    "finding": FindStrip,
    "help": Help,
    "intake": Intake,
    "look": Look,
    "map": MapPanel,
    "map_labels": MapLabels,
    "map_look": MapLook,
    "palette": PaletteOpener,
    "papers": Papers,
    "presenting": Presenting,
    "printing": QuotePrinting,
    "quoting": QuoteMaking,
    "reader": ReaderPanel,
    "replacing": Replacing,
    "searching": Searching,
    "travels": Travels,
    "window": MainWindow,
}


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_a_row_of_the_table_can_be_kept(action):
    if action.by == "panel":
        assert action.id in {f"show_{panel.id}" for panel in PANELS if panel.is_tab}
    else:
        assert callable(getattr(DOERS[action.by], action.id))
    assert action.needs in PREDICATES
    assert action.menu.partition("/")[0] in MENUS
    assert action.text[0].isupper()
    assert not any(word[0].isupper() for word in action.text.split()[1:])
    assert not action.icon or resource("icons", f"{action.icon}.svg")
    assert all(QKeySequence(key)[0].key() for key in action.keys)


@pytest.mark.parametrize("panel", [panel for panel in PANELS if panel.is_tab])
def test_every_tab_has_an_action_that_is_called_what_it_is(panel):
    (action,) = (one for one in ACTIONS if one.id == f"show_{panel.id}")
    assert (action.by, action.text) == ("panel", panel.title)


def test_no_two_actions_share_an_id_or_a_key():
    assert max(Counter(action.id for action in ACTIONS).values()) == 1
    keys = Counter(QKeySequence(key).toString() for action in ACTIONS for key in action.keys)
    assert [key for key, number in keys.items() if number > 1] == []


KEPT_BY_SYSTEMS = {
    "GNOME": {"Alt+Tab", "Alt+Esc", "Alt+Space", "Alt+`", "Ctrl+Esc", "Print", "Shift+Print"}
    | {f"Alt+F{number}" for number in (1, 2, 4, 5, 6, 7, 8, 9, 10)},
    "input methods": {"Ctrl+Space", "Shift+Space", "Ctrl+Shift+U", "Ctrl+Shift+E"},
    "KDE and Xfce": {f"Ctrl+F{number}" for number in range(1, 13)} | {"Alt+Shift+F12", "Alt+F3"},
    "Windows": {"Ctrl+Shift+Esc", "Ctrl+Esc", "Alt+F4", "Alt+Shift+Tab", "Alt+Print"},
    # There Ctrl is the command key.
    "macOS": {"Ctrl+H", "Ctrl+Space", "Ctrl+Tab", "Ctrl+`", "Ctrl+Shift+Q", "Ctrl+Shift+3"}
    | {"Ctrl+Shift+4", "Ctrl+Shift+5", "Ctrl+Shift+6", "F11"},
}
"""What desktops take before a window sees it, as far as their manuals tell."""


@pytest.mark.parametrize("action", [one for one in ACTIONS if one.keys], ids=lambda one: one.id)
def test_no_action_takes_a_key_that_a_desktop_keeps_for_itself(action):
    for key in action.keys:
        parts = set(key.split("+"))
        assert not {"Ctrl", "Alt"} <= parts, "workspaces and terminals"
        assert "Meta" not in parts, "the desktop's own key"
        for system, kept in KEPT_BY_SYSTEMS.items():
            assert key not in kept, system


def test_plain_keys_work_only_where_the_tree_is_built():
    for action in ACTIONS:
        for key in action.keys:
            if key in {"Tab", "Shift+Tab", "Return", "Enter", "Del"}:
                assert action.scope is Scope.BUILDING


def test_the_top_bar_shows_actions_with_icons():
    icons = {action.id: action.icon for action in ACTIONS}
    assert all(icons[action_id] for action_id in TOP_BAR)


def test_the_help_lists_every_action_that_has_a_key():
    rows = [row for menu in MENUS for row in shortcut_rows(menu)]
    keyed = [action for action in ACTIONS if action.keys]
    assert len(rows) >= len(keyed)
    assert ("Undo", "Ctrl+Z") in [row[:2] for row in rows]


HIGHEST = 800


def test_every_menu_of_the_bar_stands_in_one_column_of_a_window_900_high(window):
    for name, menu in window.actions_.menus.items():
        high = sum(menu.actionGeometry(action).height() for action in menu.actions())
        assert 0 < high < HIGHEST, name


def test_the_palette_says_the_name_of_a_menu_where_an_action_does_not(window):
    titles = {action.id: _entry_of(window.actions_[action.id], action).title for action in ACTIONS}
    assert titles["zoom_in"] == "Zoom in"
    assert titles["zoom_to_natural"] == "Zoom: natural size"
    assert titles["merge"] == "Merge"
