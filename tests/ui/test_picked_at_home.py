"""A claim used more than once is picked where it is ringed, whichever way it was found."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from windows import add

from argmap.case.ids import random_id
from argmap.case.places import Under
from argmap.case.plan_claims import plan_reuse
from argmap.case.terms import Stance

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def twice(window):
    """A claim below two others: at home under the first, which is not its first use."""
    root = add(window, "Root")
    first = add(window, "First", Under(root.id))
    last = add(window, "Last", Under(root.id))
    claim = add(window, "Good faith", Under(last.id))
    bridge = window._bridge
    assert bridge.edit(plan_reuse, claim.id, Under(first.id), new_id=_late_id)
    homes = {one.argument: one for one in bridge.case_map.uses_of(claim.id)}
    (home,) = (homes[one.id] for one in bridge.case_map.arguments_on(first.id) if one.id in homes)
    assert home != bridge.case_map.uses_of(claim.id)[0], "the rule is tried on a later use"
    return claim, home


def _late_id():
    """Return an id that listings put after others: ranks being alike, they sort by it."""
    return "f" * 8 + random_id()[8:]


def find(qtbot, window, words):
    panel = window.furniture.map
    window.activateWindow()
    panel.setFocus()
    qtbot.waitUntil(panel.hasFocus)
    QTest.keyClick(panel, Qt.Key.Key_F, CTRL)
    strip = window.focusWidget()
    QTest.keyClicks(strip, words)
    QTest.keyClick(strip, Qt.Key.Key_Return)
    QTest.keyClick(strip, Qt.Key.Key_Escape)


def bearing(window):
    section = window.furniture.inspector.claim_page._step
    return section._bearing.text()


def test_what_is_found_is_the_use_that_is_ringed(qtbot, window, twice):
    claim, home = twice
    find(qtbot, window, "good faith")
    panel, picked = window.furniture.map, window._selection.picked
    assert picked.claim == claim.id
    assert picked.premise == home.id == panel.scene.boxes[panel.selected].premise
    assert bearing(window) == "First"


def test_an_edit_after_finding_hits_the_step_that_is_ringed(qtbot, window, twice):
    claim, home = twice
    find(qtbot, window, "good faith")
    QTest.keyClick(window.furniture.map, Qt.Key.Key_T, CTRL)
    case_map = window._bridge.case_map
    stances = {
        one.id: case_map.arguments[one.argument].stance for one in case_map.uses_of(claim.id)
    }
    assert stances.pop(home.id) is Stance.CON
    assert set(stances.values()) == {Stance.PRO}
    QTest.keyClick(window.furniture.map, Qt.Key.Key_Delete)
    assert home.id not in case_map.premises
    assert len(case_map.uses_of(claim.id)) == 1


def test_a_use_folded_away_is_unfolded_rather_than_another_one_ringed(qtbot, window, twice):
    _claim, home = twice
    panel = window.furniture.map
    case_map = window._bridge.case_map
    first = case_map.arguments[home.argument].target_claim
    panel.toggle_box(panel.scene.find(first))
    find(qtbot, window, "good faith")
    assert panel.scene.boxes[panel.selected].premise == home.id
    assert window._selection.picked.premise == home.id


@pytest.mark.usefixtures("twice")
def test_a_found_claim_is_let_go_by_a_click_on_its_ring(qtbot, window):
    find(qtbot, window, "good faith")
    panel = window.furniture.map
    rect = panel.view.rect_to_screen(panel.scene.rect(panel.selected))
    QTest.mouseClick(panel, Qt.MouseButton.LeftButton, CTRL, rect.center().toPoint())
    assert window._selection.picked.uses == ()
